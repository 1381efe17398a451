/// The table of a global alignment with affine gaps (Gotoh 1982) in three states: words matched, old words deleted, new
/// words inserted.
struct GapTable {
    private let columns: Int
    private let rows: Int
    private let breakCost: Float
    /// The best value that ends at each column in each state, for the row before and this one.
    private var matched: [Float]
    private var deleted: [Float]
    private var diagonal: (matched: Float, deleted: Float, inserted: Float)
    private var inserted: [Float]
    /// For each cell, where each state came from: two bits a state.
    private var trace: [UInt8]

    private static let never: Float = -1e9

    init(rows: Int, columns: Int, breakCost: Float) {
        self.rows = rows
        self.columns = columns
        self.breakCost = breakCost
        matched = Array(repeating: Self.never, count: columns + 1)
        deleted = matched
        inserted = Array(repeating: -breakCost, count: columns + 1)
        matched[0] = 0
        inserted[0] = Self.never
        diagonal = (0, Self.never, Self.never)
        trace = Array(repeating: 0, count: rows * columns)
    }

    /// Fills a cell; rows and columns must come in order.
    mutating func fill(_ row: Int, _ column: Int, match: Float?) {
        if column == 0 {
            diagonal = (matched[0], deleted[0], inserted[0])
            matched[0] = Self.never
            deleted[0] = -breakCost
            inserted[0] = Self.never
        }
        let above = (matched: matched[column + 1], deleted: deleted[column + 1], inserted: inserted[column + 1])
        let left = (matched: matched[column], deleted: deleted[column], inserted: inserted[column])
        var step: UInt8 = 0

        var best = Self.never
        if let match {
            best = diagonal.matched
            if diagonal.deleted > best { (best, step) = (diagonal.deleted, 1) }
            if diagonal.inserted > best { (best, step) = (diagonal.inserted, 2) }
            best += match
        }
        matched[column + 1] = best

        var fromAbove = above.deleted
        var way: UInt8 = 1
        if above.matched - breakCost > fromAbove { (fromAbove, way) = (above.matched - breakCost, 0) }
        if above.inserted - breakCost > fromAbove { (fromAbove, way) = (above.inserted - breakCost, 2) }
        deleted[column + 1] = fromAbove
        step |= way << 2

        var fromLeft = left.inserted
        way = 2
        if left.matched - breakCost > fromLeft { (fromLeft, way) = (left.matched - breakCost, 0) }
        if left.deleted - breakCost > fromLeft { (fromLeft, way) = (left.deleted - breakCost, 1) }
        inserted[column + 1] = fromLeft
        step |= way << 4

        trace[row * columns + column] = step
        diagonal = above
    }

    /// The cells whose words are taken for the same, in order.
    func matches() -> [(row: Int, column: Int)] {
        var found: [(row: Int, column: Int)] = []
        var state: UInt8 = 0
        var best = matched[columns]
        if deleted[columns] > best { (best, state) = (deleted[columns], 1) }
        if inserted[columns] > best { state = 2 }
        var (row, column) = (rows, columns)
        while row > 0, column > 0 {
            let step = trace[(row - 1) * columns + column - 1]
            switch state {
            case 0:
                row -= 1
                column -= 1
                found.append((row, column))
                state = step & 3
            case 1:
                row -= 1
                state = step >> 2 & 3
            default:
                column -= 1
                state = step >> 4 & 3
            }
        }
        return found.reversed()
    }
}
