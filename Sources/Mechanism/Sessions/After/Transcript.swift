extension Session {
    /// What was said in a session, turn by turn, as somebody or a machine wrote it down. An aid, never the record: every
    /// turn counts as not verified until a person has checked it.
    public struct Transcript: Equatable, Sendable {
        /// 1 for the first that was filed; a later one takes its place, and it stays readable.
        public let number: Int
        public let maker: Maker
        public let clock: Clock
        /// Where it came from.
        public let source: Prose
        /// What it says of itself: that it is no authoritative record, what may not be done with it.
        public let notice: Prose
        public let filed: Timestamp
        public let by: Voice?
        /// How many turns it has when it has come in whole.
        public let whole: Int
        public internal(set) var labels: [Label] = []
        public internal(set) var turns: [Turn] = []

        /// Who or what wrote it down.
        public enum Maker: String, CaseIterable, Sendable {
            /// A person who wrote along (CART).
            case captioner
            /// A program that recognises speech.
            case machine
            /// A person who listened to the recording.
            case editor
        }

        /// From when its times count.
        public enum Clock: String, CaseIterable, Sendable {
            /// From the beginning of the session.
            case session
            /// From the beginning of the recording, in which other things may come first.
            case recording
        }

        /// A name or a part by which the transcript calls somebody.
        public struct Label: Equatable, Sendable {
            public let name: Prose
            /// Whom somebody found to be meant; nil as long as nobody has.
            public internal(set) var speaker: Speaker?
        }

        /// Whom a label or a turn belongs to, as a person found.
        public struct Speaker: Equatable, Sendable {
            /// The participant, if the person has joined.
            public let person: PersonID?
            /// The name of somebody who has not.
            public let name: Prose
            /// The stakeholder group; nil where it is not known.
            public let group: String?
        }

        /// A turn, and what people have made of it.
        public struct Turn: Equatable, Sendable {
            public internal(set) var line: SpokenLine
            /// Who spoke, where it is somebody else than the label says elsewhere.
            public internal(set) var speaker: Speaker?
            /// Who checked it last; nil as long as nobody has.
            public internal(set) var check: Check?
        }

        /// That somebody compared a turn with what was said.
        public struct Check: Equatable, Sendable {
            public let by: PersonID?
            public let at: Timestamp
            /// Whether its words were put right.
            public let isCorrected: Bool
        }

        /// The most turns of one transcript, and the most names in it.
        public static let mostTurns = 5000
        public static let mostLabels = 400
        /// The most transcripts of one session.
        public static let most = 20
        /// The most bytes of text out of which one is read.
        public static let mostBytes = 2_097_152

        /// Whether every turn is there.
        public var isWhole: Bool { turns.count >= whole }

        /// How many turns are somebody's words, and how many of them have been checked.
        public var checked: (turns: Int, all: Int) {
            let said = turns.filter { !$0.line.isStage }
            return (said.count { $0.check != nil }, said.count)
        }

        /// Who spoke a turn, as far as a person has found out.
        public func speaker(of turn: Turn) -> Speaker? {
            if let speaker = turn.speaker { return speaker }
            guard labels.indices.contains(turn.line.label - 1) else { return nil }
            return labels[turn.line.label - 1].speaker
        }
    }

    /// A transcript by its number.
    public func transcript(_ number: Int) -> Transcript? {
        transcripts.indices.contains(number - 1) ? transcripts[number - 1] : nil
    }
}

extension Mechanism {
    /// Sessions that have taken place. A recording, a transcript and who spoke in it may come late, also when the session
    /// is published: they are aids beside the record.
    func heldSession(_ id: ID<Session>) throws(Refusal) -> Session {
        try session(
            id, in: .held, .reportMissing, .reporting, .messagesOpen, .messagesEditing, .messagesFinal, .published)
    }

    /// The last transcript of a session, if it is the one with this number and came in whole.
    func lastTranscript(_ number: Int, of id: ID<Session>) throws(Refusal) -> Session.Transcript {
        guard let transcript = try heldSession(id).transcripts.last, transcript.number == number else {
            throw Refusal(.unknownTurn)
        }
        guard transcript.isWhole else { throw Refusal(.transcriptCut) }
        return transcript
    }
}
