/// A run of lines that belong together, and how many blank lines stand before it.
struct Block {
    struct Item {
        /// 0 for the outermost list.
        var depth: Int
        var isNumbered: Bool
        /// The item's line and the lines that continue it; never empty.
        var lines: [SourceLine]
        var first: SourceLine { lines.first ?? SourceLine(number: 0, form: .blank, plain: "", markdown: "") }
        var plain: String { lines.map(\.plain).joined(separator: " ") }
    }

    enum Content {
        case heading(SourceLine, level: Int)
        case paragraph([SourceLine])
        case list([Item])
    }

    var content: Content
    /// Blank lines before it. Two or more show where a rendering lost a heading.
    var gap: Int

    var lines: [SourceLine] {
        switch content {
        case .heading(let line, _): [line]
        case .paragraph(let lines): lines
        case .list(let items): items.flatMap(\.lines)
        }
    }

    /// The lines or items one by one, as a list of names is read.
    var entries: [SourceLine] {
        guard case .list(let items) = content else { return lines }
        return items.map { item in
            var line = item.first
            line.indent = item.depth
            line.plain = item.plain
            line.markdown = item.lines.map(\.markdown).joined(separator: " ")
            return line
        }
    }

    var plain: String { lines.map(\.plain).joined(separator: " ") }

    /// The block as text where a line was only taken for a heading by its words.
    var asText: Block {
        guard case .heading(let line, _) = content, line.form == .text else { return self }
        return Block(content: .paragraph([line]), gap: gap)
    }

    /// Whether a line goes on with the sentence of the line before, cut by the width of a page.
    static func continues(_ line: SourceLine, with next: SourceLine) -> Bool {
        if next.plain.first?.isLowercase == true { return true }
        return line.plain.count >= 60 && !line.plain.endsSentence
    }
}
