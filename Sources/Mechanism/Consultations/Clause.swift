/// A numbered part of a text. Inputs point at it by its key, which it keeps through every version.
public struct Clause: Equatable, Sendable {
    /// How the text itself numbers it: `§ 3`, `Article 2`, `제1조`, or the plain number that it was given.
    public var label: String
    public var text: Prose

    /// A clause.
    public init(label: String, text: Prose) { (self.label, self.text) = (label, text) }

    /// The most clauses that one text may have: each leaves a commitment in one entry of at most 16 KiB.
    public static let most = 120

    /// Divides a text into clauses: a paragraph each, with its own number where it has one. A paragraph without a number
    /// belongs to the clause before it once the text has begun to number; labels are unique.
    public static func split(_ text: String) -> [Clause] {
        let paragraphs = Self.paragraphs(of: text)
        let isNumbered = paragraphs.contains { numbered($0) != nil }
        var pieces: [(label: String?, text: String)] = []
        for paragraph in paragraphs {
            if let (label, rest) = numbered(paragraph) {
                pieces.append((label, rest.isEmpty ? label : rest))
            } else if isNumbered, let last = pieces.indices.last, pieces[last].label != nil {
                pieces[last].text += "\n\n" + paragraph
            } else {
                pieces.append((nil, paragraph))
            }
        }
        // No label that a paragraph brings along ends in a copy's number, so a label with its number is unique.
        var copies: [String: Int] = [:]
        return pieces.enumerated().map { place, piece in
            let label = piece.label ?? (isNumbered ? "0" : String(place + 1))
            let copy = copies[label, default: 0] + 1
            copies[label] = copy
            return Clause(label: copy == 1 ? label : "\(label) (\(copy))", text: .written(piece.text))
        }
    }

    private static func paragraphs(of text: String) -> [String] {
        var paragraphs: [String] = []
        var lines: [Substring] = []
        func close() {
            if !lines.isEmpty { paragraphs.append(lines.joined(separator: "\n")) }
            lines = []
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy(\.isWhitespace) { close(); continue }
            if !lines.isEmpty, numbered(String(line)) != nil { close() }
            lines.append(line)
        }
        close()
        return paragraphs
    }

    /// The number that a paragraph begins with, and the rest: `§ 3 …`, `Article 2. …`, `제1조 …`, `4. …`, `5) …`.
    private static func numbered(_ paragraph: String) -> (label: String, rest: String)? {
        var rest = paragraph[...].drop { $0 == " " || $0 == "#" || $0 == "\t" }
        func digits() -> String? {
            let number = rest.prefix { $0.isASCII && $0.isNumber }
            guard !number.isEmpty, number.count <= 4 else { return nil }
            rest = rest.dropFirst(number.count)
            return String(number)
        }
        func letter() -> String {
            guard let sign = rest.first, sign.isASCII, sign.isLetter, rest.dropFirst().first?.isLetter != true else {
                return ""
            }
            rest = rest.dropFirst()
            return String(sign)
        }
        func body() -> String { String(rest.drop { " .:)–—-\n\t".contains($0) }) }
        if rest.first == "§" {
            rest = rest.dropFirst().drop { $0 == " " || $0 == "\u{a0}" }
            guard let number = digits() else { return nil }
            return ("§ \(number)\(letter())", body())
        }
        if rest.first == "제" {
            rest = rest.dropFirst().drop { $0 == " " }
            guard let number = digits(), rest.first == "조" else { return nil }
            rest = rest.dropFirst()
            return ("제\(number)조", body())
        }
        for word in ["Article ", "Clause ", "Section ", "Члан ", "Član "] where rest.hasPrefix(word) {
            rest = rest.dropFirst(word.count)
            guard let number = digits() else { return nil }
            return ("\(word)\(number)\(letter())", body())
        }
        guard let number = digits(), let sign = rest.first, sign == "." || sign == ")",
            rest.dropFirst().first.map({ $0.isWhitespace }) ?? true
        else { return nil }
        rest = rest.dropFirst()
        return (number, body())
    }
}
