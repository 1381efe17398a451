extension StringProtocol {
    /// The text with one space for every run of white space and none at the ends.
    var collapsed: String {
        if isPlainlyCollapsed { return String(self) }
        return Substring(self).unicodeScalars.split(whereSeparator: \.isSpace).map { String(Substring($0)) }.joined(
            separator: " ")
    }

    /// Whether its bytes show that there is nothing to collapse: single spaces inside, no other white space of ASCII, and no
    /// lead byte of white space beyond it (U+0085, U+00A0, U+1680, U+2000 …, U+3000).
    private var isPlainlyCollapsed: Bool {
        var last: UInt8 = 0x20
        for byte in utf8 {
            switch byte {
            case 0x20: if last == 0x20 { return false }
            case 0x09...0x0D, 0xC2, 0xE1...0xE3: return false
            default: break
            }
            last = byte
        }
        return last != 0x20
    }

    /// The text without the signs at its ends.
    func trimming(_ signs: String) -> String {
        var rest = Substring(self)
        while let first = rest.first, signs.contains(first) { rest.removeFirst() }
        while let last = rest.last, signs.contains(last) { rest.removeLast() }
        return String(rest)
    }
}

extension Unicode.Scalar {
    /// Whether this is white space (Unicode White_Space), told by its number alone.
    var isSpace: Bool {
        switch value {
        case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
}

extension Character {
    /// Written without spaces between words: Chinese and Japanese.
    var isUnspaced: Bool {
        guard let scalar = unicodeScalars.first else { return false }
        return scalar.properties.isIdeographic || (0x3000...0x30FF).contains(scalar.value)
            || (0xFF00...0xFF65).contains(scalar.value)
    }

    /// Ends a sentence, or an item of a list.
    var isTerminal: Bool { ".;:,!?…。；：，！？、".contains(self) }
}

/// Two lines of one paragraph as one: with a space between, except in scripts that have none.
func joined(_ line: String, _ next: some StringProtocol) -> String {
    guard let last = line.last, let first = next.first else { return line + next }
    return line + (last.isUnspaced && first.isUnspaced ? "" : " ") + next
}
