import GRDB

/// A change of what is private that must happen together with an entry, or not at all.
public enum VaultWrite: Sendable {
    case account(Account)
    case demographic(Demographic)

    func perform(_ db: Database) throws {
        switch self {
        case .account(let account): try Vault(db: db).save(account)
        case .demographic(let demographic): try Vault(db: db).save(demographic)
        }
    }
}

/// What is private: accounts, sessions, demographic answers, registrations, mail. Never in the record, never in a log.
public struct Vault {
    let db: Database
}
