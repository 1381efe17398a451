/// Where a session can be followed while it is live, and seen and heard afterwards.
public struct SessionMedia: Equatable, Sendable {
    /// The live stream, and the captions that are written along.
    public internal(set) var stream = Prose.none
    public internal(set) var captions = Prose.none
    public internal(set) var recording = Prose.none
    /// Where in the recording the session begins, in seconds.
    public internal(set) var offset = 0

    /// Nothing yet.
    public init() {}
}

/// Says where a session can be followed live and where its recording is. What a field holds takes the place of what
/// stood there; an empty one takes it away.
public struct LinkMedia: Act {
    public static let type = ActType.linkMedia
    public var session = ID<Session>(0)
    public var stream = Prose.none
    public var captions = Prose.none
    public var recording = Prose.none
    /// In seconds.
    public var offset = 0

    /// A recording runs for four days at most.
    public static let longestOffset = 359_999

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.text("stream", &stream, .optionalLine)
        fields.text("captions", &captions, .optionalLine)
        fields.text("recording", &recording, .optionalLine)
        fields.duration("offset", &offset, most: Self.longestOffset)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        _ = try mechanism.session(
            session, in: .planned, .ready, .live, .held, .reportMissing, .reporting, .messagesOpen, .messagesEditing,
            .messagesFinal, .published)
        for address in [stream, captions, recording] {
            guard case .written(let words) = address else { continue }
            guard Self.isAddress(words) else { throw Refusal(.notAWebAddress, words) }
        }
        guard offset == 0 || !recording.isEmpty else { throw Refusal(.offsetWithoutRecording) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) {
            ($0.media.stream, $0.media.captions) = (stream, captions)
            ($0.media.recording, $0.media.offset) = (recording, offset)
        }
    }

    private static func isAddress(_ words: String) -> Bool {
        let folded = words.lowercased()
        let isWeb = ["https://", "http://"].contains { folded.hasPrefix($0) && folded.utf8.count > $0.utf8.count + 2 }
        return isWeb && !words.contains(where: \.isWhitespace)
    }
}
