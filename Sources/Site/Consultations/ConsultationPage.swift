import HTML
import Mechanism
import Redline

import struct Mechanism.Clause

/// A text clause by clause, with what was said on each and what became of it.
extension Reading {
    func consultationPage(_ consultation: Consultation, _ query: [String: [String]]) -> Page? {
        guard let version = consultation.version else { return nil }
        let title = text(consultation.title)
        let filter = InputFilter(query)
        let inputs = mechanism.inputs.all(consultation.inputs)
        let places = places(of: inputs, in: consultation)
        let shown = self.inputs(inputs, through: filter)
        let byClause = Dictionary(grouping: shown) { places[$0.id]?.outcome == .gone ? nil : places[$0.id]?.clause }
        let counts = Dictionary(grouping: inputs.filter(\.counts)) { places[$0.id]?.clause ?? 0 }.mapValues(\.count)
        let isReadable = readable(consultation.id) != nil
        let translation = query["text"]?.last.flatMap { code in version.translations[code].map { (code, $0) } }
        var page = Page(title, in: .consultations) { h in
            h.div(.class("wrap hero")) { h in
                breadcrumb(&h, to: .issue(consultation.issue))
                h.h1(.lang(language(of: title)), title)
                h.p(.class("kicker")) { h in
                    h.span(.class("state"), words(ChoiceWords.of(consultation.state)))
                    if let kind = consultation.kind { h.span(charter.kinds.name(of: kind, language: place)) }
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
                    withheldNotice(&h, consultation)
                    guard isReadable else { return }
                    versions(&h, consultation, version)
                    languages(&h, consultation, version, translation?.0)
                    contents(&h, version, counts)
                    filterForm(&h, consultation, inputs, filter)
                    if !filter.isEmpty {
                        h.p(
                            .role("status"),
                            words("%1 of %2 inputs shown.", words.number(shown.count), words.number(inputs.count)))
                    }
                    for keyed in version.clauses {
                        clause(
                            &h, keyed, consultation, inputs: byClause[keyed.key] ?? [], places,
                            translation.flatMap { code, text in text[keyed.key].map { (code, $0) } })
                    }
                    let loose = Dictionary(grouping: byClause[nil] ?? []) { places[$0.id]?.outcome == .gone }
                    whole(&h, consultation, version, inputs: loose[false] ?? [])
                    vanished(&h, consultation, loose[true] ?? [], places)
                    marking(&h, consultation)
                }
                h.aside(.class("flow")) { h in aside(&h, consultation, inputs) }
            }
        }
        if isReadable && mayGiveInput(to: consultation) { page.script = .marking }
        return page
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
            if consultation.versions.count > 1 {
                h.text(" · ")
                h.a(
                    .href(Route.version(consultation.id, version.number).link),
                    words("What changed in version %1", String(version.number)))
                h.text(" · ")
                h.a(.href(Route.why(consultation.id).link), words("Why the words are what they are"))
                h.text(" · ")
                h.a(.href(Route.review(consultation.id).link), words("Inputs carried over"))
            }
        }
        if !version.reason.isEmpty {
            h.p(.class("small")) { h in
                h.b(words("What changed:"))
                h.text(" \(text(version.reason))")
            }
        }
    }

    /// The clauses with how much was said on each.
    private func contents(_ h: inout HTMLWriter, _ version: TextVersion, _ counts: [Int: Int]) {
        guard version.clauses.count > 5 else { return }
        h.nav(.ariaLabel(words("Contents"))) { h in
            h.ul(.class("contents")) { h in
                for keyed in version.clauses {
                    h.li { h in
                        h.a(.href(.fragment("c\(keyed.key)")), keyed.clause.label)
                        if let count = counts[keyed.key] { h.span(.class("small soft num"), " \(words.number(count))") }
                    }
                }
            }
        }
    }

    private func clause(
        _ h: inout HTMLWriter, _ keyed: TextVersion.Keyed, _ consultation: Consultation, inputs: [Input],
        _ places: [ID<Input>: InputPlace], _ translation: (language: String, clause: Clause)?
    ) {
        let said = text(keyed.clause.text)
        h.section(.class("clause"), .ariaLabelledBy("c\(keyed.key)")) { h in
            h.h3(.class("no"), .id("c\(keyed.key)")) { h in
                h.a(.href(.fragment("c\(keyed.key)")), keyed.clause.label)
            }
            h.div(.class("words flow"), .lang(language(of: said, in: consultation)), .data("clause", String(keyed.key)))
            { h in
                for paragraph in said.split(separator: "\n\n") { h.p(String(paragraph)) }
            }
            if let (language, clause) = translation {
                h.div(.class("words flow translated"), .lang(language)) { h in
                    for paragraph in text(clause.text).split(separator: "\n\n") { h.p(String(paragraph)) }
                }
            }
            if let origin = consultation.origins[keyed.key] { self.origin(&h, origin) }
            giveInput(&h, consultation, key: keyed.key, count: inputs.count)
            for input in inputs { show(&h, input, in: consultation, at: places[input.id]) }
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

    /// Inputs on words that a later version has dropped stay in sight.
    private func vanished(
        _ h: inout HTMLWriter, _ consultation: Consultation, _ inputs: [Input], _ places: [ID<Input>: InputPlace]
    ) {
        guard !inputs.isEmpty else { return }
        h.h2(words("On words that are no longer in the text"))
        for input in inputs { show(&h, input, in: consultation, at: places[input.id]) }
    }

    private func giveInput(_ h: inout HTMLWriter, _ consultation: Consultation, key: Int, count: Int) {
        guard mayGiveInput(to: consultation) else {
            return h.span(.class("count"), words.count(count, "%1 input", "%1 inputs"))
        }
        let link = Route.act(.fileInput).link
            .adding(query: "consultation", String(consultation.id.number)).adding(query: "clause", String(key))
        h.a(.class("count"), .href(link)) { h in
            h.text(words.count(count, "%1 input", "%1 inputs"))
            h.span(.class("do"), " · " + words("give input"))
        }
    }
}
