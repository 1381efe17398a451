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
            if let session, session.state == .merged, let other = session.mergedInto.flatMap({ mechanism.sessions[$0] })
            {
                let into = RecordSentence.Piece(text: text(other.title), link: Route.session(other.id).link)
                return RecordSentence(
                    words: words("“%1”, which was on %2, %3, goes on in “%4”."),
                    pieces: [title, time(before), room(before), into])
            }
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
            if before.ends == now.ends {
                return RecordSentence(
                    words: words("“%1” on %2 has other links for those who follow it from afar."),
                    pieces: [title, time(now)])
            }
            return RecordSentence(
                words: words("“%1” on %2 now ends at %3."),
                pieces: [title, time(now), .init(text: words.time(now.ends, zone))])
        }
    }

    /// What differs about a break, or about what a time is called.
    func sentence(of change: SlotChange, in edition: Edition) -> RecordSentence {
        let zone = Zone(edition.zone)
        func name(_ slot: Edition.Slot) -> RecordSentence.Piece {
            .init(text: slot.name.isEmpty ? words(ChoiceWords.of(slot.kind)) : text(slot.name))
        }
        func time(_ slot: Edition.Slot) -> RecordSentence.Piece {
            .init(text: words.dayAndTime(slot.starts, zone) + "–" + words.time(slot.ends, zone))
        }
        guard let now = change.now else {
            let before = change.before.map { [name($0), time($0)] } ?? []
            return RecordSentence(words: words("Taken out: “%1”, which was on %2."), pieces: before)
        }
        guard let before = change.before else {
            return RecordSentence(words: words("New: “%1”, %2."), pieces: [name(now), time(now)])
        }
        if before.starts != now.starts || before.minutes != now.minutes {
            return RecordSentence(
                words: words("“%1” moves from %2 to %3."), pieces: [name(now), time(before), time(now)])
        }
        if before.name != now.name {
            return RecordSentence(
                words: words("“%1” on %2 is now called “%3”."), pieces: [name(before), time(now), name(now)])
        }
        if before.kind != now.kind {
            return RecordSentence(
                words: words("“%1” on %2 is now for this: %3."),
                pieces: [name(now), time(now), .init(text: words(ChoiceWords.of(now.kind)))])
        }
        return RecordSentence(
            words: now.isOfDayBefore
                ? words("“%1” on %2 now stands with the day before.")
                : words("“%1” on %2 now stands with its own day."),
            pieces: [name(now), time(now)])
    }

    /// What differs as a list; sentences say how much it is.
    func changes(_ h: inout HTMLWriter, _ difference: ProgrammeDifference, in edition: Edition) {
        let (sessions, slots) = (difference.sessions, difference.slots)
        guard !difference.isEmpty else { return h.p(.class("soft"), words("Nothing differs.")) }
        h.p { h in
            if !sessions.isEmpty {
                h.text(words.count(sessions.count, "%1 session differs.", "%1 sessions differ.") + " ")
            }
            if !slots.isEmpty {
                h.text(
                    words.count(
                        slots.count, "%1 break or name of a time differs.", "%1 breaks or names of times differ."))
            }
        }
        h.ul(.class("changes")) { h in
            for change in sessions { h.li { h in write(sentence(of: change, in: edition), &h) } }
            for change in slots { h.li { h in write(sentence(of: change, in: edition), &h) } }
        }
    }
}
