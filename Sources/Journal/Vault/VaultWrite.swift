import GRDB

/// A change of what is private that must happen together with an entry, or not at all.
public enum VaultWrite: Sendable {
    case address(PersonalAddress)
    case demographic(Demographic)
    case setting(String, String)

    func perform(_ db: Database) throws {
        switch self {
        case .address(let address): try Vault(db: db).save(address)
        case .demographic(let demographic): try Vault(db: db).save(demographic)
        case .setting(let name, let value): try Vault(db: db).set(name, to: value)
        }
    }
}

/// What is private: accounts, sessions, demographic answers, registrations, mail. Never in the record, never in a log.
public struct Vault {
    let db: Database
}
