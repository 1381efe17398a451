import HTML
import Mechanism

/// What a thread asks of its readers in each state: what, until when, who decides, what happens next.
extension Reading {
    func asked(of issue: Issue) -> Asked {
        let id = String(issue.id.number)
        let subject = ObjectID.issue(issue.id)
        switch issue.state {
        case .submitted:
            return Asked(
                what: words("Nothing yet: the secretariat looks whether the issue is complete."), until: nil,
                untilWords: words("usually within a week"), who: words("The secretariat, with a public reason."),
                next: words("It is listed, merged into another issue, or returned to be mended."))
        case .returned(let since):
            return Asked(
                what: words("The submitter is asked to mend the issue and send it in again."),
                until: since.adding(days: charter.limits.resubmission), who: words("The submitter."),
                next: words("Without an answer the issue expires."),
                actions: [action(.resubmitIssue, on: subject, ("issue", id))].compactMap(\.self))
        case .merged, .withdrawn, .expired:
            return ended(words("Its fate and the reason stand on this page."))
        case .parked:
            return ended(words("It is taken up again when there is something new."))
        case .closed:
            return ended(words("A new round begins when the question opens again."))
        case .underWay:
            return issue.round.map { asked(of: issue, $0) } ?? ended("")
        }
    }

    private func ended(_ next: String) -> Asked {
        Asked(
            what: words("Nothing is asked now."), until: nil, untilWords: words("no date"),
            who: words("The secretariat, with a public reason."),
            next: next)
    }

    private func asked(of issue: Issue, _ round: Round) -> Asked {
        let id = String(issue.id.number)
        let subject = ObjectID.issue(issue.id)
        switch round.stage {
        case .raise:
            return Asked(
                what: words("Say whether the question is the right one, and who should hear of it."), until: nil,
                untilWords: words("the stage of understanding begins"),
                who: words("The secretariat moves the thread on."),
                next: words("A brief and learning events, so that everybody can join in."),
                actions: [action(.proposeSession, on: subject, ("issue", id))].compactMap(\.self))
        case .understand:
            let event = mechanism.learning.all(round.learning).first { $0.starts > now }
            return Asked(
                what: words(
                    "Read the brief, come to a learning event. You may speak at any time, whether you do or not."),
                until: event?.starts, untilWords: words("the discussion begins"),
                who: words("The secretariat moves the thread on, or waives this stage with a public reason."),
                next: words("Sessions, on site and remote."),
                actions: [
                    event.map { Action(label: words("See the learning event"), link: Route.learning($0.id).link) },
                    action(.proposeSession, on: subject, ("issue", id))
                ].compactMap(\.self))
        case .discuss:
            let session = mechanism.sessions.all(round.sessions).last {
                $0.state != .cancelled && $0.state != .published
            }
            return Asked(
                what: words("Propose a session, come to one, comment on its messages."),
                until: session.flatMap {
                    $0.state == .messagesOpen ? $0.commentsClose : $0.starts.flatMap { $0 > now ? $0 : nil }
                },
                untilWords: words("the session's messages are final"),
                who: words("The session's organising team finds its messages, in rough consensus with the room."),
                next: words("A text is consulted on, clause by clause."),
                actions: [
                    session.map { Action(label: words("See the session"), link: Route.session($0.id).link) },
                    action(.proposeSession, on: subject, ("issue", id))
                ].compactMap(\.self))
        case .consult: return askedInConsultation(issue, round)
        case .converge: return askedInConvergence(round)
        case .decide:
            return Asked(
                what: words("Nothing more is asked: the outcome is with the one who decides."),
                until: mechanism.consultations.all(round.consultations).last?.decisionDue,
                untilWords: words("no date announced"),
                who: mechanism.consultations.all(round.consultations).last.map { text($0.decisionMaker) } ?? "",
                next: words("The decision and its reasons are published, then followed up."),
                actions: [action(.decide, on: subject, ("issue", id))].compactMap(\.self))
        case .followUp:
            let open = mechanism.followUps.all(round.followUps).filter { $0.state == .open }.min { $0.due < $1.due }
            return Asked(
                what: words("Watch whether what was promised is done."), until: open?.due,
                untilWords: words("no follow-up is open"),
                who: open.map { text($0.addressee) } ?? words("The secretariat moves the thread on."),
                next: words("The thread is closed, or a new round begins."))
        }
    }

    private func askedInConsultation(_ issue: Issue, _ round: Round) -> Asked {
        let consultations = mechanism.consultations.all(round.consultations)
        guard let consultation = consultations.last(where: { $0.state != .withdrawn }) else {
            return Asked(
                what: words("A text is being drafted."), until: nil, untilWords: words("no date yet"),
                who: words("The secretariat announces the dates."),
                next: words("The text is open for input, clause by clause."))
        }
        var asked = asked(of: consultation)
        asked.actions.append(Action(label: words("Read the text"), link: Route.consultation(consultation.id).link))
        return asked
    }

    private func askedInConvergence(_ round: Round) -> Asked {
        guard let call = mechanism.calls.all(round.calls).last else {
            let consultation = mechanism.consultations.all(round.consultations).last { $0.state == .responded }
            return Asked(
                what: words("The text is ready; a consensus call comes next."), until: nil,
                untilWords: words("no date yet"),
                who: words("The chair calls for consensus."),
                next: words("Everybody says who cannot live with the text, and why."),
                actions: [
                    consultation.flatMap {
                        action(.callConsensus, on: .consultation($0.id), ("consultation", String($0.id.number)))
                    }
                ].compactMap(\.self))
        }
        var asked = asked(of: call)
        asked.actions.append(Action(label: words("See the consensus call"), link: Route.call(call.id).link))
        return asked
    }
}
