/// Something said in the process that a change of the text answers.
public struct Source: Hashable, Sendable {
    /// What it is.
    public enum Kind: String, Sendable, CaseIterable {
        /// A comment or submission in a consultation.
        case input
        /// A message of a session.
        case message
        /// An objection in a consensus call.
        case objection
        /// A statement that all groups agreed with.
        case commonGround
    }

    public let kind: Kind
    /// Its number or key in the process.
    public let reference: String

    /// A source.
    public init(_ kind: Kind, _ reference: String) {
        self.kind = kind
        self.reference = reference
    }
}

/// A change that brought words into a text: which version, why, and in answer to what.
public struct Change: Equatable, Sendable {
    /// The clauses that it changed, by their identity; nil for all that no other change of the version claims.
    public var clauses: Set<ClauseIdentity>?
    /// Why, in a sentence.
    public var reason: String
    /// What it answers.
    public var answers: [Source]

    /// A change.
    public init(clauses: Set<ClauseIdentity>? = nil, reason: String, answers: [Source] = []) {
        self.clauses = clauses
        self.reason = reason
        self.answers = answers
    }
}

/// What a clause is through every version, whatever its number and words.
public struct ClauseIdentity: Hashable, Comparable, Sendable {
    /// Counted in the order of appearance; 0 is the document.
    public let number: Int

    /// An identity by its number.
    public init(_ number: Int) { self.number = number }

    public static func < (left: ClauseIdentity, right: ClauseIdentity) -> Bool { left.number < right.number }
}
