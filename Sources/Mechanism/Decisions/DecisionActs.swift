/// Decides with the outcome, in public and with reasons.
public struct Decide: Act {
    public static let type = ActType.decide
    public var issue = ID<Issue>(0)
    public var outcome = Decision.Outcome.adopted
    public var reasons = Prose.none
    public var influence = Prose.none

    public init() {}

    public var subject: ObjectID { .issue(issue) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("issue", &issue)
        fields.choice("outcome", &outcome)
        fields.text("reasons", &reasons, .reason)
        fields.text("influence", &influence, .prose)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let round = try mechanism.openRound(of: issue)
        guard round.stage == .decide else { throw Refusal(.notDeciding) }
        guard round.decision == nil else { throw Refusal(.decided) }
        try mechanism.checkNoConsultation(in: round)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let consultations = mechanism.consultations.all(mechanism.issues[issue]?.round?.consultations ?? [])
        let inputs = consultations.flatMap { mechanism.inputs.all($0.inputs) }
        let decision = Decision(
            outcome: outcome, reasons: reasons, influence: influence,
            inputs: inputs.filter { $0.answer?.disposition.changesText == true }.map(\.id),
            by: try mechanism.voice(stamp), at: stamp.at, charter: mechanism.charter.number)
        try mechanism.updateRound(of: issue) { $0.decision = decision }
    }
}

/// Says who owes what by when.
public struct AssignFollowUp: Act {
    public static let type = ActType.assignFollowUp
    public var issue = ID<Issue>(0)
    public var task = Prose.none
    public var addressee = Prose.none
    public var person: PersonID?
    public var due = Timestamp(seconds: 0)

    public init() {}

    public var subject: ObjectID { .issue(issue) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("issue", &issue)
        fields.text("task", &task, .prose)
        fields.text("addressee", &addressee, .line)
        fields.person("person", &person)
        fields.time("due", &due)
    }

    public func object(in mechanism: Mechanism) -> ObjectID { .followUp(mechanism.followUps.next) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard try mechanism.openRound(of: issue).stage == .followUp else { throw Refusal(.notFollowingUp) }
        guard person == nil || person.flatMap({ mechanism.people[$0] }) != nil else { throw Refusal(.unknownPerson) }
        guard due > now else { throw Refusal(.inThePast) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let followUp = FollowUp(
            id: mechanism.followUps.next, issue: issue, task: task, addressee: addressee, addresseePerson: person,
            due: due, assigned: stamp.at)
        mechanism.followUps.append(followUp)
        try mechanism.updateRound(of: issue) { $0.followUps.append(followUp.id) }
    }
}

/// Tells what was done.
public struct AnswerFollowUp: Act {
    public static let type = ActType.answerFollowUp
    public var followUp = ID<FollowUp>(0)
    public var answer = Prose.none

    public init() {}

    public var subject: ObjectID { .followUp(followUp) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("follow_up", &followUp)
        fields.text("answer", &answer, .prose)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard let followUp = mechanism.followUps[followUp] else { throw Refusal(.unknownThing, followUp.code) }
        // An answer after recorded silence is late, and welcome.
        guard followUp.state != .answered else { throw Refusal(.followUpAnswered) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let voice = try mechanism.voice(stamp)
        try mechanism.followUps.update(followUp) {
            ($0.state, $0.answer, $0.answered, $0.answeredBy) = (.answered, answer, stamp.at, voice)
        }
    }
}

/// Records that no answer came.
public struct RecordSilence: Act {
    public static let type = ActType.recordSilence
    public var followUp = ID<FollowUp>(0)

    public init() {}

    public var subject: ObjectID { .followUp(followUp) }

    public mutating func fields(_ fields: inout Fields) { fields.reference("follow_up", &followUp) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard let followUp = mechanism.followUps[followUp] else { throw Refusal(.unknownThing, followUp.code) }
        guard followUp.state == .open else { throw Refusal(.followUpAnswered) }
        let due = mechanism.silenceDue(followUp)
        guard now >= due else { throw Refusal(.notYet, due.rfc3339) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.followUps.update(followUp) { ($0.state, $0.silent) = (.silent, stamp.at) }
    }
}

extension Mechanism {
    /// When silence on a follow-up is recorded.
    public func silenceDue(_ followUp: FollowUp) -> Timestamp {
        followUp.due.adding(days: charter.inForce.limits.silence)
    }
}
