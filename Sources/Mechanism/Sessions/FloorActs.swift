/// Asks for the floor in a session that is live.
public struct AskForFloor: Act {
    public static let type = ActType.askForFloor
    public var session = ID<Session>(0)
    public var kind = Turn.Kind.topic
    public var channel = Turn.Channel.room
    public var question = Prose.none

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.choice("kind", &kind)
        fields.choice("channel", &channel)
        fields.text("question", &question, .optionalRemark)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let session = try mechanism.session(session, in: .live)
        try session.floor.checkRoom(for: actor.person, kind)
        let asked = session.floor.turns.count { $0.person == actor.person }
        guard asked < Floor.mostOfOne else { throw Refusal(.turnsPerPerson, String(asked)) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let person = stamp.by.person
        let group = person.flatMap { mechanism.people[$0]?.capacity.group }
        try mechanism.sessions.update(session) {
            $0.floor.queue(kind, channel, person, .none, group, question, at: stamp.at)
        }
    }
}

/// Puts somebody into the queue who has no account, or raised a hand in the room.
public struct AddSpeaker: Act {
    public static let type = ActType.addSpeaker
    public var session = ID<Session>(0)
    public var kind = Turn.Kind.topic
    public var channel = Turn.Channel.room
    public var person: PersonID?
    public var name = Prose.none
    public var group: String?
    public var question = Prose.none

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.choice("kind", &kind)
        fields.choice("channel", &channel)
        fields.person("person", &person)
        fields.text("name", &name, .optionalName)
        fields.code("group", &group, from: .groups)
        fields.text("question", &question, .optionalRemark)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let session = try mechanism.session(session, in: .live)
        guard (person == nil) != name.isEmpty else { throw Refusal(.personOrName) }
        if let person, mechanism.people[person] == nil { throw Refusal(.unknownPerson) }
        if let group { try mechanism.checkGroups([group]) }
        try session.floor.checkRoom(for: person, kind)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let group = person.flatMap { mechanism.people[$0]?.capacity.group } ?? group
        try mechanism.sessions.update(session) {
            $0.floor.queue(kind, channel, person, name, group, question, at: stamp.at)
        }
    }
}

/// Takes somebody out of the queue: oneself, or another one if one leads the session.
public struct LeaveQueue: Act {
    public static let type = ActType.leaveQueue
    public var session = ID<Session>(0)
    public var turn = 0

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.number("turn", &turn, in: 1...1_000_000)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let waiting = try mechanism.waitingTurn(turn, in: session)
        let isOwn = waiting.person != nil && waiting.person == actor.person
        guard isOwn || mechanism.may(actor, .addSpeaker, on: subject) else { throw Refusal(.otherTurn) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) { $0.floor.leave(turn) }
    }
}

/// Gives the floor to somebody who waits; whoever had it is done.
public struct GiveFloor: Act {
    public static let type = ActType.giveFloor
    public var session = ID<Session>(0)
    public var turn = 0
    /// Why it is somebody else's turn than the queue says. It says nothing where the turn has come up meanwhile.
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.number("turn", &turn, in: 1...1_000_000)
        fields.text("reason", &reason, .optionalRemark)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        _ = try mechanism.waitingTurn(turn, in: session)
        guard !reason.isEmpty || isNext(in: mechanism, at: now) else { throw Refusal(.outOfTurn) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let departs = !reason.isEmpty && !isNext(in: mechanism, at: stamp.at)
        try mechanism.sessions.update(session) {
            $0.floor.give(turn, at: stamp.at, departing: departs ? reason : .none)
        }
    }

    private func isNext(in mechanism: Mechanism, at now: Timestamp) -> Bool {
        mechanism.sessions[session]?.floor.queue(at: now).first?.turn.number == turn
    }
}

/// Gives whoever speaks some more time.
public struct ExtendTurn: Act {
    public static let type = ActType.extendTurn
    public var session = ID<Session>(0)
    /// In seconds.
    public var seconds = 60

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.number("seconds", &seconds, in: 15...900)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard try mechanism.session(session, in: .live).floor.speaking != nil else { throw Refusal(.nobodySpeaks) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) { $0.floor.extend(by: seconds) }
    }
}

/// Ends the turn of whoever speaks.
public struct EndTurn: Act {
    public static let type = ActType.endTurn
    public var session = ID<Session>(0)
    /// Whether the question, if it was one, has been answered.
    public var isAnswered = false

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.flag("answered", &isAnswered)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard try mechanism.session(session, in: .live).floor.speaking != nil else { throw Refusal(.nobodySpeaks) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) { $0.floor.end(at: stamp.at, isAnswered: isAnswered) }
    }
}

/// Marks a question that was read out as answered: the answer may come from whoever speaks next, or later.
public struct MarkAnswered: Act {
    public static let type = ActType.markAnswered
    public var session = ID<Session>(0)
    public var turn = 0

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.number("turn", &turn, in: 1...1_000_000)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let unanswered = try mechanism.notedSession(session).floor.unanswered
        guard unanswered.contains(where: { $0.number == turn }) else { throw Refusal(.nothingToAnswer) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) { $0.floor.answer(turn) }
    }
}

extension Mechanism {
    fileprivate func waitingTurn(_ number: Int, in session: ID<Session>) throws(Refusal) -> Turn {
        guard let turn = try self.session(session, in: .live).floor.turn(number), turn.stage == .waiting else {
            throw Refusal(.notWaiting)
        }
        return turn
    }
}

extension Floor {
    /// Puts somebody at the end of those who have asked.
    fileprivate mutating func queue(
        _ kind: Turn.Kind, _ channel: Turn.Channel, _ person: PersonID?, _ name: Prose, _ group: String?,
        _ question: Prose, at moment: Timestamp
    ) {
        turns.append(
            Turn(
                number: turns.count + 1, kind: kind, channel: channel, person: person, name: name, group: group,
                question: question, asked: moment))
    }

    /// Everybody waits once; a point of order may come on top.
    fileprivate func checkRoom(for person: PersonID?, _ kind: Turn.Kind) throws(Refusal) {
        guard waiting.count < Self.mostWaiting else { throw Refusal(.queueFull, String(Self.mostWaiting)) }
        let isOrder = kind == .pointOfOrder
        let waitsAlready = waiting.contains { $0.person == person && ($0.kind == .pointOfOrder) == isOrder }
        guard person == nil || !waitsAlready else { throw Refusal(.waitsAlready) }
    }
}
