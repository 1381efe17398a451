/// Reads subtitles: WebVTT and SubRip, with the names that voices (`<v Name>`), arrows or labels give.
struct CueReader {
    let isWebVTT: Bool
    private var preamble: [String] = []
    private var cues: [(starts: Int, ends: Int, lines: [String])] = []

    init(isWebVTT: Bool) { self.isWebVTT = isWebVTT }

    mutating func read(_ lines: [SourceText.Line]) throws(TranscriptFault) -> Transcript {
        for block in Self.blocks(lines) { try take(block) }
        let labels = labels
        var pieces: [Transcript.Piece] = []
        var speaker: String?
        for cue in cues {
            for part in parts(of: cue.lines, labels) {
                if let mark = part.mark { speaker = mark.speaker }
                let kind: Transcript.Kind = part.isNote ? .note : .speech
                pieces.append(
                    .init(
                        part.text, by: speaker, kind: kind, isNew: part.mark?.isNew ?? false, starts: cue.starts,
                        ends: cue.ends))
            }
        }
        return Transcript(preamble: preamble, pieces: pieces)
    }

    /// Which words before a colon name somebody, as the whole text tells.
    private var labels: Set<String> {
        // Whoever names speakers by voices does not do it by plain labels as well.
        guard !cues.contains(where: { $0.lines.contains { $0.contains("<v") } }) else { return [] }
        // A note of the captioner is nobody's turn: it tells nothing of how the others are named.
        let texts = cues.map { cue in
            cue.lines.map(said).filter { if case .note? = SpeakerMark(arrows: $0) { false } else { true } }
        }
        let all = Array(texts.joined())
        let marks = all.compactMap(SpeakerMark.init(arrows:))
        guard !marks.isEmpty else { return SpeakerLabels.of(all, heads: texts.compactMap(\.first)) }
        // A label that has arrows somewhere is one without them, too; and so is one that can be trusted without any.
        let named = marks.compactMap { if case .named(let label, _) = $0 { label } else { nil } }
        return Set(named + all.compactMap { SpeakerMark.label(of: $0)?.label }.filter(SpeakerMark.isPlain))
    }

    private static func blocks(_ lines: [SourceText.Line]) -> [[SourceText.Line]] {
        lines.split { $0.isBlank }.map(Array.init)
    }

    private mutating func take(_ block: [SourceText.Line]) throws(TranscriptFault) {
        guard let first = block.first else { return }
        if isWebVTT {
            if first.text.hasPrefix("WEBVTT") || first.text.hasPrefix("STYLE") || first.text.hasPrefix("REGION") {
                return
            }
            if first.text.hasPrefix("NOTE") {
                // What is noted before the first cue is about the whole.
                if cues.isEmpty { preamble += block.map(\.text).enumerated().map(Self.noted) }
                return
            }
        }
        guard let place = block.firstIndex(where: { $0.text.contains("-->") }), place <= 1 else {
            throw TranscriptFault(.cueWithoutTime, line: first.number)
        }
        guard let (starts, ends) = ClipTime.range(block[place].text) else {
            throw TranscriptFault(.badTime, line: block[place].number)
        }
        let said = block[(place + 1)...].map(\.text)
        // SubRip has no notes. What stands before everything is a cue of the number 0 and of its own time.
        if !isWebVTT, cues.isEmpty, first.text.trimmed == "0", (starts, ends) == (0, Transcript.noticeTime) {
            return preamble += said
        }
        cues.append((starts, ends, said))
    }

    private static func noted(_ place: Int, _ line: String) -> String { place == 0 ? String(line.dropFirst(4)) : line }

    private struct Part {
        var text: String
        /// Who begins to speak; nil where the words go on.
        var mark: (speaker: String?, isNew: Bool)?
        var isNote = false
    }

    /// The pieces of a cue: a new one where a voice or an arrow stands.
    private func parts(of lines: [String], _ labels: Set<String>) -> [Part] {
        var parts: [Part] = []
        for line in lines {
            let voices = isWebVTT ? Self.voices(line) : [(nil, line)]
            for (voice, marked) in voices {
                let text = said(marked)
                let arrows = SpeakerMark(arrows: text)
                if let voice {
                    let isNew = arrows.map { if case .note = $0 { false } else { true } } ?? false
                    parts.append(Part(text: isNew ? Self.rest(text) : text, mark: (voice, isNew)))
                } else {
                    switch arrows {
                    case .named(let label, let rest)?: parts.append(Part(text: rest, mark: (label, true)))
                    case .unnamed(let rest)?: parts.append(Part(text: rest, mark: (nil, true)))
                    case .note(let note)?: parts.append(Part(text: note, isNote: true))
                    case nil:
                        if let (label, rest) = SpeakerMark.label(of: text), labels.contains(label) {
                            parts.append(Part(text: rest, mark: (label, false)))
                        } else if parts.isEmpty {
                            parts.append(Part(text: text))
                        } else {
                            parts[parts.count - 1].text += "\n" + text
                        }
                    }
                }
            }
        }
        return parts
    }

    /// What stands behind the arrows, whatever it looks like: the voice has said whose it is.
    private static func rest(_ text: String) -> String {
        String(text.trimmed.drop { $0 == ">" || $0 == "＞" }.trimmed.trimmingPrefix(":"))
    }

    /// The stretches of a line with the voice that each is given; nil for what has none. Tags end at a scalar: what follows
    /// may join itself to it.
    private static func voices(_ line: String) -> [(String?, String)] {
        var stretches: [(String?, String)] = []
        var rest = line.unicodeScalars[...]
        var voice: String?
        while let open = rest.firstRange(of: "<v".unicodeScalars) {
            let after = rest[open.upperBound...]
            // `<v.loud Name>`: classes stand before the name.
            guard let close = after.firstIndex(of: ">"), let first = after.first,
                first == " " || first == "." || first == "\t"
            else { break }
            if open.lowerBound > rest.startIndex { stretches.append((voice, String(rest[..<open.lowerBound]))) }
            let annotation = after[..<close].drop { !$0.isBlank }
            voice = CueText.plain(String(annotation)).folding
            rest = after[after.index(after: close)...]
        }
        stretches.append((voice, String(rest)))
        return stretches.filter { $0.0 != nil || !$0.1.trimmed.isEmpty || stretches.count == 1 }
    }

    private func said(_ line: String) -> String { isWebVTT ? CueText.plain(line) : CueText.withoutFonts(line) }
}
