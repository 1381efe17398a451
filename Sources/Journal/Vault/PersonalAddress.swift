import Crypto
import Foundation
import GRDB

/// Whose address belongs to which pseudonym. The only place where the two meet.
public struct PersonalAddress: Codable, Equatable, Sendable {
    /// The pseudonym of the record.
    public let person: String
    /// The address, trimmed and in lower case.
    public let email: String
    /// The language in which the person reads.
    public let locale: String
    /// Seconds since 1970.
    public let joined: Int

    /// An account.
    public init(person: String, email: String, locale: String, joined: Int) {
        (self.person, self.email, self.locale, self.joined) = (person, email, locale, joined)
    }
}

extension Vault {
    /// The account of an address.
    public func account(email: String) throws -> PersonalAddress? {
        guard let mark = try mark(of: email) else { return nil }
        return try Row.fetchOne(db, sql: "SELECT person, sealed FROM account WHERE email_mark = ?", arguments: [mark])
            .flatMap(account)
    }

    /// The account of a person.
    public func account(person: String) throws -> PersonalAddress? {
        try Row.fetchOne(db, sql: "SELECT person, sealed FROM account WHERE person = ?", arguments: [person])
            .flatMap(account)
    }

    /// Keeps an account; a person has one address, an address one person.
    public func save(_ account: PersonalAddress) throws {
        _ = try keys.makeKey(of: .process)
        try db.execute(
            sql: """
                INSERT INTO account (person, email_mark, sealed) VALUES (?, ?, ?)
                ON CONFLICT (person) DO UPDATE SET email_mark = excluded.email_mark, sealed = excluded.sealed
                """,
            arguments: [account.person, try mark(of: account.email), try seal(account, of: account.person)])
    }

    private func account(_ row: Row) -> PersonalAddress? { unseal(row[1], of: row[0]) }

    /// By what an address is found: only whoever holds the process's key can make it, so that a list of addresses cannot
    /// be tried against a copy of the journal.
    private func mark(of email: String) throws -> Data? {
        keys.key(of: .process).map { Data(HMAC<SHA256>.authenticationCode(for: Data(email.utf8), using: $0)) }
    }

    /// Seals a value under a person's key.
    func seal(_ value: some Encodable, of person: String) throws -> Data {
        try Sealed.seal(
            try JSONEncoder().encode(value), at: Data(person.utf8), try keys.makeKey(of: .person(person)))
    }

    /// Reads a value that was sealed under a person's key; nil when the key is destroyed.
    func unseal<Value: Decodable>(_ sealed: Data, of person: String) -> Value? {
        guard let key = keys.key(of: .person(person)),
            let bytes = Sealed.open(sealed, at: Data(person.utf8), key)
        else { return nil }
        return try? JSONDecoder().decode(Value.self, from: bytes)
    }
}
