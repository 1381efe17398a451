/// A turn of a transcript: what one person is written down to have said, as a reader of transcripts found it.
public struct SpokenLine: Equatable, Sendable {
    /// Who spoke, as the number of a label from 1; 0 where the transcript does not say.
    public var label = 0
    public var text = Prose.none
    /// When it began and ended, in milliseconds; nil where the transcript does not say.
    public var starts: Int?
    public var ends: Int?
    /// How many words it has.
    public var words = 0
    /// Whether it is nobody's words: laughter, applause, what the captioner says.
    public var isStage = false
    public var doubts: Doubts = []

    /// A turn without words.
    public init() {}

    /// Why a turn may not have been said: what machines write where nobody speaks, and what goes wrong with times.
    public struct Doubts: OptionSet, Hashable, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// The same words stand in the turns around it.
        public static let repeated = Doubts(rawValue: 1)
        /// The words with which videos end that machines have learnt from: thanks for watching, please subscribe.
        public static let farewell = Doubts(rawValue: 2)
        /// A few words over a long time: it was silent there.
        public static let overSilence = Doubts(rawValue: 4)
        /// It begins before the turn before it, or ends before it begins.
        public static let outOfOrder = Doubts(rawValue: 8)
        /// More words than anybody speaks in that time.
        public static let tooFast = Doubts(rawValue: 16)

        static let all: Doubts = [.repeated, .farewell, .overSilence, .outOfOrder, .tooFast]
    }

    /// How many words a text has: what stands between blank space, as readers of transcripts count them.
    static func words(of text: String) -> Int {
        text.unicodeScalars.split { $0.properties.isWhitespace }.count
    }

    /// The longest that a recording may be: 100 hours, in milliseconds.
    public static let latest = 360_000_000
    /// The longest text of one turn.
    static let limit = TextLimit.prose
}

/// What a reader of transcripts makes of a text.
public struct TranscriptReading: Equatable, Sendable {
    /// What stands before the first turn, and notices.
    public var notice = ""
    /// The names and parts by which the transcript calls those who speak, in the order in which they first do.
    public var labels: [String] = []
    public var lines: [SpokenLine] = []

    /// Nothing read yet.
    public init() {}

    /// Every line of a text as a turn of somebody: how a text is read where no reader is given.
    public static func plain(_ text: String) -> Result<TranscriptReading, Unreadable> {
        var reading = TranscriptReading()
        for line in text.split(separator: "\n") where !line.allSatisfy(\.isWhitespace) {
            var spoken = SpokenLine()
            (spoken.text, spoken.words) = (.written(String(line)), line.split(whereSeparator: \.isWhitespace).count)
            reading.lines.append(spoken)
        }
        return .success(reading)
    }

    /// A text that is no transcript, and the line that shows it, from 1; 0 for the whole.
    public struct Unreadable: Error, Equatable, Sendable {
        public let line: Int

        /// A text that is no transcript.
        public init(line: Int) { self.line = line }
    }
}
