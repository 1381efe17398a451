/// The indices of the heaviest strictly ascending subsequence, in order. O(n log n), by a Fenwick tree of prefix maxima.
func heaviestAscending(_ items: [(place: Int, weight: Double)]) -> [Int] {
    let ranks = Dictionary(
        Set(items.map(\.place)).sorted().enumerated().map { ($0.element, $0.offset + 1) },
        uniquingKeysWith: { first, _ in first })
    var best = [(value: Double, item: Int)](repeating: (0, -1), count: ranks.count + 1)
    var before = [Int](repeating: -1, count: items.count)
    for (item, (place, weight)) in items.enumerated() {
        let rank = ranks[place] ?? 0
        var top: (value: Double, item: Int) = (0, -1)
        var node = rank - 1
        while node > 0 {
            if best[node].value > top.value { top = best[node] }
            node -= node & -node
        }
        before[item] = top.item
        node = rank
        while node > 0, node < best.count {
            if top.value + weight > best[node].value { best[node] = (top.value + weight, item) }
            node += node & -node
        }
    }
    var chain: [Int] = []
    var top: (value: Double, item: Int) = (0, -1)
    var node = ranks.count
    while node > 0 {
        if best[node].value > top.value { top = best[node] }
        node -= node & -node
    }
    var item = top.item
    while item >= 0 {
        chain.append(item)
        item = before[item]
    }
    return chain.reversed()
}
