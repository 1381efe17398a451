/// The mean silhouette of each of several groupings of the same points (Rousseeuw 1987).
///
/// For a point, a is its mean distance to the others of its cluster and b the least mean distance to another cluster;
/// its silhouette is (b − a) ÷ max(a, b), and 0 if it is alone. Weights make a point count as that many.
///
/// All groupings are worked out from one pass over the pairs: the points are laid out so that those which all groupings
/// put together lie side by side, and distances are summed once for each such stretch.
///
/// - Complexity: O(n²), in O(n) space.
func meanSilhouettes(
    of points: [Point], weights: [Double]? = nil, labelings: [[Int]], workers: Int = 1
) -> [Double] {
    guard !points.isEmpty, !labelings.isEmpty else { return labelings.map { _ in 0 } }
    let layout = SilhouetteLayout(points, weights, labelings)
    let size = max(64, (points.count + 63) / 64)
    let blocks = stride(from: 0, to: points.count, by: size).map { $0..<min($0 + size, points.count) }
    let sums = concurrently(blocks.count, workers: workers) { layout.sums(over: blocks[$0]) }
    let total = weights?.reduce(0, +) ?? Double(points.count)
    return labelings.indices.map { labeling in sums.reduce(0) { $0 + $1[labeling] } / total }
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

    init(_ points: [Point], _ weights: [Double]?, _ labelings: [[Int]]) {
        let order = points.indices.sorted { left, right in
            for labels in labelings where labels[left] != labels[right] { return labels[left] < labels[right] }
            return left < right
        }
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
    }

    /// For each grouping the sum of the silhouettes of some of the points.
    func sums(over rows: Range<Int>) -> [Double] {
        var sums = [Double](repeating: 0, count: clusters.count)
        var distances = [Double](repeating: 0, count: stretches.count)
        var ofCluster = [Double](repeating: 0, count: sizes.map(\.count).max() ?? 0)
        var stretch = stretches.firstIndex { $0.contains(rows.lowerBound) } ?? 0
        for row in rows {
            if row >= stretches[stretch].upperBound { stretch += 1 }
            for (number, range) in stretches.enumerated() { distances[number] = distance(from: row, to: range) }
            for labeling in clusters.indices {
                for cluster in sizes[labeling].indices { ofCluster[cluster] = 0 }
                for (number, cluster) in clusters[labeling].enumerated() { ofCluster[cluster] += distances[number] }
                sums[labeling] +=
                    weight[row] * silhouette(ofCluster, sizes[labeling], own: clusters[labeling][stretch], weight[row])
            }
        }
        return sums
    }

    private func silhouette(_ distances: [Double], _ sizes: [Double], own: Int, _ weight: Double) -> Double {
        // A point of weight 1 in a cluster of weight 1 is alone; a heavier one stands for several in one place.
        let others = sizes[own] - 1
        guard others > 0 else { return 0 }
        let inside = distances[own] / others
        var outside = Double.infinity
        for cluster in sizes.indices where cluster != own && sizes[cluster] > 0 {
            outside = min(outside, distances[cluster] / sizes[cluster])
        }
        let larger = max(inside, outside)
        return outside < .infinity && larger > 0 ? (outside - inside) / larger : 0
    }

    private func distance(from row: Int, to range: Range<Int>) -> Double {
        let (x, y, weight) = (x.span, y.span, weight.span)
        let (ownX, ownY) = (SIMD4<Double>(repeating: x[row]), SIMD4<Double>(repeating: y[row]))
        var lanes = SIMD4<Double>.zero
        var place = range.lowerBound
        while place &+ 4 <= range.upperBound {
            let along = quad(x, place) - ownX
            let across = quad(y, place) - ownY
            lanes += quad(weight, place) * (along * along + across * across).squareRoot()
            place &+= 4
        }
        var sum = (lanes[0] + lanes[1]) + (lanes[2] + lanes[3])
        while place < range.upperBound {
            let (along, across) = (x[unchecked: place] - ownX[0], y[unchecked: place] - ownY[0])
            sum += weight[unchecked: place] * (along * along + across * across).squareRoot()
            place &+= 1
        }
        return sum
    }
}
