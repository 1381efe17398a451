import Journal
import Mechanism
import OpinionMap
import TransparencyLog

/// What is asked next: drawn, so that everybody meets another order, and rather a statement on which the reader's group has
/// hardly been heard.
extension Reading {
    /// The draw hangs on who asks and how far they are, so that a reload changes nothing.
    func nextStatement(
        _ conversation: Conversation, _ statements: [Statement], _ votes: [Int: Int]
    ) -> Statement? {
        draw(conversation, statements, votes)?.statement
    }

    /// With what probability a statement was drawn to be the next that the reader is asked; nil if it is not the one, as
    /// where they have looked it up: nobody chooses with what weight they vote. It is kept with the vote, so that support
    /// can be corrected for who was asked.
    func probability(of statement: ID<Statement>, in conversation: Conversation) -> Double? {
        let drawn = draw(conversation, mechanism.asked(in: conversation), ownVotes(in: conversation))
        return drawn?.statement.id == statement ? drawn?.probability : nil
    }

    private func draw(
        _ conversation: Conversation, _ statements: [Statement], _ votes: [Int: Int]
    ) -> (statement: Statement, probability: Double)? {
        let (routing, group) = routing(of: conversation, statements)
        let seen = Set(statements.indices.filter { votes[statements[$0].id.number] != nil })
        var draws = SplitMix64(seed: seed, stream: seen.count)
        return routing.draw(for: group, seen: seen, using: &draws).map { (statements[$0.statement], $0.probability) }
    }

    private func routing(of conversation: Conversation, _ statements: [Statement]) -> (Routing, group: Int?) {
        let result = result(of: conversation)
        let group = visitor.person.flatMap { mechanism.people[$0]?.capacity.group }
            .flatMap { code in result?.groups.firstIndex { $0.code == code } }
        let lines = (result?.statements ?? []).reduce(into: [ID<Statement>: OpinionResult.Line]()) {
            $0[$1.statement] = $1
        }
        let posteriors = statements.map { statement -> [Beta] in
            let cells = lines[statement.id]?.byGroup ?? []
            return (result?.groups ?? []).indices.map { place in
                let cell = cells.indices.contains(place) ? cells[place] : nil
                return Beta(support: Double(cell?.agreeing ?? 0) / 1000, of: Double(cell?.voices ?? 0) / 1000)
            }
        }
        let routing = Routing(
            priorities: statements.map { Self.priority(of: lines[$0.id], among: lines.count) }, posteriors: posteriors,
            groupCount: result?.groups.count ?? 0,
            isAsked: statements.map { _ in true })
        return (routing, group)
    }

    /// How much a statement is worth asking, as far as its figures are shown: one of which nothing is known is new.
    private static func priority(of line: OpinionResult.Line?, among count: Int) -> Double {
        guard let line, let tally = line.everybody else { return OpinionMap.priority(VoteCounts(), extremity: 0) }
        let direction = (Double(line.x) * Double(line.x) + Double(line.y) * Double(line.y)).squareRoot() / 1_000_000
        let extremity = Double(count).squareRoot() * (1 - Double(line.mean) / 1000) * direction
        return OpinionMap.priority(
            VoteCounts(agree: tally.agree, disagree: tally.disagree, seen: tally.seen), extremity: extremity)
    }

    private var seed: UInt64 {
        let code = voter.map { voter in
            switch voter {
            case .person(let person): person
            case .guest(let hash): hash.base64url
            }
        }
        return (code ?? "").utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    }
}
