/// Reads captions: `>> NAME: text` and what people make of it, down to plain paragraphs.
///
/// Every text can be read so. What stands before the first turn is the preamble, and so is every notice that the text is
/// no authoritative record, wherever it stands. A paragraph without a mark goes on with the turn before.
struct CaptionReader {
    private var preamble: [String] = []
    private var pieces: [Transcript.Piece] = []
    private var labels: Set<String> = []
    /// Where the piece stands that a paragraph without a mark goes on with.
    private var open: Int?
    private var isAfterBlank = false
    /// Whether times stand in front of lines without brackets.
    private var hasBareTimes = false

    mutating func read(_ lines: [SourceText.Line]) -> Transcript {
        let hasArrows = lines.contains { SpeakerMark(arrows: Self.unescaped($0.text)).map(Self.isTurn) ?? false }
        // A label that has arrows somewhere is one without them, too.
        for line in lines {
            if case .named(let label, _)? = SpeakerMark(arrows: Self.unescaped(line.text)) { labels.insert(label) }
        }
        hasBareTimes = Self.haveBareTimes(lines.map(\.text))
        if !hasArrows {
            let all = lines.map { untimed($0.text).rest }
            let heads = lines.split(whereSeparator: \.isBlank).compactMap(\.first).map { untimed($0.text).rest }
            // Lines may be paragraphs, or paragraphs have lines.
            labels = SpeakerLabels.of(all, heads: heads).union(SpeakerLabels.of([], heads: all))
        }
        let hasLabels = lines.contains { plainLabel(untimed($0.text).rest) != nil }
        var isInside = !hasArrows && !hasLabels
        for line in lines {
            let text = Self.unescaped(line.text)
            guard !line.isBlank, !text.allSatisfy({ $0 == "*" || $0 == "_" || $0.isDash || $0.isBlank }) else {
                isAfterBlank = true
                continue
            }
            isInside = take(text, isInside)
            isAfterBlank = false
        }
        return Transcript(preamble: preamble, pieces: pieces)
    }

    /// Takes a line, and tells whether the turns have begun.
    private mutating func take(_ line: String, _ isInside: Bool) -> Bool {
        let (time, text) = untimed(line)
        switch SpeakerMark(arrows: text) {
        case .named(let label, let rest)?: begin(rest, by: label, at: time)
        case .unnamed(let rest)?: begin(rest, by: nil, at: time)
        case .note(let note)?:
            pieces.append(.init(note, kind: .note))
            return isInside
        case nil:
            if Notice.isOne(text) {
                preamble.append(text)
                return isInside
            } else if let (label, rest) = plainLabel(text) {
                begin(rest, by: label, at: time)
            } else if Transcript.isStage(text.trimmed) {
                pieces.append(.init(text, kind: .stage, starts: time))
                return isInside
            } else if !isInside {
                preamble.append(text)
                return false
            } else if let open, time == nil, !Self.isParagraphOfItsOwn(pieces[open]) || !isAfterBlank {
                pieces[open].text += (isAfterBlank ? "\n\n" : "\n") + text
            } else {
                begin(text, by: open.flatMap { pieces[$0].speaker }, at: time, isNew: open == nil)
            }
        }
        return true
    }

    /// In a text without marks every paragraph is a piece, so that it can be told who spoke it.
    private static func isParagraphOfItsOwn(_ piece: Transcript.Piece) -> Bool {
        piece.speaker == nil && !piece.isMarked
    }

    private mutating func begin(_ text: String, by speaker: String?, at time: Int?, isNew: Bool = true) {
        var piece = Transcript.Piece(text, by: speaker, isNew: isNew, starts: time)
        // Nothing was said yet where only the name stands on the line; what follows belongs to it.
        if text.isEmpty { piece.text = " " }
        open = pieces.count
        pieces.append(piece)
    }

    private func plainLabel(_ line: String) -> (label: String, rest: String)? {
        guard let (label, rest) = SpeakerMark.label(of: line), labels.contains(label) || SpeakerMark.isPlain(label)
        else { return nil }
        return (label, rest)
    }

    private static func isTurn(_ mark: SpeakerMark) -> Bool { if case .note = mark { false } else { true } }

    /// A time in front of a line: `[0:12:03] NAME: text`, and `00:12:03 text` where times stand in front of the others, too.
    private func untimed(_ line: String) -> (time: Int?, rest: String) {
        guard let (time, rest, isBare) = Self.timed(line), !isBare || hasBareTimes else { return (nil, line.trimmed) }
        return (time, rest)
    }

    /// The time that a line begins with, what stands behind it, and whether it has no brackets.
    private static func timed(_ line: String) -> (time: Int, rest: String, isBare: Bool)? {
        let text = line.trimmed
        let first = text.prefix { !$0.isBlank }
        guard first.utf8.count <= 14 else { return nil }
        let bare = first.trimming { "[](){}".contains($0) }
        guard bare.contains(":"), let time = ClipTime.read(bare) else { return nil }
        return (time, text.dropFirst(first.count).trimmed, bare.count == first.count)
    }

    /// Whether bare times are those of the recording: on most lines, or on lines of their own between the others.
    /// A sentence that goes on with "10:30 at the latest" keeps its words.
    private static func haveBareTimes(_ lines: [String]) -> Bool {
        let filled = lines.filter { !$0.trimmed.isEmpty }
        let times = filled.compactMap(timed).filter(\.isBare)
        let alone = times.count { $0.rest.isEmpty }
        return !times.isEmpty && (times.count * 10 >= filled.count * 6 || alone * 10 >= filled.count * 4)
    }

    /// Pages that were made from Markdown escape the arrows: `\\>> text`, `&gt;&gt; text`. Only in front: words stay as they
    /// were written.
    private static func unescaped(_ line: String) -> String {
        var (arrows, rest) = ("", line[...].drop(while: \.isBlank))
        while let escaped = ["\\>", "&gt;", ">", "＞"].first(where: rest.hasPrefix) {
            arrows += ">"
            rest = rest.dropFirst(escaped.count)
        }
        return arrows.isEmpty ? line : arrows + rest
    }
}

extension Transcript.Piece {
    /// Whether the source marks that a turn begins.
    fileprivate var isMarked: Bool { isNew && speaker != nil }
}
