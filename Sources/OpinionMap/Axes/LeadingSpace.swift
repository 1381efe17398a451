/// The leading eigenvectors of Z′Z, followed from vote to vote.
///
/// A vote changes one row and one column of Z′Z, so that the images of the vectors that were found before are brought up
/// to date without looking at the rest of it. From these vectors and the two directions of the change the space is widened
/// by its residuals until they vanish (block Krylov with Rayleigh and Ritz; Saad 2011, ch. 6): a handful of products with
/// Z′Z instead of some forty.
struct LeadingSpace: Sendable {
    /// How many vectors are kept: what lies beside the wanted three converges the sooner for them.
    private static let kept = 8
    /// The most vectors at a time.
    private static let most = 36
    /// Images are worked out afresh after so many votes: rounding adds up while they are only brought up to date.
    private static let refreshed = 64

    /// Descending.
    private(set) var values: [Double] = []
    /// The larger residual of the first two, relative to the largest eigenvalue.
    private(set) var residual = 0.0
    private var basis: [[Double]] = []
    private var images: [[Double]] = []
    private var votes = 0

    /// The vectors of the two largest values.
    var axes: [[Double]] { Array(basis.prefix(2)) }

    /// - Parameter likely: Vectors near the wanted ones.
    init(_ products: CrossProducts, near likely: [[Double]], isIncluded: [Bool], workers: Int) {
        let included = isIncluded.indices.filter { isIncluded[$0] }
        var generator = SplitMix64(seed: 0x0091_0105)
        var start = likely.filter { length($0) > 0.5 }
        while start.count < min(Self.kept, included.count) {
            var vector = [Double](repeating: 0, count: isIncluded.count)
            for statement in included { vector[statement] = generator.unit() - 0.5 }
            start.append(vector)
        }
        widen(by: start, products, workers)
        settle(products, workers)
    }

    /// Follows a change of one row and column.
    ///
    /// - Parameters:
    ///   - products: Z′Z after it.
    ///   - change: By how much the entries of the row have changed.
    mutating func follow(_ products: CrossProducts, _ statement: Int, _ change: [Double], workers: Int) {
        votes += 1
        if votes % Self.refreshed == 0 {
            let vectors = basis
            (basis, images) = ([], [])
            widen(by: vectors, products, workers)
        } else {
            for number in basis.indices {
                let own = basis[number][statement]
                let sum = dot(change, basis[number]) - change[statement] * own
                add(own, change, to: &images[number])
                images[number][statement] += sum
            }
        }
        var direction = [Double](repeating: 0, count: change.count)
        direction[statement] = 1
        if change.contains(where: { $0 != 0 }) { widen(by: [direction, change], products, workers) }
        settle(products, workers)
    }

    /// Adds what is new in some vectors, of length 1 and at right angles to what there is.
    private mutating func widen(by vectors: [[Double]], _ products: CrossProducts, _ workers: Int) {
        var fresh: [[Double]] = []
        for vector in vectors {
            var next = vector
            let before = length(next)
            guard before > 0 else { continue }
            next = next.map { $0 / before }
            var isNew = true
            // Twice is enough (Kahan, in Parlett 1980, §6.9); what is left of a vector then is rounding, or new.
            for _ in 0..<2 where isNew {
                for other in basis { add(-dot(other, next), other, to: &next) }
                for other in fresh { add(-dot(other, next), other, to: &next) }
                let rest = length(next)
                isNew = rest > 1e-10
                if isNew { next = next.map { $0 / rest } }
            }
            if isNew { fresh.append(next) }
        }
        for place in stride(from: 0, to: fresh.count, by: 3) {
            let some = Array(fresh[place..<min(place + 3, fresh.count)])
            images += products.times(some, workers: workers)
        }
        basis += fresh
    }

    /// Widens until the residuals are as small as those of ``Lanczos``.
    private mutating func settle(_ products: CrossProducts, _ workers: Int) {
        var table = RitzTable(basis, images)
        for _ in 0..<200 {
            let eigen = table.eigen
            guard let largest = eigen.values.first, largest > 0 else { break }
            var residuals = (0..<min(3, basis.count)).map { number in
                var rest = Self.combined(images, eigen.vector(number))
                add(-eigen.values[number], Self.combined(basis, eigen.vector(number)), to: &rest)
                return rest
            }
            let sizes = residuals.map { length($0) / largest }
            residual = sizes.prefix(2).max() ?? 0
            // The third value is wanted without its vector; it is exact to the square of its residual.
            let bounds = [PrincipalAxes.Effort.full.tolerance, PrincipalAxes.Effort.full.tolerance, 1e-7]
            let isOpen = zip(sizes, bounds).map { $0 > $1 }
            guard isOpen.contains(true) else { break }
            residuals = zip(residuals, isOpen).filter(\.1).map(\.0)
            if basis.count + residuals.count > Self.most {
                keep(eigen)
                table = RitzTable(basis, images)
            }
            let before = basis.count
            widen(by: residuals, products, workers)
            if basis.count == before { break }
            table.extend(basis, images)
        }
        keep(table.eigen)
    }

    /// Turns the basis to the best approximations that it holds, and keeps the first few.
    private mutating func keep(_ eigen: SymmetricEigen) {
        let count = min(Self.kept, basis.count)
        values = Array(eigen.values.prefix(count))
        (basis, images) = (
            (0..<count).map { Self.combined(basis, eigen.vector($0)) },
            (0..<count).map { Self.combined(images, eigen.vector($0)) }
        )
    }

    private static func combined(_ vectors: [[Double]], _ factors: ArraySlice<Double>) -> [Double] {
        var sum = [Double](repeating: 0, count: vectors.first?.count ?? 0)
        for (vector, factor) in zip(vectors, factors) where factor != 0 { add(factor, vector, to: &sum) }
        return sum
    }
}

/// B′Z′ZB for the vectors B of a basis.
private struct RitzTable {
    private var rows: [[Double]] = []

    init(_ basis: [[Double]], _ images: [[Double]]) { extend(basis, images) }

    /// Adds what vectors have been added to the basis.
    mutating func extend(_ basis: [[Double]], _ images: [[Double]]) {
        for row in rows.count..<basis.count {
            // Both halves are exact to rounding; their mean is the nearest symmetric entry.
            rows.append((0...row).map { (dot(basis[row], images[$0]) + dot(basis[$0], images[row])) / 2 })
        }
    }

    var eigen: SymmetricEigen {
        let count = rows.count
        var matrix = [Double](repeating: 0, count: count * count)
        for row in 0..<count {
            for column in 0...row {
                matrix[row * count + column] = rows[row][column]
                matrix[column * count + row] = rows[row][column]
            }
        }
        return SymmetricEigen(matrix, size: count)
    }
}
