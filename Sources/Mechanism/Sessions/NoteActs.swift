/// What the rapporteur wrote down while the session went on. Notes are only ever added, so that none is lost.
public struct Note: Equatable, Sendable {
    /// 1 for the first in its session.
    public let number: Int
    public let text: Prose
    public let by: Voice?
    public let at: Timestamp
}

/// Adds a note to a session.
public struct TakeNote: Act {
    public static let type = ActType.takeNote
    public var session = ID<Session>(0)
    public var text = Prose.none

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.text("text", &text, .prose)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        _ = try mechanism.session(session, in: .live, .held, .reportMissing, .reporting)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let voice = mechanism.voice(of: stamp.by)
        try mechanism.sessions.update(session) {
            $0.notes.append(Note(number: $0.notes.count + 1, text: text, by: voice, at: stamp.at))
        }
    }
}
