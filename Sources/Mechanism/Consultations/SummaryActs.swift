/// Reports neutrally what was said, so that those summarised can challenge it (safeguard CONS-9).
public struct PublishSummary: Act {
    public static let type = ActType.publishSummary
    public var consultation = ID<Consultation>(0)
    public var text = Prose.none
    public var method = Prose.none

    public init() {}

    public var subject: ObjectID { .consultation(consultation) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("consultation", &consultation)
        fields.text("text", &text, .prose)
        fields.text("method", &method, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        _ = try mechanism.consultation(consultation, in: .responding)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let summary = Consultation.Summary(text: text, method: method, by: mechanism.voice(of: stamp.by), at: stamp.at)
        try mechanism.consultations.update(consultation) { $0.summaries.append(summary) }
    }
}

/// Says that the summary misrepresents one's input. Another summary answers it.
public struct ChallengeSummary: Act {
    public static let type = ActType.challengeSummary
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
        let consultation = try mechanism.consultation(input.consultation, in: .responding)
        guard let summary = consultation.summaries.last else { throw Refusal(.noSummary) }
        guard !summary.challenges.contains(where: { $0.input == input.id }) else { throw Refusal(.challengedOnce) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        guard let input = mechanism.inputs[input] else { throw .missing(input.code) }
        try mechanism.consultations.update(input.consultation) { consultation throws(Corruption) in
            guard let last = consultation.summaries.indices.last else { throw .missing("summary") }
            consultation.summaries[last].challenges.append(.init(input: input.id, reason: reason, at: stamp.at))
        }
    }
}
