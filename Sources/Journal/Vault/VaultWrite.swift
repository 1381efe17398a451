import GRDB

/// A change of what is private that must happen together with an entry, or not at all.
public enum VaultWrite: Sendable {
    case address(PersonalAddress)
    case demographic(Demographic)
    case setting(String, String)

    func perform(_ vault: Vault) throws {
        switch self {
        case .address(let address): try vault.save(address)
        case .demographic(let demographic): try vault.save(demographic)
        case .setting(let name, let value): try vault.set(name, to: value)
        }
    }
}

/// What is private: accounts, sessions, demographic answers, registrations, mail. Never in the record, never in a log.
///
/// What belongs to a person is sealed under that person's key.
public struct Vault {
    let db: Database
    let keys: KeyRing
}
