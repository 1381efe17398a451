import Foundation
import GRDB

/// Something that is being written and is not for others yet: an input that somebody is still thinking about, an answer
/// that the drafters publish together with others. It becomes part of the record only when it is published.
extension Vault {
    /// Keeps a draft in its place, in place of the one before.
    public func keep(draft: some Encodable, at place: String, of owner: Owner, saved: Int) throws {
        let sealed = try Sealed.seal(try JSONEncoder().encode(draft), at: Data(place.utf8), try keys.makeKey(of: owner))
        try db.execute(
            sql: """
                INSERT INTO draft (place, owner, sealed, saved) VALUES (?, ?, ?, ?)
                ON CONFLICT (place, owner) DO UPDATE SET sealed = excluded.sealed, saved = excluded.saved
                """,
            arguments: [place, owner.code, sealed, saved])
    }

    /// The draft in a place; nil when there is none that can be read.
    public func draft<Draft: Decodable>(at place: String, of owner: Owner) throws -> Draft? {
        try Row.fetchOne(
            db, sql: "SELECT place, sealed FROM draft WHERE place = ? AND owner = ?", arguments: [place, owner.code]
        ).flatMap { read($0, of: owner) }
    }

    /// All drafts of an owner whose place begins with this, in the order of their places.
    public func drafts<Draft: Decodable>(under place: String, of owner: Owner) throws -> [Draft] {
        try Row.fetchAll(
            db, sql: "SELECT place, sealed FROM draft WHERE owner = ? AND substr(place, 1, ?) = ? ORDER BY place",
            arguments: [owner.code, place.count, place]
        ).compactMap { read($0, of: owner) }
    }

    /// Throws a draft away.
    public func discardDraft(at place: String, of owner: Owner) throws {
        try db.execute(sql: "DELETE FROM draft WHERE place = ? AND owner = ?", arguments: [place, owner.code])
    }

    /// Whatever an owner keeps as a draft.
    func heldDrafts(of owner: Owner) throws -> [Holdings.HeldDraft] {
        try Row.fetchAll(
            db, sql: "SELECT place, sealed, saved FROM draft WHERE owner = ? ORDER BY place", arguments: [owner.code]
        ).compactMap { row in
            open(row, of: owner).map {
                Holdings.HeldDraft(place: row[0], saved: row[2], content: String(decoding: $0, as: UTF8.self))
            }
        }
    }

    private func read<Draft: Decodable>(_ row: Row, of owner: Owner) -> Draft? {
        open(row, of: owner).flatMap { try? JSONDecoder().decode(Draft.self, from: $0) }
    }

    private func open(_ row: Row, of owner: Owner) -> Data? {
        guard let key = keys.key(of: owner), let place: String = row[0] else { return nil }
        return Sealed.open(row[1], at: Data(place.utf8), key)
    }
}
