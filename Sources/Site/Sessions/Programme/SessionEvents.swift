import Exchange
import Journal
import Mechanism
import Synchronization

/// Sessions as others follow them, kept from feed to feed: the words of a session are read again only when something
/// about it has changed.
final class SessionEvents: Sendable {
    /// What a session's event is made from.
    struct Version: Equatable, Sendable {
        /// The last entries about the session, about its people and about its issue.
        let entries: [Int?]
        let charter: Int
        /// How many texts had been erased: a removed text reads otherwise.
        let erasures: Int
    }

    private struct Kept {
        let version: Version
        let event: Programme.Event
    }

    private let events = Mutex<[ID<Session>: Kept]>([:])
    private let histories = Mutex<[ID<Session>: SessionHistory]>([:])

    /// The event of a session, made anew where its version is another.
    func event(_ session: ID<Session>, _ version: Version, _ make: () -> Programme.Event?) -> Programme.Event? {
        if let kept = events.withLock({ $0[session] }), kept.version == version { return kept.event }
        guard let event = make() else { return nil }
        events.withLock { $0[session] = Kept(version: version, event: event) }
        return event
    }

    /// How often a session was moved, and when it was last changed.
    func history(_ session: ID<Session>, _ mechanism: Mechanism, _ journal: JournalReader) -> SessionHistory? {
        guard let last = mechanism.lastEntry(about: .session(session)) else { return nil }
        let known = histories.withLock { $0[session] }
        if let known, known.last == last { return known }
        guard let history = SessionHistory(upTo: last, from: known, journal) else { return nil }
        histories.withLock { $0[session] = history }
        return history
    }

    /// Forgets every session: in one of them there may be words that were erased.
    func clear() { events.withLock { $0.removeAll() } }
}

/// What the record tells of a session beyond its state.
struct SessionHistory: Sendable {
    /// The index of its last entry.
    let last: Int
    /// When that was written.
    let modified: Timestamp
    /// How often it was given a time and place.
    private let placings: Int
    /// How often it was called off.
    private let cancellations: Int

    /// How often whoever knew the session had to learn of another time or place, or that it does not take place
    /// (RFC 5545 §3.8.7.4). It never goes down.
    /// - Parameter announced: How often a released programme gave it another time or place.
    func sequence(announced: Int) -> Int { max(0, placings + announced - 1) + cancellations }

    /// Reads the entries about a session back to what is known already.
    init?(upTo last: Int, from known: SessionHistory?, _ journal: JournalReader) {
        var (placings, cancellations) = (known?.placings ?? 0, known?.cancellations ?? 0)
        var index: Int? = last
        var modified: Timestamp?
        while let place = index, place > known?.last ?? -1 {
            guard let bytes = try? journal.entry(place), let entry = try? Entry(index: place, bytes.span) else {
                return nil
            }
            modified = modified ?? entry.stamp.at
            switch entry.act {
            case is ScheduleSession: placings += 1
            case is CancelSession: cancellations += 1
            default: break
            }
            index = entry.previous
        }
        guard let modified = modified ?? known?.modified else { return nil }
        (self.last, self.modified) = (last, modified)
        (self.placings, self.cancellations) = (placings, cancellations)
    }
}
