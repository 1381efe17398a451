import HTML
import Mechanism

/// Where a session comes from and where an issue or a proposal went: links in both directions.
extension Reading {
    /// Where a proposal goes on, or why it does not.
    func whereItWent(_ h: inout HTMLWriter, _ session: Session) {
        switch session.state {
        case .merged, .returned, .withdrawn, .expired: break
        default: return
        }
        h.section(.class("fate flow")) { h in
            h.p { h in
                h.span(.class("state"), words(ChoiceWords.of(session.state)))
                if let into = session.mergedInto {
                    h.text(" ")
                    titled(&h, .session(into))
                }
            }
            if session.state == .merged || session.state == .returned { prose(&h, session.stateReason) }
        }
    }

    /// What the proposal said beside what the session itself shows.
    func proposed(_ h: inout HTMLWriter, _ session: Session) {
        guard let proposal = session.proposal else { return }
        let call = proposal.call.flatMap { mechanism.programmeCalls[$0] }
        let names = [proposal.moderator, proposal.presenters, proposal.panel]
        guard call != nil || !proposal.topics.isEmpty || proposal.minutes > 0 || !names.allSatisfy(\.isEmpty) else {
            return
        }
        h.section(.class("flow")) { h in
            h.h2(words("The proposal"))
            h.dl(.class("facts")) { h in
                if let call {
                    term(&h, words("Answers the call")) { h in titled(&h, .programmeCall(call.id)) }
                }
                if !proposal.topics.isEmpty {
                    term(&h, words("Categories")) { h in
                        h.text(words.list(proposal.topics.map { charter.topics.name(of: $0, language: place) }))
                    }
                }
                lines(&h, words("Moderator"), proposal.moderator)
                lines(&h, words("Presenters"), proposal.presenters)
                lines(&h, words("Panel"), proposal.panel)
                if proposal.minutes > 0 {
                    term(&h, words("Length")) { h in
                        h.text(words.count(proposal.minutes, "%1 minute", "%1 minutes"))
                    }
                }
                if proposal.isByYouth { term(&h, words("Youth")) { h in h.text(words("Young people lead it")) } }
                if proposal.score > 0 {
                    term(&h, words("Score of the review")) { h in
                        h.text(words("%1 of 5", decimal(hundredths: proposal.score)))
                    }
                }
            }
            lacking(&h, session)
            if let call, now < call.completionDue, [.proposed, .planned].contains(session.state) {
                h.p(.class("small soft")) { h in
                    h.text(words("People, length and links can be completed until:") + " ")
                    h.time(.datetime(call.completionDue.rfc3339), words.dayAndTime(call.completionDue, zone))
                }
            }
            let number = ("session", String(session.id.number))
            let subject = ObjectID.session(session.id)
            var own: [Action?] = []
            if let call, now < call.completionDue, [.proposed, .planned].contains(session.state) {
                own.append(action(.completeProposal, on: subject, number))
            }
            if session.state == .returned { own.append(action(.resubmitSession, on: subject, number)) }
            if [.proposed, .returned].contains(session.state) || mechanism.isStranded(session) {
                own.append(action(.withdrawSession, on: subject, number))
            }
            actions(&h, own)
        }
    }

    /// The issues and proposals that a session is made of, and who was invited because of them.
    func provenance(_ h: inout HTMLWriter, of session: Session) {
        let sources = mechanism.issues.all(session.sources)
        let merged = mechanism.sessions.all(session.mergedFrom)
        guard !sources.isEmpty || !merged.isEmpty || !session.invitations.isEmpty else { return }
        h.section(.class("flow"), .id("provenance")) { h in
            h.h2(words("Where it comes from"))
            h.ul { h in
                for issue in sources {
                    h.li { h in
                        titled(&h, .issue(issue.id))
                        h.text(" · " + words("issue by %1 (%2)", name(issue.author.person), group(of: issue.author)))
                        if issue.wantsToJoin { h.text(" · " + words("wants to help to shape it")) }
                    }
                }
                for other in merged {
                    h.li { h in
                        titled(&h, .session(other.id))
                        if let voice = other.proposer {
                            h.text(" · " + words("proposal by %1 (%2)", name(voice.person), group(of: voice)))
                        }
                    }
                }
            }
            if !session.invitations.isEmpty {
                h.h3(words("Invited to shape it"))
                h.ul { h in
                    for invitation in session.invitations {
                        h.li { h in
                            h.a(.href(Route.person(invitation.person).link), name(invitation.person))
                            h.text(
                                ": "
                                    + (invitation.answer.map { words(ChoiceWords.of($0)) }
                                        ?? words("has not answered yet")))
                        }
                    }
                }
            }
            let isInvited = session.invitations.contains { $0.person == visitor.person && $0.answer == nil }
            if isInvited, [.proposed, .planned, .ready].contains(session.state) {
                actions(
                    &h, [action(.answerInvitation, on: .session(session.id), ("session", String(session.id.number)))])
            }
        }
    }

    /// The sessions into which an issue was taken.
    func takenInto(_ h: inout HTMLWriter, _ issue: Issue) {
        if let call = issue.call {
            h.h3(words("Answers the call"))
            h.p { h in titled(&h, .programmeCall(call)) }
        }
        guard !issue.clusteredInto.isEmpty else { return }
        h.h3(words("Taken into these sessions"))
        h.ul { h in
            for session in issue.clusteredInto {
                h.li { h in
                    titled(&h, .session(session))
                    if !mechanism.goesOn(in: session) {
                        h.span(.class("small soft"), " · " + words("does not go on"))
                    }
                }
            }
        }
    }
}
