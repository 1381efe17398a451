/// Lines of a transcript that say what it is not, and what may not be done with it.
enum Notice {
    /// Whether a line says that the text is no record, or what may not be done with it. Only its beginning is looked at:
    /// notices are short, and a transcript may be one long line.
    static func isOne(_ line: String) -> Bool {
        let text = Array(line.prefix(700).lowercased().utf8)
        for place in text.indices where begins[Int(text[place])] {
            if phrases.contains(where: { text[place...].starts(with: $0) }) { return true }
        }
        return false
    }

    private static let phrases: [[UInt8]] = [
        "not an authoritative record", "not be treated as an authoritative", "not a verbatim record",
        "rough draft format", "may not be totally verbatim", "may not be a totally verbatim", "may not be distributed",
        "not to be distributed", "output of the realtime", "output of the real-time", "outputs of the real-time",
        "violate copyright", "communication access realtime", "incomplete or inaccurate due to inaudible",
        "공식 기록이 아", "무단 전재", "자동으로 생성된 자막"
    ].map { Array($0.utf8) }

    /// For every byte, whether a phrase begins with it.
    private static let begins: [Bool] = (0..<256).map { byte in phrases.contains { $0.first.map(Int.init) == byte } }
}
