import Exchange
import HTML
import HTTPTypes
import Hummingbird
import Mechanism
import NIOCore
import Secretariat
import TransparencyLog

/// Transcripts as files: what people bring, and what they take along.
enum TranscriptFile {
    /// A file as the text of a form: without its byte order mark, and what is no UTF-8 shown as such, so that the form
    /// says on which line it is.
    static func text(_ file: SentFile) -> String {
        let hasMark = file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
        return String(decoding: hasMark ? file.bytes.dropFirst(3) : file.bytes[...], as: UTF8.self)
    }
}

extension Mechanism {
    /// Whether an actor may do this kind of act on anything at all: for how long a form is listened to.
    func mayAnywhere(_ actor: Actor, _ type: ActType) -> Bool {
        if may(actor, type, on: .mechanism) { return true }
        guard case .parts(let roles) = type.permission, let person = actor.person else { return false }
        return sessions.contains { $0.parts.contains { $0.person == person && roles.contains($0.role) } }
    }
}

extension Reading {
    /// The transcript that counts, for other programs: names where a person has found them, and what has been checked.
    func document(of transcript: Session.Transcript, _ session: Session) -> Transcript {
        let (checked, all) = transcript.checked
        var preamble = [
            text(session.title), site.address + Route.transcript(session.id).path,
            words(
                "This is an aid and not the record: %1 of %2 turns have been checked by a person.", String(checked),
                String(all))
        ]
        preamble += text(transcript.notice).split(whereSeparator: \.isNewline).map(String.init)
        let pieces = transcript.turns.map { turn in
            // A cue ends after it begins, whatever its source said.
            let ends = turn.line.starts.map { max(turn.line.ends ?? $0, $0 + 1) } ?? turn.line.ends
            var said = text(turn.line.text)
            var kind = Transcript.Kind.speech
            if turn.line.isStage {
                // Without brackets it would be read as going on with the turn before.
                kind = Transcript.isStage(said) ? .stage : .note
                if kind == .note { said = said.split(whereSeparator: \.isNewline).joined(separator: " ") }
            }
            var piece = Transcript.Piece(
                said, by: turn.line.isStage ? nil : speaker(of: turn, in: transcript), kind: kind, isNew: false,
                starts: turn.line.starts, ends: ends)
            piece.isUnverified = !turn.line.isStage && turn.check == nil
            return piece
        }
        return Transcript(preamble: preamble, pieces: pieces)
    }

    /// What whoever speaks a turn is called: by name where a person has said so, otherwise as the transcript has it.
    func speaker(of turn: Session.Transcript.Turn, in transcript: Session.Transcript) -> String? {
        if let speaker = transcript.speaker(of: turn), let name = name(of: speaker) { return name }
        guard transcript.labels.indices.contains(turn.line.label - 1) else { return nil }
        return text(transcript.labels[turn.line.label - 1].name)
    }

    /// The name of a speaker; nil where only the group is known.
    func name(of speaker: Session.Transcript.Speaker) -> String? {
        speaker.person.map(name) ?? (speaker.name.isEmpty ? nil : text(speaker.name))
    }
}

extension Site {
    /// What a session gives to save: its transcript, its report.
    func sessionFile(_ route: Route, _ arrival: Arrival) async throws -> SiteAnswer? {
        switch route {
        case .transcriptFile(let id, let format):
            let text = try await reading(arrival, .anonymous, nil) { reading -> String? in
                guard let session = reading.mechanism.sessions[id], let transcript = session.transcripts.last else {
                    return nil
                }
                return reading.document(of: transcript, session).text(as: format)
            }
            return text.map { text in
                .file(
                    ByteBuffer(string: text), type: format.mediaType, caching: .never,
                    name: "session-\(id.number).\(format.rawValue)")
            }
        case .reportFile(let id, let form):
            let text = try await reading(arrival, .anonymous, nil) { reading in
                reading.mechanism.sessions[id].flatMap { reading.report(of: $0, form)?.markdown }
            }
            return text.map { text in
                .file(
                    ByteBuffer(string: text), type: "text/markdown; charset=utf-8", caching: .never,
                    name: "session-\(id.number)-\(form.rawValue).md")
            }
        default: return nil
        }
    }

    /// Where a transcript is shown after an act on it, at the turn that it was about.
    func transcriptPlace(_ receipt: Clerk.Receipt, after type: ActType, _ act: any Act) -> String {
        guard case .session(let id) = receipt.object else { return Route.programme.path }
        let link = Route.transcript(id).link.adding(query: Reading.doneQuery, String(receipt.index))
        func turn(_ number: Int) -> String {
            link.adding(query: "turn", String(number)).adding(fragment: "t-\(number)").address
        }
        return switch act {
        case let act as CorrectTurn: turn(act.turn)
        case let act as MatchSpeaker where act.turn > 0: turn(act.turn)
        case is MatchSpeaker: link.adding(fragment: "speakers").address
        case let act as CheckTurns: turn(act.last)
        default: link.address
        }
    }
}
