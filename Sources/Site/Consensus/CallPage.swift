import HTML
import Mechanism
import Secretariat

/// A consensus call: the exact text, who cannot live with it and why, and what the chair found.
extension Reading {
    func callPage(_ call: ConsensusCall) -> Page? {
        guard let consultation = mechanism.consultations[call.consultation],
            let version = consultation.version(call.version)
        else { return nil }
        let heading = words("Consensus call: %1", text(consultation.title))
        return Page(heading, in: .issues) { h in
            h.div(.class("wrap hero")) { h in
                breadcrumb(&h, to: .issue(call.issue))
                h.h1(heading)
                h.p(.class("kicker")) { h in
                    h.span(.class("state"), words(ChoiceWords.of(call.state)))
                    h.span(words("Version %1 of the text, and no other", String(call.version)))
                }
                prose(&h, call.question, "lede flow")
            }
            path(&h, in: call.issue) { $0.calls.contains(call.id) }
            h.div(.class("wrap split")) { h in
                asked(&h, asked(of: call))
                h.article(.class("flow")) { h in
                    findings(&h, call)
                    objections(&h, call, version)
                    minority(&h, call)
                    stances(&h, call)
                    h.details(.class("brief")) { h in
                        h.summary(words("The text that the call is about"))
                        for keyed in version.clauses {
                            let said = text(keyed.clause.text)
                            h.section(.class("clause")) { h in
                                h.h3(.class("no"), keyed.clause.label)
                                h.div(.class("words flow"), .lang(language(of: said))) { h in h.p(said) }
                            }
                        }
                    }
                }
                h.aside(.class("flow")) { h in aside(&h, call) }
            }
        }
    }

    private func findings(_ h: inout HTMLWriter, _ call: ConsensusCall) {
        for (place, finding) in call.determinations.enumerated().reversed() {
            h.section(.class("decision flow")) { h in
                h.h2 { h in
                    h.text(
                        words("The chair's finding")
                            + (place == call.determinations.count - 1 ? "" : words(", since updated")))
                }
                h.p { h in
                    h.span(.class("state"), words(ChoiceWords.of(finding.level)))
                    h.text(", \(name(finding.by.person)), ")
                    day(&h, finding.at)
                }
                prose(&h, finding.reason)
                h.p(.class("small soft")) { h in
                    h.text(words("Under version %1 of the rules.", String(finding.charter)) + " ")
                    h.text(
                        words("It could be challenged until %1.", words.dayAndTime(finding.challengeableUntil, zone)))
                }
                if let challenge = finding.challenge {
                    h.div(.class("answer no")) { h in
                        h.p { h in
                            h.span(.class("state"), words("Challenged by %1:", name(challenge.by.person)))
                        }
                        prose(&h, challenge.reason)
                    }
                }
            }
        }
    }

    private func objections(_ h: inout HTMLWriter, _ call: ConsensusCall, _ version: TextVersion) {
        let all = mechanism.objections.all(call.objections)
        h.section(.class("flow"), .id("objections")) { h in
            h.h2(words("Objections"))
            objectionCount(&h, all)
            for objection in all { show(&h, objection, version) }
        }
    }

    private func show(_ h: inout HTMLWriter, _ objection: Objection, _ version: TextVersion) {
        h.article(.class("input"), .id(objection.id.code)) { h in
            said(&h, objection, version)
            guard objection.state.isOpen, visitor.person != nil else { return }
            let id = ("objection", String(objection.id.number))
            let subject = ObjectID.objection(objection.id)
            actions(
                &h,
                [
                    action(.answerObjection, on: subject, id), action(.resolveObjection, on: subject, id),
                    action(.withdrawObjection, on: subject, id)
                ])
        }
    }

    private func minority(_ h: inout HTMLWriter, _ call: ConsensusCall) {
        guard !call.minority.isEmpty else { return }
        h.section(.class("flow")) { h in
            h.h2(words("Minority statements"))
            for statement in call.minority {
                h.blockquote(.class("flow")) { h in
                    prose(&h, statement.text)
                    h.p(.class("small soft")) { h in
                        h.text("\(name(statement.author.person)) (\(capacity(of: statement.author))), ")
                        day(&h, statement.at)
                    }
                }
            }
        }
    }

