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
        /// The last entry that feeds show of the session, of its people or of its issues; none is ever older than one before.
        let entry: Int
        let charter: Int
        /// How many texts had been erased: a removed text reads otherwise.
        let erasures: Int
    }

    /// A session in a language: what stands in for removed texts and names is in it.
    private struct Key: Hashable {
        let session: ID<Session>
        let language: String
    }

    /// An event with the languages of its words, and the last entry that changed it. Handed on, not copied: a feed asks for
    /// hundreds.
    final class Told: Sendable {
        let event: Programme.Event
        let entry: Int
        let title, abstract, room: String?

        init(_ event: Programme.Event, of entry: Int) {
            (self.event, self.entry) = (event, entry)
            title = TextLanguage.told(by: event.title)
            abstract = event.abstract.flatMap { TextLanguage.told(by: $0) }
            room = event.room.flatMap { TextLanguage.told(by: $0) }
        }
    }

    private struct Kept {
        let version: Version
        let told: Told
        /// At which length of the record this was found to hold.
        var count: Int
    }

    private let events = Mutex<[Key: Kept]>([:])
    /// What these events came to in files.
    let written = WrittenEvents()
    private let histories = Mutex<[ObjectID: FeedHistory]>([:])
    private let latest = Mutex<(count: Int, change: LatestChange)?>(nil)

    /// The event of a session at a length of the record, made anew where its version is another. A reader of an older state
    /// leaves what a newer one has kept.
    func told(
        _ session: ID<Session>, at count: Int, in language: String, _ version: () -> Version,
        _ make: () -> Programme.Event?
    ) -> Told? {
        let key = Key(session: session, language: language)
        let kept = events.withLock { $0[key] }
        if let kept, kept.count == count { return kept.told }
        let version = version()
        let isSame = kept?.version == version
        guard let told = isSame ? kept?.told : make().map({ Told($0, of: version.entry) }) else { return nil }
        events.withLock { events in
            if events[key]?.count ?? -1 < count { events[key] = Kept(version: version, told: told, count: count) }
        }
        return told
    }

    /// What the record tells of a session, a person or an issue.
    func history(of thing: ObjectID, _ mechanism: Mechanism, _ journal: JournalReader) -> FeedHistory? {
        guard let last = mechanism.lastEntry(about: thing) else { return nil }
        let known = histories.withLock { $0[thing] }
        if let known, known.last == last { return known }
        // A reader of an older state does not go on from a newer one, nor take its place: what is counted would be twice.
        let isBehind = known.map { $0.last > last } ?? false
        guard let history = FeedHistory(upTo: last, from: isBehind ? nil : known, journal) else { return nil }
        histories.withLock { if $0[thing]?.last ?? -1 < last { $0[thing] = history } }
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
    func clear() {
        events.withLock { $0.removeAll() }
        written.clear()
    }
}

/// The latest change of anything that feeds of the programme show.
struct LatestChange: Equatable, Sendable {
    /// The last entry that changed something.
    var entry: Int
    /// When something was changed, or erased.
    var at: Timestamp?
}
