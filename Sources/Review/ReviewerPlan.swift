/// Who is to read what: submissions, reviewers from several groups, and the pairs that must not be.
///
/// The plan that is found gives out as many reviews as there can be. Of all such plans it has the least
/// Σ (reviews of one submission by one group)², so that a submission is read from different groups; and of those the
/// least Σ (reviews of one reviewer)², so that nobody carries more than the others. It is a flow of least cost from
/// submissions over their groups to reviewers, with costs that rise by the square (R. K. Ahuja, T. L. Magnanti,
/// J. B. Orlin, *Network Flows*, 1993, §14.5), and always the same for the same input.
public struct ReviewerPlan: Equatable, Sendable {
    /// How many submissions there are.
    public let submissions: Int
    /// The group of each reviewer: any number that stands for it.
    public let groups: [Int]
    /// How many reviews a submission is to get.
    public let each: Int
    /// The pairs that must not be: conflicts of interest.
    public let barred: Set<Pairing>
    /// The pairs that are settled already. They are kept, and count for groups and loads.
    public let settled: Set<Pairing>

    /// A plan to be found. Settled pairs that name nothing are left out.
    public init(submissions: Int, groups: [Int], each: Int, barred: Set<Pairing> = [], settled: Set<Pairing> = []) {
        (self.submissions, self.groups, self.each) = (max(0, submissions), groups, max(0, each))
        self.barred = barred
        let known = (0..<max(0, submissions), groups.indices)
        self.settled = settled.filter { known.0.contains($0.submission) && known.1.contains($0.reviewer) }
    }

    /// The pairs to add to those that are settled, by submission and reviewer.
    public func pairings() -> [Pairing] {
        let kinds = Array(Set(groups)).sorted()
        var flow = ConvexFlow()
        let (source, sink) = (flow.addNode(), flow.addNode())
        let reviewers = groups.map { _ in flow.addNode() }
        let loads = settled.reduce(into: [:]) { $0[$1.reviewer, default: 0] += 1 }
        let most = submissions.multipliedSaturating(by: each)
        // A single step towards other groups outweighs every difference in loads, as long as it fits into a number.
        let unit = min(most, 30_000) + min(settled.count, 30_000)
        for (place, node) in reviewers.enumerated() {
            flow.addEdge(from: node, to: sink, capacity: submissions, weight: 1, base: loads[place] ?? 0)
        }
        var edges: [(edge: Int, pairing: Pairing)] = []
        for submission in 0..<submissions {
            let own = settled.filter { $0.submission == submission }
            let wanted = each - own.count
            guard wanted > 0 else { continue }
            let start = flow.addNode()
            flow.addEdge(from: source, to: start, capacity: wanted)
            for kind in kinds {
                let gate = flow.addNode()
                let given = own.count { groups[$0.reviewer] == kind }
                flow.addEdge(from: start, to: gate, capacity: wanted, weight: unit * unit + 1, base: given)
                for place in groups.indices where groups[place] == kind {
                    let pairing = Pairing(submission: submission, reviewer: place)
                    guard !barred.contains(pairing), !settled.contains(pairing) else { continue }
                    edges.append((flow.addEdge(from: gate, to: reviewers[place], capacity: 1), pairing))
                }
            }
        }
        flow.send(from: source, to: sink)
        return edges.filter { flow.carried(by: $0.edge) > 0 }.map(\.pairing).sorted()
    }
}

extension Int {
    fileprivate func multipliedSaturating(by other: Int) -> Int {
        let (product, overflow) = multipliedReportingOverflow(by: other)
        return overflow ? .max : product
    }
}
