extension StringProtocol {
    /// The text without blank space at its ends. A mark that joins itself to a blank stays: it is none.
    var trimmed: String {
        var rest = Substring(self).unicodeScalars
        while let first = rest.first, first.isBlank { rest.removeFirst() }
        while let last = rest.last, last.isBlank { rest.removeLast() }
        return String(rest)
    }

    /// The text without the characters that match, at both ends.
    func trimming(_ matches: (Character) -> Bool) -> String {
        var rest = Substring(self)
        while let first = rest.first, matches(first) { rest.removeFirst() }
        while let last = rest.last, matches(last) { rest.removeLast() }
        return String(rest)
    }

    /// The text for comparison: lower case, one space between words, none at the ends.
    var folded: String { lowercased().words.joined(separator: " ") }

    /// The parts between blank space.
    var words: [String] { Substring(self).unicodeScalars.split(whereSeparator: \.isBlank).map { String($0) } }

    /// The text without any blank space.
    var unspaced: String { String(filter { !$0.isBlank }) }

    /// Whether the text ends as a sentence does, closing quotation marks and brackets aside.
    var endsSentence: Bool {
        let body = trimming { $0.isWhitespace || "”’\"')]»".contains($0) }
        return body.last.map { ".!?…。:;".contains($0) } ?? false
    }

    /// The first `http` or `https` address in the text.
    var firstAddress: String? {
        guard utf8.contains(UInt8(ascii: "/")) else { return nil }
        for word in Substring(self).split(whereSeparator: { $0.isWhitespace || "<>()[]|\"".contains($0) }) {
            let address = word.trimming { ".,;:!?'”’".contains($0) }
            if address.isAddress { return address }
        }
        return nil
    }

    /// Whether the text is one `http` or `https` address.
    var isAddress: Bool {
        let folded = lowercased()
        guard folded.hasPrefix("http://") || folded.hasPrefix("https://") else { return false }
        return count > 8 && !contains(where: \.isWhitespace)
    }

    /// Splits where a character matches and no bracket is open.
    func parts(separatedBy matches: (Character) -> Bool) -> [String] {
        var parts: [String] = [""]
        var depth = 0
        for character in self {
            switch character {
            case "(", "[", "（": depth += 1
            case ")", "]", "）": if depth > 0 { depth -= 1 }
            default: break
            }
            if depth == 0, matches(character) {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts
    }
}

extension Unicode.Scalar {
    /// Whether this is blank space (Unicode White_Space), told fast for ASCII.
    var isBlank: Bool {
        isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
    }

    /// Whether this joins itself to the character before, whatever that is (Unicode Grapheme_Extend, or a spacing mark).
    var joins: Bool { !isASCII && (properties.isGraphemeExtend || properties.generalCategory == .spacingMark) }
}

extension Character {
    /// Whether this is blank space (Unicode White_Space), told fast for ASCII.
    var isBlank: Bool {
        guard let ascii = asciiValue else { return isWhitespace }
        return ascii == 0x20 || (0x09...0x0D).contains(ascii)
    }

    /// Whether this is a syllable of the Korean script (Unicode block Hangul Syllables).
    var isHangul: Bool { unicodeScalars.first.map { (0xAC00...0xD7A3).contains($0.value) } ?? false }

    /// A hyphen, en dash or em dash.
    var isDash: Bool { "-–—―".contains(self) }
}
