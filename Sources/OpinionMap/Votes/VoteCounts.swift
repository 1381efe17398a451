/// How a number of people voted on one statement.
public struct VoteCounts: Hashable, Sendable {
    /// Who agreed.
    public var agree: Int
    /// Who disagreed.
    public var disagree: Int
    /// Who voted at all, those who passed with them.
    public var seen: Int

    /// Counts of nobody, unless given.
    public init(agree: Int = 0, disagree: Int = 0, seen: Int = 0) {
        self.agree = agree
        self.disagree = disagree
        self.seen = seen
    }

    /// Who passed.
    public var pass: Int { seen - agree - disagree }

    static func + (left: VoteCounts, right: VoteCounts) -> VoteCounts {
        VoteCounts(
            agree: left.agree + right.agree, disagree: left.disagree + right.disagree, seen: left.seen + right.seen)
    }

    static func - (left: VoteCounts, right: VoteCounts) -> VoteCounts {
        VoteCounts(
            agree: left.agree - right.agree, disagree: left.disagree - right.disagree, seen: left.seen - right.seen)
    }
}

extension VoteMatrix {
    /// The counts of each statement over all participants. O(votes).
    public func counts() -> [VoteCounts] { counts(of: 0..<participantCount) }

    /// The counts of each statement over some participants. O(their votes).
    public func counts(of participants: some Sequence<Int>) -> [VoteCounts] {
        var cells = [Int](repeating: 0, count: 3 * statementCount)
        for participant in participants where (0..<participantCount).contains(participant) {
            for code in row(participant) { cells[Int(code)] += 1 }
        }
        return (0..<statementCount).map { statement in
            let (disagree, pass, agree) = (cells[3 * statement], cells[3 * statement + 1], cells[3 * statement + 2])
            return VoteCounts(agree: agree, disagree: disagree, seen: agree + pass + disagree)
        }
    }
}
