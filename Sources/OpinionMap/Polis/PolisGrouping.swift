/// Who belongs together, by number.
public struct Membership: Hashable, Sendable {
    /// The number of the cluster or group.
    public let id: Int
    /// Its rows, ascending.
    public let members: [Int]

    /// A cluster of rows.
    public init(id: Int, members: [Int]) {
        self.id = id
        self.members = members.sorted()
    }
}

/// Participants that stand so near one another that they are grouped as one.
public struct BaseCluster: Hashable, Sendable {
    /// Its number.
    public let id: Int
    /// Its rows, ascending.
    public let members: [Int]
    /// The mean of where they stand.
    public let centre: Point
}

/// The two levels of clusters of a Polis map.
struct PolisGrouping {
    let clustered: [Int]
    let baseClusters: [BaseCluster]
    let groups: [Membership]

    /// The most bundles.
    private static let baseCount = 100
    /// The most steps of the first level, and what movement counts as none.
    private static let baseSteps = 101
    private static let threshold = 0.01
    /// The most steps of the second level; a hundred were meant (quirk Q3 of the reference).
    private static let groupSteps = 21

    init(_ votes: VoteMatrix, _ points: [Point], _ injection: PolisMap.Injection?) {
        let rows = 0..<votes.participantCount
        let injected = injection.map { injection in
            injection.groups.map { Membership(id: $0.id, members: $0.members.filter(rows.contains)) }
        }
        let clustered = injected.map { $0.flatMap(\.members).sorted() } ?? Self.participating(votes)
        if let memberships = injection?.baseClusters {
            baseClusters = memberships.map { Self.bundle($0.id, $0.members.filter(rows.contains), points) }
        } else {
            var means = PolisMeans(clustered.map { points[$0] }, weights: nil, count: Self.baseCount)
            means.settle(steps: Self.baseSteps, threshold: Self.threshold)
            baseClusters = means.members.enumerated().map { id, members in
                Self.bundle(id, members.map { clustered[$0] }, points)
            }
        }
        self.clustered = clustered
        groups = injected ?? Self.groups(of: baseClusters)
    }

    private static func bundle(_ id: Int, _ members: [Int], _ points: [Point]) -> BaseCluster {
        let sum = members.reduce(Point.zero) { Point(x: $0.x + points[$1].x, y: $0.y + points[$1].y) }
        let count = Double(max(1, members.count))
        return BaseCluster(id: id, members: members.sorted(), centre: Point(x: sum.x / count, y: sum.y / count))
    }

    /// Who voted on seven statements, or on all if there are fewer; while these are under 15, those who voted most.
    private static func participating(_ votes: VoteMatrix) -> [Int] {
        let least = min(7, votes.statementCount)
        let counts = (0..<votes.participantCount).map(votes.voteCount(of:))
        let enough = counts.indices.filter { counts[$0] >= least && counts[$0] > 0 }
        guard enough.count < 15 else { return enough }
        let most = counts.indices.filter { counts[$0] > 0 }.sorted {
            counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1
        }
        return most.prefix(15).sorted()
    }

    /// The second level: weighted means of the bundles for each k from 2, the best by silhouette, of ties the larger.
    private static func groups(of bundles: [BaseCluster]) -> [Membership] {
        let centres = bundles.map(\.centre)
        let most = min(5, 2 + bundles.count / 12)
        var best: (members: [[Int]], silhouette: Double)?
        for count in 2...most {
            var means = PolisMeans(centres, weights: bundles.map { Double($0.members.count) }, count: count)
            means.settle(steps: groupSteps, threshold: threshold)
            guard means.members.count > 1 else { continue }
            var labels = [Int](repeating: 0, count: centres.count)
            for (label, members) in means.members.enumerated() {
                for member in members { labels[member] = label }
            }
            let silhouette = meanSilhouettes(of: centres, labelings: [labels])[0]
            if silhouette >= best?.silhouette ?? -.infinity { best = (means.members, silhouette) }
        }
        let members = best?.members ?? (bundles.isEmpty ? [] : [Array(bundles.indices)])
        return members.enumerated().map { id, members in
            Membership(id: id, members: members.flatMap { bundles[$0].members })
        }
    }
}
