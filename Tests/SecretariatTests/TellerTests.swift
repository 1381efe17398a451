import Balance
import Journal
import Logging
import Mechanism
import Testing
import TransparencyLog

@testable import Secretariat

/// A conversation among people of the first charter, and a teller who counts it.
private struct Hall {
    let clerk: Clerk
    let journal: Journal
    let teller: Teller
    let clock: Clock
    let people: [PersonID]

    static let groups = ["government", "private", "civil", "technical", "academia", "users"]

    init(_ folder: String, perGroup: Int, voters: Conversation.Voters = .participants) async throws {
        journal = try Journal(folder: folder)
        // A clock that goes, so that a conversation can close.
        clock = Clock()
        clerk = try Clerk(journal: journal, clock: clock)
        teller = Teller(clerk: clerk, journal: journal, logger: Logger(label: "test"))
        try await Founding.found(clerk)
        let secretary = Actor.person(try await Founding.secretariat(clerk))
        if voters == .everyone {
            var charter = clerk.state.charter.inForce
            charter.guestVotes = .allowed
            _ = try await clerk.perform(AdoptCharter(charter, reason: .written("Everybody may vote.")), by: secretary)
        }
        var people: [PersonID] = []
        for group in Self.groups {
            for number in 0..<perGroup {
                var join = joining("\(group) \(number)")
                join.group = group
                people.append(join.person)
                _ = try await clerk.perform(join, by: .operator)
            }
        }
        self.people = people
        var issue = RaiseIssue()
        (issue.title, issue.question) = (.written("Title"), .written("Question?"))
        (issue.affected, issue.interest) = (.written("All"), .written("None"))
        (issue.ofInternet, issue.topics) = (true, ["access"])
        let raiser = people.first ?? .nobody
        _ = try await clerk.perform(issue, by: .person(raiser))
        var screen = ScreenIssue()
        (screen.issue, screen.reason) = (ID(1), .written("A reason that is long enough."))
        _ = try await clerk.perform(screen, by: secretary)
        var draft = DraftConversation()
        (draft.issue, draft.title, draft.question) = (ID(1), .written("A conversation"), .written("What matters?"))
        draft.voters = voters
        _ = try await clerk.perform(draft, by: secretary)
        for number in 1...4 {
            var statement = SubmitStatement()
            (statement.conversation, statement.text) = (ID(1), .written("Statement number \(number) of four."))
            _ = try await clerk.perform(statement, by: secretary)
        }
        var open = OpenConversation()
        (open.conversation, open.closes) = (ID(1), clock.now.adding(days: 8))
        _ = try await clerk.perform(open, by: secretary)
    }

