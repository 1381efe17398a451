/// Says why the text does not work. A reason is needed; a count of objectors is not (RFC 7282 §3).
public struct RaiseObjection: Act {
    public static let type = ActType.raiseObjection
    public var call = ID<ConsensusCall>(0)
    /// The key of a clause; 0 for the whole text.
    public var clause = 0
    public var severity = Objection.Severity.major
    public var reason = Prose.none
    public var remedy = Prose.none

    public init() {}

    public var subject: ObjectID { .call(call) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("call", &call)
        fields.number("clause", &clause, in: 0...1_000_000)
        fields.choice("severity", &severity)
        fields.text("reason", &reason, .reason)
        fields.text("remedy", &remedy, .optionalProse)
    }

    public func object(in mechanism: Mechanism) -> ObjectID { .objection(mechanism.objections.next) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let call = try mechanism.call(call, in: .open)
        try mechanism.checkVoiceInConsensus(actor)
        let text = mechanism.consultations[call.consultation]?.version(call.version)
        guard clause == 0 || text?[clause] != nil else { throw Refusal(.unknownClause) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let objection = Objection(
            id: mechanism.objections.next, call: call, clause: clause == 0 ? nil : clause, severity: severity,
            reason: reason, remedy: remedy, author: try mechanism.voice(stamp), raised: stamp.at)
        mechanism.objections.append(objection)
        try mechanism.calls.update(call) { $0.object(objection.id, by: objection.author.person) }
    }
}

/// Answers the argument of an objection. Anyone may; the objector too.
public struct AnswerObjection: Act {
    public static let type = ActType.answerObjection
    public var objection = ID<Objection>(0)
    public var text = Prose.none

    public init() {}

    public var subject: ObjectID { .objection(objection) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("objection", &objection)
        fields.text("text", &text, .reason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let objection = try mechanism.objection(objection)
        guard objection.state.isOpen else { throw Refusal(.objectionResolved) }
        _ = try mechanism.call(objection.call, in: .open, .evaluation)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let reply = Objection.Reply(author: try mechanism.voice(stamp), text: text, at: stamp.at)
        try mechanism.objections.update(objection) {
            $0.answers.append(reply)
            // The objector's own further words leave the argument unanswered.
            if reply.author.person != $0.author.person { $0.state = .discussed }
        }
    }
}

/// Resolves an objection: the text will change, or the argument has been considered and is answered in writing.
public struct ResolveObjection: Act {
    public static let type = ActType.resolveObjection
    public var objection = ID<Objection>(0)
    public var outcome = Outcome.addressed
    public var reason = Prose.none

    /// The two ways in which a chair can resolve an objection.
    public enum Outcome: String, CaseIterable, Sendable {
        case accommodated
        case addressed
    }

    public init() {}

    public var subject: ObjectID { .objection(objection) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("objection", &objection)
        fields.choice("outcome", &outcome)
        fields.text("reason", &reason, .reason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let objection = try mechanism.objection(objection)
        guard objection.state.isOpen else { throw Refusal(.objectionResolved) }
        let call = try mechanism.call(objection.call, in: .open, .evaluation)
        try mechanism.checkImpartial(actor, in: call)
        guard outcome == .accommodated || objection.state == .discussed else { throw Refusal(.objectionUnanswered) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.objections.update(objection) {
            $0.state = outcome == .accommodated ? .accommodated : .addressed
            ($0.resolution, $0.resolved) = (reason, stamp.at)
        }
    }
}

/// Withdraws an objection, with the reason why one can now live with the text, so that trades are visible (RC-10).
public struct WithdrawObjection: Act {
    public static let type = ActType.withdrawObjection
    public var objection = ID<Objection>(0)
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .objection(objection) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("objection", &objection)
        fields.text("reason", &reason, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let objection = try mechanism.objection(objection)
        guard objection.state.isOpen else { throw Refusal(.objectionResolved) }
        _ = try mechanism.call(objection.call, in: .open, .evaluation)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.objections.update(objection) {
            $0.state = .withdrawn
            ($0.resolution, $0.resolved) = (reason, stamp.at)
        }
    }
}
