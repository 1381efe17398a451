/// Joins lines that the width of a page cut, as text taken out of a PDF has them: often with a blank line after each.
struct WrappedText {
    /// A filled line with the blank lines before it.
    struct Piece {
        var line: SourceText.Line
        var gap: Int
    }

    /// The blank lines that usually stand between two lines of one paragraph.
    private let usualGap: Int
    /// The width of a full line, in columns.
    private let width: Int
    /// Whether a cut between words left its blank at the end of the line, so that without one a word was cut.
    private let keepsBlanks: Bool

    /// Learns how the text was set from all its filled lines.
    init(_ pieces: [Piece]) {
        let widths = pieces.map { Self.columns($0.line.text.trimmed) }.sorted()
        width = widths.isEmpty ? 0 : widths[Swift.min(widths.count - 1, widths.count * 19 / 20)]
        let cut = zip(pieces, pieces.dropFirst()).filter {
            !$0.0.line.text.endsSentence && Self.columns($0.0.line.text) > 40
        }
        let spaced = cut.filter { $0.1.gap == 1 }.count
        usualGap = spaced > 1 && spaced * 2 > cut.count ? 1 : 0
        // Korean lines are cut inside words more often than between them: a few blanks tell that all were kept.
        let blanks = cut.filter { $0.0.line.text.last?.isWhitespace == true }.count
        keepsBlanks = blanks > 1 && blanks * 8 > cut.count
    }

    /// The paragraphs and lists of the lines, each line of a result standing for all the lines it was joined from.
    func blocks(of pieces: [Piece]) -> [Block] {
        var paragraphs: [SourceLine] = []
        var isCut = false
        var previous: Piece?
        for piece in pieces {
            let words = piece.line.text.trimmed
            let item = Self.item(words)
            if let previous, item == nil, isOneParagraph(previous, piece), !paragraphs.isEmpty {
                append(words, to: &paragraphs[paragraphs.count - 1].plain, isCut: isCut)
                paragraphs[paragraphs.count - 1].lastNumber = piece.line.number
            } else {
                paragraphs.append(
                    SourceLine(
                        number: piece.line.number, form: item?.form ?? .text, indent: item?.depth ?? 0,
                        plain: item?.rest ?? words, markdown: ""))
            }
            isCut = keepsBlanks && piece.line.text.last?.isWhitespace != true
            previous = piece
        }
        var spaced: [SourceLine] = []
        for var paragraph in paragraphs {
            paragraph.markdown = Markdown.escaped(paragraph.plain)
            paragraph.link = paragraph.plain.firstAddress.map { .init(text: paragraph.plain, url: $0) }
            if !paragraph.isItem { spaced.append(SourceLine(number: 0, form: .blank, plain: "", markdown: "")) }
            spaced.append(paragraph)
        }
        return BlockBuilder.blocks(of: spaced) { _ in false }
    }

    /// Whether a line goes on where the one before was cut.
    ///
    /// A line that ends a sentence well before the right edge, where the next word had fitted, ends its paragraph.
    private func isOneParagraph(_ line: Piece, _ next: Piece) -> Bool {
        let text = line.line.text.trimmed
        let words = next.line.text.trimmed
        guard text.endsSentence else { return next.gap <= usualGap || words.first?.isLowercase == true }
        if next.gap > usualGap || Speech.labelled(words) != nil || Speech.korean(words) != nil { return false }
        let first = words.prefix { !$0.isWhitespace }
        return Self.columns(text) + 1 + Self.columns(String(first)) > width * 17 / 20
    }

    private func append(_ words: String, to text: inout String, isCut: Bool) {
        if let last = text.last, let first = words.first {
            let isHyphen = last == "-" && first.isLetter && text.dropLast().last?.isLetter == true
            if !isHyphen, !(isCut && last.isHangul && first.isHangul) { text += " " }
        }
        text += words
    }

    /// The words after a list mark of a Korean report, with its usual order of marks: □, ○, -, ·.
    private static func item(_ words: String) -> (form: SourceLine.Form, depth: Int, rest: String)? {
        if let numbered = numbered(words) { return (.numbered, 1, numbered) }
        guard let sign = words.first,
            let depth = ["□■◆▶▣☐ㅁ", "○◦●ㅇ❍•◎", "-–—", "·∙*※▪"].firstIndex(where: { $0.contains(sign) })
        else {
            return nil
        }
        let rest = words.dropFirst()
        guard !rest.trimmed.isEmpty, rest.first?.isWhitespace == true || depth < 2 && !"ㅇㅁ".contains(sign) else {
            return nil
        }
        return (.bullet, depth, rest.trimmed)
    }

    /// The words after "1.", "1)", "(1)", "①" or "가.".
    private static func numbered(_ words: String) -> String? {
        if let item = RenderedText.item(words), item.form == .numbered { return item.rest }
        guard let sign = words.first else { return nil }
        let rest = words.dropFirst()
        if ("①"..."⑳").contains(sign) { return rest.trimmed.isEmpty ? nil : rest.trimmed }
        if sign == "(", let close = rest.firstIndex(of: ")") {
            let number = rest[..<close]
            let after = rest[close...].dropFirst().trimmed
            return (1...2).contains(number.count) && number.allSatisfy(\.isNumber) && !after.isEmpty ? after : nil
        }
        guard "가나다라마바사아".contains(sign), rest.first == "." || rest.first == ")" else { return nil }
        return rest.dropFirst().first?.isWhitespace == true ? rest.dropFirst().trimmed : nil
    }

    /// How many columns a text takes: a Korean syllable takes two.
    private static func columns(_ text: String) -> Int { text.reduce(0) { $0 + ($1.isHangul ? 2 : 1) } }
}
