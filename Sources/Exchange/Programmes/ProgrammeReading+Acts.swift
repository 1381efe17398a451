public import Mechanism
import TransparencyLog

/// What the import of a programme does.
public struct ProgrammeImport: Sendable {
    /// The acts, in order: first what happens to the sessions that are there already, then the new ones.
    public fileprivate(set) var acts: [ImportedAct] = []
    /// How many sessions it brings in.
    public fileprivate(set) var new = 0
    /// How many of those that were brought in before it moves or calls off.
    public fileprivate(set) var changed = 0
    /// How many of those it leaves, although the file says something else of them.
    public fileprivate(set) var different = 0
    /// How many of those are as the file says.
    public fileprivate(set) var unchanged = 0
    /// What the file says otherwise of sessions that are there already, and the import does not change.
    public fileprivate(set) var differences: [ImportDifference] = []
}

extension ProgrammeReading {
    /// The acts that bring the programme into the process. A session that is over comes in as one that was held, and is
    /// published as it came; one that is still to come is planned, with its time and place; one that was called off is
    /// called off here. Each goes through the form of its act, with the form's limits and rules of text.
    /// - Parameters:
    ///   - mechanism: The process as it stands: its next session's number, and what it has brought in before.
    ///   - now: Tells what is over.
    ///   - issue: The thread that the sessions belong to, if they belong to one.
    ///   - source: Where the file came from, for readers: its name, an address.
    ///   - words: The words of a text of the process, to see whether the file says something else.
    /// - Throws: The first field that no form would accept, with its line.
    public func imported(
        into mechanism: Mechanism, first: ID<Session>, at now: Timestamp, issue: ID<Issue>?, source: String,
        words: (Prose) -> String?
    ) throws(ImportFault) -> ProgrammeImport {
        var result = ProgrammeImport()
        let known = mechanism.sessions.reduce(into: [Hash: Session]()) { known, session in
            if let origin = session.origin { known[origin] = session }
        }
        let hasFuture = programme.events.contains { Self.isToCome($0, now, hasFuture: false) }
        let origins = EventOrigins(programme)
        var fresh: [ImportedAct] = []
        for event in programme.events {
            let line = lines[event.id]
            let origin = origins.origin(of: event)
            let session = known[origin]
            let number = session?.id ?? ID<Session>(first.number + result.new)
            let isPlanned = event.isCancelled || Self.isToCome(event, now, hasFuture: hasFuture)
            let arrival = try self.arrival(of: event, number, origin, isPlanned: isPlanned, issue, source)
            if let session {
                let change = try self.change(of: session, event, mechanism, now, words)
                let different = differences(of: event, session, arrival, after: change, mechanism, words)
                result.acts += change.map { ImportedAct(act: $0, line: line) }
                result.differences += different
                if !change.isEmpty {
                    result.changed += 1
                } else if different.isEmpty {
                    result.unchanged += 1
                } else {
                    result.different += 1
                }
                continue
            }
            result.new += 1
            fresh += arrival
            if event.isCancelled {
                fresh.append(ImportedAct(act: Self.cancellation(of: number), line: line))
            } else if !isPlanned {
                var publish = PublishSession()
                publish.session = number
                fresh.append(ImportedAct(act: publish, line: line))
            }
        }
        result.acts += fresh
        return result
    }

    /// The acts that bring in a session with its people.
    private func arrival(
        of event: Programme.Event, _ number: ID<Session>, _ origin: Hash, isPlanned: Bool, _ issue: ID<Issue>?,
        _ source: String
    ) throws(ImportFault) -> [ImportedAct] {
        let line = lines[event.id]
        var form = form(of: event, issue, source)
        form["standing"] = isPlanned ? "planned" : nil
        form["origin"] = origin.base64url
        var acts = [try Self.act(ImportSession(), form, line)]
        guard event.people.count <= SessionDocument.mostPeople else {
            throw ImportFault(.field("people", .tooMany(SessionDocument.mostPeople)), line: line)
        }
        for person in event.people {
            acts.append(try Self.act(AssignPart(), Self.form(of: person, String(number.number)), line))
        }
        return acts
    }

    /// Whether a session is still to come. One without a date is, where others of its programme are.
    private static func isToCome(_ event: Programme.Event, _ now: Timestamp, hasFuture: Bool) -> Bool {
        guard let end = event.ends ?? event.starts else { return hasFuture }
        return end > now
    }

    private static func cancellation(of session: ID<Session>) -> CancelSession {
        var cancel = CancelSession()
        (cancel.session, cancel.reason) = (session, .written("Called off in the programme that it comes from."))
        return cancel
    }

