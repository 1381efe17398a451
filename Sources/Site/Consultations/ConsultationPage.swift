import HTML
import Mechanism

/// A text clause by clause, with what was said on each and what became of it.
extension Reading {
    func consultationPage(_ consultation: Consultation, _ query: [String: [String]]) -> Page? {
        guard let version = consultation.version else { return nil }
        let title = text(consultation.title)
        let filter = InputFilter(query)
        let inputs = mechanism.inputs.all(consultation.inputs)
        let byClause = Dictionary(grouping: inputs.filter { filter.lets($0, mechanism) }, by: \.clause)
        return Page(title, in: .consultations) { h in
            h.div(.class("wrap hero")) { h in
                breadcrumb(&h, to: .issue(consultation.issue))
                h.h1(.lang(language(of: title)), title)
                h.p(.class("kicker")) { h in
                    h.span(.class("state"), words(ChoiceWords.of(consultation.state)))
                    h.span(words("Version %1", String(version.number)))
                    if let closes = consultation.closes, consultation.state == .open {
                        h.b(words.distance(from: now, to: closes))
                    }
                }
                prose(&h, consultation.note, "lede flow")
            }
            path(&h, in: consultation.issue) { $0.consultations.contains(consultation.id) }
            h.div(.class("wrap split")) { h in
                asked(&h, asked(of: consultation))
                h.article(.class("flow")) { h in
                    h.h2(words("The text, clause by clause"))
                    versions(&h, consultation, version)
                    filterForm(&h, consultation, filter)
                    for keyed in version.clauses {
                        clause(&h, keyed, consultation, inputs: byClause[keyed.key] ?? [])
                    }
                    whole(&h, consultation, version, inputs: byClause[nil] ?? [])
                    vanished(&h, consultation, version, byClause)
                }
                h.aside(.class("flow")) { h in aside(&h, consultation, inputs) }
            }
        }
    }

    private func versions(_ h: inout HTMLWriter, _ consultation: Consultation, _ version: TextVersion) {
        h.p(.class("soft small")) { h in
            h.text(words("Version %1 of %2.", String(version.number), words.day(version.published, zone)))
            for earlier in consultation.versions.dropLast().reversed() {
                h.text(" ")
                h.a(
                    .href(Route.version(consultation.id, earlier.number).link),
                    words("Version %1", String(earlier.number)))
            }
            if !consultation.inputs.isEmpty {
                h.text(" · ")
                h.a(.href(Route.responses(consultation.id).link), words("Response table"))
            }
        }
        if !version.reason.isEmpty {
            h.p(.class("small")) { h in
                h.b(words("What changed:"))
                h.text(" \(text(version.reason))")
            }
        }
    }

    private func clause(
        _ h: inout HTMLWriter, _ keyed: TextVersion.Keyed, _ consultation: Consultation, inputs: [Input]
    ) {
        let said = text(keyed.clause.text)
        h.section(.class("clause"), .ariaLabelledBy("c\(keyed.key)")) { h in
            h.h3(.class("no"), .id("c\(keyed.key)"), keyed.clause.label)
            h.div(.class("words flow"), .lang(language(of: said))) { h in
                for paragraph in said.split(separator: "\n\n") { h.p(String(paragraph)) }
            }
            giveInput(&h, consultation, key: keyed.key, count: inputs.count)
            for input in inputs { show(&h, input, in: consultation) }
        }
    }

    private func whole(
        _ h: inout HTMLWriter, _ consultation: Consultation, _ version: TextVersion, inputs: [Input]
    ) {
        h.section(.class("clause"), .ariaLabelledBy("c0")) { h in
            h.h3(.class("no"), .id("c0"), "∗")
            h.p(words("On the text as a whole"))
            giveInput(&h, consultation, key: 0, count: inputs.count)
            for input in inputs { show(&h, input, in: consultation) }
        }
    }

    /// Inputs on clauses that a later version has dropped stay in sight.
    private func vanished(
        _ h: inout HTMLWriter, _ consultation: Consultation, _ version: TextVersion, _ byClause: [Int?: [Input]]
    ) {
        let keys = byClause.keys.compactMap(\.self).filter { version[$0] == nil }.sorted()
        guard !keys.isEmpty else { return }
        h.h2(words("On clauses that are no longer in the text"))
        for key in keys { for input in byClause[key] ?? [] { show(&h, input, in: consultation) } }
    }

    private func giveInput(_ h: inout HTMLWriter, _ consultation: Consultation, key: Int, count: Int) {
        let subject = ObjectID.consultation(consultation.id)
        guard consultation.takesInput, may(.fileInput, on: subject) || isOpenToAll(.fileInput) else {
            return h.span(.class("count"), words.count(count, "%1 input", "%1 inputs"))
        }
        let link = Route.act(.fileInput).link
            .adding(query: "consultation", String(consultation.id.number)).adding(query: "clause", String(key))
        h.a(.class("count"), .href(link)) { h in
            h.text(words.count(count, "%1 input", "%1 inputs"))
            h.span(.class("do"), " · " + words("give input"))
        }
    }

    private func aside(_ h: inout HTMLWriter, _ consultation: Consultation, _ inputs: [Input]) {
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("The question on this text"))
            prose(&h, consultation.question)
        }
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("Who has spoken"))
            balance(
                &h, mechanism.tally(of: inputs.filter { !$0.isWithdrawn }.map(\.author)),
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
                grouping: inputs.filter(\.awaitsAnswer), by: { mechanism.people.group(of: $0.author) ?? "" })
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
        if !consultation.extensions.isEmpty || !consultation.stateReason.isEmpty {
            h.section(.class("flow")) { h in
                h.h2(.class("h3"), words("What happened"))
                for later in consultation.extensions {
                    h.p(.class("small")) { h in
                        h.text(
                            words("Extended until %1:", words.dayAndTime(later.closes, zone)) + " \(text(later.reason))"
                        )
                    }
                }
                prose(&h, consultation.stateReason)
            }
        }
        organisers(&h, consultation)
    }

    private func organisers(_ h: inout HTMLWriter, _ consultation: Consultation) {
        let id = ("consultation", String(consultation.id.number))
        let types: [ActType] =
            switch consultation.state {
            case .drafted: [.announceConsultation, .reviseText, .withdrawConsultation]
            case .announced: [.extendConsultation, .reviseText, .withdrawConsultation]
            case .open: [.extendConsultation, .reviseText, .withdrawConsultation]
            case .responding: [.publishResponses, .reviseText]
            case .responded: [.reviseText, .callConsensus]
            case .withdrawn: []
            }
        let possible = types.map { action($0, on: .consultation(consultation.id), id) }.compactMap(\.self)
        guard !possible.isEmpty else { return }
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("For the organisers"))
            actions(&h, possible)
        }
    }
}
