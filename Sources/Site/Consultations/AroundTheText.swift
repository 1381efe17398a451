import HTML
import Mechanism

/// What stands beside a text that is consulted on: the question, who has spoken, how far the answers are, what is settled.
extension Reading {
    func aside(_ h: inout HTMLWriter, _ consultation: Consultation, _ inputs: [Input]) {
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("The question on this text"))
            prose(&h, consultation.question)
        }
        preparation(&h, consultation)
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("Who has spoken"))
            balance(
                &h, mechanism.tally(of: inputs),
                words("People who gave input, by group"))
        }
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("Answers"))
            let (answered, all) = mechanism.coverage(of: consultation)
            h.p(.class("num")) { h in
                h.b(words("%1 of %2", words.number(answered), words.number(all)))
                h.text(" " + words("inputs answered."))
            }
            let waiting = Dictionary(
                grouping: inputs.filter(\.awaitsAnswer), by: { mechanism.group(of: $0) ?? "" })
            if !waiting.isEmpty {
                h.p(.class("small")) { h in
                    h.text(words("Waiting, by group:") + " ")
                    let groups = charter.groups.codes.compactMap { code in
                        waiting[code].map { "\(group(code)) \(words.number($0.count))" }
                    }
                    h.text(groups.joined(separator: ", ") + ".")
                }
            }
        }
        let (extensions, despite) = (consultation.extensions, consultation.despiteHolidays)
        let rounds = consultation.earlierRounds
        if !extensions.isEmpty || !consultation.stateReason.isEmpty || !despite.isEmpty || !rounds.isEmpty {
            h.section(.class("flow")) { h in
                h.h2(.class("h3"), words("What happened"))
                for (place, round) in rounds.enumerated() {
                    h.p(.class("small")) { h in
                        h.text(
                            words(
                                "Round %1 was on version %2, from %3 to %4.", words.number(place + 1),
                                String(round.version), words.day(round.opens, zone), words.day(round.closes, zone)))
                        if round.version < consultation.versions.count {
                            h.text(" ")
                            h.a(
                                .href(
                                    Route.version(consultation.id, consultation.versions.count).link
                                        .adding(query: "from", String(round.version))),
                                words("What has changed since, and why"))
                        }
                    }
                }
                if !despite.isEmpty {
                    h.p(.class("small"), words("Why the period is not longer although it has public holidays:"))
                    prose(&h, despite)
                }
                for later in extensions {
                    h.p(.class("small")) { h in
                        h.text(
                            words("Extended until %1:", words.dayAndTime(later.closes, zone)) + " \(text(later.reason))"
                        )
                    }
                }
                prose(&h, consultation.stateReason)
            }
        }
        downloads(&h, consultation)
        organisers(&h, consultation)
    }

    /// What stands around the text: what is settled, why it is so, and what people should know before they speak.
    private func preparation(_ h: inout HTMLWriter, _ consultation: Consultation) {
        if !consultation.mayChange.isEmpty {
            h.section(.class("flow")) { h in
                h.h2(.class("h3"), words("What may still change"))
                prose(&h, consultation.mayChange)
            }
        }
        if !consultation.fixed.isEmpty {
            h.section(.class("flow")) { h in
                h.h2(.class("h3"), words("What can no longer change"))
                prose(&h, consultation.fixed)
            }
        }
        if !consultation.explanation.isEmpty {
            h.details(.class("brief")) { h in
                h.summary(words("Explanatory note"))
                prose(&h, consultation.explanation)
            }
        }
        if let language = consultation.authoritative {
            h.p(.class("small"), words("Authoritative language: %1", languageName(language)))
        }
        let round = mechanism.issues[consultation.issue]?.rounds.last { $0.consultations.contains(consultation.id) }
        let learning = mechanism.learning.all(round?.learning ?? [])
        guard !learning.isEmpty else { return }
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("To learn first"))
            h.ul { h in
                for event in learning {
                    h.li { h in h.a(.href(Route.learning(event.id).link), text(event.title)) }
                }
            }
        }
    }

    private func organisers(_ h: inout HTMLWriter, _ consultation: Consultation) {
        let id = ("consultation", String(consultation.id.number))
        let types: [ActType] =
            switch consultation.state {
            case .drafted:
                [
                    .announceConsultation, .amendPreparation, .reviseText, .translateText, .prepareClasses,
                    .withdrawConsultation
                ]
            case .announced: [.extendConsultation, .reviseText, .translateText, .prepareClasses, .withdrawConsultation]
            case .open: [.extendConsultation, .reviseText, .translateText, .bringInInput, .withdrawConsultation]
            case .responding:
                [.publishSummary, .publishResponses, .reviseText, .translateText, .explainChange, .bringInInput]
            case .responded where consultation.versions.count > consultation.announcedVersion:
                [.reviseText, .explainChange, .announceConsultation, .callConsensus]
            case .responded: [.reviseText, .explainChange, .callConsensus]
            case .withdrawn: []
            }
        let possible = types.map { action($0, on: .consultation(consultation.id), id) }.compactMap(\.self)
        guard !possible.isEmpty || isDrafting else { return }
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("For the organisers"))
            if isDrafting {
                h.p { h in h.a(.href(Route.drafting(consultation.id).link), words("Drafters' desk")) }
            }
            actions(&h, possible)
        }
    }
}
