/// Moves a thread to its next stage. What the stage owes must be done, and voices that are missing are named first.
public struct MoveOn: Act {
    public static let type = ActType.moveOn
    public var issue = ID<Issue>(0)
    public var reason = Prose.none
    /// What was done to reach the groups that have not been heard.
    public var outreach = Prose.none

    public init() {}

    public var subject: ObjectID { .issue(issue) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("issue", &issue)
        fields.text("reason", &reason, .shortReason)
        fields.text("outreach", &outreach, .optionalProse)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let round = try mechanism.openRound(of: issue)
        guard round.stage != .followUp else { throw Refusal(.lastStage) }
        try mechanism.checkLeaving(round)
        let unheard = mechanism.unheard(in: issue, round.stage)
        let holdsUp = round.stage != .consult || mechanism.blocks(.cons11)
        guard unheard.isEmpty || outreach.length > 0 || !holdsUp else {
            throw Refusal(.missingVoices, unheard.joined(separator: ", "))
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        guard let stage = mechanism.issues[issue]?.round?.stage, let next = stage.next else {
            throw .missing(issue.code)
        }
        let unheard = mechanism.unheard(in: issue, stage)
        try mechanism.updateRound(of: issue) {
            $0.stage = next
            $0.begun.append(
                .init(stage: next, at: stamp.at, reason: reason, unheard: unheard, outreach: outreach))
        }
    }
}

extension Mechanism {
    /// Nobody who is asked for input is left without an answer because the thread has gone elsewhere.
    func checkNoConsultation(in round: Round?) throws(Refusal) {
        let texts = consultations.all(round?.consultations ?? [])
        guard !texts.contains(where: { $0.state.isUnderWay }) else { throw Refusal(.consultationUnderWay) }
        // A text that was revised while it was open is a draft again, and its inputs still wait (safeguard CONS-4).
        try checkAnswered(texts.reduce(0) { $0 + self.unanswered(in: $1).count })
    }

    /// What a stage owes before the thread may leave it.
    func checkLeaving(_ round: Round) throws(Refusal) {
        switch round.stage {
        case .raise, .followUp: break
        case .understand:
            let held = learning.all(round.learning).contains { $0.held != nil }
            guard held || !round.waiver.isEmpty || !blocks(.cons10) else { throw Refusal(.understandFirst) }
        case .discuss:
            guard sessions.all(round.sessions).contains(where: { $0.state == .published }) else {
                throw Refusal(.discussFirst)
            }
        case .consult:
            try checkAnswered(
                consultations.all(round.consultations).reduce(0) { $0 + self.unanswered(in: $1).count })
            guard consultations.all(round.consultations).contains(where: { $0.state == .responded }) else {
                throw Refusal(.consultFirst)
            }
            try checkNoConsultation(in: round)
        case .converge:
            guard calls.all(round.calls).contains(where: { $0.state == .declared || $0.state == .noConsensus }) else {
                throw Refusal(.convergeFirst)
            }
        case .decide:
            guard round.decision != nil else { throw Refusal(.decideFirst) }
        }
    }
}

/// Sets a thread aside, with a public reason.
public struct ParkThread: Act {
    public static let type = ActType.parkThread
    public var issue = ID<Issue>(0)
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .issue(issue) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("issue", &issue)
        fields.text("reason", &reason, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        try mechanism.checkNoConsultation(in: try mechanism.openRound(of: issue))
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.issues.update(issue) { ($0.state, $0.fateReason, $0.fateDecided) = (.parked, reason, stamp.at) }
    }
}

/// Takes a parked thread up again where it stood, because of something new.
public struct ResumeThread: Act {
    public static let type = ActType.resumeThread
    public var issue = ID<Issue>(0)
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .issue(issue) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("issue", &issue)
        fields.text("reason", &reason, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard try mechanism.issue(issue).state == .parked else { throw Refusal(.threadNotParked) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.issues.update(issue) { ($0.state, $0.fateReason, $0.fateDecided) = (.underWay, reason, stamp.at) }
    }
}

/// Begins a new turn of a thread: the question is still open, or open again.
public struct OpenRound: Act {
    public static let type = ActType.openRound
    public var issue = ID<Issue>(0)
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .issue(issue) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("issue", &issue)
        fields.text("reason", &reason, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let issue = try mechanism.issue(issue)
        let isFollowingUp = issue.state == .underWay && issue.round?.stage == .followUp
        guard issue.state == .closed || isFollowingUp else { throw Refusal(.roundUnderWay) }
        try mechanism.checkNoConsultation(in: issue.round)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.issues.update(issue) {
            $0.rounds.append(Round(number: $0.rounds.count + 1, opened: stamp.at, reason: reason))
            $0.state = .underWay
        }
    }
}

/// Ends a thread: every follow-up has been answered, or its silence recorded.
public struct CloseThread: Act {
    public static let type = ActType.closeThread
    public var issue = ID<Issue>(0)
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .issue(issue) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("issue", &issue)
        fields.text("reason", &reason, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let round = try mechanism.openRound(of: issue)
        guard round.stage == .followUp else { throw Refusal(.notFollowingUp) }
        try mechanism.checkNoConsultation(in: round)
        guard !mechanism.followUps.all(round.followUps).contains(where: { $0.state == .open }) else {
            throw Refusal(.followUpsOpen)
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.issues.update(issue) { ($0.state, $0.fateReason, $0.fateDecided) = (.closed, reason, stamp.at) }
    }
}
