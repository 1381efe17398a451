/// Lines of a page as a browser shows it.
enum RenderedText {
    static func lines(_ source: [SourceText.Line]) -> [SourceLine] {
        let margin = source.lazy.filter { !$0.isBlank }.map { indent(of: $0.text) }.min() ?? 0
        var filled = 0
        /// The marked item that an indented line may go on.
        var item: SourceLine?
        return source.map { line in
            let words = TableRow.asLabel(line.text) ?? line.text.trimmed
            guard !words.isEmpty else {
                return SourceLine(number: line.number, form: .blank, plain: "", markdown: "")
            }
            filled += 1
            let indent = indent(of: line.text) - margin
            let read = read(words, line.number, indent: indent)
            if read.isItem {
                item = read
            } else if indent == 0 || item.map({ indent <= $0.indent }) ?? true {
                item = nil
                // A browser copies a list as lines set in, without the bullets that it draws.
                if indent >= 3, filled > 2, read.form == .text, !isTitle(words) {
                    return SourceLine(
                        number: line.number, form: .bullet, indent: indent, plain: read.plain, markdown: read.markdown,
                        link: read.link)
                }
            }
            return read
        }
    }

    private static func read(_ words: String, _ number: Int, indent: Int) -> SourceLine {
        var (form, depth, rest) = item(words) ?? heading(words) ?? (.text, 0, words)
        // A section that the page numbers, or sets between dashes, is a section.
        if form == .numbered || rest.last?.isDash == true, SectionTitle.match(rest) != nil { form = .text }
        return SourceLine(
            number: number, form: form, indent: indent + depth * 2, plain: rest, markdown: Markdown.escaped(rest),
            link: rest.firstAddress.map { .init(text: rest, url: $0) })
    }

    private static func indent(of text: String) -> Int {
        text.prefix(while: \.isWhitespace).reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
    }

    private static func isTitle(_ words: String) -> Bool {
        (SectionTitle.match(words) ?? SectionTitle.leading(words)?.title) != nil
    }

    /// "## Session teaser", as Markdown has headings.
    private static func heading(_ words: String) -> (form: SourceLine.Form, depth: Int, rest: String)? {
        let level = words.prefix { $0 == "#" }.count
        let rest = words.dropFirst(level)
        guard (1...6).contains(level), rest.first?.isWhitespace == true, SectionTitle.match(rest.trimmed) != nil else {
            return nil
        }
        return (.heading(level: level), 0, rest.trimmed)
    }

    /// The words after a bullet or number, with how deep a run of signs puts them.
    static func item(_ words: String) -> (form: SourceLine.Form, depth: Int, rest: String)? {
        let signs = words.prefix { "•‣◦▪●○·∙*".contains($0) }
        let rest = words.dropFirst(signs.count)
        if let sign = signs.first, !rest.trimmed.isEmpty, sign != "*" || rest.first?.isWhitespace == true {
            return (.bullet, signs.count - 1, rest.trimmed)
        }
        if let sign = words.first, sign.isDash, words.dropFirst().first?.isWhitespace == true {
            return (.bullet, 0, words.dropFirst().trimmed)
        }
        let digits = words.prefix { $0.isASCII && $0.isNumber }
        let after = words.dropFirst(digits.count)
        if (1...3).contains(digits.count), let mark = after.first, mark == "." || mark == ")",
            after.dropFirst().first?.isWhitespace == true
        {
            return (.numbered, 0, after.dropFirst().trimmed)
        }
        return nil
    }
}
