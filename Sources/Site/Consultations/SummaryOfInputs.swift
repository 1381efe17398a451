import HTML
import Mechanism

/// What the response table is accompanied by: the summary with its challenges, and how each group's arguments fared.
extension Reading {
    /// The summary reports, the last first; each with what those summarised found wrong.
    func summaries(_ h: inout HTMLWriter, _ consultation: Consultation) {
        guard !consultation.summaries.isEmpty else { return }
        for (place, summary) in consultation.summaries.enumerated().reversed() {
            let isLast = place == consultation.summaries.count - 1
            h.section(.class("flow")) { h in
                h.h2(isLast ? words("Summary of the inputs") : words("Summary before"))
                h.p(.class("small soft")) { h in
                    if let by = summary.by { h.text("\(name(by.person)), ") }
                    day(&h, summary.at)
                }
                prose(&h, summary.text)
                h.p(.class("small")) { h in
                    h.b(words("How it was made") + ":")
                    h.text(" \(text(summary.method))")
                }
                for challenge in summary.challenges {
                    h.div(.class("answer open")) { h in
                        h.p { h in
                            h.span(.class("state"), words("Challenged by the author of"))
                            h.text(" ")
                            h.a(
                                .href(Route.input(challenge.input).link),
                                words("input %1", String(challenge.input.number)))
                            h.text(", ")
                            day(&h, challenge.at)
                        }
                        prose(&h, challenge.reason)
                    }
                }
            }
        }
    }

    /// How often each group's arguments changed the text.
    func acceptance(_ h: inout HTMLWriter, _ consultation: Consultation) {
        let rates = mechanism.acceptance(in: consultation)
        guard rates.contains(where: { $0.answered > 0 }) else { return }
        h.section(.class("flow")) { h in
            h.h2(words("What was taken up, by group"))
            h.p(
                .class("small soft"),
                words(
                    "Inputs grouped as saying the same count once. The range holds the true share in 95 cases of 100; where it is wide, the number says little. What is counted fewer than %1 times is withheld, and what would give it away.",
                    String(AcceptanceRate.least)))
            h.div(.class("scroll"), .tabindex(0), .role("region"), .ariaLabel(words("What was taken up, by group"))) {
                h in
                h.table { h in
                    h.caption(words("Arguments that changed the text"))
                    h.thead { h in
                        h.tr { h in
                            for heading in [
                                words("Group"), words("Answered"), words("Taken up"), words("Share"), words("Range")
                            ] {
                                h.th(.scope("col"), heading)
                            }
                        }
                    }
                    h.tbody { h in for rate in rates { row(&h, rate) } }
                }
            }
            let (arguments, signatures) = counted(consultation)
            h.p(
                .class("small"),
                words(
                    "%1 with %2.", words.count(arguments, "%1 argument", "%1 arguments"),
                    words.count(signatures, "%1 signature", "%1 signatures")))
        }
    }

    /// Arguments, each group of like inputs once, and signatures, everybody's.
    private func counted(_ consultation: Consultation) -> (arguments: Int, signatures: Int) {
        let counting = mechanism.inputs.all(consultation.inputs).filter(\.counts)
        return (counting.count(where: mechanism.isArgument), counting.count)
    }

    private func row(_ h: inout HTMLWriter, _ rate: AcceptanceRate) {
        func percent(_ share: Double) -> String { words("%1 %", String(Int((share * 100).rounded()))) }
        h.tr { h in
            h.th(.scope("row"), group(rate.group))
            h.td(
                .class("num"),
                rate.isTold || rate.answered == 0 ? words.number(rate.answered) : words("withheld"))
            if let (share, low, high) = rate.estimate {
                h.td(.class("num"), words.number(rate.accepted))
                h.td(.class("num"), percent(share))
                h.td(.class("num"), words("%1 to %2", percent(low), percent(high)))
            } else {
                for _ in 0..<3 { h.td("–") }
            }
        }
    }
}
