/// Answers an input: what became of it, and why.
public struct AnswerInput: Act {
    public static let type = ActType.answerInput
    public var input = ID<Input>(0)
    public var disposition = Answer.Disposition.notAccepted
    public var reason = Prose.none
    public var change = Prose.none
    /// Inputs that say the same and get the same answer.
    public var also: [ID<Input>] = []
    /// Who read the answer before it was published.
    public var reader: PersonID?

    public init() {}

    public var subject: ObjectID { .input(input) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("input", &input)
        fields.choice("disposition", &disposition)
        fields.text("reason", &reason, .reason)
        fields.text("change", &change, .optionalProse)
        fields.references("also", &also, most: 1000)
        fields.person("reader", &reader)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let first = try mechanism.input(input)
        _ = try mechanism.consultation(first.consultation, in: .drafted, .announced, .open, .responding)
        for input in [first] + (try mechanism.inputs(also, of: first.consultation)) {
            guard input.counts else { throw Refusal(.inputWithdrawn) }
            guard input.answer == nil else { throw Refusal(.inputAnswered) }
            guard input.author.person != actor.person || input.origin != nil else { throw Refusal(.ownInput) }
        }
        guard !disposition.changesText || !change.isEmpty else { throw Refusal(.changeUnnamed) }
        guard let reader else { return }
        guard reader != actor.person, mechanism.people[reader]?.roles.contains(.drafter) == true else {
            throw Refusal(.secondReader)
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let answer = Answer(
            disposition: disposition, reason: reason, change: change, by: try mechanism.voice(stamp), reader: reader,
            at: stamp.at)
        for id in [input] + also { try mechanism.inputs.update(id) { $0.answer = answer } }
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
