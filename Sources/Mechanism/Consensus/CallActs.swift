/// Asks who cannot live with an exact text, and why.
public struct CallConsensus: Act {
    public static let type = ActType.callConsensus
    public var consultation = ID<Consultation>(0)
    public var question = Prose.none
    public var closes = Timestamp(seconds: 0)
    /// Filled in from the state: the version in force when the call was made.
    public var version = 1

    public init() {}

    public var subject: ObjectID { .consultation(consultation) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("consultation", &consultation)
        fields.number("version", &version, in: 1...10_000)
        fields.text("question", &question, .prose)
        fields.time("closes", &closes)
    }

    public func object(in mechanism: Mechanism) -> ObjectID { .call(mechanism.calls.next) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let consultation = try mechanism.consultation(consultation, in: .responded)
        let round = try mechanism.openRound(of: consultation.issue)
        guard round.stage == .converge else { throw Refusal(.notConverging) }
        guard round.consultations.contains(consultation.id) else { throw Refusal(.consultFirst) }
        guard consultation.version?.number == version else { throw Refusal(.otherVersion) }
        guard !mechanism.calls.contains(where: { $0.consultation == consultation.id && $0.state.isUnderWay }) else {
            throw Refusal(.callUnderWay)
        }
        let days = mechanism.charter.inForce.limits.lastCall
        let earliest = now.adding(days: days).adding(seconds: -60)
        guard closes >= earliest else { throw Refusal(.periodTooShort, String(days), earliest.rfc3339) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        guard let issue = mechanism.consultations[consultation]?.issue else { throw .missing(consultation.code) }
        let call = ConsensusCall(
            id: mechanism.calls.next, issue: issue, consultation: consultation, version: version, question: question,
            opened: stamp.at, closes: closes, chair: try mechanism.voice(stamp))
        mechanism.calls.append(call)
        try mechanism.updateRound(of: issue) { $0.calls.append(call.id) }
    }
}

/// Says where one stands: support, can live with it, or stand aside with a reason. The last word counts.
public struct TakeStance: Act {
    public static let type = ActType.takeStance
    public var call = ID<ConsensusCall>(0)
    public var position = ConsensusCall.Position.support
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .call(call) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("call", &call)
        fields.choice("position", &position)
        fields.text("reason", &reason, .optionalProse)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        _ = try mechanism.call(call, in: .open)
        try mechanism.checkVoiceInConsensus(actor)
        guard position != .standAside || reason.length >= 10 else { throw Refusal(.standAsideWhy) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let stance = ConsensusCall.Stance(
            voice: try mechanism.voice(stamp), position: position, reason: reason, at: stamp.at)
        try mechanism.calls.update(call) { $0.stances.append(stance) }
    }
}

extension Mechanism {
    /// The secretariat is neutral and the chair weighs: neither takes part in consensus.
    func checkVoiceInConsensus(_ actor: Actor) throws(Refusal) {
        guard let roles = actor.person.flatMap({ people[$0]?.roles }) else { throw Refusal(.unknownPerson) }
        guard roles.isDisjoint(with: [.secretariat, .chair]) else { throw Refusal(.neutralInConsensus) }
    }

    /// Whoever judges has neither written the text nor taken a side on it (RFC 2418 §6; safeguard RC-2).
    func checkImpartial(_ actor: Actor, in call: ConsensusCall) throws(Refusal) {
        guard let person = actor.person else { return }
        let versions = consultations[call.consultation]?.versions ?? []
        guard !versions.contains(where: { $0.by?.person == person }) else { throw Refusal(.ownText) }
        let hasObjected = objections.all(call.objections).contains { $0.author.person == person }
        guard !hasObjected, !call.stances.contains(where: { $0.voice.person == person }) else {
            throw Refusal(.tookSides)
        }
    }
}

/// Closes a call when its time is over.
public struct CloseCall: Act {
    public static let type = ActType.closeCall
    public var call = ID<ConsensusCall>(0)

    public init() {}

    public var subject: ObjectID { .call(call) }

