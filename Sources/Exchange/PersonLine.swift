/// Reads a line that lists people: "Name, organisation, country", with what stands in brackets.
struct PersonLine {
    var line: SourceLine
    var role: SessionRole
    /// What the label in front adds about everybody under it.
    var note: String?

    /// The people on the line. Empty when it only keeps a place for somebody.
    func people() throws(ImportFault) -> [SessionDocument.Person] {
        var people: [SessionDocument.Person] = []
        for piece in line.plain.parts(separatedBy: { $0 == ";" || $0 == "；" }) where !piece.trimmed.isEmpty {
            for single in Self.singles(piece.trimmed) {
                if let person = try person(single) { people.append(person) }
            }
        }
        return people
    }

    /// Whether the words can begin with a name: for lines that could also be prose.
    static func looksLikeName(_ words: String) -> Bool {
        guard let first = words.parts(separatedBy: { $0 == "," || $0 == "(" || $0 == "–" }).first else { return false }
        let name = first.words.prefix(2)
        return first.words.count <= 7 && !name.isEmpty
            && name.allSatisfy { word in word.first.map { $0.isUppercase || $0.isHangul } ?? false }
    }

    /// Whether something stands where a name belongs that is none: ", Harbour Board".
    static func lacksName(_ words: String) -> Bool {
        let parts = words.parts { $0 == "," }
        return parts.count > 1 && parts[0].contains(where: \.isLetter) == false
    }

    private func person(_ words: String) throws(ImportFault) -> SessionDocument.Person? {
        var (rest, notes, group) = Self.remarks(words)
        rest = Self.withoutFullStop(rest)
        if TemplatePrompt.isPlaceholder(rest) || !rest.contains(where: { $0.isLetter || $0 == "," }) { return nil }
        var components = rest.parts { ",，、".contains($0) }.map(\.trimmed)
        var name = components.removeFirst()
        if let given = components.first, Self.isSurnameFirst(name, given, isLast: components.count == 1) {
            let parts = Self.bracket(given)
            name += ", " + (parts?.outer ?? given)
            components.replaceSubrange(..<1, with: parts.map { [$0.inner] } ?? [])
        }
        let cut = Self.dashCuts(name)
        name = cut[0]
        components.insert(contentsOf: cut.dropFirst(), at: 0)
        if components.count == 1 { components = Self.dashCuts(components[0]) }
        if let (outer, inner) = Self.bracket(name) {
            if KoreanName.isName(inner), !KoreanName.isName(outer) {
                // "Organisation (name)", as Korean forms have it.
                name = inner
                components.insert(outer, at: 0)
            } else {
                name = outer
                components.insert(contentsOf: inner.parts { ",，".contains($0) }.map(\.trimmed), at: 0)
            }
        }
        if TemplatePrompt.isPlaceholder(name) { return nil }
        guard name.contains(where: \.isLetter), !name.isAddress else {
            throw ImportFault(.personWithoutName, line: line.number)
        }
        components.removeAll(where: \.isEmpty)
        var country: String?
        if let last = components.last, Country.isName(last) {
            country = last
            components.removeLast()
        }
        if let note { notes.insert(note, at: 0) }
        return SessionDocument.Person(
            role: role, name: name, organisation: components.isEmpty ? nil : components.joined(separator: ", "),
            country: country, note: notes.isEmpty ? nil : notes.joined(separator: "; "), stakeholderGroup: group,
            url: line.link?.url, line: line.number)
    }

