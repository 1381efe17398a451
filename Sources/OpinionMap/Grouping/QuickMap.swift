/// The map of one of many variants of the votes: as exact as comparing them needs, and no more.
struct QuickMap {
    let eigenvalues: [Double]
    /// The best silhouette of an admissible division; −1 if there is none.
    let silhouette: Double
    /// The group of each clustered participant in the division into as many as asked; nil if there is none.
    let labels: [Int]?
    /// The centres of that division.
    let centres: [Point]
    /// The axes, by which others can be put on this map.
    let axes: PrincipalAxes
    let matrix: CentredVotes

    /// - Parameters:
    ///   - clustered: The rows that are grouped.
    ///   - groups: Into how many to label them; nil for no labels.
    init(_ votes: VoteMatrix, counts: [VoteCounts], isIncluded: [Bool], clustered: [Int], groups: Int?) {
        matrix = CentredVotes(votes, counts: counts, isIncluded: isIncluded)
        axes = PrincipalAxes(of: matrix, effort: .rough)
        eigenvalues = axes.eigenvalues
        let all = Projector(matrix, axes, width: isIncluded.count { $0 }, seenByAll: 0).points()
        let points = clustered.map { all[$0] }
        let coreset = Coreset(points, limit: MeansSearch.Effort.rough.cells)
        let search = MeansSearch(points, most: OpinionGrouping.most, coreset: coreset, effort: .rough)
        let silhouettes = meanSilhouettes(
            of: coreset.points, weights: coreset.weights, labelings: search.divisions.map(\.labels))
        let least = Double(OpinionGrouping.smallest(of: points.count))
        var best = -1.0
        for (means, silhouette) in zip(search.divisions, silhouettes) {
            var sizes = [Double](repeating: 0, count: means.centres.count)
            for (cell, label) in means.labels.enumerated() { sizes[label] += coreset.weights[cell] }
            if sizes.allSatisfy({ $0 >= least }) { best = max(best, silhouette) }
        }
        silhouette = best
        let division = search.divisions.first { $0.centres.count == groups }
        labels = division.map { division in coreset.cells.map { division.labels[$0] } }
        centres = division?.centres ?? []
    }
}
