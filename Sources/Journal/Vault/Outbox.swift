import Foundation
import GRDB

/// A letter that waits to be sent.
public struct Letter: Equatable, Sendable {
    public let id: Int
    /// The pseudonym of whoever it is for.
    public let person: String
    public let recipient: String
    public let subject: String
    public let body: String
    public let attempts: Int

    /// A letter.
    public init(id: Int, person: String, recipient: String, subject: String, body: String, attempts: Int) {
        (self.id, self.person, self.recipient) = (id, person, recipient)
        (self.subject, self.body, self.attempts) = (subject, body, attempts)
    }
}

extension Vault {
    /// What a letter says and to whom, as it is sealed.
    private struct Words: Codable {
        let recipient, subject, body: String
    }

    /// Puts a letter into the outbox.
    public func enqueue(
        for person: String, to recipient: String, subject: String, body: String, at: Int
    ) throws {
        let words = Words(recipient: recipient, subject: subject, body: body)
        try db.execute(
            sql: "INSERT INTO outbox (person, sealed, created) VALUES (?, ?, ?)",
            arguments: [person, try seal(words, of: person), at])
    }

    /// The letters that wait, the oldest first; one that failed eight times waits no more.
    public func lettersWaiting() throws -> [Letter] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, person, sealed, attempts FROM outbox
                WHERE sent IS NULL AND attempts < 8 ORDER BY id LIMIT 100
                """
        ).compactMap { row in
            let words: Words? = unseal(row[2], of: row[1])
            return words.map {
                Letter(
                    id: row[0], person: row[1], recipient: $0.recipient, subject: $0.subject, body: $0.body,
                    attempts: row[3])
            }
        }
    }

    /// The letters to a person that have not left.
    func heldLetters(of person: String) throws -> [Holdings.HeldLetter] {
        try Row.fetchAll(
            db, sql: "SELECT sealed FROM outbox WHERE person = ? AND sent IS NULL ORDER BY id", arguments: [person]
        ).compactMap { row in
            let words: Words? = unseal(row[0], of: person)
            return words.map { Holdings.HeldLetter(recipient: $0.recipient, subject: $0.subject, body: $0.body) }
        }
    }

    /// Notes that a letter has left, and forgets to whom and its words: they may let somebody in.
    public func markSent(_ letter: Int, at: Int) throws {
        try db.execute(sql: "UPDATE outbox SET sent = ?, sealed = NULL WHERE id = ?", arguments: [at, letter])
    }

    /// Notes that a letter could not be sent.
    public func markFailed(_ letter: Int) throws {
        try db.execute(sql: "UPDATE outbox SET attempts = attempts + 1 WHERE id = ?", arguments: [letter])
    }
}
