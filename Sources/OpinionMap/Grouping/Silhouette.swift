/// The mean silhouette of each of several groupings of the same points (Rousseeuw 1987).
///
/// For a point, a is its mean distance to the others of its cluster and b the least mean distance to another cluster;
/// its silhouette is (b − a) ÷ max(a, b), and 0 if it is alone. Weights make a point count as that many.
///
/// All groupings are worked out from one pass over the pairs, each pair once: the points are laid out so that those which
/// all groupings put together lie side by side, and distances are summed for each such stretch.
///
/// - Complexity: O(n²), in O(n) space.
func meanSilhouettes(
    of points: [Point], weights: [Double]? = nil, labelings: [[Int]], workers: Int = 1
) -> [Double] {
    guard !points.isEmpty, !labelings.isEmpty else { return labelings.map { _ in 0 } }
    let layout = SilhouetteLayout(points, weights, labelings)
    let blocks = layout.blocks
    let parts = concurrently(blocks.count, workers: workers) { layout.distances(over: blocks[$0]) }
    var distances = parts.first ?? []
    for part in parts.dropFirst() { add(1, part, to: &distances) }
    return layout.means(distances)
}

private struct SilhouetteLayout: Sendable {
    private let x: [Double]
    private let y: [Double]
    private let weight: [Double]
    /// The stretches of points that no grouping divides.
    private var stretches: [Range<Int>] = []
    /// For each grouping the cluster of each stretch.
    private var clusters: [[Int]]
    /// For each grouping the weight of each cluster.
    private var sizes: [[Double]]
    /// The number of each grouping's first cluster, clusters of all groupings being counted through.
    private var firsts: [Int] = []

    init(_ points: [Point], _ weights: [Double]?, _ labelings: [[Int]]) {
        // All labels of a point as one number; should it not fit, equal points are no longer all side by side, no more.
        let keys = labelings.reduce([UInt64](repeating: 0, count: points.count)) { keys, labels in
            let base = UInt64(labels.max() ?? 0) + 1
            return zip(keys, labels).map { $0 &* base &+ UInt64($1) }
        }
        let order = points.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
        x = order.map { points[$0].x }
        y = order.map { points[$0].y }
        weight = order.map { weights?[$0] ?? 1 }
        clusters = labelings.map { _ in [] }
        sizes = labelings.map { [Double](repeating: 0, count: ($0.max() ?? 0) + 1) }
        var begin = 0
        for place in order.indices {
            for (number, labels) in labelings.enumerated() { sizes[number][labels[order[place]]] += weight[place] }
            let isEnd =
                place + 1 == order.count || labelings.contains { $0[order[place]] != $0[order[place + 1]] }
            guard isEnd else { continue }
            stretches.append(begin..<place + 1)
            for (number, labels) in labelings.enumerated() { clusters[number].append(labels[order[place]]) }
            begin = place + 1
        }
        var first = 0
        for size in sizes {
            firsts.append(first)
            first += size.count
        }
    }

    /// Rows in parts of about as many pairs, how many of them depends on the points only: sums of parts are taken in their
    /// order, whoever worked them out.
    var blocks: [Range<Int>] {
        let count = x.count
        let parts = count < 512 ? 1 : 8
        let bounds = (0...parts).map { part in
            let share = 1 - (1 - Double(part) / Double(parts)).squareRoot()
            return part == parts ? count : Int(share * Double(count))
        }
        return zip(bounds, bounds.dropFirst()).map { $0..<$1 }
    }

    /// For each cluster of each grouping the weighted distances of each point to it, over the pairs whose first is one of
    /// `rows`.
    func distances(over rows: Range<Int>) -> [Double] {
        let count = x.count
        var totals = [Double](repeating: 0, count: count * ((firsts.last ?? 0) + (sizes.last?.count ?? 0)))
        var across = [Double](repeating: 0, count: count)
        guard var stretch = stretches.firstIndex(where: { $0.contains(rows.lowerBound) }) else { return totals }
        var begin = rows.lowerBound
        for row in rows {
            if row >= stretches[stretch].upperBound {
                close(stretch, begin, &across, &totals)
                stretch += 1
                begin = row
            }
            for number in stretch..<stretches.count {
                let range = max(row + 1, stretches[number].lowerBound)..<max(row + 1, stretches[number].upperBound)
                let sum = distance(from: row, to: range, &across)
                for grouping in clusters.indices {
                    totals[(firsts[grouping] + clusters[grouping][number]) * count + row] += sum
                }
            }
        }
        close(stretch, begin, &across, &totals)
        return totals
    }

    /// Adds what the points from `begin` on are away from a stretch to its clusters.
    private func close(_ stretch: Int, _ begin: Int, _ across: inout [Double], _ totals: inout [Double]) {
        let count = x.count
        var target = totals.mutableSpan
        for grouping in clusters.indices {
            let base = (firsts[grouping] + clusters[grouping][stretch]) * count
            for place in begin..<count { target[base + place] += across[place] }
        }
        for place in begin..<count { across[place] = 0 }
    }

    /// The weighted distance from a point to a range of later ones; theirs to it is added to `across`.
    private func distance(from row: Int, to range: Range<Int>, _ across: inout [Double]) -> Double {
        let (x, y, weight) = (x.span, y.span, weight.span)
        var target = across.mutableSpan
        let (ownX, ownY) = (SIMD4<Double>(repeating: x[row]), SIMD4<Double>(repeating: y[row]))
        let own = weight[row]
        var lanes = SIMD4<Double>.zero
        var place = range.lowerBound
        while place &+ 4 <= range.upperBound {
            let along = quad(x, place) - ownX
            let away = quad(y, place) - ownY
            let distances = (along * along + away * away).squareRoot()
            lanes += quad(weight, place) * distances
            let back = own * distances
            for lane in 0..<4 { target[unchecked: place &+ lane] += back[lane] }
            place &+= 4
        }
        var sum = (lanes[0] + lanes[1]) + (lanes[2] + lanes[3])
        while place < range.upperBound {
            let (along, away) = (x[unchecked: place] - ownX[0], y[unchecked: place] - ownY[0])
            let distance = (along * along + away * away).squareRoot()
            sum += weight[unchecked: place] * distance
            target[unchecked: place] += own * distance
            place &+= 1
        }
        return sum
    }

    /// The mean silhouette of each grouping.
    func means(_ distances: [Double]) -> [Double] {
        let (count, total) = (x.count, weight.reduce(0, +))
        return clusters.indices.map { grouping in
            var sum = 0.0
            for (stretch, range) in stretches.enumerated() {
                let own = clusters[grouping][stretch]
                for row in range { sum += weight[row] * silhouette(distances, grouping, own: own, row, count) }
            }
            return sum / total
        }
    }

    private func silhouette(_ distances: [Double], _ grouping: Int, own: Int, _ row: Int, _ count: Int) -> Double {
        let sizes = sizes[grouping]
        // A point of weight 1 in a cluster of weight 1 is alone; a heavier one stands for several in one place.
        let others = sizes[own] - 1
        guard others > 0 else { return 0 }
        let base = firsts[grouping]
        let inside = distances[(base + own) * count + row] / others
        var outside = Double.infinity
        for cluster in sizes.indices where cluster != own && sizes[cluster] > 0 {
            outside = min(outside, distances[(base + cluster) * count + row] / sizes[cluster])
        }
        let larger = max(inside, outside)
        return outside < .infinity && larger > 0 ? (outside - inside) / larger : 0
    }
}
