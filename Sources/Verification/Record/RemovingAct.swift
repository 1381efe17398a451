package import Mechanism
import TransparencyLog

/// An act that removes something from beside the record, as far as its entry says what.
enum RemovingAct: Sendable {
    /// One text, and the entry that committed to it.
    case text(Hash, of: Int)
    /// What a person wrote: the names in it, or all of it.
    case person(PersonID, Removal.Scope)

    /// Nil for an act that removes nothing.
    init?(_ act: any Act) {
        switch act {
        case let act as EraseText: self = .text(act.text, of: act.entry)
        case let act as ErasePerson: self = .person(act.person, act.scope)
        default: return nil
        }
    }

    /// Whether it removes a text: the one it names, or one that went with its person.
    func removes(_ text: CommittedText) -> Bool {
        switch self {
        case .text(let hash, let entry): text.commitment.hash == hash && text.entry == entry
        case .person(let person, .everything): text.owner == person
        case .person(let person, .names): text.owner == person && text.isName
        }
    }
}

/// A text with the entry that commits to it, and whose it is.
package struct CommittedText: Sendable {
    package let commitment: NamedCommitment
    let entry: Int
    let act: ActType?
    /// The person with whom it is erased; nil where it belongs to the process.
    let owner: PersonID?

    /// Whether it is the name of a person or an organisation.
    var isName: Bool { act?.nameFields.contains(commitment.field) == true }

    /// The texts that an entry commits to; of an entry that this program cannot read nobody is known to be the owner.
    package static func all(in entry: Entry?, at index: Int, _ bytes: [UInt8]) -> [CommittedText] {
        let owner = entry.flatMap { Mechanism.owner(of: $0.act, by: $0.stamp.by) }
        return (NamedCommitment.all(in: bytes) ?? []).map { commitment in
            CommittedText(commitment: commitment, entry: index, act: entry?.act.type, owner: owner)
        }
    }
}
