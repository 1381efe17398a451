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
        let roles = mechanism.people[reader]?.roles ?? []
        guard reader != actor.person, !roles.isDisjoint(with: [.drafter, .secretariat]) else {
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

/// Says why an answer misses the point. Possible once, while answers are being written and for some days after the answer;
/// the drafters then answer again.
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
        guard let answer = input.answer else { throw Refusal(.inputUnanswered) }
        guard input.contest.isEmpty else { throw Refusal(.contestedOnce) }
        let consultation = try mechanism.consultation(
            input.consultation, in: .drafted, .announced, .open, .responding, .responded)
        guard consultation.state != .responded || mechanism.canContest(answer, in: consultation, at: now) else {
            throw Refusal(.contestOver, String(Answer.contestDays))
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        var consultation = ID<Consultation>(0)
        try mechanism.inputs.update(input) {
            ($0.contest, $0.contested, $0.answer) = (reason, $0.answer, nil)
            consultation = $0.consultation
        }
        // What was published as complete is complete no longer.
        try mechanism.consultations.update(consultation) {
            if $0.state == .responded { ($0.state, $0.responded) = (.responding, nil) }
        }
    }
}

extension Answer {
    /// How long an answer can be contested after the answers were published as complete: publishing at once must not take
    /// the author's word away.
    public static let contestDays = 7
}

extension Mechanism {
    /// Whether an answer can still be contested although all answers are out: for some days, and until it is decided.
    public func canContest(_ answer: Answer, in consultation: Consultation, at now: Timestamp) -> Bool {
        now <= answer.at.adding(days: Answer.contestDays) && !isSettled(consultation)
    }

    /// Whether a text is what was agreed on or decided on.
    func isSettled(_ consultation: Consultation) -> Bool {
        let isDecided = issues[consultation.issue]?.rounds.contains {
            $0.consultations.contains(consultation.id) && $0.decision != nil
        }
        return isDecided == true || calls.contains { $0.consultation == consultation.id && $0.state == .declared }
    }
}
