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
                            "Region, gender, age and first participation are stated freely and kept private. Only sums of five and more are shown, and none that could be worked out from the others. The figures change only when at least five people have answered anew, and they are not divided by thread or stage: both would give single answers away."
                        ))
                    stated(&h)
                }
                h.p { h in h.a(.href(Route.safeguards.link), words("The safeguards and whether they hold")) }
            }
        }
    }

    /// Every round of a thread: counts and shares by group in each stage, then who was missing, in words.
    private func stages(_ h: inout HTMLWriter, _ issue: Issue) {
        let title = text(issue.title)
        h.section(.class("thread flow"), .id(issue.id.code)) { h in
            h.h3 { h in h.a(.href(Route.issue(issue.id).link), .lang(language(of: title)), title) }
            for round in issue.rounds.reversed() { measured(&h, issue, round) }
        }
    }

    private func measured(_ h: inout HTMLWriter, _ issue: Issue, _ round: Round) {
        let rows = Self.measured.map { (stage: $0, tally: mechanism.participation(issue, round, $0)) }
            .filter { $0.tally.total > 0 }
        let caption = words("Round %1: contributions by group, and shares in percent", String(round.number))
        guard !rows.isEmpty else { return h.p(.class("soft small"), words("Nobody yet.")) }
        h.div(.class("scroll"), .tabindex(0), .role("region"), .ariaLabel("\(text(issue.title)). \(caption)")) { h in
            h.table(.class("num")) { h in
                h.caption(caption)
                h.thead { h in
                    h.tr { h in
                        h.th(.scope("col"), words("Stage"))
                        for code in charter.groups.codes { h.th(.scope("col"), group(code)) }
                        h.th(.scope("col"), words("Effective groups"))
                    }
                }
                h.tbody { h in
                    for (stage, tally) in rows { row(&h, stage, tally, counting: counted(in: stage, round)) }
                }
            }
        }
        // Who raises an issue is one person or a few; from there on every group should be heard.
        let judged = rows.filter { $0.stage != .raise }
        for (stage, tally) in judged { missing(&h, in: stage, tally) }
        let whole = judged.filter { $0.tally.missing.isEmpty && $0.tally.hardlyHeard.isEmpty }
        guard !whole.isEmpty else { return }
        h.p(
            .class("small"),
            words("Every group was heard in: %1.", words.list(whole.map { words(ChoiceWords.of($0.stage)) })))
    }

    private static let measured: [Stage] = [.raise, .understand, .discuss, .consult, .converge]

    /// What the participation of a stage counts: heads in a room, where those are known, or people who spoke.
    func counted(in stage: Stage, _ round: Round) -> ShownTally.Counted {
        switch stage {
        case .understand: .heads
        case .discuss: mechanism.sessions.all(round.sessions).contains { $0.held != nil } ? .heads : .voices
        case .raise, .consult, .converge, .decide, .followUp: .voices
        }
    }

    private func row(_ h: inout HTMLWriter, _ stage: Stage, _ tally: Tally, counting counted: ShownTally.Counted) {
        let shown = ShownTally(tally, of: counted)
        h.tr { h in
            h.th(.scope("row"), words(ChoiceWords.of(stage)))
            for cell in shown.cells {
                h.td { h in
                    guard cell.isHeard else { return h.text("–") }
                    h.text(figure(cell, shown))
                    guard let share = cell.share else { return }
                    h.text(" ")
                    h.span(.class("soft small"), words("(%1 %)", oneDecimal(share.value * 100)))
                }
            }
            h.td(shown.withholdsAnything ? "–" : oneDecimal(tally.effectiveGroups))
        }
    }

    /// Who was not heard in a stage, in a sentence of its own.
    private func missing(_ h: inout HTMLWriter, in stage: Stage, _ tally: Tally) {
        guard !tally.missing.isEmpty || !tally.hardlyHeard.isEmpty else { return }
        h.p(.class("missing small")) { h in
            h.b("\(words(ChoiceWords.of(stage))):")
            if !tally.missing.isEmpty {
                h.text(" " + words("Nobody was heard from: %1.", words.list(tally.missing.map(group))))
            }
            if !tally.hardlyHeard.isEmpty {
                h.text(" " + words("Hardly heard: %1.", words.list(tally.hardlyHeard.map(group))))
            }
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
                        oneDecimal(largest.share.value * 100)))
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
                for cell in tally.cells {
                    h.tr { h in
                        h.th(.scope("row"), group(cell.code))
                        h.td(words.number(cell.count))
                        // Rounded one by one: to make them add up to 100 would tell equal groups apart.
                        h.td(oneDecimal((tally.share(of: cell.code)?.value ?? 0) * 100))
                    }
                }
            }
        }
        h.p(.class("small soft"), words("Shares are rounded; they need not add up to 100."))
    }

    /// The answers as they were last published: figures that followed every change would give each one away.
    private func stated(_ h: inout HTMLWriter) {
        guard let published = try? journal.vault.publishedAnswers() else {
            return h.p(words("Fewer than five people have answered so far; nothing is shown yet."))
        }
        let questions: [(Vault.Question, String, [(String, String)])] = [
            (.region, words("Region"), Self.regions), (.gender, words("Gender"), Self.genders),
            (.age, words("Age"), Self.ages), (.firstTimer, words("First participation"), Self.firstTimers)
        ]
        h.div(.class("columns")) { h in
            for (question, label, answers) in questions {
                stated(&h, label, answers, published.counts(of: question), of: published.asked)
            }
        }
    }

    private func stated(
        _ h: inout HTMLWriter, _ label: String, _ answers: [(code: String, words: String)], _ counts: [String: Int],
        of asked: Int
    ) {
        let unstated = max(0, asked - counts.values.reduce(0, +))
        guard let tally = Tally(answers.map { ($0.code, counts[$0.code] ?? 0) }, unstated: unstated) else { return }
        statedTable(&h, label, answers, tally)
    }

    /// What people said about themselves, small counts withheld.
    func statedTable(_ h: inout HTMLWriter, _ label: String, _ answers: [(code: String, words: String)], _ tally: Tally)
    {
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
                for (cell, answer) in zip(shown.cells, answers) { figure(&h, words(answer.words), cell.figure) }
                figure(&h, words("not stated"), shown.unstated)
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
