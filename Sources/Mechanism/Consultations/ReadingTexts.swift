import Redline

/// Acts on words: what they say of kept words is found in those words before the act is checked.
extension FileInput {
    public mutating func read(_ mechanism: Mechanism, words: (Prose) -> String?) throws(Refusal) {
        try mechanism.locate(quote, in: consultation, version, &clause, &span, words)
    }
}

extension BringInInput {
    public mutating func read(_ mechanism: Mechanism, words: (Prose) -> String?) throws(Refusal) {
        try mechanism.locate(quote, in: consultation, version, &clause, &span, words)
    }
}

extension PlaceInput {
    public mutating func read(_ mechanism: Mechanism, words: (Prose) -> String?) throws(Refusal) {
        guard let consultation = mechanism.inputs[input]?.consultation else { return }
        try mechanism.locate(quote, in: consultation, version, &clause, &span, words)
    }
}

extension ReviseText {
    /// Pairs each clause with the one of the version before that it goes on with, by the words of both.
    public mutating func read(_ mechanism: Mechanism, words: (Prose) -> String?) throws(Refusal) {
        guard let last = mechanism.consultations[consultation]?.version else { return }
        if after == 0 { after = last.number }
        let before = last.clauses.map { Keyed(key: $0.key, label: $0.clause.label, words: words($0.clause.text) ?? "") }
        continuing = Self.continuing(before, with: clauses)
    }

    /// A clause of the version before, with its words.
    public struct Keyed: Sendable {
        public let key: Int
        public let label: String
        public let words: String

        /// A clause.
        public init(key: Int, label: String, words: String) { (self.key, self.label, self.words) = (key, label, words) }
    }

    /// For each new clause the key of the old one that it goes on with; 0 for none.
    public static func continuing(_ before: [Keyed], with clauses: [Clause]) -> [Int] {
        let old = before.map { Clause(label: $0.label, text: .written($0.words)) }
        let comparison = Comparison(Document(old, words: Self.written), Document(clauses, words: Self.written))
        return comparison.origins.dropFirst().map { origin in
            origin.flatMap { $0 > 0 && $0 <= before.count ? before[$0 - 1].key : nil } ?? 0
        }
    }

    private static func written(_ prose: Prose) -> String { if case .written(let words) = prose { words } else { "" } }
}

extension Mechanism {
    /// Finds a quote in the text that it is from: the clause, where none is named, and where in it.
    fileprivate func locate(
        _ quote: Prose, in id: ID<Consultation>, _ version: Int, _ clause: inout Int, _ span: inout [Int],
        _ words: (Prose) -> String?
    ) throws(Refusal) {
        span = []
        // Whether words are in a text that is kept back is itself kept back.
        guard consultations[id]?.isWithheld != true else { throw Refusal(.notOpenForInput) }
        guard case .written(let said) = quote, var text = consultations[id]?.version(version) else { return }
        // Where the clause is named, nobody has to read the rest of a law.
        if clause != 0 { text.clauses = text.clauses.filter { $0.key == clause } }
        let found = try TextHistory([text], words: { words($0) ?? "" }).find(said, in: clause, of: 1)
        (clause, span) = (found.clause, [found.span.lowerBound, found.span.upperBound])
    }
}
