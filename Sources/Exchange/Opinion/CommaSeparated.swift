import TransparencyLog

/// Records of comma-separated values (RFC 4180), for files of moderate size.
struct CommaSeparated {
    struct Record {
        /// The line on which it begins, counted from 1.
        let line: Int
        let fields: [String]
    }

    /// The names of the columns, in small letters, with hyphens for what separates words.
    let heading: [String]
    let records: [Record]

    init(_ bytes: [UInt8]) throws(OpinionFault) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw OpinionFault(.notUTF8, line: 1)
        }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        var reader = Reader(body)
        var all = try reader.records()
        guard !all.isEmpty else { throw OpinionFault(.empty) }
        heading = all.removeFirst().fields.map(Self.columnName)
        for (place, name) in heading.enumerated() where !name.isEmpty && heading[..<place].contains(name) {
            throw OpinionFault(.repeatedColumn(name), line: 1)
        }
        for record in all where record.fields.count != heading.count {
            throw OpinionFault(
                .fieldCount(found: record.fields.count, expected: heading.count), line: record.line)
        }
        records = all
    }

    /// The column that has one of these names.
    func column(_ names: String...) -> Int? { heading.firstIndex { names.contains($0) } }

    static func columnName(_ text: String) -> String {
        String(text.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 })
    }

    private struct Reader {
        private let bytes: ArraySlice<UInt8>
        private var place: Int
        private var line = 1

        init(_ bytes: ArraySlice<UInt8>) {
            self.bytes = bytes
            place = bytes.startIndex
        }

        mutating func records() throws(OpinionFault) -> [Record] {
            var records: [Record] = []
            while place < bytes.endIndex {
                let begin = line
                let fields = try record()
                if fields != [""] { records.append(Record(line: begin, fields: fields)) }
            }
            return records
        }

        /// The fields up to and with the next line end that is not quoted.
        private mutating func record() throws(OpinionFault) -> [String] {
            let begin = line
            var fields: [String] = []
            var field: [UInt8] = []
            var isQuoted = false
            func text() throws(OpinionFault) -> String {
                guard let text = String(validating: field, as: UTF8.self) else {
                    throw OpinionFault(.malformedUTF8, line: line)
                }
                // Names of groups are compared: two spellings of one name in Unicode are one.
                return field.allSatisfy { $0 < 0x80 } ? text : text.normalised
            }
            while place < bytes.endIndex {
                let byte = bytes[place]
                place += 1
                switch byte {
                case UInt8(ascii: "\"") where isQuoted:
                    if place < bytes.endIndex, bytes[place] == byte {
                        field.append(byte)
                        place += 1
                    } else {
                        isQuoted = false
                    }
                case UInt8(ascii: "\"") where field.isEmpty: isQuoted = true
                case UInt8(ascii: ",") where !isQuoted:
                    fields.append(try text())
                    field = []
                case 0x0A where !isQuoted:
                    if field.last == 0x0D { field.removeLast() }
                    fields.append(try text())
                    line += 1
                    return fields
                case 0x09, 0x0A, 0x0D, 0x20...:
                    if byte == 0x0A { line += 1 }
                    field.append(byte)
                default: throw OpinionFault(.controlCharacter(byte), line: line)
                }
            }
            guard !isQuoted else { throw OpinionFault(.openQuote, line: begin) }
            fields.append(try text())
            return fields
        }
    }
}
