/// Files what was said in a session, turn by turn.
public struct FileTranscript: Act {
    public static let type = ActType.fileTranscript
    public var session = ID<Session>(0)
    public var maker = Session.Transcript.Maker.machine
    public var clock = Session.Transcript.Clock.session
    public var source = Prose.none
    public var notice = Prose.none
    /// The names that first occur in these turns.
    public var labels: [Prose] = []
    public var lines: [SpokenLine] = []
    /// How many turns there are in all, where one entry does not hold them; 0 where it does.
    public var whole = 0

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.choice("maker", &maker)
        fields.choice("clock", &clock)
        fields.text("source", &source, .optionalLine)
        fields.text("notice", &notice, .optionalProse)
        fields.turns("turns", &lines, &labels, notice: &notice)
        fields.computed("whole", &whole)
    }

    public func parts(in mechanism: Mechanism) -> [any Act] {
        let pieces = SpokenLine.pieces(lines, labels.count)
        guard pieces.count > 1, let first = pieces.first else { return [self] }
        var act = self
        act.lines = Array(lines[first.lines])
        act.labels = Array(labels[first.labels])
        act.whole = lines.count
        let number = (mechanism.sessions[session]?.transcripts.count ?? 0) + 1
        return [act]
            + pieces.dropFirst().map { piece in
                var next = ContinueTranscript()
                (next.session, next.version) = (session, number)
                (next.lines, next.labels) = (Array(lines[piece.lines]), Array(labels[piece.labels]))
                return next
            }
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let session = try mechanism.heldSession(session)
        guard session.transcripts.count < Session.Transcript.most else {
            throw Refusal(.transcriptFull, String(Session.Transcript.most))
        }
        guard lines.contains(where: { !$0.isStage }) else { throw Refusal(.transcriptEmpty) }
        guard whole <= Session.Transcript.mostTurns else {
            throw Refusal(.transcriptLong, String(Session.Transcript.mostTurns), String(Session.Transcript.mostLabels))
        }
        try SpokenLine.check(lines, labels, after: 0)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let voice = mechanism.voice(of: stamp.by)
        try mechanism.sessions.update(session) {
            var transcript = Session.Transcript(
                number: $0.transcripts.count + 1, maker: maker, clock: clock, source: source, notice: notice,
                filed: stamp.at, by: voice, whole: max(whole, lines.count))
            transcript.add(labels, lines)
            $0.transcripts.append(transcript)
        }
    }
}

/// Goes on with a transcript of which one entry could not hold all turns. It was written together with its beginning.
public struct ContinueTranscript: Act {
    public static let type = ActType.continueTranscript
    public var session = ID<Session>(0)
    public var version = 1
    public var labels: [Prose] = []
    public var lines: [SpokenLine] = []

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        var notice = Prose.none
        fields.reference("session", &session)
        fields.number("version", &version, in: 1...Session.Transcript.most)
        fields.turns("turns", &lines, &labels, notice: &notice)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let session = try mechanism.heldSession(session)
        guard let transcript = session.transcripts.last, transcript.number == version, !transcript.isWhole,
            transcript.turns.count + lines.count <= transcript.whole
        else { throw Refusal(.unknownTurn) }
        guard !lines.isEmpty else { throw Refusal(.transcriptEmpty) }
        guard transcript.labels.count + labels.count <= Session.Transcript.mostLabels else {
            throw Refusal(.transcriptLong, String(Session.Transcript.mostTurns), String(Session.Transcript.mostLabels))
        }
        try SpokenLine.check(lines, labels, after: transcript.labels.count)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) { session throws(Corruption) in
            guard let last = session.transcripts.indices.last else { throw .missing("transcript \(version)") }
            session.transcripts[last].add(labels, lines)
        }
    }
}

extension Session.Transcript {
    fileprivate mutating func add(_ names: [Prose], _ lines: [SpokenLine]) {
        labels += names.map { Label(name: $0, speaker: nil) }
        turns += lines.map { Turn(line: $0, speaker: nil, check: nil) }
    }
}

extension SpokenLine {
    /// Turns speak of labels that are there, and there are not too many of either.
    static func check(_ lines: [SpokenLine], _ labels: [Prose], after known: Int) throws(Refusal) {
        let (turns, names) = (Session.Transcript.mostTurns, Session.Transcript.mostLabels)
        guard lines.count <= turns, labels.count <= names else {
            throw Refusal(.transcriptLong, String(turns), String(names))
        }
        guard lines.allSatisfy({ (0...(known + labels.count)).contains($0.label) && !$0.text.isEmpty }) else {
            throw Refusal(.unknownTurn)
        }
    }

    /// The stretches of a transcript that fit into one entry each, and the labels that first occur in each. Labels are
    /// numbered in the order in which they first occur.
    static func pieces(_ lines: [SpokenLine], _ labels: Int) -> [(lines: Range<Int>, labels: Range<Int>)] {
        // Of an entry, 2 KiB are for what else it says: its frame, the commitments to source and notice.
        let room = Entry.mostBytes - 2048
        var pieces: [(lines: Range<Int>, labels: Range<Int>)] = []
        var (start, bytes, known, begun) = (0, 0, 0, 0)
        for (place, line) in lines.enumerated() {
            let new = max(0, min(line.label, labels) - known)
            // Commitment and numbers of a turn take 125 bytes at most, the commitment of a name 85.
            let more = 125 + new * 85
            if place > start, bytes + more > room {
                pieces.append((start..<place, begun..<known))
                (start, bytes, begun) = (place, 0, known)
            }
            (bytes, known) = (bytes + more, known + new)
        }
        if start < lines.count { pieces.append((start..<lines.count, begun..<max(known, labels))) }
        return pieces
    }
}
