import Foundation
import GRDB
public import TransparencyLog

/// A consistent picture of the journal, for as long as a read lasts.
public struct JournalReader {
    let db: Database

    /// The text kept under a commitment; nil when it was erased or never kept.
    public func text(_ hash: Hash) -> String? {
        guard let data = try? bytes(hash) else { return nil }
        return String(decoding: data, as: UTF8.self)
    }

    private func bytes(_ hash: Hash) throws -> Data? {
        let statement = try db.cachedStatement(sql: "SELECT bytes FROM object WHERE hash = ?")
        return try Data.fetchOne(statement, arguments: [Data(hash.bytes)])
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
