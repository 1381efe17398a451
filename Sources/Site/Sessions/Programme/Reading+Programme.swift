import Exchange
import HTML
import Journal
import Mechanism
import TransparencyLog

/// The sessions of the process as a programme that others read. What the process calls room and track is decided here and
/// nowhere else.
extension Reading {
    /// The sessions of a part of the programme; nil when there is no such part.
    func programme(_ scope: Feed.Scope) -> Programme? {
        guard isThere(scope) else { return nil }
        var programme = Programme(title: charter.name, zone: charter.zone)
        programme.address = site.address + Route.programme.path
        let root = identity
        programme.events = mechanism.sessions.compactMap { session in
            isIn(scope, session) ? told(session, root)?.event : nil
        }
        let part: String?
        switch scope {
        case .track(let key):
            programme.events.removeAll { $0.track.map(Programme.key) != key }
            part = programme.events.first?.track ?? knownTracks.first { Programme.key(of: $0) == key }
        case .room(let key):
            programme.events.removeAll { $0.room.map(Programme.key) != key }
            part = programme.events.first?.room ?? knownRooms.first { Programme.key(of: $0) == key }
        case .person(let id): part = name(id)
        case .all, .session: return programme
        }
        // What has been a room or a track stays one, though nothing may be in it: a calendar of it holds nothing then.
        guard let part else { return nil }
        programme.title = "\(charter.name): \(part)"
        return programme
    }

    private func isThere(_ scope: Feed.Scope) -> Bool {
        switch scope {
        case .all, .track, .room: true
        case .person(let id): mechanism.people[id] != nil
        case .session(let id): mechanism.sessions[id] != nil
        }
    }

    private func isIn(_ scope: Feed.Scope, _ session: Session) -> Bool {
        switch scope {
        case .all, .track, .room: session.isListed
        case .person(let id): session.isListed && session.parts.contains { $0.person == id }
        case .session(let id): session.id == id
        }
    }

    /// The names of all rooms that sessions have or could have had.
    private var knownRooms: Set<String> {
        let editions = mechanism.editions.flatMap { edition in
            edition.rooms.map(\.name) + edition.releases.flatMap { $0.appointments.values.map(\.name) }
        }
        let others = mechanism.sessions.flatMap { history(of: .session($0.id))?.places ?? [] }
        return Set((editions + others).filter { !$0.isEmpty }.map(text))
    }

    /// The names of all tracks: the topics of every charter, and the tracks of what was brought in.
    private var knownTracks: Set<String> {
        let topics = mechanism.charter.versions.flatMap { version in
            version.charter.topics.codes.map { version.charter.topics.name(of: $0) }
        }
        return Set(topics + mechanism.sessions.map(\.importedTrack).filter { !$0.isEmpty }.map(text))
    }

    /// What the process is known by for life: the fingerprint of the first entry of its record.
    var identity: String {
        let first = (try? journal.entry(0)).flatMap(\.self)
        return first.map { Hash.leaf($0).base64 } ?? site.address
    }

    /// A session as others follow it, with the languages of its words.
    func told(_ session: Session, _ root: String) -> SessionEvents.Told? {
        events.told(
            session.id, at: mechanism.count, in: words.language,
            {
                SessionEvents.Version(
                    entry: lastShown(of: session), charter: mechanism.charter.number,
                    erasures: mechanism.record.erasureCount)
            },
            { makeEvent(session, root) })
    }

