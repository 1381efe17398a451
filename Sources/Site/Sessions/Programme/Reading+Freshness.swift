import Exchange
import Journal
import Mechanism

/// When what feeds show was changed: the moment of an act that changed it, and of no other, so that what somebody has stays
/// fresh while a session is live and the record goes on.
extension Reading {
    func history(of thing: ObjectID) -> FeedHistory? { events.history(of: thing, mechanism, journal) }

    /// The last entry that changed what feeds show of a session, of its people or of its issues.
    func lastShown(of session: Session) -> Int {
        marks(of: session).reduce(session.announced?.entry ?? 0) { max($0, $1.entry) }
    }

    /// When the event of a session was changed last.
    func modified(_ session: Session) -> Timestamp? {
        let others = [session.announced?.at, trackNamed(session), erased(session)]
        return (marks(of: session).map(\.at) + others.compactMap(\.self)).max()
    }

    private func marks(of session: Session) -> [FeedHistory.Mark] {
        ([.session(session.id)] + things(of: session)).compactMap { history(of: $0)?.shown }
    }

    /// When anything that a feed shows was changed last, so that it never goes back.
    func modified(of feed: Feed) -> Timestamp? {
        if feed.exchanged == nil, case .session(let id) = feed.scope { return pageModified(id) }
        var moments = [latestChange.at, mechanism.charter.versions.last?.adopted.at]
        // The calendar of a person bears the name.
        if case .person(let id) = feed.scope { moments.append(history(of: .person(id))?.shown?.at) }
        return moments.compactMap(\.self).max()
    }

    /// What a feed is made from; nil of one that shows everything about a session. Where it is what it was, the feed is.
    func basis(of feed: Feed) -> FeedBasis? {
        guard feed.exchanged != nil else { return nil }
        var entries = [latestChange.entry]
        if case .person(let id) = feed.scope { entries.append(history(of: .person(id))?.shown?.entry ?? 0) }
        // Rooms that no session has yet have calendars, too.
        entries += mechanism.editions.compactMap { mechanism.lastEntry(about: .edition($0.id)) }
        return FeedBasis(
            entry: entries.max() ?? 0, charter: mechanism.charter.number, erasures: mechanism.record.erasureCount)
    }

    private var latestChange: LatestChange {
        events.latestChange(mechanism.count) {
            let root = identity
            return mechanism.sessions.reduce(into: LatestChange(entry: 0, at: nil)) { latest, session in
                guard let told = told(session, root) else { return }
                latest.entry = max(latest.entry, told.entry)
                latest.at = [latest.at, told.event.modified].compactMap(\.self).max()
            }
        }
    }

    /// The moment of the last act about a session, its people, messages and issue: its page of a wiki tells everything.
    private func pageModified(_ id: ID<Session>) -> Timestamp? {
        guard let session = mechanism.sessions[id] else { return nil }
        let others = session.messages.map(ObjectID.message) + things(of: session)
        return ([.mechanism, .session(id)] + others).compactMap(mechanism.lastEntry).max().flatMap(moment(ofEntry:))
    }

    /// What else a session's event says something of: its people and its issues.
    private func things(of session: Session) -> [ObjectID] {
        let people = [session.proposer?.person].compactMap(\.self) + session.parts.compactMap(\.person)
        let issues = [session.issue].compactMap(\.self) + session.sources
        // What was merged into it can bring its first topic with it.
        return people.map(ObjectID.person) + issues.map(ObjectID.issue) + session.mergedFrom.map(ObjectID.session)
    }

    /// Since when the track of a session has been called what it is called.
    private func trackNamed(_ session: Session) -> Timestamp? {
        guard let topic = mechanism.topics(of: session).first else { return nil }
        let name = charter.topics.name(of: topic)
        return mechanism.charter.versions.reversed().prefix { $0.charter.topics.name(of: topic) == name }
            .last?.adopted.at
    }

    /// When a text that a session's event shows was erased last.
    private func erased(_ session: Session) -> Timestamp? {
        guard mechanism.record.erasureCount > 0 else { return nil }
        let people = session.parts.compactMap { $0.person.flatMap { mechanism.people[$0] } }
        let texts =
            [
                session.title, session.alias, session.teaser, session.description, session.place, session.links,
                session.importedTrack, session.withdrawn?.name ?? .none, session.media.stream, session.media.captions,
                session.media.recording
            ] + session.parts.flatMap { [$0.name, $0.organisation] }
            + people.flatMap { [$0.name, $0.capacity.organisation] }
        let entries = texts.compactMap { $0.commitment.flatMap { mechanism.record.erasure(of: $0.hash) } }
        return entries.max().flatMap(moment(ofEntry:))
    }

    /// When an entry was made.
    private func moment(ofEntry entry: Int) -> Timestamp? {
        guard let bytes = try? journal.entry(entry) else { return nil }
        return (try? Entry(index: entry, bytes.span))?.stamp.at
    }
}
