public import Journal
public import Mechanism
import OpinionMap
import TransparencyLog

extension Demonstration {
    /// How somebody of the story votes in one conversation: what goes into the vault, and never into the record.
    public struct Votes: Sendable {
        public let conversation: ID<Conversation>
        public let voter: Ballot.Voter
        /// 1 for agree, 0 for pass, −1 for disagree.
        public let votes: [ID<Statement>: Int]
    }
}

extension Script {
    /// The votes of the story, the same on every day: everybody but those who run the process and sit in the chair.
    func votes() -> [Demonstration.Votes] {
        let people = voters()
        let guests = (0..<14).map { number in
            (voter: Ballot.Voter.guest(.leaf(Array("guest \(number)".utf8))), group: Group?.none)
        }
        return votes(of: people, on: Self.onNames, in: the("names-talk"), seed: 11)
            + votes(of: people + guests, on: Self.onAccess, in: the("rural-voices"), seed: 12)
    }

    private func voters() -> [(voter: Ballot.Voter, group: Group?)] {
        let accounts = Account.meridians.filter { $0.task != .secretariat && $0.task != .chair }
        return accounts.map { (.person($0.person.code), Group(rawValue: $0.group)) }
            + MeridiaNeighbour.all.map { (.person($0.person.code), $0.group) }
    }

    private func votes(
        of voters: [(voter: Ballot.Voter, group: Group?)], on sentences: [Sentence], in conversation: ID<Conversation>,
        seed: UInt64
    ) -> [Demonstration.Votes] {
        voters.enumerated().map { place, voter in
            var random = SplitMix64(seed: seed, stream: place)
            func chance(_ percent: Int) -> Bool { Int(random.next() % 100) < percent }
            let isFirst = chance(55)
            // Not everybody comes to the end.
            let patience = chance(75) ? 100 : 80
            let votes = sentences.reduce(into: [ID<Statement>: Int]()) { votes, sentence in
                guard chance(patience) else { return }
                let camp = isFirst ? sentence.agreeing.0 : sentence.agreeing.1
                let agreeing = voter.group.flatMap { sentence.apart[$0] } ?? camp
                votes[the(sentence.name)] = chance(agreeing) ? 1 : chance(12) ? 0 : -1
            }
            return Demonstration.Votes(conversation: conversation, voter: voter.voter, votes: votes)
        }.filter { !$0.votes.isEmpty }
    }
}
