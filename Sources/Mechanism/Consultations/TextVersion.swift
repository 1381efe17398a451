/// A version of the text that is consulted on.
public struct TextVersion: Equatable, Sendable {
    /// 1 for the first.
    public let number: Int
    public internal(set) var clauses: [Keyed]
    /// How many clauses it has when it has come in whole; 0 where one entry held it.
    public internal(set) var whole = 0
    public let published: Timestamp
    /// Who drafted or revised it; nil when nobody who takes part did.
    public let by: Voice?
    /// What changed, and why.
    public let reason: Prose
    /// The changes that it made, each with what it answers.
    public internal(set) var changes: [Change] = []
    /// The text in other languages, by their codes: for each clause what it says there.
    public internal(set) var translations: [String: Translation] = [:]

    init(number: Int, clauses: [Keyed], published: Timestamp, by: Voice?, reason: Prose) {
        (self.number, self.clauses, self.published, self.by, self.reason) = (number, clauses, published, by, reason)
    }

    /// Whether every clause is there.
    public var isWhole: Bool { clauses.count >= whole }

    /// The text of a version in another language.
    public struct Translation: Equatable, Sendable {
        public internal(set) var clauses: [Keyed]
        public let by: Voice?
        public let at: Timestamp

        /// The clause with a key.
        public subscript(key: Int) -> Clause? { clauses.first { $0.key == key }?.clause }
    }

    /// A clause with the key that it keeps through every version.
    public struct Keyed: Equatable, Sendable {
        public let key: Int
        public let clause: Clause
    }

    /// Why words came into the text or left it: blame for policy.
    public struct Change: Equatable, Sendable {
        /// The key of the clause that it changed; nil for all that no other change of the version speaks of.
        public let clause: Int?
        public let reason: Prose
        /// What it answers.
        public let inputs: [ID<Input>]
        public let messages: [ID<Message>]
        public let objections: [ID<Objection>]
        public let statements: [ID<Statement>]
        public let by: Voice?
        public let at: Timestamp
    }

    /// The clause with a key.
    public subscript(key: Int) -> Clause? { clauses.first { $0.key == key }?.clause }

    /// Gives each clause its key. A key of `continuing` is that of the clause before that it goes on with, 0 that of none;
    /// where there are none (records from before texts were compared), a clause goes on with the one of the same label.
    static func keyed(_ clauses: [Clause], after before: [TextVersion], continuing: [Int] = []) -> [Keyed] {
        var next = (before.flatMap(\.clauses).map(\.key).max() ?? 0) + 1
        return clauses.enumerated().map { place, clause in
            let kept =
                continuing.count == clauses.count
                ? continuing[place] : before.last?.clauses.first { $0.clause.label == clause.label }?.key ?? 0
            if kept > 0 { return Keyed(key: kept, clause: clause) }
            defer { next += 1 }
            return Keyed(key: next, clause: clause)
        }
    }
}
