/// The forms in which transcripts come.
public enum TranscriptFormat: String, CaseIterable, Sendable {
    /// Web Video Text Tracks (W3C).
    case webVTT = "vtt"
    /// SubRip subtitles.
    case subRip = "srt"
    /// Captions as they are put on the web: `>> NAME: text`, or plain paragraphs.
    case captions = "txt"

    /// The kind of file, as the web names it.
    public var mediaType: String {
        switch self {
        case .webVTT: "text/vtt; charset=utf-8"
        case .subRip: "application/x-subrip; charset=utf-8"
        case .captions: "text/plain; charset=utf-8"
        }
    }

    /// The form of some lines: what they begin with tells.
    static func of(_ lines: [SourceText.Line]) -> TranscriptFormat {
        let filled = lines.lazy.filter { !$0.isBlank }
        if let first = filled.first, first.text.hasPrefix("WEBVTT") { return .webVTT }
        return filled.prefix(4).contains { $0.text.contains("-->") && $0.text.words.dropFirst().first == "-->" }
            ? .subRip : .captions
    }
}

extension Transcript {
    /// Reads a transcript from its bytes, in whichever form it has.
    /// - Throws: The first fault met.
    public static func read(_ bytes: [UInt8]) throws(TranscriptFault) -> Transcript {
        guard bytes.count <= mostBytes else { throw TranscriptFault(.tooLarge) }
        let lines: [SourceText.Line]
        do throws(ImportFault) { lines = try SourceText.lines(of: bytes) } catch {
            throw TranscriptFault(error.problem == .empty ? .empty : .unreadable, line: error.line)
        }
        let transcript: Transcript
        switch TranscriptFormat.of(lines) {
        case .webVTT:
            var reader = CueReader(isWebVTT: true)
            transcript = try reader.read(lines)
        case .subRip:
            var reader = CueReader(isWebVTT: false)
            transcript = try reader.read(lines)
        case .captions:
            var reader = CaptionReader()
            transcript = reader.read(lines)
        }
        guard transcript.pieces.contains(where: { $0.kind == .speech }) else { throw TranscriptFault(.empty) }
        return transcript
    }

    /// The transcript in a form; nil where the form needs times that it does not have.
    public func text(as format: TranscriptFormat) -> String? {
        switch format {
        case .webVTT: isTimed ? webVTT : nil
        case .subRip: isTimed ? subRip : nil
        case .captions: captions
        }
    }
}