    /// What happens to a session that was brought in before: it is called off, or moved; most often nothing. One that has
    /// its place in a grid here stays in it.
    private func change(
        of session: Session, _ event: Programme.Event, _ mechanism: Mechanism, _ now: Timestamp,
        _ words: (Prose) -> String?
    ) throws(ImportFault) -> [any Act] {
        guard session.state == .planned || session.state == .ready else { return [] }
        if event.isCancelled { return [Self.cancellation(of: session.id)] }
        guard mechanism.edition(of: session.id) == nil, let starts = event.starts, starts > now else { return [] }
        let length = (session.ends?.seconds ?? 0) - (session.starts?.seconds ?? 0)
        guard let ends = event.ends ?? (length > 0 ? starts.adding(seconds: length) : nil), ends > starts else {
            return []
        }
        let room = event.room ?? words(session.place) ?? ""
        guard starts != session.starts || ends != session.ends || room != words(session.place) else { return [] }
        let form = [
            "session": String(session.id.number), "starts": starts.utc.text, "ends": ends.utc.text,
            // A form asks for a place; a programme may leave it open.
            "place": room.isEmpty ? "–" : room, "links": Self.lines(of: event.links)
        ]
        return [try Self.act(ScheduleSession(), form, lines[event.id]).act]
    }

    /// What the programme says otherwise of a session, and the change leaves as it is.
    private func differences(
        of event: Programme.Event, _ session: Session, _ arrival: [ImportedAct], after change: [any Act],
        _ mechanism: Mechanism, _ words: (Prose) -> String?
    ) -> [ImportDifference] {
        if change.contains(where: { $0 is CancelSession }) { return [] }
        var comparison = ImportComparison(session, in: mechanism, line: lines[event.id])
        comparison.compare(isCancelled: event.isCancelled)
        // Of what is called off, nobody asks what else it was.
        if !event.isCancelled, session.state != .cancelled {
            comparison.compare(arrival, isScheduled: !change.isEmpty, words)
        }
        return comparison.differences
    }

    private static func lines(of links: [Programme.Link]) -> String {
        links.map { link in
            [link.kind.rawValue + ":", link.title, link.address].filter { !$0.isEmpty }.joined(separator: " ")
        }.joined(separator: "\n")
    }

    private static func act(_ blank: some Act, _ form: [String: String?], _ line: Int?) throws(ImportFault)
        -> ImportedAct
    {
        var act = blank
        var fields = Fields.reading(FormValues(form.compactMapValues { $0.map { [$0] } }))
        act.fields(&fields)
        if let fault = fields.faults.first { throw ImportFault(.field(fault.field, fault.problem), line: line) }
        return ImportedAct(act: act, line: line)
    }

    private func form(of event: Programme.Event, _ issue: ID<Issue>?, _ source: String) -> [String: String?] {
        let words = [event.abstract, event.description].compactMap { $0.map(HTMLProse.markdown) }
        let hasTeaser = words.count == 2 && words[0].utf8.count <= TextLimit.optionalRemark.bytes
        let facts = [source, event.id, programme.title, programme.version, event.address].compactMap(\.self)
        return [
            "issue": issue.map { String($0.number) },
            "title": event.title,
            "alias": event.subtitle,
            "teaser": hasTeaser ? words[0] : nil,
            "description": hasTeaser ? words[1] : words.joined(separator: "\n\n"),
            "track": event.track,
            "format": event.kind,
            "language": Self.language(of: event),
            "source": facts.filter { !$0.isEmpty }.joined(separator: "; "),
            "links": Self.lines(of: event.links),
            "starts": event.starts?.utc.text,
            "ends": event.ends?.utc.text,
            "place": event.room
        ]
    }

    /// The language as the source gives it, where that is a tag of BCP 47; else Korean where the title is, or English.
    private static func language(of event: Programme.Event) -> String {
        if let tag = event.languageTag { return tag }
        return event.title.contains(where: \.isHangul) ? "ko" : "en"
    }

    private static func form(of person: Programme.Person, _ session: String) -> [String: String?] {
        let word = person.role?.lowercased().replacing("-", with: "_").replacing(" ", with: "_") ?? ""
        let role = SessionRole(rawValue: word.replacing("_", with: "-")) ?? roles[word]
        let note = [role == nil ? person.role : nil, person.biography.map(HTMLProse.markdown), person.address]
        return [
            "session": session,
            // The record joins by underscores what is joined by hyphens here.
            "role": (role ?? .presenter).rawValue.replacing("-", with: "_"),
            "name": person.name,
            "organisation": person.organisation,
            "note": note.compactMap(\.self).joined(separator: "; ")
        ]
    }

    /// What other programs call those who have a part.
    private static let roles: [String: SessionRole] = [
        "speaker": .presenter, "author": .presenter, "chair": .moderator, "convener": .moderator,
        "organiser": .focalPoint, "organizer": .focalPoint, "reporter": .rapporteur, "panellist": .keyParticipant,
        "panelist": .keyParticipant, "co_moderator": .moderator, "online_moderator": .remoteModerator
    ]
}
