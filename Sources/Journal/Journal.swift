import Foundation
import GRDB
import Glibc
import Synchronization
public import TransparencyLog

/// Durable storage of the record and of what lies beside it, in one SQLite file.
///
/// The journal knows nothing of the process: entries are bytes, in order. An entry that ``append(_:vault:)`` has
/// returned from survives a power cut: WAL mode with `synchronous=FULL`, one writer, each batch one transaction.
public final class Journal: Sendable {
    /// The folder that holds everything.
    public let folder: String
    private let pool: DatabasePool
    private let keys: KeyRing
    private let lock: FolderLock?
    private let length: Mutex<Int>

    /// Opens the journal in a folder, which is made if needed, and holds the folder until the process ends.
    /// - Throws: ``JournalFault`` when the folder is held or not writable, or the file is damaged or too new.
    public convenience init(folder: String, readers: Int = 4) throws(JournalFault) {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .folder(folder, reason: error.localizedDescription)
        }
        try self.init(folder: folder, readers: readers, lock: FolderLock(folder: folder))
    }

    /// Opens a journal to read it while another process may be writing.
    public static func reading(folder: String) throws(JournalFault) -> Journal {
        let path = folder + "/" + fileName
        guard FileManager.default.fileExists(atPath: path) else {
            throw .missing(folder)
        }
        return try Journal(folder: folder, readers: 2, lock: nil)
    }

    /// The name of the file in the folder.
    public static let fileName = "convene.sqlite"

    private init(folder: String, readers: Int, lock: FolderLock?) throws(JournalFault) {
        self.folder = folder
        self.lock = lock
        let path = folder + "/" + Self.fileName
        var configuration = Configuration()
        configuration.maximumReaderCount = readers
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.readonly = lock == nil
        configuration.prepareDatabase { db in
            try db.execute(
                sql:
                    "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA cache_size = -8192"
            )
            if !db.configuration.readonly { try db.execute(sql: "PRAGMA secure_delete = ON") }
        }
        do {
            let keys = try KeyRing(folder: folder, readOnly: lock == nil)
            self.keys = keys
            pool = try DatabasePool(path: path, configuration: configuration)
            if lock != nil {
                try pool.read { db in
                    guard try !Schema.migrator(keys).hasBeenSuperseded(db) else { throw JournalFault.newer(path) }
                    let owner = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
                    let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
                    guard isEmpty || owner == Schema.applicationID else { throw JournalFault.foreign(path) }
                }
                chmod(path, 0o600)
                // DatabasePool sets synchronous = NORMAL after prepareDatabase has run, so this must come last.
                try pool.writeWithoutTransaction { db in
                    try db.execute(sql: "PRAGMA synchronous = FULL")
                    // After a failed sync the system may show from memory what never reached the disk. Nothing new is
                    // written behind it in the write-ahead log: it goes into the file, and the log begins anew.
                    _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                }
                let check = try pool.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
                guard check == "ok" else { throw JournalFault.damaged(path, reason: check ?? "no answer") }
                try Schema.migrator(keys).migrate(pool)
            }
            length = Mutex(try pool.read { try Self.count($0) })
        } catch let fault as JournalFault {
            throw fault
        } catch let error as DatabaseError
            where [.SQLITE_NOTADB, .SQLITE_CORRUPT].contains(error.resultCode)
        {
            throw .damaged(path, reason: error.message ?? "not a database")
        } catch let error as DatabaseError where error.isForWantOfRoom {
            throw .full
        } catch {
            throw .folder(folder, reason: "\(error)")
        }
    }

    /// How many entries there are.
    public var count: Int { length.withLock { $0 } }

    /// What `PRAGMA synchronous` says on the writing connection: 2 is FULL.
    public func synchronousLevel() throws -> Int? {
        try pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    }

    /// Appends entries, removes what they remove, and changes the vault in one durable transaction: all of it, or nothing.
    /// - Returns: The indices of the entries.
    public func append(_ records: [JournalRecord], vault: [VaultWrite] = []) throws(JournalFault) -> Range<Int> {
        let first: Int
        do {
            // The keys are on the disk before anything is kept under them.
            try keys.makeKeys(of: Set(records.lazy.flatMap(\.texts).map(\.owner)))
            first = try pool.write { db in
                let first = try Self.count(db)
                let entry = try db.cachedStatement(sql: "INSERT INTO entry (idx, leaf, bytes) VALUES (?, ?, ?)")
                let shelf = TextShelf(db: db, keys: keys)
                for (index, record) in zip(first..., records) {
                    try entry.execute(arguments: [index, Data(record.leaf.bytes), Data(record.bytes)])
                    for text in record.texts { try shelf.keep(text, of: index) }
                    if let removal = record.removal { try shelf.remove(removal, by: index) }
                }
                for gone in records.lazy.flatMap(\.goneTexts) { try shelf.remember(gone) }
                for write in vault { try write.perform(Vault(db: db, keys: keys)) }
                return first
            }
        } catch {
            throw JournalFault(writing: error)
        }
        length.withLock { $0 = first + records.count }
        return first..<(first + records.count)
    }

    /// Hands over every entry, in order, in constant memory.
    public func replay(_ body: (_ index: Int, _ leaf: Hash, _ bytes: UnsafeRawBufferPointer) throws -> Void) throws {
        try pool.read { db in
            let rows = try Row.fetchCursor(db, sql: "SELECT idx, leaf, bytes FROM entry ORDER BY idx")
            while let row = try rows.next() {
                let index: Int = row[0]
                guard let leaf = try row.withUnsafeData(atIndex: 1, { $0.flatMap { Hash(bytes: $0) } }) else {
                    throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "entry \(index) has no leaf")
                }
                try row.withUnsafeData(atIndex: 2) { data in
                    try (data ?? Data()).withUnsafeBytes { try body(index, leaf, $0) }
                }
            }
        }
    }

    /// Reads a consistent picture, off the cooperative threads; pages are rendered inside `body`.
    public func read<Result: Sendable>(_ body: @escaping @Sendable (JournalReader) throws -> Result) async throws
        -> Result
    {
        try await pool.read { [keys] in try JournalReader.reading($0, keys, body) }
    }

    /// Reads a consistent picture on the calling thread: for commands and tests.
    public func readNow<Result>(_ body: (JournalReader) throws -> Result) throws -> Result {
        try pool.read { try JournalReader.reading($0, keys, body) }
    }

    /// Reads and changes the vault in one durable transaction, in turn with the record's writer.
    public func changeVault<Result: Sendable>(_ body: @escaping @Sendable (Vault) throws -> Result) async throws
        -> Result
    {
        do {
            return try await pool.write { [keys] in try body(Vault(db: $0, keys: keys)) }
        } catch {
            throw JournalFault(writing: error)
        }
    }

    /// Whether something private of a person can still be read.
    public func holdsKey(of person: String) -> Bool { keys.key(of: .person(person)) != nil }

    /// Makes sure that what was removed is gone: destroys the keys of these people and empties the write-ahead log, whose
    /// old pages still hold what the file has been rid of.
    /// - Returns: Whether the log could be emptied; while somebody reads an old picture it cannot, and has to be tried again.
    public func scrub(destroyingKeysOf people: [String]) async throws -> Bool {
        for person in people { try keys.destroyKey(of: .person(person)) }
        return try await pool.writeWithoutTransaction { db in
            // The first column says whether readers stood in the way.
            try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") == 0
        }
    }

    /// Copies the keys into a new file, for its owner's eyes only. Keep one copy, the latest: an older one would bring back
    /// what was erased since.
    public func backupKeys(to path: String) throws(JournalFault) {
        try Self.copy(to: path) { try keys.backup(to: $0) }
    }

    /// Copies the journal into a new file while it is in use. The keys are not in it.
    /// - Throws: ``JournalFault/exists(_:)`` when the file is there already.
    public func backup(to path: String) throws(JournalFault) {
        try Self.copy(to: path) { try pool.backup(to: $0) }
    }

    private static func copy(to path: String, _ body: (DatabaseQueue) throws -> Void) throws(JournalFault) {
        // What is private is in it: nobody else reads the file, not even while it is being written.
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw errno == EEXIST ? .exists(path) : .backup(path, reason: String(cString: strerror(errno)))
        }
        defer { Glibc.close(file) }
        do {
            let copy = try DatabaseQueue(path: path)
            try body(copy)
            let check = try copy.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
            try copy.close()
            guard check == "ok", fsync(file) == 0 else { throw JournalFault.write("the copy is not in order") }
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw JournalFault(writing: error)
        }
    }

    /// Empties the write-ahead log into the file and closes it. Nothing can be read or written afterwards.
    public func close() throws {
        if lock != nil { try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") } }
        try pool.close()
        try keys.close()
    }

    private static func count(_ db: Database) throws -> Int {
        guard try db.tableExists("entry") else { return 0 }
        return try Int.fetchOne(db, sql: "SELECT coalesce(max(idx) + 1, 0) FROM entry") ?? 0
    }
}
