import Foundation
import GRDB
import Testing
import TransparencyLog

@testable import Journal

/// A folder of its own for each test.
struct Folder: ~Copyable {
    let path = NSTemporaryDirectory() + "journal-" + UUID().uuidString

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

func record(_ text: String, _ texts: [KeptText] = []) -> JournalRecord {
    let bytes = Array(text.utf8)
    return JournalRecord(bytes: bytes, leaf: .leaf(bytes), texts: texts)
}

func kept(_ text: String) -> KeptText {
    let salt = Salt.random()
    return KeptText(hash: .commitment(salt: salt, Array(text.utf8)), salt: salt, bytes: Array(text.utf8))
}

@Suite struct `A journal` {
    @Test func `really syncs every commit`() throws {
        let folder = Folder()
        #expect(try Journal(folder: folder.path).synchronousLevel() == 2)
    }

    @Test func `keeps entries, leaves and texts over a restart`() throws {
        let folder = Folder()
        let text = kept("정책")
        do {
            let journal = try Journal(folder: folder.path)
            #expect(try journal.append([record("{}"), record("{\"a\":1}", [text])]) == 0..<2)
            try journal.close()
        }
        let journal = try Journal(folder: folder.path)
        var entries: [String] = []
        try journal.replay { _, _, bytes in entries.append(String(decoding: bytes, as: UTF8.self)) }
        #expect(entries == ["{}", "{\"a\":1}"])
        try journal.readNow { (reader: JournalReader) throws in
            #expect(try reader.leaves() == [.leaf(Array("{}".utf8)), .leaf(Array("{\"a\":1}".utf8))])
            #expect(reader.text(text.hash) == "정책")
            #expect(reader.text(kept("정책").hash) == nil)
            #expect(try reader.opening(text.hash)?.commitment == text.hash)
            #expect(try reader.entry(1) == Array("{\"a\":1}".utf8))
            #expect(try reader.entry(2) == nil)
        }
    }

    @Test func `writes all of a batch or nothing`() throws {
        let folder = Folder()
        let journal = try Journal(folder: folder.path)
        let text = kept("twice")
        #expect(throws: JournalFault.self) { try journal.append([record("{}", [text]), record("[]", [text])]) }
        #expect(journal.count == 0)
        #expect(try journal.append([record("{}", [text])]) == 0..<1)
    }

    @Test func `keeps nothing for which there is no room, and goes on when there is`() async throws {
        let folder = Folder()
        let journal = try Journal(folder: folder.path)
        let long = record("[\"\(String(repeating: "x", count: 60_000))\"]")
        try await journal.changeVault { try $0.db.execute(sql: "PRAGMA max_page_count = 1") }
        #expect(throws: JournalFault.full) { try journal.append([record("{}"), long]) }
        await #expect(throws: JournalFault.full) {
            try await journal.changeVault { try $0.set("long", to: String(repeating: "x", count: 60_000)) }
        }
        #expect(journal.count == 0)
        try await journal.changeVault { try $0.db.execute(sql: "PRAGMA max_page_count = 100000") }
        #expect(try journal.append([record("{}"), long]) == 0..<2)
        #expect(try journal.readNow { try $0.vault.setting("long") } == nil)
    }

    @Test(arguments: [
        (ResultCode.SQLITE_FULL, true), (.SQLITE_IOERR_SHMSIZE, true), (.SQLITE_IOERR_FSYNC, false),
        (.SQLITE_IOERR_WRITE, false), (.SQLITE_READONLY, false)
    ])
    func `tells want of room from other faults`(code: ResultCode, isFull: Bool) {
        #expect((JournalFault(writing: DatabaseError(resultCode: code)) == .full) == isFull)
    }

    @Test(arguments: [
        "UPDATE entry SET bytes = x'7b7d' WHERE idx = 0", "DELETE FROM entry WHERE idx = 0",
        "INSERT OR REPLACE INTO entry (idx, leaf, bytes) SELECT idx, leaf, x'5b5d' FROM entry",
        "INSERT INTO entry (idx, leaf, bytes) SELECT 7, leaf, bytes FROM entry"
    ])
    func `refuses to change what is written`(statement: String) throws {
        let folder = Folder()
        let journal = try Journal(folder: folder.path)
        _ = try journal.append([record("{}")])
        try journal.close()
        let other = try DatabaseQueue(path: folder.path + "/" + Journal.fileName)
        #expect(throws: DatabaseError.self) { try other.write { try $0.execute(sql: statement) } }
    }

    @Test func `is held by one process at a time`() throws {
        let folder = Folder()
        let journal = try Journal(folder: folder.path)
        #expect(throws: JournalFault.held(folder.path)) { try Journal(folder: folder.path) }
        #expect(try Journal.reading(folder: folder.path).count == journal.count)
    }

    @Test func `refuses a file that is no journal, or damaged, or too new`() throws {
        let folder = Folder()
        let file = folder.path + "/" + Journal.fileName
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        try Data("this is no database at all, by any means".utf8).write(to: URL(fileURLWithPath: file))
        #expect(throws: JournalFault.self) { try Journal(folder: folder.path) }
        try FileManager.default.removeItem(atPath: file)
        do {
            let other = try DatabaseQueue(path: file)
            try other.write { try $0.execute(sql: "CREATE TABLE shopping (item TEXT)") }
            try other.close()
        }
        #expect(throws: JournalFault.foreign(file)) { try Journal(folder: folder.path) }
        try FileManager.default.removeItem(atPath: file)
        try Journal(folder: folder.path).close()
        do {
            let newer = try DatabaseQueue(path: file)
            try newer.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 of another day')") }
            try newer.close()
        }
        #expect(throws: JournalFault.newer(file)) { try Journal(folder: folder.path) }
    }

    /// What a power cut or a kill leaves behind is a copy of the files at some moment: everything that had been
    /// acknowledged by then is in it.
    @Test func `has everything acknowledged in a copy taken at any moment`() throws {
        let folder = Folder()
        let journal = try Journal(folder: folder.path)
        for round in 0..<40 {
            let copy = Folder()
            _ = try journal.append((0..<(1 + round % 7)).map { record("{\"r\":\(round * 100 + $0)}") })
            try FileManager.default.createDirectory(atPath: copy.path, withIntermediateDirectories: true)
            for name in ["", "-wal"]
            where FileManager.default.fileExists(atPath: "\(folder.path)/\(Journal.fileName)\(name)") {
                try FileManager.default.copyItem(
                    atPath: "\(folder.path)/\(Journal.fileName)\(name)",
                    toPath: "\(copy.path)/\(Journal.fileName)\(name)")
            }
            #expect(try Journal(folder: copy.path).count == journal.count)
        }
    }

    @Test func `copies itself while in use, for its owner's eyes only`() throws {
        let folder = Folder()
        let target = Folder()
        let journal = try Journal(folder: folder.path)
        _ = try journal.append([record("{}")])
        try FileManager.default.createDirectory(atPath: target.path, withIntermediateDirectories: true)
        let file = target.path + "/" + Journal.fileName
        try journal.backup(to: file)
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(throws: JournalFault.exists(file)) { try journal.backup(to: file) }
        #expect(try Journal(folder: target.path).count == 1)
    }
}
