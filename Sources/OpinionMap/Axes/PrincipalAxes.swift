/// The two directions along which the votes differ most: the leading eigenvectors of Z′Z.
///
/// Found by the Lanczos process with full reorthogonalisation (Lanczos 1950; Parlett 1980, ch. 13). Polis iterates
/// powers a hundred times from where it stood before; this stops when the residual says so and starts anew each time.
public struct PrincipalAxes: Hashable, Sendable {
    /// Two unit vectors over the statements, the largest loading of each positive; zero where there is no direction.
    public internal(set) var components: [[Double]]
    /// The three largest eigenvalues of Z′Z, fewer if there are fewer; the sum of squares along each axis.
    public let eigenvalues: [Double]
    /// The larger of the two residuals |Z′Zv − λv|, as a share of the largest eigenvalue.
    public let residual: Double

    /// Whether the two axes could as well be turned: λ1 and λ2 are within 2 %, so only the plane means something.
    public var areArbitrary: Bool { !stands(0, apartFrom: 1) }
    /// Whether the plane itself could as well be another: λ2 and λ3 are within 2 %.
    public var isPlaneArbitrary: Bool { !stands(1, apartFrom: 2) }

    private func stands(_ one: Int, apartFrom other: Int) -> Bool {
        guard eigenvalues.count > one, eigenvalues[one] > 0 else { return false }
        return eigenvalues.count <= other || eigenvalues[one] >= 1.02 * eigenvalues[other]
    }

    /// How exactly to work.
    struct Effort {
        /// The residual that is small enough, as a share of the largest eigenvalue.
        var tolerance: Double
        /// The most passes over the votes.
        var passes: Int

        /// To the last digits of what is published.
        static let full = Effort(tolerance: 1e-13, passes: 400)
        /// Enough to compare a map with maps of shuffled votes.
        static let rough = Effort(tolerance: 1e-3, passes: 30)
    }

    /// - Parameter near: Where the axes are likely to be, such as where they were before the last vote.
    init(of matrix: CentredVotes, effort: Effort = .full, near: [[Double]] = [], workers: Int = 1) {
        let process = Lanczos(matrix, effort: effort, near: near, workers: workers)
        eigenvalues = process.values
        components = process.vectors.map(Self.oriented)
        let size = matrix.centre.count
        while components.count < 2 { components.append([Double](repeating: 0, count: size)) }
        residual = process.residual
    }

    /// Axes that were found in another way.
    ///
    /// - Parameters:
    ///   - vectors: Unit vectors of length `size`; those whose value is but rounding are no axes.
    init(vectors: [[Double]], eigenvalues: [Double], residual: Double, size: Int) {
        self.eigenvalues = eigenvalues.prefix(3).map { max(0, $0) }
        let least = Self.leastShare * (eigenvalues.first ?? 0)
        let axes = zip(vectors, eigenvalues).prefix(2).filter { $0.1 > least }
        components = axes.map { Self.oriented($0.0) }
        while components.count < 2 { components.append([Double](repeating: 0, count: size)) }
        self.residual = residual
    }

    /// Directions with a smaller share of the largest eigenvalue are rounding, not axes.
    static let leastShare = 1e-12

    /// The vector or its opposite, so that its largest entry is positive; of equal ones the first counts.
    private static func oriented(_ vector: [Double]) -> [Double] {
        guard let largest = vector.map(abs).max(), largest > 0 else { return vector }
        // Entries within rounding of the largest are ties: which is larger must not hang on the last bit.
        let first = vector.first { abs($0) >= largest * (1 - 1e-9) } ?? 0
        return first < 0 ? vector.map { -$0 } : vector
    }
}
