/// Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983)
public struct AnnealingTuning {
    public var hot = 200.0
    public var cold = 0.2
    public var rounds = 1
    public init() {}
}

struct Annealing<Solution: Landscape> {
    var solution: Solution
    var generator: SearchGenerator
    var best: Solution.Memory
    var bestCost: Double
    var moves = 0

    init(_ solution: Solution, seed: UInt64) {
        self.solution = solution
        self.solution.keep()
        generator = SearchGenerator(seed: seed)
        best = self.solution.memory
        bestCost = self.solution.cost
    }

    mutating func run(tuning: AnnealingTuning, spent: (Int) -> Double) {
        let patience = ExponentialTable()
        var temperature = tuning.hot
        let ratio = tuning.cold / tuning.hot
        while true {
            if moves & 127 == 0 {
                let part = spent(moves)
                if part >= 1 { break }
                let rounds = Double(tuning.rounds)
                let inRound = part * rounds - (part * rounds).rounded(.down)
                temperature = tuning.hot * power(ratio, inRound)
            }
            moves += 1
            let before = solution.cost
            guard solution.change(using: &generator) else { continue }
            let delta = solution.cost - before
            if delta <= 0 || delta <= temperature * patience.values[Int(generator.next() & 4095)] {
                solution.keep()
                if solution.cost < bestCost {
                    bestCost = solution.cost
                    best = solution.memory
                }
            } else {
                solution.undo()
            }
        }
        solution.restore(best)
    }
}
import Foundation
func power(_ a: Double, _ b: Double) -> Double { pow(a, b) }
struct ExponentialTable { let values: [Double] = (0..<4096).map { -log((Double($0) + 0.5) / 4096) } }

public func experiment(_ conference: Conference, seed: UInt64, tuning: AnnealingTuning, spent: (Int) -> Double) -> (Double, Int, [[Int]], [[[Int]]]) {
    var run = Annealing(Draft(DraftTables(conference)), seed: seed)
    run.run(tuning: tuning, spent: spent)
    let d = run.solution
    let R = d.tables.roomCount
    let tracks = (0..<d.tables.sessionCount).map { k in (0..<R).map { d.trackOfCell[k * R + $0] } }
    let subs = (0..<d.tables.sessionCount).map { k in (0..<R).map { r in (0..<d.tables.capacity[k*R+r]).map { d.occupants[d.tables.base[k*R+r] + $0] } } }
    return (d.cost, run.moves, tracks, subs)
}
