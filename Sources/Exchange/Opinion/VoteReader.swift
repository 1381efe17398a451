import OpinionMap

/// Reads votes from pieces of a file, byte by byte, keeping six bytes a vote and a label for each participant.
///
/// Two layouts: a vote a line (`participant,statement,vote`, or the `votes.csv` of a Polis export with its times), or a
/// participant a line with a column for each statement (`participants-votes.csv`).
struct VoteReader {
    static let longestLine = 1 << 22
    static let expected = "participant,statement,vote, or as a Polis export"

    private enum Layout {
        case list(ListColumns)
        case table(TableColumns)
    }

    struct ListColumns {
        var participant = 0
        var statement = 0
        var vote = 0
        var time: Int?
        var count = 0
    }

    struct TableColumns {
        var participant = 0
        /// The statement of each column; nil for a column that is something else.
        var statements: [Int?] = []
    }

    private(set) var participants = LabelIndex()
    private(set) var statements = LabelIndex()
    private(set) var votes: VoteList
    /// When each vote was cast, if the file tells.
    private(set) var times: [Int] = []
    private var layout: Layout?
    private var line = 0
    private var carried: [UInt8] = []
    /// Called with each vote's place in the list and its line, when lines are looked for.
    private let watch: ((Int, Int) -> Void)?

    init(capacity: Int = 0, watch: ((_ place: Int, _ line: Int) -> Void)? = nil) {
        votes = VoteList(capacity: capacity)
        self.watch = watch
    }

    /// Takes the next piece of the file.
    mutating func take(_ piece: consuming [UInt8]) throws(OpinionFault) {
        var bytes = carried
        if bytes.isEmpty { bytes = piece } else { bytes += piece }
        if line == 0 { try Self.dropMark(&bytes) }
        var begin = 0
        for place in bytes.indices where bytes[place] == 0x0A {
            try take(line: bytes, begin, place)
            begin = place + 1
        }
        carried = Array(bytes[begin...])
        guard carried.count <= Self.longestLine else { throw OpinionFault(.lineTooLong, line: line + 1) }
    }

    /// The file is at its end.
    mutating func end() throws(OpinionFault) {
        let last = carried
        carried = []
        if !last.isEmpty { try take(line: last, 0, last.count) }
        guard layout != nil else { throw OpinionFault(.empty) }
    }

    private static func dropMark(_ bytes: inout [UInt8]) throws(OpinionFault) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw OpinionFault(.notUTF8, line: 1)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    }

    private mutating func take(line bytes: [UInt8], _ begin: Int, _ stop: Int) throws(OpinionFault) {
        line += 1
        let end = stop > begin && bytes[stop - 1] == 0x0D ? stop - 1 : stop
        guard end > begin else { return }
        try check(bytes, begin, end)
        switch layout {
        case .list(let columns): try take(vote: bytes, begin, end, columns)
        case .table(let columns): try take(row: bytes, begin, end, columns)
        case nil: try take(heading: fields(bytes, begin, end))
        }
    }

    /// Whether the line is text.
    private func check(_ bytes: [UInt8], _ begin: Int, _ end: Int) throws(OpinionFault) {
        var isPlain = true
        for place in begin..<end {
            let byte = bytes[place]
            if byte < 0x20, byte != 0x09 { throw OpinionFault(.controlCharacter(byte), line: line) }
            if byte >= 0x80 { isPlain = false }
        }
        guard isPlain || String(validating: bytes[begin..<end], as: UTF8.self) != nil else {
            throw OpinionFault(.malformedUTF8, line: line)
        }
    }
}

