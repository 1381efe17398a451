import Balance
import HTML
import Mechanism

/// What has come of each stage of a round.
extension Reading {
    func stages(_ h: inout HTMLWriter, _ issue: Issue, _ round: Round) {
        h.section(.class("round flow"), .ariaLabelledBy("round-\(round.number)")) { h in
            h.h2(
                .id("round-\(round.number)"),
                issue.rounds.count > 1 ? words("Round %1", String(round.number)) : words("The thread"))
            prose(&h, round.reason)
            conversations(&h, round)
            for stage in Stage.allCases.reversed() where stage <= round.stage && stage != .raise {
                stageSection(&h, stage, round)
            }
        }
    }

    private func stageSection(_ h: inout HTMLWriter, _ stage: Stage, _ round: Round) {
        h.section(.class("stage flow"), .id("stage-\(round.number)-\(stage.rawValue)")) { h in
            h.h3 { h in
                h.span(.class("no"), String(stage.rawValue))
                h.text(" " + words(ChoiceWords.of(stage)))
            }
            if let step = round.begun.first(where: { $0.stage == stage }) { began(&h, step) }
            switch stage {
            case .raise: break
            case .understand: understood(&h, round)
            case .discuss: discussed(&h, round)
            case .consult:
                for consultation in mechanism.consultations.all(round.consultations) { card(&h, consultation) }
            case .converge: for call in mechanism.calls.all(round.calls) { card(&h, call) }
            case .decide: if let decision = round.decision { show(&h, decision) }
            case .followUp: for followUp in mechanism.followUps.all(round.followUps) { show(&h, followUp) }
            }
        }
    }

    /// Conversations go on beside the stages.
    private func conversations(_ h: inout HTMLWriter, _ round: Round) {
        for conversation in mechanism.conversations.all(round.conversations) {
            let asked = mechanism.asked(in: conversation).count
            let note =
                conversation.count.map {
                    words.count($0.people, "%1 person voted", "%1 people voted") + ". "
                        + words.count(
                            $0.commonGround.count, "%1 statement is supported by every group.",
                            "%1 statements are supported by every group.")
                } ?? words.count(asked, "%1 statement", "%1 statements") + "."
            card(
                &h, .conversation(conversation.id),
                words("Conversation") + ": " + words(ChoiceWords.of(conversation.state)), text(conversation.title),
                conversation.state == .open ? conversation.closes : nil, note)
        }
    }

    private func began(_ h: inout HTMLWriter, _ step: Round.Step) {
        h.p(.class("small soft")) { h in
            h.text(words("Since") + " ")
            day(&h, step.at)
            h.text(". \(text(step.reason))")
        }
        guard !step.unheard.isEmpty else { return }
        h.p(.class("missing small")) { h in
            h.b(words("Not heard in the stage before:"))
            h.text(" \(words.list(step.unheard.map(group))). \(text(step.outreach))")
        }
    }

    private func understood(_ h: inout HTMLWriter, _ round: Round) {
        if let brief = round.brief {
            h.details(.class("brief")) { h in
                h.summary(words("Read the brief"))
                prose(&h, brief.text)
            }
        }
        if !round.waiver.isEmpty {
            h.p { h in
                h.span(.class("state"), words("Learning was waived:"))
                h.text(" \(text(round.waiver))")
            }
        }
        for event in mechanism.learning.all(round.learning) {
            let note = event.held.map { came(tally(ofHeads: $0.attendance)) + "." }
            card(
                &h, .learning(event.id), ChoiceWords.of(event.kind), text(event.title), event.starts,
                note ?? text(event.place), isStart: true)
        }
    }

