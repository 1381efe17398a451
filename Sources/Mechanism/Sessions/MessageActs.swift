/// Drafts an outcome statement of a session.
public struct DraftMessage: Act {
    public static let type = ActType.draftMessage
    public var session = ID<Session>(0)
    public var text = Prose.none

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.text("text", &text, .message)
    }

    public func object(in mechanism: Mechanism) -> ObjectID { .message(mechanism.messages.next) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let session = try mechanism.session(session, in: .live, .held, .reporting)
        let most = mechanism.charter.inForce.limits.messagesPerSession
        guard session.messages.count < most else {
            throw Refusal(.messagesPerSession, String(most))
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let message = Message(id: mechanism.messages.next, session: session, text: text)
        mechanism.messages.append(message)
        try mechanism.sessions.update(session) { $0.take(message.id) }
    }
}

extension Session {
    /// A message has come of it after all.
    mutating func take(_ message: ID<Message>) {
        messages.append(message)
        noMessages = .none
    }
}

/// Words a message anew: before the comments open, or in answer to them.
public struct RewordMessage: Act {
    public static let type = ActType.rewordMessage
    public var message = ID<Message>(0)
    public var text = Prose.none

    public init() {}

    public var subject: ObjectID { .message(message) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("message", &message)
        fields.text("text", &text, .message)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let message = try mechanism.message(message)
        _ = try mechanism.session(message.session, in: .live, .held, .reporting, .messagesEditing)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let voice = mechanism.voice(of: stamp.by)
        try mechanism.messages.update(message) {
            $0.earlier.append(.init(text: $0.text, until: stamp.at, by: voice))
            $0.text = text
        }
    }
}

/// Opens the messages of a session for comment.
public struct OpenMessages: Act {
    public static let type = ActType.openMessages
    public var session = ID<Session>(0)
    public var closes = Timestamp(seconds: 0)

    /// A date far off, which nothing could bring nearer, would keep the messages from ever being final.
    public static let mostDays = 90

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.time("closes", &closes)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let session = try mechanism.session(session, in: .reporting)
        guard session.report != nil else { throw Refusal(.reportFirst) }
        guard !session.messages.isEmpty else { throw Refusal(.messagesFirst) }
        let days = mechanism.charter.inForce.limits.messages
        let earliest = now.adding(days: days)
        guard closes >= earliest else { throw Refusal(.periodTooShort, String(days), earliest.rfc3339) }
        let most = max(days, Self.mostDays)
        let latest = now.adding(days: most)
        guard closes <= latest else { throw Refusal(.periodTooLong, String(most), latest.rfc3339) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) { ($0.state, $0.commentsClose) = (.messagesOpen, closes) }
    }
}

/// Says what works and what does not in a message.
public struct CommentOnMessage: Act {
    public static let type = ActType.commentOnMessage
    public var message = ID<Message>(0)
    public var text = Prose.none

    public init() {}

    public var subject: ObjectID { .message(message) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("message", &message)
        fields.text("text", &text, TextLimit(bytes: 8192, minimum: 3, lines: true, isPersonal: false))
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let message = try mechanism.message(message)
        _ = try mechanism.session(message.session, in: .messagesOpen)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let voice = try mechanism.voice(stamp)
        try mechanism.messages.update(message) {
            $0.comments.append(.init(author: voice, text: text, at: stamp.at, answer: .none))
        }
    }
}

/// Answers a comment on a message.
public struct AnswerMessageComment: Act {
    public static let type = ActType.answerMessageComment
    public var message = ID<Message>(0)
    /// 1 for the first comment.
    public var comment = 0
    public var answer = Prose.none

    public init() {}

    public var subject: ObjectID { .message(message) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("message", &message)
        fields.number("comment", &comment, in: 1...1_000_000)
        fields.text("answer", &answer, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let message = try mechanism.message(message)
        _ = try mechanism.session(message.session, in: .messagesOpen, .messagesEditing)
        guard message.comments.indices.contains(comment - 1) else { throw Refusal(.unknownComment) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.messages.update(message) { message throws(Corruption) in
            guard message.comments.indices.contains(comment - 1) else { throw .missing(message.id.code) }
            message.comments[comment - 1].answer = answer
        }
    }
}

/// Closes the comments on the messages of a session when their time is over.
public struct CloseMessages: Act {
    public static let type = ActType.closeMessages
    public var session = ID<Session>(0)

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) { fields.reference("session", &session) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let session = try mechanism.session(session, in: .messagesOpen)
        guard let closes = session.commentsClose, now >= closes else {
            throw Refusal(.notYet, (session.commentsClose ?? now).rfc3339)
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) { $0.state = .messagesEditing }
    }
}

/// Makes the messages final: every comment has been answered.
public struct FinaliseMessages: Act {
    public static let type = ActType.finaliseMessages
    public var session = ID<Session>(0)

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) { fields.reference("session", &session) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let session = try mechanism.session(session, in: .messagesEditing)
        let open = mechanism.messages.all(session.messages).flatMap(\.comments).count { $0.answer.isEmpty }
        guard open == 0 else { throw Refusal(.unansweredComments, String(open)) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) { $0.state = .messagesFinal }
    }
}
