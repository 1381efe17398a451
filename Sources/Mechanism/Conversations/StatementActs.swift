/// Adds a statement to a conversation: a seed of the secretariat before it opens, anybody's own after.
public struct SubmitStatement: Act {
    public static let type = ActType.submitStatement
    public var conversation = ID<Conversation>(0)
    public var text = Prose.none
    public var language = "en"

    public init() {}

    public var subject: ObjectID { .conversation(conversation) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("conversation", &conversation)
        fields.text("text", &text, .statement)
        fields.code("language", &language, from: .languages)
    }

    public func object(in mechanism: Mechanism) -> ObjectID { .statement(mechanism.statements.next) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let conversation = try mechanism.conversation(conversation, in: .drafted, .open)
        let person = actor.person.flatMap { mechanism.people[$0] }
        if conversation.state == .drafted, person?.roles.contains(.secretariat) != true {
            throw Refusal(.conversationNotThere, conversation.state.rawValue)
        }
        try mechanism.checkLanguage(language)
        guard conversation.statements.count < Conversation.mostStatements else {
            throw Refusal(.tooManyStatements, String(Conversation.mostStatements))
        }
        let waiting = mechanism.waiting(in: conversation).count { $0.author.person == actor.person }
        guard waiting < Conversation.mostWaiting else {
            throw Refusal(.statementsWaiting, String(Conversation.mostWaiting))
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        guard let state = mechanism.conversations[conversation]?.state else { throw .missing(conversation.code) }
        let statement = Statement(
            id: mechanism.statements.next, conversation: conversation, language: language, text: text,
            author: try mechanism.voice(stamp), at: stamp.at, isSeed: state == .drafted)
        mechanism.statements.append(statement)
        try mechanism.conversations.update(conversation) { $0.statements.append(statement.id) }
    }
}

/// Puts a statement into another language of the process.
public struct TranslateStatement: Act {
    public static let type = ActType.translateStatement
    public var statement = ID<Statement>(0)
    public var language = "en"
    public var text = Prose.none

    public init() {}

    public var subject: ObjectID { .statement(statement) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("statement", &statement)
        fields.code("language", &language, from: .languages)
        fields.text("text", &text, .statement)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let statement = try mechanism.statement(statement)
        _ = try mechanism.conversation(statement.conversation, in: .drafted, .open)
        try mechanism.checkLanguage(language)
        guard language != statement.language else { throw Refusal(.ownLanguage) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let translation = Statement.Translation(language: language, text: text, by: mechanism.voice(of: stamp.by))
        try mechanism.statements.update(statement) { $0.translations.append(translation) }
    }
}

/// Decides whether people vote on a statement, with a public reason.
public struct ModerateStatement: Act {
    public static let type = ActType.moderateStatement
    public var statement = ID<Statement>(0)
    public var verdict = Statement.Verdict.accepted
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .statement(statement) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("statement", &statement)
        fields.choice("verdict", &verdict)
        fields.text("reason", &reason, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let statement = try mechanism.statement(statement)
        _ = try mechanism.conversation(statement.conversation, in: .drafted, .open)
        guard actor.person != statement.author.person || statement.isSeed else { throw Refusal(.ownStatement) }
        guard statement.moderation.last?.verdict != verdict else { throw Refusal(.moderatedSo) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let moderation = Statement.Moderation(
            verdict: verdict, reason: reason, by: mechanism.voice(of: stamp.by), at: stamp.at)
        try mechanism.statements.update(statement) { $0.moderation.append(moderation) }
    }
}
