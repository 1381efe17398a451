/// Maps of shuffled votes: what there is to see where there is nothing.
struct NullMaps {
    let evidence: OpinionGrouping.Evidence
    /// How often two-proportion tests of shuffled votes came out as high, over all replicates.
    let tests: TestHistogram

    /// - Parameters:
    ///   - replicates: How often to shuffle.
    ///   - progress: Told how many are done.
    init(
        _ votes: VoteMatrix, counts: [VoteCounts], isIncluded: [Bool], clustered: [Int], groups: Int,
        replicates: Int, seed: UInt64, workers: Int, progress: (@Sendable (Int) -> Void)?
    ) {
        let real = QuickMap(votes, counts: counts, isIncluded: isIncluded, clustered: clustered, groups: nil)
        let source = ShuffledVotes(votes)
        let outcomes = concurrently(replicates, workers: workers) { number in
            let shuffled = source.shuffled(seed: seed, index: number)
            let map = QuickMap(
                shuffled, counts: counts, isIncluded: isIncluded, clustered: clustered,
                groups: groups > 1 ? groups : nil)
            var tests = TestHistogram()
            if let labels = map.labels {
                tests.count(GroupContrast.all(shuffled, clustered, labels, groups, isIncluded))
            }
            progress?(number)
            return Outcome(silhouette: map.silhouette, eigenvalues: map.eigenvalues, tests: tests)
        }
        let silhouettes = outcomes.map(\.silhouette)
        func share(_ isAsLarge: (Outcome) -> Bool) -> Double {
            Double(1 + outcomes.count(where: isAsLarge)) / Double(1 + replicates)
        }
        evidence = OpinionGrouping.Evidence(
            statistic: real.silhouette, pValue: share { $0.silhouette >= real.silhouette },
            nullMean: silhouettes.reduce(0, +) / Double(max(1, replicates)),
            nullLargest: silhouettes.max() ?? 0, replicates: replicates,
            axisPValues: real.eigenvalues.prefix(2).enumerated().map { axis, value in
                share { $0.eigenvalues.indices.contains(axis) && $0.eigenvalues[axis] >= value }
            })
        tests = outcomes.reduce(into: TestHistogram()) { $0.add($1.tests) }
    }

    private struct Outcome: Sendable {
        let silhouette: Double
        let eigenvalues: [Double]
        let tests: TestHistogram
    }
}

/// How many tests came out how high, in steps of 1/64 up to 32: what is over counts as the last.
struct TestHistogram: Sendable, Hashable {
    private var steps = [Int](repeating: 0, count: 2_049)

    private static func step(_ value: Double) -> Int { Int(min(max(0, value), 32) * 64) }

    mutating func count(_ contrasts: [GroupContrast]) {
        for contrast in contrasts where contrast.isCandidate { steps[Self.step(contrast.test)] += 1 }
    }

    mutating func add(_ other: TestHistogram) {
        for step in steps.indices { steps[step] += other.steps[step] }
    }

    /// How many came out at least as high, those in the same step with them.
    func atLeast(_ value: Double) -> Int { steps[Self.step(value)...].reduce(0, +) }
}
