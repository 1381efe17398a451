import Testing
import TransparencyLog

@testable import Mechanism
@testable import Verification

/// What an audit finds in the published result of a conversation, and what it cannot know.
@Suite struct `Checking the result of a conversation` {
    private static let count = Conversation.Count(
        people: 30, guests: 0, byGroup: [:], votes: 30, ballots: .leaf([1]), commonGround: [ID(1)], result: .none,
        at: Timestamp(seconds: 0))

    private static let conversation: Conversation = {
        var conversation = Conversation(id: ID(1), issue: ID(1), title: .none, question: .none, voters: .everyone)
        conversation.statements = [ID(1)]
        conversation.count = count
        return conversation
    }()

    private static func cell(_ agree: Int, _ disagree: Int) -> OpinionResult.Cell {
        OpinionResult.Cell(
            tally: .init(agree: agree, disagree: disagree, pass: 0), voices: (agree + disagree) * 1000,
            agreeing: agree * 1000)
    }

    static func result(_ change: (inout OpinionResult) -> Void = { _ in }) -> OpinionResult {
        var result = OpinionResult()
        (result.people, result.votes) = (30, 30)
        result.groups = ["a", "b", "c"].map { .init(code: $0, people: 10) }
        let cells = [cell(10, 0), cell(10, 0), cell(10, 0)]
        result.statements = [
            .init(
                statement: ID(1), everybody: .init(agree: 30, disagree: 0, pass: 0), guests: nil, byGroup: cells,
                byOpinion: [], amongGroups: .init(cells), amongOpinions: nil, hangsOnOne: false, mean: 1000, x: 0, y: 0)
        ]
        change(&result)
        return result
    }

    static func check(_ result: OpinionResult) -> OpinionCheck {
        OpinionCheck(result, of: conversation, count)
    }

    @Test func `what is in order holds, and is computed again`() {
        let check = Self.check(Self.result())
        #expect(check.faults == [])
        #expect((check.recomputed, check.withheld) == (1, 0))
    }

    @Test func `a standing that does not follow from the counts is found`() {
        let check = Self.check(Self.result { $0.statements[0].amongGroups.probability? -= 1 })
        #expect(check.faults == ["statement 1 does not stand as its counts say"])
    }

    @Test func `figures that a withheld count could be solved for are found`() {
        let leaking = Self.check(Self.result { $0.statements[0].byGroup[1] = nil })
        #expect(leaking.faults.contains("statement 1 has figures that withheld counts could be solved for"))
        let silent = Self.check(
            Self.result {
                $0.statements[0].byGroup[1] = nil
                $0.statements[0].amongGroups = $0.statements[0].amongGroups.withoutFigures
            })
        #expect(silent.faults == [] && (silent.recomputed, silent.withheld) == (0, 1))
        let mean = Self.check(
            Self.result {
                $0.statements[0].everybody = nil
                $0.statements[0].byGroup = [nil, nil, nil]
                $0.statements[0].amongGroups = $0.statements[0].amongGroups.withoutFigures
            })
        #expect(mean.faults == ["statement 1 has a mean, while its votes are withheld"])
    }

    @Test func `a count of fewer than five is found, and one that can be worked out`() {
        let small = Self.check(
            Self.result {
                $0.statements[0].byGroup[0] = Self.cell(4, 0)
                $0.statements[0].everybody?.agree = 24
            })
        #expect(small.faults.contains("statement 1 shows votes of fewer than 5 people"))
        let hidden = Self.check(
            Self.result {
                $0.statements[0].byGroup[0] = nil
                $0.statements[0].everybody?.agree = 24
                $0.statements[0].amongGroups = $0.statements[0].amongGroups.withoutFigures
            })
        #expect(hidden.faults == ["statement 1 lets the votes of 4 people be worked out"])
        #expect((hidden.recomputed, hidden.withheld) == (0, 1))
    }

    @Test func `figures that are not those of the entry are found`() {
        #expect(!Self.check(Self.result { $0.people = 31 }).faults.isEmpty)
        #expect(!Self.check(Self.result { $0.statements[0].statement = ID(2) }).faults.isEmpty)
        #expect(!Self.check(Self.result { $0.statements.append($0.statements[0]) }).faults.isEmpty)
        #expect(!Self.check(Self.result { $0.statements[0].byGroup[0] = Self.cell(31, 0) }).faults.isEmpty)
    }

    @Test func `no numbers make it stop`() {
        for huge in [0, 1_000_000_000] {
            let check = Self.check(
                Self.result {
                    $0.statements[0].byGroup[0] = OpinionResult.Cell(
                        tally: .init(agree: huge, disagree: huge / 4, pass: 0), voices: huge, agreeing: huge)
                })
            #expect(!check.faults.isEmpty)
        }
    }
}
