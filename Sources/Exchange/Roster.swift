/// Collects people under the labels of their roles.
struct Roster {
    private(set) var people: [SessionDocument.Person] = []
    /// Whether the open label was answered: by a person, or by a prompt that is listed on its own.
    var isAnswered = true
    /// Roles with names, to tell each once.
    private var known: Set<String> = []
    private var title: RoleTitle?
    private var label: SourceLine?
    /// How deep the last person stood in a list; nil before the first under a label.
    private var depth: Int?

    /// Whether anybody was listed yet, or a place for somebody.
    var hasPeople: Bool { title != nil }

    /// A label that nobody came after is a place still to be filled.
    mutating func closeLabel(_ ledger: inout Ledger) {
        if let label, !isAnswered { ledger.leave([label], .unfilled) }
        label = nil
        isAnswered = true
    }

    /// Opens a label that stands apart from the people under it.
    mutating func openLabel(_ title: RoleTitle, _ line: SourceLine) {
        self.title = title
        label = line
        isAnswered = false
        depth = nil
    }

    /// Takes entries one by one. `lines` are all lines they were made of.
    mutating func take(
        _ entries: [SourceLine], _ ledger: inout Ledger, lines: [SourceLine]? = nil
    ) throws(ImportFault) {
        ledger.place(lines ?? entries, in: .people)
        for entry in entries {
            if let (title, rest) = RoleTitle.leading(entry.plain) {
                closeLabel(&ledger)
                openLabel(title, entry)
                if !rest.isEmpty { try take(entry.with(rest), at: entry.indent, &ledger) }
            } else {
                try take(entry, at: entry.indent, &ledger)
            }
        }
    }

    private mutating func take(_ entry: SourceLine, at indent: Int, _ ledger: inout Ledger) throws(ImportFault) {
        if TemplatePrompt.isPrompt(entry.plain) {
            ledger.leave([entry], .unfilled)
            isAnswered = true
            return
        }
        guard let title, !isForeignLabel(entry.plain) else { return ledger.leave([entry], .unrecognised) }
        if entry.isItem, let depth, indent > depth,
            !(PersonLine.looksLikeName(entry.plain) && entry.plain.contains(","))
        {
            return describe(entry, &ledger)
        }
        guard let (name, prose) = Self.nameAndProse(entry) else {
            return entry.isItem ? ledger.leave([entry], .unrecognised) : describe(entry, &ledger)
        }
        var line = entry
        line.plain = name
        let found = try PersonLine(line: line, role: title.role, note: title.note).people()
        if found.isEmpty { ledger.leave([entry], .unfilled) }
        // A page may name its reporter among the people and again above the messages.
        people += found.filter { known.insert("\($0.role.rawValue) \($0.name)").inserted }
        if let prose, let last = people.indices.last { people[last].biography = prose }
        isAnswered = true
        depth = indent
    }

    /// Adds prose to the person it follows.
    private mutating func describe(_ entry: SourceLine, _ ledger: inout Ledger) {
        guard depth != nil, let last = people.indices.last else { return ledger.leave([entry], .unrecognised) }
        people[last].biography = [people[last].biography, entry.plain].compactMap(\.self).joined(separator: "\n\n")
    }

    /// "Host: somebody", where no role of that name is known.
    private func isForeignLabel(_ words: String) -> Bool {
        guard let (label, rest) = words.cut(at: ": "), !label.isEmpty, label.words.count <= 5 else {
            return words.hasSuffix(":")
        }
        return !label.contains(",") && PersonLine.looksLikeName(rest)
    }

    /// Parts a line into the person and a text about them; nil when it names nobody but is prose.
    private static func nameAndProse(_ entry: SourceLine) -> (name: String, prose: String?)? {
        let words = entry.plain
        let count = words.words.count
        let first = words.prefix { $0 != "," && $0 != "(" }
        let isSentence = count > 8 && words.endsSentence && first.words.count > 6
        if count <= 12 || count <= 24 && !words.contains(". ") { return isSentence ? nil : (words, nil) }
        let beginsWithName = first.words.count <= 6 && PersonLine.looksLikeName(words)
        if let (head, rest) = words.cut(at: ". "), head.words.count <= 20, head.contains(","), beginsWithName {
            return (head, rest)
        }
        return entry.isItem && beginsWithName && first.count < words.count ? (words, nil) : nil
    }
}
