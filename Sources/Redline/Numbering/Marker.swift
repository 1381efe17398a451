/// The number that a paragraph begins with.
struct Marker: Equatable {
    /// How a number is written, which tells its level among others.
    enum Style: Hashable {
        case structure(Clause.Kind)
        case list(Alphabet, Bracket)
        /// 3.1, with how many parts it has.
        case decimal(Int)
    }

    enum Alphabet: Hashable { case arabic, circled, lower, upper, smallRoman, largeRoman, hangul }
    enum Bracket: Hashable { case none, stop, right, both }

    var style: Style
    /// Its place in the count, from 1; 3 of `3a`.
    var value: Int
    /// What distinguishes `3a` from 3; empty mostly.
    var tail: String
    /// The numbers above it in a decimal: 3 of 3.1.
    var prefix: [Int]
    /// As it is written.
    var number: String
    /// What follows it on the line.
    var rest: String
    /// Headings in brackets come with the number: `제3조(목적)`.
    var heading: String?
    /// All that stands behind a structural number, brackets and signs too.
    var behind: Substring?

    /// The markers that a line may begin with; more than one when a letter may be a Roman numeral.
    static func candidates(_ line: some StringProtocol) -> [Marker] {
        let line = Substring(line).drop(while: \.isWhitespace)
        guard let first = line.first else { return [] }
        if first == "제" || first == "第", let marker = eastAsian(line) { return [marker] }
        if first == "§", let marker = section(line) { return [marker] }
        if let value = Ordinal.circledValue(first) {
            return [
                Marker(
                    style: .list(.circled, .none), value: value, tail: "", prefix: [], number: String(first),
                    rest: String(line.dropFirst().drop(while: \.isWhitespace)))
            ]
        }
        if first.isUppercase, let marker = structural(line) { return [marker] }
        return ListMarker.candidates(line)
    }

    /// Whether the number may follow another of its style.
    func follows(_ last: Marker) -> Bool {
        style == last.style && prefix == last.prefix
            && (value == last.value + 1 || value == last.value && tail > last.tail)
    }

    /// Whether it is the first of its count.
    var isFirst: Bool { value == 1 && tail.isEmpty }
}

