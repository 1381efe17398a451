/// Opens the floor.
public struct StartSession: Act {
    public static let type = ActType.startSession
    public var session = ID<Session>(0)

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) { fields.reference("session", &session) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let session = try mechanism.session(session, in: .ready)
        // People come early and connect early; a session never starts on another day.
        guard let starts = session.starts, now >= starts.adding(seconds: -3600) else {
            throw Refusal(.notYet, (session.starts ?? now).rfc3339)
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) { $0.state = .live }
    }
}

/// Closes the floor and tells who came.
public struct EndSession: Act {
    public static let type = ActType.endSession
    public var session = ID<Session>(0)
    public var attendance: [String: Int] = [:]
    public var onSite = 0
    public var remote = 0

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.counts("attendance", &attendance)
        fields.heads("on_site", &onSite)
        fields.heads("remote", &remote)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        _ = try mechanism.session(session, in: .live)
        try mechanism.checkAttendance(attendance, onSite: onSite, remote: remote)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) {
            $0.floor.end(at: stamp.at, isAnswered: false)
            if $0.temperatures.last?.state == .open { $0.changeTemperature(to: .closed) }
            $0.held = .init(attendance, onSite: onSite, remote: remote, ended: stamp.at)
            $0.state = .held
        }
    }
}

/// Calls a session off, with a public reason.
public struct CancelSession: Act {
    public static let type = ActType.cancelSession
    public var session = ID<Session>(0)
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.text("reason", &reason, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        _ = try mechanism.session(session, in: .planned, .ready)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) { ($0.state, $0.stateReason) = (.cancelled, reason) }
        try mechanism.freePlace(of: session)
    }
}

/// Marks a report that did not come in time; its proposer, or its focal point where it has none, owes it before
/// proposing again (IGF).
public struct MarkReportMissing: Act {
    public static let type = ActType.markReportMissing
    public var session = ID<Session>(0)

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) { fields.reference("session", &session) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let session = try mechanism.session(session, in: .held)
        let due = mechanism.reportDue(session) ?? now
        guard now >= due else { throw Refusal(.notYet, due.rfc3339) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) { $0.state = .reportMissing }
    }
}

extension Session {
    /// Who owes its report: whoever proposed it; where nobody did, whoever answers for its preparation.
    public var reportDebtors: [PersonID] {
        proposer.map { [$0.person] } ?? parts(.focalPoint).compactMap(\.person)
    }
}

extension Mechanism {
    /// When the report of a session is due: fourteen days after its end, unless the charter says otherwise.
    public func reportDue(_ session: Session) -> Timestamp? {
        session.held?.ended.adding(days: charter.inForce.limits.report)
    }
}

/// Files the report of a session in its three parts.
public struct FileReport: Act {
    public static let type = ActType.fileReport
    public var session = ID<Session>(0)
    public var proposal = Prose.none
    public var summary = Prose.none
    public var discussion = Prose.none
    public var issues = Prose.none
    public var presentations = Prose.none
    public var agreement = Prose.none
    public var wayForward = Prose.none
    public var gender = Prose.none

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.text("proposal", &proposal, .prose)
        fields.text("summary", &summary, .prose)
        fields.text("discussion", &discussion, .prose)
        fields.text("issues", &issues, .optionalProse)
        fields.text("presentations", &presentations, .optionalProse)
        fields.text("agreement", &agreement, .optionalProse)
        fields.text("way_forward", &wayForward, .optionalProse)
        fields.text("gender", &gender, .optionalProse)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        _ = try mechanism.session(session, in: .held, .reportMissing, .reporting)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) {
            $0.report = .init(
                proposal: proposal, summary: summary, discussion: discussion, issues: issues,
                presentations: presentations, agreement: agreement, wayForward: wayForward, gender: gender,
                filed: stamp.at)
            $0.state = .reporting
        }
    }
}

/// Publishes the session as a whole; it is then part of the record and does not change.
public struct PublishSession: Act {
    public static let type = ActType.publishSession
    public var session = ID<Session>(0)

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) { fields.reference("session", &session) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let isReporting = mechanism.sessions[session]?.state == .reporting
        // An imported page is published as it came; a session held here goes through comments on its messages, unless it
        // has been said that there are none.
        if isReporting, actor == .operator, mechanism.sessions[session]?.isBroughtInHeld == true { return }
        if isReporting, mechanism.sessions[session]?.isWithoutMessages == true { return }
        _ = try mechanism.session(session, in: .messagesFinal)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) { $0.state = .published }
    }
}
