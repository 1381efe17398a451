/// The opinion map of a conversation: axes, groups if there are any, and what is common ground of which groups, each with
/// how sure it is. A function of the votes and of who cast them, not of the order in which they came.
public struct BalancedMap: Sendable {
    /// What can be asked of a map.
    public struct Options: Hashable, Sendable {
        /// How often votes are shuffled to see what chance alone shows; 0 leaves groups untested.
        public var permutations = 199
        /// How often people and statements are drawn anew to see whether groups hold.
        public var draws = 50
        /// The seed of shuffles and draws.
        public var seed: UInt64 = 1
        /// The p-value at which groups are believed.
        public var significance = 0.05
        /// The largest share of false statements among those that stand for a group.
        public var falseDiscovery = 0.1
        /// How many people of one organisation count on a statement at most.
        public var organisationCap = 3
        /// How statements are labelled.
        public var rule = JointAssurance.Rule()
        /// How many statements a slate has.
        public var slateSize = 10
        /// Whether to fit the bridging model.
        public var fitsBridging = true

        /// What is usual.
        public init() {}
    }

    /// A group of opinion.
    public struct Group: Hashable, Sendable {
        /// Its number: 0 is the largest.
        public let id: Int
        /// Its rows, ascending.
        public let members: [Int]
        /// The mean of where they stand.
        public let centre: Point
        /// Its counts for each statement.
        public let counts: [VoteCounts]
        /// The statements that stand for it, the clearest first.
        public let representative: [CalibratedRepresentative]
    }

    /// The mean vote on each statement.
    public internal(set) var centre: [Double]
    /// The two directions of most difference.
    public internal(set) var axes: PrincipalAxes
    /// The coordinates of the statements along each axis.
    public internal(set) var statementProjection: [[Double]]
    /// How far from the middle each statement stands.
    public internal(set) var extremity: [Double]
    /// Where each participant stands.
    public internal(set) var points: [Point]
    /// The rows that voted enough to be grouped, ascending.
    public internal(set) var clustered: [Int]
    /// The divisions that were looked at, and what they are worth.
    public internal(set) var grouping: OpinionGrouping
    /// The groups of opinion; one of all who are clustered if there are none.
    public internal(set) var groups: [Group]
    /// Whether there are groups of opinion: two or more, and not such as shuffled votes show as well.
    public var hasGroups: Bool { groups.count > 1 }
    /// For each statement Π (A + 1) ÷ (S + 2) over the groups.
    public internal(set) var groupAwareConsensus: [Double]
    /// What more than half of everybody say.
    public internal(set) var consensus: PolisConsensus
    /// How much each statement is worth asking.
    public internal(set) var priorities: [Double]
    /// For each statement, what is common ground.
    public internal(set) var commonGround: [CommonGround]
    /// How opinion and stakeholder groups go together; nil unless there are both.
    public internal(set) var association: CrossTable?
    /// Statements that speak for people in proportion, each stakeholder group by its seats.
    public internal(set) var slate: Slate
    /// The bridging model; nil if it was not asked for.
    public internal(set) var bridging: BridgingModel?
    /// What to ask next.
    public internal(set) var routing: Routing
    /// The counts of everybody.
    public internal(set) var counts: [VoteCounts]

