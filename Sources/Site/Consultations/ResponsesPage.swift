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
                                for heading in [
                                    words("Input"), words("Clause"), words("From"), words("What was said"),
                                    words("Answer"), words("Reason"), words("Change")
                                ] {
                                    h.th(.scope("col"), heading)
                                }
                            }
                        }
                        h.tbody { h in
                            for input in mechanism.inputs.all(consultation.inputs) { row(&h, input, consultation) }
                        }
                    }
                }
            }
        }
    }

    private func row(_ h: inout HTMLWriter, _ input: Input, _ consultation: Consultation) {
        let said = input.counts ? text(input.text) : gone(input)
        h.tr { h in
            h.th(.scope("row")) { h in h.a(.href(Route.input(input.id).link), String(input.id.number)) }
            h.td(input.clause.flatMap { consultation.version(input.version)?[$0]?.label } ?? words("whole text"))
            h.td("\(author(of: input)), \(capacity(of: input))")
            h.td(.lang(language(of: said)), said)
            h.td(
                input.answer.map { words(ChoiceWords.of($0.disposition)) }
                    ?? (input.counts ? words("Awaits an answer") : "–"))
            h.td(input.answer.map { text($0.reason) } ?? "")
            h.td(input.answer.map { text($0.change) } ?? "")
        }
    }
}
