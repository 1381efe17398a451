import Testing
import TransparencyLog

@testable import Journal

@Suite struct `The vault` {
    private func token(_ number: UInt8) -> Hash { .leaf([number]) }

    @Test func `lets a link in once, of fifty who come together`() async throws {
        let folder = Folder()
        let journal = try Journal(folder: folder.path)
        let link = token(1)
        try await journal.changeVault {
            try $0.save(SignInLink(person: "a_x", email: "x@example.org", expires: 100), token: link, now: 1)
        }
        let people = try await withThrowingTaskGroup(of: String?.self) { group in
            for _ in 0..<50 {
                group.addTask { try await journal.changeVault { try $0.consumeLink(token: link, now: 50)?.person } }
            }
            return try await group.reduce(into: [String]()) { if let person = $1 { $0.append(person) } }
        }
        #expect(people == ["a_x"])
    }

    @Test func `lets no link in after its time`() async throws {
        let folder = Folder()
        let journal = try Journal(folder: folder.path)
        let link = token(1)
        try await journal.changeVault {
            try $0.save(SignInLink(person: "a_x", email: nil, expires: 100), token: link, now: 1)
        }
        #expect(try await journal.read { try $0.vault.link(token: link, now: 100) } != nil)
        #expect(try await journal.changeVault { try $0.consumeLink(token: link, now: 101) } == nil)
    }

    @Test func `ends a session after twelve idle hours and after thirty days`() async throws {
        let folder = Folder()
        let journal = try Journal(folder: folder.path)
        let token = token(2)
        try await journal.changeVault {
            try $0.save(SignedIn(person: "a_x", secret: [7], created: 0, seen: 0), token: token)
        }
        func isOpen(_ now: Int) async throws -> Bool {
            try await journal.read { try $0.vault.session(token: token, now: now) } != nil
        }
        #expect(try await isOpen(12 * 3600 - 1))
        #expect(try await !isOpen(12 * 3600 + 1))
        let late = 30 * 86_400
        try await journal.changeVault { try $0.touchSession(token: token, now: late - 10) }
        #expect(try await isOpen(late - 1))
        #expect(try await !isOpen(late + 1))
    }

    @Test func `counts answers and names nobody`() async throws {
        let folder = Folder()
        let journal = try Journal(folder: folder.path)
        try await journal.changeVault { vault in
            for (person, region) in [("a", "city"), ("b", "city"), ("c", nil), ("a", "town")] {
                try vault.save(Demographic(person: person, region: region))
            }
        }
        #expect(try await journal.read { try $0.vault.answers(to: .region) } == ["town": 1, "city": 1])
    }

    @Test func `publishes answers only when five people have changed theirs`() async throws {
        let folder = Folder()
        let journal = try Journal(folder: folder.path)
        func answer(_ person: String, _ region: String?) async throws {
            try await journal.changeVault { try $0.save(Demographic(person: person, region: region)) }
        }
        func published() async throws -> PublishedAnswers? {
            try await journal.read { try $0.vault.publishedAnswers() }
        }
        for person in ["a", "b", "c", "d"] { try await answer(person, "city") }
        // Who answers five times is still one person; who says nothing has changed nothing.
        for region in ["town", "city", "abroad", "rural", "city"] { try await answer("d", region) }
        try await answer("e", nil)
        #expect(try await published() == nil)
        try await answer("f", "town")
        let first = try #require(try await published())
        #expect(first.counts(of: .region) == ["city": 4, "town": 1])
        #expect(first.asked == 6)
        for person in ["a", "b", "c", "d"] { try await answer(person, "town") }
        // Somebody who is forgotten is not one of the five.
        try await journal.changeVault { try $0.forget("a") }
        try await answer("e", "abroad")
        #expect(try await published() == first)
        try await answer("f", "rural")
        #expect(try await published()?.counts(of: .region) == ["town": 3, "abroad": 1, "rural": 1])
    }

    @Test func `registers a person once, and lets them go`() async throws {
        let folder = Folder()
        let journal = try Journal(folder: folder.path)
        try await journal.changeVault { vault in
            try vault.register("a", event: 1, at: 1)
            try vault.register("a", event: 1, at: 2)
            try vault.register("b", event: 1, at: 3)
            try vault.unregister("b", event: 1)
        }
        #expect(try await journal.read { try $0.vault.registrations(event: 1) } == 1)
        #expect(try await journal.read { try $0.vault.isRegistered("b", event: 1) } == false)
    }

    @Test func `forgets the words of a letter that has left, and gives up after eight failures`() async throws {
        let folder = Folder()
        let journal = try Journal(folder: folder.path)
        let waiting = try await journal.changeVault { vault in
            try vault.enqueue(for: "a_x", to: "x@example.org", subject: "s", body: "secret", at: 1)
            try vault.enqueue(for: "a_y", to: "y@example.org", subject: "s", body: "secret", at: 1)
            try vault.markSent(1, at: 2)
            for _ in 0..<7 { try vault.markFailed(2) }
            let still = try vault.lettersWaiting().map(\.id)
            try vault.markFailed(2)
            return (still, try vault.lettersWaiting().map(\.id))
        }
        #expect(waiting == ([2], []))
    }

    @Test func `changes together with an entry or not at all`() throws {
        let folder = Folder()
        let journal = try Journal(folder: folder.path)
        let text = kept("x")
        let change = VaultWrite.setting("color", "blue")
        #expect(throws: JournalFault.self) {
            try journal.append([record("{}", [text]), record("[]", [text])], vault: [change])
        }
        #expect(try journal.readNow { try $0.vault.setting("color") } == nil)
        _ = try journal.append([record("{}")], vault: [change])
        #expect(try journal.readNow { try $0.vault.setting("color") } == "blue")
    }
}
