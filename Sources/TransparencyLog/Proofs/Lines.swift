/// The common form of proofs and witness requests: lines of text, a blank line, a signed note.
enum Lines {
    /// The lines before the first blank one, and the bytes after it; nil when there is no blank line or the lines are
    /// not UTF-8.
    static func head(of bytes: [UInt8]) -> (lines: ArraySlice<String>, rest: ArraySlice<UInt8>)? {
        let lineFeed = UInt8(ascii: "\n")
        guard let end = bytes.indices.dropFirst().first(where: { bytes[$0] == lineFeed && bytes[$0 - 1] == lineFeed })
        else { return nil }
        let lines = bytes[..<(end - 1)].split(separator: lineFeed, omittingEmptySubsequences: false)
            .compactMap { String(validating: $0, as: UTF8.self) }
        guard lines.count == bytes[..<end].count(where: { $0 == lineFeed }) else { return nil }
        return (lines[...], bytes[(end + 1)...])
    }

    /// What stands in a line after a word and one space; nil when the line does not begin so.
    static func value(of word: String, in line: String) -> Substring? {
        line.utf8.starts(with: "\(word) ".utf8) ? Substring(line.utf8.dropFirst(word.utf8.count + 1)) : nil
    }
}
