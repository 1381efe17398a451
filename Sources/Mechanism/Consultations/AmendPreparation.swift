/// Corrects what stands around a text before its dates are announced. The text itself is revised (``ReviseText``).
public struct AmendPreparation: Act {
    public static let type = ActType.amendPreparation
    public var consultation = ID<Consultation>(0)
    public var title = Prose.none
    public var note = Prose.none
    public var question = Prose.none
    public var decisionMaker = Prose.none
    public var explanation = Prose.none
    public var mayChange = Prose.none
    public var fixed = Prose.none
    public var authoritative: String?
    public var kind: String?

    public init() {}

    public var subject: ObjectID { .consultation(consultation) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("consultation", &consultation)
        fields.text("title", &title, .line)
        fields.text("note", &note, .prose)
        fields.text("question", &question, .prose)
        fields.text("decision_maker", &decisionMaker, .line)
        fields.text("explanation", &explanation, .optionalProse)
        fields.text("may_change", &mayChange, .optionalProse)
        fields.text("fixed", &fixed, .optionalProse)
        fields.code("authoritative", &authoritative, from: .languages)
        fields.code("kind", &kind, from: .kinds)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        _ = try mechanism.consultation(consultation, in: .drafted)
        try mechanism.checkPreparation(authoritative, kind)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.consultations.update(consultation) {
            if $0.isWithheld { $0.replaced.append($0.explanation) }
            ($0.title, $0.note, $0.question, $0.decisionMaker) = (title, note, question, decisionMaker)
            ($0.explanation, $0.mayChange, $0.fixed) = (explanation, mayChange, fixed)
            ($0.authoritative, $0.kind) = (authoritative, kind)
        }
    }
}
