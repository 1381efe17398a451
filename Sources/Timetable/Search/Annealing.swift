/// Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983): a change for the better is kept, one for the worse with a
/// probability that falls with its size and with time.
///
/// The scale of costs is measured, not given: a short descent first, then changes are tried from where it ended. How
/// much the lesser of them cost says where to start, and the least where to end.
struct Annealing<Solution: Landscape> {
    private(set) var solution: Solution
    /// How many changes were tried.
    private(set) var moves = 0

    private var generator: SearchGenerator
    private let patience = Patience()
    private var best: Solution.Memory
    private var bestCost: Double

    init(_ solution: Solution, seed: UInt64) {
        self.solution = solution
        self.solution.keep()
        best = self.solution.memory
        bestCost = self.solution.cost
        generator = SearchGenerator(seed: seed)
    }

    /// Improves the solution until the effort is spent, and leaves it at the best that was found.
    mutating func run(_ effort: Effort) {
        descend(effort)
        if let (hot, cold) = temperatures(effort) {
            let start = effort.spent(after: moves)
            let cooling = Cooling(from: hot, to: cold)
            while bestCost > solution.leastPossible {
                let share = effort.spent(after: moves)
                guard share < 1 else { break }
                let temperature = cooling.temperature(at: (share - start) / (1 - start))
                for _ in 0..<Self.stride(of: effort) { attempt(at: temperature) }
            }
        }
        solution.restore(best)
    }

    /// Moves between two looks at the clock.
    private static func stride(of effort: Effort) -> Int {
        if case .moves = effort { 1 } else { 64 }
    }

    /// Accepts nothing worse for a while, a third of the time at most; but for some moves in any case, since a busy machine
    /// may hold up the first moves for long, and temperatures measured too soon mislead the whole search.
    private mutating func descend(_ effort: Effort) {
        let (least, most) = (2_000, 50_000)
        while moves < most, effort.spent(after: moves) < (moves < least ? 1 : 0.33) {
            for _ in 0..<Self.stride(of: effort) { attempt(at: 0) }
        }
    }

    private mutating func attempt(at temperature: Double) {
        moves += 1
        let before = solution.cost
        guard solution.change(using: &generator) else { return }
        let more = solution.cost - before
        guard more <= 0 || more <= temperature * patience.draw(using: &generator) else { return solution.undo() }
        solution.keep()
        if solution.cost < bestCost {
            bestCost = solution.cost
            best = solution.memory
        }
    }

    /// Where to start and to end: between the third and the half of the changes for the worse that were tried, and at
    /// a tenth of the least. Nil if none was for the worse.
    private mutating func temperatures(_ effort: Effort) -> (hot: Double, cold: Double)? {
        var rises: [Double] = []
        for sample in 0..<5_000 {
            if sample % Self.stride(of: effort) == 0, effort.spent(after: moves) >= (rises.count < 200 ? 1 : 0.5) {
                break
            }
            moves += 1
            let before = solution.cost
            guard solution.change(using: &generator) else { continue }
            // Less is rounding.
            if solution.cost - before > 1e-6 { rises.append(solution.cost - before) }
            solution.undo()
        }
        rises.sort()
        guard let least = rises.first else { return nil }
        let hot = (rises[rises.count * 3 / 10] * rises[rises.count / 2]).squareRoot()
        return (max(hot, least), least / 10)
    }
}
