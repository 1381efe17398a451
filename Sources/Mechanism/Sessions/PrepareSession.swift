/// Brings in a session that was held elsewhere, as its page tells it.
public struct ImportSession: Act {
    public static let type = ActType.importSession
    public var issue: ID<Issue>?
    public var title = Prose.none
    public var teaser = Prose.none
    public var keywords = Prose.none
    public var description = Prose.none
    public var format = Prose.none
    public var furtherReading = Prose.none
    public var language = "en"
    public var alias = Prose.none
    public var source = Prose.none
    public var place = Prose.none
    public var starts: Timestamp?
    public var ends: Timestamp?
    public var links = Prose.none

    public init() {}

    public var subject: ObjectID { issue.map(ObjectID.issue) ?? .mechanism }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("issue", &issue)
        fields.text("title", &title, .line)
        fields.text("teaser", &teaser, .optionalRemark)
        fields.text("keywords", &keywords, .optionalLine)
        fields.text("description", &description, .optionalProse)
        fields.text("format", &format, .optionalProse)
        fields.text("reading", &furtherReading, .optionalProse)
        fields.code("language", &language, from: .languages)
        fields.text("alias", &alias, .optionalLine)
        fields.text("source", &source, .origin)
        fields.text("place", &place, .optionalLine)
        fields.time("starts", &starts)
        fields.time("ends", &ends)
        fields.text("links", &links, .optionalProse)
    }

    public func object(in mechanism: Mechanism) -> ObjectID { .session(mechanism.sessions.next) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        if let issue { _ = try mechanism.openRound(of: issue) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        var session = Session(
            id: mechanism.sessions.next, issue: issue, proposer: nil, title: title, teaser: teaser, keywords: keywords,
            description: description, format: format, furtherReading: furtherReading, language: language,
            state: .reporting)
        (session.alias, session.source, session.place, session.links) = (alias, source, place, links)
        (session.starts, session.ends) = (starts, ends)
        mechanism.sessions.append(session)
        if let issue { try mechanism.updateRound(of: issue) { $0.sessions.append(session.id) } }
    }
}

/// Gives somebody a part in a session.
public struct AssignPart: Act {
    public static let type = ActType.assignPart
    public var session = ID<Session>(0)
    public var role = SessionRole.orgTeam
    public var person: PersonID?
    public var name = Prose.none
    public var organisation = Prose.none
    public var country = Prose.none
    public var note = Prose.none
    public var group: String?

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.choice("role", &role)
        fields.person("person", &person)
        fields.text("name", &name, .optionalName)
        fields.text("organisation", &organisation, .optionalName)
        fields.text("country", &country, .optionalLine)
        fields.text("note", &note, .optionalRemark)
        fields.code("group", &group, from: .groups)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let session = try mechanism.session(session, in: .planned, .ready, .live, .held, .reporting)
        guard (person == nil) != name.isEmpty else { throw Refusal(.personOrName) }
        if let person {
            guard mechanism.people[person] != nil else { throw Refusal(.unknownPerson) }
            guard !session.parts(role).contains(where: { $0.person == person }) else { throw Refusal(.holdsPart) }
            let other: SessionRole? =
                role == .moderator ? .remoteModerator : role == .remoteModerator ? .moderator : nil
            if let other, session.parts(other).contains(where: { $0.person == person }) {
                throw Refusal(.remoteModeratorApart)
            }
            try mechanism.checkTime(of: person, for: session)
        }
        if let group { try mechanism.checkGroups([group]) }
        // A page that is imported tells what was; the charter's number binds sessions that are prepared here.
        let most =
            actor == .operator ? Charter.Limits.mostKeyParticipants : mechanism.charter.inForce.limits.keyParticipants
        guard role != .keyParticipant || session.parts(role).count < most else {
            throw Refusal(.keyParticipants, String(most))
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let group = person.flatMap { mechanism.people[$0]?.capacity.group } ?? group
        try mechanism.sessions.update(session) {
            $0.partsGiven += 1
            $0.parts.append(
                Part(
                    number: $0.partsGiven, role: role, person: person, name: name,
                    organisation: organisation, country: country, note: note, group: group))
        }
    }
}

/// Ends somebody's part in a session.
public struct VacatePart: Act {
    public static let type = ActType.vacatePart
    public var session = ID<Session>(0)
    public var part = 0

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.number("part", &part, in: 1...1_000_000)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let session = try mechanism.session(session, in: .planned, .ready)
        guard session.parts.contains(where: { $0.number == part }) else { throw Refusal(.unknownPart) }
        guard session.state == .planned || session.isComplete(without: part) else { throw Refusal(.sessionNeedsPart) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) { $0.parts.removeAll { $0.number == part } }
    }
}

extension Session {
    func isComplete(without part: Int? = nil) -> Bool {
        [SessionRole.moderator, .remoteModerator, .rapporteur].allSatisfy { role in
            parts.contains { $0.role == role && $0.number != part }
        }
    }

    var incompleteRoles: [SessionRole] {
        [SessionRole.moderator, .remoteModerator, .rapporteur].filter { parts($0).isEmpty }
    }
}

/// Gives a session its time and place, or new ones.
public struct ScheduleSession: Act {
    public static let type = ActType.scheduleSession
    public var session = ID<Session>(0)
    public var starts = Timestamp(seconds: 0)
    public var ends = Timestamp(seconds: 0)
    public var place = Prose.none
    public var links = Prose.none

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.time("starts", &starts)
        fields.time("ends", &ends)
        fields.text("place", &place, .line)
        fields.text("links", &links, .optionalProse)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let session = try mechanism.session(session, in: .planned, .ready)
        guard starts > now else { throw Refusal(.inThePast) }
        guard ends > starts, ends <= starts.adding(days: 7) else { throw Refusal(.endsBeforeStart) }
        let missing = session.incompleteRoles
        guard missing.isEmpty else { throw Refusal(.partsMissing, missing.map(\.rawValue).joined(separator: ", ")) }
        let people = Set(session.parts.compactMap(\.person))
        try mechanism.checkTime(of: people, for: session.id, from: starts, to: ends)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) {
            ($0.starts, $0.ends, $0.place, $0.links, $0.state) = (starts, ends, place, links, .ready)
        }
    }
}

extension Mechanism {
    /// Whoever takes a part in a session that has its time is free at that time.
    func checkTime(of person: PersonID, for session: Session) throws(Refusal) {
        guard session.state == .ready, let starts = session.starts, let ends = session.ends else { return }
        try checkTime(of: [person], for: session.id, from: starts, to: ends)
    }

    /// Nobody with a part in this session has a part in another one at the same time, in any role.
    func checkTime(
        of people: Set<PersonID>, for session: ID<Session>, from starts: Timestamp, to ends: Timestamp
    ) throws(Refusal) {
        for other in sessions where other.id != session && other.state == .ready {
            guard let otherStarts = other.starts, let otherEnds = other.ends, otherStarts < ends, starts < otherEnds
            else { continue }
            if let person = other.parts.compactMap(\.person).filter(people.contains).min() {
                throw Refusal(.doubleBooked, person.code, other.id.code)
            }
        }
    }
}
