import Mechanism
import OpinionMap

/// What can be computed again of a published result, and what cannot: the votes are in nobody's hands but the voters'.
struct OpinionCheck {
    /// What does not hold, in words.
    private(set) var faults: [String] = []
    /// Standings that were computed again from the cells that are shown.
    private(set) var recomputed = 0
    /// Standings that hang on cells that are withheld.
    private(set) var withheld = 0

    /// Checks a result against the entry that published it.
    init(_ result: OpinionResult, of conversation: Conversation, _ count: Conversation.Count) {
        func expect(_ holds: Bool, _ claim: @autoclosure () -> String) { if !holds { faults.append(claim()) } }

        expect(
            (result.people, result.guests, result.votes) == (count.people, count.guests, count.votes),
            "people and votes are not those of the entry")
        expect(result.commonGround == count.commonGround, "the common ground is not that of the entry")
        let known = Set(conversation.statements)
        expect(
            result.statements.allSatisfy { known.contains($0.statement) }
                && Set(result.statements.map(\.statement)).count == result.statements.count,
            "it counts statements that are not in the conversation, or twice")
        for line in result.statements { check(line, result) }
    }

    private mutating func check(_ line: OpinionResult.Line, _ result: OpinionResult) {
        let name = "statement \(line.statement.number)"
        if line.everybody == nil, (line.mean, line.x, line.y) != (0, 0, 0) {
            faults.append("\(name) has a mean, while its votes are withheld")
        }
        for (cells, guests) in [(line.byGroup, line.guests), (line.byOpinion, nil)] {
            let shown = cells.compactMap { $0?.tally } + [guests].compactMap(\.self)
            if shown.contains(where: { (1..<Conversation.fewest).contains($0.seen) }) {
                faults.append("\(name) shows votes of fewer than \(Conversation.fewest) people")
            }
            guard let everybody = line.everybody else { continue }
            let rest = shown.reduce(into: everybody) { rest, tally in
                rest.agree = rest.agree.subtracting(tally.agree)
                rest.disagree = rest.disagree.subtracting(tally.disagree)
                rest.pass = rest.pass.subtracting(tally.pass)
            }
            if min(rest.agree, rest.disagree, rest.pass) < 0 {
                faults.append("\(name) counts more in groups than in all")
            } else if (1..<Conversation.fewest).contains(rest.seen) {
                faults.append("\(name) lets the votes of \(rest.seen) people be worked out")
            }
        }
        check(line.amongGroups, line.byGroup, name)
        if let standing = line.amongOpinions { check(standing, line.byOpinion, name + " among groups of opinion") }
    }

    private mutating func check(_ standing: OpinionResult.Standing, _ cells: [OpinionResult.Cell?], _ name: String) {
        let shown = cells.compactMap(\.self)
        guard shown.count == cells.count else {
            withheld += 1
            if standing != standing.withoutFigures {
                faults.append("\(name) has figures that withheld counts could be solved for")
            }
            return
        }
        guard shown.allSatisfy(\.isPossible) else {
            faults.append("\(name) has more voices than people who voted")
            return
        }
        recomputed += 1
        if OpinionResult.Standing(shown) != standing { faults.append("\(name) does not stand as its counts say") }
    }
}

extension OpinionResult.Cell {
    /// Weighing never makes more voices of people than they are (Kish 1965), nor more of them agree; thousandths are rounded.
    fileprivate var isPossible: Bool {
        (0...max(0, Double(voices)) + 1).contains(Double(agreeing))
            && (0...Double(tally.seen) * 1000 + 1).contains(Double(voices))
    }
}

extension Int {
    fileprivate func subtracting(_ other: Int) -> Int { subtractingReportingOverflow(other).partialValue }
}
