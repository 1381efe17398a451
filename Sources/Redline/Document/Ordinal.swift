/// A clause's number stripped of the words and signs around it, for comparing: `제3조의2` is 3-2, `(iv)` is iv, `①` is 1.
struct Ordinal: Hashable, Sendable {
    /// `3`, `3.1`, `5a`, `3-2`, `iv`, `가`.
    let text: String

    /// Reads what counts in a number; nil when nothing does.
    init?(_ number: String) {
        let number = HanNumeral.spelledOut(number)
        let counts = number.contains { $0.isASCII && $0.isNumber }
        var found = ""
        for character in number {
            if let value = Self.circledValue(character) {
                found += String(value)
            } else if counts, Self.units.contains(character) {
                continue
            } else if character == "의", counts {
                found.append("-")
            } else if character == ".", found.last?.isNumber == true {
                found.append(".")
            } else if character.isLetter || character.isNumber {
                found += character.lowercased()
            } else if character.isWhitespace, !found.isEmpty {
                found.append(" ")
            }
        }
        found = found.trimming(". -")
        // The word before a number is not the number: `article 3` counts as 3, `part ii` as ii.
        if let space = found.lastIndex(of: " ") {
            let last = found[found.index(after: space)...]
            if LatinSuffix.rank(of: last) != nil {
                let words = found[..<space]
                found = String((words.lastIndex(of: " ").map { words[words.index(after: $0)...] } ?? words) + last)
            } else {
                found = String(last)
            }
        }
        guard !found.isEmpty else { return nil }
        text = found
    }

    private init(text: String) { self.text = text }

    /// What an identifier says of a number (`3-2` of `art_3-2`), which is spelt as ``text`` is.
    init?(identifier: some StringProtocol) {
        guard !identifier.isEmpty else { return nil }
        text = identifier.lowercased()
    }

    /// `3.1` of the identifier `3-1`, whose writers may have no full stop.
    var dotted: Ordinal { Ordinal(text: text.replacing("-", with: ".")) }

    /// What Korean and Chinese laws write around a number.
    private static let units: Set<Character> = [
        "제", "편", "장", "절", "관", "조", "항", "호", "목", "第", "编", "章", "节", "節", "条", "條", "款", "項", "号"
    ]

    /// Whether it counts parts inside parts, as 3.1 does.
    var isDecimal: Bool { text.contains(".") }

    /// 3 and 1 of 3.1.
    var parts: [Ordinal] { text.split(separator: ".").map { Ordinal(text: String($0)) } }

    /// Whether two numbers mean the same place, Roman and Arabic numerals alike.
    func isSame(as other: Ordinal) -> Bool {
        text == other.text || arabic.map { $0 == other.arabic } ?? false
    }

    /// The value of Arabic digits, or of a Roman numeral longer than one letter.
    private var arabic: Int? {
        if let value = Int(text) { return value }
        return text.count > 1 ? RomanNumeral.value(of: text) : nil
    }

    static func isCircled(_ character: Character) -> Bool { circledValue(character) != nil }

    /// ① … ⑳, ㉑ … ㊿.
    static func circledValue(_ character: Character) -> Int? {
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return nil }
        return switch scalar.value {
        case 0x2460...0x2473: Int(scalar.value) - 0x2460 + 1
        case 0x3251...0x325F: Int(scalar.value) - 0x3251 + 21
        case 0x32B1...0x32BF: Int(scalar.value) - 0x32B1 + 36
        default: nil
        }
    }
}
