/// Statements bought one after another.
struct Purchase: Sendable {
    private let size: Int
    private let weights: [Double]
    /// The statements in the order in which they were bought.
    private(set) var chosen: [Int] = []
    /// How many of them were bought by equal shares; the rest were filled up.
    private(set) var boughtCount = 0
    /// What it was like when each was bought, and when there was nothing more to buy.
    private var steps: [Step] = []

    /// What people had, or carried, before a statement was bought, and what it asked of each at most.
    private struct Step {
        let isFill: Bool
        let state: [Double]
        let least: Double
    }

    init(size: Int, supporters: [[Int]], weights: [Double]) {
        self.size = Self.places(size, supporters)
        self.weights = weights
        let total = weights.reduce(0, +)
        let places = Double(self.size)
        var budgets = weights.map { total > 0 ? places * $0 / total : 0 }
        buy(supporters, &budgets)
        boughtCount = chosen.count
        fill(supporters, budgets)
    }

    private static func places(_ size: Int, _ supporters: [[Int]]) -> Int {
        max(0, min(size, supporters.count { !$0.isEmpty }))
    }

    /// Whether everything would have been bought alike if one statement, which was not, had other supporters.
    func stands(_ statement: Int, with supporters: [Int]) -> Bool {
        guard !chosen.contains(statement) else { return false }
        return steps.allSatisfy { step in
            let price = step.isFill ? load(of: supporters, step.state) : price(of: supporters, step.state)
            return price > step.least && !Self.isClose(price, step.least)
                || step.least == .infinity && price == .infinity
        }
    }

    private static func isClose(_ left: Double, _ right: Double) -> Bool {
        left == right || (left.isFinite && right.isFinite && abs(left - right) <= 1e-9 * max(abs(left), abs(right)))
    }

    private mutating func buy(_ supporters: [[Int]], _ budgets: inout [Double]) {
        // What a statement asks only grows while money is spent, so the last known price is a lower bound.
        var bounds = supporters.map { $0.isEmpty ? Double.infinity : 0 }
        while chosen.count < size {
            let order = bounds.indices.filter { bounds[$0] < .infinity }
                .sorted { (bounds[$0], $0) < (bounds[$1], $1) }
            var least = Double.infinity
            for statement in order {
                guard bounds[statement] <= least * (1 + 1e-9) else { break }
                bounds[statement] = price(of: supporters[statement], budgets)
                least = min(least, bounds[statement])
            }
            steps.append(Step(isFill: false, state: budgets, least: least))
            guard least < .infinity,
                let next = bounds.indices.first(where: { Self.isClose(bounds[$0], least) })
            else { return }
            for person in supporters[next] {
                budgets[person] = max(0, budgets[person] - min(budgets[person], bounds[next] * weights[person]))
            }
            chosen.append(next)
            bounds[next] = .infinity
        }
    }

    /// The least that each supporter pays for a unit of weight, those who have less paying all; infinite if they cannot.
    private func price(of supporters: [Int], _ budgets: [Double]) -> Double {
        var rich = supporters.filter { weights[$0] > 0 }
        var missing = 1.0
        while !rich.isEmpty {
            let price = missing / rich.reduce(0) { $0 + weights[$1] }
            var stillRich: [Int] = []
            for person in rich {
                let due = price * weights[person]
                if budgets[person] < due, !Self.isClose(budgets[person], due) {
                    missing -= budgets[person]
                } else {
                    stillRich.append(person)
                }
            }
            if stillRich.count == rich.count { return price }
            rich = stillRich
        }
        return .infinity
    }

    /// Sequential Phragmén: the statement that brings the largest load down least far, starting from what is left.
    private mutating func fill(_ supporters: [[Int]], _ budgets: [Double]) {
        var loads = zip(budgets, weights).map { $1 > 0 ? -$0 / $1 : 0 }
        while chosen.count < size {
            var (next, least) = (Int?.none, Double.infinity)
            for statement in supporters.indices where !chosen.contains(statement) {
                let load = load(of: supporters[statement], loads)
                if load < least, !Self.isClose(load, least) { (next, least) = (statement, load) }
            }
            steps.append(Step(isFill: true, state: loads, least: least))
            guard let next else { return }
            for person in supporters[next] { loads[person] = least }
            chosen.append(next)
        }
    }

    /// What each supporter would carry; infinite if there is none.
    private func load(of supporters: [Int], _ loads: [Double]) -> Double {
        let voters = supporters.filter { weights[$0] > 0 }
        let weight = voters.reduce(0) { $0 + weights[$1] }
        return weight > 0 ? (voters.reduce(0) { $0 + weights[$1] * loads[$1] } + 1) / weight : .infinity
    }
}
