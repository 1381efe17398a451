import TransparencyLog

/// What proposals are scored by in a year, each criterion with its weight.
public struct Criteria: Equatable, Sendable {
    /// One criterion.
    public struct Criterion: Equatable, Sendable {
        public let code: String
        /// How much it counts beside the others, 1 to 100.
        public let weight: Int
        /// Its name in each language of the charter, the first language first.
        public let names: [String]

        /// A criterion.
        public init(code: String, weight: Int, names: [String]) {
            (self.code, self.weight, self.names) = (code, weight, names)
        }
    }

    public let all: [Criterion]

    /// The most criteria, and the most bytes that they take in an entry.
    static let most = 10
    static let mostBytes = 4000

    /// These criteria; a code that comes twice keeps its first meaning.
    public init(_ all: [Criterion] = []) {
        var seen: Set<String> = []
        self.all = all.filter { seen.insert($0.code).inserted }
    }

    /// The weights in the order of the criteria.
    public var weights: [Int] { all.map(\.weight) }

    /// The name of a criterion in the language at this place of the charter's list, or in the first.
    public func name(of criterion: Criterion, language: Int) -> String {
        criterion.names.indices.contains(language)
            ? criterion.names[language] : criterion.names.first ?? criterion.code
    }

    /// Reads a criterion a line: `code | weight | name | name in the second language`; nil where a line is none.
    public init?(lines: String) {
        var criteria: [Criterion] = []
        for line in lines.split(whereSeparator: \.isNewline) where !line.allSatisfy(\.isWhitespace) {
            let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(Vocabulary.trimmed)
            guard parts.count >= 3, Fields.isCode(parts[0]), let weight = Int(digits: parts[1]),
                (1...100).contains(weight)
            else { return nil }
            let names = parts.dropFirst(2).compactMap(CanonicalJSON.normalised)
            guard names.count == parts.count - 2, !names.contains("") else { return nil }
            criteria.append(Criterion(code: parts[0], weight: weight, names: names))
        }
        guard criteria.count <= Self.most else { return nil }
        self.init(criteria)
    }

    /// A criterion a line, as ``init(lines:)`` reads it.
    public var lines: String {
        all.map { ([$0.code, String($0.weight)] + $0.names).joined(separator: " | ") }.joined(separator: "\n")
    }

    init?(rows: [JSONValue]) {
        var criteria: [Criterion] = []
        for row in rows {
            guard case .array(let cells) = row, cells.count >= 3, let code = cells[0].asString,
                let weight = cells[1].asInteger, (1...100).contains(weight)
            else { return nil }
            let names = cells.dropFirst(2).compactMap(\.asString)
            guard names.count == cells.count - 2 else { return nil }
            criteria.append(Criterion(code: code, weight: weight, names: names))
        }
        guard criteria.count <= Self.most else { return nil }
        self.init(criteria)
    }

    var json: JSONValue {
        .array(all.map { .array([.string($0.code), .integer($0.weight)] + $0.names.map(JSONValue.string)) })
    }
}

extension Fields {
    /// The criteria of a review. In a form, one a line: `code | weight | name | name in the second language`.
    public mutating func criteria(_ name: String, _ value: inout Criteria) {
        switch direction {
        case .describing: shapes.append(FieldShape(name, .criteria, isRequired: false))
        case .form(let form):
            guard let read = Criteria(lines: String((form[name] ?? "").prefix(8000))) else {
                return fault(name, .notAChoice)
            }
            guard let bytes = try? CanonicalJSON.write(read.json), bytes.count <= Criteria.mostBytes else {
                return fault(name, .tooLong(bytes: Criteria.mostBytes))
            }
            value = read
        case .entry(let facts):
            guard let rows = facts[name] else { return value = Criteria() }
            guard case .array(let rows) = rows, let read = Criteria(rows: rows) else { return fault(name, .notAChoice) }
            value = read
        case .sealing: if !value.all.isEmpty { facts.append((name, value.json)) }
        }
    }
}
