/// A text that lets people understand an issue before they speak on it. It never gates input.
public struct Brief: Equatable, Sendable {
    public let text: Prose
    public let language: String
    public let published: Timestamp
}

/// A talk, dialogue or training on an issue.
public struct LearningEvent: Numbered, Equatable, Sendable {
    public static let prefix = "lrn"

    public let id: ID<LearningEvent>
    public let issue: ID<Issue>
    public let kind: Kind
    public let title: Prose
    public let host: Prose
    public let language: String
    public let starts: Timestamp
    public let place: Prose
    /// Whether people sign up here; how many did is shown, who did is not.
    public let takesRegistrations: Bool
    public internal(set) var held: Report?

    /// The three forms that ISOC Singapore uses, and most others.
    public enum Kind: String, CaseIterable, Sendable {
        case talk
        case dialogue
        case training
    }

    /// What is known after it was held.
    public struct Report: Equatable, Sendable {
        /// Head counts per stakeholder group.
        public let attendance: [String: Int]
        public let material: Prose
        /// Why it says something else than the report before; the record keeps both.
        public let correction: Prose
        public let at: Timestamp
    }
}
