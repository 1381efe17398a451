/// How the participants divide into groups of opinion, and how far one may believe it.
public struct OpinionGrouping: Hashable, Sendable {
    /// The best division into k groups.
    public struct Division: Hashable, Sendable {
        /// How many groups.
        public let count: Int
        /// The sum of squared distances to the centres.
        public let inertia: Double
        /// The mean silhouette, −1 to 1.
        public let silhouette: Double
        /// How many are in the smallest group.
        public let smallest: Int
        /// Whether no group is smaller than a group may be.
        public let isAdmissible: Bool
    }

    /// Divisions into 2, 3, … groups.
    public let divisions: [Division]
    /// How many groups the votes speak for: the admissible division with the best silhouette, of equals the smaller; 1
    /// if there is none or if shuffled votes divide as well.
    public internal(set) var count: Int
    /// The group of each clustered participant, 0 the largest; all 0 if there are no groups.
    public internal(set) var labels: [Int]
    /// What shuffled votes showed; nil if it was not asked for.
    public internal(set) var evidence: Evidence?
    /// How the groups hold when people and statements are drawn anew; nil if not asked for, or if there are none.
    public internal(set) var stability: Stability?

    /// What maps of shuffled votes showed, against which the real one is held.
    public struct Evidence: Hashable, Sendable {
        /// The best silhouette of an admissible division of the real votes, found as with the shuffled.
        public let statistic: Double
        /// The share of maps, the real one with them, whose best silhouette is as good.
        public let pValue: Double
        /// The mean of the best silhouettes of shuffled votes.
        public let nullMean: Double
        /// The largest of them.
        public let nullLargest: Double
        /// How often votes were shuffled.
        public let replicates: Int
        /// For each axis the share of maps, the real one with them, whose eigenvalue is as large (Horn 1965).
        public let axisPValues: [Double]
    }

    /// The least share of participants that make a group.
    static let leastShare = 0.02
    /// The most groups.
    static let most = 8
    /// The most points whose silhouettes are worked out pair by pair; above it cells of a coreset stand for them.
    static let exactLimit = 20_000

    /// The fewest participants that make a group.
    static func smallest(of count: Int) -> Int {
        max(3, Int((leastShare * Double(count)).rounded(.up)))
    }

    init(_ points: [Point], workers: Int) {
        self.init(points, Self.search(points, workers: workers), workers: workers)
    }

    /// Looks for the best divisions.
    static func search(_ points: [Point], workers: Int) -> MeansSearch {
        MeansSearch(points, most: most, coreset: coreset(points), workers: workers)
    }

    /// Goes on from the divisions that were found before the points moved a little.
    static func follow(_ points: [Point], from search: MeansSearch, workers: Int) -> MeansSearch {
        MeansSearch(points, from: search.candidates, coreset: coreset(points), workers: workers)
    }

    private static func coreset(_ points: [Point]) -> Coreset {
        Coreset(points, limit: MeansSearch.Effort.full.cells)
    }

    init(_ points: [Point], _ search: MeansSearch, workers: Int) {
        let found = search.divisions
        let labelings = found.map(\.labels)
        let silhouettes =
            points.count <= Self.exactLimit
            ? meanSilhouettes(of: points, labelings: labelings, workers: workers)
            : Self.coarseSilhouettes(points, found, workers: workers)
        let least = Self.smallest(of: points.count)
        let divisions = zip(found, silhouettes).map { means, silhouette in
            let sizes = means.labels.reduce(into: [Int](repeating: 0, count: means.centres.count)) { $0[$1] += 1 }
            let smallest = sizes.min() ?? 0
            return Division(
                count: means.centres.count, inertia: means.inertia, silhouette: silhouette, smallest: smallest,
                isAdmissible: smallest >= least)
        }
        let admissible = divisions.indices.filter { divisions[$0].isAdmissible }
        let best = admissible.max { left, right in
            let (one, other) = (divisions[left], divisions[right])
            return one.silhouette != other.silhouette ? one.silhouette < other.silhouette : one.count > other.count
        }
        self.divisions = divisions
        count = best.map { divisions[$0].count } ?? 1
        labels = best.map { labelings[$0] } ?? [Int](repeating: 0, count: points.count)
    }

    /// Silhouettes of many points: those of four thousand cells, each given to the nearest centre.
    private static func coarseSilhouettes(_ points: [Point], _ divisions: [Means], workers: Int) -> [Double] {
        let coreset = Coreset(points, limit: 4_096)
        let labelings = divisions.map { means in
            coreset.points.map { point in
                means.centres.indices.min {
                    point.squaredDistance(to: means.centres[$0]) < point.squaredDistance(to: means.centres[$1])
                } ?? 0
            }
        }
        return meanSilhouettes(of: coreset.points, weights: coreset.weights, labelings: labelings, workers: workers)
    }

    /// There is nothing that shuffled votes do not show as well.
    mutating func dissolve() {
        count = 1
        labels = [Int](repeating: 0, count: labels.count)
    }
}
