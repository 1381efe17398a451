/// Gives input on a clause or on the whole text.
public struct FileInput: Act {
    public static let type = ActType.fileInput
    public var consultation = ID<Consultation>(0)
    public var version = 1
    /// The key of a clause; 0 for the whole text.
    public var clause = 0
    public var kind = Input.Kind.concern
    public var text = Prose.none
    public var proposal = Prose.none

    public init() {}

    public var subject: ObjectID { .consultation(consultation) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("consultation", &consultation)
        fields.number("version", &version, in: 1...10_000)
        fields.number("clause", &clause, in: 0...1_000_000)
        fields.choice("kind", &kind)
        fields.text("text", &text, .prose)
        fields.text("proposal", &proposal, .optionalProse)
    }

    public func object(in mechanism: Mechanism) -> ObjectID { .input(mechanism.inputs.next) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard let consultation = mechanism.consultations[consultation] else {
            throw Refusal(.unknownThing, consultation.code)
        }
        guard consultation.takesInput else { throw Refusal(.notOpenForInput) }
        guard let text = consultation.version, text.number == version else { throw Refusal(.otherVersion) }
        guard clause == 0 || text[clause] != nil else { throw Refusal(.unknownClause) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        guard let state = mechanism.consultations[consultation]?.state else { throw .missing(consultation.code) }
        let input = Input(
            id: mechanism.inputs.next, consultation: consultation, version: version, clause: clause == 0 ? nil : clause,
            kind: kind, text: text, proposal: proposal, author: try mechanism.voice(stamp), filed: stamp.at,
            entry: stamp.index, isLate: state != .open)
        mechanism.inputs.append(input)
        try mechanism.consultations.update(consultation) { $0.inputs.append(input.id) }
    }
}

/// Takes an input back before the consultation closes; that it was there stays visible.
public struct WithdrawInput: Act {
    public static let type = ActType.withdrawInput
    public var input = ID<Input>(0)

    public init() {}

    public var subject: ObjectID { .input(input) }

    public mutating func fields(_ fields: inout Fields) { fields.reference("input", &input) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let input = try mechanism.input(input)
        guard !input.isWithdrawn else { throw Refusal(.inputWithdrawn) }
        _ = try mechanism.consultation(input.consultation, in: .drafted, .announced, .open)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.inputs.update(input) { $0.isWithdrawn = true }
    }
}

/// Answers an input: what became of it, and why.
public struct AnswerInput: Act {
    public static let type = ActType.answerInput
    public var input = ID<Input>(0)
    public var disposition = Answer.Disposition.notAccepted
    public var reason = Prose.none
    public var change = Prose.none

    public init() {}

    public var subject: ObjectID { .input(input) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("input", &input)
        fields.choice("disposition", &disposition)
        fields.text("reason", &reason, .reason)
        fields.text("change", &change, .optionalProse)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let input = try mechanism.input(input)
        guard !input.isWithdrawn else { throw Refusal(.inputWithdrawn) }
        guard input.answer == nil else { throw Refusal(.inputAnswered) }
        guard input.author.person != actor.person else { throw Refusal(.ownInput) }
        _ = try mechanism.consultation(input.consultation, in: .drafted, .announced, .open, .responding)
        guard !disposition.changesText || !change.isEmpty else { throw Refusal(.changeUnnamed) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let answer = Answer(
            disposition: disposition, reason: reason, change: change, by: try mechanism.voice(stamp), at: stamp.at)
        try mechanism.inputs.update(input) { $0.answer = answer }
    }
}

/// Says why an answer misses the point. Possible once, while answers are being written; the drafters then answer again.
public struct ContestAnswer: Act {
    public static let type = ActType.contestAnswer
    public var input = ID<Input>(0)
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .input(input) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("input", &input)
        fields.text("reason", &reason, .reason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let input = try mechanism.input(input)
        guard input.answer != nil else { throw Refusal(.inputUnanswered) }
        guard input.contest.isEmpty else { throw Refusal(.contestedOnce) }
        _ = try mechanism.consultation(input.consultation, in: .drafted, .announced, .open, .responding)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.inputs.update(input) { ($0.contest, $0.answer) = (reason, nil) }
    }
}

extension Mechanism {
    func input(_ id: ID<Input>) throws(Refusal) -> Input {
        guard let input = inputs[id] else { throw Refusal(.unknownThing, id.code) }
        return input
    }
}
