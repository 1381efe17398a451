/// A label in front of people: the role it names and what it adds in brackets.
struct RoleTitle: Equatable {
    var role: SessionRole
    var note: String?

    /// The role a label names, whatever its case, number, colon or bracketed addition.
    static func match(_ label: String) -> RoleTitle? {
        guard label.utf8.count <= 320, mayBegin(label) else { return nil }
        var name = ""
        var notes: [String] = []
        var depth = 0
        var bracket = ""
        for character in label {
            switch character {
            case "(" where depth == 0: depth = 1
            case ")" where depth == 1:
                depth = 0
                notes.append(bracket.trimmed)
                bracket = ""
                // "Moderator(s)" is one word, "moderator (x) or panellist" is several.
                name.append(" ")
            case "(": (depth, bracket) = (depth + 1, bracket + "(")
            case ")" where depth > 1: (depth, bracket) = (depth - 1, bracket + ")")
            default: if depth > 0 { bracket.append(character) } else { name.append(character) }
            }
        }
        guard depth == 0 else { return nil }
        let key = name.trimming { $0.isBlank || $0.isDash || ":：*'_".contains($0) }.folded
        guard let role = names[key] else { return nil }
        let kept = notes.filter { !abbreviations.contains($0.folded) }
        return RoleTitle(role: role, note: kept.isEmpty ? nil : kept.joined(separator: "; "))
    }

    /// The role and the rest of an entry: "Moderator: somebody", or a label alone.
    static func leading(_ entry: String) -> (title: RoleTitle, rest: String)? {
        guard mayBegin(entry) else { return nil }
        if let title = match(entry) { return (title, "") }
        let parts = entry.prefix(200).parts { $0 == ":" || $0 == "：" }
        if let label = parts.first, parts.count > 1, let title = match(label) {
            return (title, entry.dropFirst(label.count + 1).trimmed)
        }
        for dash in [" – ", " - ", " — "] {
            if let (label, _) = entry.prefix(160).cut(at: dash), let title = match(label),
                let (_, rest) = entry.cut(at: dash)
            {
                return (title, rest)
            }
        }
        // The template writes its prompt behind the label without a sign between them.
        let words = entry.prefix(160).words
        for count in 1..<Swift.max(2, Swift.min(9, words.count)) {
            guard let title = match(words.prefix(count).joined(separator: " ")) else { continue }
            let rest = entry.words.dropFirst(count).joined(separator: " ")
            if TemplatePrompt.isPrompt(rest) { return (title, rest) }
        }
        return nil
    }

    /// Whether the first word is one that labels begin with: so for few lines.
    private static func mayBegin(_ entry: String) -> Bool {
        let rest = entry.drop { "'*_".contains($0) || $0.isBlank }
        let word = rest.prefix(16).prefix { $0.isLetter || $0 == "-" }
        return firstWords.contains(word.lowercased())
    }

    private static let firstWords = Set(names.keys.map { $0.prefix { $0.isLetter || $0 == "-" }.lowercased() })

    private static let abbreviations: Set<String> = [
        "s", "es", "sme", "smes", "org team", "org. team", "org-team", "orgteam", "organizers team", "for workshop",
        "for workshops", "for plenary",
        "for plenaries",
        "workshop", "plenary"
    ]
}

extension StringProtocol {
    /// The text before and after the first occurrence of a separator.
    func cut(at separator: String) -> (before: String, after: String)? {
        var rest = Substring(self)
        while !rest.isEmpty {
            if rest.hasPrefix(separator) {
                return (String(self[..<rest.startIndex]).trimmed, rest.dropFirst(separator.count).trimmed)
            }
            rest.removeFirst()
        }
        return nil
    }
}
