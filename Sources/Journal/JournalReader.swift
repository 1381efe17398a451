import Foundation
import GRDB
public import TransparencyLog

/// A consistent picture of the journal, for as long as a read lasts.
public struct JournalReader {
    let db: Database
    private let keys: KeyRing
    private let failure = Failure()

    /// Reads, and fails if any text could not be read.
    static func reading<Result>(
        _ db: Database, _ keys: KeyRing, _ body: (JournalReader) throws -> Result
    ) throws -> Result {
        let reader = JournalReader(db: db, keys: keys)
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
            return try opening(hash).map { String(decoding: $0.content, as: UTF8.self) }
        } catch {
            failure.note(error)
            return nil
        }
    }

    /// The text kept under a commitment with its salt: what proves it.
    public func opening(_ hash: Hash) throws -> Opening? { try TextShelf(db: db, keys: keys).opening(hash) }

    /// The index of the entry that removed a text; nil when none did.
    public func removal(of hash: Hash) throws -> Int? {
        try Int.fetchOne(db, sql: "SELECT entry FROM removed WHERE hash = ?", arguments: [Data(hash.bytes)])
    }

    /// Whether an entry has this text, and it is still there.
    public func holds(_ hash: Hash, of entry: Int) throws -> Bool {
        try Int.fetchOne(
            db, sql: "SELECT 1 FROM text WHERE hash = ? AND entry = ?", arguments: [Data(hash.bytes), entry]) != nil
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

    /// The last entries before an index whose bytes hold all of these pieces, the newest first.
    ///
    /// Entries are canonical JSON, in which a quotation mark inside a string is always escaped: a piece such as
    /// `"t":"comment.filed"` is found where it is a member, and nowhere else.
    /// - Complexity: O(n) in the entries that are passed over.
    public func entries(holding pieces: [String], before index: Int, most: Int) throws -> [(index: Int, bytes: [UInt8])]
    {
        let conditions = pieces.map { _ in " AND instr(bytes, ?) > 0" }.joined()
        let arguments = [index] as StatementArguments + StatementArguments(pieces.map { Data($0.utf8) }) + [most]
        return try Row.fetchAll(
            db, sql: "SELECT idx, bytes FROM entry WHERE idx < ?" + conditions + " ORDER BY idx DESC LIMIT ?",
            arguments: arguments
        ).map { (index: $0[0], bytes: Array($0[1] as Data)) }
    }

    /// The indices of the entries that a person's acts made, in order.
    public func acts(by person: String) throws -> [Int] {
        try Int.fetchAll(
            db, sql: "SELECT idx FROM entry WHERE instr(bytes, ?) > 0 ORDER BY idx",
            arguments: [Data("\"by\":\"\(person)\"".utf8)])
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
    public var vault: Vault { Vault(db: db, keys: keys) }
}
