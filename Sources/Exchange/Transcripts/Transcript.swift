/// What was said, as captions or subtitles tell it: who spoke, when, which words. An aid, never an authoritative record.
///
/// A transcript is canonical: ``init(preamble:pieces:)`` settles what a piece is and where a turn begins, so that what is
/// written in a format and read again is the same value.
public struct Transcript: Equatable, Sendable {
    /// What stands before the first turn: title, provider, and the notice that this is no authoritative record.
    public let preamble: [String]
    /// The pieces in the order of the document.
    public let pieces: [Piece]

    /// A stretch of a transcript: a cue of subtitles, or a turn of captions.
    public struct Piece: Equatable, Sendable {
        /// The name or the part that the captions give to whoever speaks, as they write it; nil where they do not say.
        public var speaker: String?
        /// What it is.
        public var kind: Kind
        /// Whether somebody begins to speak here. Always so where another name stands than before.
        public var isNew: Bool
        /// When it begins and ends, in milliseconds from the beginning of what was recorded.
        public var starts: Int?
        public var ends: Int?
        /// The words: one space between two of them, paragraphs apart by an empty line.
        public var text: String
        /// Whether it is marked, where the form can, as words that nobody has compared with what was said.
        public var isUnverified = false

        /// A piece.
        public init(
            _ text: String, by speaker: String? = nil, kind: Kind = .speech, isNew: Bool = true, starts: Int? = nil,
            ends: Int? = nil
        ) {
            (self.text, self.speaker, self.kind, self.isNew) = (text, speaker, kind, isNew)
            (self.starts, self.ends) = (starts, ends)
        }
    }

    /// What a piece is.
    public enum Kind: Equatable, Sendable {
        case speech
        /// What is heard beside words, in brackets: laughter, applause, a pause.
        case stage
        /// What whoever writes the captions says for themself.
        case note
    }

    /// The most bytes that are read: 2 MiB, five days of captions.
    public static let mostBytes = 2 << 20

    /// A transcript of these pieces. Empty ones go; who speaks and where a turn begins is settled.
    public init(preamble: [String] = [], pieces: [Piece]) {
        self.preamble = preamble.map(\.trimmed).filter { !$0.isEmpty }
        var settled: [Piece] = []
        var last: Piece?
        for var piece in pieces {
            piece.text = Self.settled(piece.text)
            guard !piece.text.isEmpty else { continue }
            piece.speaker = piece.speaker.map(\.folding).flatMap { $0.isEmpty ? nil : $0 }
            if piece.kind == .speech, Self.isStage(piece.text) { piece.kind = .stage }
            if piece.kind == .speech {
                piece.isNew = piece.isNew || last == nil || last?.speaker != piece.speaker
                last = piece
            } else {
                (piece.speaker, piece.isNew) = (nil, false)
            }
            settled.append(piece)
        }
        self.pieces = settled
    }

    /// Whether every piece has its time.
    public var isTimed: Bool { !pieces.isEmpty && pieces.allSatisfy { $0.starts != nil && $0.ends != nil } }

    /// Paragraphs apart, one space between two words.
    private static func settled(_ text: String) -> String {
        var paragraphs: [[String]] = [[]]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let words = line.words
            if words.isEmpty { paragraphs.append([]) } else { paragraphs[paragraphs.count - 1] += words }
        }
        return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }.joined(separator: "\n\n")
    }

    /// Whether all of a text stands in one pair of brackets; captioners forget to close them, or end them with a point.
    public static func isStage(_ text: String) -> Bool {
        guard let open = text.first, let close = ["(": ")", "[": "]", "（": "）"][open], text.count <= 120 else {
            return false
        }
        let inside = text.dropFirst().trimming { ".)]） ".contains($0) }
        return text.count > 2 && !inside.contains(open) && !inside.contains(Character(close))
    }
}

extension StringProtocol {
    /// The words with one space between them, as they are written.
    var folding: String { words.joined(separator: " ") }
}
