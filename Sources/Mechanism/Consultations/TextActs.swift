/// Publishes a new version of the text. While input is open this starts the period anew; earlier inputs stay where they are.
public struct ReviseText: Act {
    public static let type = ActType.reviseText
    public var consultation = ID<Consultation>(0)
    public var clauses: [Clause] = []
    public var reason = Prose.none
    /// The version that it was made from; 0 in records from before this was noted.
    public var after = 0
    /// For each clause the key of the one of that version that it goes on with, or 0.
    public var continuing: [Int] = []
    /// How many clauses the text has, where not all of them fit into this entry; see ``ContinueText``.
    public var whole = 0

    public init() {}

    public var subject: ObjectID { .consultation(consultation) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("consultation", &consultation)
        fields.clauses("clauses", &clauses, .text)
        fields.text("reason", &reason, .shortReason)
        fields.number("after", &after, in: 1...10_000, isRequired: false)
        fields.computed("continuing", &continuing)
        fields.computed("whole", &whole)
    }

    public func parts(in mechanism: Mechanism) -> [any Act] {
        let pieces = Clause.pieces(clauses)
        guard pieces.count > 1, let first = pieces.first else { return [self] }
        let next = (mechanism.consultations[consultation]?.versions.count ?? 0) + 1
        // Without a pairing by words, labels pair: those of the whole text, which no part of it knows.
        let pairing = continuing.count == clauses.count ? continuing : []
        var act = self
        (act.clauses, act.whole) = (Array(clauses[first]), clauses.count)
        act.continuing = pairing.isEmpty ? [] : Array(pairing[first])
        return [act]
            + pieces.dropFirst().map { piece in
                ContinueText(
                    consultation, version: next, Array(clauses[piece]),
                    continuing: pairing.isEmpty ? [] : Array(pairing[piece]))
            }
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let consultation = try mechanism.consultation(
            consultation, in: .drafted, .announced, .open, .responding, .responded)
        guard !clauses.isEmpty else { throw Refusal(.noClauses) }
        guard after == 0 || after == consultation.versions.count else { throw Refusal(.otherVersion) }
        let kept = continuing.filter { $0 > 0 }
        let isPairing =
            continuing.isEmpty
            || continuing.count == clauses.count && Set(kept).count == kept.count
                && kept.allSatisfy { consultation.version?[$0] != nil }
        guard isPairing else { throw Refusal(.otherVersion) }
        // What was agreed on is what is decided on.
        guard !mechanism.isSettled(consultation) else { throw Refusal(.textDecided) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let voice = mechanism.voice(of: stamp.by)
        try mechanism.consultations.update(consultation) {
            var version = TextVersion(
                number: $0.versions.count + 1,
                clauses: TextVersion.keyed(clauses, after: $0.versions, continuing: continuing),
                published: stamp.at, by: voice, reason: reason)
            version.whole = whole
            $0.versions.append(version)
            if $0.state == .open || $0.state == .announced {
                // Another text is another question: the dates have to be set, and announced, again.
                $0.endRound(at: stamp.at)
                ($0.state, $0.opens, $0.closes) = (.drafted, nil, nil)
            }
        }
        // A call is about one exact text (safeguard RC-5).
        for call in mechanism.calls where call.consultation == consultation && call.state.isUnderWay {
            try mechanism.calls.update(call.id) { $0.state = .superseded }
        }
    }
}

/// Says what a change of the text answers: which inputs, messages of sessions, objections and statements of common ground.
public struct ExplainChange: Act {
    public static let type = ActType.explainChange
    public var consultation = ID<Consultation>(0)
    public var version = 1
    /// The key of a clause; 0 for all that no other change of the version speaks of.
    public var clause = 0
    public var reason = Prose.none
    public var inputs: [ID<Input>] = []
    public var messages: [ID<Message>] = []
    public var objections: [ID<Objection>] = []
    public var statements: [ID<Statement>] = []

    public init() {}

    public var subject: ObjectID { .consultation(consultation) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("consultation", &consultation)
        fields.number("version", &version, in: 1...10_000)
        fields.number("clause", &clause, in: 0...1_000_000)
        fields.text("reason", &reason, .shortReason)
        fields.references("inputs", &inputs, most: 500)
        fields.references("messages", &messages, most: 100)
        fields.references("objections", &objections, most: 100)
        fields.references("statements", &statements, most: 100)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard let consultation = mechanism.consultations[consultation] else {
            throw Refusal(.unknownThing, consultation.code)
        }
        guard consultation.version(version) != nil else { throw Refusal(.otherVersion) }
        let around = [version - 1, version].compactMap { consultation.version($0) }
        guard clause == 0 || around.contains(where: { $0[clause] != nil }) else { throw Refusal(.unknownClause) }
        _ = try mechanism.inputs(inputs, of: consultation.id)
        for id in messages {
            guard mechanism.thread(of: .message(id)) == consultation.issue else {
                throw Refusal(.unknownThing, id.code)
            }
        }
        for id in objections {
            guard mechanism.thread(of: .objection(id)) == consultation.issue else {
                throw Refusal(.unknownThing, id.code)
            }
        }
        for id in statements {
            guard mechanism.thread(of: .statement(id)) == consultation.issue else {
                throw Refusal(.unknownThing, id.code)
            }
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let change = TextVersion.Change(
            clause: clause == 0 ? nil : clause, reason: reason, inputs: inputs, messages: messages,
            objections: objections, statements: statements, by: mechanism.voice(of: stamp.by), at: stamp.at)
        try mechanism.consultations.update(consultation) { consultation throws(Corruption) in
            guard consultation.versions.indices.contains(version - 1) else { throw .missing("version \(version)") }
            // Whoever explains a clause anew takes back what was said before.
            consultation.versions[version - 1].changes.removeAll { $0.clause == change.clause }
            consultation.versions[version - 1].changes.append(change)
        }
    }
}
