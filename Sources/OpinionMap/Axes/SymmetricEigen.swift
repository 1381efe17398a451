/// All eigenvalues and eigenvectors of a small symmetric matrix: made tridiagonal by reflections (Householder 1958), then
/// ``TridiagonalEigen``. O(n³).
struct SymmetricEigen {
    private let eigen: TridiagonalEigen

    /// - Parameter matrix: `size` × `size` entries, row by row.
    init(_ matrix: [Double], size: Int) {
        var matrix = matrix
        // The product of the reflections: `vectors[c * size + r]` is entry r of column c.
        var vectors = [Double](repeating: 0, count: size * size)
        for place in 0..<size { vectors[place * size + place] = 1 }
        for column in 0..<max(0, size - 2) {
            var mirror = [Double](repeating: 0, count: size)
            for row in (column + 1)..<size { mirror[row] = matrix[row * size + column] }
            let norm = length(mirror)
            guard norm > 0 else { continue }
            // Away from zero, so that nothing cancels.
            mirror[column + 1] += mirror[column + 1] < 0 ? -norm : norm
            Self.reflect(&matrix, mirror, size)
            Self.turn(&vectors, mirror, size)
        }
        let diagonal = (0..<size).map { matrix[$0 * size + $0] }
        let off = (0..<max(0, size - 1)).map { matrix[($0 + 1) * size + $0] }
        eigen = TridiagonalEigen(diagonal: diagonal, off: off, turning: vectors, height: size)
    }

    /// Descending.
    var values: [Double] { eigen.values }

    /// The unit eigenvector of `values[number]`.
    func vector(_ number: Int) -> ArraySlice<Double> { eigen.vector(number) }

    /// H·A·H with H = I − 2 m m′ ÷ m′m.
    private static func reflect(_ matrix: inout [Double], _ mirror: [Double], _ size: Int) {
        let scale = 2 / dot(mirror, mirror)
        var image = (0..<size).map { row in
            scale * (0..<size).reduce(0) { $0 + matrix[row * size + $1] * mirror[$1] }
        }
        add(-scale / 2 * dot(mirror, image), mirror, to: &image)
        for row in 0..<size {
            for column in 0..<size {
                matrix[row * size + column] -= mirror[row] * image[column] + image[row] * mirror[column]
            }
        }
    }

    /// V·H, for the columns of V.
    private static func turn(_ vectors: inout [Double], _ mirror: [Double], _ size: Int) {
        let scale = 2 / dot(mirror, mirror)
        var image = [Double](repeating: 0, count: size)
        for column in 0..<size where mirror[column] != 0 {
            for row in 0..<size { image[row] += scale * mirror[column] * vectors[column * size + row] }
        }
        for column in 0..<size where mirror[column] != 0 {
            for row in 0..<size { vectors[column * size + row] -= mirror[column] * image[row] }
        }
    }
}
