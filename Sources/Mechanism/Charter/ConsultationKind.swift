import TransparencyLog

/// A kind of consultation that the charter knows, with the shortest period that it asks for.
public struct ConsultationKind: Equatable, Sendable {
    public let code: String
    /// The shortest period in days.
    public let days: Int
    /// Its name in each language of the charter, the first language first.
    public let names: [String]

    /// A kind.
    public init(code: String, days: Int, names: [String]) { (self.code, self.days, self.names) = (code, days, names) }
}

/// The kinds of consultation of a charter, each with its own shortest period (EU draft acts 28 days, ICANN 40, Korean
/// laws 40; see `timelines.json`).
public struct ConsultationKinds: Equatable, Sendable {
    public let all: [ConsultationKind]

    /// The most kinds, and the most bytes that they take in an entry: a charter has to fit into one.
    static let most = 12
    static let mostBytes = 700

    /// These kinds; a code that comes twice keeps its first meaning.
    public init(_ all: [ConsultationKind] = []) {
        var seen: Set<String> = []
        self.all = all.filter { seen.insert($0.code).inserted }
    }

    /// The kind with a code.
    public subscript(code: String) -> ConsultationKind? { all.first { $0.code == code } }

    /// The name of a code in the language at this place of the charter's list, or in the first.
    public func name(of code: String, language: Int = 0) -> String {
        guard let kind = self[code], let first = kind.names.first else { return code }
        return kind.names.indices.contains(language) ? kind.names[language] : first
    }

    /// Reads a kind a line: `code | days | name | name in the second language`; nil where a line is none.
    public init?(lines: String) {
        var kinds: [ConsultationKind] = []
        for line in lines.split(whereSeparator: \.isNewline) where !line.allSatisfy(\.isWhitespace) {
            let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(Vocabulary.trimmed)
            guard parts.count >= 3, Fields.isCode(parts[0]), let days = Int(digits: parts[1]), (1...365).contains(days)
            else { return nil }
            let names = parts.dropFirst(2).compactMap(CanonicalJSON.normalised)
            guard names.count == parts.count - 2, !names.contains("") else { return nil }
            kinds.append(ConsultationKind(code: parts[0], days: days, names: names))
        }
        guard kinds.count <= Self.most else { return nil }
        self.init(kinds)
    }

    /// A kind a line, as ``init(lines:)`` reads it.
    public var lines: String {
        all.map { ([$0.code, String($0.days)] + $0.names).joined(separator: " | ") }.joined(separator: "\n")
    }

    init?(rows: [JSONValue]) {
        var kinds: [ConsultationKind] = []
        for row in rows {
            guard case .array(let cells) = row, cells.count >= 3, let code = cells[0].asString,
                let days = cells[1].asInteger
            else { return nil }
            let names = cells.dropFirst(2).compactMap(\.asString)
            guard names.count == cells.count - 2 else { return nil }
            kinds.append(ConsultationKind(code: code, days: days, names: names))
        }
        self.init(kinds)
    }

    var json: JSONValue {
        .array(all.map { .array([.string($0.code), .integer($0.days)] + $0.names.map(JSONValue.string)) })
    }
}