extension VoteReader {
    private mutating func take(heading fields: [Field]) throws(OpinionFault) {
        let names = fields.map { CommaSeparated.columnName($0.text) }
        for (place, name) in names.enumerated() where names[..<place].contains(name) {
            throw OpinionFault(.repeatedColumn(name), line: line)
        }
        func column(_ accepted: String...) -> Int? { names.firstIndex { accepted.contains($0) } }
        guard let participant = column("participant", "voter-id", "voter", "participant-id", "pid") else {
            throw OpinionFault(.heading(expected: Self.expected), line: line)
        }
        if let vote = column("vote"), let statement = column("statement", "comment-id", "statement-id", "tid") {
            layout = .list(
                ListColumns(
                    participant: participant, statement: statement, vote: vote, time: column("timestamp", "time"),
                    count: names.count))
            return
        }
        // A Polis table describes the participant first; what follows are statements.
        let described: Set = [
            "participant", "voter-id", "voter", "participant-id", "pid", "xid", "group-id", "n-comments", "n-votes",
            "n-agree", "n-disagree"
        ]
        var columns = TableColumns(participant: participant)
        for (field, name) in zip(fields, names) {
            columns.statements.append(described.contains(name) ? nil : try place(statement: field))
        }
        guard columns.statements.contains(where: { $0 != nil }) else {
            throw OpinionFault(.heading(expected: Self.expected), line: line)
        }
        layout = .table(columns)
    }

    /// A line of the table layout: most of its fields are empty, and none of those is looked at twice.
    private mutating func take(
        row bytes: [UInt8], _ begin: Int, _ end: Int, _ columns: TableColumns
    ) throws(OpinionFault) {
        guard !Self.hasQuote(bytes, begin, end) else {
            return try take(quotedRow: fields(bytes, begin, end), columns)
        }
        var (column, start) = (0, begin)
        var participant: Int?
        var early: [(statement: Int, vote: Range<Int>)] = []
        for place in begin...end where place == end || bytes[place] == UInt8(ascii: ",") {
            guard column < columns.statements.count else { break }
            if column == columns.participant {
                participant = try self.place(participant: bytes, start..<place)
            } else if start < place, let statement = columns.statements[column] {
                // The participant is nearly always named first; votes before the name wait for it.
                if let participant {
                    try append(participant, statement, bytes[start..<place])
                } else {
                    early.append((statement, start..<place))
                }
            }
            column += 1
            start = place + 1
        }
        guard column == columns.statements.count, start == end + 1, let participant else {
            let found = 1 + bytes[begin..<end].count { $0 == UInt8(ascii: ",") }
            throw OpinionFault(.fieldCount(found: found, expected: columns.statements.count), line: line)
        }
        for (statement, vote) in early { try append(participant, statement, bytes[vote]) }
    }

    private static func hasQuote(_ bytes: [UInt8], _ begin: Int, _ end: Int) -> Bool {
        for place in begin..<end where bytes[place] == UInt8(ascii: "\"") { return true }
        return false
    }

    private mutating func take(quotedRow fields: [Field], _ columns: TableColumns) throws(OpinionFault) {
        guard fields.count == columns.statements.count else {
            throw OpinionFault(.fieldCount(found: fields.count, expected: columns.statements.count), line: line)
        }
        let participant = try place(participant: fields[columns.participant])
        for (field, statement) in zip(fields, columns.statements) {
            guard let statement, !field.bytes.isEmpty else { continue }
            try append(participant, statement, field.bytes)
        }
    }

    /// A line of the list layout, without making fields of it: this is where large files spend their time.
    private mutating func take(
        vote bytes: [UInt8], _ begin: Int, _ end: Int, _ columns: ListColumns
    ) throws(OpinionFault) {
        var (participant, statement, vote, time) = (0..<0, 0..<0, 0..<0, 0..<0)
        var (column, start, isQuoted) = (0, begin, false)
        for place in begin...end where place == end || bytes[place] == UInt8(ascii: ",") {
            if column == columns.participant { participant = start..<place }
            if column == columns.statement { statement = start..<place }
            if column == columns.vote { vote = start..<place }
            if column == columns.time { time = start..<place }
            if start < place, bytes[start] == UInt8(ascii: "\"") { isQuoted = true }
            column += 1
            start = place + 1
        }
        if isQuoted { return try take(quoted: fields(bytes, begin, end), columns) }
        guard column == columns.count else {
            throw OpinionFault(.fieldCount(found: column, expected: columns.count), line: line)
        }
        let row = try place(participant: bytes, participant)
        let cell = try place(statement: bytes, statement)
        try append(row, cell, bytes[vote])
        if columns.time != nil { try append(time: Field(bytes: bytes[time])) }
    }

