/// Opens the draft programme for comments.
public struct OpenDraft: Act {
    public static let type = ActType.openDraft
    public var edition = ID<Edition>(0)
    public var closes = Timestamp(seconds: 0)

    /// How long it is open at least, in days (SEEDIG 2020: 15; EuroDIG 2021: 22).
    public static let leastDays = 15

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
        let earliest = now.adding(days: Self.leastDays)
        guard closes >= earliest else {
            throw Refusal(.periodTooShort, String(Self.leastDays), earliest.adding(seconds: 60).rfc3339)
        }
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
        let changes = mechanism.changes(of: edition)
        guard !changes.isEmpty else { throw Refusal(.nothingToRelease) }
        guard changes.allSatisfy({ $0.now.map { $0.starts > now } ?? true }) else { throw Refusal(.inThePast) }
        try mechanism.checkApart(edition)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        guard let before = mechanism.editions[edition] else { throw .missing(edition.code) }
        for change in mechanism.changes(of: before) {
            let room = change.now.flatMap { before.room($0.room) }
            try mechanism.sessions.update(change.session) { session in
                (session.starts, session.ends) = (change.now?.starts, change.now?.ends)
                session.place = change.now?.name ?? .none
                if let room, !room.links.isEmpty { session.links = room.links }
                session.state = change.now == nil ? .planned : session.isComplete() ? .ready : .planned
                session.announced = .init(
                    count: (session.announced?.count ?? 0) + 1, entry: stamp.index, at: stamp.at)
            }
        }
        // What was called off, or has begun, stays where it was announced.
        var appointments = before.appointments
        for (session, appointment) in before.releases.last?.appointments ?? [:]
        where !mechanism.isMovable(session) && mechanism.sessions[session]?.state != .cancelled {
            appointments[session] = appointment
        }
        try mechanism.editions.update(edition) {
            $0.releases.append(.init(name: name, note: note, at: stamp.at, appointments: appointments))
        }
    }
}

/// A session whose time or place another release would change.
public struct ProgrammeChange: Equatable, Sendable {
    public let session: ID<Session>
    /// Where it was; nil where it had no place.
    public let before: Appointment?
    /// Where it is to be; nil where it has no place any more.
    public let now: Appointment?
}

extension Mechanism {
    /// What differs between two programmes, in the order of the sessions' numbers.
    public static func changes(
        from before: [ID<Session>: Appointment], to now: [ID<Session>: Appointment]
    ) -> [ProgrammeChange] {
        Set(before.keys).union(now.keys).sorted().compactMap { session in
            before[session] == now[session]
                ? nil : ProgrammeChange(session: session, before: before[session], now: now[session])
        }
    }

    /// What the release of an edition's draft would change, as far as it can be changed.
    public func changes(of edition: Edition) -> [ProgrammeChange] {
        Self.changes(from: edition.releases.last?.appointments ?? [:], to: edition.appointments)
            .filter { change in
                guard let session = sessions[change.session], isMovable(session.id) else { return false }
                // Whoever took it out of the grid and gave it a time of its own meant that.
                return change.now != nil || session.starts == change.before?.starts
            }
    }

    /// Whether a session's time and place can still change.
    func isMovable(_ session: ID<Session>) -> Bool {
        sessions[session].map { $0.state == .planned || $0.state == .ready } ?? false
    }

    /// No room holds two sessions at once, and nobody has parts in two at once, in whatever role.
    func checkApart(_ edition: Edition) throws(Refusal) {
        let list = edition.appointments.sorted { ($0.value.starts, $0.key) < ($1.value.starts, $1.key) }
        for (place, one) in list.enumerated() {
            for other in list[(place + 1)...] {
                guard other.value.starts < one.value.ends else { break }
                if one.value.room == other.value.room { throw Refusal(.roomTwice, one.key.code, other.key.code) }
                let people = Set((sessions[one.key]?.parts ?? []).compactMap(\.person))
                if let person = (sessions[other.key]?.parts ?? []).compactMap(\.person).filter(people.contains).min() {
                    throw Refusal(.doubleBooked, person.code, other.key.code)
                }
            }
        }
        for (session, appointment) in list where isMovable(session) {
            let people = Set((sessions[session]?.parts ?? []).compactMap(\.person))
            try checkTime(
                of: people, for: session, from: appointment.starts, to: appointment.ends,
                leaving: Set(edition.places.keys))
        }
    }
}
