public import Mechanism

/// A transcript as the process takes it: turns that a person can check, instead of cues of three seconds.
extension Transcript {
    /// Within a turn, cues are put together up to this many milliseconds and characters, and over pauses up to two seconds.
    private static let (longest, largest, pause) = (45_000, 600, 2000)
    /// A paragraph of more bytes is divided at a space.
    private static let mostBytesOfTurn = 12_000

    /// What a text says as a transcript, for forms (``FormValues/transcript``).
    @Sendable public static func reading(of text: String) -> Result<TranscriptReading, TranscriptReading.Unreadable> {
        do throws(TranscriptFault) {
            return .success(try read(Array(text.utf8)).reading)
        } catch {
            return .failure(.init(line: error.line ?? 0))
        }
    }

    /// The transcript with doubts marked, its cues put together to turns, its names numbered.
    public var reading: TranscriptReading {
        var reading = TranscriptReading()
        reading.notice = preamble.joined(separator: "\n")
        var numbers: [String: Int] = [:]
        for passage in passages {
            for (place, text) in Self.divided(passage.piece.text).enumerated() {
                var line = SpokenLine()
                if let speaker = passage.piece.speaker {
                    let number = numbers[speaker] ?? reading.labels.count + 1
                    if numbers[speaker] == nil {
                        numbers[speaker] = number
                        reading.labels.append(speaker)
                    }
                    line.label = number
                }
                line.text = .written(text)
                line.words = text.words.count
                line.isStage = passage.piece.kind != .speech
                line.doubts = passage.doubts
                line.starts = passage.piece.starts
                line.ends = passage.piece.ends
                // The rest of a divided paragraph has no time of its own.
                if place > 0 { line.starts = passage.piece.ends ?? passage.piece.starts }
                reading.lines.append(line)
            }
        }
        return reading
    }

    private var passages: [(piece: Piece, doubts: SpokenLine.Doubts)] {
        var passages: [(piece: Piece, doubts: SpokenLine.Doubts)] = []
        for (piece, doubts) in zip(pieces, doubts) {
            if let last = passages.last, Self.goesOn(last.piece, piece, last.doubts == doubts) {
                passages[passages.count - 1].piece.text += " " + piece.text
                passages[passages.count - 1].piece.ends = piece.ends
            } else {
                passages.append((piece, doubts))
            }
        }
        return passages
    }

    private static func goesOn(_ one: Piece, _ next: Piece, _ areAlike: Bool) -> Bool {
        guard areAlike, one.kind == .speech, next.kind == .speech, !next.isNew, let starts = one.starts,
            let ended = one.ends, let begins = next.starts, let ends = next.ends
        else { return false }
        return begins >= ended && begins - ended <= pause && ends - starts <= longest
            && one.text.count + next.text.count <= largest
    }

    private static func divided(_ text: String) -> [String] {
        guard text.utf8.count > mostBytesOfTurn else { return [text] }
        var parts: [String] = [""]
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let room = mostBytesOfTurn - parts[parts.count - 1].utf8.count
            if word.utf8.count < room {
                parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : " ") + word
            } else {
                parts += broken(word)
            }
        }
        return parts.map(\.trimmed).filter { !$0.isEmpty }
    }

    /// A stretch without spaces, as some scripts have them, in parts that are short enough.
    private static func broken(_ word: Substring) -> [String] {
        var parts: [String] = [""]
        for character in word {
            if parts[parts.count - 1].utf8.count + character.utf8.count > mostBytesOfTurn { parts.append("") }
            parts[parts.count - 1].append(character)
        }
        return parts
    }
}
