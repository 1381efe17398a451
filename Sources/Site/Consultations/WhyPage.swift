import HTML
import Mechanism

/// Blame for policy: the text in force, and for any of its words why they stand there.
extension Reading {
    func whyPage(_ consultation: Consultation) -> Page? {
        guard let version = consultation.version else { return nil }
        let title = text(consultation.title)
        let history = history(of: consultation)
        let runs = Dictionary(grouping: history.blame(of: version.number), by: \.clause)
        return Page(words("Why: %1", title), in: .consultations) { h in
            h.div(.class("wrap hero")) { h in
                breadcrumb(&h, to: .consultation(consultation.id))
                h.h1(words("Why the words are what they are"))
                h.p(
                    .class("lede"),
                    words("Choose any words to see which version brought them, why, and what they answer."))
            }
            path(&h, in: consultation.issue) { $0.consultations.contains(consultation.id) }
            h.div(.class("wrap flow form-page")) { h in
                asked(&h, asked(of: consultation), isAcross: true)
                share(&h, consultation, runs.values.flatMap(\.self), history)
                for keyed in version.clauses {
                    clause(
                        &h, keyed, runs[keyed.key] ?? [], history.text(of: keyed.key, in: version.number) ?? "",
                        consultation)
                }
            }
        }
    }

    /// How much of the text each version brought.
    private func share(
        _ h: inout HTMLWriter, _ consultation: Consultation, _ runs: [TextHistory.Blame], _ history: TextHistory
    ) {
        let sizes = Dictionary(grouping: runs, by: \.version).mapValues { $0.reduce(0) { $0 + $1.range.count } }
        let whole = sizes.values.reduce(0, +)
        guard whole > 0 else { return }
        h.ul(.class("toc")) { h in
            for version in consultation.versions {
                guard let size = sizes[version.number] else { continue }
                let percent = Int((Double(size) * 100 / Double(whole)).rounded())
                h.li { h in
                    h.a(
                        .href(Route.version(consultation.id, version.number).link),
                        words("Version %1", String(version.number)))
                    h.text(" · " + words("%1 % of the text", String(percent)))
                }
            }
        }
    }

    private func clause(
        _ h: inout HTMLWriter, _ keyed: TextVersion.Keyed, _ runs: [TextHistory.Blame], _ said: String,
        _ consultation: Consultation
    ) {
        let reasons = Reasons(runs)
        let scalars = Array(said.unicodeScalars)
        h.section(.class("clause why"), .ariaLabelledBy("c\(keyed.key)")) { h in
            h.h2(.class("no"), .id("c\(keyed.key)"), keyed.clause.label)
            h.div(.class("words flow"), .lang(language(of: said))) { h in
                h.p { h in
                    var last = 0
                    for run in runs where run.range.lowerBound >= last && run.range.upperBound <= scalars.count {
                        h.text(Self.string(scalars[last..<run.range.lowerBound]))
                        let place = reasons.place(of: run)
                        let stretch = Self.string(scalars[run.range])
                        if stretch.contains(where: { $0.isLetter || $0.isNumber }) {
                            h.a(
                                .class(place % 2 == 0 ? "run" : "run odd"),
                                .href(.fragment("why\(keyed.key)-\(place)")), text: stretch)
                        } else {
                            // A mark alone is nothing that a finger could hit.
                            h.text(stretch)
                        }
                        last = run.range.upperBound
                    }
                    h.text(Self.string(scalars[last...]))
                }
            }
            if let id = consultation.origins[keyed.key] { origin(&h, id) }
            h.ol(.class("input reasons")) { h in
                for (place, run) in reasons.all.enumerated() {
                    h.li(.id("why\(keyed.key)-\(place)"), .class("flow")) { h in
                        h.p(.class("small soft")) { h in
                            h.a(
                                .href(
                                    Route.version(consultation.id, run.version).link.adding(fragment: "c\(keyed.key)")),
                                words("Version %1", String(run.version)))
                            h.text(" · " + Self.excerpt(runs.filter { reasons.place(of: $0) == place }, scalars))
                        }
                        if let change = run.change {
                            reason(&h, change)
                        } else if run.version == 1 {
                            h.p(words("Stands as it was drafted."))
                        } else {
                            prose(&h, consultation.version(run.version)?.reason ?? .none)
                        }
                    }
                }
            }
        }
    }

    /// Why a change was made, with the way to all that it answers.
    func reason(_ h: inout HTMLWriter, _ change: TextVersion.Change) {
        prose(&h, change.reason)
        let inputs = mechanism.inputs.all(change.inputs)
        let isAnswer = !inputs.isEmpty || !change.messages.isEmpty || !change.objections.isEmpty
        guard isAnswer || !change.statements.isEmpty else { return }
        h.p(.class("small")) { h in
            h.b(words("Answers:"))
            for input in inputs {
                h.text(" ")
                h.a(.href(Route.input(input.id).link), words("input %1", String(input.id.number)))
                h.span(.class("soft"), " (\(author(of: input)))")
            }
            for id in change.messages {
                h.text(" ")
                h.a(
                    .href(Route(.message(id), in: mechanism).link.adding(fragment: id.code)),
                    words("message %1", String(id.number)))
            }
            for id in change.objections {
                h.text(" ")
                h.a(
                    .href(Route(.objection(id), in: mechanism).link.adding(fragment: id.code)),
                    words("objection %1", String(id.number)))
            }
        }
        for id in change.statements { origin(&h, id) }
        if let by = change.by {
            h.p(.class("small soft")) { h in
                h.text("\(name(by.person)), ")
                day(&h, change.at)
            }
        }
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    /// The words of a reason, cut where they are many.
    private static func excerpt(_ runs: [TextHistory.Blame], _ scalars: [Unicode.Scalar]) -> String {
        let pieces = runs.map { run in
            let words = string(scalars[run.range.clamped(to: 0..<scalars.count)])
            guard words.count > 60 else { return "“" + words + "”" }
            let whole = words.prefix(56).split(separator: " ")
            return "“" + (whole.count > 1 ? whole.dropLast().joined(separator: " ") : String(words.prefix(56))) + " …”"
        }
        return pieces.prefix(4).joined(separator: " ") + (pieces.count > 4 ? " …" : "")
    }
}

/// The reasons that stand behind the words of a clause, each once, in the order of the words.
private struct Reasons {
    private(set) var all: [TextHistory.Blame] = []

    init(_ runs: [TextHistory.Blame]) {
        for run in runs where !all.contains(where: { Self.isSame($0, run) }) { all.append(run) }
    }

    func place(of run: TextHistory.Blame) -> Int { all.firstIndex { Self.isSame($0, run) } ?? 0 }

    private static func isSame(_ one: TextHistory.Blame, _ other: TextHistory.Blame) -> Bool {
        one.version == other.version && one.change == other.change
    }
}
