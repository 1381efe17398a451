/// The map of a conversation under way: brought up to date vote by vote, where a vote touches little.
///
/// It is the map that ``BalancedMap`` makes of the same votes without tests of groups, stability and bridging, to the
/// published rounding. Counts and products of statements are whole numbers that are added to; axes are followed until the
/// residual of a fresh map is met; of common ground and slate only what the vote or a change of group touches is worked out
/// anew. A vote turns the axes a little, so that everybody moves, and the best division of points that have moved hangs on
/// all of them: whether it is looked for each time is a choice (``Regrouping``).
///
/// Statements and who may vote are fixed; make a new one when moderation changes.
public struct LiveMap: Sendable {
    /// How groups are found after a vote.
    public enum Regrouping: Hashable, Sendable {
        /// Each time as in a fresh map, which the result then equals.
        case anew
        /// From the divisions before and a dozen that came near them; anew after so many votes. Sooner, but until then the
        /// result can hang on the votes before.
        case following(anewAfter: Int)
    }

    /// The map of the votes so far.
    public private(set) var map: BalancedMap
    /// The votes so far.
    public private(set) var votes: VoteMatrix

    private let moderation: [Moderation]
    private let isIncluded: [Bool]
    private let workers: Int
    private let regrouping: Regrouping
    /// Votes since divisions were looked for anew.
    private var votesSince = 0
    private var search: MeansSearch
    private var axes: LiveAxes
    private var people: LivePeople
    private var order: LiveOrder
    private var opinion: LiveOpinion
    private var slate: FollowedSlate

    /// The map of `votes`, ready for more.
    ///
    /// - Parameters:
    ///   - moderation: One for each statement; statements beyond it take part.
    ///   - electorate: Who the participants are; who is not in it has declared nothing.
    ///   - options: Of these, what makes many maps is not done.
    ///   - regrouping: How groups are found after a vote.
    ///   - workers: Threads to use at most; the result does not depend on it.
    public init(
        _ votes: VoteMatrix, moderation given: [Moderation] = [], electorate: Electorate = Electorate([], seats: []),
        options: BalancedMap.Options = BalancedMap.Options(), regrouping: Regrouping = .anew, workers: Int = 1
    ) {
        var options = options
        (options.permutations, options.draws, options.fitsBridging) = (0, 0, false)
        let moderation = (0..<votes.statementCount).map { given.indices.contains($0) ? given[$0] : Moderation() }
        isIncluded = moderation.map(\.takesPart)
        map = BalancedMap(votes, moderation: moderation, electorate: electorate, options: options, workers: workers)
        (self.votes, self.moderation, self.workers, self.regrouping) = (votes, moderation, workers, regrouping)
        axes = LiveAxes(votes, map, isIncluded, workers)
        people = LivePeople(votes, electorate, isIncluded)
        order = LiveOrder(votes, people)
        map.points = axes.points(votes, isIncluded, map, workers)
        let rows = order.rows.filter(people.isClustered)
        search = OpinionGrouping.search(rows.map { [points = map.points] in points[$0] }, workers: workers)
        map.grouping = Self.grouping(map, rows, search, workers)
        opinion = LiveOpinion(votes, map, people, isIncluded, options)
        slate = FollowedSlate(
            size: options.slateSize, supporters: BalancedMap.supporters(votes, isIncluded), weights: people.weights)
        finish(touching: Array(isIncluded.indices))
    }

    /// Adds a vote, or changes it.
    ///
    /// - Parameter participant: A row, or the first row that is not there yet.
    /// - Returns: Whether it was taken: not if it is no vote, or its statement is none of the table's.
    public mutating func cast(_ vote: Int, by participant: Int, on statement: Int) -> Bool {
        let old = votes.vote(of: participant, on: statement)
        if old == vote { return true }
        if (0..<votes.participantCount).contains(participant) { order.remove(participant, votes, people) }
        let isTaken = votes.cast(vote, by: participant, on: statement)
        if isTaken { people.count(old, vote, by: participant, on: statement) }
        if votes.voteCount(of: participant) > 0 { order.insert(participant, votes, people) }
        guard isTaken else { return false }
        slate.weigh(people.weights)
        if isIncluded[statement] { slate.change(statement, by: participant, agrees: vote > 0) }
        map.counts[statement].change(from: old, to: vote)
        opinion.count(old, vote, by: participant, on: statement, people)
        if isIncluded[statement] {
            axes.follow(votes, &map, isIncluded, (participant, statement, old, vote), workers)
        }
        // Also a vote on a statement that takes no part can change the order in which people are looked at.
        map.points = axes.points(votes, isIncluded, map, workers)
        map.clustered = people.clustered
        regroup()
        finish(touching: [statement] + opinion.regroup(votes, map, people))
        return true
    }

    /// Finds groups among those who have voted enough. They are looked at in canonical order, as in a fresh map.
    private mutating func regroup() {
        let rows = order.rows.filter(people.isClustered)
        let points = rows.map { [points = map.points] in points[$0] }
        votesSince += 1
        if case .following(let most) = regrouping, votesSince < most, !search.candidates.isEmpty {
            search = OpinionGrouping.follow(points, from: search, workers: workers)
        } else {
            search = OpinionGrouping.search(points, workers: workers)
            votesSince = 0
        }
        map.grouping = Self.grouping(map, rows, search, workers)
    }

    /// The grouping with labels in the order of the rows.
    private static func grouping(
        _ map: BalancedMap, _ rows: [Int], _ search: MeansSearch, _ workers: Int
    ) -> OpinionGrouping {
        var grouping = OpinionGrouping(rows.map { map.points[$0] }, search, workers: workers)
        var labels = [Int](repeating: 0, count: map.points.count)
        for (row, label) in zip(rows, grouping.labels) { labels[row] = label }
        grouping.labels = map.clustered.map { labels[$0] }
        return grouping
    }

    /// Puts together what follows from axes, groups and counts.
    private mutating func finish(touching statements: [Int]) {
        let projection = StatementProjection(
            centre: map.centre, components: map.axes.components, width: isIncluded.count { $0 })
        map.statementProjection = projection.coordinates
        map.extremity = projection.extremity
        map.groups = opinion.groups(map)
        let tallies = map.groups.map(\.counts)
        for statement in isIncluded.indices {
            let counts = tallies.reduce(VoteCounts()) { $0 + $1[statement] }
            map.priorities[statement] = priority(
                counts, extremity: map.extremity[statement], isMeta: moderation[statement].isMeta)
            map.groupAwareConsensus[statement] = tallies.reduce(1) {
                $0 * smoothed($1[statement].agree, of: $1[statement].seen)
            }
        }
        map.consensus = PolisConsensus(map.counts, moderation)
        opinion.update(&map, statements, workers)
        map.slate = slate.slate
        map.routing = Routing(
            priorities: map.priorities, posteriors: opinion.posteriors, groupCount: people.groupCount,
            isAsked: moderation.map { !$0.isOut })
    }
}

extension VoteCounts {
    /// One vote more, or another.
    mutating func change(from old: Int?, to vote: Int) {
        if let old { count(old, -1) }
        count(vote, 1)
    }
}
