import Foundation
import OpinionMap

/// Votes of people and statements that lie in a plane, to measure maps with: the same for the same seed.
///
/// Camps stand on an ellipse, people around their camp; a third of the statements divide them strongly, the rest hardly.
/// Whoever agrees does so by a logistic law of where both lie, each statement is passed over with a probability of its
/// own, statements are met unequally often, and how many somebody answers is lognormal. Draws are by ``SplitMix64``.
struct SyntheticVotes {
    let people: Int
    let statements: Int
    /// How many statements somebody answers on average.
    let mean: Double
    /// How many camps, at most five.
    let camps: Int
    let seed: UInt64

    /// The share of each camp before it is made to sum up.
    private static let shares = [0.45, 0.30, 0.15, 0.07, 0.03]

    /// Writes lines `participant,statement,vote`, in pieces.
    /// - Returns: How many votes there are.
    func write(_ write: ([UInt8]) throws -> Void) rethrows -> Int {
        var draw = Draw(seed: seed)
        let field = (0..<statements).map { _ in Statement(&draw) }
        var ease = (0..<statements).map { 1 + 3 * Double($0) / Double(statements) }
        ease.shuffle(using: &draw.generator)
        let middles = (0..<camps).map { camp in
            let angle = 2 * Double.pi * Double(camp) / Double(camps)
            return SIMD2(1.5 * cos(angle), 0.9 * sin(angle))
        }
        var piece = Array("participant,statement,vote\n".utf8)
        var count = 0
        for person in 0..<people {
            let place = middles[camp(&draw)] + 0.45 * SIMD2(draw.normal(), draw.normal())
            let number = min(statements, max(1, Int(exp(log(mean) - 0.5 + draw.normal()))))
            // The first so many by exponential waiting times are those drawn unequally, none twice.
            let waits = ease.map { -log(1 - draw.generator.unit()) * $0 }
            let asked = waits.indices.sorted { waits[$0] < waits[$1] }.prefix(number).sorted()
            for statement in asked {
                piece += "\(person),\(statement),\(field[statement].vote(of: place, &draw))\n".utf8
            }
            count += asked.count
            if piece.count > 1 << 18 {
                try write(piece)
                piece = []
            }
        }
        try write(piece)
        return count
    }

    private func camp(_ draw: inout Draw) -> Int {
        let shares = Self.shares.prefix(camps)
        var rest = draw.generator.unit() * shares.reduce(0, +)
        for (camp, share) in shares.enumerated() {
            rest -= share
            if rest < 0 { return camp }
        }
        return camps - 1
    }
}

/// What a statement is like.
private struct Statement {
    private let ease: Double
    private let slope: SIMD2<Double>
    private let passing: Double

    init(_ draw: inout Draw) {
        ease = 0.6 + 0.9 * draw.normal()
        let both = SIMD2(draw.normal(), draw.normal())
        slope = both * (draw.generator.unit() < 0.35 ? 1.6 : 0.3)
        // A beta distribution with whole parameters is a ratio of sums of exponential ones.
        let (rare, common) = (draw.exponential(times: 2), draw.exponential(times: 8))
        passing = min(0.6, max(0.02, rare / (rare + common)))
    }

    func vote(of place: SIMD2<Double>, _ draw: inout Draw) -> Int {
        let chance = 1 / (1 + exp(-(ease + (slope * place).sum())))
        let side = draw.generator.unit() < chance ? 1 : -1
        return draw.generator.unit() < passing ? 0 : side
    }
}

/// Draws from the usual distributions.
private struct Draw {
    var generator: SplitMix64

    init(seed: UInt64) { generator = SplitMix64(seed: seed) }

    /// Box and Muller 1958, the half of each pair that is needed.
    mutating func normal() -> Double {
        let radius = (-2 * log(1 - generator.unit())).squareRoot()
        return radius * cos(2 * .pi * generator.unit())
    }

    mutating func exponential(times count: Int) -> Double {
        (0..<count).reduce(0) { sum, _ in sum - log(1 - generator.unit()) }
    }
}