    private func discussed(_ h: inout HTMLWriter, _ round: Round) {
        for session in mechanism.sessions.all(round.sessions) {
            card(
                &h, .session(session.id), ChoiceWords.of(session.state), text(session.title), session.starts,
                text(session.teaser),
                isStart: true)
            guard !session.messages.isEmpty, [.messagesOpen, .messagesFinal, .published].contains(session.state) else {
                continue
            }
            h.h4(words("Messages of the session"))
            h.ol(.class("messages brief-messages")) { h in
                for (place, message) in mechanism.messages.all(session.messages).enumerated() {
                    h.li { h in
                        let link = Route.session(session.id).link.adding(fragment: message.id.code)
                        h.p(.class("small")) { h in h.a(.href(link), words("Message %1", String(place + 1))) }
                        prose(&h, message.text, "prose flow said")
                    }
                }
            }
        }
    }

    private func card(_ h: inout HTMLWriter, _ consultation: Consultation) {
        let (answered, all) = mechanism.coverage(of: consultation)
        card(
            &h, .consultation(consultation.id), ChoiceWords.of(consultation.state), text(consultation.title),
            consultation.state == .open || consultation.state == .announced ? consultation.closes : nil,
            words("%1 of %2 inputs answered.", words.number(answered), words.number(all)))
    }

    private func card(_ h: inout HTMLWriter, _ call: ConsensusCall) {
        let open = mechanism.openObjections(to: call).count
        let finding = call.determination.map { words(ChoiceWords.of($0.level)) + ". " } ?? ""
        card(
            &h, .call(call.id), ChoiceWords.of(call.state),
            words("Consensus call on version %1", String(call.version)), call.state == .open ? call.closes : nil,
            finding + words.count(call.objections.count, "%1 objection", "%1 objections") + ", "
                + words.count(open, "%1 open", "%1 open") + ".")
    }

    private func show(_ h: inout HTMLWriter, _ decision: Decision) {
        h.article(.class("decision flow")) { h in
            h.p { h in
                h.span(.class("state"), words(ChoiceWords.of(decision.outcome)))
                h.text(", \(name(decision.by.person)) (\(capacity(of: decision.by))), ")
                day(&h, decision.at)
            }
            h.h4(words("Reasons"))
            prose(&h, decision.reasons)
            h.h4(words("Which inputs changed what"))
            prose(&h, decision.influence)
            if !decision.inputs.isEmpty {
                h.p(.class("small")) { h in
                    h.text(words("The text changed because of these inputs:") + " ")
                    for input in decision.inputs {
                        h.a(.href(Route.input(input).link), String(input.number))
                        h.text(" ")
                    }
                }
            }
            h.p(.class("small soft"), words("Under version %1 of the rules.", String(decision.charter)))
        }
    }

    private func show(_ h: inout HTMLWriter, _ followUp: FollowUp) {
        h.article(.class("card"), .id(ObjectID.followUp(followUp.id).code)) { h in
            h.p(.class("kicker")) { h in
                h.span(words(ChoiceWords.of(followUp.state)))
                h.span(text(followUp.addressee))
                h.span { h in
                    h.text(words("due") + " ")
                    day(&h, followUp.due)
                }
            }
            prose(&h, followUp.task)
            switch followUp.state {
            case .open: break
            case .silent:
                h.p(.class("answer no")) { h in
                    h.span(.class("state"), words("No answer came."))
                    h.text(" " + words("Silence is recorded, too."))
                }
            case .answered:
                if let silent = followUp.silent {
                    h.p(.class("small soft")) { h in
                        h.text(words("No answer came.") + " ")
                        day(&h, silent)
                    }
                }
                h.div(.class("answer")) { h in
                    prose(&h, followUp.answer)
                    h.p(.class("small soft")) { h in
                        if let voice = followUp.answeredBy {
                            h.text("\(name(voice.person)) (\(capacity(of: voice))), ")
                        }
                        if let answered = followUp.answered { day(&h, answered) }
                        if followUp.isLate { h.b(" " + words("Late: it was due before.")) }
                    }
                }
            }
            if followUp.state != .answered {
                actions(
                    &h, [action(.answerFollowUp, on: .followUp(followUp.id), ("follow_up", String(followUp.id.number)))]
                )
            }
        }
    }
}
