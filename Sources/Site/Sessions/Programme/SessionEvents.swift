import Exchange
import Journal
import Mechanism
import Redline
import Synchronization

/// Sessions as others follow them, kept from feed to feed: the words of a session are read again only when something
/// about it has changed.
final class SessionEvents: Sendable {
    /// What a session's event is made from.
    struct Version: Equatable, Sendable {
        /// The last entries that feeds show of the session, of its people and of its issues.
        let entries: [Int?]
        let charter: Int
        /// How many texts had been erased: a removed text reads otherwise.
        let erasures: Int
        /// The language of what stands in for removed texts; empty where none was removed.
        let language: String
    }

    /// An event with the languages of its words.
    struct Told: Sendable {
        let event: Programme.Event
        let title, abstract, room: String?

        init(_ event: Programme.Event) {
            self.event = event
            title = TextLanguage.told(by: event.title)
            abstract = event.abstract.flatMap { TextLanguage.told(by: $0) }
            room = event.room.flatMap { TextLanguage.told(by: $0) }
        }
    }

    private struct Kept {
        let version: Version
        let told: Told
    }

    private let events = Mutex<[ID<Session>: Kept]>([:])
    private let histories = Mutex<[ObjectID: FeedHistory]>([:])
    private let latest = Mutex<(count: Int, change: LatestChange)?>(nil)

    /// The event of a session, made anew where its version is another.
    func told(_ session: ID<Session>, _ version: Version, _ make: () -> Programme.Event?) -> Told? {
        if let kept = events.withLock({ $0[session] }), kept.version == version { return kept.told }
        guard let told = make().map(Told.init) else { return nil }
        events.withLock { $0[session] = Kept(version: version, told: told) }
        return told
    }

    /// What the record tells of a session, a person or an issue.
    func history(of thing: ObjectID, _ mechanism: Mechanism, _ journal: JournalReader) -> FeedHistory? {
        guard let last = mechanism.lastEntry(about: thing) else { return nil }
        let known = histories.withLock { $0[thing] }
        if let known, known.last == last { return known }
        guard let history = FeedHistory(upTo: last, from: known, journal) else { return nil }
        histories.withLock { $0[thing] = history }
        return history
    }

    /// The latest change of any session, looked up once for each length of the record.
    func latestChange(_ count: Int, _ find: () -> LatestChange) -> LatestChange {
        if let known = latest.withLock({ $0 }), known.count == count { return known.change }
        let found = find()
        latest.withLock { $0 = (count, found) }
        return found
    }

    /// Forgets every session: in one of them there may be words that were erased.
    func clear() { events.withLock { $0.removeAll() } }
}

/// The latest change of anything that feeds of the programme show.
struct LatestChange: Equatable, Sendable {
    /// The last entry that changed something.
    var entry: Int
    /// When something was changed, or erased.
    var at: Timestamp?
}
