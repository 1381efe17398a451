import Crypto
import Foundation
import GRDB
import Glibc
import Synchronization

/// The keys under which is kept what belongs to somebody: one to a person, in a file of their own.
///
/// They lie apart from the journal, so that no copy of the journal holds them. When a person's key is destroyed, nothing
/// of that person can be read any more, in any backup of the journal either.
final class KeyRing: Sendable {
    /// The name of the file in the folder.
    static let fileName = "keys.sqlite"

    private let file: DatabaseQueue?
    private let known: Mutex<[String: SymmetricKey]>

    /// Opens the keys of a folder; a reader finds none where there is no file.
    init(folder: String, readOnly: Bool) throws {
        let path = folder + "/" + Self.fileName
        guard !readOnly || FileManager.default.fileExists(atPath: path) else {
            file = nil
            known = Mutex([:])
            return
        }
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            // The rollback journal holds old pages only until the transaction ends; EXTRA syncs the folder, too, so that
            // a key is on the disk before anything is kept under it.
            if !readOnly {
                try db.execute(
                    sql: "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON")
            }
        }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        if !readOnly {
            chmod(path, 0o600)
            try queue.write {
                try $0.execute(
                    sql: """
                        CREATE TABLE IF NOT EXISTS key (
                            owner TEXT PRIMARY KEY,
                            bytes BLOB NOT NULL CHECK (length(bytes) = 32)
                        ) STRICT, WITHOUT ROWID
                        """)
            }
        }
        file = queue
        known = Mutex(try queue.read(Self.all))
    }

    private static func all(_ db: Database) throws -> [String: SymmetricKey] {
        try Row.fetchAll(db, sql: "SELECT owner, bytes FROM key").reduce(into: [:]) { keys, row in
            keys[row[0]] = SymmetricKey(data: row[1] as Data)
        }
    }

    /// The key of an owner; nil when it was destroyed or never made.
    func key(of owner: Owner) -> SymmetricKey? {
        if let key = known.withLock({ $0[owner.code] }) { return key }
        // Another process may have made it since.
        guard let file, file.configuration.readonly else { return nil }
        return known.withLock { known in
            if let fresh = try? file.read(Self.all) { known = fresh }
            return known[owner.code]
        }
    }

    /// The key of an owner, made if there is none. When this returns, the key is on the disk.
    func makeKey(of owner: Owner) throws -> SymmetricKey {
        try makeKeys(of: [owner])
        guard let key = key(of: owner) else { throw JournalFault.write("no key could be made") }
        return key
    }

    /// Makes the keys that are still lacking, all in one durable transaction.
    func makeKeys(of owners: Set<Owner>) throws {
        let lacking = known.withLock { known in owners.filter { known[$0.code] == nil } }
        guard !lacking.isEmpty else { return }
        guard let file else { throw JournalFault.write("the keys are open for reading only") }
        let fresh = lacking.map { ($0.code, SymmetricKey(size: .bits256)) }
        try file.write { db in
            for (owner, key) in fresh {
                try db.execute(
                    sql: "INSERT INTO key (owner, bytes) VALUES (?, ?)",
                    arguments: [owner, key.withUnsafeBytes { Data($0) }])
            }
        }
        known.withLock { known in for (owner, key) in fresh { known[owner] = key } }
    }

    /// Destroys the key of an owner: overwritten in the file, and forgotten in memory.
    func destroyKey(of owner: Owner) throws {
        try file?.write { try $0.execute(sql: "DELETE FROM key WHERE owner = ?", arguments: [owner.code]) }
        _ = known.withLock { $0.removeValue(forKey: owner.code) }
    }

    /// Copies the keys into a new file.
    func backup(to copy: DatabaseQueue) throws { try file?.backup(to: copy) }

    func close() throws { try file?.close() }
}