    private func stances(_ h: inout HTMLWriter, _ call: ConsensusCall) {
        let standing = call.standing
        guard !standing.isEmpty else { return }
        h.section(.class("flow")) { h in
            h.h2(words("Where people stand"))
            h.p(
                .class("soft"),
                words(
                    "This is shown so that balance can be seen. It is not a vote: consensus is about objections, not counts."
                ))
            stanceTable(&h, call)
            for stance in standing where !stance.reason.isEmpty {
                h.div(.class("input")) { h in
                    h.div(.class("head")) { h in
                        h.b(name(stance.voice.person))
                        h.span(capacity(of: stance.voice))
                        h.span(.class("state"), words(ChoiceWords.of(stance.position)))
                        day(&h, stance.at)
                    }
                    prose(&h, stance.reason)
                }
            }
        }
    }

    private func aside(_ h: inout HTMLWriter, _ call: ConsensusCall) {
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("Who has spoken"))
            let voices = call.stances.map(\.voice) + mechanism.objections.all(call.objections).map(\.author)
            balance(&h, mechanism.tally(of: voices), words("People who took a stance, by group"))
            let recruits = call.standing.count { (mechanism.people[$0.voice.person]?.joined ?? now) > call.opened }
            if recruits > 0 {
                h.p(
                    .class("small"),
                    words.count(
                        recruits, "%1 of them joined after the call was opened.",
                        "%1 of them joined after the call was opened."))
            }
        }
        guard visitor.person != nil else { return }
        let id = ("call", String(call.id.number))
        let types: [ActType] =
            switch call.state {
            case .open: []
            case .evaluation: [.determine]
            case .designated: [.challengeDetermination, .fileMinorityStatement]
            case .declared, .noConsensus: [.fileMinorityStatement]
            case .superseded: []
            }
        actions(&h, types.map { action($0, on: .call(call.id), id) })
    }

    /// What a consensus call asks of its readers in its present state.
    func asked(of call: ConsensusCall) -> Asked {
        let id = ("call", String(call.id.number))
        let chair = words("The chair, %1, finds the level and gives reasons.", name(call.chair.person))
        let open = mechanism.openObjections(to: call).count
        switch call.state {
        case .open:
            return Asked(
                what: words("Who cannot live with the text, and why? Say where you stand."), until: call.closes,
                who: chair,
                next: words("Every objection is answered; then the chair finds the level of consensus."),
                actions: [
                    action(.takeStance, on: .call(call.id), id), action(.raiseObjection, on: .call(call.id), id)
                ].compactMap(\.self))
        case .evaluation:
            return Asked(
                what: open == 0
                    ? words("Nothing more is asked: the chair weighs what was said.")
                    : words("Help to answer the objections that are open."),
                until: nil, untilWords: words("no objection is open"), who: chair,
                next: words("The finding is published and can be challenged."),
                actions: visitor.person == nil ? [] : [action(.determine, on: .call(call.id), id)].compactMap(\.self))
        case .designated:
            return Asked(
                what: words("If the finding does not reflect the discussion, challenge it; add a minority statement."),
                until: call.determination?.challengeableUntil, who: chair,
                next: words("Unchallenged, the finding is declared."))
        case .declared:
            return Asked(
                what: words("Nothing more is asked: the finding is declared."), until: nil,
                untilWords: words("no date"), who: chair,
                next: words("The decision maker decides, with reasons."))
        case .noConsensus:
            return Asked(
                what: words("Nothing more is asked: there is no consensus, and the positions are documented."),
                until: nil,
                untilWords: words("no date"), who: chair,
                next: words("The decision maker decides with that, or a new round begins."))
        case .superseded:
            return Asked(
                what: words("Nothing is asked here: the text has changed since."), until: nil,
                untilWords: words("no date"), who: chair,
                next: words("A new call is made on the new text."))
        }
    }
}
