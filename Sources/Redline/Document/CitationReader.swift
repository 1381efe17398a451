/// Takes a citation apart into the clauses that it names.
struct CitationReader {
    private(set) var steps: [Citation.Step] = []
    private var rest: Substring

    init(_ citation: String) {
        rest = ""
        if let steps = Self.identified(citation) {
            self.steps = steps
            return
        }
        // `point (a) of Article 2`: what is named last is the largest.
        for part in citation.split(separator: " of ").reversed() {
            rest = part
            while !rest.isEmpty { advance() }
        }
    }

    /// The clauses that an identifier of Akoma Ntoso names, `chp_1__art_3__para_2`; nil when it is none. What it says of
    /// elements that are no clauses (`content`, `list_1`) is passed over, and so is the count of elements of one name.
    private static func identified(_ citation: String) -> [Citation.Step]? {
        guard citation.contains("_"), !citation.contains(where: \.isWhitespace) else { return nil }
        var steps: [Citation.Step] = []
        for name in citation.split(separator: "_", omittingEmptySubsequences: false).split(separator: "") {
            guard let word = name.first, !word.isEmpty, word.allSatisfy(\.isLetter) else { return nil }
            guard let kind = kinds[word.lowercased()], let number = name.dropFirst().first,
                let ordinal = Ordinal(identifier: number)
            else { continue }
            steps.append(Citation.Step(kind: kind, ordinal: ordinal))
        }
        return steps.isEmpty ? nil : steps
    }

    private mutating func advance() {
        rest = rest.drop { $0.isWhitespace || ",;·/_".contains($0) }
        if rest.isEmpty { return }
        if let step = koreanStep() { return steps.append(step) }
        let kind = kindWord()
        rest = rest.drop { $0.isWhitespace || $0 == "\u{a0}" || $0 == "_" }
        guard var number = numberText() else {
            if kind == nil { rest = rest.dropFirst() }
            return
        }
        let behind = rest.drop { $0 == " " }
        let suffix = behind.prefix { $0.isLetter }
        if LatinSuffix.rank(of: suffix) != nil {
            number += suffix
            rest = behind.dropFirst(suffix.count)
        }
        guard let ordinal = Ordinal(number) else { return }
        steps.append(Citation.Step(kind: kind, ordinal: ordinal))
    }

    /// `제3조`, `제3조의2`, `3조`, `제2항`, `가목`.
    private mutating func koreanStep() -> Citation.Step? {
        var tail = rest.hasPrefix("제") ? rest.dropFirst().drop { $0 == " " } : rest
        let digits = tail.prefix { $0.isASCII && $0.isNumber }
        if digits.isEmpty {
            guard let letter = rest.first, rest.dropFirst().first == "목", let ordinal = Ordinal(String(letter)) else {
                return nil
            }
            rest = rest.dropFirst(2)
            return Citation.Step(kind: .point, ordinal: ordinal)
        }
        tail = tail.dropFirst(digits.count)
        let kinds: [Character: Clause.Kind] = [
            "편": .part, "장": .chapter, "절": .section, "관": .subsection, "조": .article, "항": .paragraph, "호": .point
        ]
        guard let unit = tail.first, let kind = kinds[unit] else { return nil }
        tail = tail.dropFirst()
        var number = String(digits)
        if tail.first == "의" {
            let branch = tail.dropFirst().prefix { $0.isASCII && $0.isNumber }
            if !branch.isEmpty {
                number += "의" + branch
                tail = tail.dropFirst(1 + branch.count)
            }
        }
        guard let ordinal = Ordinal(number) else { return nil }
        rest = tail
        return Citation.Step(kind: kind, ordinal: ordinal)
    }

    private mutating func kindWord() -> Clause.Kind? {
        if rest.first == "§" {
            rest = rest.drop { $0 == "§" }
            return .article
        }
        let word = rest.prefix { $0.isLetter }
        guard word.count > 1, let kind = Self.kinds[word.lowercased()] else { return nil }
        rest = rest.dropFirst(word.count)
        if rest.first == "." { rest = rest.dropFirst() }
        return kind
    }

    private static let kinds: [String: Clause.Kind] = StructuralWord.kinds.merging([
        "art": .article, "sec": .section, "sect": .section, "subsec": .subsection, "chp": .chapter, "chap": .chapter,
        "para": .paragraph, "subpara": .point, "pnt": .point, "pt": .point, "paragraph": .paragraph, "abs": .paragraph,
        "absatz": .paragraph, "subparagraph": .point, "point": .point, "nr": .point, "nummer": .point, "no": .point,
        "buchst": .point, "buchstabe": .point, "lit": .point, "letter": .point, "item": .point, "alinea": .paragraph,
        "став": .paragraph, "тачка": .point
    ]) { first, _ in first }

    /// A number in brackets, or up to the next space or bracket.
    private mutating func numberText() -> String? {
        if rest.first == "(", let close = rest.firstIndex(of: ")") {
            let number = rest[...close]
            rest = rest[rest.index(after: close)...]
            return String(number)
        }
        if let first = rest.first, Ordinal.isCircled(first) {
            rest = rest.dropFirst()
            return String(first)
        }
        let number = rest.prefix { !$0.isWhitespace && !"(),;_".contains($0) && !Ordinal.isCircled($0) }
        guard !number.isEmpty else { return nil }
        rest = rest.dropFirst(number.count)
        if rest.first == ")" { rest = rest.dropFirst() }
        return String(number)
    }
}
