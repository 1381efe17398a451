import Foundation
import Testing

@testable import Review

/// Figures from `Tests/Oracles/review.py`, which works α out from coincidences and the rest with fractions.
private struct Oracle: Decodable {
    struct Case: Decodable {
        let weights: [Int]
        let sheets: [[[Int]]]
        let order: [Int]
        let ranks: [Int]
        let scores: [Int]
        let deviations: [Int?]
        let agreement: Double?
    }
    let cases: [Case]

    static func read() throws -> Oracle {
        let file = try #require(
            Bundle.module.url(forResource: "review", withExtension: "json", subdirectory: "Fixtures"))
        return try JSONDecoder().decode(Oracle.self, from: Data(contentsOf: file))
    }
}

@Suite struct `A ranking` {
    @Test func `has the order, scores, deviations and agreement that were worked out another way`() throws {
        for (number, oracle) in try Oracle.read().cases.enumerated() {
            let ranking = Ranking(
                oracle.sheets.enumerated().map { ($0.offset, $0.element) }, weights: oracle.weights)
            #expect(ranking.lines.map(\.key) == oracle.order, "\(number)")
            #expect(ranking.lines.map(\.rank) == oracle.ranks, "\(number)")
            #expect(ranking.lines.map(\.score) == oracle.scores, "\(number)")
            #expect(ranking.lines.map(\.deviation) == oracle.deviations, "\(number)")
            switch (ranking.agreement, oracle.agreement) {
            case (let ours?, let theirs?): #expect(abs(ours - theirs) < 1e-9, "\(number)")
            case (nil, nil): break
            default: Issue.record("case \(number): \(String(describing: ranking.agreement))")
            }
        }
    }

    @Test func `agrees with the example that was published with the measure`() throws {
        // Krippendorff 2011, section C: four observers, twelve units, interval data, α = 0.849.
        let units = [
            [1, 1, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4], [1, 1, 2, 1],
            [2, 2, 2, 2], [5, 5, 5], [1, 1], [3]
        ]
        let alpha = try #require(Ranking.agreement(of: units))
        #expect((alpha * 1000).rounded() == 849)
    }

    @Test func `says nothing of agreement where there is nothing to agree on`() {
        #expect(Ranking.agreement(of: []) == nil)
        #expect(Ranking.agreement(of: [[1], [5]]) == nil)
        #expect(Ranking.agreement(of: [[3, 3], [3, 3]]) == nil)
        #expect(Ranking.agreement(of: [[1, 1], [5, 5]]) == 1)
    }

    @Test func `shares a rank between equal scores, and leaves out what has no whole sheet`() {
        let ranking = Ranking(
            [(7, [[4], [2]]), (3, [[3]]), (5, [[5]]), (9, []), (8, [[1, 2]]), (1, [[99]])], weights: [1])
        #expect(ranking.lines.map(\.key) == [1, 5, 3, 7])
        #expect(ranking.lines.map(\.rank) == [1, 1, 3, 3])
        #expect(ranking.lines.map(\.score) == [500, 500, 300, 300])
        #expect(Ranking([(1, [[]])], weights: []).lines.isEmpty)
    }

    @Test(arguments: 0..<40)
    func `does not depend on the order of submissions, sheets or reviewers`(seed: UInt64) {
        var random = Seeded(state: seed)
        let sheets = (0..<12).map { key in
            (
                key,
                (0..<Int.random(in: 0...4, using: &random)).map { _ in
                    (0..<3).map { _ in Int.random(in: 1...5, using: &random) }
                }
            )
        }
        let weights = (0..<3).map { _ in Int.random(in: 1...9, using: &random) }
        let shuffled = sheets.map { ($0.0, $0.1.shuffled(using: &random)) }.shuffled(using: &random)
        let (one, other) = (Ranking(sheets, weights: weights), Ranking(shuffled, weights: weights))
        #expect(one.lines == other.lines)
        #expect((one.agreement ?? 2) - (other.agreement ?? 2) < 1e-12)
    }
}
