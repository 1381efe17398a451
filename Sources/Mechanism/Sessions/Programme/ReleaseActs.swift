/// Opens the draft programme for comments.
public struct OpenDraft: Act {
    public static let type = ActType.openDraft
    public var edition = ID<Edition>(0)
    public var closes = Timestamp(seconds: 0)

    /// How long it is open at least, in days (SEEDIG 2020: 15; EuroDIG 2021: 22).
    public static let leastDays = 15
    /// How long at most: no programme waits longer, and a date that was mistyped does not lock it up.
    public static let mostDays = 90

    public init() {}

    public var subject: ObjectID { .edition(edition) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("edition", &edition)
        fields.time("closes", &closes)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let edition = try mechanism.edition(edition)
        if let hearing = edition.hearing, hearing.closes > now {
            throw Refusal(.draftOpen, hearing.closes.rfc3339)
        }
        guard !edition.places.isEmpty else { throw Refusal(.nothingToRelease) }
        try Self.checkPeriod(from: now, to: closes)
    }

    /// A draft is open long enough for everybody, and not for ever.
    static func checkPeriod(from opens: Timestamp, to closes: Timestamp) throws(Refusal) {
        let (earliest, latest) = (opens.adding(days: leastDays), opens.adding(days: mostDays))
        guard closes >= earliest else {
            throw Refusal(.periodTooShort, String(leastDays), earliest.adding(seconds: 60).rfc3339)
        }
        guard closes <= latest else { throw Refusal(.periodTooLong, String(mostDays), latest.rfc3339) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.editions.update(edition) { $0.hearings.append(.init(opened: stamp.at, closes: closes)) }
    }
}

/// Says what works and what does not in the draft programme.
public struct CommentOnProgramme: Act {
    public static let type = ActType.commentOnProgramme
    public var edition = ID<Edition>(0)
    public var session: ID<Session>?
    public var text = Prose.none

    public init() {}

    public var subject: ObjectID { .edition(edition) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("edition", &edition)
        fields.reference("session", &session)
        fields.text("text", &text, TextLimit(bytes: 8192, minimum: 3, lines: true, isPersonal: false))
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let edition = try mechanism.edition(edition)
        guard let hearing = edition.hearing, hearing.closes > now else { throw Refusal(.draftNotOpen) }
        if let session, mechanism.sessions[session] == nil { throw Refusal(.unknownThing, session.code) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let voice = try mechanism.voice(stamp)
        try mechanism.editions.update(edition) {
            $0.comments.append(.init(author: voice, session: session, text: text, at: stamp.at))
        }
    }
}

/// Answers a comment on the draft programme.
public struct AnswerProgrammeComment: Act {
    public static let type = ActType.answerProgrammeComment
    public var edition = ID<Edition>(0)
    /// 1 for the first comment.
    public var comment = 0
    public var answer = Prose.none

    public init() {}

