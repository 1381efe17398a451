extension Comparison {
    /// The changes as plain text, to be read in a terminal or a mail: each changed clause with what was done to it;
    /// deleted words stand in `[-` and `-]`, inserted ones in `{+` and `+}` as `wdiff` writes them.
    public var text: String {
        let shown = changes.filter(\.isChange)
        guard !shown.isEmpty else { return "The two texts have the same words.\n" }
        return shown.map { change in
            let words = [change.heading, change.text].map(Self.marked).filter { !$0.isEmpty }
            return ([headline(change)] + (change.kind == .same ? [] : words)).joined(separator: "\n") + "\n"
        }.joined(separator: "\n")
    }

    /// What was done to a clause, in words: `§ 5 → § 6: renumbered, edited`.
    public func headline(_ change: ClauseChange) -> String {
        let before = change.old.map { name(old[$0]) }
        let after = change.new.map { name(new[$0]) }
        var citation = after ?? before ?? ""
        if let before, let after, before != after { citation = "\(before) → \(after)" }
        var deeds: [String] = []
        if change.isMoved { deeds.append("moved") }
        if change.isRenumbered { deeds.append("renumbered") }
        if change.kind != .same { deeds.append(change.kind.rawValue) }
        if !change.sources.isEmpty {
            deeds.append("with words from " + change.sources.map { name(old[$0]) }.joined(separator: ", "))
        }
        return citation + ": " + deeds.joined(separator: ", ")
    }

    private func name(_ entry: Outline.Entry) -> String { entry.parent == nil ? "Title and preamble" : entry.citation }

    private static func marked(_ runs: [Run]) -> String {
        runs.map { run in
            switch run {
            case .kept(let text): return text
            case .inserted(let text): return around(text, "{+", "+}")
            case .deleted(let text): return around(text, "[-", "-]")
            }
        }.joined()
    }

    /// The white space before the words stays outside the marks.
    private static func around(_ text: String, _ open: String, _ close: String) -> String {
        let space = text.prefix(while: \.isWhitespace)
        return space + open + text.dropFirst(space.count) + close
    }
}
