import GRDB

/// A letter that waits to be sent.
public struct Letter: Equatable, Sendable {
    public let id: Int
    public let recipient: String
    public let subject: String
    public let body: String
    public let attempts: Int

    /// A letter.
    public init(id: Int, recipient: String, subject: String, body: String, attempts: Int) {
        (self.id, self.recipient, self.subject, self.body, self.attempts) = (id, recipient, subject, body, attempts)
    }
}

extension Vault {
    /// Puts a letter into the outbox.
    public func enqueue(to recipient: String, subject: String, body: String, at: Int) throws {
        try db.execute(
            sql: "INSERT INTO outbox (recipient, subject, body, created) VALUES (?, ?, ?, ?)",
            arguments: [recipient, subject, body, at])
    }

    /// The letters that wait, the oldest first; one that failed eight times waits no more.
    public func lettersWaiting() throws -> [Letter] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, recipient, subject, body, attempts FROM outbox
                WHERE sent IS NULL AND attempts < 8 ORDER BY id LIMIT 100
                """
        ).map { Letter(id: $0[0], recipient: $0[1], subject: $0[2], body: $0[3], attempts: $0[4]) }
    }

    /// Notes that a letter has left, and forgets its words: they may let somebody in.
    public func markSent(_ letter: Int, at: Int) throws {
        try db.execute(sql: "UPDATE outbox SET sent = ?, body = '' WHERE id = ?", arguments: [at, letter])
    }

    /// Notes that a letter could not be sent.
    public func markFailed(_ letter: Int) throws {
        try db.execute(sql: "UPDATE outbox SET attempts = attempts + 1 WHERE id = ?", arguments: [letter])
    }
}
