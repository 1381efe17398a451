/// The eigenvalues of a symmetric tridiagonal matrix, and rows of its eigenvectors, by implicit QL (Bowdler, Martin,
/// Reinsch and Wilkinson 1968, as EISPACK's `tql2`).
struct TridiagonalEigen {
    /// Descending.
    private(set) var values: [Double]
    /// `rows[r][k]`: entry r of the unit eigenvector of `values[k]`, for the rows asked for.
    private(set) var rows: [[Double]]

    /// - Parameters:
    ///   - diagonal: n entries.
    ///   - off: the n − 1 entries beside it.
    ///   - asked: the entries of the eigenvectors that are wanted; one row costs O(n²), all O(n³).
    init(diagonal: [Double], off: [Double], rows asked: [Int]) {
        let count = diagonal.count
        var values = diagonal
        var side = off + [0]
        var rows = asked.map { row in (0..<count).map { $0 == row ? 1.0 : 0 } }
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
                Self.sweep(&values, &side, &rows, low, high)
            }
        }
        let order = values.indices.sorted { values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1 }
        self.values = order.map { values[$0] }
        self.rows = rows.map { row in order.map { row[$0] } }
    }

    private static func sweep(
        _ values: inout [Double], _ side: inout [Double], _ rows: inout [[Double]], _ low: Int, _ high: Int
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
            for row in rows.indices {
                let (left, right) = (rows[row][place], rows[row][place + 1])
                rows[row][place + 1] = sine * left + cosine * right
                rows[row][place] = cosine * left - sine * right
            }
        }
        values[low] -= carried
        side[low] = shift
        side[high] = 0
    }
}