    /// Takes "[technical community]" in front and remarks such as "(tbc)" anywhere out of the words.
    private static func remarks(_ words: String) -> (rest: String, notes: [String], group: String?) {
        var rest = Substring(words)
        var group: String?
        if rest.first == "[", let end = rest.firstIndex(of: "]") {
            group = String(rest[..<end].dropFirst()).trimmed
            rest = rest[end...].dropFirst()
        }
        var notes: [String] = []
        var kept = ""
        while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
            let inner = rest[open..<close].dropFirst().trimmed
            kept += rest[..<open]
            if remarkWords.contains(inner.folded.trimming { $0 == "." }) {
                notes.append(inner)
                while kept.last == " " { kept.removeLast() }
            } else {
                kept += rest[open...close]
            }
            rest = rest[close...].dropFirst()
        }
        kept += rest
        return (
            kept.trimming { $0.isWhitespace || ",;".contains($0) && !notes.isEmpty }, notes,
            group?.isEmpty == true ? nil : group
        )
    }

    /// "Switzerland." ends a line, "Ltd." and "e.V." end a name.
    private static func withoutFullStop(_ words: String) -> String {
        guard words.hasSuffix("."), !words.hasSuffix("..") else { return words }
        let last = words.split { $0.isWhitespace || $0 == "," }.last.map { $0.dropLast() } ?? ""
        return last.count > 4 && !last.contains(".") || Country.isName(String(last)) ? String(words.dropLast()) : words
    }

    /// The parts between the first kind of dash or stroke that stands between blanks; never empty.
    private static func dashCuts(_ words: String) -> [String] {
        for dash in [" – ", " — ", " - ", " | ", " / "] where words.contains(dash) {
            let parts = words.split(separator: dash).map(\.trimmed).filter { !$0.isEmpty }
            if parts.count > 1 { return parts }
        }
        return [words]
    }

    /// Whether a name is written surname first: "Lee, Min-jun (organisation)" or "LEE, Min-jun, organisation".
    private static func isSurnameFirst(_ surname: String, _ given: String, isLast: Bool) -> Bool {
        guard surname.words.count == 1, surname.count > 1, surname.allSatisfy({ $0.isLetter || $0.isDash }) else {
            return false
        }
        let parts = bracket(given)
        let name = parts?.outer ?? given
        guard name.words.count <= 2, name.allSatisfy({ $0.isLetter || $0.isDash || $0 == " " || $0 == "." }),
            name.contains(where: \.isLowercase)
        else { return false }
        return isLast && parts != nil
            || !isLast && surname == surname.uppercased() && surname != surname.lowercased()
    }

    /// "Name (organisation)" as its two parts.
    private static func bracket(_ name: String) -> (outer: String, inner: String)? {
        guard name.hasSuffix(")") || name.hasSuffix("）"), let open = name.firstIndex(where: { "(（".contains($0) })
        else {
            return nil
        }
        let outer = name[..<open].trimmed
        let inner = name[open...].dropFirst().dropLast().trimmed
        return outer.isEmpty || inner.isEmpty ? nil : (outer, inner)
    }

    /// Several people with only commas between them: "Name (x), name (y)", or Korean names alone.
    private static func singles(_ piece: String) -> [String] {
        let parts = piece.parts { ",，、".contains($0) }.map(\.trimmed)
        guard parts.count > 1 else {
            if let pair = pair(piece) { return pair }
            if let (outer, inner) = bracket(piece), inner.contains(","), !KoreanName.isName(outer) {
                let names = inner.parts { ",，".contains($0) }.map(\.trimmed)
                if names.allSatisfy(KoreanName.isName) { return names.map { "\($0) (\(outer))" } }
            }
            return [piece]
        }
        let isBracketed = parts.allSatisfy { part in
            guard let (outer, inner) = bracket(part) else { return false }
            return !remarkWords.contains(inner.folded) && outer.words.count <= 5
        }
        let areNames = parts.count > 2 && parts.allSatisfy(KoreanName.isName)
        return isBracketed || areNames ? parts : [piece]
    }

    /// "Ada Brill and Tom Hay": two names and nothing else.
    private static func pair(_ piece: String) -> [String]? {
        guard let (one, other) = piece.cut(at: " and ") ?? piece.cut(at: " & ") else { return nil }
        let areNames = [one, other].allSatisfy { name in
            (2...3).contains(name.words.count)
                && name.words.allSatisfy {
                    $0.first?.isUppercase == true && $0.allSatisfy { $0.isLetter || ".-'’".contains($0) }
                }
        }
        return areNames ? [one, other] : nil
    }

    private static let remarkWords: Set<String> = [
        "tbc", "t.b.c", "to be confirmed", "confirmed", "online", "remote", "remotely", "onsite", "on-site", "on site",
        "in person", "invited", "virtual", "via zoom", "by video", "video", "youth", "온라인", "현장", "확정", "미정"
    ]
}
