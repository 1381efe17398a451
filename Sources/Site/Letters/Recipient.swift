import Journal
import Mechanism

/// Whoever gets a letter, with the words of the language in which they read.
struct Recipient {
    let person: String
    let words: Words

    /// Nil for whoever has no account: there is nowhere to send a letter.
    init?(_ person: PersonID, _ vault: Vault, _ catalogues: [String: Catalogue]) {
        guard let account = try? vault.account(person: person.code) else { return nil }
        self.person = account.person
        words = Words(language: account.locale, catalogue: catalogues[account.locale] ?? Catalogue())
    }

    /// A letter of these paragraphs.
    func letter(_ subject: String, _ paragraphs: [String], at now: Timestamp) -> VaultWrite {
        .letter(to: person, subject: subject, body: paragraphs.joined(separator: "\n\n") + "\n", at: now.seconds)
    }
}
