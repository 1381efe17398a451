/// Words that a comment is about, as whoever wrote it saw them.
public struct Quote: Equatable, Sendable {
    /// The clause, as the text cites it; nil when the comment names none.
    public var clause: String?
    /// The words themselves. White space is of no account.
    public var exact: String
    /// What stood before and after, as much as is known, to tell one occurrence from another.
    public var before: String?
    public var after: String?

    /// A quote.
    public init(clause: String? = nil, exact: String, before: String? = nil, after: String? = nil) {
        self.clause = clause
        self.exact = exact
        self.before = before
        self.after = after
    }
}

/// Why a quote could not be found in the text that it is said to be from.
public enum QuoteFault: Error, Equatable, Sendable {
    /// There are no words in it.
    case empty
    /// The text has no such clause.
    case noClause(String)
    /// The words are not in the clause, or, if it names none, nowhere in the text.
    case notFound(clause: String?)
    /// They are there more than once, and what stands around them does not tell which is meant.
    case ambiguous(times: Int)
}

extension QuoteFault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .empty: "The quote is empty. Quote at least one word."
        case .noClause(let clause): "The text has no clause “\(clause)”. Cite it by its own number."
        case .notFound(let clause?): "These words are not in clause “\(clause)”. Quote them as they stand there."
        case .notFound(nil): "These words are not in the text. Quote them as they stand there."
        case .ambiguous(let times):
            "These words stand \(times) times where they could be meant. Give more of what stands before and after."
        }
    }
}
