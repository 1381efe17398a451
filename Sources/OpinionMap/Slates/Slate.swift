/// Some statements that together speak for as many as possible in proportion: the Method of Equal Shares (Peters and
/// Skowron 2020), filled up by sequential Phragmén where money is left that buys nothing.
///
/// Each participant has an equal part of as much money as there are places, or a part that makes the groups' parts equal
/// to their shares of seats. A statement costs 1, paid by those who agree with it, each as much as the others for their
/// weight or all they have. The next statement is the one that asks least of anybody; of equals (within 1e-9) the one
/// that comes first. Where nobody knows how somebody would have voted, no agreement is assumed.
public struct Slate: Hashable, Sendable {
    /// The statements in the order in which they were bought.
    public let statements: [Int]
    /// How many of them were bought by equal shares; the rest were filled up.
    public let boughtCount: Int
    /// The share of weight of those who agree with one of them at least.
    public let coverage: Double
    /// How near any group comes to being left out: see ``representationRatio(of:supporters:weights:)``; under 1, the
    /// slate is proportional in the sense of EJR+.
    public let worstRatio: Double

    /// - Parameters:
    ///   - size: How many statements there should be.
    ///   - supporters: For each statement the participants who agree with it, ascending; empty for one that may not be
    ///     chosen.
    ///   - weights: The weight of each participant, 0 or more.
    public init(size: Int, supporters: [[Int]], weights: [Double]) {
        var purchase = Purchase(size: size, supporters: supporters, weights: weights)
        purchase.buy()
        boughtCount = purchase.chosen.count
        purchase.fill()
        statements = purchase.chosen
        let total = weights.reduce(0, +)
        var isCovered = [Bool](repeating: false, count: weights.count)
        for statement in statements { for person in supporters[statement] { isCovered[person] = true } }
        let covered = zip(weights, isCovered).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
        coverage = total > 0 ? covered / total : 0
        worstRatio = Self.representationRatio(of: statements, supporters: supporters, weights: weights)
    }

    /// The largest share of their due that people were denied, by a statement they agree with that was not chosen.
    ///
    /// EJR+ (Brill and Peters 2023): no ℓ, and no statement outside, whose supporters deserve ℓ of the places (their
    /// weight is at least ℓ ÷ size of all) while each of them agrees with fewer than ℓ of the chosen. The ratio is the
    /// weight of such people divided by the weight that ℓ places take, the most over all statements and ℓ: EJR+ holds
    /// exactly if it is under 1. O(size × votes).
    public static func representationRatio(
        of chosen: [Int], supporters: [[Int]], weights: [Double]
    ) -> Double {
        let total = weights.reduce(0, +)
        guard total > 0, !chosen.isEmpty else { return 0 }
        var agreements = [Int](repeating: 0, count: weights.count)
        for statement in chosen { for person in supporters[statement] { agreements[person] += 1 } }
        let outside = Set(supporters.indices).subtracting(chosen).sorted()
        var worst = 0.0
        for statement in outside {
            // Weight of the supporters by how many of the chosen they agree with.
            var weight = [Double](repeating: 0, count: chosen.count + 1)
            for person in supporters[statement] { weight[agreements[person]] += weights[person] }
            var below = 0.0
            for places in 1...chosen.count {
                below += weight[places - 1]
                worst = max(worst, below * Double(chosen.count) / (total * Double(places)))
            }
        }
        return worst
    }
}

extension Slate {
    /// The weight of each participant that gives each group its share of seats, however many of it take part. People of no
    /// group have none, unless there are no groups: then all have the same.
    public static func weights(_ electorate: Electorate, voting: [Bool]) -> [Double] {
        guard electorate.groupCount > 0 else { return voting.map { $0 ? 1 : 0 } }
        var sizes = [Int](repeating: 0, count: electorate.groupCount)
        for (declaration, isVoting) in zip(electorate.declarations, voting) where isVoting {
            if let group = declaration.group { sizes[group] += 1 }
        }
        return zip(electorate.declarations, voting).map { declaration, isVoting in
            guard isVoting, let group = declaration.group else { return 0 }
            return electorate.shares[group] / Double(max(1, sizes[group]))
        }
    }
}

/// Statements bought one after another.
private struct Purchase {
    let size: Int
    let supporters: [[Int]]
    let weights: [Double]
    private(set) var chosen: [Int] = []
    private var budgets: [Double]

    init(size: Int, supporters: [[Int]], weights: [Double]) {
        self.size = max(0, min(size, supporters.count { !$0.isEmpty }))
        self.supporters = supporters
        self.weights = weights
        let total = weights.reduce(0, +)
        let places = Double(self.size)
        budgets = weights.map { total > 0 ? places * $0 / total : 0 }
    }

    private static func isClose(_ left: Double, _ right: Double) -> Bool {
        left == right || (left.isFinite && right.isFinite && abs(left - right) <= 1e-9 * max(abs(left), abs(right)))
    }

    mutating func buy() {
        // What a statement asks only grows while money is spent, so the last known price is a lower bound.
        var bounds = supporters.map { $0.isEmpty ? Double.infinity : 0 }
        while chosen.count < size {
            let order = bounds.indices.filter { bounds[$0] < .infinity }
                .sorted { (bounds[$0], $0) < (bounds[$1], $1) }
            var least = Double.infinity
            for statement in order {
                guard bounds[statement] <= least * (1 + 1e-9) else { break }
                bounds[statement] = price(of: statement)
                least = min(least, bounds[statement])
            }
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
    private func price(of statement: Int) -> Double {
        var rich = supporters[statement].filter { weights[$0] > 0 }
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
    mutating func fill() {
        var loads = zip(budgets, weights).map { $1 > 0 ? -$0 / $1 : 0 }
        while chosen.count < size {
            var (next, least) = (Int?.none, Double.infinity)
            for statement in supporters.indices where !chosen.contains(statement) {
                let voters = supporters[statement].filter { weights[$0] > 0 }
                let weight = voters.reduce(0) { $0 + weights[$1] }
                guard weight > 0 else { continue }
                let load = (voters.reduce(0) { $0 + weights[$1] * loads[$1] } + 1) / weight
                if load < least, !Self.isClose(load, least) { (next, least) = (statement, load) }
            }
            guard let next else { return }
            for person in supporters[next] { loads[person] = least }
            chosen.append(next)
        }
    }
}
