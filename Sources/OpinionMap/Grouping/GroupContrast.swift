/// How a group of opinion differs from the others on a statement.
public struct GroupContrast: Hashable, Sendable {
    /// The group.
    public let group: Int
    /// The column of the statement.
    public let statement: Int
    /// Which way the group stands out.
    public let direction: Representative.Direction
    /// The group's counts.
    public let counts: VoteCounts
    /// The two-proportion test against all other groups.
    public let test: Double

    /// Whether it could represent the group at all: more than half of those who saw it voted that way.
    var isCandidate: Bool { smoothed(direction == .agree ? counts.agree : counts.disagree, of: counts.seen) > 0.5 }

    /// Each group's contrast on each statement, in its stronger direction.
    static func all(
        _ votes: VoteMatrix, _ rows: [Int], _ labels: [Int], _ groups: Int, _ isIncluded: [Bool]
    ) -> [GroupContrast] {
        var members = [[Int]](repeating: [], count: groups)
        for (row, label) in zip(rows, labels) where label < groups { members[label].append(row) }
        let tallies = members.map { votes.counts(of: $0) }
        var contrasts: [GroupContrast] = []
        for statement in isIncluded.indices where isIncluded[statement] {
            let total = tallies.reduce(VoteCounts()) { $0 + $1[statement] }
            for (group, tally) in tallies.enumerated() {
                let (own, rest) = (tally[statement], total - tally[statement])
                let agree = twoProportionTest(own.agree, of: own.seen, against: rest.agree, of: rest.seen)
                let disagree = twoProportionTest(own.disagree, of: own.seen, against: rest.disagree, of: rest.seen)
                contrasts.append(
                    GroupContrast(
                        group: group, statement: statement, direction: agree > disagree ? .agree : .disagree,
                        counts: own, test: max(agree, disagree)))
            }
        }
        return contrasts
    }
}

/// A statement that stands for a group, with the share of false ones one accepts by accepting it.
public struct CalibratedRepresentative: Hashable, Sendable {
    /// How the group differs on it.
    public let contrast: GroupContrast
    /// The q-value: tests as high per map of shuffled votes, divided by tests as high in the real one, made monotone.
    public let qValue: Double

    /// The q-values of all contrasts that could represent a group, by group and strength.
    ///
    /// Groups and tests come from the same votes, so that a nominal p-value would be far too small; shuffled votes are
    /// grouped and tested in the same way, and their tests tell what chance alone brings.
    static func calibrate(_ contrasts: [GroupContrast], _ null: TestHistogram, replicates: Int) -> [Self] {
        let ranked = contrasts.filter { $0.isCandidate && $0.test > 0 }.sorted { left, right in
            left.test != right.test
                ? left.test > right.test : (left.group, left.statement) < (right.group, right.statement)
        }
        var least = 1.0
        var found: [Self] = []
        for (place, contrast) in ranked.enumerated().reversed() {
            let expected = (Double(null.atLeast(contrast.test)) + 1) / Double(replicates + 1)
            least = min(least, expected / Double(place + 1))
            found.append(CalibratedRepresentative(contrast: contrast, qValue: least))
        }
        return found.reversed()
    }
}