    private mutating func take(quoted fields: [Field], _ columns: ListColumns) throws(OpinionFault) {
        guard fields.count == columns.count else {
            throw OpinionFault(.fieldCount(found: fields.count, expected: columns.count), line: line)
        }
        let row = try place(participant: fields[columns.participant])
        try append(row, try place(statement: fields[columns.statement]), fields[columns.vote].bytes)
        if let time = columns.time { try append(time: fields[time]) }
    }

    private mutating func append(
        _ participant: Int, _ statement: Int, _ bytes: ArraySlice<UInt8>
    ) throws(OpinionFault) {
        let first = bytes.first ?? 0
        let vote: Int
        switch (bytes.count, first, bytes.last ?? 0) {
        case (1, UInt8(ascii: "1"), _), (2, UInt8(ascii: "+"), UInt8(ascii: "1")): vote = 1
        case (1, UInt8(ascii: "0"), _): vote = 0
        case (2, UInt8(ascii: "-"), UInt8(ascii: "1")): vote = -1
        default: throw OpinionFault(.notAVote(String(decoding: bytes, as: UTF8.self)), line: line)
        }
        guard votes.append(participant: participant, statement: statement, vote: vote) else {
            throw OpinionFault(.tooManyStatements(limit: VoteMatrix.statementLimit), line: line)
        }
        watch?(votes.count - 1, line)
    }

    private mutating func append(time field: Field) throws(OpinionFault) {
        guard let time = Int(field.text) else { throw OpinionFault(.notATime(field.text), line: line) }
        times.append(time)
    }

    private mutating func place(participant bytes: [UInt8], _ range: Range<Int>) throws(OpinionFault) -> Int {
        if let number = Self.number(bytes, range) { return participants.place(ofNumber: number) }
        return try place(participant: Field(bytes: bytes[range]))
    }

    private mutating func place(participant field: Field) throws(OpinionFault) -> Int {
        guard !field.bytes.isEmpty else { throw OpinionFault(.blank("participant"), line: line) }
        return participants.place(of: Label(field.text))
    }

    private mutating func place(statement bytes: [UInt8], _ range: Range<Int>) throws(OpinionFault) -> Int {
        if let number = Self.number(bytes, range) { return statements.place(ofNumber: number) }
        return try place(statement: Field(bytes: bytes[range]))
    }

    private mutating func place(statement field: Field) throws(OpinionFault) -> Int {
        guard !field.bytes.isEmpty else { throw OpinionFault(.blank("statement"), line: line) }
        return statements.place(of: Label(field.text))
    }

    /// The number that stands there, if it is written in the one usual way and has at most nine digits.
    private static func number(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        guard !range.isEmpty, range.count < 10 else { return nil }
        guard bytes[range.lowerBound] != UInt8(ascii: "0") || range.count == 1 else { return nil }
        var number = 0
        for place in range {
            let digit = bytes[place] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            number = 10 * number + Int(digit)
        }
        return number
    }
}

extension VoteReader {
    struct Field {
        var bytes: ArraySlice<UInt8>

        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    /// The fields of a line; quotation marks around them are taken off.
    private func fields(_ bytes: [UInt8], _ begin: Int, _ end: Int) throws(OpinionFault) -> [Field] {
        var fields: [Field] = []
        var field: [UInt8] = []
        var isQuoted = false
        var place = begin
        while place < end {
            let byte = bytes[place]
            place += 1
            switch byte {
            case UInt8(ascii: "\"") where isQuoted && place < end && bytes[place] == byte:
                field.append(byte)
                place += 1
            case UInt8(ascii: "\"") where isQuoted: isQuoted = false
            case UInt8(ascii: "\"") where field.isEmpty: isQuoted = true
            case UInt8(ascii: ",") where !isQuoted:
                fields.append(Field(bytes: field[...]))
                field = []
            default: field.append(byte)
            }
        }
        guard !isQuoted else { throw OpinionFault(.openQuote, line: line) }
        return fields + [Field(bytes: field[...])]
    }
}
