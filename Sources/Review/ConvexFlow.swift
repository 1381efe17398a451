/// A flow of least cost through a network whose edges cost more the more they carry: `weight · (base + flow)²`.
///
/// Sent one unit at a time along the cheapest path (successive shortest paths). With costs that rise, each flow on the
/// way is the cheapest of its size, so that the last one is the cheapest of all that carry the most.
struct ConvexFlow {
    private struct Edge {
        let from: Int
        let to: Int
        let capacity: Int
        let weight: Int
        /// What lay on the edge before, and stays.
        let base: Int
        var flow = 0

        /// What one unit more costs: w ((b + f + 1)² − (b + f)²).
        var next: Int { weight * (2 * (base + flow) + 1) }
        /// What one unit less saves.
        var last: Int { weight * (2 * (base + flow) - 1) }
    }

    /// A step along an edge, or back along one that carries something.
    private struct Step {
        let edge: Int
        let isForward: Bool
    }

    private var edges: [Edge] = []
    private var steps: [[Step]] = []

    /// Adds a node and returns its number.
    mutating func addNode() -> Int {
        steps.append([])
        return steps.count - 1
    }

    /// Adds an edge between two nodes and returns its number.
    @discardableResult
    mutating func addEdge(from: Int, to: Int, capacity: Int, weight: Int = 0, base: Int = 0) -> Int {
        edges.append(Edge(from: from, to: to, capacity: capacity, weight: weight, base: base))
        steps[from].append(Step(edge: edges.count - 1, isForward: true))
        steps[to].append(Step(edge: edges.count - 1, isForward: false))
        return edges.count - 1
    }

    /// How much an edge carries.
    func carried(by edge: Int) -> Int { edges[edge].flow }

    /// Sends as much as goes from one node to another, at the least cost.
    mutating func send(from source: Int, to sink: Int) {
        while let path = cheapestPath(from: source, to: sink) {
            for step in path { edges[step.edge].flow += step.isForward ? 1 : -1 }
        }
    }

    /// The cheapest path on which one unit more can go (Bellman–Ford with a queue); nil when there is none.
    private func cheapestPath(from source: Int, to sink: Int) -> [Step]? {
        var costs = [Int?](repeating: nil, count: steps.count)
        var arrivals = [Step?](repeating: nil, count: steps.count)
        var isWaiting = [Bool](repeating: false, count: steps.count)
        var queue = [source]
        var head = 0
        costs[source] = 0
        while head < queue.count {
            let node = queue[head]
            head += 1
            isWaiting[node] = false
            guard let cost = costs[node] else { continue }
            for step in steps[node] {
                let edge = edges[step.edge]
                guard step.isForward ? edge.flow < edge.capacity : edge.flow > 0 else { continue }
                let next = step.isForward ? edge.to : edge.from
                let sum = step.isForward ? cost + edge.next : cost - edge.last
                if let known = costs[next], known <= sum { continue }
                (costs[next], arrivals[next]) = (sum, step)
                if !isWaiting[next] {
                    isWaiting[next] = true
                    queue.append(next)
                }
            }
        }
        guard costs[sink] != nil else { return nil }
        var path: [Step] = []
        var node = sink
        while node != source, let step = arrivals[node] {
            path.append(step)
            node = step.isForward ? edges[step.edge].from : edges[step.edge].to
        }
        return path.reversed()
    }
}
