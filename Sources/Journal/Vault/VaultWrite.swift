import GRDB

/// A change of what is private that must happen together with an entry, or not at all.
public enum VaultWrite: Sendable {
    case address(PersonalAddress)
    case demographic(Demographic)
    case setting(String, String)
    /// A draft that has become part of the record.
    case discard(draft: String, of: Owner)
    /// A letter to whoever has an account; without one there is nowhere to send it.
    case letter(to: String, subject: String, body: String, at: Int)
    case votes([Int: Int], in: Int, by: Ballot.Voter)
    case sealedBallots(in: Int)
    case picture(String, of: Int)

    func perform(_ vault: Vault) throws {
        switch self {
        case .address(let address): try vault.save(address)
        case .demographic(let demographic): try vault.save(demographic)
        case .setting(let name, let value): try vault.set(name, to: value)
        case .discard(let place, let owner): try vault.discardDraft(at: place, of: owner)
        case .letter(let person, let subject, let body, let at):
            guard let account = try vault.account(person: person) else { return }
            try vault.enqueue(for: person, to: account.email, subject: subject, body: body, at: at)
        case .votes(let votes, let conversation, let voter): _ = try vault.cast(votes, in: conversation, by: voter)
        case .sealedBallots(let conversation): try vault.sealBallots(in: conversation)
        case .picture(let text, let conversation):
            try vault.keepPicture(text, after: try vault.changes(in: conversation), of: conversation)
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
