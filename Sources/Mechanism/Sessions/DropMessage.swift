/// Drops a drafted message before anybody was asked about it, with a public reason. It frees its place, and it stays
/// readable: nothing that was drafted disappears.
public struct DropMessage: Act {
    public static let type = ActType.dropMessage
    public var message = ID<Message>(0)
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .message(message) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("message", &message)
        fields.text("reason", &reason, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let message = try mechanism.message(message)
        _ = try mechanism.session(message.session, in: .live, .held, .reportMissing, .reporting)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        guard let session = mechanism.messages[message]?.session else { throw .missing(message.code) }
        let voice = mechanism.voice(of: stamp.by)
        try mechanism.messages.update(message) { $0.drop = .init(reason: reason, at: stamp.at, by: voice) }
        try mechanism.sessions.update(session) {
            $0.messages.removeAll { $0 == message }
            $0.dropped.append(message)
        }
    }
}

/// Says why no messages came of a session, such as an opening or a keynote. Its report is then published without them.
public struct WaiveMessages: Act {
    public static let type = ActType.waiveMessages
    public var session = ID<Session>(0)
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.text("reason", &reason, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let session = try mechanism.session(session, in: .reporting)
        guard session.report != nil else { throw Refusal(.reportFirst) }
        guard session.messages.isEmpty else { throw Refusal(.messagesDrafted) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) { $0.noMessages = reason }
    }
}

extension Session {
    /// Whether it has been said that no messages came of it.
    public var isWithoutMessages: Bool { messages.isEmpty && !noMessages.isEmpty }
}

extension Mechanism {
    /// The message with a number, unless it was dropped.
    func message(_ id: ID<Message>) throws(Refusal) -> Message {
        guard let message = messages[id] else { throw Refusal(.unknownThing, id.code) }
        guard message.drop == nil else { throw Refusal(.messageDropped) }
        return message
    }
}
