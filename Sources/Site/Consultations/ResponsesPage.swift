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
        let said = input.isWithdrawn ? words("Withdrawn by its author.") : text(input.text)
        h.tr { h in
            h.th(.scope("row")) { h in h.a(.href(Route.input(input.id).link), String(input.id.number)) }
            h.td(input.clause.flatMap { consultation.version(input.version)?[$0]?.label } ?? words("whole text"))
            h.td("\(name(input.author.person)), \(capacity(of: input.author))")
            h.td(.lang(language(of: said)), said)
            h.td(
                input.answer.map { words(ChoiceWords.of($0.disposition)) }
                    ?? (input.isWithdrawn ? "–" : words("Awaits an answer")))
            h.td(input.answer.map { text($0.reason) } ?? "")
            h.td(input.answer.map { text($0.change) } ?? "")
        }
    }

    /// An earlier version of the text, each clause beside what it is now.
    func versionPage(_ consultation: Consultation, _ number: Int) -> Page? {
        guard let version = consultation.version(number), let latest = consultation.version else { return nil }
        let title = text(consultation.title)
        return Page(words("%1, version %2", title, String(number)), in: .consultations) { h in
            h.div(.class("wrap hero")) { h in
                breadcrumb(&h, to: .consultation(consultation.id))
                h.h1(.lang(language(of: title)), title)
                h.p(.class("lede"), words("Version %1 of %2.", String(number), words.day(version.published, zone)))
            }
            path(&h, in: consultation.issue) { $0.consultations.contains(consultation.id) }
            h.div(.class("wrap flow form-page")) { h in
                asked(&h, asked(of: consultation), isAcross: true)
                h.div(.class("scroll"), .tabindex(0), .role("region"), .ariaLabel(words("Versions side by side"))) {
                    h in
                    h.table(.class("versions")) { h in
                        h.caption(words("Each clause then and now"))
                        h.thead { h in
                            h.tr { h in
                                h.th(.scope("col"), words("Clause"))
                                h.th(.scope("col"), words("Version %1", String(number)))
                                h.th(.scope("col"), words("Version %1", String(latest.number)))
                            }
                        }
                        h.tbody { h in
                            let keys =
                                version.clauses.map(\.key) + latest.clauses.map(\.key).filter { version[$0] == nil }
                            for key in keys { compare(&h, version[key], latest[key]) }
                        }
                    }
                }
            }
        }
    }

    private func compare(_ h: inout HTMLWriter, _ then: Clause?, _ now: Clause?) {
        let before = then.map { text($0.text) }
        let after = now.map { text($0.text) }
        h.tr { h in
            h.th(.scope("row"), then?.label ?? now?.label ?? "")
            h.td(before ?? words("(was not there)"))
            h.td(
                .class(before == after ? "soft" : nil),
                before == after ? words("unchanged") : after ?? words("(is no longer there)"))
        }
    }
}
