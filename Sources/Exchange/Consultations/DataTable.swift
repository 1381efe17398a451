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

    /// A line of CSV.
    static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

    private static func cell(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2c || $0 == 0x0a || $0 == 0x0d }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
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
