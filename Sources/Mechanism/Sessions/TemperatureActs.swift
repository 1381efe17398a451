/// Asks the room how it feels about something.
public struct TakeTemperature: Act {
    public static let type = ActType.takeTemperature
    public var session = ID<Session>(0)
    public var question = Prose.none
    public var way = Temperature.Way.hum

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.text("question", &question, .remark)
        fields.choice("way", &way)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let last = try mechanism.session(session, in: .live).temperatures.last
        guard last?.state != .open else { throw Refusal(.temperatureOpen) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) {
            $0.temperatures.append(
                Temperature(number: $0.temperatures.count + 1, question: question, way: way, asked: stamp.at))
        }
    }
}

/// Ends a question to the room; what was answered is read off next.
public struct CloseTemperature: Act {
    public static let type = ActType.closeTemperature
    public var session = ID<Session>(0)

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) { fields.reference("session", &session) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let last = try mechanism.session(session, in: .live).temperatures.last
        guard last?.state == .open else { throw Refusal(.noTemperature) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) { $0.changeTemperature(to: .closed) }
    }
}

/// Publishes what the room answered. The program does it: nobody sees single answers.
public struct ReadTemperature: Act {
    public static let type = ActType.readTemperature
    public var session = ID<Session>(0)
    /// How loud each side was, after a hum that enough people answered.
    public var humForIt: Temperature.Level?
    public var humAgainst: Temperature.Level?
    /// Hands per stakeholder group.
    public var handsForIt: [String: Int] = [:]
    public var handsAgainst: [String: Int] = [:]
    /// Whether too few answered for anything to be told.
    public var isTooFew = false

    public init() {}

    /// What was read, as an act.
    public init(_ session: ID<Session>, _ reading: Temperature.Reading) {
        self.session = session
        switch reading {
        case .tooFew: isTooFew = true
        case .hum(let yes, let no): (humForIt, humAgainst) = (yes, no)
        case .hands(let yes, let no): (handsForIt, handsAgainst) = (yes, no)
        }
    }

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.choice("hum_yes", &humForIt)
        fields.choice("hum_no", &humAgainst)
        fields.counts("yes", &handsForIt)
        fields.counts("no", &handsAgainst)
        fields.flag("too_few", &isTooFew)
    }

    private func reading(of temperature: Temperature) -> Temperature.Reading? {
        if isTooFew { return .tooFew }
        switch temperature.way {
        case .hum:
            guard let humForIt, let humAgainst else { return nil }
            return .hum(yes: humForIt, no: humAgainst)
        case .hands: return .hands(yes: handsForIt, no: handsAgainst)
        }
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard let last = mechanism.sessions[session]?.temperatures.last, last.state == .closed,
            reading(of: last) != nil
        else { throw Refusal(.noTemperature) }
        try mechanism.checkGroups(handsForIt.keys)
        try mechanism.checkGroups(handsAgainst.keys)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        guard let last = mechanism.sessions[session]?.temperatures.last, let reading = reading(of: last) else {
            throw .missing(session.code)
        }
        try mechanism.sessions.update(session) { $0.changeTemperature(to: .read(reading)) }
    }
}

extension Session {
    mutating func changeTemperature(to state: Temperature.State) {
        guard let last = temperatures.indices.last else { return }
        temperatures[last].state = state
    }
}
