import Redline

/// A numbered part of a text. Inputs point at it by its key, which it keeps through every version.
public struct Clause: Equatable, Sendable {
    /// How the text itself numbers it: `§ 3`, `Article 2`, `제1조`, or the plain number that it was given.
    public var label: String
    public var text: Prose

    /// A clause.
    public init(label: String, text: Prose) { (self.label, self.text) = (label, text) }

    /// The most clauses that one text may have. Each leaves a commitment; a text of many is written as several entries.
    public static let most = 4000

    /// The most bytes of a label, which stands in the record as it is.
    public static let longestLabel = 80

    /// Divides a text into clauses: a paragraph each, with its own number where it has one. A paragraph without a number
    /// belongs to the clause before it once the text has begun to number; labels are unique. A text that begins with a label
    /// in brackets, `[§ 3 (2)] …`, has its clauses where there are such labels, and nowhere else.
    public static func split(_ text: String) -> [Clause] {
        let isMarked = text.split(whereSeparator: \.isNewline).first.flatMap { marked(String($0)) } != nil
        let numbered = isMarked ? Self.marked : Self.numbered
        let paragraphs = Self.paragraphs(of: text, numbered, isMarked ? { _, _ in true } : Self.begins)
        let isNumbered = paragraphs.contains { numbered($0) != nil }
        var pieces: [(label: String?, text: String)] = []
        var labels: Set<String> = []
        var annex: String?
        for paragraph in paragraphs {
            if let (label, rest) = numbered(paragraph) {
                if !isMarked, LeadingNumber(paragraph[...].prefix { !$0.isNewline })?.kind == .part { annex = label }
                // An annex may count its articles anew: `부칙 제1조`.
                let isTaken = !labels.insert(label).inserted
                let whole = isTaken ? annex.flatMap { $0 == label ? nil : "\($0) \(label)" } ?? label : label
                pieces.append((whole.utf8.count <= longestLabel - 8 ? whole : label, rest.isEmpty ? label : rest))
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

    /// A text that ``split(_:)`` divides into these clauses again: as it would be written, or else with its labels in
    /// brackets.
    public static func joined(_ clauses: [(label: String, words: String)]) -> String {
        let plain = clauses.map { clause in
            let isNumber = clause.label.allSatisfy { $0.isASCII && $0.isNumber }
            return "\(clause.label)\(isNumber ? "." : "") \(clause.words)"
        }.joined(separator: "\n\n")
        let again = split(plain)
        if again.map(\.label) == clauses.map(\.label),
            zip(again, clauses).allSatisfy({ $0.text == .written($1.words) })
        {
            return plain
        }
        return clauses.map { clause in
            // A line that begins as a label does is none of this text.
            let lines = clause.words.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                marked(String(line)) == nil ? String(line) : " " + line
            }
            return "[\(clause.label)] \(lines.joined(separator: "\n"))"
        }.joined(separator: "\n\n")
    }

    /// The label in brackets that a paragraph begins with, and the rest.
    private static func marked(_ paragraph: String) -> (label: String, rest: String)? {
        guard paragraph.first == "[", let end = paragraph.firstIndex(of: "]") else { return nil }
        let label = paragraph[paragraph.index(after: paragraph.startIndex)..<end]
        guard !label.isEmpty, label.utf8.count <= longestLabel, label.allSatisfy({ $0 != "[" && !$0.isNewline }),
            label.first?.isWhitespace == false, label.last?.isWhitespace == false
        else { return nil }
        return (String(label), String(paragraph[paragraph.index(after: end)...].drop { $0 == " " || $0 == "\n" }))
    }

    /// The paragraphs of a text: parted by empty lines, and by numbers at which a line `begins` a clause, given the line
    /// before it.
    private static func paragraphs(
        of text: String, _ numbered: (String) -> (label: String, rest: String)?, _ begins: (String, Substring) -> Bool
    ) -> [String] {
        var paragraphs: [String] = []
        var lines: [Substring] = []
        func close() {
            if !lines.isEmpty { paragraphs.append(lines.joined(separator: "\n")) }
            lines = []
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy(\.isWhitespace) { close(); continue }
            if let last = lines.last, numbered(String(line)) != nil, begins(String(line), last) { close() }
            lines.append(line)
        }
        close()
        return paragraphs
    }

    /// Whether a line with a number begins a clause right behind another line: not where it goes on with a sentence that
    /// speaks of one (`pursuant to`, `Article 5`).
    private static func begins(_ line: String, after last: Substring) -> Bool {
        func leading(_ line: some StringProtocol) -> LeadingNumber? {
            LeadingNumber(line.drop { $0 == " " || $0 == "#" || $0 == "\t" })
        }
        guard let number = leading(line) else { return true }
        if let sign = last.last(where: { !$0.isWhitespace }), ".;:!?…。；：！？”’\"')」』".contains(sign) { return true }
        return leading(last).map(number.follows) ?? false
    }

    /// The number that a paragraph begins with, and the rest: what begins a clause in any language that ``Redline`` knows
    /// (`§ 3 …`, `Article 2 bis …`, `제1조의2 …`, `第三条 …`, `Chapter IV …`, a line `부칙`), and `4. …`, `5) …`.
    private static func numbered(_ paragraph: String) -> (label: String, rest: String)? {
        let words = paragraph[...].drop { $0 == " " || $0 == "#" || $0 == "\t" }
        let line = words.prefix { !$0.isNewline }
        func body(_ rest: some StringProtocol) -> String {
            String((rest + words[line.endIndex...]).drop { " .:)–—-\n\t".contains($0) })
        }
        if let found = LeadingNumber(line), found.number.utf8.count <= longestLabel - 8 {
            let isClose = found.number.first == "§" && found.number.dropFirst().first != " "
            return (isClose ? "§ " + found.number.dropFirst() : found.number, body(found.rest))
        }
        let number = line.prefix { $0.isASCII && $0.isNumber }
        let rest = line[number.endIndex...]
        guard !number.isEmpty, number.count <= 4, let sign = rest.first, sign == "." || sign == ")",
            rest.dropFirst().first.map({ $0.isWhitespace }) ?? true
        else { return nil }
        return (String(number), body(rest.dropFirst()))
    }
}
