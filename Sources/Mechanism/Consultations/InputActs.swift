/// Gives input on words of a clause, on a clause, on a question or on the whole text.
public struct FileInput: Act {
    public static let type = ActType.fileInput
    public var consultation = ID<Consultation>(0)
    public var version = 1
    /// The key of a clause; 0 for the whole text.
    public var clause = 0
    public var quote = Prose.none
    /// Where the quote begins and ends; see ``Input/span``.
    public var span: [Int] = []
    /// One of the consultation's questions; 0 for none.
    public var question = 0
    public var kind: Input.Kind?
    public var text = Prose.none
    public var proposal = Prose.none

    public init() {}

    public var subject: ObjectID { .consultation(consultation) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("consultation", &consultation)
        fields.number("version", &version, in: 1...10_000)
        fields.number("clause", &clause, in: 0...1_000_000)
        fields.text("quote", &quote, .quote)
        fields.computed("span", &span)
        fields.number("question", &question, in: 1...100, isRequired: false)
        fields.choice("kind", &kind)
        fields.text("text", &text, .prose)
        fields.text("proposal", &proposal, .optionalProse)
    }

    public func object(in mechanism: Mechanism) -> ObjectID { .input(mechanism.inputs.next) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        try mechanism.checkTarget(consultation, version, clause, quote, span)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        guard let state = mechanism.consultations[consultation]?.state else { throw .missing(consultation.code) }
        try mechanism.file(
            Input(
                id: mechanism.inputs.next, consultation: consultation, version: version,
                clause: clause == 0 ? nil : clause, quote: quote, span: Range(span: span),
                question: question == 0 ? nil : question, kind: kind, text: text, proposal: proposal,
                author: try mechanism.voice(stamp), origin: nil, filed: stamp.at, entry: stamp.index,
                isLate: state != .open))
    }
}

/// Brings in an input that came by letter, by mail, in a meeting or on the telephone, with its source named.
public struct BringInInput: Act {
    public static let type = ActType.bringInInput
    public var consultation = ID<Consultation>(0)
    public var version = 1
    public var name = Prose.none
    public var group = ""
    public var way = Input.Origin.Way.letter
    public var received = Timestamp(seconds: 0)
    public var clause = 0
    public var quote = Prose.none
    public var span: [Int] = []
    /// One of the consultation's questions; 0 for none.
    public var question = 0
    public var kind: Input.Kind?
    public var text = Prose.none
    public var proposal = Prose.none

    public init() {}

    public var subject: ObjectID { .consultation(consultation) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("consultation", &consultation)
        fields.number("version", &version, in: 1...10_000)
        fields.text("name", &name, .name)
        fields.code("group", &group, from: .groups)
        fields.choice("way", &way)
        fields.time("received", &received)
        fields.number("clause", &clause, in: 0...1_000_000)
        fields.text("quote", &quote, .quote)
        fields.computed("span", &span)
        fields.number("question", &question, in: 1...100, isRequired: false)
        fields.choice("kind", &kind)
        fields.text("text", &text, .prose)
        fields.text("proposal", &proposal, .optionalProse)
    }

    public func object(in mechanism: Mechanism) -> ObjectID { .input(mechanism.inputs.next) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        try mechanism.checkTarget(consultation, version, clause, quote, span)
        guard mechanism.charter.inForce.groups.contains(group) else { throw Refusal(.unknownGroup, group) }
        guard received <= now else { throw Refusal(.inTheFuture, now.rfc3339) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        guard let closes = mechanism.consultations[consultation].map(\.closes) else {
            throw .missing(consultation.code)
        }
        try mechanism.file(
            Input(
                id: mechanism.inputs.next, consultation: consultation, version: version,
                clause: clause == 0 ? nil : clause, quote: quote, span: Range(span: span),
                question: question == 0 ? nil : question, kind: kind,
                text: text, proposal: proposal, author: try mechanism.voice(stamp),
                origin: Input.Origin(name: name, group: group, way: way, received: received), filed: stamp.at,
                entry: stamp.index, isLate: closes.map { received > $0 } ?? true))
    }
}

/// Says something better while the consultation is open; what was said before stays readable.
public struct EditInput: Act {
    public static let type = ActType.editInput
    public var input = ID<Input>(0)
    public var kind: Input.Kind?
    public var text = Prose.none
    public var proposal = Prose.none

