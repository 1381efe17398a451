import HTML
import Mechanism

/// The response table: every input, what became of it, and why.
extension Reading {
    func responsesPage(_ consultation: Consultation) -> Page {
        let title = text(consultation.title)
        let (answered, all) = mechanism.coverage(of: consultation)
        return Page(words("Responses: %1", title), in: .consultations) { h in
            h.div(.class("wrap hero")) { h in
                breadcrumb(&h, to: .consultation(consultation.id))
                h.h1(words("Response table"))
                h.p(.class("lede num"), words("%1 of %2 inputs answered.", words.number(answered), words.number(all)))
            }
            path(&h, in: consultation.issue) { $0.consultations.contains(consultation.id) }
            h.div(.class("wrap flow form-page")) { h in
                asked(&h, asked(of: consultation), isAcross: true)
                prose(&h, consultation.stateReason)
                summaries(&h, consultation)
                acceptance(&h, consultation)
                downloads(&h, consultation)
                h.div(.class("scroll"), .tabindex(0), .role("region"), .ariaLabel(words("Response table"))) { h in
                    h.table { h in
                        h.caption(words("Every input with its answer"))
                        h.thead { h in
                            h.tr { h in
                                // The columns of ISO's template for comments, without line numbers, which no clause has.
                                for heading in [
                                    words("No"), words("From"), words("Clause"), words("Words quoted"), words("Type"),
                                    words("What was said"), words("Proposed change"), words("Answer and reason")
                                ] {
                                    h.th(.scope("col"), heading)
                                }
                            }
                        }
                        h.tbody { h in
                            let changes = consultation.changesByInput()
                            for input in mechanism.inputs.all(consultation.inputs) {
                                row(&h, input, changes[input.id] ?? [], consultation)
                            }
                        }
                    }
                }
            }
        }
    }

    private func row(
        _ h: inout HTMLWriter, _ input: Input, _ changes: [(version: TextVersion, clause: Int?)],
        _ consultation: Consultation
    ) {
        let said = input.counts ? text(input.text) : gone(input)
        h.tr { h in
            h.th(.scope("row")) { h in h.a(.href(Route.input(input.id).link), String(input.id.number)) }
            h.td("\(author(of: input)), \(capacity(of: input))")
            h.td { h in
                guard let key = input.clause, let label = consultation.version(input.version)?[key]?.label else {
                    return h.text(words("whole text"))
                }
                let link = Route.version(consultation.id, input.version).link.adding(fragment: "c\(key)")
                h.a(.href(link), label)
            }
            h.td(input.counts ? text(input.quote) : "")
            h.td(words(type(of: input)))
            h.td(.lang(language(of: said)), said)
            h.td(input.counts ? text(input.proposal) : "")
            h.td { h in
                guard let answer = input.answer else {
                    return h.text(input.counts ? words("Awaits an answer") : "–")
                }
                h.b(words(ChoiceWords.of(answer.disposition)) + ".")
                h.text(" " + text(answer.reason))
                if !answer.change.isEmpty { h.p(.class("small"), words("What changes:") + " " + text(answer.change)) }
                self.changes(&h, changes, answering: input, consultation)
            }
        }
    }

    /// General, technical or editorial, as ISO tells comments apart.
    private func type(of input: Input) -> String {
        // words: "editorial"
        // words: "general"
        // words: "technical"
        input.kind == .editorial ? "editorial" : input.clause == nil ? "general" : "technical"
    }

    /// The versions and clauses whose changes answer an input; for one that was taken up, also that none names it yet.
    private func changes(
        _ h: inout HTMLWriter, _ changes: [(version: TextVersion, clause: Int?)], answering input: Input,
        _ consultation: Consultation
    ) {
        if changes.isEmpty, input.answer?.disposition.changesText == true {
            return h.p(.class("small late"), words("No change of the text names it yet."))
        }
        for (version, clause) in changes {
            h.p(.class("small")) { h in
                let link = Route.version(consultation.id, version.number).link
                let label = clause.flatMap { version[$0]?.label }
                h.a(
                    .href(clause.map { link.adding(fragment: "c\($0)") } ?? link),
                    label.map { words("%1 in version %2 of the text", $0, String(version.number)) }
                        ?? words("Version %1", String(version.number)))
            }
        }
    }
}
