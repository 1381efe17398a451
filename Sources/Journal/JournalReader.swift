import Foundation
import GRDB
public import TransparencyLog

/// A consistent picture of the journal, for as long as a read lasts.
public struct JournalReader {
    let db: Database
    private let failure = Failure()

    init(db: Database) { self.db = db }

    /// Reads, and fails if any text could not be read.
    static func reading<Result>(_ db: Database, _ body: (JournalReader) throws -> Result) throws -> Result {
        let reader = JournalReader(db: db)
        let result = try body(reader)
        if let error = reader.failure.error { throw error }
        return result
    }

    /// The first error of a read that could not be thrown where it happened.
    private final class Failure {
        private(set) var error: (any Error)?

        func note(_ new: any Error) { error = error ?? new }
    }

    /// The text kept under a commitment; nil when it was erased or never kept.
    ///
    /// A disk that cannot be read must not look like an erased text: it makes the whole read fail.
    public func text(_ hash: Hash) -> String? {
        do {
            let statement = try db.cachedStatement(sql: "SELECT bytes FROM object WHERE hash = ?")
            let data = try Data.fetchOne(statement, arguments: [Data(hash.bytes)])
            return data.map { String(decoding: $0, as: UTF8.self) }
        } catch {
            failure.note(error)
            return nil
        }
    }

    /// The text kept under a commitment with its salt: what proves it.
    public func opening(_ hash: Hash) throws -> Opening? {
        let row = try Row.fetchOne(
            db, sql: "SELECT salt, bytes FROM object WHERE hash = ?", arguments: [Data(hash.bytes)])
        guard let row, let salt = Salt(bytes: row[0] as Data) else { return nil }
        return Opening(salt: salt, content: Array(row[1] as Data))
    }

    /// The bytes of an entry.
    public func entry(_ index: Int) throws -> [UInt8]? {
        let statement = try db.cachedStatement(sql: "SELECT bytes FROM entry WHERE idx = ?")
        return try Data.fetchOne(statement, arguments: [index]).map(Array.init)
    }

    /// The bytes of the entries in a range, in order.
    public func entries(_ range: Range<Int>) throws -> [[UInt8]] {
        try Data.fetchAll(
            db, sql: "SELECT bytes FROM entry WHERE idx >= ? AND idx < ? ORDER BY idx",
            arguments: [range.lowerBound, range.upperBound]
        ).map(Array.init)
    }

    /// The leaf hashes from an index on, in order.
    public func leaves(from index: Int = 0) throws -> [Hash] {
        let rows = try Row.fetchCursor(
            db, sql: "SELECT leaf FROM entry WHERE idx >= ? ORDER BY idx", arguments: [index])
        var leaves: [Hash] = []
        while let row = try rows.next() {
            if let leaf = Hash(bytes: row[0] as Data) { leaves.append(leaf) }
        }
        return leaves
    }

    /// What is private, to read.
    public var vault: Vault { Vault(db: db) }
}
