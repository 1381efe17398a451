import GRDB

/// Whose address belongs to which pseudonym. The only place where the two meet.
public struct PersonalAddress: Equatable, Sendable {
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
        try Row.fetchOne(
            db, sql: "SELECT person, email, locale, joined FROM account WHERE email = ?", arguments: [email]
        ).map(Self.account)
    }

    /// The account of a person.
    public func account(person: String) throws -> PersonalAddress? {
        try Row.fetchOne(
            db, sql: "SELECT person, email, locale, joined FROM account WHERE person = ?", arguments: [person]
        ).map(Self.account)
    }

    /// Keeps an account; a person has one address, an address one person.
    public func save(_ account: PersonalAddress) throws {
        try db.execute(
            sql: """
                INSERT INTO account (person, email, locale, joined) VALUES (?, ?, ?, ?)
                ON CONFLICT (person) DO UPDATE SET email = excluded.email, locale = excluded.locale
                """,
            arguments: [account.person, account.email, account.locale, account.joined])
    }

    private static func account(_ row: Row) -> PersonalAddress {
        PersonalAddress(person: row[0], email: row[1], locale: row[2], joined: row[3])
    }
}
