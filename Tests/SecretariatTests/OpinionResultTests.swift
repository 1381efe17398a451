import Mechanism
import Testing

@Suite struct `A published result` {
    @Test func `is read back as it was written`() throws {
        var result = OpinionResult()
        (result.people, result.guests, result.votes) = (12, 2, 30)
        result.groups = [.init(code: "civil", people: 6), .init(code: "users", people: nil)]
        result.opinions = [
            .init(
                people: 7, x: -1_500_000, y: 2, spread: 300_000,
                standsFor: [.init(statement: ID(3), agrees: false, falseShare: 40)])
        ]
        result.evidence = .init(pValue: 5, shuffles: 199)
        let tally = OpinionResult.Tally(agree: 4, disagree: 1, pass: 1)
        result.statements = [
            .init(
                statement: ID(3), everybody: tally, guests: nil,
                byGroup: [.init(tally: tally, voices: 5500, agreeing: 3700), nil], byOpinion: [nil],
                amongGroups: .init(label: .leaning, named: [1], needed: 4, probability: 612, minimum: 301),
                amongOpinions: .init(label: .contested, named: [0, 1], needed: nil, probability: 0, minimum: 8),
                hangsOnOne: true, mean: -250, x: 70_711, y: -3)
        ]
        #expect(OpinionResult(text: result.text) == result)
        #expect(OpinionResult(text: "{}") == nil)
        #expect(OpinionResult(text: result.text.replacing("\"people\":12", with: "\"people\":-12")) == nil)
    }
}
