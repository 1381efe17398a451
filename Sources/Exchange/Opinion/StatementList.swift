public import OpinionMap

/// What is known of the statements: what they say and what the organisers decided about them.
public struct StatementList: Sendable, Equatable {
    /// A statement.
    public struct Entry: Sendable, Equatable {
        /// What it says; empty if the file does not tell.
        public var text = ""
        /// What was decided about it.
        public var moderation = Moderation()
    }

    /// The statements by their labels.
    public private(set) var entries: [Label: Entry] = [:]
    /// The line on which each statement stands.
    private var lines: [Label: Int] = [:]

    /// A list of no statements.
    public init() {}

    /// Reads a `comments.csv` of a Polis export, or any CSV with a column `statement` (or `comment-id`) and, each if
    /// it is wanted, `text` (`comment-body`), `moderated` (−1 out, 0 undecided, 1 in; or `out`) and `meta` (`is-meta`).
    public init(csv bytes: [UInt8]) throws(OpinionFault) {
        let table = try CommaSeparated(bytes)
        guard let label = table.column("statement", "comment-id", "statement-id", "tid") else {
            throw OpinionFault(.heading(expected: "statement,text,moderated,meta"), line: 1)
        }
        let text = table.column("text", "comment-body", "statement-text", "txt", "body")
        let moderated = table.column("moderated", "mod", "moderation", "moderated-out", "out")
        let meta = table.column("meta", "is-meta")
        for record in table.records {
            let name = record.fields[label]
            guard !name.isEmpty else { throw OpinionFault(.blank("statement"), line: record.line) }
            let isFlag = moderated.map { ["moderated-out", "out"].contains(table.heading[$0]) } ?? false
            let entry = Entry(
                text: text.map { record.fields[$0] } ?? "",
                moderation: Moderation(
                    isOut: try moderated.map { column throws(OpinionFault) in
                        try Self.isOut(record.fields[column], isFlag: isFlag, line: record.line)
                    } ?? false,
                    isMeta: try meta.map { column throws(OpinionFault) in
                        try Self.isSet(record.fields[column], field: "mark of a meta statement", line: record.line)
                    } ?? false))
            if let other = entries[Label(name)], other != entry {
                throw OpinionFault(
                    .contradictoryLines(Label(name), firstLine: lines[Label(name)] ?? 1), line: record.line)
            }
            entries[Label(name)] = entry
            lines[Label(name)] = lines[Label(name)] ?? record.line
        }
    }

    private static func isOut(_ text: String, isFlag: Bool, line: Int) throws(OpinionFault) -> Bool {
        if isFlag { return try isSet(text, field: "moderation", line: line) }
        switch text {
        case "-1", "out", "rejected": return true
        case "0", "1", "", "in", "accepted", "unmoderated": return false
        default: throw OpinionFault(.notANumber(field: "moderation", text), line: line)
        }
    }

    private static func isSet(_ text: String, field: String, line: Int) throws(OpinionFault) -> Bool {
        switch text.lowercased() {
        case "1", "true", "t", "yes": return true
        case "0", "", "false", "f", "no": return false
        default: throw OpinionFault(.notANumber(field: field, text), line: line)
        }
    }

    /// Checks that the list is of these statements. It may have more: on those that were moderated out nobody may have voted.
    /// - Throws: ``OpinionFault/Problem/unknownStatement(_:)`` when it has none of them.
    public func check(against statements: [Label]) throws(OpinionFault) {
        guard let first = lines.min(by: { $0.value < $1.value }), !statements.contains(where: { entries[$0] != nil })
        else { return }
        throw OpinionFault(.unknownStatement(first.key), line: first.value)
    }

    /// Marks statements as another map had them.
    public mutating func moderate(out: [Label], meta: [Label]) {
        for label in out { entries[label, default: Entry()].moderation.isOut = true }
        for label in meta { entries[label, default: Entry()].moderation.isMeta = true }
    }

    /// The moderation of `statements` in their order.
    public func moderation(of statements: [Label]) -> [Moderation] {
        statements.map { entries[$0]?.moderation ?? Moderation() }
    }

    /// What `statements` say, in their order.
    public func texts(of statements: [Label]) -> [String] { statements.map { entries[$0]?.text ?? "" } }
}
