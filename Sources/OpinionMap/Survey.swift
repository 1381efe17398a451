/// The votes in canonical order, seen from the two axes.
struct Survey: Sendable {
    let votes: VoteMatrix
    let isIncluded: [Bool]
    let counts: [VoteCounts]
    let matrix: CentredVotes
    let axes: PrincipalAxes
    let statements: StatementProjection
    let points: [Point]
    /// Who voted on seven statements that take part, or on all of them if there are fewer.
    let clustered: [Int]

    init(_ votes: VoteMatrix, isIncluded: [Bool], workers: Int) {
        self.votes = votes
        self.isIncluded = isIncluded
        counts = votes.counts()
        matrix = CentredVotes(votes, counts: counts, isIncluded: isIncluded)
        axes = PrincipalAxes(of: matrix, workers: workers)
        let width = isIncluded.count { $0 }
        statements = StatementProjection(centre: matrix.centre, components: axes.components, width: width)
        points = Projector(matrix, axes, width: width, seenByAll: 0).points(workers: workers)
        let least = max(1, min(7, width))
        clustered = (0..<votes.participantCount).filter { row in
            votes.row(row).reduce(0) { $0 + (isIncluded[Int($1) / 3] ? 1 : 0) } >= least
        }
    }

    /// Holds the grouping against shuffled votes, gives it up if they divide as well, and looks how it holds otherwise.
    func test(
        _ grouping: inout OpinionGrouping, _ options: BalancedMap.Options, _ workers: Int,
        _ progress: (@Sendable (BalancedMap.Progress) -> Void)?
    ) -> NullMaps? {
        guard options.permutations > 0, grouping.count > 1 else { return nil }
        let null = NullMaps(
            votes, counts: counts, isIncluded: isIncluded, clustered: clustered, groups: grouping.count,
            replicates: options.permutations, seed: options.seed, workers: workers
        ) { _ in progress?(.shuffled(of: options.permutations)) }
        grouping.evidence = null.evidence
        guard null.evidence.pValue <= options.significance else {
            grouping.dissolve()
            return null
        }
        grouping.stability = Stability(
            votes, isIncluded: isIncluded, clustered: clustered, labels: grouping.labels, groups: grouping.count,
            replicates: options.draws, seed: options.seed, workers: workers
        ) { _ in progress?(.redrawn(of: options.draws)) }
        return null
    }
}

/// The groups of opinion with what they say.
struct OpinionGroups {
    /// The group of each row; nil for those who are not clustered.
    let labels: [Int?]
    let tallies: [[VoteCounts]]
    private let members: [[Int]]
    private let centres: [Point]
    private let representative: [[CalibratedRepresentative]]

    init(_ survey: Survey, _ grouping: OpinionGrouping, _ null: NullMaps?, _ options: BalancedMap.Options) {
        var labels = [Int?](repeating: nil, count: survey.votes.participantCount)
        var members = [[Int]](repeating: [], count: survey.clustered.isEmpty ? 0 : grouping.count)
        for (row, label) in zip(survey.clustered, grouping.labels) {
            labels[row] = label
            members[label].append(row)
        }
        self.labels = labels
        self.members = members
        tallies = members.map { survey.votes.counts(of: $0) }
        centres = members.map { rows in
            let sum = rows.reduce(Point.zero) { Point(x: $0.x + survey.points[$1].x, y: $0.y + survey.points[$1].y) }
            return Point(x: sum.x / Double(max(1, rows.count)), y: sum.y / Double(max(1, rows.count)))
        }
        var lists = members.map { _ in [CalibratedRepresentative]() }
        if let null, grouping.count > 1 {
            let contrasts = GroupContrast.all(
                survey.votes, survey.clustered, grouping.labels, grouping.count, survey.isIncluded)
            let calibrated = CalibratedRepresentative.calibrate(
                contrasts, null.tests, replicates: null.evidence.replicates)
            for item in calibrated where item.qValue <= options.falseDiscovery {
                lists[item.contrast.group].append(item)
            }
        }
        representative = lists
    }

    /// The groups with their rows as they were before the canonical order.
    func groups(_ order: [Int]) -> [BalancedMap.Group] {
        members.indices.map { id in
            BalancedMap.Group(
                id: id, members: members[id].map { order[$0] }.sorted(), centre: centres[id], counts: tallies[id],
                representative: representative[id])
        }
    }
}
