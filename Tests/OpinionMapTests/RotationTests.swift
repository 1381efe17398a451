import Exchange
import Testing

@testable import OpinionMap

/// Axes are found up to their signs, and where two are equally strong up to a turn: what is said of groups hangs on neither.
@Suite struct `Groups do not hang on where the axes point` {
    @Test(arguments: ["8svxmefhi8", "4cvkai2ctw"])
    func `a plane that is turned or mirrored is divided alike`(name: String) throws {
        let map = BalancedMap(try Pack.conversation(name).votes, options: `Groups of opinion`.untested)
        let points = map.clustered.map { map.points[$0] }
        let own = OpinionGrouping(points, workers: 1)
        for (along, across, mirror) in [(0.8, 0.6, 1.0), (1, 0, -1), (0, 1, 1), (-0.28, 0.96, -1)] {
            let turned = points.map { point in
                Point(x: along * point.x - across * point.y, y: mirror * (across * point.x + along * point.y))
            }
            let other = OpinionGrouping(turned, workers: 1)
            #expect(other.divisions.map(\.count) == own.divisions.map(\.count))
            for (one, two) in zip(own.divisions, other.divisions) {
                #expect(abs(one.inertia - two.inertia) <= 1e-3 * one.inertia)
            }
            let (one, two) = (own.divisions[0], other.divisions[0])
            #expect(abs(one.inertia - two.inertia) <= 1e-9 * one.inertia)
            #expect(abs(one.silhouette - two.silhouette) <= 1e-9)
        }
    }

    @Test func `leading vectors are those of the whole table`() throws {
        let votes = try Pack.conversation("8svxmefhi8").votes
        let included = [Bool](repeating: true, count: votes.statementCount)
        let matrix = CentredVotes(votes, counts: votes.counts(), isIncluded: included)
        let products = CrossProducts(matrix)
        // Each column is Z′Z times a unit vector.
        for statement in 0..<votes.statementCount {
            var unit = [Double](repeating: 0, count: votes.statementCount)
            unit[statement] = 1
            let column = products.column(statement)
            #expect(distance(column, matrix.gram(unit)) <= 1e-11)
            #expect(distance(products.times([unit])[0], column) == 0)
        }
        let axes = PrincipalAxes(of: matrix)
        let space = LeadingSpace(products, near: [], isIncluded: included, workers: 1)
        #expect(distance(Array(space.values.prefix(3)), axes.eigenvalues) <= 1e-10 * axes.eigenvalues[0])
        let found = PrincipalAxes(
            vectors: space.axes, eigenvalues: space.values, residual: space.residual, size: votes.statementCount)
        for (one, other) in zip(found.components, axes.components) { #expect(distance(one, other) <= 1e-10) }
    }

    @Test func `a small symmetric matrix is taken apart`() {
        var draw = SplitMix64(seed: 12)
        for size in [1, 2, 3, 7, 20] {
            var matrix = [Double](repeating: 0, count: size * size)
            for row in 0..<size {
                for column in 0...row {
                    let entry = draw.below(3) == 0 ? 0 : draw.unit() - 0.5
                    (matrix[row * size + column], matrix[column * size + row]) = (entry, entry)
                }
            }
            let eigen = SymmetricEigen(matrix, size: size)
            #expect(zip(eigen.values, eigen.values.dropFirst()).allSatisfy { $0 >= $1 })
            for number in 0..<size {
                let vector = Array(eigen.vector(number))
                #expect(abs(length(vector) - 1) <= 1e-12)
                for row in 0..<size {
                    let image = (0..<size).reduce(0) { $0 + matrix[row * size + $1] * vector[$1] }
                    #expect(abs(image - eigen.values[number] * vector[row]) <= 1e-12)
                }
            }
        }
    }
}
