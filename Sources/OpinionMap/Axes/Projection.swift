/// A place on the map.
public struct Point: Hashable, Sendable {
    /// Along the first axis.
    public var x: Double
    /// Along the second axis.
    public var y: Double

    /// The place at `x`, `y`.
    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    /// The origin: what the mean voter has.
    public static let zero = Point(x: 0, y: 0)

    func squaredDistance(to other: Point) -> Double {
        let (along, across) = (x - other.x, y - other.y)
        return along * along + across * across
    }
}

/// Both components as tables over the cell codes, so that a row gives both coordinates in one go.
struct Projector {
    private let table: [SIMD2<Double>]
    private let votes: VoteMatrix
    /// What every row has seen beside its own included votes: in Polis the statements that were moderated out.
    private let seenByAll: Int
    private let isIncluded: [Bool]
    private let width: Int

    /// - Parameters:
    ///   - width: the number of statements in the scale √(width ÷ seen).
    ///   - seenByAll: statements that count as seen for everybody.
    init(_ matrix: CentredVotes, _ axes: PrincipalAxes, width: Int, seenByAll: Int) {
        let tables = axes.components.prefix(2).map(matrix.products)
        table = zip(tables[0], tables[1]).map { SIMD2($0, $1) }
        votes = matrix.votes
        isIncluded = matrix.isIncluded
        self.width = width
        self.seenByAll = seenByAll
    }

    /// Where each participant stands: √(S ÷ nᵢ) Σ (yᵢⱼ − μⱼ) vⱼ over the statements seen (opinion-map reference §1).
    func points(workers: Int = 1) -> [Point] {
        let count = votes.participantCount
        guard workers > 1, votes.voteCount > 500_000 else { return points(of: 0..<count) }
        let size = (count + 15) / 16
        let blocks = stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
        return Array(concurrently(blocks.count, workers: workers) { points(of: blocks[$0]) }.joined())
    }

    private func points(of rows: Range<Int>) -> [Point] {
        let table = table.span
        let includesAll = isIncluded.allSatisfy(\.self)
        var points: [Point] = []
        points.reserveCapacity(rows.count)
        for row in rows {
            let (begin, end) = (Int(votes.starts[row]), Int(votes.starts[row + 1]))
            let included =
                includesAll ? end - begin : votes.row(row).reduce(0) { $0 + (isIncluded[Int($1) / 3] ? 1 : 0) }
            let scale = (Double(width) / Double(max(1, included + seenByAll))).squareRoot()
            let sum = rowProduct(votes.codes.span, begin, end, table)
            points.append(Point(x: scale * sum.x, y: scale * sum.y))
        }
        return points
    }
}

/// Where statements stand: where somebody would who had voted on this one only, and agreed.
struct StatementProjection: Hashable, Sendable {
    /// For each axis the coordinate of each statement: √S (1 − μⱼ) vⱼ.
    let coordinates: [[Double]]
    /// How far from the middle each statement stands.
    let extremity: [Double]

    init(centre: [Double], components: [[Double]], width: Int) {
        let root = Double(width).squareRoot()
        let coordinates = components.map { component in
            zip(centre, component).map { root * (1 - $0) * $1 }
        }
        self.coordinates = coordinates
        extremity = centre.indices.map { statement in
            coordinates.reduce(0) { $0 + $1[statement] * $1[statement] }.squareRoot()
        }
    }
}
