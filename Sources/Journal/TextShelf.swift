import Foundation
import GRDB
import TransparencyLog

/// The texts that lie beside the record, each sealed under the key of whose it is.
struct TextShelf {
    let db: Database
    let keys: KeyRing

    /// Keeps a text of an entry. The key of its owner must have been made.
    func keep(_ text: KeptText, of entry: Int) throws {
        guard let key = keys.key(of: text.owner) else { throw JournalFault.write("the key of a text is missing") }
        let statement = try db.cachedStatement(
            sql: "INSERT INTO text (hash, entry, owner, is_name, sealed) VALUES (?, ?, ?, ?, ?)")
        try statement.execute(
            arguments: [
                Data(text.hash.bytes), entry, text.owner.code, text.isName, try Sealed.seal(text, key)
            ])
    }

    /// What opens a commitment; nil when it was removed, or its key is destroyed.
    func opening(_ hash: Hash) throws -> Opening? {
        let statement = try db.cachedStatement(sql: "SELECT owner, sealed FROM text WHERE hash = ?")
        guard let row = try Row.fetchOne(statement, arguments: [Data(hash.bytes)]),
            let key = keys.key(of: Owner(code: row[0]))
        else { return nil }
        return Sealed.opening(row[1], of: hash, key)
    }

    /// Removes texts, and remembers of each only which entry did it.
    func remove(_ removal: JournalRecord.Removal, by entry: Int) throws {
        let (condition, arguments): (String, StatementArguments) =
            switch removal {
            case .text(let hash, let index): ("hash = ? AND entry = ?", [Data(hash.bytes), index])
            case .names(let person): ("owner = ? AND is_name", [person])
            case .everything(let person): ("owner = ?", [person])
            }
        try db.execute(
            sql: "INSERT INTO removed (hash, entry) SELECT hash, ? FROM text WHERE " + condition,
            arguments: [entry] + arguments)
        try db.execute(sql: "DELETE FROM text WHERE " + condition, arguments: arguments)
        if case .everything(let person) = removal { try Vault(db: db, keys: keys).forget(person) }
    }

    /// Remembers of a text that was gone before it could be kept here which entry removed it.
    func remember(_ gone: JournalRecord.GoneText) throws {
        try db.execute(
            sql: "INSERT OR IGNORE INTO removed (hash, entry) VALUES (?, ?)",
            arguments: [Data(gone.hash.bytes), gone.entry])
    }

    /// The texts of a person that are still there, in the order of their entries.
    func texts(of person: String) throws -> [HeldText] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT hash, entry, is_name, sealed FROM text WHERE owner = ? ORDER BY entry, hash",
            arguments: [person])
        return rows.compactMap { row in
            guard let hash = Hash(bytes: row[0] as Data), let key = keys.key(of: .person(person)),
                let opening = Sealed.opening(row[3], of: hash, key)
            else { return nil }
            let text = String(validating: opening.content, as: UTF8.self)
            return HeldText(
                entry: row[1], isName: row[2], text: text ?? "",
                base64: text == nil ? Data(opening.content).base64EncodedString() : nil)
        }
    }
}

/// A text that is held of a person.
public struct HeldText: Encodable, Equatable, Sendable {
    /// The entry that committed to it.
    public let entry: Int
    /// Whether it names the person or an organisation.
    public let isName: Bool
    public let text: String
    /// The bytes of a file that is no text; nil of a text.
    public let base64: String?
}

extension Owner {
    /// Reads what ``code`` writes.
    init(code: String) { self = code == "process" ? .process : .person(code) }
}
