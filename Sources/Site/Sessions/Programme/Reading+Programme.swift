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
            isIn(scope, session) ? event(session, root) : nil
        }
        switch scope {
        case .track(let key): programme.events.removeAll { $0.track.map(Programme.key) != key }
        case .room(let key): programme.events.removeAll { $0.room.map(Programme.key) != key }
        case .all, .person, .session: break
        }
        switch scope {
        case .track, .room: if programme.events.isEmpty { return nil }
        case .person(let id): programme.title = "\(charter.name): \(name(id))"
        case .all, .session: break
        }
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
        // A proposal that was declined or never got a date is not in the programme.
        let isListed =
            !ProgrammeEvent.statesBeforehand.contains(session.state)
            && (session.state != .cancelled || session.starts != nil)
        return switch scope {
        case .all, .track, .room: isListed
        case .person(let id): isListed && session.parts.contains { $0.person == id }
        case .session(let id): session.id == id
        }
    }

    /// What the process is known by for life: the fingerprint of the first entry of its record.
    private var identity: String {
        let first = (try? journal.entry(0)).flatMap(\.self)
        return first.map { Hash.leaf($0).base64 } ?? site.address
    }

    private func event(_ session: Session, _ root: String) -> Programme.Event? {
        let people = session.parts.compactMap(\.person).map { mechanism.lastEntry(about: .person($0)) }
        let issue = session.issue.flatMap { mechanism.lastEntry(about: .issue($0)) }
        let version = SessionEvents.Version(
            entries: [mechanism.lastEntry(about: .session(session.id)), session.announced?.entry, issue] + people,
            charter: mechanism.charter.number, erasures: mechanism.record.erasureCount)
        return events.event(session.id, version) { makeEvent(session, root) }
    }

    private func makeEvent(_ session: Session, _ root: String) -> Programme.Event? {
        guard let history = events.history(session.id, mechanism, journal) else { return nil }
        var event = Programme.Event(
            id: Programme.identifier(of: "\(root)/\(session.id.code)"), title: text(session.title))
        event.number = session.id.number
        event.subtitle = session.alias.isEmpty ? nil : text(session.alias)
        (event.starts, event.ends) = (session.starts, session.ends)
        event.room = session.place.isEmpty ? nil : text(session.place)
        event.track = session.issue.flatMap { mechanism.issues[$0]?.topics.first }.map { charter.topics.name(of: $0) }
        event.language = session.language
        event.abstract = session.teaser.isEmpty ? nil : text(session.teaser)
        event.description = session.description.isEmpty ? nil : text(session.description)
        event.address = site.address + Route.session(session.id).path
        event.people = session.parts.map { person($0) }
        event.links = links(of: session)
        event.isCancelled = session.state == .cancelled
        event.sequence = history.sequence(announced: session.announced?.count ?? 0)
        event.modified = max(history.modified, session.announced?.at ?? history.modified)
        return event
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

    /// The moment of the last act that any feed could show, so that it never goes back.
    var programmeModified: Timestamp? {
        var last = 0
        func note(_ thing: ObjectID) { last = max(last, mechanism.lastEntry(about: thing) ?? 0) }
        note(.mechanism)
        for edition in mechanism.editions where !edition.releases.isEmpty { note(.edition(edition.id)) }
        for session in mechanism.sessions {
            note(.session(session.id))
            for part in session.parts { if let person = part.person { note(.person(person)) } }
            for message in session.messages { note(.message(message)) }
            if let issue = session.issue { note(.issue(issue)) }
        }
        guard let bytes = try? journal.entry(last) else { return nil }
        return (try? Entry(index: last, bytes.span))?.stamp.at
    }
}
