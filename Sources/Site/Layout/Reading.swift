import HTML
import Journal
import Mechanism
import Secretariat
import TransparencyLog

/// Everything that a page may look at: one consistent picture of the process, the texts beside it, who reads, in which
/// language, and when. A page is a function of this value.
struct Reading {
    let mechanism: Mechanism
    let journal: JournalReader
    let visitor: Visitor
    /// Whoever holds this browser, as far as they have voted without an account.
    let guest: Ballot.Voter?
    let words: Words
    let now: Timestamp
    let site: SiteFacts
    let zone: Zone
    /// How the record stands outside: what is published, and who vouches for it.
    let record: RecordStanding
    /// The texts that are consulted on, compared.
    let texts: ComparedTexts
    /// The texts that this reader may not see yet.
    let withheld: Set<Hash>
    /// The sessions as others follow them.
    let events: SessionEvents
    /// The entry of the act that has just led here; nil when none has.
    let done: Int?

    var charter: Charter { mechanism.charter.inForce }
    /// The place of the reader's language in the charter's vocabularies.
    var place: Int { charter.place(of: words.language) }

    /// The words of a text; what stands in for them when they have been removed.
    func text(_ prose: Prose) -> String {
        switch prose {
        case .none: ""
        case .written(let text): text
        case .kept(let commitment) where withheld.contains(commitment.hash): words("[not public yet]")
        case .kept(let commitment): journal.text(commitment.hash) ?? words("[removed]")
        }
    }

    /// The name of a person.
    func name(_ person: PersonID) -> String {
        guard let person = mechanism.people[person] else { return words("somebody") }
        return person.removal == nil || journal.holds(person.name) ? text(person.name) : words("[name removed]")
    }

    /// The name of a stakeholder group.
    func group(_ code: String) -> String {
        code.isEmpty ? words("no group stated") : charter.groups.name(of: code, language: place)
    }

    /// The stakeholder group from which a voice spoke.
    func group(of voice: Voice) -> String { mechanism.people.group(of: voice).map(group) ?? "" }

    /// Group and organisation of a voice: "private sector, on behalf of Lowland Media".
    func capacity(of voice: Voice) -> String {
        guard let capacity = mechanism.people.capacity(of: voice) else { return "" }
        let organisation = text(capacity.organisation)
        switch capacity.behalf {
        case .own: return organisation.isEmpty ? group(capacity.group) : "\(group(capacity.group)), \(organisation)"
        case .organisation: return words("%1, on behalf of %2", group(capacity.group), organisation)
        case .group: return words("on behalf of the group %1", group(capacity.group))
        }
    }

    /// Whether the reader may do a kind of act on a thing.
    func may(_ type: ActType, on subject: ObjectID) -> Bool { mechanism.may(visitor.actor, type, on: subject) }

    /// Whether the reader could do it after signing in: what anyone who takes part may do.
    func isOpenToAll(_ type: ActType) -> Bool { type.permission == .participant && visitor.person == nil }
}

/// Who reads.
enum Visitor: Sendable {
    case anonymous
    /// Signed in, but not yet a participant.
    case newcomer(Accounts.Session)
    case participant(Accounts.Session)

    var session: Accounts.Session? {
        switch self {
        case .anonymous: nil
        case .newcomer(let session), .participant(let session): session
        }
    }

    /// The participant who reads.
    var person: PersonID? { if case .participant(let session) = self { session.person } else { nil } }

    /// As whom the reader would act. Nobody stands in for those who are not signed in.
    var actor: Actor { .person(session?.person ?? .nobody) }
}

/// What does not change while the program runs.
struct SiteFacts: Sendable {
    /// Where the site is reached: `https://forum.example`.
    let address: String
    /// Whether this is a demonstration: accounts are offered on the sign-in page, and the clock can be moved.
    let demonstration: Demonstration?
    let style: String
    /// The scripts, named by their content: by which words are marked, and a live session follows by itself.
    let markingScript: String
    let liveScript: String
}

extension JournalReader {
    /// Whether the words of a text are still there.
    fileprivate func holds(_ prose: Prose) -> Bool { prose.commitment.map { text($0.hash) != nil } ?? false }
}
