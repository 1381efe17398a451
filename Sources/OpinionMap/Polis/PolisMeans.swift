/// The k-means of Polis: it begins at the first k distinct points, and of equally near centres takes the last.
struct PolisMeans {
    private let points: [Point]
    private let weights: [Double]?
    private var centres: [Point]
    /// The points of each cluster, none of them empty.
    private(set) var members: [[Int]] = []

    init(_ points: [Point], weights: [Double]?, count: Int) {
        self.points = points
        self.weights = weights
        var distinct: [Point] = []
        var seen: Set<Point> = []
        for point in points where distinct.count < count && seen.insert(point).inserted { distinct.append(point) }
        centres = distinct
    }

    mutating func settle(steps: Int, threshold: Double) {
        for _ in 0..<steps {
            let before = centres
            step()
            guard before.count != centres.count || moved(before, centres) >= threshold else { return }
        }
    }

    private mutating func step() {
        var assigned = [[Int]](repeating: [], count: centres.count)
        for place in points.indices where !centres.isEmpty { assigned[nearest(to: points[place])].append(place) }
        members = assigned.filter { !$0.isEmpty }
        centres = members.map(mean)
    }

    /// The last of the nearest centres.
    private func nearest(to point: Point) -> Int {
        let centres = centres.span
        var (nearest, least) = (0, Double.infinity)
        for label in 0..<centres.count {
            let distance = point.squaredDistance(to: centres[label])
            if distance <= least { (nearest, least) = (label, distance) }
        }
        return nearest
    }

    private func mean(_ members: [Int]) -> Point {
        var (sum, total) = (Point.zero, 0.0)
        for member in members {
            let weight = weights?[member] ?? 1
            sum = Point(x: sum.x + weight * points[member].x, y: sum.y + weight * points[member].y)
            total += weight
        }
        return total > 0 ? Point(x: sum.x / total, y: sum.y / total) : .zero
    }

    /// The longest way between centres that have the same place in their order.
    private func moved(_ before: [Point], _ after: [Point]) -> Double {
        func ordered(_ centres: [Point]) -> [Point] { centres.sorted { ($0.x, $0.y) < ($1.x, $1.y) } }
        return zip(ordered(before), ordered(after)).map { $0.squaredDistance(to: $1).squareRoot() }.max() ?? 0
    }
}
