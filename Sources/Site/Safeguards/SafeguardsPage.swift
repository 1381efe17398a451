import HTML
import Mechanism

/// The minimum standards of a multistakeholder process and whether they hold here, each with its evidence.
extension Reading {
    func safeguardsPage() -> Page {
        let findings = mechanism.safeguards(at: now)
        return Page(words("Safeguards"), in: .balance) { h in
            h.div(.class("wrap hero")) { h in
                h.h1(words("Safeguards"))
                h.p(
                    .class("lede"),
                    words(
                        "Minimum standards for a process that calls itself multistakeholder, each checked by the program from what the record says. Nobody ticks a box."
                    ))
                summary(&h, findings)
            }
            h.div(.class("wrap flow")) { h in
                for theme in Safeguard.Theme.allCases {
                    let ofTheme = findings.filter { $0.safeguard.theme == theme }
                    if !ofTheme.isEmpty { section(&h, theme, ofTheme) }
                }
            }
        }
    }

    private func summary(_ h: inout HTMLWriter, _ findings: [SafeguardFinding]) {
        let counts = Dictionary(grouping: findings, by: { kind($0.verdict) }).mapValues(\.count)
        h.p(.class("num")) { h in
            h.b(words.count(counts["holds"] ?? 0, "%1 holds", "%1 hold"))
            h.text(", ")
            h.text(words.count(counts["broken"] ?? 0, "%1 is broken", "%1 are broken") + ", ")
            h.text(words.count(counts["nothing"] ?? 0, "%1 applies to nothing yet", "%1 apply to nothing yet") + ", ")
            h.text(words.count(counts["unknown"] ?? 0, "%1 cannot be computed yet", "%1 cannot be computed yet") + ".")
        }
    }

    private func section(_ h: inout HTMLWriter, _ theme: Safeguard.Theme, _ findings: [SafeguardFinding]) {
        h.section(.class("flow")) { h in
            h.h2(words(theme.title))
            h.ul(.class("safeguards")) { h in
                for finding in findings {
                    h.li(.class(kind(finding.verdict)), .id(finding.safeguard.id)) { h in show(&h, finding) }
                }
            }
        }
    }

    private func show(_ h: inout HTMLWriter, _ finding: SafeguardFinding) {
        h.div(.class("head")) { h in
            h.b(finding.safeguard.id)
            h.span(.class("state"), verdict(finding.verdict))
            if finding.safeguard.severity == .should { h.span(.class("soft"), words("recommended")) }
        }
        h.p(words(finding.safeguard.text))
        if case .notComputed(let why) = finding.verdict { h.p(.class("small soft"), words(why.sentence)) }
        h.p(.class("small soft"), words("Source: %1", finding.safeguard.source))
        guard !finding.evidence.isEmpty else { return }
        h.details { h in
            h.summary(words.count(finding.evidence.count, "Evidence in %1 place", "Evidence in %1 places"))
            h.ul(.class("small")) { h in
                // The broken ones first; a long list of what is in order helps nobody.
                let broken = finding.evidence.filter { $0.standing != .holds }
                for piece in (broken + finding.evidence.filter { $0.standing == .holds }).prefix(40) {
                    h.li { h in evidence(&h, piece) }
                }
            }
        }
    }

    private func evidence(_ h: inout HTMLWriter, _ piece: Evidence) {
        let title = title(of: piece.object) ?? piece.object.code
        h.a(.href(Route(piece.object, in: mechanism).link), .lang(language(of: title)), text: title)
        switch piece.standing {
        case .holds: h.text(": " + words("holds"))
        case .broken: h.text(": " + words("is broken"))
        case .unknown(let why): h.text(": " + words(why.sentence))
        }
        guard let measure = piece.measure else { return }
        let arguments = measure.arguments.map { charter.groups.contains($0) ? group($0) : $0 }
        h.text(" (\(Refusal.fill(words(measure.sentence), arguments)))")
    }

    private func verdict(_ verdict: SafeguardFinding.Verdict) -> String {
        switch verdict {
        case .holds: words("holds")
        case .broken: words("is broken")
        case .nothingYet: words("applies to nothing yet")
        case .notComputed: words("cannot be computed yet")
        }
    }

    private func kind(_ verdict: SafeguardFinding.Verdict) -> String {
        switch verdict {
        case .holds: "holds"
        case .broken: "broken"
        case .nothingYet: "nothing"
        case .notComputed: "unknown"
        }
    }
}
