import Foundation
import GRDB
public import struct TransparencyLog.Hash

/// A session of a person who is signed in. The token itself is never kept, only its hash.
public struct SignedIn: Equatable, Sendable {
    public let person: String
    /// The secret from which the session's form tokens are made.
    public let secret: [UInt8]
    /// Seconds since 1970.
    public let created: Int
    public let seen: Int

    /// A session.
    public init(person: String, secret: [UInt8], created: Int, seen: Int) {
        (self.person, self.secret, self.created, self.seen) = (person, secret, created, seen)
    }
}

/// Whom a sign-in link lets in.
public struct SignInLink: Equatable, Sendable {
    public let person: String
    /// The address it was sent to; nil when it was printed for the operator.
    public let email: String?
    /// Seconds since 1970.
    public let expires: Int

    /// A link.
    public init(person: String, email: String?, expires: Int) {
        (self.person, self.email, self.expires) = (person, email, expires)
    }
}

extension Vault {
    /// Keeps a link that may be used once, and forgets those that have run out.
    public func save(_ link: SignInLink, token: Hash, now: Int) throws {
        try db.execute(sql: "DELETE FROM sign_in_link WHERE expires < ?", arguments: [now])
        try db.execute(
            sql: "INSERT INTO sign_in_link (token_hash, person, email, expires) VALUES (?, ?, ?, ?)",
            arguments: [
                Data(token.bytes), link.person, try link.email.map { try seal($0, of: link.person) }, link.expires
            ])
    }

    /// The link of a token, if it still lets somebody in.
    public func link(token: Hash, now: Int) throws -> SignInLink? {
        try Row.fetchOne(
            db, sql: "SELECT person, email, expires FROM sign_in_link WHERE token_hash = ? AND expires >= ?",
            arguments: [Data(token.bytes), now]
        ).map { row in
            let sealed: Data? = row[1]
            return SignInLink(person: row[0], email: sealed.flatMap { unseal($0, of: row[0]) }, expires: row[2])
        }
    }

    /// Uses up a link: the second to come finds nothing.
    public func consumeLink(token: Hash, now: Int) throws -> SignInLink? {
        guard let link = try link(token: token, now: now) else { return nil }
        try db.execute(sql: "DELETE FROM sign_in_link WHERE token_hash = ?", arguments: [Data(token.bytes)])
        return link
    }

    /// Opens a session.
    public func save(_ session: SignedIn, token: Hash) throws {
        try db.execute(
            sql: "INSERT INTO session (token_hash, person, secret, created, seen) VALUES (?, ?, ?, ?, ?)",
            arguments: [Data(token.bytes), session.person, Data(session.secret), session.created, session.seen])
    }

    /// The session of a token: twelve hours after the last visit it is over, thirty days after the first in any case.
    public func session(token: Hash, now: Int) throws -> SignedIn? {
        let statement = try db.cachedStatement(
            sql: "SELECT person, secret, created, seen FROM session WHERE token_hash = ? AND seen > ? AND created > ?")
        return try Row.fetchOne(
            statement, arguments: [Data(token.bytes), now - 12 * 3600, now - 30 * 86_400]
        ).map { SignedIn(person: $0[0], secret: Array($0[1] as Data), created: $0[2], seen: $0[3]) }
    }

    /// Notes a visit.
    public func touchSession(token: Hash, now: Int) throws {
        try db.execute(sql: "UPDATE session SET seen = ? WHERE token_hash = ?", arguments: [now, Data(token.bytes)])
    }

    /// Ends a session, and forgets those that are over.
    public func endSession(token: Hash, now: Int) throws {
        try db.execute(
            sql: "DELETE FROM session WHERE token_hash = ? OR seen <= ? OR created <= ?",
            arguments: [Data(token.bytes), now - 12 * 3600, now - 30 * 86_400])
    }

    /// Ends every session of a person.
    public func endSessions(of person: String) throws {
        try db.execute(sql: "DELETE FROM session WHERE person = ?", arguments: [person])
    }
}
