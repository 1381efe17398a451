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
    public internal(set) var worstRatio: Double

    /// - Parameters:
    ///   - size: How many statements there should be.
    ///   - supporters: For each statement the participants who agree with it, ascending; empty for one that may not be
    ///     chosen.
    ///   - weights: The weight of each participant, 0 or more.
    public init(size: Int, supporters: [[Int]], weights: [Double]) {
        self.init(Purchase(size: size, supporters: supporters, weights: weights), supporters, weights)
    }

    init(_ purchase: Purchase, _ supporters: [[Int]], _ weights: [Double]) {
        boughtCount = purchase.boughtCount
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
        let denial = Denial(of: chosen, supporters, weights)
        let outside = Set(supporters.indices).subtracting(chosen)
        return outside.map { denial.ratio(of: supporters[$0]) }.max() ?? 0
    }
}

/// Of those who agree with one statement, how much of their due they are denied by a slate without it.
struct Denial: Sendable {
    private let weights: [Double]
    private let total: Double
    private let places: Int
    /// With how many of the chosen each participant agrees.
    private var agreements: [Int]

    init(of chosen: [Int], _ supporters: [[Int]], _ weights: [Double]) {
        self.weights = weights
        total = weights.reduce(0, +)
        places = chosen.count
        agreements = [Int](repeating: 0, count: weights.count)
        for statement in chosen { for person in supporters[statement] { agreements[person] += 1 } }
    }

    /// See ``Slate/representationRatio(of:supporters:weights:)``.
    func ratio(of supporters: [Int]) -> Double {
        guard total > 0, places > 0 else { return 0 }
        // Weight of the supporters by how many of the chosen they agree with.
        var weight = [Double](repeating: 0, count: places + 1)
        for person in supporters { weight[agreements[person]] += weights[person] }
        var (below, worst) = (0.0, 0.0)
        for count in 1...places {
            below += weight[count - 1]
            worst = max(worst, below * Double(places) / (total * Double(count)))
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
