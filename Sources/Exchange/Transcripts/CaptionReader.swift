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

    mutating func read(_ lines: [SourceText.Line]) -> Transcript {
        let hasArrows = lines.contains { SpeakerMark(arrows: Self.unescaped($0.text)).map(Self.isTurn) ?? false }
        // A label that has arrows somewhere is one without them, too.
        for line in lines {
            if case .named(let label, _)? = SpeakerMark(arrows: Self.unescaped(line.text)) { labels.insert(label) }
        }
        let hasLabels = lines.contains { plainLabel(Self.untimed($0.text).rest) != nil }
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
        let (time, text) = Self.untimed(line)
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

    /// A time in front of a line: `[0:12:03] NAME: text`, `00:12:03 text`.
    private static func untimed(_ line: String) -> (time: Int?, rest: String) {
        let text = line.trimmed
        let first = text.prefix { !$0.isBlank }
        guard first.utf8.count <= 14 else { return (nil, text) }
        let bare = first.trimming { "[](){}".contains($0) }
        guard bare.contains(":"), let time = ClipTime.read(bare) else { return (nil, text) }
        return (time, text.dropFirst(first.count).trimmed)
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
