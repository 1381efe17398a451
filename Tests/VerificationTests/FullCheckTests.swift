import Foundation
import Journal
import Logging
import Mechanism
import Testing
import TransparencyLog

@testable import Secretariat
@testable import Verification

@Suite struct `Checking a process in full` {
    /// The published data folder of a small installation: six people, of whom the third has had a name erased.
    private func publish(in folder: Folder) async throws {
        let journal = try Journal(folder: folder.path)
        let clerk = try Clerk(journal: journal, clock: Clock(standingAt: Timestamp(seconds: 1_790_000_000)))
        try await Founding.found(clerk)
        var joined: [Int] = []
        for number in 0..<5 {
            var join = Join()
            join.person = .random()
            join.name = .written("Person \(number)")
            join.group = "civil"
            joined.append(try await clerk.perform(join, by: .operator).index)
        }
        let secretariat = try await Founding.secretariat(clerk)
        let entry = try #require(try journal.readNow { try $0.entry(joined[2]) })
        var erase = EraseText()
        erase.entry = joined[2]
        erase.text = try #require(NamedCommitment.all(in: entry)?.first?.hash)
        erase.reason = .written("The person asked for it.")
        _ = try await clerk.perform(erase, by: .person(secretariat))
        let keys = try RecordKeys.load(
            folder: folder.path, origin: "test.example/record", now: Timestamp(seconds: 1_790_000_000))
        let publisher = try Publisher(clerk: clerk, journal: journal, keys: keys, logger: Logger(label: "test"))
        await publisher.publish()
        try journal.close()
    }

    /// The same record as a copy, whose files can be damaged.
    private func copy(of folder: Folder) async throws -> (files: [String: [UInt8]], key: NoteSigner) {
        let mirror = Folder()
        let source = try #require(try DataFolderRecord(folder: folder.path))
        _ = try await Mirror(of: source, folder: mirror.path, trust: .ownWord, withTexts: true).run()
        let secret = try String(contentsOfFile: folder.path + "/record.key", encoding: .utf8)
        return (mirror.files, try NoteSigner(secretText: secret.filter { !$0.isNewline }))
    }

    private func check(_ files: [String: [UInt8]]) async throws -> RecordFinding {
        try await RecordCheck(MemoryRecord(files), trust: .ownWord, isFull: true).run()
    }

    @Test func `a data folder and its copy hold, and what was erased is told`() async throws {
        let folder = Folder()
        try await publish(in: folder)
        let source = try #require(try DataFolderRecord(folder: folder.path))
        let finding = try await RecordCheck(source, trust: .ownWord, isFull: true).run()
        #expect(finding.size == source.entryCount)
        #expect(finding.full?.removedTexts == 1)
        #expect(finding.full?.keptTexts ?? 0 >= 5)
        let copied = try await check(copy(of: folder).files)
        #expect(copied.root == finding.root)
        #expect(copied.full?.keptTexts == finding.full?.keptTexts)
        #expect(copied.full?.removedTexts == 1)
    }

    @Test func `a text that is altered or withheld is named`() async throws {
        let folder = Folder()
        try await publish(in: folder)
        let (files, _) = try await copy(of: folder)
        for name in files.keys where name.hasPrefix("object/") && !name.hasSuffix(MirroredRecord.removed) {
            var withheld = files
            withheld[name] = nil
            #expect(try await refutation { try await check(withheld) }?.resource == name)
            // Said to be removed, and not by which act.
            withheld[name + MirroredRecord.removed] = []
            #expect(try await refutation { try await check(withheld) }?.resource == name)
            withheld[name + MirroredRecord.removed] = nil
            var altered = files
            altered[name] = altered[name].map {
                Array(String(decoding: $0, as: UTF8.self).replacing("e", with: "o").utf8)
            }
            #expect(try await refutation { try await check(altered) }?.resource == name)
            // Said to be removed by an act that removed nothing, and by one that removed another text.
            for act in [0, 8, 9, 1_000_000, Int.max] {
                withheld[name + MirroredRecord.removed] = KeptFile.bytes(ofRemoval: act)
                #expect(try await refutation { try await check(withheld) }?.resource == name)
            }
        }
    }

    @Test func `a text that an act removed need not say so itself`() async throws {
        let folder = Folder()
        try await publish(in: folder)
        var (files, _) = try await copy(of: folder)
        let name = try #require(files.keys.first { $0.hasSuffix(MirroredRecord.removed) })
        files[name] = nil
        let finding = try await check(files)
        #expect(finding.full?.removedTexts == 1)
    }

