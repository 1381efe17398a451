/// The messages among the blocks under their heading.
struct MessageList {
    private(set) var messages: [SessionDocument.Message] = []
    /// Sentences that lead to a report kept elsewhere.
    private(set) var pointers: [SourceLine] = []
    /// What introduces or follows a list of messages and is none.
    private(set) var remarks: [SourceLine] = []

    /// Each outermost item is a message, and deeper items belong to the one above; without a list, each paragraph is.
    init(_ blocks: [Block]) {
        let hasList = blocks.contains { if case .list = $0.content { true } else { false } }
        for block in blocks {
            switch block.content {
            case .heading(let line, _): remarks.append(line)
            case .paragraph(let lines) where block.isPointer: pointers += lines
            case .paragraph(let lines) where hasList || block.plain.hasSuffix(":"): remarks += lines
            case .paragraph(let lines): take(lines)
            case .list(let items): take(items)
            }
        }
    }

    /// Lines that are sentences each are messages each; others were cut by the width of a page.
    private mutating func take(_ lines: [SourceLine]) {
        guard let first = lines.first else { return }
        if lines.count > 1, lines.allSatisfy({ $0.plain.endsSentence && $0.plain.first?.isLowercase != true }) {
            messages += lines.map { .init(text: $0.plain, line: $0.number) }
        } else {
            messages.append(.init(text: lines.map(\.plain).joined(separator: " "), line: first.number))
        }
    }

    private mutating func take(_ items: [Block.Item]) {
        for item in items {
            if item.isPointer {
                pointers += item.lines
            } else if item.depth == 0 || messages.isEmpty {
                messages.append(.init(text: item.plain, line: item.first.number))
            } else {
                messages[messages.count - 1].text += "\n- " + item.plain
            }
        }
    }
}

extension Block {
    /// Whether this only says where a report or a recording is to be found.
    var isPointer: Bool { Self.isPointer(plain, lines) }

    static func isPointer(_ words: String, _ lines: [SourceLine]) -> Bool {
        guard words.words.count <= 45 else { return false }
        let text = words.folded
        if text.contains("independent report") { return true }
        guard lines.contains(where: { $0.link != nil }) else { return false }
        return ["find ", "read ", "see ", "watch ", "download ", "more ", "for more", "report", "messages"].contains {
            text.hasPrefix($0) || text.hasPrefix("the " + $0) || text.hasPrefix("a " + $0)
        }
    }
}

extension Block.Item {
    /// Whether this only says where a report or a recording is to be found.
    var isPointer: Bool { Block.isPointer(plain, lines) }
}
