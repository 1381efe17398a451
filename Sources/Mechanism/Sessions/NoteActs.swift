/// What the rapporteur wrote down while the session went on. Notes are only ever added, so that none is lost.
public struct Note: Numbered, Equatable, Sendable {
    public static let prefix = "note"

    /// 1 for the first in its session.
    public let number: Int
    public let text: Prose
    public let by: Voice?
    public let at: Timestamp
    /// The notes that it brings together; none where it was taken by itself.
    public internal(set) var combines: [ID<Note>] = []
    /// The note in which it was brought together with others.
    public internal(set) var takenInto: ID<Note>?
}

extension Session {
    /// Whether notes are taken of it, and what was marked on its floor is put right: until its messages are open for comment.
    public var takesNotes: Bool { [.live, .held, .reportMissing, .reporting].contains(state) }

    /// The notes that have not been brought together in another one.
    public var standingNotes: [Note] { notes.filter { $0.takenInto == nil } }

    /// The notes that a note brings together, and those that they do, down to what was taken by itself.
    public func originals(of note: Note) -> [Note] {
        note.combines.flatMap { id -> [Note] in
            guard id.number < note.number, notes.indices.contains(id.number - 1) else { return [] }
            let part = notes[id.number - 1]
            return part.combines.isEmpty ? [part] : originals(of: part)
        }
    }
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
        _ = try mechanism.notedSession(session)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let voice = mechanism.voice(of: stamp.by)
        try mechanism.sessions.update(session) {
            $0.notes.append(Note(number: $0.notes.count + 1, text: text, by: voice, at: stamp.at))
        }
    }
}

/// Brings notes together in one, such as those of two rapporteurs who wrote at once. They stay as they were written, behind
/// the new one.
public struct CombineNotes: Act {
    public static let type = ActType.combineNotes
    public var session = ID<Session>(0)
    public var notes: [ID<Note>] = []
    public var text = Prose.none

    /// The most notes that are brought together at once.
    public static let most = 500

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.references("notes", &notes, most: Self.most, isRequired: true)
        fields.text("text", &text, .prose)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let standing = try mechanism.notedSession(session).standingNotes.map(\.number)
        for note in notes where !standing.contains(note.number) {
            throw Refusal(.noteStandsElsewhere, String(note.number))
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let voice = mechanism.voice(of: stamp.by)
        try mechanism.sessions.update(session) { session in
            var note = Note(number: session.notes.count + 1, text: text, by: voice, at: stamp.at)
            note.combines = notes
            for part in notes where session.notes.indices.contains(part.number - 1) {
                session.notes[part.number - 1].takenInto = ID(note.number)
            }
            session.notes.append(note)
        }
    }
}

extension Mechanism {
    /// A session whose notes are still taken.
    func notedSession(_ id: ID<Session>) throws(Refusal) -> Session {
        guard let session = sessions[id] else { throw Refusal(.unknownThing, id.code) }
        guard session.takesNotes else { throw Refusal(.sessionNotThere, session.state.rawValue) }
        return session
    }
}