    @Test func `a copy gives up a text only for the act that removed it, and takes back what it could not have`()
        async throws
    {
        let folder = Folder()
        try await publish(in: folder)
        let (files, _) = try await copy(of: folder)
        let removed = try #require(files.keys.first { $0.hasSuffix(MirroredRecord.removed) })
        let texts = files.keys.filter { $0.hasPrefix("object/") && !$0.hasSuffix(MirroredRecord.removed) }.sorted()
        let mirror = Folder()
        func run(_ files: [String: [UInt8]]) async throws -> Mirror.Outcome {
            try await Mirror(of: MemoryRecord(files), folder: mirror.path, trust: .ownWord, withTexts: true).run()
        }
        // A source that shows none of its texts, and says of all that the erasure took them.
        var hiding = files
        for name in texts {
            hiding[name] = nil
            hiding[name + MirroredRecord.removed] = files[removed]
        }
        #expect(try await run(hiding).withheld.count == texts.count)
        #expect(mirror.files[removed] == files[removed])
        // Later it shows them: an embargo is over, or it was found out.
        #expect(try await run(files).texts == texts.count)
        #expect(mirror.files == files)
        // It hides them again: the copy keeps what it has.
        #expect(try await run(hiding).removed == 0)
        #expect(mirror.files == files)
        // A copy that was begun without texts gets them later.
        let bare = Folder()
        for withTexts in [false, true] {
            _ = try await Mirror(
                of: MemoryRecord(files), folder: bare.path, trust: .ownWord, withTexts: withTexts
            ).run()
        }
        #expect(bare.files == files)
    }

    @Test func `what is rebuilt from a copy still says which act removed a text`() async throws {
        let folder = Folder()
        try await publish(in: folder)
        let mirror = Folder()
        let source = try #require(try DataFolderRecord(folder: folder.path))
        _ = try await Mirror(of: source, folder: mirror.path, trust: .ownWord, withTexts: true).run()
        let rebuilt = Folder()
        let journal = try Journal(folder: rebuilt.path)
        let outcome = try await Recovery(from: MirroredRecord(folder: mirror.path), trust: .ownWord)
            .bringBack(into: journal)
        #expect(outcome.removed == 1 && outcome.lost == 0)
        try journal.close()
        let again = try #require(try DataFolderRecord(folder: rebuilt.path))
        let finding = try await RecordCheck(again, trust: .ownWord, isFull: true).run()
        #expect(finding.full?.removedTexts == 1)
    }

    @Test func `a tile that is altered is named, though the entries hold`() async throws {
        let folder = Folder()
        try await publish(in: folder)
        var (files, _) = try await copy(of: folder)
        let name = try #require(files.keys.first { $0.hasPrefix("tile/0/") })
        files[name]?[40] ^= 1
        #expect(try await refutation { try await check(files) }?.resource == name)
        #expect(try await RecordCheck(MemoryRecord(files), trust: .ownWord).run().size > 0)
    }

    @Test func `acts that do not follow from one another are named, though they are signed`() async throws {
        let folder = Folder()
        try await publish(in: folder)
        let (files, key) = try await copy(of: folder)
        let name = try #require(files.keys.first { $0.hasPrefix("tile/entries/") })
        let bundle = try #require(EntryBundle(path: name))
        var entries = try #require(EntryBundle.decode(files[name] ?? [], width: bundle.width))
        // Somebody joins a second time.
        entries[3] = entries[2]
        var forged = try SyntheticLog(entries: entries, signer: key).files()
        for (name, bytes) in files where name.hasPrefix("object/") { forged[name] = bytes }
        #expect(try await refutation { try await check(forged) }?.resource == "entry 3")
        #expect(try await RecordCheck(MemoryRecord(forged), trust: .ownWord).run().size == entries.count)
    }

    @Test func `a folder that was filled and never served holds, unsigned`() async throws {
        let folder = Folder()
        let journal = try Journal(folder: folder.path)
        let clerk = try Clerk(journal: journal, clock: Clock(standingAt: Timestamp(seconds: 1_790_000_000)))
        try await Founding.found(clerk)
        try journal.close()
        let source = try #require(try DataFolderRecord(folder: folder.path))
        let finding = try await RecordCheck(source, trust: .ownWord, isFull: true).run()
        #expect(finding.size == 1 && finding.note == nil)
        let key = try NoteSigner.generate(name: "test.example/record").verifier.text
        await #expect(throws: Refutation.self) {
            try await RecordCheck(source, trust: Trust(key: key, policy: nil)).run()
        }
    }
}
