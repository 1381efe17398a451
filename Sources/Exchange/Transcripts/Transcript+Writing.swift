/// A transcript in the forms in which others read it.
extension Transcript {
    /// WebVTT. Who speaks stands as the voice of each cue.
    var webVTT: String {
        var text = "WEBVTT\n"
        // A line of a note may not look like the times of a cue.
        for line in preamble { text += "\nNOTE \(line.replacing("-->", with: "→").folding)\n" }
        each { piece, isSaid in
            text += "\n\(ClipTime.text(piece.starts ?? 0)) --> \(ClipTime.text(piece.ends ?? 0))\n"
            let words = CueText.escaped(piece.text.folding)
            switch piece.kind {
            case .note: text += "&gt; \(words)\n"
            case .stage: text += "\(words)\n"
            case .speech:
                let arrows = piece.isNew && !isSaid ? "&gt;&gt;: " : ""
                let mark = piece.isUnverified ? ".unverified" : ""
                if let speaker = piece.speaker {
                    text += "<v\(mark) \(CueText.escaped(speaker))>\(arrows)\(words)\n"
                } else {
                    text += mark.isEmpty ? "\(arrows)\(words)\n" : "<c\(mark)>\(arrows)\(words)</c>\n"
                }
            }
        }
        return text
    }

    /// SubRip. It has no place for names but the text, and none for a preamble: that is a cue before the first, under the
    /// number 0, so that whoever plays it sees it.
    var subRip: String {
        var text = ""
        var number = 0
        let notices = preamble.map { $0.replacing("-->", with: "→").folding }
        if !notices.isEmpty {
            text = "0\n\(ClipTime.text(0, comma: true)) --> \(ClipTime.text(Self.noticeTime, comma: true))\n"
            text += notices.joined(separator: "\n") + "\n"
        }
        each { piece, _ in
            number += 1
            text += (text.isEmpty ? "" : "\n") + "\(number)\n"
            text += ClipTime.text(piece.starts ?? 0, comma: true) + " --> "
            text += ClipTime.text(piece.ends ?? 0, comma: true) + "\n"
            text += Self.marked(piece, piece.text.folding) + "\n"
        }
        return text
    }

    /// How long a notice is shown, in milliseconds.
    static let noticeTime = 5000

    /// Captions: `>> NAME: text`.
    var captions: String {
        var text = preamble.map { $0.replacing("-->", with: "→") + "\n" }.joined()
        if !preamble.isEmpty { text += "\n***\n\n" }
        for piece in pieces { text += Self.marked(piece, piece.text) + "\n" }
        return text
    }

    /// A piece with its mark. What looks like the times of a cue would be read as such.
    private static func marked(_ piece: Piece, _ words: String) -> String {
        let words = words.replacing("-->", with: "→")
        return switch (piece.kind, piece.isNew, piece.speaker) {
        case (.note, _, _): "> \(words)"
        case (.speech, true, let speaker?): ">> \(speaker): \(words)"
        case (.speech, true, nil): ">>: \(words)"
        case (.stage, _, _), (.speech, false, _): words
        }
    }

    /// Every piece, and whether the voice alone says that a turn begins with it.
    private func each(_ write: (Piece, Bool) -> Void) {
        var last: Piece?
        for piece in pieces {
            let isSaid = piece.speaker != nil && last?.speaker != piece.speaker
            write(piece, isSaid)
            if piece.kind == .speech { last = piece }
        }
    }
}
