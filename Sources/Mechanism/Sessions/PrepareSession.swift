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
        let session = try mechanism.session(session, in: .planned, .ready, .live, .held, .reportMissing, .reporting)
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
        if role == .programmeCommittee { try mechanism.checkSeats(actor) }
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
            $0.readyItself()
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
        guard let ended = session.parts.first(where: { $0.number == part }) else { throw Refusal(.unknownPart) }
        if ended.role == .programmeCommittee { try mechanism.checkSeats(actor) }
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

extension Session {
    /// Whether the time that it has been given, if any, is its people's: what was released takes it, also while a part is
    /// still vacant, and while it is live.
    var takesTime: Bool { [.planned, .ready, .live].contains(state) }

    /// Whether it has a time, and is on at some moment between two.
    func overlaps(from other: Timestamp, to end: Timestamp) -> Bool {
        guard let starts, let ends else { return false }
        return starts < end && other < ends
    }

    /// A session that has its time and place is ready as soon as it has its people.
    mutating func readyItself() { if state == .planned, starts != nil, ends != nil, isComplete() { state = .ready } }
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
        // What is brought in from elsewhere is as its programme tells it, whether we know its people or not.
        let isBroughtIn = actor == .operator && session.origin != nil
        guard missing.isEmpty || isBroughtIn else {
            throw Refusal(.partsMissing, missing.map(\.rawValue).joined(separator: ", "))
        }
        if let edition = mechanism.edition(of: session.id) { throw Refusal(.placedInGrid, edition.id.code) }
        let people = Set(session.parts.compactMap(\.person))
        try mechanism.checkTime(of: people, for: session.id, from: starts, to: ends)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) {
            ($0.starts, $0.ends, $0.place, $0.links) = (starts, ends, place, links)
            $0.withdrawn = nil
            $0.state = $0.isComplete() ? .ready : .planned
        }
    }
}

extension Mechanism {
    /// A part in the programme committee lets its holder make the whole programme: it is not for those who prepare one
    /// session to give or end.
    fileprivate func checkSeats(_ actor: Actor) throws(Refusal) {
        guard mayGive(.programmeCommittee, actor) else { throw Refusal(.committeeSeat) }
    }

    /// Whether somebody who gives parts in a session may give this one.
    public func mayGive(_ role: SessionRole, _ actor: Actor) -> Bool {
        role != .programmeCommittee || actor == .operator
            || actor.person.flatMap { people[$0] }?.roles.contains(.secretariat) ?? false
    }

    /// Whoever takes a part in a session that has its time is free at that time.
    func checkTime(of person: PersonID, for session: Session) throws(Refusal) {
        guard session.takesTime, let starts = session.starts, let ends = session.ends else { return }
        try checkTime(of: [person], for: session.id, from: starts, to: ends)
    }

    /// Nobody with a part in this session has a part in another one at the same time, in any role.
    /// - Parameter leaving: Sessions whose time is not looked at, since it is about to change.
    func checkTime(
        of people: Set<PersonID>, for session: ID<Session>, from starts: Timestamp, to ends: Timestamp,
        leaving: Set<ID<Session>> = []
    ) throws(Refusal) {
        for other in sessions where other.id != session && other.takesTime && !leaving.contains(other.id) {
            guard other.overlaps(from: starts, to: ends) else { continue }
            if let person = other.parts.compactMap(\.person).filter(people.contains).min() {
                throw Refusal(.doubleBooked, person.code, other.id.code)
            }
        }
    }
}
