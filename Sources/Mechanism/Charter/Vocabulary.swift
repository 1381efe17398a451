import TransparencyLog

/// A list of terms that the charter defines: stakeholder groups, topics.
public struct Vocabulary: Equatable, Sendable {
    /// One term: its code and its name in each language of the charter, the first language first.
    public struct Term: Equatable, Sendable {
        public let code: String
        public let names: [String]

        /// A term.
        public init(code: String, names: [String]) { (self.code, self.names) = (code, names) }
    }

    /// The terms in the order in which they are shown.
    public let terms: [Term]

    /// A list of terms; a code that comes twice keeps its first meaning.
    public init(_ terms: [Term]) {
        var seen: Set<String> = []
        self.terms = terms.filter { seen.insert($0.code).inserted }
    }

    /// The codes in the order in which they are shown.
    public var codes: [String] { terms.map(\.code) }

    /// Whether a code is in the list.
    public func contains(_ code: String) -> Bool { terms.contains { $0.code == code } }

    /// The name of a code in the language at this place of the charter's list, or in the first.
    public func name(of code: String, language: Int = 0) -> String {
        guard let term = terms.first(where: { $0.code == code }), let first = term.names.first else { return code }
        return term.names.indices.contains(language) ? term.names[language] : first
    }

    /// Reads a term a line: `code | name | name in the second language`.
    public init?(lines: String) {
        var terms: [Term] = []
        for line in lines.split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(Self.trimmed)
            guard parts.count >= 2, Fields.isCode(parts[0]) else { return nil }
            let names = parts.dropFirst().compactMap(CanonicalJSON.normalised)
            guard names.count == parts.count - 1, !names.contains("") else { return nil }
            terms.append(Term(code: parts[0], names: names))
        }
        guard !terms.isEmpty, terms.count <= 40 else { return nil }
        self.init(terms)
    }

    /// A term a line, as ``init(lines:)`` reads it.
    public var lines: String { terms.map { ([$0.code] + $0.names).joined(separator: " | ") }.joined(separator: "\n") }

    init?(rows: [JSONValue]) {
        var terms: [Term] = []
        for row in rows {
            guard case .array(let cells) = row else { return nil }
            let strings = cells.compactMap { if case .string(let text) = $0 { text } else { nil } }
            guard let code = strings.first, strings.count == cells.count else { return nil }
            terms.append(Term(code: code, names: Array(strings.dropFirst())))
        }
        self.init(terms)
    }

    var json: JSONValue { .array(terms.map { .array(([$0.code] + $0.names).map(JSONValue.string)) }) }

    static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
