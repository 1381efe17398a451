import Foundation
import GRDB
import Journal
import Logging
import Mechanism
import Testing
import TransparencyLog

@testable import Secretariat

@Suite struct `Erasing` {
    private let words = "Nobody is to read this sentence ever again, 아무도."

    /// A record with one person who wrote something and has an account, and another who is the secretariat.
    private func record(_ folder: borrowing Folder) async throws -> (Clerk, Journal, Eraser, Join, Int) {
        let (clerk, journal) = try clerk(folder.path)
        try await Founding.found(clerk)
        _ = try await Founding.secretariat(clerk)
        let join = joining("Somebody Real")
        _ = try await clerk.perform(
            join, by: .person(join.person),
            vault: [
                .address(
                    PersonalAddress(person: join.person.code, email: "real@example.org", locale: "ko", joined: 1)),
                .demographic(Demographic(person: join.person.code, region: "Capital", gender: "woman"))
            ])
        var raise = RaiseIssue()
        (raise.title, raise.question) = (.written("A title"), .written(words))
        (raise.affected, raise.interest) = (.written("All"), .written("None"))
        (raise.ofInternet, raise.topics) = (true, ["access"])
        let receipt = try await clerk.perform(raise, by: .person(join.person))
        let postman = Postman(
            journal: journal, clock: Clock(standingAt: moment), folder: folder.path + "/outbox", sender: "a@b.example",
            sendmail: nil, logger: Logger(label: "test"))
        try await Accounts(journal: journal, clock: Clock(standingAt: moment))
            .sendLink(to: "real@example.org", base: "https://x.example") { ("Sign in", $0) }
        await postman.deliver()
        let eraser = Eraser(clerk: clerk, journal: journal, postman: postman, logger: Logger(label: "test"))
        return (clerk, journal, eraser, join, receipt.index)
    }

    private func question(_ clerk: Clerk) throws -> Hash {
        try #require(clerk.state.issues[ID(1)]?.question.commitment).hash
    }

    /// The bytes of a text as they lie in the journal's file.
    private func sealedBytes(_ folder: String, of hash: Hash) throws -> [UInt8]? {
        let file = try DatabaseQueue(path: folder + "/" + Journal.fileName)
        return try file.read {
            try Data.fetchOne($0, sql: "SELECT sealed FROM text WHERE hash = ?", arguments: [Data(hash.bytes)])
        }.map(Array.init)
    }

    /// Whether any file of the folder, and any copy of the journal, holds these bytes.
    private func holds(_ folder: String, _ bytes: [UInt8]) throws -> [String] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
        return names.filter { name in
            FileManager.default.contents(atPath: folder + "/" + name).map { $0.firstRange(of: bytes) != nil } ?? false
        }
    }

    @Test func `a reader who holds an old picture stands in the way only as long as it reads`() async throws {
        let folder = Folder()
        let path = folder.path
        let (clerk, journal, eraser, _, entry) = try await record(folder)
        let hash = try question(clerk)
        let sealed = try #require(try sealedBytes(path, of: hash))
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let reader = try DatabaseQueue(path: path + "/" + Journal.fileName, configuration: configuration)
        try await reader.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN")
            _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM entry")
        }
        var erase = EraseText()
        (erase.entry, erase.text, erase.ground) = (entry, hash, .safety)
        erase.reason = .written("It put somebody in danger.")
        _ = try await clerk.perform(erase, by: .operator)
        #expect(await !eraser.carryOut())
        #expect(try holds(path, sealed) != [])
        try await reader.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
        await eraser.carryOutWhatIsOwed()
        #expect(try holds(path, sealed) == [])
        try reader.close()
        _ = journal
    }

    @Test func `a text leaves nothing behind, and the record still verifies`() async throws {
        let folder = Folder()
        let path = folder.path
        let (clerk, journal, eraser, _, entry) = try await record(folder)
        let hash = try question(clerk)
        let sealed = try #require(try sealedBytes(path, of: hash))
        #expect(try holds(path, sealed) != [])
        var erase = EraseText()
        (erase.entry, erase.text, erase.ground) = (entry, hash, .safety)
        erase.reason = .written("It put somebody in danger.")
        let receipt = try await clerk.perform(erase, by: .operator)
        #expect(await eraser.carryOut())
        #expect(try holds(path, sealed) == [])
        #expect(try holds(path, Array(words.utf8)) == [])
        try journal.readNow { (reader: JournalReader) throws in
            #expect(reader.text(hash) == nil)
            #expect(try reader.removal(of: hash) == receipt.index)
            #expect(reader.text(try #require(clerk.state.issues[ID(1)]?.title.commitment).hash) == "A title")
        }
        #expect(MerkleTree(try journal.readNow { try $0.leaves() }).root == clerk.ledger.tree.root)
    }

    @Test func `what is not there cannot be erased`() async throws {
        let folder = Folder()
        let (clerk, _, _, _, entry) = try await record(folder)
        var erase = EraseText()
        (erase.entry, erase.text) = (entry - 1, try question(clerk))
        erase.reason = .written("It belongs to another entry.")
        await #expect(throws: Clerk.Failure.self) { try await clerk.perform(erase, by: .operator) }
        #expect(clerk.state.record.erasureCount == 0)
    }

    @Test func `a person leaves nothing behind, not in a backup either`() async throws {
        let folder = Folder()
        let path = folder.path
        let (clerk, journal, eraser, join, _) = try await record(folder)
        let copy = folder.path + "/copy.sqlite"
        try journal.backup(to: copy)
        let before = clerk.state
        #expect(try journal.readNow { try $0.vault.holdings(of: join.person.code) }.texts.count == 5)
        var erase = ErasePerson()
        (erase.person, erase.scope) = (join.person, .everything)
        erase.reason = .written("She asked for it.")
        _ = try await clerk.perform(erase, by: .person(join.person))
        #expect(await eraser.carryOut())

        #expect(!journal.holdsKey(of: join.person.code))
        let held = try journal.readNow { try $0.vault.holdings(of: join.person.code) }
        #expect(held.account == nil && held.answers == nil && held.texts == [] && held.sessions.isEmpty)
        #expect(held.links == 0 && held.letters.isEmpty && held.drafts.isEmpty)
        for text in [words, "Somebody Real", "real@example.org", "Capital"] {
            #expect(try holds(path, Array(text.utf8)) == [], "\(text)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/outbox") == [])
        #expect(clerk.state.issues == before.issues)

        // A backup from before, put back beside the present keys, opens nothing of hers.
        try journal.close()
        for name in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: "\(folder.path)/\(Journal.fileName)\(name)")
        }
        try FileManager.default.moveItem(atPath: copy, toPath: folder.path + "/" + Journal.fileName)
        let restored = try Journal.reading(folder: folder.path)
        let question = try question(clerk)
        #expect(try restored.readNow { $0.text(question) } == nil)
        #expect(try restored.readNow { try $0.vault.account(person: join.person.code) } == nil)
    }

    @Test func `names go without the rest`() async throws {
        let folder = Folder()
        let (clerk, journal, eraser, join, _) = try await record(folder)
        var erase = ErasePerson()
        erase.person = join.person
        erase.reason = .written("She asked for it.")
        _ = try await clerk.perform(erase, by: .person(join.person))
        #expect(await eraser.carryOut())
        let held = try journal.readNow { try $0.vault.holdings(of: join.person.code) }
        #expect(held.account?.email == "real@example.org")
        #expect(held.texts.allSatisfy { !$0.isName } && held.texts.count == 4)
    }
}