    public mutating func fields(_ fields: inout Fields) { fields.reference("call", &call) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let call = try mechanism.call(call, in: .open)
        guard now >= call.closes else { throw Refusal(.notYet, call.closes.rfc3339) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.calls.update(call) { $0.state = .evaluation }
    }
}

/// Finds the level of consensus, with reasons. Refused while an objection is open (safeguard RC-1).
public struct Determine: Act {
    public static let type = ActType.determine
    public var call = ID<ConsensusCall>(0)
    public var level = Determination.Level.consensus
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .call(call) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("call", &call)
        fields.choice("level", &level)
        fields.text("reason", &reason, .reason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let call = try mechanism.call(call, in: .evaluation)
        try mechanism.checkImpartial(actor, in: call)
        let open = mechanism.openObjections(to: call)
        guard level == .divergence || open.isEmpty else { throw Refusal(.objectionsOpen, String(open.count)) }
        guard level != .divergence else { return }
        guard mechanism.consultations[call.consultation]?.version?.number == call.version else {
            throw Refusal(.otherVersion)
        }
        let all = mechanism.objections.all(call.objections)
        guard !all.contains(where: { $0.state == .accommodated }) else { throw Refusal(.accommodatedNeedsNewCall) }
        guard level != .fullConsensus || !all.contains(where: { $0.state == .addressed }) else {
            throw Refusal(.notFullConsensus)
        }
        let limits = mechanism.charter.inForce.limits
        let support = call.standing.filter { $0.position == .support }
        let groups = Set(support.compactMap { mechanism.people.group(of: $0.voice) })
        guard support.count >= limits.supporters, groups.count >= limits.supportingGroups else {
            throw Refusal(
                .tooLittleSupport, String(limits.supporters), String(limits.supportingGroups), String(support.count),
                String(groups.count))
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let determination = Determination(
            level: level, reason: reason, by: try mechanism.voice(stamp), at: stamp.at,
            charter: mechanism.charter.number,
            challengeableUntil: stamp.at.adding(days: mechanism.charter.inForce.limits.challenge))
        try mechanism.calls.update(call) {
            $0.determinations.append(determination)
            $0.state = .designated
        }
    }
}

/// Says why a finding does not reflect the discussion; the chair weighs again and publishes an update.
public struct ChallengeDetermination: Act {
    public static let type = ActType.challengeDetermination
    public var call = ID<ConsensusCall>(0)
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .call(call) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("call", &call)
        fields.text("reason", &reason, .reason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let call = try mechanism.call(call, in: .designated)
        try mechanism.checkVoiceInConsensus(actor)
        guard let until = call.determination?.challengeableUntil, now < until else { throw Refusal(.challengeOver) }
        let challenged = call.determinations.contains { $0.challenge?.by.person == actor.person }
        guard !challenged else { throw Refusal(.challengedOnce) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let challenge = Determination.Challenge(by: try mechanism.voice(stamp), reason: reason, at: stamp.at)
        try mechanism.calls.update(call) { call throws(Corruption) in
            guard let last = call.determinations.indices.last else { throw .missing(call.id.code) }
            call.determinations[last].challenge = challenge
            call.state = .evaluation
        }
    }
}

/// Declares a finding that nobody challenged in time.
public struct AcceptDetermination: Act {
    public static let type = ActType.acceptDetermination
    public var call = ID<ConsensusCall>(0)

    public init() {}

    public var subject: ObjectID { .call(call) }

    public mutating func fields(_ fields: inout Fields) { fields.reference("call", &call) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let call = try mechanism.call(call, in: .designated)
        guard let until = call.determination?.challengeableUntil, now >= until else {
            throw Refusal(.notYet, (call.determination?.challengeableUntil ?? now).rfc3339)
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.calls.update(call) {
            $0.state = $0.determination?.level == .divergence ? .noConsensus : .declared
        }
    }
}

/// Puts a dissent beside the result.
public struct FileMinorityStatement: Act {
    public static let type = ActType.fileMinorityStatement
    public var call = ID<ConsensusCall>(0)
    public var text = Prose.none

    public init() {}

    public var subject: ObjectID { .call(call) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("call", &call)
        fields.text("text", &text, .prose)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let call = try mechanism.call(call, in: .designated, .declared, .noConsensus)
        try mechanism.checkVoiceInConsensus(actor)
        guard !call.minority.contains(where: { $0.author.person == actor.person }) else {
            throw Refusal(.minorityOnce)
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let statement = MinorityStatement(author: try mechanism.voice(stamp), text: text, at: stamp.at)
        try mechanism.calls.update(call) { $0.minority.append(statement) }
    }
}
