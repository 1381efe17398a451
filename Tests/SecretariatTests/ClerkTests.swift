import Foundation
import Journal
import Logging
import Mechanism
import Testing
import TransparencyLog

@testable import Secretariat

/// A folder of its own for each test.
struct Folder: ~Copyable {
    let path = NSTemporaryDirectory() + "clerk-" + UUID().uuidString

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

let moment = Timestamp(seconds: 1_790_000_000)

func clerk(_ folder: String, at now: Timestamp = moment) throws -> (Clerk, Journal) {
    let journal = try Journal(folder: folder)
    return (try Clerk(journal: journal, clock: Clock(standingAt: now)), journal)
}

func joining(_ name: String) -> Join {
    var join = Join()
    join.person = .random()
    join.name = .written(name)
    join.group = "civil"
    return join
}

@Suite struct `The clerk` {
    @Test func `keeps every acknowledged act over a restart, in one state`() async throws {
        let folder = Folder()
        let before: Mechanism
        do {
            let (clerk, journal) = try clerk(folder.path)
            try await Founding.found(clerk)
            try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<200 {
                    group.addTask { try await clerk.perform(joining("Person \(number)"), by: .operator).index }
                }
                var indices: Set<Int> = []
                for try await index in group { indices.insert(index) }
                #expect(indices.count == 200)
            }
            before = clerk.state
            try journal.close()
        }
        let (again, journal) = try clerk(folder.path)
        #expect(again.state == before)
        #expect(journal.count == 201)
        #expect(again.ledger.tree.count == 201)
    }

    @Test func `founds a mechanism whose secretariat has spoken from nowhere yet`() async throws {
        let folder = Folder()
        let before: Mechanism
        do {
            let (clerk, journal) = try clerk(folder.path)
            try await Founding.found(clerk)
            let person = try await Founding.secretariat(clerk)
            #expect(clerk.state.people[person]?.capacity.group == "")
            let again = try await Founding.secretariat(clerk)
            #expect(again == person)
            before = clerk.state
            try journal.close()
        }
        #expect(try clerk(folder.path).0.state == before)
    }

    @Test func `writes nothing of what is refused`() async throws {
        let folder = Folder()
        let (clerk, journal) = try clerk(folder.path)
        try await Founding.found(clerk)
        var wrong = joining("Nobody")
        wrong.group = "martians"
        await #expect(throws: Clerk.Failure.self) { try await clerk.perform(wrong, by: .operator) }
        await #expect(throws: Clerk.Failure.self) {
            try await clerk.perform([joining("First of two"), wrong], by: .operator)
        }
        #expect(journal.count == 1)
        #expect(clerk.state.people.count == 0)
    }

    @Test func `does what is due by the clock before anything else`() async throws {
        let folder = Folder()
        let demonstration = Demonstration.meridia(today: moment)
        do {
            let journal = try Journal(folder: folder.path)
            try demonstration.play(into: journal)
            try journal.close()
        }
        let (clerk, _) = try clerk(folder.path, at: moment.adding(days: 60))
        let open = clerk.state.consultations.filter { $0.state == .open }.map(\.id)
        #expect(!open.isEmpty)
        _ = try await clerk.perform(joining("Late"), by: .operator)
        for id in open { #expect(clerk.state.consultations[id]?.state == .responding) }
    }

    @Test func `never lets the record's time go back`() async throws {
        let folder = Folder()
        do {
            let (clerk, journal) = try clerk(folder.path)
            try await Founding.found(clerk)
            try journal.close()
        }
        let (clerk, _) = try clerk(folder.path, at: moment.adding(days: -3))
        _ = try await clerk.perform(joining("From the past"), by: .operator)
        #expect(clerk.state.latest == moment)
    }
}

@Suite struct `Addresses and sessions` {
    @Test(
        arguments: [
            ("Mira@Example.ORG ", "mira@example.org"), ("a@b.c", "a@b.c"), ("a@b", nil), ("@b.c", nil), ("a@@b.c", nil),
            ("a@b.c,d@e.f", nil), ("a@b.c\r\nBcc: x@y.z", nil), ("<a@b.c>", nil), ("", nil), ("a@.c", nil)
        ] as [(String, String?)])
    func `take one plain address`(raw: String, kept: String?) {
        #expect(Accounts.normalised(email: raw) == kept)
    }

    @Test func `open a new session with each sign-in, and end them all`() async throws {
        let folder = Folder()
        let journal = try Journal(folder: folder.path)
        let accounts = Accounts(journal: journal, clock: Clock(standingAt: moment))
        let person = PersonID.random()
        let link = try await accounts.makeLink(for: person)
        #expect(try await accounts.isGood(link))
        let session = try #require(try await accounts.signIn(with: link, locale: "en"))
        #expect(try await accounts.signIn(with: link, locale: "en") == nil)
        #expect(try await accounts.session(session.token)?.person == person)
        #expect(FormToken.isValid(FormToken.text(secret: session.secret), secret: session.secret))
        #expect(!FormToken.isValid(FormToken.text(secret: [1, 2, 3]), secret: session.secret))
        try await accounts.signOutEverywhere(person)
        #expect(try await accounts.session(session.token) == nil)
    }

    @Test func `are asked no faster than the limit, however many there are`() {
        let limit = RateLimit(burst: 3, interval: 1000, capacity: 100)
        #expect((0..<5).map { _ in limit.allows("one", now: 0) } == [true, true, true, false, false])
        #expect(limit.allows("one", now: 1000))
        #expect(!limit.allows("one", now: 1000))
        let passed = (0..<1000).count { limit.allows("key \($0)", now: 0) }
        #expect(passed <= 100)
    }
}

@Suite struct `Letters` {
    @Test func `cannot be given other recipients or other headers`() {
        let letter = Letter(
            id: 7, person: "a_x", recipient: "a@b.c\r\nBcc: x@y.z", subject: "Hello\r\nX-Evil: 1",
            body: "one\r\n.\r\ntwo", attempts: 0
        )
        let text = Postman.message(letter, from: "forum@example.org", date: 0)
        let head = text.components(separatedBy: "\r\n\r\n")[0].components(separatedBy: "\r\n")
        #expect(head.filter { $0.hasPrefix("Bcc") || $0.hasPrefix("X-Evil") }.isEmpty)
        #expect(head.contains("To: a@b.cBcc:x@y.z"))
        #expect(!text.components(separatedBy: "\r\n").contains("."))
        #expect(head.contains("Date: Thu, 01 Jan 1970 00:00:00 +0000"))
    }
}
