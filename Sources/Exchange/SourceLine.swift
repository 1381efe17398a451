/// A line after its marks were read: what it is, and its words plain and as CommonMark.
struct SourceLine: Equatable {
    enum Form: Equatable {
        case blank
        case text
        case heading(level: Int)
        case bullet
        case numbered
        /// Part of the site and not of the page.
        case chrome
        /// A piece of markup that has no meaning for a session.
        case foreign
    }

    var number: Int
    var form: Form
    /// How far in the words stand; deeper is more. Compared between neighbours only.
    var indent = 0
    var plain: String
    var markdown: String
    /// The first link of the line, with its words.
    var link: SessionDocument.Reference?

    /// Whether the line is an item of a list.
    var isItem: Bool { form == .bullet || form == .numbered }

    /// The same place with only part of the words.
    func with(_ rest: String) -> SourceLine {
        var line = self
        line.plain = rest
        line.markdown = markdown.hasSuffix(rest) ? rest : Markdown.escaped(rest)
        line.form = .text
        return line
    }
}

/// Lines of a page as a browser shows it.
enum RenderedText {
    static func lines(_ lines: [SourceText.Line]) -> [SourceLine] {
        lines.map { line in
            let indent = line.text.prefix(while: \.isWhitespace).reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
            let words = line.text.trimmed
            guard !words.isEmpty else {
                return SourceLine(number: line.number, form: .blank, plain: "", markdown: "")
            }
            let (form, depth, rest) = item(words) ?? (.text, 0, words)
            return SourceLine(
                number: line.number, form: form, indent: indent + depth * 2, plain: rest,
                markdown: Markdown.escaped(rest), link: rest.firstAddress.map { .init(text: rest, url: $0) })
        }
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
