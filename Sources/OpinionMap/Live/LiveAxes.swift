/// The axes of a map under way.
///
/// Of more statements than ``CrossProducts/limit`` no table of products is kept; then axes are found by passes over the
/// votes, beginning where they were.
struct LiveAxes: Sendable {
    private var products: CrossProducts?
    private var space: LeadingSpace?

    init(_ votes: VoteMatrix, _ map: BalancedMap, _ isIncluded: [Bool], _ workers: Int) {
        guard votes.statementCount <= CrossProducts.limit else { return }
        let products = CrossProducts(CentredVotes(votes: votes, centre: map.centre, isIncluded: isIncluded))
        space = LeadingSpace(products, near: map.axes.components, isIncluded: isIncluded, workers: workers)
        self.products = products
    }

    /// Follows a vote that the votes have already.
    mutating func follow(
        _ votes: VoteMatrix, _ map: inout BalancedMap, _ isIncluded: [Bool],
        _ cast: (participant: Int, statement: Int, old: Int?, vote: Int), _ workers: Int
    ) {
        let counts = map.counts[cast.statement]
        map.centre[cast.statement] = counts.seen > 0 ? Double(counts.agree - counts.disagree) / Double(counts.seen) : 0
        guard products != nil else {
            let matrix = CentredVotes(votes: votes, centre: map.centre, isIncluded: isIncluded)
            map.axes = PrincipalAxes(of: matrix, near: map.axes.components, workers: workers)
            return
        }
        let others = votes.row(cast.participant)
        if let old = cast.old { products?.add(3 * cast.statement + old + 1, beside: others, -1) }
        products?.add(3 * cast.statement + cast.vote + 1, beside: others, 1)
        let change = products?.recompute(cast.statement, map.centre, isIncluded) ?? []
        if let products { space?.follow(products, cast.statement, change, workers: workers) }
        guard let space else { return }
        map.axes = PrincipalAxes(
            vectors: space.axes, eigenvalues: space.values, residual: space.residual, size: votes.statementCount)
    }

    /// Where everybody stands.
    func points(_ votes: VoteMatrix, _ isIncluded: [Bool], _ map: BalancedMap, _ workers: Int) -> [Point] {
        let matrix = CentredVotes(votes: votes, centre: map.centre, isIncluded: isIncluded)
        var points = Projector(matrix, map.axes, width: isIncluded.count { $0 }, seenByAll: 0).points(workers: workers)
        // Whoever is behind all who voted has no place.
        while let last = points.indices.last, votes.voteCount(of: last) == 0 { points.removeLast() }
        return points
    }
}