extension Marker {
    /// `제3조의2(정의)`, `제1장 총칙`, `第三条`.
    private static func eastAsian(_ line: Substring) -> Marker? {
        var rest = line.dropFirst().drop { $0 == " " }
        let signs = rest.prefix { $0.isASCII && $0.isNumber || HanNumeral.isSign($0) }
        guard signs.count <= 8, let value = Int(signs) ?? HanNumeral.value(of: signs), (1...9999).contains(value)
        else { return nil }
        rest = rest.dropFirst(signs.count).drop { $0 == " " }
        let kinds: [Character: Clause.Kind] = [
            "편": .part, "장": .chapter, "절": .section, "관": .subsection, "조": .article, "编": .part, "章": .chapter,
            "节": .section, "節": .section, "条": .article, "條": .article
        ]
        guard let (unit, kind) = rest.first.flatMap({ unit in kinds.first { $0.key == unit } }) else { return nil }
        rest = rest.dropFirst()
        // Spelt anew from our own signs, so that a number is in form C whatever form the text is in.
        var number = (line.first == "第" ? "第" : "제") + signs + String(unit)
        var tail = ""
        if rest.first == "의" {
            let branch = rest.dropFirst().drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }
            if !branch.isEmpty, branch.count <= 4 {
                tail = String(repeating: "0", count: max(0, 4 - branch.count)) + branch
                number += "의" + branch
                rest = rest[branch.endIndex...]
            }
        }
        // `제3조에 따라` and `제3조제1항` speak of an article and do not begin it.
        if let next = rest.first, next.isLetter || next.isNumber { return nil }
        let (heading, body) = bracketed(rest, "(（[【<", ")）]】>")
        if body.hasPrefix("제"), body.dropFirst().first?.isNumber == true { return nil }
        // So do `제3조 및 제4조` and `제3조 또는 제4조`.
        if ["및 ", "또는 ", "내지 ", "와 ", "과 ", "및第", "和第", "或者第"].contains(where: body.hasPrefix) { return nil }
        return Marker(
            style: .structure(kind), value: value, tail: tail, prefix: [], number: number,
            rest: body, heading: kind == .article ? heading : nil, behind: rest
        ).withHeading(from: rest, unlessArticle: kind)
    }

    private func withHeading(from rest: Substring, unlessArticle kind: Clause.Kind) -> Marker {
        guard kind != .article else { return self }
        var marker = self
        marker.rest = rest.trimming(" \u{3000}\t:.–—-")
        return marker
    }

    /// `§ 5a Title`, `§ 5. (1) Text`.
    private static func section(_ line: Substring) -> Marker? {
        guard !line.hasPrefix("§§") else { return nil }
        let after = line.dropFirst().drop { $0.isWhitespace }
        guard let (value, tail, rest) = numeral(after) else { return nil }
        let number = line[..<rest.startIndex].collapsed
        let (heading, body) = named(rest)
        return Marker(
            style: .structure(.article), value: value, tail: tail, prefix: [], number: number, rest: body,
            heading: heading, behind: rest)
    }

    /// `Article 3 – Scope`, `CHAPTER II`, `Члан 3.`, `1. Abschnitt`.
    private static func structural(_ line: Substring) -> Marker? {
        let word = line.prefix { $0.isLetter }
        guard let kind = StructuralWord.kinds[word.lowercased()], word.first?.isUppercase == true else { return nil }
        var after = line.dropFirst(word.count)
        if after.first == ".", word.count <= 4 { after = after.dropFirst() }
        guard after.first?.isWhitespace == true else { return nil }
        after = after.drop(while: \.isWhitespace)
        guard let (value, tail, rest) = numeral(after) else { return nil }
        // `Article 5 of the Act …` and `Section 3(2) applies` speak of a clause and do not begin it.
        if let next = rest.first, !next.isWhitespace, !".:–—-(".contains(next) { return nil }
        if rest.first == "(", rest.dropFirst().first.map({ $0.isNumber }) ?? true { return nil }
        let words = rest.drop(while: \.isWhitespace)
        if rest.first?.isWhitespace == true, let next = words.first, next.isLowercase { return nil }
        let number = line[..<rest.startIndex].collapsed
        let (heading, body) = named(rest)
        return Marker(
            style: .structure(kind), value: value, tail: tail, prefix: [], number: number, rest: body, heading: heading,
            behind: rest)
    }

    /// Digits with a letter or `bis`, or a Roman numeral.
    private static func numeral(_ text: Substring) -> (value: Int, tail: String, rest: Substring)? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let value = Int(digits), digits.count <= 4 else {
            let letters = text.prefix { $0.isASCII && $0.isLetter }
            guard let value = RomanNumeral.value(of: letters), letters == letters.uppercased() else {
                guard letters.count == 1, let letter = letters.first?.asciiValue, letters == letters.uppercased() else {
                    return nil
                }
                return (Int(letter) - 64, "", text.dropFirst())
            }
            return (value, "", text.dropFirst(letters.count))
        }
        let rest = text.dropFirst(digits.count)
        let letters = rest.prefix { $0.isASCII && $0.isLetter }
        if let rank = LatinSuffix.rank(of: letters.lowercased()) {
            return (value, LatinSuffix.tail(rank), rest.dropFirst(letters.count))
        }
        // `Article 1er` is the first.
        if letters.count == 1 || letters == "er" {
            return (value, letters == "er" ? "" : letters.lowercased(), rest.dropFirst(letters.count))
        }
        if !letters.isEmpty { return nil }
        let spaced = rest.drop { $0 == " " }
        let word = spaced.prefix { $0.isLetter }
        if let rank = LatinSuffix.rank(of: word) {
            return (value, LatinSuffix.tail(rank), spaced.dropFirst(word.count))
        }
        return (value, "", rest)
    }

    /// What follows a number: a heading in brackets if it is one, and the rest without the signs that part them.
    private static func named(_ rest: Substring) -> (heading: String?, body: String) {
        let words = rest.drop { $0.isWhitespace || ".:–—-".contains($0) }
        if words.first == "(", words.dropFirst().first.map({ $0.isLetter }) ?? false {
            let (heading, body) = bracketed(words, "(", ")")
            if let heading, heading.count > 3 { return (heading, body) }
        }
        return (nil, String(words))
    }

    private static func bracketed(_ text: Substring, _ opening: String, _ closing: String) -> (String?, String) {
        let text = text.drop(while: \.isWhitespace)
        guard let first = text.first, opening.contains(first),
            let close = text.firstIndex(where: { closing.contains($0) })
        else { return (nil, String(text)) }
        let inner = text[text.index(after: text.startIndex)..<close].collapsed
        return (inner, String(text[text.index(after: close)...].drop(while: \.isWhitespace)))
    }
}
