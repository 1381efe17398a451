/// A table with a dictionary of its fields, written as CSV (RFC 4180) and described as a Tabular Data Resource
/// (Frictionless Table Schema).
public struct DataTable: Sendable {
    /// A field: what it is called, what it holds, and what that means.
    public struct Field: Sendable {
        public let name: String
        public let type: String
        public let meaning: String
        let isRequired: Bool
        let choices: [String]

        init(
            _ name: String, _ type: String = "string", required: Bool = false, of choices: [String] = [],
            _ meaning: String
        ) {
            (self.name, self.type, self.meaning) = (name, type, meaning)
            (isRequired, self.choices) = (required, choices)
        }
    }

    public let name: String
    public let title: String
    public let fields: [Field]
    public let key: String
    /// The row that an input makes; nil where it makes none.
    let row: @Sendable (Dossier.Contribution) -> [String]?

    /// The table as CSV: UTF-8, a line of names first, lines end in CR LF.
    public var csv: PiecedFile {
        PiecedFile(head: Self.line(fields.map(\.name)), tail: "") { input in
            row(input).map { [Self.line($0)] } ?? []
        }
    }

    /// A line of CSV; see ``append(_:to:)`` for what becomes of formulas.
    public static func line(_ cells: [String]) -> String {
        var bytes: [UInt8] = []
        append(cells, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds a line of CSV. A cell that a spreadsheet would take for a formula begins with an apostrophe, which the
    /// spreadsheet does not show; numbers stay what they are.
    static func append(_ cells: [String], to bytes: inout [UInt8]) {
        var isFirst = true
        for cell in cells {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            append(cell, to: &bytes)
        }
        bytes.append(0x0D)
        bytes.append(0x0A)
    }

    private static func append(_ cell: String, to bytes: inout [UInt8]) {
        let isQuoted = cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        if isQuoted { bytes.append(0x22) }
        if isFormula(cell) { bytes.append(UInt8(ascii: "'")) }
        bytes.append(cell, special: { $0 == 0x22 }) { byte, bytes in
            bytes.append(byte)
            bytes.append(byte)
        }
        if isQuoted { bytes.append(0x22) }
    }

    /// Whether a spreadsheet would compute a cell instead of showing it. What begins with a sign and goes on as a number
    /// with nothing behind it is one.
    static func isFormula(_ cell: String) -> Bool {
        guard let first = cell.utf8.first else { return false }
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D: return true
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            let parts = cell.utf8.dropFirst().split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            return parts.count > 2 || !parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
        default: return false
        }
    }

    var resource: JSON {
        .object([
            ("name", .string(name)), ("type", .string("table")), ("title", .string(title)),
            ("path", .string(name + ".csv")), ("scheme", .string("file")), ("format", .string("csv")),
            ("mediatype", .string("text/csv")), ("encoding", .string("utf-8")),
            ("schema", .object([("fields", .array(fields.map(Self.field))), ("primaryKey", .array([.string(key)]))]))
        ])
    }

    private static func field(_ field: Field) -> JSON {
        var constraints: [(name: String, value: JSON)] = []
        if field.isRequired { constraints.append(("required", .boolean(true))) }
        if !field.choices.isEmpty { constraints.append(("enum", .strings(field.choices))) }
        var members: [(name: String, value: JSON)] = [
            ("name", .string(field.name)), ("type", .string(field.type)), ("description", .string(field.meaning))
        ]
        if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
        return .object(members)
    }
}
