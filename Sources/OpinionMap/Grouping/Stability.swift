/// How groups hold when participants and statements are drawn anew from those there are.
public struct Stability: Hashable, Sendable {
    /// The median of the adjusted Rand indices between the groups and those found in the draws.
    public let medianRandIndex: Double
    /// The twentieth part of the draws that agree least are at or below this.
    public let lowRandIndex: Double
    /// For each group the mean, over the draws, of the overlap with its nearest group there (Jaccard; Hennig 2007): over
    /// .75 a group is stable, under .5 it dissolves.
    public let jaccard: [Double]
    /// How many draws.
    public let replicates: Int

    /// - Parameter labels: The group of each of `clustered`.
    init?(
        _ votes: VoteMatrix, isIncluded: [Bool], clustered: [Int], labels: [Int], groups: Int,
        replicates: Int, seed: UInt64, workers: Int, progress: (@Sendable (Int) -> Void)?
    ) {
        guard groups > 1, replicates > 0, !clustered.isEmpty else { return nil }
        let included = isIncluded.indices.filter { isIncluded[$0] }
        let outcomes = concurrently(replicates, workers: workers) { number in
            var generator = SplitMix64(seed: seed ^ 0xB007, stream: number)
            let rows = (0..<votes.participantCount).map { _ in generator.below(votes.participantCount) }.sorted()
            var isDrawn = [Bool](repeating: false, count: isIncluded.count)
            for _ in included { isDrawn[included[generator.below(included.count)]] = true }
            defer { progress?(number) }
            return Self.outcome(votes, rows, isDrawn, clustered, labels, groups)
        }
        let indices = outcomes.map(\.randIndex).sorted()
        medianRandIndex = indices[indices.count / 2]
        lowRandIndex = indices[indices.count / 20]
        jaccard = (0..<groups).map { group in
            outcomes.reduce(0) { $0 + $1.jaccard[group] } / Double(outcomes.count)
        }
        self.replicates = replicates
    }

    private static func outcome(
        _ votes: VoteMatrix, _ rows: [Int], _ isDrawn: [Bool], _ clustered: [Int], _ labels: [Int], _ groups: Int
    ) -> (randIndex: Double, jaccard: [Double]) {
        let resampled = votes.reordered(rows)
        let wasClustered = Set(clustered)
        let map = QuickMap(
            resampled, counts: resampled.counts(), isIncluded: isDrawn,
            clustered: rows.indices.filter { wasClustered.contains(rows[$0]) }, groups: groups)
        guard !map.centres.isEmpty else { return (0, [Double](repeating: 0, count: groups)) }
        // Everybody, drawn or not, goes to the nearest group of the draw's map.
        let matrix = CentredVotes(votes: votes, centre: map.matrix.centre, isIncluded: isDrawn)
        let points = Projector(matrix, map.axes, width: isDrawn.count { $0 }, seenByAll: 0).points()
        let other = clustered.map { row in
            map.centres.indices.min {
                points[row].squaredDistance(to: map.centres[$0]) < points[row].squaredDistance(to: map.centres[$1])
            } ?? 0
        }
        let table = CrossTable(labels, other)
        return (table.adjustedRandIndex, overlaps(table, groups))
    }

    private static func overlaps(_ table: CrossTable, _ groups: Int) -> [Double] {
        (0..<groups).map { group in
            guard table.cells.indices.contains(group) else { return 0 }
            let own = table.cells[group].reduce(0, +)
            return table.cells[group].indices.map { other in
                let size = table.cells.reduce(0) { $0 + $1[other] }
                let shared = table.cells[group][other]
                return Double(shared) / Double(max(1, own + size - shared))
            }.max() ?? 0
        }
    }
}