    public init() {}

    public var subject: ObjectID { .input(input) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("input", &input)
        fields.choice("kind", &kind)
        fields.text("text", &text, .prose)
        fields.text("proposal", &proposal, .optionalProse)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let input = try mechanism.input(input)
        guard input.counts else { throw Refusal(.inputWithdrawn) }
        // An answer speaks to exact words.
        guard input.answer == nil else { throw Refusal(.inputAnswered) }
        _ = try mechanism.consultation(input.consultation, in: .open)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.inputs.update(input) {
            $0.earlier.append(Input.Wording(text: $0.text, proposal: $0.proposal, until: stamp.at))
            ($0.kind, $0.text, $0.proposal) = (kind, text, proposal)
        }
    }
}

/// Says how the organisation on whose behalf an input was given confirmed it.
public struct ConfirmInput: Act {
    public static let type = ActType.confirmInput
    public var input = ID<Input>(0)
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .input(input) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("input", &input)
        fields.text("reason", &reason, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let input = try mechanism.input(input)
        guard input.counts else { throw Refusal(.inputWithdrawn) }
        guard mechanism.speaksForOrganisation(input) else { throw Refusal(.notForOrganisation) }
        guard input.confirmation.isEmpty else { throw Refusal(.inputConfirmed) }
        guard input.author.person != actor.person || input.origin != nil else { throw Refusal(.ownInput) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.inputs.update(input) { $0.confirmation = reason }
    }
}

/// Says that an input is not by whom it says (safeguard CONS-7). That it was there stays visible; it no longer counts.
public struct DisownInput: Act {
    public static let type = ActType.disownInput
    public var input = ID<Input>(0)
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .input(input) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("input", &input)
        fields.text("reason", &reason, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard try mechanism.input(input).counts else { throw Refusal(.inputWithdrawn) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.inputs.update(input) { $0.disowned = reason }
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
        guard input.counts else { throw Refusal(.inputWithdrawn) }
        _ = try mechanism.consultation(input.consultation, in: .drafted, .announced, .open)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.inputs.update(input) { $0.isWithdrawn = true }
    }
}

extension Mechanism {
    /// Whether input may be given at a place of a text.
    func checkTarget(
        _ id: ID<Consultation>, _ version: Int, _ clause: Int, _ quote: Prose, _ span: [Int]
    ) throws(Refusal) {
        guard let consultation = consultations[id] else { throw Refusal(.unknownThing, id.code) }
        guard consultation.takesInput else { throw Refusal(.notOpenForInput) }
        guard let text = consultation.version, text.number == version else { throw Refusal(.otherVersion) }
        guard clause == 0 || text[clause] != nil else { throw Refusal(.unknownClause) }
        guard quote.isEmpty || clause != 0 && Range(span: span) != nil else { throw Refusal(.quoteNotThere) }
    }

    /// Whether an input was given in the name of an organisation, which then has to confirm it.
    public func speaksForOrganisation(_ input: Input) -> Bool {
        input.origin == nil && people.capacity(of: input.author)?.behalf == .organisation
    }

    fileprivate mutating func file(_ input: Input) throws(Corruption) {
        inputs.append(input)
        try consultations.update(input.consultation) { $0.inputs.append(input.id) }
    }
}

extension Range<Int> {
    /// A range as an entry has it: where it begins and where it ends; nil if it is none.
    init?(span: [Int]) {
        guard span.count == 2, span[0] >= 0, span[1] > span[0] else { return nil }
        self = span[0]..<span[1]
    }
}
