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

    init(_ folder: String, perGroup: Int) async throws {
        journal = try Journal(folder: folder)
        // A clock that goes, so that a conversation can close.
        clock = Clock()
        clerk = try Clerk(journal: journal, clock: clock)
        teller = Teller(clerk: clerk, journal: journal, logger: Logger(label: "test"))
        try await Founding.found(clerk)
        let secretary = Actor.person(try await Founding.secretariat(clerk))
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
