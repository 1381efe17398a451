import Balance
import HTML
import Mechanism

/// The thread of an issue: its path, what is asked now, and every stage with what has come of it.
extension Reading {
    func issuePage(_ issue: Issue) -> Page {
        let title = text(issue.title)
        return Page(title, in: .issues) { h in
            h.div(.class("wrap hero")) { h in
                h.p(.class("kicker")) { h in
                    h.span(words("Issue %1", String(issue.id.number)))
                    h.span(ofAndOn(issue))
                    for topic in issue.topics { h.span(charter.topics.name(of: topic, language: place)) }
                    if let round = issue.round { h.span(words("Round %1", String(round.number))) }
                    h.span { h in
                        h.text(words("Raised by %1", name(issue.author.person)) + ", ")
                        day(&h, issue.raised)
                    }
                }
                h.h1(.lang(language(of: title)), title)
                prose(&h, issue.question, "lede flow")
            }
            if let round = issue.round { path(&h, issue, round) }
            h.div(.class("wrap split")) { h in
                asked(&h, asked(of: issue))
                h.article(.class("flow")) { h in
                    fate(&h, issue)
                    for round in issue.rounds.reversed() { stages(&h, issue, round) }
                    h.section(.class("flow")) { h in
                        h.h2(words("The question as it was raised"))
                        h.h3(words("Who is affected"))
                        prose(&h, issue.affected)
                        h.h3(words("What the submitter has at stake"))
                        prose(&h, issue.interest)
                        merged(&h, issue)
                        takenInto(&h, issue)
                    }
                }
                h.aside(.class("flow")) { h in aside(&h, issue) }
            }
        }
    }

    /// The path of the round in which something happens.
    func path(_ h: inout HTMLWriter, in id: ID<Issue>, where isIn: (Round) -> Bool) {
        guard let issue = mechanism.issues[id], let round = issue.rounds.last(where: isIn) ?? issue.round else {
            return
        }
        path(&h, issue, round)
    }

    /// The path of a thread with the present stage in sight.
    func path(_ h: inout HTMLWriter, _ issue: Issue, _ round: Round) {
        h.nav(.ariaLabel(words("Stages of this issue"))) { h in
            h.div(.class("wrap")) { h in
                h.ol(.class("path")) { h in
                    for stage in Stage.allCases {
                        let isNow =
                            stage == round.stage && issue.state == .underWay && round.number == issue.round?.number
                        let isDone =
                            stage < round.stage || issue.state == .closed || round.number != issue.round?.number
                        h.li(.class(isNow ? nil : isDone ? "done" : "ahead"), .ariaCurrent(isNow ? "step" : nil)) { h in
                            let link = Route.issue(issue.id).link.adding(
                                fragment: "stage-\(round.number)-\(stage.rawValue)")
                            h.a(.href(isNow || isDone ? link : nil)) { h in
                                h.b(.data("n", String(stage.rawValue)), words(ChoiceWords.of(stage)))
                                h.span(summary(of: stage, issue, round))
                            }
                        }
                    }
                }
            }
        }
    }

    /// What a stage has come to, in a few words.
    private func summary(of stage: Stage, _ issue: Issue, _ round: Round) -> String {
        switch stage {
        case .raise:
            let raised = 1 + issue.mergedFrom.count
            return raised == 1 ? words("1 issue") : words("%1 issues merged", words.number(raised))
        case .understand:
            if !round.waiver.isEmpty { return words("waived, with a reason") }
            return round.learning.isEmpty ? "" : words.count(round.learning.count, "%1 event", "%1 events")
        case .discuss:
            return round.sessions.isEmpty ? "" : words.count(round.sessions.count, "%1 session", "%1 sessions")
        case .consult:
            let consultations = mechanism.consultations.all(round.consultations)
            if let open = consultations.first(where: { $0.state == .open }), let closes = open.closes {
                return words.distance(from: now, to: closes)
            }
            let inputs = consultations.reduce(0) { $0 + $1.inputs.count }
            return inputs == 0 ? "" : words.count(inputs, "%1 input", "%1 inputs")
        case .converge:
            guard let call = round.calls.last.flatMap({ mechanism.calls[$0] }) else { return "" }
            return words(ChoiceWords.of(call.state))
        case .decide: return round.decision.map { words(ChoiceWords.of($0.outcome)) } ?? ""
        case .followUp:
            return round.followUps.isEmpty ? "" : words.count(round.followUps.count, "%1 follow-up", "%1 follow-ups")
        }
    }

    private func fate(_ h: inout HTMLWriter, _ issue: Issue) {
        guard issue.state != .underWay || !issue.fateReason.isEmpty else { return }
        h.section(.class("fate flow")) { h in
            h.p { h in
                h.span(.class("state"), words(ChoiceWords.of(issue.state)))
                if case .merged(let into) = issue.state {
                    h.text(" ")
                    h.a(.href(Route.issue(into).link), title(of: .issue(into)) ?? "")
                }
                if let decided = issue.fateDecided {
                    h.text(", ")
                    day(&h, decided)
                }
            }
            prose(&h, issue.fateReason)
        }
    }

    private func merged(_ h: inout HTMLWriter, _ issue: Issue) {
        guard !issue.mergedFrom.isEmpty else { return }
        h.h3(words("Merged into this issue"))
        h.ul { h in
            for other in mechanism.issues.all(issue.mergedFrom) {
                let title = text(other.title)
                h.li { h in
                    h.a(.href(Route.issue(other.id).link), .lang(language(of: title)), title)
                    h.text(", \(name(other.author.person))")
                }
            }
        }
    }

    private func aside(_ h: inout HTMLWriter, _ issue: Issue) {
        if let round = issue.round {
            h.section(.class("flow")) { h in
                h.h2(.class("h3"), words("Who has spoken"))
                let tally = mechanism.participation(in: issue.id, round.stage)
                let stage = tally.total > 0 ? round.stage : .raise
                balance(
                    &h, mechanism.participation(in: issue.id, stage),
                    words("In the stage: %1", words(ChoiceWords.of(stage))), counting: counted(in: stage, round))
            }
        }
        let id = String(issue.id.number)
        let subject = ObjectID.issue(issue.id)
        var possible = managing(issue).map { action($0, on: subject, ("issue", id)) }.compactMap(\.self)
        if issue.state == .underWay, let take = action(.clusterIssues, on: .mechanism, ("issues", id)) {
            possible.append(take)
        }
        guard !possible.isEmpty else { return }
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("For the organisers"))
            actions(&h, possible)
        }
    }

    /// What can be done with an issue in its present state, by those who may.
    private func managing(_ issue: Issue) -> [ActType] {
        switch issue.state {
        case .submitted: return [.screenIssue, .withdrawIssue]
        case .returned: return [.resubmitIssue, .withdrawIssue]
        case .parked: return [.resumeThread]
        case .closed: return [.openRound]
        case .merged, .withdrawn, .expired: return []
        case .underWay:
            var acts: [ActType] = issue.round?.stage == .followUp ? [] : [.moveOn]
            switch issue.round?.stage {
            case .raise, .understand:
                acts += [.publishBrief, .announceLearning, .draftConversation]
                if issue.round?.stage == .understand { acts.append(.waiveLearning) }
            case .discuss: acts += [.draftConversation, .draftConsultation, .announceLearning]
            case .consult: acts.append(.draftConsultation)
            case .followUp: acts += [.assignFollowUp, .openRound, .closeThread]
            case .converge, .decide, nil: break
            }
            return acts + [.parkThread]
        }
    }
}
