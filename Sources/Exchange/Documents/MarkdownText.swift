import Redline

/// The clauses of a text in Markdown (CommonMark 0.31, with the tables and front matter in wide use): headings,
/// paragraphs and lists as blocks, and their words without marks.
struct MarkdownText {
    private var blocks: [Redline.Block] = []
    private var lines: [String] = []
    private var indent = 0
    private var fence: String?
    private var title: String?
    /// The number of the ordered list's last item at each indentation: a repeated number counts on.
    private var lastItem: (indent: Int, value: Int)?

    init(_ text: String) {
        var rest = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        rest = skipFrontMatter(rest)
        for line in rest { take(line) }
        close()
    }

    var document: Document {
        var document = Outliner.document(blocks)
        if document.root.heading == nil { document.root.heading = title }
        return document
    }

    private mutating func skipFrontMatter(_ lines: ArraySlice<Substring>) -> ArraySlice<Substring> {
        guard lines.first?.trimmed == "---",
            let end = lines.dropFirst().firstIndex(where: { ["---", "..."].contains($0.trimmed) })
        else { return lines }
        for line in lines[..<end] where line.lowercased().hasPrefix("title:") {
            title = line.dropFirst(6).trimmed.trimmingQuotes
        }
        return lines[(end + 1)...]
    }

    private mutating func take(_ raw: Substring) {
        var line = raw
        while line.drop(while: \.isWhitespace).first == ">" {
            line = line.drop(while: \.isWhitespace).dropFirst().drop { $0 == " " }
        }
        let words = line.trimmed
        if let mark = fence {
            if words.hasPrefix(mark) {
                fence = nil; close()
            } else {
                lines.append(MarkdownInline.escapedForPlain(words))
            }
            return
        }
        if words.isEmpty { return close() }
        if words.hasPrefix("```") || words.hasPrefix("~~~") {
            close()
            fence = String(words.prefix(3))
            return
        }
        if let (level, heading) = Self.heading(words), PlainText.indent(of: line) < 4 {
            close()
            blocks.append(Redline.Block(.heading(level: level), [MarkdownInline.plain(heading)]))
            lastItem = nil
            return
        }
        if !lines.isEmpty, let level = Self.underline(words) {
            let heading = lines.map(MarkdownInline.plain).joined(separator: " ")
            lines = []
            blocks.append(Redline.Block(.heading(level: level), [heading]))
            return
        }
        if Self.isRule(words) || Self.isTableRule(words) { return close() }
        takeText(line, words)
    }

    private mutating func takeText(_ line: Substring, _ words: String) {
        let depth = PlainText.indent(of: line)
        if let item = Self.bullet(words) {
            close()
            indent = depth + 2
            lines = [item]
            return
        }
        if words.hasPrefix("|") { close(); lines = [Self.cells(words)]; return close() }
        if words.hasPrefix(": ") {
            // What a term means goes on behind it, so that `Art. 6 of …` in it begins no clause.
            let meaning = String(words.dropFirst()).trimmed
            if let last = lines.indices.last { lines[last] += " " + meaning } else { lines = [meaning] }
            return
        }
        if let (value, sign, rest) = Self.item(words) {
            close()
            let isRepeated = lastItem.map { $0.indent == depth && $0.value == value } ?? false
            let number = isRepeated ? value + 1 : value
            lastItem = (depth, number)
            indent = depth + 3
            lines = ["\(number)\(sign) \(rest)"]
            return
        }
        if lines.isEmpty { indent = depth }
        lines.append(words)
    }

    private mutating func close() {
        if !lines.isEmpty {
            blocks.append(Redline.Block(.paragraph, lines.map(MarkdownInline.plain), indent: indent))
        }
        lines = []
    }

    // MARK: Marks of blocks

    private static func heading(_ words: String) -> (Int, String)? {
        let signs = words.prefix { $0 == "#" }
        guard (1...6).contains(signs.count) else { return nil }
        let rest = words.dropFirst(signs.count)
        guard rest.first.map(\.isWhitespace) ?? true else { return nil }
        var heading = Substring(rest.trimmed)
        let tail = heading.reversed().prefix { $0 == "#" }.count
        if tail > 0, heading.dropLast(tail).last.map(\.isWhitespace) ?? true { heading = heading.dropLast(tail) }
        return (signs.count, heading.trimmed)
    }

    private static func underline(_ words: String) -> Int? {
        if words.allSatisfy({ $0 == "=" }) { return 1 }
        return words.count >= 2 && words.allSatisfy { $0 == "-" } ? 2 : nil
    }

    private static func isRule(_ words: String) -> Bool {
        let signs = words.filter { !$0.isWhitespace }
        guard let first = signs.first, "*-_".contains(first) else { return false }
        return signs.count >= 3 && signs.allSatisfy { $0 == first }
    }

    private static func isTableRule(_ words: String) -> Bool {
        words.contains("|") && words.contains("-") && words.allSatisfy { "|-: ".contains($0) }
    }

    private static func cells(_ words: String) -> String {
        words.split(separator: "|").map(\.trimmed).filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func bullet(_ words: String) -> String? {
        guard let sign = words.first, "-*+•".contains(sign), words.dropFirst().first?.isWhitespace == true else {
            return nil
        }
        return words.dropFirst().trimmed
    }

    private static func item(_ words: String) -> (Int, Character, String)? {
        let digits = words.prefix { $0.isASCII && $0.isNumber }
        guard let value = Int(digits), digits.count <= 4 else { return nil }
        let rest = words.dropFirst(digits.count)
        guard let sign = rest.first, ".)".contains(sign), rest.dropFirst().first?.isWhitespace == true else {
            return nil
        }
        return (value, sign, rest.dropFirst().trimmed)
    }
}

extension StringProtocol {
    fileprivate var trimmingQuotes: String {
        let text = String(self)
        guard let first = text.first, first == text.last, text.count > 1, "\"'".contains(first) else { return text }
        return String(text.dropFirst().dropLast())
    }
}
