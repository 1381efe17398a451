/// Wikitext as lines whose marks were read.
enum WikiMarkup {
    /// Whether a text is wikitext and not what a browser shows: it has headings between equals signs, links between
    /// double brackets, or a title in a template.
    static func isWikitext(_ lines: [SourceText.Line]) -> Bool {
        lines.contains { heading($0.text) != nil || $0.text.contains("'''") || namesTitle($0.text) }
            || lines.contains { $0.text.contains("[[") && $0.text.contains("]]") }
    }

    /// Whether a line begins with the template that gives a page its title.
    static func namesTitle(_ line: String) -> Bool { line.folded.hasPrefix("{{displaytitle:") }

    /// The words and level of `== heading ==`.
    static func heading(_ line: String) -> (level: Int, text: String)? {
        let line = line.trimmed
        let level = min(line.prefix { $0 == "=" }.count, line.reversed().prefix { $0 == "=" }.count)
        guard (1...6).contains(level), line.count > level * 2 else { return nil }
        let words = line.dropFirst(level).dropLast(level).trimmed
        return words.isEmpty || words.allSatisfy({ $0 == "=" }) ? nil : (level, words)
    }

    static func lines(_ source: [SourceText.Line]) -> [SourceLine] {
        let (source, comments) = withoutComments(source)
        var lines: [SourceLine] = []
        var index = 0
        while index < source.count {
            let line = source[index]
            if line.isBlank {
                lines.append(
                    SourceLine(
                        number: line.number, form: comments.contains(line.number) ? .chrome : .blank, plain: "",
                        markdown: ""))
            } else if let template = WikiTemplate(source[index...]) {
                lines += template.lines
                index += template.height
                continue
            } else if line.text.trimmed.hasPrefix("{|"), let height = tableHeight(source[index...]) {
                lines += source[index..<(index + height)].filter { !$0.isBlank }.map {
                    SourceLine(number: $0.number, form: .foreign, plain: $0.text.trimmed, markdown: "")
                }
                index += height
                continue
            } else {
                lines += read(line)
            }
            index += 1
        }
        return lines
    }

    private static func read(_ line: SourceText.Line) -> [SourceLine] {
        let words = line.text.trimmed
        if let (level, text) = heading(words) { return [inline(text, .heading(level: level), line.number)] }
        if isInvisible(words) { return [SourceLine(number: line.number, form: .chrome, plain: words, markdown: "")] }
        let signs = words.prefix { "*#:;".contains($0) }
        let rest = words.dropFirst(signs.count).trimmed
        if let last = signs.last, !rest.isEmpty {
            let form: SourceLine.Form = last == "*" ? .bullet : last == "#" ? .numbered : .text
            let text = last == ";" ? "'''" + rest + "'''" : rest
            return [inline(WikiInline.withoutBreaks(text), form, line.number, indent: signs.count * 2)]
        }
        let pieces = WikiInline.piecesBetweenBreaks(words).map { inline($0, .text, line.number) }.filter {
            !$0.plain.isEmpty
        }
        return pieces.isEmpty ? [SourceLine(number: line.number, form: .chrome, plain: words, markdown: "")] : pieces
    }

    static func inline(_ text: String, _ form: SourceLine.Form, _ number: Int, indent: Int = 0) -> SourceLine {
        let reading = WikiInline(text)
        return SourceLine(
            number: number, form: form, indent: indent, plain: reading.plain, markdown: reading.markdown,
            link: reading.link)
    }

    /// Lines that show nothing: switches, rulers, categories, pictures.
    private static func isInvisible(_ line: String) -> Bool {
        let folded = line.folded
        if folded.allSatisfy({ $0 == "-" }), folded.count >= 4 { return true }
        if folded.hasPrefix("__"), folded.hasSuffix("__") { return true }
        return ["[[category:", "[[file:", "[[image:", "#redirect"].contains(where: folded.hasPrefix)
            && !folded.dropLast(2).contains("]]")
    }

    /// Takes `<!-- comments -->` out; the second value holds the lines that had one.
    private static func withoutComments(
        _ source: [SourceText.Line]
    ) -> (lines: [SourceText.Line], comments: Set<Int>) {
        var comments: Set<Int> = []
        var isOpen = false
        // Without an end, the sign is text and swallows nothing.
        let lastEnd = source.last { $0.text.contains("-->") }?.number ?? 0
        let lines = source.map { line in
            guard isOpen || line.number <= lastEnd && line.text.contains("<!--") else { return line }
            var kept = ""
            var rest = Substring(line.text)
            while !rest.isEmpty {
                if isOpen, rest.hasPrefix("-->") {
                    isOpen = false
                    rest = rest.dropFirst(3)
                } else if !isOpen, rest.hasPrefix("<!--") {
                    isOpen = true
                    rest = rest.dropFirst(4)
                } else {
                    let character = rest.removeFirst()
                    if !isOpen { kept.append(character) }
                }
            }
            if !line.isBlank { comments.insert(line.number) }
            return SourceText.Line(number: line.number, text: kept)
        }
        return (lines, comments)
    }

    private static func tableHeight(_ lines: ArraySlice<SourceText.Line>) -> Int? {
        lines.prefix(200).firstIndex { $0.text.trimmed.hasPrefix("|}") }.map { $0 - lines.startIndex + 1 }
    }
}
