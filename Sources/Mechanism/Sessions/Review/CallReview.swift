/// The review of a call: who reads what, who must not, and what was published of it in the end.
///
/// What reviewers give is private until the review is closed: it lies in the vault, and the state knows nothing of it.
public struct CallReview: Equatable, Sendable {
    /// Everybody who was ever appointed, by their numbers from 1.
    public internal(set) var reviewers: [Reviewer] = []
    /// Whether reviews are published with names, as it stood when scoring began; nil before.
    public internal(set) var names: Charter.ReviewNames?
    /// What counted when scoring began; nil before, and where older entries began it. What is withdrawn later makes no room:
    /// no reviewer has read what would take it.
    public internal(set) var counted: Set<Submission>?
    /// Who reads what, in the order in which it was given out.
    public internal(set) var assignments: [Assignment] = []
    /// Who said, or of whom it was said, that a proposal is not theirs to judge.
    public internal(set) var conflicts: Set<Assignment> = []
    /// What was published.
    public internal(set) var sheets: [Sheet] = []

    /// Somebody who reads proposals.
    public struct Reviewer: Equatable, Sendable {
        public let number: Int
        public let person: PersonID
        /// The stakeholder group when the person was appointed.
        public let group: String
        /// Whether the person has been released.
        public internal(set) var isReleased = false
    }

    /// A reviewer by number, and a proposal.
    public struct Assignment: Hashable, Sendable {
        public let session: ID<Session>
        public let reviewer: Int

        /// A pair.
        public init(session: ID<Session>, reviewer: Int) { (self.session, self.reviewer) = (session, reviewer) }
    }

    /// What one reviewer gave one proposal.
    public struct Sheet: Equatable, Sendable {
        public let session: ID<Session>
        /// A score for each criterion, in its order.
        public let scores: [Int]
        public let comment: Prose
        /// Who gave it; nil where the charter keeps that to itself.
        public let reviewer: PersonID?
    }

    /// The reviewers at work.
    public var active: [Reviewer] { reviewers.filter { !$0.isReleased } }

    /// The reviewer at work who a person is.
    public func reviewer(_ person: PersonID) -> Reviewer? { active.first { $0.person == person } }

    /// The proposals that a reviewer is to read.
    public func assigned(to reviewer: Reviewer) -> [ID<Session>] {
        assignments.filter { $0.reviewer == reviewer.number }.map(\.session)
    }

    /// The most reviewers of a call.
    static let mostReviewers = 200
    /// The most proposals to which reviewers are given at once.
    static let mostProposals = 1000
}