    public var subject: ObjectID { .edition(edition) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("edition", &edition)
        fields.number("comment", &comment, in: 1...1_000_000)
        fields.text("answer", &answer, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let edition = try mechanism.edition(edition)
        guard edition.comments.indices.contains(comment - 1) else { throw Refusal(.unknownComment) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.editions.update(edition) { edition throws(Corruption) in
            guard edition.comments.indices.contains(comment - 1) else { throw .missing("comment \(comment)") }
            edition.comments[comment - 1].answer = answer
        }
    }
}

/// Releases the draft as the programme: from now on sessions are when and where it says.
public struct ReleaseProgramme: Act {
    public static let type = ActType.releaseProgramme
    public var edition = ID<Edition>(0)
    public var name = Prose.none
    public var note = Prose.none

    public init() {}

    public var subject: ObjectID { .edition(edition) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("edition", &edition)
        fields.text("name", &name, .line)
        fields.text("note", &note, .optionalRemark)
    }

    public mutating func read(_ mechanism: Mechanism, words: (Prose) -> String?) throws(Refusal) {
        if let edition = mechanism.editions[edition] { try mechanism.checkGuestsApart(edition, words) }
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let edition = try mechanism.edition(edition)
        if let hearing = edition.hearing, hearing.closes > now {
            throw Refusal(.draftOpen, hearing.closes.rfc3339)
        }
        guard edition.unanswered == 0 else { throw Refusal(.programmeComments, String(edition.unanswered)) }
        let difference = mechanism.difference(of: edition, at: now)
        guard !difference.isEmpty else { throw Refusal(.nothingToRelease) }
        // Other links reach whoever can still use them; nobody is moved into the past.
        if let late = difference.sessions.first(where: { $0.moves && $0.now.map { $0.starts <= now } ?? false }) {
            throw Refusal(.movedIntoPast, late.session.code)
        }
        try mechanism.checkApart(edition)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        guard let before = mechanism.editions[edition] else { throw .missing(edition.code) }
        for change in mechanism.changes(of: before, at: stamp.at) {
            try mechanism.sessions.update(change.session) { $0.take(change, stamp) }
        }
        // What has begun stays where it was announced; what does not take place leaves the programme.
        var appointments = before.appointments
        for (session, appointment) in before.releases.last?.appointments ?? [:] {
            guard let state = mechanism.sessions[session]?.state, state != .cancelled, state != .merged else {
                continue
            }
            let isRenamed = appointments[session]?.isRenamed(from: appointment) ?? false
            if !mechanism.isMovable(session) || isRenamed && appointment.starts <= stamp.at {
                appointments[session] = appointment
            }
        }
        try mechanism.editions.update(edition) {
            $0.releases.append(
                .init(
                    name: name, note: note, at: stamp.at, appointments: appointments, slots: before.shownSlots,
                    rooms: before.rooms))
        }
    }
}

extension Session {
    /// Is when and where a release says, or nowhere.
    fileprivate mutating func take(_ change: ProgrammeChange, _ stamp: Stamp) {
        let now = change.now
        (starts, ends, place) = (now?.starts, now?.ends, now?.name ?? .none)
        // The links of a room come with it and go with it. Those of its own a session keeps where the room has none.
        let roomLinks = now?.links ?? .none
        if !roomLinks.isEmpty || links == change.before?.links { links = roomLinks }
        withdrawn = now == nil ? change.before : nil
        state = now != nil && isComplete() ? .ready : .planned
        announced = .init(
            count: (announced?.count ?? 0) + (change.moves ? 1 : 0), entry: stamp.index, at: stamp.at)
    }
}

extension Mechanism {
    /// Whether a session's time and place can still change.
    func isMovable(_ session: ID<Session>) -> Bool {
        sessions[session].map { $0.state == .planned || $0.state == .ready } ?? false
    }

    /// The places of a draft that still bind somebody's time, in their order: what is over binds nobody's, and may be given
    /// another rapporteur who was elsewhere then.
    func appointmentsAhead(in edition: Edition) -> [(session: ID<Session>, appointment: Appointment)] {
        edition.appointments.filter { sessions[$0.key]?.takesTime ?? false }
            .sorted { ($0.value.starts, $0.key) < ($1.value.starts, $1.key) }
            .map { ($0.key, $0.value) }
    }

    /// The sessions of a draft that are on at the same time, unless neither can be moved any more: what is on together is on,
    /// whatever a release says of others.
    func sessionsAtOnce(in edition: Edition) -> [(one: ID<Session>, other: ID<Session>)] {
        let list = appointmentsAhead(in: edition)
        return list.enumerated().flatMap { place, first in
            list[(place + 1)...].prefix { $0.appointment.starts < first.appointment.ends }
                .filter { isMovable(first.session) || isMovable($0.session) }
                .map { (first.session, $0.session) }
        }
    }

    /// The sessions that a release gives a time, another one or none: where they are until then does not matter for it.
    func sessionsLeaving(atReleaseOf edition: Edition) -> Set<ID<Session>> {
        let taken = (edition.releases.last?.appointments ?? [:]).filter { session, appointment in
            isMovable(session) && sessions[session]?.starts == appointment.starts
        }
        return Set(edition.places.keys).union(taken.keys)
    }

    /// No room holds two sessions at once, and nobody has parts in two at once, in whatever role.
    func checkApart(_ edition: Edition) throws(Refusal) {
        for (one, other) in sessionsAtOnce(in: edition) {
            if edition.places[one]?.room == edition.places[other]?.room {
                throw Refusal(.roomTwice, one.code, other.code)
            }
            let people = Set((sessions[one]?.parts ?? []).compactMap(\.person))
            if let person = (sessions[other]?.parts ?? []).compactMap(\.person).filter(people.contains).min() {
                throw Refusal(.doubleBooked, person.code, other.code)
            }
        }
        let leaving = sessionsLeaving(atReleaseOf: edition)
        for (session, appointment) in appointmentsAhead(in: edition) where isMovable(session) {
            let people = Set((sessions[session]?.parts ?? []).compactMap(\.person))
            try checkTime(
                of: people, for: session, from: appointment.starts, to: appointment.ends,
                leaving: leaving)
        }
    }
}
