import Exchange
import OpinionMap
import Testing

@Suite struct `Slates` {
    static func supporters(_ votes: VoteMatrix) -> [[Int]] {
        var supporters = [[Int]](repeating: [], count: votes.statementCount)
        for row in 0..<votes.participantCount {
            for (statement, vote) in votes.votes(of: row) where vote > 0 { supporters[statement].append(row) }
        }
        return supporters
    }

    @Test func `equal shares buys what abcvoting buys`() throws {
        for other in try Oracles.read().slates {
            let votes = try Pack.conversation(other.conversation).votes
            let weights = (0..<votes.participantCount).map { row in
                other.weights.map { $0[row % $0.count] } ?? 1
            }
            let slate = Slate(size: other.size, supporters: Self.supporters(votes), weights: weights)
            #expect(slate.statements.sorted() == other.statements, "\(other.conversation), \(other.size)")
            #expect(slate.worstRatio < 1)
        }
    }

    @Test func `a group that deserves a place and has none is found`() {
        // Four of ten share one statement, six another two; two places.
        let supporters = [[0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5], [6, 7, 8, 9, 5]]
        let weights = [Double](repeating: 1, count: 10)
        #expect(Slate.representationRatio(of: [0, 1], supporters: supporters, weights: weights) < 1)
        let more = [[0, 1, 2, 3, 4], [0, 1, 2, 3, 4], [5, 6, 7, 8, 9]]
        #expect(Slate.representationRatio(of: [0, 1], supporters: more, weights: weights) == 1)
        #expect(Slate(size: 2, supporters: more, weights: weights).statements == [0, 2])
    }

    @Test func `each stakeholder group has its share of seats of the money, whatever its turnout`() {
        let people = (0..<10).map { Electorate.Declaration(group: $0 < 8 ? 0 : 1) } + [Electorate.Declaration()]
        let weights = Slate.weights(Electorate(people, seats: [3, 1]), voting: people.map { _ in true })
        #expect(abs(weights[..<8].reduce(0, +) - 0.75) < 1e-12)
        #expect(abs(weights[8..<10].reduce(0, +) - 0.25) < 1e-12)
        #expect(weights[10] == 0)
    }

    @Test func `nothing to choose from is no slate`() {
        #expect(Slate(size: 5, supporters: [[], []], weights: [1]).statements.isEmpty)
        #expect(Slate(size: 0, supporters: [[0]], weights: [1]).statements.isEmpty)
    }
}
