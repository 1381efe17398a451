import HTML
import Mechanism

/// What differs between two programmes, a sentence for each session.
extension Reading {
    func sentence(of change: ProgrammeChange, in edition: Edition) -> RecordSentence {
        let session = mechanism.sessions[change.session]
        let title = RecordSentence.Piece(
            text: session.map { text($0.title) } ?? change.session.code, link: Route.session(change.session).link)
        let zone = Zone(edition.zone)
        func time(_ place: Appointment) -> RecordSentence.Piece { .init(text: words.dayAndTime(place.starts, zone)) }
        func room(_ place: Appointment) -> RecordSentence.Piece { .init(text: text(place.name)) }
        switch (change.before, change.now) {
        case (nil, nil): return RecordSentence(words: "", pieces: [])
        case (nil, let now?):
            return RecordSentence(words: words("New: “%1”, %2, %3."), pieces: [title, time(now), room(now)])
        case (let before?, nil):
            let template =
                session?.state == .cancelled
                ? words("Called off: “%1”, which was on %2, %3.") : words("Taken out: “%1”, which was on %2, %3.")
            return RecordSentence(words: template, pieces: [title, time(before), room(before)])
        case (let before?, let now?):
            let isTimed = before.starts != now.starts
            let isMoved = before.room != now.room || before.name != now.name
            if isTimed, isMoved {
                return RecordSentence(
                    words: words("“%1” moves from %2, %3, to %4, %5."),
                    pieces: [title, time(before), room(before), time(now), room(now)])
            }
            if isTimed {
                return RecordSentence(
                    words: words("“%1” moves from %2 to %3; it stays in %4."),
                    pieces: [title, time(before), time(now), room(now)])
            }
            if isMoved {
                return RecordSentence(
                    words: words("“%1” on %2 moves from %3 to %4."),
                    pieces: [title, time(now), room(before), room(now)])
            }
            return RecordSentence(
                words: words("“%1” on %2 now ends at %3."),
                pieces: [title, time(now), .init(text: words.time(now.ends, zone))])
        }
    }

    /// Changes as a list; one sentence says how many there are.
    func changes(_ h: inout HTMLWriter, _ changes: [ProgrammeChange], in edition: Edition) {
        guard !changes.isEmpty else { return h.p(.class("soft"), words("Nothing differs.")) }
        h.p(words.count(changes.count, "%1 session differs.", "%1 sessions differ."))
        h.ul(.class("changes")) { h in
            for change in changes { h.li { h in write(sentence(of: change, in: edition), &h) } }
        }
    }
}
