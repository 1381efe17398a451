/// Points divided among k centres so that the sum of squared distances is small.
struct Means: Sendable {
    /// The mean of each cluster.
    private(set) var centres: [Point]
    /// The cluster of each point.
    private(set) var labels: [Int]
    /// The weighted sum of squared distances to the centres.
    private(set) var inertia: Double

    /// Moves points to the nearest centre and centres to their mean until nothing moves (Lloyd 1982).
    init(_ set: WeightedPoints, from start: [Point], steps: Int = 300) {
        centres = start
        labels = [Int](repeating: -1, count: set.count)
        inertia = .infinity
        for _ in 0..<steps {
            guard assign(set) else { break }
            recentre(set)
        }
        measure(set)
    }

    /// Gives each point to its nearest centre, the first of equals; tells whether any changed.
    private mutating func assign(_ set: WeightedPoints) -> Bool {
        let (x, y) = (set.x.span, set.y.span)
        let (count, centres) = (x.count, centres)
        var target = labels.mutableSpan
        var hasChanged = false
        var place = 0
        while place &+ 4 <= count {
            let (ownX, ownY) = (quad(x, place), quad(y, place))
            var least = SIMD4<Double>(repeating: .infinity)
            // Labels as numbers of the same kind, so that one comparison chooses both.
            var nearest = SIMD4<Double>.zero
            var label = 0.0
            for centre in centres {
                let (along, across) = (ownX - centre.x, ownY - centre.y)
                let distance = along * along + across * across
                let isNearer = distance .< least
                least.replace(with: distance, where: isNearer)
                nearest.replace(with: label, where: isNearer)
                label += 1
            }
            for lane in 0..<4 where target[unchecked: place &+ lane] != Int(nearest[lane]) {
                target[unchecked: place &+ lane] = Int(nearest[lane])
                hasChanged = true
            }
            place &+= 4
        }
        while place < count {
            let own = Point(x: x[place], y: y[place])
            var (nearest, least) = (0, Double.infinity)
            for label in centres.indices where own.squaredDistance(to: centres[label]) < least {
                (nearest, least) = (label, own.squaredDistance(to: centres[label]))
            }
            if target[place] != nearest {
                target[place] = nearest
                hasChanged = true
            }
            place &+= 1
        }
        return hasChanged
    }

    private mutating func recentre(_ set: WeightedPoints) {
        // Three sums for each centre: of the weights, and of both coordinates.
        var sums = [SIMD4<Double>](repeating: .zero, count: centres.count)
        let labels = labels
        let (x, y, weight, own) = (set.x.span, set.y.span, set.weight.span, labels.span)
        for place in 0..<own.count {
            let mass = weight[unchecked: place]
            sums[own[unchecked: place]] += mass * SIMD4(x[unchecked: place], y[unchecked: place], 1, 0)
        }
        for label in centres.indices where sums[label][2] > 0 {
            centres[label] = Point(x: sums[label][0] / sums[label][2], y: sums[label][1] / sums[label][2])
        }
    }

    private mutating func measure(_ set: WeightedPoints) {
        var sum = 0.0
        for place in 0..<set.count {
            sum += set.weight[place] * set[place].squaredDistance(to: centres[labels[place]])
        }
        inertia = sum
    }

    /// Moves single points while that lowers the sum, which Lloyd's steps can miss (Hartigan and Wong 1979).
    mutating func polish(_ set: WeightedPoints) {
        var sizes = [Double](repeating: 0, count: centres.count)
        for place in labels.indices { sizes[labels[place]] += set.weight[place] }
        for _ in 0..<50 {
            var hasMoved = false
            for place in labels.indices {
                let (own, weight, point) = (labels[place], set.weight[place], set[place])
                guard sizes[own] > weight else { continue }
                let leaving = sizes[own] * weight / (sizes[own] - weight) * point.squaredDistance(to: centres[own])
                var (best, least) = (own, leaving * (1 - 1e-12))
                for label in centres.indices where label != own {
                    let joining =
                        sizes[label] * weight / (sizes[label] + weight) * point.squaredDistance(to: centres[label])
                    if joining < least { (best, least) = (label, joining) }
                }
                guard best != own else { continue }
                centres[own] = shifted(centres[own], sizes[own], point, -weight)
                centres[best] = shifted(centres[best], sizes[best], point, weight)
                sizes[own] -= weight
                sizes[best] += weight
                labels[place] = best
                hasMoved = true
            }
            guard hasMoved else { break }
        }
        recentre(set)
        measure(set)
    }

    private func shifted(_ centre: Point, _ size: Double, _ point: Point, _ weight: Double) -> Point {
        let sum = size + weight
        return Point(
            x: centre.x + weight / sum * (point.x - centre.x), y: centre.y + weight / sum * (point.y - centre.y))
    }

    /// The same clusters numbered by size, the largest first; of equals the one whose centre is further left.
    func numbered(_ set: WeightedPoints) -> Means {
        var sizes = [Double](repeating: 0, count: centres.count)
        for place in labels.indices { sizes[labels[place]] += set.weight[place] }
        let order = centres.indices.sorted { left, right in
            if sizes[left] != sizes[right] { return sizes[left] > sizes[right] }
            return (centres[left].x, centres[left].y, left) < (centres[right].x, centres[right].y, right)
        }
        var number = [Int](repeating: 0, count: order.count)
        for (new, old) in order.enumerated() { number[old] = new }
        var copy = self
        copy.centres = order.map { centres[$0] }
        copy.labels = labels.map { number[$0] }
        return copy
    }
}

/// Points that each count as many as their weight says.
struct WeightedPoints: Sendable {
    let x: [Double]
    let y: [Double]
    let weight: [Double]

    var count: Int { x.count }

    init(_ points: [Point], weights: [Double]? = nil) {
        x = points.map(\.x)
        y = points.map(\.y)
        weight = weights ?? [Double](repeating: 1, count: points.count)
    }

    subscript(place: Int) -> Point { Point(x: x[place], y: y[place]) }
}
