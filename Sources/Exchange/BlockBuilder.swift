/// Groups lines into blocks in one pass.
struct BlockBuilder {
    private var blocks: [Block] = []
    private var paragraph: [SourceLine] = []
    private var items: [Block.Item] = []
    /// The indents of the open list, outermost first.
    private var indents: [Int] = []
    /// Whether the outermost level of the open list is numbered.
    private var isNumbered = false
    private var openGap = 0

    /// The blocks of the lines. A text line that `isHeading` accepts is a block of its own.
    static func blocks(of lines: [SourceLine], isHeading: (SourceLine) -> Bool) -> [Block] {
        var builder = BlockBuilder()
        var gap = 0
        for line in lines {
            if line.form == .blank {
                gap += 1
                continue
            }
            builder.take(line, after: gap, isHeading: isHeading)
            gap = 0
        }
        builder.close()
        return builder.blocks
    }

    private mutating func take(_ line: SourceLine, after gap: Int, isHeading: (SourceLine) -> Bool) {
        if case .heading(let level) = line.form {
            close()
            blocks.append(Block(content: .heading(line, level: level), gap: gap))
        } else if line.isItem {
            takeItem(line, after: gap)
        } else if isHeading(line) {
            close()
            blocks.append(Block(content: .heading(line, level: 2), gap: gap))
        } else if gap == 0, !items.isEmpty, continuesItem(line) {
            items[items.count - 1].lines.append(line)
        } else {
            if gap > 0 || paragraph.isEmpty || paragraph.last?.form != line.form {
                close()
                openGap = gap
            }
            paragraph.append(line)
        }
    }

    private mutating func takeItem(_ line: SourceLine, after gap: Int) {
        let numbered = line.form == .numbered
        if items.isEmpty || gap > 1 {
            close()
            openGap = gap
        }
        while let last = indents.last, last > line.indent { indents.removeLast() }
        if indents.last != line.indent { indents.append(line.indent) }
        if indents.count == 1, !items.isEmpty, numbered != isNumbered {
            // From bullets to numbers at the outermost level: another list.
            close()
            openGap = gap
            indents = [line.indent]
        }
        if indents.count == 1 { isNumbered = numbered }
        items.append(Block.Item(depth: indents.count - 1, isNumbered: numbered, lines: [line]))
    }

    private func continuesItem(_ line: SourceLine) -> Bool {
        guard line.form == .text, let item = items.last else { return false }
        return line.indent > item.first.indent || line.plain.first?.isLowercase == true
    }

    private mutating func close() {
        if !paragraph.isEmpty { blocks.append(Block(content: .paragraph(paragraph), gap: openGap)) }
        if !items.isEmpty { blocks.append(Block(content: .list(items), gap: openGap)) }
        paragraph = []
        items = []
        indents = []
    }
}
