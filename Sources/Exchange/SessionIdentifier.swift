/// The number of a session inside its title.
enum SessionIdentifier {
    /// Parts "A title – WS 05 2015", "WS 5: A title" or "[워크숍 6] 제목" into title and identifier.
    static func split(_ title: String) -> (title: String, identifier: String)? {
        if title.first == "[", let end = title.firstIndex(of: "]") {
            let inside = title[..<end].dropFirst().trimmed
            let rest = title[end...].dropFirst().trimmed
            if inside.contains(where: \.isNumber), inside.words.count <= 4, !rest.isEmpty { return (rest, inside) }
        }
        for dash in ["–", "—", "-"] {
            let pieces = title.split(separator: " \(dash) ", omittingEmptySubsequences: false)
            if pieces.count > 1, let last = pieces.last, isDated(last.trimmed) {
                return (pieces.dropLast().joined(separator: " \(dash) ").trimmed, last.trimmed)
            }
        }
        for separator in [": ", " – ", " - "] {
            if let (head, rest) = title.cut(at: separator), !rest.isEmpty, isCode(head) { return (rest, head) }
        }
        return nil
    }

    /// "WS 05 2015": a word first, a year last, five words at most.
    private static func isDated(_ text: String) -> Bool {
        let words = text.words
        guard (2...5).contains(words.count), words.first?.first?.isLetter == true, let year = words.last else {
            return false
        }
        return year.count == 4 && year.hasPrefix("20") && year.allSatisfy { $0.isASCII && $0.isNumber }
            && (words.first?.count ?? 9) <= 8
    }

    /// "WS 5", "PL1", "Flash 3": a code of the programme and a number.
    private static func isCode(_ text: String) -> Bool {
        let code = text.prefix(while: \.isLetter).lowercased()
        let number = text.dropFirst(code.count).trimmed
        return codes.contains(code) && (1...6).contains(number.count) && number.first?.isNumber == true
    }

    private static let codes: Set<String> = ["ws", "pl", "pre", "fs", "flash", "kn", "workshop", "plenary", "session"]
}
