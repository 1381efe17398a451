/// The eigenvalues of a symmetric tridiagonal matrix, and rows of its eigenvectors, by implicit QL (Bowdler, Martin,
/// Reinsch and Wilkinson 1968, as EISPACK's `tql2`).
struct TridiagonalEigen {
    /// Descending.
    private(set) var values: [Double]
    /// Where each value stood before they were put in order.
    private let order: [Int]
    /// One vector after another, each with the entries of the rows that were asked for.
    private var entries: [Double]
    private let height: Int

    /// - Parameters:
    ///   - diagonal: n entries.
    ///   - off: the n − 1 entries beside it.
    ///   - asked: the entries of the eigenvectors that are wanted; one row costs O(n²), all O(n³).
    init(diagonal: [Double], off: [Double], rows asked: [Int]) {
        var start = [Double](repeating: 0, count: asked.count * diagonal.count)
        for (row, number) in asked.enumerated() { start[number * asked.count + row] = 1 }
        self.init(diagonal: diagonal, off: off, turning: start, height: asked.count)
    }

    /// - Parameter start: n vectors of `height` entries, one after another, which the eigenvectors combine: those of a
    ///   matrix that was made tridiagonal come out as its own.
    init(diagonal: [Double], off: [Double], turning start: [Double], height: Int) {
        let count = diagonal.count
        var values = diagonal
        var side = off + [0]
        var entries = start
        for low in 0..<count {
            // Each value takes two or three sweeps; the bound only ends what rounding would keep going.
            for _ in 0..<60 {
                var high = low
                while high < count - 1 {
                    let scale = abs(values[high]) + abs(values[high + 1])
                    if abs(side[high]) <= 0x1p-53 * scale { break }
                    high += 1
                }
                guard high > low else { break }
                Self.sweep(&values, &side, &entries, height, low, high)
            }
        }
        order = values.indices.sorted { values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1 }
        self.values = order.map { values[$0] }
        self.entries = entries
        self.height = height
    }

    /// Entry `row`, of those asked for, of the unit eigenvector of `values[vector]`.
    subscript(row row: Int, vector vector: Int) -> Double { entries[order[vector] * height + row] }

    /// The unit eigenvector of `values[number]`: its entries that were asked for.
    func vector(_ number: Int) -> ArraySlice<Double> {
        entries[(order[number] * height)..<((order[number] + 1) * height)]
    }

    private static func sweep(
        _ values: inout [Double], _ side: inout [Double], _ entries: inout [Double], _ height: Int, _ low: Int,
        _ high: Int
    ) {
        var shift = (values[low + 1] - values[low]) / (2 * side[low])
        let root = (shift * shift + 1).squareRoot()
        shift = values[high] - values[low] + side[low] / (shift + (shift < 0 ? -root : root))
        var (sine, cosine, carried) = (1.0, 1.0, 0.0)
        for place in stride(from: high - 1, through: low, by: -1) {
            var scaled = sine * side[place]
            let kept = cosine * side[place]
            let radius = (scaled * scaled + shift * shift).squareRoot()
            side[place + 1] = radius
            guard radius > 0 else {
                values[place + 1] -= carried
                side[high] = 0
                return
            }
            sine = scaled / radius
            cosine = shift / radius
            shift = values[place + 1] - carried
            scaled = (values[place] - shift) * sine + 2 * cosine * kept
            carried = sine * scaled
            values[place + 1] = shift + carried
            shift = cosine * scaled - kept
            turn(&entries, place * height, height, sine, cosine)
        }
        values[low] -= carried
        side[low] = shift
        side[high] = 0
    }

    /// Turns two vectors that stand one after the other in their plane.
    private static func turn(
        _ entries: inout [Double], _ begin: Int, _ height: Int, _ sine: Double, _ cosine: Double
    ) {
        var target = entries.mutableSpan
        for row in begin..<(begin + height) {
            let (left, right) = (target[row], target[row + height])
            target[row + height] = sine * left + cosine * right
            target[row] = cosine * left - sine * right
        }
    }
}