    /// The map of `votes`.
    ///
    /// - Parameters:
    ///   - moderation: One for each statement; statements beyond it take part.
    ///   - electorate: Who the participants are.
    ///   - workers: Threads to use at most; the result does not depend on it.
    ///   - progress: Told from time to time, on any thread, what is being done.
    public init(
        _ table: VoteMatrix, moderation given: [Moderation] = [], electorate: Electorate = Electorate([], seats: []),
        options: Options = Options(), workers: Int = 1,
        progress: (@Sendable (Progress) -> Void)? = nil
    ) {
        let moderation = (0..<table.statementCount).map { given.indices.contains($0) ? given[$0] : Moderation() }
        let isIncluded = moderation.map(\.takesPart)
        let order = Self.order(table, electorate)
        let votes = table.reordered(order)
        let people = electorate.reordered(order)
        let survey = Survey(votes, isIncluded: isIncluded, workers: workers)
        var grouping = OpinionGrouping(survey.clustered.map { survey.points[$0] }, workers: workers)
        let null = survey.test(&grouping, options, workers, progress)

        let opinion = OpinionGroups(survey, grouping, null, options)
        let tallies = opinion.tallies
        let everybody = tallies.reduce([VoteCounts](repeating: VoteCounts(), count: votes.statementCount)) {
            zip($0, $1).map(+)
        }
        let priorities = everybody.indices.map { statement in
            priority(
                everybody[statement], extremity: survey.statements.extremity[statement],
                isMeta: moderation[statement].isMeta)
        }
        let search = CommonGroundSearch(
            votes, people, opinion: opinion.labels, opinionCount: grouping.count, isIncluded: isIncluded, options)
        commonGround = search.results(workers: workers)
        association = search.association
        slate = Self.slate(votes, people, isIncluded, options.slateSize)
        bridging =
            options.fitsBridging
            ? BridgingModel(votes, axis: survey.axes.components[0], isIncluded: isIncluded) : nil
        routing = Routing(
            priorities: priorities, posteriors: search.declared.cells.map { $0.map(\.posterior) },
            groupCount: people.groupCount, isAsked: moderation.map { !$0.isOut })

        centre = survey.matrix.centre
        axes = survey.axes
        statementProjection = survey.statements.coordinates
        extremity = survey.statements.extremity
        points = Self.inverted(survey.points, order)
        let rows = survey.clustered.map { order[$0] }
        let ascending = rows.indices.sorted { rows[$0] < rows[$1] }
        clustered = ascending.map { rows[$0] }
        groups = opinion.groups(order)
        grouping.labels = ascending.map { [labels = grouping.labels] in labels[$0] }
        self.grouping = grouping
        groupAwareConsensus = everybody.indices.map { statement in
            tallies.reduce(1) { $0 * smoothed($1[statement].agree, of: $1[statement].seen) }
        }
        counts = survey.counts
        consensus = PolisConsensus(survey.counts, moderation)
        self.priorities = priorities
    }

    /// What a long computation is at.
    public enum Progress: Hashable, Sendable {
        /// One more map of shuffled votes is done, of so many.
        case shuffled(of: Int)
        /// One more map of people and statements drawn anew is done, of so many.
        case redrawn(of: Int)
    }

    /// The order in which sums are taken: by votes, then by who cast them as far as that counts.
    private static func order(_ table: VoteMatrix, _ electorate: Electorate) -> [Int] {
        let declarations = electorate.declarations
        func key(_ row: Int) -> Int {
            declarations.indices.contains(row) ? declarations[row].group ?? .max : .max
        }
        return table.canonicalOrder { (key($0), $0) < (key($1), $1) }.filter { table.voteCount(of: $0) > 0 }
    }

    private static func inverted(_ points: [Point], _ order: [Int]) -> [Point] {
        var result = [Point](repeating: .zero, count: (order.max() ?? -1) + 1)
        for (place, row) in order.enumerated() { result[row] = points[place] }
        return result
    }

    private static func slate(_ votes: VoteMatrix, _ people: Electorate, _ isIncluded: [Bool], _ size: Int) -> Slate {
        let voting = (0..<votes.participantCount).map { votes.voteCount(of: $0) > 0 }
        return Slate(
            size: size, supporters: supporters(votes, isIncluded), weights: Slate.weights(people, voting: voting))
    }

    /// Who agrees with each statement that takes part.
    static func supporters(_ votes: VoteMatrix, _ isIncluded: [Bool]) -> [[Int]] {
        var supporters = [[Int]](repeating: [], count: votes.statementCount)
        for row in 0..<votes.participantCount {
            for code in votes.row(row) where code % 3 == 2 && isIncluded[Int(code) / 3] {
                supporters[Int(code) / 3].append(row)
            }
        }
        return supporters
    }
}
