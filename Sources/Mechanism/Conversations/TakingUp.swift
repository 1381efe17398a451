/// Takes a statement of common ground into the messages of a session, word for word. Its origin is kept.
public struct TakeIntoMessages: Act {
    public static let type = ActType.takeIntoMessages
    public var session = ID<Session>(0)
    public var statement = ID<Statement>(0)

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.reference("statement", &statement)
    }

    public func object(in mechanism: Mechanism) -> ObjectID { .message(mechanism.messages.next) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let session = try mechanism.session(session, in: .live, .held, .reporting)
        try mechanism.checkTakingUp(statement, into: session.issue)
        let most = mechanism.charter.inForce.limits.messagesPerSession
        guard session.messages.count < most else { throw Refusal(.messagesPerSession, String(most)) }
        guard !mechanism.messages.all(session.messages).contains(where: { $0.origin == statement }) else {
            throw Refusal(.takenUpAlready)
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        guard let text = mechanism.statements[statement]?.text else { throw .missing(statement.code) }
        let message = Message(id: mechanism.messages.next, session: session, text: text, origin: statement)
        mechanism.messages.append(message)
        try mechanism.sessions.update(session) { $0.take(message.id) }
        try mechanism.statements.update(statement) { $0.takenUp.append(.message(message.id)) }
    }
}

/// Takes a statement of common ground into the text of a consultation that is still a draft, as a clause of its own at
/// the end, word for word. Its origin is kept.
public struct TakeIntoText: Act {
    public static let type = ActType.takeIntoText
    public var consultation = ID<Consultation>(0)
    public var statement = ID<Statement>(0)

    public init() {}

    public var subject: ObjectID { .consultation(consultation) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("consultation", &consultation)
        fields.reference("statement", &statement)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let consultation = try mechanism.consultation(consultation, in: .drafted)
        try mechanism.checkTakingUp(statement, into: consultation.issue)
        guard (consultation.version?.clauses.count ?? 0) < Clause.most else { throw Refusal(.textFull) }
        guard !consultation.origins.values.contains(statement) else { throw Refusal(.takenUpAlready) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        guard let text = mechanism.statements[statement]?.text,
            let before = mechanism.consultations[consultation]?.version
        else { throw .missing(statement.code) }
        let labels = Set(before.clauses.map(\.clause.label))
        // One of so many numbers is free: there are fewer clauses than numbers.
        let label = (before.clauses.count + 1...before.clauses.count * 2 + 1).map(String.init)
            .first { !labels.contains($0) }
        let clauses = before.clauses.map(\.clause) + [Clause(label: label ?? statement.code, text: text)]
        let voice = mechanism.voice(of: stamp.by)
        try mechanism.consultations.update(consultation) {
            let keyed = TextVersion.keyed(clauses, after: $0.versions)
            $0.versions.append(
                TextVersion(
                    number: $0.versions.count + 1, clauses: keyed, published: stamp.at, by: voice, reason: .none))
            if let key = keyed.last?.key { $0.origins[key] = statement }
        }
        try mechanism.statements.update(statement) { $0.takenUp.append(.consultation(consultation)) }
    }
}

extension Mechanism {
    /// Only what every group supports is taken up, and only in the thread in which it was found.
    fileprivate func checkTakingUp(_ id: ID<Statement>, into issue: ID<Issue>?) throws(Refusal) {
        let conversation = try conversation(statement(id).conversation, in: .counted)
        guard conversation.count?.commonGround.contains(id) == true else { throw Refusal(.notCommonGround) }
        guard conversation.issue == issue else { throw Refusal(.otherThread) }
    }
}
