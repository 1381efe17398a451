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
        let (routing, group) = routing(of: conversation, statements)
        let seen = Set(statements.indices.filter { votes[statements[$0].id.number] != nil })
        var draws = SplitMix64(seed: seed, stream: seen.count)
        return routing.draw(for: group, seen: seen, using: &draws).map { statements[$0.statement] }
    }

    /// With what probability the reader is asked this statement next; nil if it is not open to be drawn. It is kept with
    /// the vote, so that support can be corrected for who was asked.
    func probability(of statement: ID<Statement>, in conversation: Conversation) -> Double? {
        let statements = mechanism.asked(in: conversation)
        let votes = ownVotes(in: conversation)
        let (routing, group) = routing(of: conversation, statements)
        let seen = Set(statements.indices.filter { votes[statements[$0].id.number] != nil })
        return routing.offers(to: group, seen: seen).first { statements[$0.statement].id == statement }?.probability
    }

    private func routing(of conversation: Conversation, _ statements: [Statement]) -> (Routing, group: Int?) {
        let result = result(of: conversation)
        let group = visitor.person.flatMap { mechanism.people[$0]?.capacity.group }
            .flatMap { code in result?.groups.firstIndex { $0.code == code } }
        let posteriors = statements.map { statement -> [Beta] in
            let cells = result?.statements.first { $0.statement == statement.id }?.byGroup ?? []
            return (result?.groups ?? []).indices.map { place in
                let cell = cells.indices.contains(place) ? cells[place] : nil
                return Beta(support: Double(cell?.agreeing ?? 0) / 1000, of: Double(cell?.voices ?? 0) / 1000)
            }
        }
        let routing = Routing(
            priorities: statements.map { _ in 1 }, posteriors: posteriors, groupCount: result?.groups.count ?? 0,
            isAsked: statements.map { _ in true })
        return (routing, group)
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
