/// An opinion map by the formulas of Polis, stage by stage as its production code has them (opinion-map reference §1).
///
/// Only the grouping of Polis is no function of the votes: it hangs on the order of the participants and on what stood
/// before. So groups can be given (``Injection``); without them they are found as Polis does when it starts cold.
public struct PolisMap: Hashable, Sendable {
    /// Groups found elsewhere.
    public struct Injection: Hashable, Sendable {
        /// The groups.
        public var groups: [Membership]
        /// The base clusters; nil to let the map find them.
        public var baseClusters: [Membership]?
        /// The components that the groups were found with: they tell which way the axes point, and nothing else.
        public var components: [[Double]]

        /// Groups, and what else the other map told.
        public init(groups: [Membership], baseClusters: [Membership]? = nil, components: [[Double]] = []) {
            self.groups = groups
            self.baseClusters = baseClusters
            self.components = components
        }
    }

    /// A group of opinion: rows that stand near one another.
    public struct Group: Hashable, Sendable {
        /// Its number.
        public let id: Int
        /// Its rows, ascending.
        public let members: [Int]
        /// Its counts for each statement, from the votes as they were cast, those on moderated statements too.
        public let counts: [VoteCounts]
        /// The statements that stand for it, at most five.
        public let representative: [Representative]
    }

    /// The mean vote on each statement.
    public let centre: [Double]
    /// The two directions of most difference.
    public let axes: PrincipalAxes
    /// The coordinates of the statements along each axis.
    public let statementProjection: [[Double]]
    /// How far from the middle each statement stands.
    public let extremity: [Double]
    /// Where each participant stands.
    public let points: [Point]
    /// The rows that voted enough to be grouped, ascending.
    public let clustered: [Int]
    /// Participants in up to a hundred bundles.
    public let baseClusters: [BaseCluster]
    /// The groups of opinion.
    public let groups: [Group]
    /// For each statement Π (A + 1) ÷ (S + 2) over the groups.
    public let groupAwareConsensus: [Double]
    /// Statements that all agree with, or all reject.
    public let consensus: PolisConsensus
    /// How much each statement is worth asking.
    public let priorities: [Double]

    /// The map of `votes`.
    ///
    /// - Parameter moderation: One for each statement; statements beyond it take part.
    public init(_ votes: VoteMatrix, moderation given: [Moderation] = [], injection: Injection? = nil, workers: Int = 1)
    {
        let moderation = (0..<votes.statementCount).map { given.indices.contains($0) ? given[$0] : Moderation() }
        let counts = votes.counts()
        let matrix = CentredVotes(votes, counts: counts, isIncluded: moderation.map(\.takesPart))
        var axes = PrincipalAxes(of: matrix, workers: workers)
        axes.point(like: injection?.components ?? [])
        let width = votes.statementCount
        let projector = Projector(
            matrix, axes, width: width, seenByAll: moderation.count { !$0.takesPart })
        let statements = StatementProjection(centre: matrix.centre, components: axes.components, width: width)
        centre = matrix.centre
        self.axes = axes
        statementProjection = statements.coordinates
        extremity = statements.extremity
        points = projector.points()

        let grouping = PolisGrouping(votes, points, injection)
        clustered = grouping.clustered
        baseClusters = grouping.baseClusters
        let tallies = grouping.groups.map { votes.counts(of: $0.members) }
        let everybody = tallies.reduce([VoteCounts](repeating: VoteCounts(), count: width)) { zip($0, $1).map(+) }
        groups = zip(grouping.groups, tallies).map { group, tally in
            let rest = zip(everybody, tally).map(-)
            return Group(
                id: group.id, members: group.members, counts: tally,
                representative: Representative.list(tally, rest: rest, moderation))
        }
        groupAwareConsensus = (0..<width).map { statement in
            tallies.reduce(1) { $0 * smoothed($1[statement].agree, of: $1[statement].seen) }
        }
        consensus = PolisConsensus(counts, moderation)
        priorities = (0..<width).map { [extremity] statement in
            priority(everybody[statement], extremity: extremity[statement], isMeta: moderation[statement].isMeta)
        }
    }
}

extension PrincipalAxes {
    /// Turns each axis round if it points against `others`.
    mutating func point(like others: [[Double]]) {
        for (axis, other) in zip(components.indices, others) where dot(components[axis], other) < 0 {
            components[axis] = components[axis].map { -$0 }
        }
    }
}
