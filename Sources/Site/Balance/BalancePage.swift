import Balance
import HTML
import Journal
import Mechanism

/// Balance, measured: who takes part in the mechanism and in every stage of every thread.
extension Reading {
    func balancePage() -> Page {
        Page(words("Balance"), in: .balance) { h in
            h.div(.class("wrap hero")) { h in
                h.h1(words("Balance, measured"))
                h.p(
                    .class("lede"),
                    words(
                        "Who takes part, by stakeholder group, at every stage. Absence never counts as consent; the groups that are missing are named."
                    ))
            }
            h.div(.class("wrap flow")) { h in
                h.section(.class("flow")) { h in
                    h.h2(words("Everybody who has joined"))
                    let tally = mechanism.participationOverall()
                    balance(
                        &h, tally, words.count(mechanism.people.count, "%1 person has joined", "%1 people have joined"))
                    findings(&h, tally)
                    table(&h, tally, words("Everybody who has joined, by group"))
                }
                h.section(.class("flow")) { h in
                    h.h2(words("Stage by stage"))
                    for issue in mechanism.issues.newestFirst() where issue.round != nil { stages(&h, issue) }
                }
                h.section(.class("flow")) { h in
                    h.h2(words("What people chose to say about themselves"))
                    h.p(
                        .class("soft"),
                        words(
                            "Region, gender, age and first participation are stated freely and kept private. Only sums of five and more are shown, and none that could be worked out from the others."
                        ))
                    stated(&h)
                }
                h.p { h in h.a(.href(Route.safeguards.link), words("The safeguards and whether they hold")) }
            }
        }
    }

    private func stages(_ h: inout HTMLWriter, _ issue: Issue) {
        let title = text(issue.title)
        h.div(.class("scroll"), .tabindex(0), .role("region"), .ariaLabel(title)) { h in
            h.table(.class("num")) { h in
                h.caption { h in h.a(.href(Route.issue(issue.id).link), .lang(language(of: title)), title) }
                h.thead { h in
                    h.tr { h in
                        h.th(.scope("col"), words("Stage"))
                        for code in charter.groups.codes { h.th(.scope("col"), group(code)) }
                        h.th(.scope("col"), words("Effective groups"))
                        h.th(.scope("col"), words("Missing"))
                    }
                }
                h.tbody { h in
                    for stage in [Stage.raise, .understand, .discuss, .consult, .converge] {
                        let tally = mechanism.participation(in: issue.id, stage)
                        if tally.total > 0 { row(&h, stage, tally) }
                    }
                }
            }
        }
    }

    private func row(_ h: inout HTMLWriter, _ stage: Stage, _ tally: Tally) {
        h.tr { h in
            h.th(.scope("row"), words(ChoiceWords.of(stage)))
            for cell in tally.cells { h.td(cell.count == 0 ? "–" : words.number(cell.count)) }
            h.td(oneDecimal(tally.effectiveGroups))
            h.td(tally.missing.isEmpty ? words("none") : words.list(tally.missing.map(group)))
        }
    }

    private func findings(_ h: inout HTMLWriter, _ tally: Tally) {
        h.p { h in
            h.text(
                words(
                    "The effective number of groups is %1 of %2.", oneDecimal(tally.effectiveGroups),
                    String(tally.cells.count)) + " ")
            if let largest = tally.largest {
                h.text(
                    words(
                        "The largest group is %1, with %2 percent.", group(largest.code),
                        String(Int((largest.share.value * 100).rounded()))))
            }
        }
    }

    private func table(_ h: inout HTMLWriter, _ tally: Tally, _ caption: String) {
        h.table(.class("num")) { h in
            h.caption(caption)
            h.thead { h in
                h.tr { h in
                    h.th(.scope("col"), words("Group"))
                    h.th(.scope("col"), words("People"))
                    h.th(.scope("col"), words("Percent"))
                }
            }
            h.tbody { h in
                for (cell, percent) in zip(tally.cells, tally.percentages) {
                    h.tr { h in
                        h.th(.scope("row"), group(cell.code))
                        h.td(words.number(cell.count))
                        h.td("\(percent)")
                    }
                }
            }
        }
    }

    private func stated(_ h: inout HTMLWriter) {
        let questions: [(Vault.Question, String, [(String, String)])] = [
            (.region, words("Region"), Self.regions), (.gender, words("Gender"), Self.genders),
            (.age, words("Age"), Self.ages), (.firstTimer, words("First participation"), Self.firstTimers)
        ]
        for (question, label, answers) in questions {
            let counts = (try? journal.vault.answers(to: question)) ?? [:]
            let stated = counts.values.reduce(0, +)
            let unstated = max(0, mechanism.people.count - stated)
            guard let tally = Tally(answers.map { ($0.0, counts[$0.0] ?? 0) }, unstated: unstated) else { continue }
            let shown = tally.suppressed(cellsBelow: 5, zeros: .small)
            h.table(.class("num")) { h in
                h.caption(label)
                h.thead { h in
                    h.tr { h in
                        h.th(.scope("col"), words("Answer"))
                        h.th(.scope("col"), words("People"))
                    }
                }
                h.tbody { h in
                    for (cell, answer) in zip(shown.cells, answers) { figure(&h, words(answer.1), cell.figure) }
                    figure(&h, words("not stated"), shown.unstated)
                }
            }
        }
    }

    private func figure(_ h: inout HTMLWriter, _ label: String, _ figure: SuppressedTally.Figure) {
        h.tr { h in
            h.th(.scope("row"), label)
            switch figure {
            case .shown(let count): h.td(words.number(count))
            default: h.td(.class("soft"), words("withheld"))
            }
        }
    }

    /// A number with one digit after the point; no locale of the machine decides how it looks.
    func oneDecimal(_ number: Double) -> String {
        guard number.isFinite, abs(number) < 1e9 else { return "–" }
        let tenths = Int((number * 10).rounded())
        return "\(tenths / 10).\(abs(tenths % 10))"
    }
}