    private func makeEvent(_ session: Session, _ root: String) -> Programme.Event? {
        guard let history = history(of: .session(session.id)) else { return nil }
        var event = Programme.Event(
            id: Programme.identifier(of: "\(root)/\(session.id.code)"), title: text(session.title))
        event.number = session.id.number
        event.subtitle = session.alias.isEmpty ? nil : text(session.alias)
        (event.starts, event.ends) = (session.toldStart, session.ends ?? session.withdrawn?.ends)
        let place = session.starts == nil ? session.withdrawn?.name ?? session.place : session.place
        event.room = place.isEmpty ? nil : text(place)
        event.track = track(of: session)
        event.language = session.language
        event.abstract = session.teaser.isEmpty ? nil : text(session.teaser)
        event.description = session.description.isEmpty ? nil : text(session.description)
        event.address = site.address + Route.session(session.id).path
        event.people = session.parts.map { person($0) }
        event.links = links(of: session)
        event.isCancelled = session.isOff
        event.sequence = history.sequence(announced: session.announced?.count ?? 0)
        event.modified = modified(session)
        return event
    }

    /// The track of a session: its first topic, or that of the programme that it was brought in with.
    private func track(of session: Session) -> String? {
        if let topic = mechanism.topics(of: session).first { return charter.topics.name(of: topic) }
        return session.importedTrack.isEmpty ? nil : text(session.importedTrack)
    }

    /// Somebody with a part, with the organisation that the programme names, or the one from which the person speaks.
    func person(_ part: Part) -> Programme.Person {
        var person = Programme.Person(part.person.map(name) ?? text(part.name), role: part.role.rawValue)
        if !part.organisation.isEmpty {
            person.organisation = text(part.organisation)
        } else if let capacity = part.person.flatMap({ mechanism.people[$0]?.capacity }), !capacity.organisation.isEmpty
        {
            person.organisation = text(capacity.organisation)
        }
        person.key = part.person?.code
        person.address = part.person.map { site.address + Route.person($0).path }
        return person
    }

    /// The lines of a session that end with an address. A word in front tells what it leads to, as imports write it.
    func links(of session: Session) -> [Programme.Link] {
        linked(session.media, of: session)
            + text(session.links).split(whereSeparator: \.isNewline).compactMap { line in
                guard let last = line.split(whereSeparator: \.isWhitespace).last,
                    let link = Link.outside(String(last)), link.address.hasPrefix("http")
                else { return nil }
                var words = line[..<last.startIndex].drop(while: \.isWhitespace)
                let label = words.prefix { $0 != ":" && !$0.isWhitespace }
                let kind = Self.kinds[label.lowercased()]
                if kind != nil, words.dropFirst(label.count).first == ":" { words = words.dropFirst(label.count + 1) }
                let title = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                return Programme.Link(kind ?? .remote, title: title, address: link.address)
            }
    }

    /// What was linked beside those lines, as it fits the state.
    private func linked(_ media: SessionMedia, of session: Session) -> [Programme.Link] {
        let linked: [(Programme.Link.Kind, String?)] =
            session.isAhead
            ? [
                (.remote, Link.outside(text(media.stream))?.address),
                (.captions, Link.outside(text(media.captions))?.address)
            ]
            : [
                (.recording, recording(of: session)?.address),
                (.transcript, session.transcripts.isEmpty ? nil : site.address + Route.transcript(session.id).path)
            ]
        return linked.compactMap { kind, address in address.map { Programme.Link(kind, title: "", address: $0) } }
    }

    private static let kinds: [String: Programme.Link.Kind] = [
        "remote": .remote, "stream": .remote, "captions": .captions, "video": .recording, "recording": .recording,
        "transcript": .transcript,
        "slides": .slides, "paper": .paper, "web": .web, "other": .web
    ]
}

extension Session {
    /// Whether it is in the programme. A proposal that never got a date is not; what was called off, taken back or went on in
    /// another session is, once it had a date, so that whoever kept it learns of that.
    var isListed: Bool { isInProgramme || toldStart != nil }

    /// Whether it does not take place at the time that was told: called off, taken back, gone on in another session, or left
    /// without a time by a release.
    var isOff: Bool {
        !isInProgramme && state != .proposed && state != .returned || (starts == nil && withdrawn != nil)
    }

    /// The time that was told of it last.
    var toldStart: Timestamp? { starts ?? withdrawn?.starts }
}
