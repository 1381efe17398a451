extension StringProtocol {
    /// The text with one space for every run of white space and none at the ends.
    var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// The text without the signs at its ends.
    func trimming(_ signs: String) -> String {
        var rest = Substring(self)
        while let first = rest.first, signs.contains(first) { rest.removeFirst() }
        while let last = rest.last, signs.contains(last) { rest.removeLast() }
        return String(rest)
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
