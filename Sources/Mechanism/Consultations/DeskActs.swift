/// Prepares the classes into which inputs are sorted, before anybody has spoken.
public struct PrepareClasses: Act {
    public static let type = ActType.prepareClasses
    public var consultation = ID<Consultation>(0)
    public var classes = Vocabulary([])

    public init() {}

    public var subject: ObjectID { .consultation(consultation) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("consultation", &consultation)
        fields.vocabulary("classes", &classes)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let consultation = try mechanism.consultation(consultation, in: .drafted, .announced)
        guard consultation.inputs.isEmpty else { throw Refusal(.classesBeforeOpening) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.consultations.update(consultation) { $0.classes = classes }
    }
}

/// Sorts inputs into one of the classes that were prepared, all of them or none.
public struct SortInputs: Act {
    public static let type = ActType.sortInputs
    public var consultation = ID<Consultation>(0)
    public var inputs: [ID<Input>] = []
    public var topic = ""

    public init() {}

    public var subject: ObjectID { .consultation(consultation) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("consultation", &consultation)
        fields.references("inputs", &inputs, most: 1000, isRequired: true)
        fields.code("topic", &topic, from: .classes)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        _ = try mechanism.inputs(inputs, of: consultation)
        guard mechanism.consultations[consultation]?.classes.contains(topic) == true else {
            throw Refusal(.unknownClass, topic)
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        for id in inputs { try mechanism.inputs.update(id) { $0.filing.topic = topic } }
    }
}

/// Puts inputs that say the same behind one that stands for them. Every signatory is kept; together they are one argument.
public struct GroupInputs: Act {
    public static let type = ActType.groupInputs
    public var consultation = ID<Consultation>(0)
    public var inputs: [ID<Input>] = []
    /// The input that stands for them; nil takes them apart.
    public var leader: ID<Input>?

    public init() {}

    public var subject: ObjectID { .consultation(consultation) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("consultation", &consultation)
        fields.references("inputs", &inputs, most: 1000, isRequired: true)
        fields.reference("leader", &leader)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let inputs = try mechanism.inputs(inputs, of: consultation)
        guard let leader else { return }
        let first = try mechanism.inputs([leader], of: consultation)
        guard first.allSatisfy({ $0.filing.leader == nil }), !inputs.contains(where: { $0.id == leader }) else {
            throw Refusal(.leaderOfGroup)
        }
        // One that stands for others takes them along only by being taken apart first.
        let families = mechanism.consultations[consultation]?.families ?? [:]
        guard inputs.allSatisfy({ families[$0.id] == nil }) else { throw Refusal(.leaderOfGroup) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        for id in inputs { try mechanism.inputs.update(id) { $0.filing.leader = leader } }
        try mechanism.consultations.update(consultation) { consultation in
            consultation.families = consultation.families.compactMapValues { members in
                let rest = members.filter { !inputs.contains($0) }
                return rest.isEmpty ? nil : rest
            }
            if let leader { consultation.families[leader, default: []] += inputs }
        }
    }
}

/// Gives inputs to the drafter who is to answer them, and says by when.
public struct AssignInputs: Act {
    public static let type = ActType.assignInputs
    public var consultation = ID<Consultation>(0)
    public var inputs: [ID<Input>] = []
    public var person = PersonID.nobody
    public var due: Timestamp?

    public init() {}

    public var subject: ObjectID { .consultation(consultation) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("consultation", &consultation)
        fields.references("inputs", &inputs, most: 1000, isRequired: true)
        fields.person("person", &person)
        fields.time("due", &due)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let inputs = try mechanism.inputs(inputs, of: consultation)
        guard mechanism.people[person]?.roles.contains(.drafter) == true else { throw Refusal(.notADrafter) }
        if let due, due <= now { throw Refusal(.inThePast) }
        guard inputs.allSatisfy({ $0.author.person != person || $0.origin != nil }) else { throw Refusal(.ownInput) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        for id in inputs { try mechanism.inputs.update(id) { ($0.filing.assignee, $0.filing.due) = (person, due) } }
    }
}

/// Asks the author of an input what it means, with a date. Silence holds nothing up.
public struct AskClarification: Act {
    public static let type = ActType.askClarification
    public var input = ID<Input>(0)
    public var question = Prose.none
    public var due = Timestamp(seconds: 0)

    public init() {}

    public var subject: ObjectID { .input(input) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("input", &input)
        fields.text("question", &question, .shortReason)
        fields.time("due", &due)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let input = try mechanism.input(input)
        guard input.counts else { throw Refusal(.inputWithdrawn) }
        guard input.answer == nil else { throw Refusal(.inputAnswered) }
        guard input.filing.clarification.map({ !$0.reply.isEmpty || $0.due <= now }) ?? true else {
            throw Refusal(.clarificationAsked)
        }
        guard due > now else { throw Refusal(.inThePast) }
        _ = try mechanism.consultation(input.consultation, in: .drafted, .announced, .open, .responding)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let asked = Input.Clarification(question: question, by: try mechanism.voice(stamp), at: stamp.at, due: due)
        try mechanism.inputs.update(input) { $0.filing.clarification = asked }
    }
}

/// Replies to what the drafters asked.
public struct Clarify: Act {
    public static let type = ActType.clarify
    public var input = ID<Input>(0)
    public var text = Prose.none

    public init() {}

    public var subject: ObjectID { .input(input) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("input", &input)
        fields.text("text", &text, .prose)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let input = try mechanism.input(input)
        guard input.filing.clarification?.reply.isEmpty == true else { throw Refusal(.nothingAsked) }
        guard input.answer == nil else { throw Refusal(.inputAnswered) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.inputs.update(input) { $0.filing.clarification?.reply = text }
    }
}

/// Says where an input belongs in a later version whose words do not tell.
public struct PlaceInput: Act {
    public static let type = ActType.placeInput
    public var input = ID<Input>(0)
    public var version = 1
    /// The key of a clause; 0 when it has no place of its own there any more.
    public var clause = 0
    public var quote = Prose.none
    public var span: [Int] = []

    public init() {}

    public var subject: ObjectID { .input(input) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("input", &input)
        fields.number("version", &version, in: 1...10_000)
        fields.number("clause", &clause, in: 0...1_000_000)
        fields.text("quote", &quote, .quote)
        fields.computed("span", &span)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let input = try mechanism.input(input)
        guard let text = mechanism.consultations[input.consultation]?.version, text.number == version,
            version > input.version
        else { throw Refusal(.otherVersion) }
        guard clause == 0 || text[clause] != nil else { throw Refusal(.unknownClause) }
        guard quote.isEmpty || clause != 0 && Range(span: span) != nil else { throw Refusal(.quoteNotThere) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let placement = Input.Placement(
            version: version, clause: clause == 0 ? nil : clause, quote: quote, span: Range(span: span),
            by: try mechanism.voice(stamp), at: stamp.at)
        try mechanism.inputs.update(input) { $0.placements.append(placement) }
    }
}
