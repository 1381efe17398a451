/// What the decision maker did with the outcome, and why.
public struct Decision: Equatable, Sendable {
    public let outcome: Outcome
    public let reasons: Prose
    /// Which inputs changed what.
    public let influence: Prose
    /// The inputs that changed the text, as their answers say.
    public let inputs: [ID<Input>]
    public let by: Voice
    public let at: Timestamp
    /// The version of the rules under which it was made (safeguard KNOWN-1).
    public let charter: Int

    /// What can be decided.
    public enum Outcome: String, CaseIterable, Sendable {
        case adopted
        case adoptedWithChanges = "adopted_with_changes"
        case notAdopted = "not_adopted"
        case deferred
    }
}

/// What somebody owes after a decision.
public struct FollowUp: Numbered, Equatable, Sendable {
    public static let prefix = "fol"

    public let id: ID<FollowUp>
    public let issue: ID<Issue>
    public let task: Prose
    /// Who owes it, as the public reads it.
    public let addressee: Prose
    /// The participant who answers for the addressee, if one has joined.
    public let addresseePerson: PersonID?
    public let due: Timestamp
    public let assigned: Timestamp
    public internal(set) var state = State.open
    public internal(set) var answer = Prose.none
    public internal(set) var answered: Timestamp?
    /// Who answered, and from where.
    public internal(set) var answeredBy: Voice?
    /// When its silence was recorded; a late answer does not take that back (safeguard FU-2).
    public internal(set) var silent: Timestamp?

    /// Whether the answer came after it was due.
    public var isLate: Bool { answered.map { $0 > due } ?? false }

    /// How far a follow-up has come.
    public enum State: String, CaseIterable, Sendable {
        case open
        case answered
        /// No answer came: silence is recorded, too (safeguard FU-2).
        case silent
    }
}
