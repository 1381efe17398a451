/// A few weighted points that stand for many: the means of cells into which the plane is cut.
///
/// The cell with the greatest sum of squares is cut in two at its mean, across the coordinate along which it is widest,
/// until there are enough cells or each holds one place. Which cells there are depends on the points only.
struct Coreset: Sendable {
    let points: [Point]
    let weights: [Double]
    /// The cell of each of the original points.
    let cells: [Int]

    init(_ all: [Point], limit: Int) {
        guard all.count > limit else {
            points = all
            weights = [Double](repeating: 1, count: all.count)
            cells = Array(all.indices)
            return
        }
        var order = Array(all.indices)
        var open = CellQueue()
        open.push(Cell(order[...], 0..<order.count, all))
        var closed: [Cell] = []
        while open.count + closed.count < limit, let widest = open.pop() {
            guard widest.spread > 0 else {
                closed.append(widest)
                continue
            }
            let middle = widest.divide(&order, all)
            guard middle > widest.range.lowerBound, middle < widest.range.upperBound else {
                closed.append(widest)
                continue
            }
            for range in [widest.range.lowerBound..<middle, middle..<widest.range.upperBound] {
                open.push(Cell(order[range], range, all))
            }
        }
        let leaves = (closed + open.cells).sorted { $0.range.lowerBound < $1.range.lowerBound }
        points = leaves.map(\.mean)
        weights = leaves.map { Double($0.range.count) }
        var cells = [Int](repeating: 0, count: all.count)
        for (number, leaf) in leaves.enumerated() {
            for place in leaf.range { cells[order[place]] = number }
        }
        self.cells = cells
    }
}

/// A stretch of the points, and how much they differ.
private struct Cell {
    let range: Range<Int>
    let mean: Point
    /// The sum of squared distances from the mean.
    let spread: Double
    private let isWide: Bool

    init(_ members: ArraySlice<Int>, _ range: Range<Int>, _ points: [Point]) {
        self.range = range
        var (x, y) = (0.0, 0.0)
        for member in members {
            x += points[member].x
            y += points[member].y
        }
        let count = Double(max(1, members.count))
        mean = Point(x: x / count, y: y / count)
        var (along, across) = (0.0, 0.0)
        for member in members {
            along += (points[member].x - mean.x) * (points[member].x - mean.x)
            across += (points[member].y - mean.y) * (points[member].y - mean.y)
        }
        spread = along + across
        isWide = along >= across
    }

    /// Puts the points on the near side of the mean first, each side in its old order, and tells where the far begin.
    func divide(_ order: inout [Int], _ points: [Point]) -> Int {
        let members = order[range]
        func isNear(_ member: Int) -> Bool { isWide ? points[member].x < mean.x : points[member].y < mean.y }
        let near = members.filter(isNear)
        let far = members.filter { !isNear($0) }
        order.replaceSubrange(range, with: near + far)
        return range.lowerBound + near.count
    }
}

/// Cells, the one with the greatest spread first; of equals the one that begins first.
private struct CellQueue {
    private(set) var cells: [Cell] = []
    var count: Int { cells.count }

    private static func precedes(_ left: Cell, _ right: Cell) -> Bool {
        left.spread != right.spread ? left.spread > right.spread : left.range.lowerBound < right.range.lowerBound
    }

    mutating func push(_ cell: Cell) {
        cells.append(cell)
        var child = cells.count - 1
        while child > 0, Self.precedes(cells[child], cells[(child - 1) / 2]) {
            cells.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func pop() -> Cell? {
        guard let first = cells.first else { return nil }
        cells.swapAt(0, cells.count - 1)
        cells.removeLast()
        var parent = 0
        while true {
            let children = [2 * parent + 1, 2 * parent + 2].filter { $0 < cells.count }
            guard let next = children.min(by: { Self.precedes(cells[$0], cells[$1]) }),
                Self.precedes(cells[next], cells[parent])
            else { return first }
            cells.swapAt(parent, next)
            parent = next
        }
    }
}