    func close() async throws {
        clock.advance(seconds: 9 * 86_400)
        await clerk.tick()
        for _ in 0..<200 where clerk.state.conversations[ID(1)]?.state == .open {
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    func result() throws -> OpinionResult? {
        guard case .kept(let commitment)? = clerk.state.conversations[ID(1)]?.count?.result else { return nil }
        return try journal.readNow { $0.text(commitment.hash) }.flatMap(OpinionResult.init(text:))
    }
}

@Suite struct `The teller` {
    @Test func `counts a closed conversation: one entry, with what every group supports`() async throws {
        let folder = Folder()
        let hall = try await Hall(folder.path, perGroup: 8)
        for (place, person) in hall.people.enumerated() {
            let voter = Ballot.Voter.person(person.code)
            try await hall.teller.cast(1, on: ID(1), by: voter)
            try await hall.teller.cast(place % 2 == 0 ? 1 : -1, on: ID(2), by: voter)
            // The first group has not been heard on the third, but for four of it.
            if place >= 4 { try await hall.teller.cast(1, on: ID(3), by: voter) }
        }
        try await hall.close()
        await hall.teller.work()
        let count = try #require(hall.clerk.state.conversations[ID(1)]?.count)
        #expect((count.people, count.guests, count.votes) == (48, 0, 48 + 48 + 44))
        #expect(count.commonGround == [ID(1)])
        let root = try hall.journal.readNow { try $0.vault.ballotTree(in: 1).root }
        #expect(count.ballots == root)
        let result = try #require(try hall.result())
        #expect(result.commonGround == count.commonGround)
        #expect(result.groups.map(\.people) == [8, 8, 8, 8, 8, 8])
        let third = try #require(result.statements.first { $0.statement == ID(3) })
        #expect(third.amongGroups.label == .unheard && third.amongGroups.named == [0])
        #expect(third.byGroup.first == .some(nil), "four votes are not shown")
        #expect(third.byGroup.compactMap(\.self).count == 4, "and one more is withheld, so that they do not follow")
        let entries = hall.clerk.count
        await hall.teller.work()
        #expect(hall.clerk.count == entries, "a conversation is counted once")
    }

    @Test func `takes no vote that the rules do not allow, nor one after closing`() async throws {
        let folder = Folder()
        let hall = try await Hall(folder.path, perGroup: 1)
        let voter = Ballot.Voter.person(try #require(hall.people.first).code)
        await #expect(throws: Refusal(.accountNeeded)) {
            try await hall.teller.cast(1, on: ID(1), by: .guest(.leaf([1])))
        }
        await #expect(throws: Refusal.self) { try await hall.teller.cast(1, on: ID(9), by: voter) }
        try await hall.close()
        await #expect(throws: Refusal.self) { try await hall.teller.cast(1, on: ID(1), by: voter) }
    }

    @Test func `says nothing of a conversation in which fewer than five have voted`() async throws {
        let folder = Folder()
        let hall = try await Hall(folder.path, perGroup: 1)
        for person in hall.people.prefix(4) {
            try await hall.teller.cast(1, on: ID(1), by: .person(person.code))
        }
        try await hall.close()
        await hall.teller.work()
        let result = try #require(try hall.result())
        #expect((result.people, result.votes) == (4, 4))
        #expect(result.statements.isEmpty && result.opinions.isEmpty)
        #expect(result.groups.allSatisfy { $0.people == nil })
    }

    @Test func `counts guests in the totals and apart, and lets them change no standing and no map`() async throws {
        func count(guests: UInt8) async throws -> OpinionResult {
            let folder = Folder()
            let hall = try await Hall(folder.path, perGroup: 8, voters: .everyone)
            for (place, person) in hall.people.enumerated() {
                for statement in 1...4 {
                    let vote = statement == 1 || (place + statement) % 3 > 0 ? 1 : -1
                    try await hall.teller.cast(vote, on: ID(statement), by: .person(person.code))
                }
            }
            for guest in 0..<guests {
                for statement in 1...4 {
                    try await hall.teller.cast(-1, on: ID(statement), by: .guest(.leaf([guest])))
                }
            }
            try await hall.close()
            await hall.teller.work()
            return try #require(try hall.result())
        }
        let (honest, flooded) = (try await count(guests: 0), try await count(guests: 200))
        #expect((flooded.people, flooded.guests) == (248, 200))
        #expect(honest.commonGround == [ID(1)] && flooded.commonGround == honest.commonGround)
        for (one, other) in zip(honest.statements, flooded.statements) {
            #expect(other.amongGroups == one.amongGroups && other.amongOpinions == one.amongOpinions)
            #expect(other.byGroup == one.byGroup && (other.mean, other.x, other.y) == (one.mean, one.x, one.y))
            #expect(other.guests == OpinionResult.Tally(agree: 0, disagree: 200, pass: 0))
            #expect(other.everybody?.disagree == (one.everybody?.disagree ?? 0) + 200)
        }
    }

    @Test func `corrects support for who was asked`() async throws {
        let folder = Folder()
        let hall = try await Hall(folder.path, perGroup: 8)
        for (place, person) in hall.people.enumerated() {
            // Whoever agrees was asked four times as often.
            let agrees = place % 6 < 4
            try await hall.teller.cast(
                agrees ? 1 : -1, on: ID(1), by: .person(person.code), askedWith: agrees ? 0.8 : 0.2)
        }
        try await hall.close()
        await hall.teller.work()
        let line = try #require(try hall.result()?.statements.first)
        // 32 of 48 agree; 32 ÷ 0.8 of 32 ÷ 0.8 + 16 ÷ 0.2 is a third.
        #expect(line.everybody?.agree == 32 && line.corrected == 333)
    }

    @Test func `publishes how many of each group voted, none of fewer than five`() async throws {
        let folder = Folder()
        let hall = try await Hall(folder.path, perGroup: 7)
        // Four of the first group, all of the others.
        for person in hall.people.dropFirst(3) { try await hall.teller.cast(1, on: ID(1), by: .person(person.code)) }
        try await hall.close()
        await hall.teller.work()
        let count = try #require(hall.clerk.state.conversations[ID(1)]?.count)
        #expect(count.people == 39 && count.byGroup["government"] == nil)
        // One more is withheld, so that the four do not follow from the sum.
        #expect(count.byGroup.count == 4 && count.byGroup.values.allSatisfy { $0 == 7 })
        let heard = hall.clerk.state.participation(in: ID(1), .discuss)
        #expect(heard.stated == 28 && heard.missing.contains("government"))
    }

    @Test func `after a stop between sealing and publishing, the next start publishes the ballots that were sealed`()
        async throws
    {
        let folder = Folder()
        let root: Hash
        do {
            let hall = try await Hall(folder.path, perGroup: 6)
            for person in hall.people { try await hall.teller.cast(1, on: ID(2), by: .person(person.code)) }
            try await hall.close()
            // What the teller does first is durable; then the power goes.
            try await hall.journal.changeVault { try $0.sealBallots(in: 1) }
            root = try hall.journal.readNow { try $0.vault.ballotTree(in: 1).root }
            #expect(hall.clerk.state.conversations[ID(1)]?.state == .closed)
            try hall.journal.close()
        }
        let journal = try Journal(folder: folder.path)
        let clerk = try Clerk(journal: journal, clock: Clock())
        let teller = Teller(clerk: clerk, journal: journal, logger: Logger(label: "test"))
        await #expect(throws: Refusal.self) { try await teller.cast(-1, on: ID(2), by: .person("a_late")) }
        await teller.work()
        let count = try #require(clerk.state.conversations[ID(1)]?.count)
        #expect((count.people, count.votes) == (36, 36) && count.ballots == root)
        let entries = clerk.count
        await teller.work()
        #expect(clerk.count == entries)
    }

    @Test func `every vote that was taken is in the count, and none that was refused`() async throws {
        let folder = Folder()
        let hall = try await Hall(folder.path, perGroup: 12)
        // Votes and the seal race one another for the vault.
        let teller = hall.teller
        let journal = hall.journal
        async let sealing: Void = {
            try await Task.sleep(for: .milliseconds(15))
            try await journal.changeVault { try $0.sealBallots(in: 1) }
        }()
        let taken = await withTaskGroup(of: Bool.self) { group in
            for (place, person) in hall.people.enumerated() {
                group.addTask {
                    try? await Task.sleep(for: .milliseconds(place / 2))
                    return (try? await teller.cast(1, on: ID(1), by: .person(person.code))) != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        try await sealing
        try await hall.close()
        await hall.teller.work()
        let count = try #require(hall.clerk.state.conversations[ID(1)]?.count)
        #expect(count.people == taken && count.votes == taken)
    }

    @Test func `two tellers at once count once`() async throws {
        let folder = Folder()
        let hall = try await Hall(folder.path, perGroup: 6)
        for person in hall.people { try await hall.teller.cast(1, on: ID(1), by: .person(person.code)) }
        try await hall.close()
        let other = Teller(clerk: hall.clerk, journal: hall.journal, logger: Logger(label: "test"))
        async let one: Void = hall.teller.work()
        async let two: Void = other.work()
        _ = await (one, two)
        let entries = try hall.journal.readNow { try $0.entries(0..<hall.clerk.count) }
        let counts = entries.count { String(decoding: $0, as: UTF8.self).contains("\"conversation.counted\"") }
        #expect(counts == 1)
    }

    @Test func `counts a conversation in which nobody has voted`() async throws {
        let folder = Folder()
        let hall = try await Hall(folder.path, perGroup: 1)
        try await hall.close()
        await hall.teller.work()
        #expect(hall.clerk.state.conversations[ID(1)]?.count?.people == 0)
    }

    @Test func `writes no vote and no voter into any entry`() async throws {
        let folder = Folder()
        let hall = try await Hall(folder.path, perGroup: 6)
        let before = hall.clerk.count
        for person in hall.people { try await hall.teller.cast(-1, on: ID(1), by: .person(person.code)) }
        #expect(hall.clerk.count == before)
        try await hall.close()
        await hall.teller.work()
        let entries = try hall.journal.readNow { try $0.entries(before..<hall.clerk.count) }
        for bytes in entries {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(hall.people.allSatisfy { !text.contains($0.code) })
        }
    }
}
