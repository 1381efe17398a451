/// The Lanczos process on Z′Z, and what it found.
struct Lanczos {
    /// The largest eigenvalues, descending, at most three.
    private(set) var values: [Double] = []
    /// The unit eigenvectors of the first two.
    private(set) var vectors: [[Double]] = []
    /// The larger residual of the two, relative to the largest eigenvalue.
    private(set) var residual = 0.0

    private var basis: [[Double]] = []
    private var diagonal: [Double] = []
    private var off: [Double] = []

    init(_ matrix: CentredVotes, effort: PrincipalAxes.Effort, near: [[Double]], workers: Int) {
        let included = matrix.isIncluded.indices.filter { matrix.isIncluded[$0] }
        let size = matrix.centre.count
        var generator = SplitMix64(seed: 0x0091_0105)
        var next = Self.start(&generator, included, size)
        if let likely = Self.start(near, matrix.isIncluded, size) {
            // Some chance stays: the third eigenvalue is told from what is in neither axis.
            next = zip(likely, next).map { $0 + 0.01 * $1 }
            let norm = length(next)
            next = next.map { $0 / norm }
        }
        var check = near.isEmpty ? 10 : 6
        while basis.count < min(included.count, effort.passes) {
            basis.append(next)
            var image = matrix.gram(next, workers: workers)
            diagonal.append(dot(image, next))
            // Twice is enough (Kahan, in Parlett 1980, §6.9).
            for _ in 0..<2 { Self.remove(basis, from: &image) }
            var beta = length(image)
            let scale = diagonal.map(abs).max() ?? 0
            if beta <= 0x1p-46 * scale || beta == 0 {
                // An invariant subspace: go on in what is left, which a multiple eigenvalue needs.
                beta = 0
                image = Self.start(&generator, included, size)
                for _ in 0..<2 { Self.remove(basis, from: &image) }
                guard length(image) > 1e-8 else { break }
            }
            let norm = length(image)
            next = image.map { $0 / norm }
            off.append(beta)
            if basis.count == check {
                if isConverged(effort.tolerance) { break }
                check += max(3, check / 5)
            }
        }
        finish()
    }

    private static func start(_ generator: inout SplitMix64, _ included: [Int], _ size: Int) -> [Double] {
        var vector = [Double](repeating: 0, count: size)
        for statement in included { vector[statement] = generator.unit() - 0.5 }
        let norm = length(vector)
        return norm > 0 ? vector.map { $0 / norm } : vector
    }

    /// The sum of vectors, of unit length; nil if they are none.
    private static func start(_ near: [[Double]], _ isIncluded: [Bool], _ size: Int) -> [Double]? {
        var vector = [Double](repeating: 0, count: size)
        for other in near where other.count == size { add(1, other, to: &vector) }
        for statement in vector.indices where !isIncluded[statement] { vector[statement] = 0 }
        let norm = length(vector)
        return norm > 0.1 ? vector.map { $0 / norm } : nil
    }

    private static func remove(_ basis: [[Double]], from vector: inout [Double]) {
        for other in basis { add(-dot(other, vector), other, to: &vector) }
    }

    /// Whether both residuals are small: each is the last off-diagonal entry times the last entry of the small
    /// eigenvector (Parlett 1980, §13.2).
    private mutating func isConverged(_ tolerance: Double) -> Bool {
        let eigen = TridiagonalEigen(diagonal: diagonal, off: Array(off.dropLast()), rows: [diagonal.count - 1])
        guard let beta = off.last, let largest = eigen.values.first, largest > 0 else { return false }
        let residuals = (0..<min(3, diagonal.count)).map { abs(beta * eigen[row: 0, vector: $0]) / largest }
        residual = residuals.prefix(2).max() ?? 0
        // The third value is wanted without its vector; it is exact to the square of its residual.
        guard residuals.count < 3 || residuals[2] <= max(tolerance, 1e-7) else { return false }
        // A zero would only tell that the process has come to an end of a part of the space, not of the whole.
        return beta > 0 && residual <= tolerance
    }

    private mutating func finish() {
        let count = diagonal.count
        guard count > 0 else { return }
        let beside = Array(off.prefix(count - 1))
        let eigen = TridiagonalEigen(diagonal: diagonal, off: beside, rows: Array(0..<count))
        values = eigen.values.prefix(3).map { max(0, $0) }
        guard let largest = values.first, largest > 0 else { return }
        let beta = off.count == count ? off[count - 1] : 0
        residual = (0..<min(2, count)).map { abs(beta * eigen[row: count - 1, vector: $0]) / largest }.max() ?? 0
        vectors = (0..<min(2, count)).filter { values[$0] > PrincipalAxes.leastShare * largest }.map { axis in
            var vector = [Double](repeating: 0, count: basis[0].count)
            for step in 0..<count { add(eigen[row: step, vector: axis], basis[step], to: &vector) }
            let norm = length(vector)
            return vector.map { $0 / norm }
        }
        basis = []
    }
}
