import HTML
import Mechanism
import Timetable

/// What is wrong with the time and place of one session, for those who prepare it.
extension Reading {
    /// Where somebody with a part in a session that is being prepared says when they cannot come.
    func sayingWhen(_ h: inout HTMLWriter, _ session: Session) {
        guard session.state == .planned || session.state == .ready, let person = visitor.person,
            session.parts.contains(where: { $0.person == person }),
            let edition = mechanism.edition(of: session.id)
                ?? mechanism.editions.newestFirst().first(where: { $0.slots.contains { $0.starts > now } })
        else { return }
        actions(
            &h,
            [Action(label: words("Say when you cannot come"), link: Route.availability(edition.id).link)])
    }

    func clashes(_ h: inout HTMLWriter, _ session: Session) {
        guard session.state == .planned || session.state == .ready, may(.stateNeeds, on: .session(session.id))
        else { return }
        clashesInDraft(&h, session)
        clashesOutsideGrids(&h, session)
    }

    private func clashesInDraft(_ h: inout HTMLWriter, _ session: Session) {
        guard let edition = mechanism.edition(of: session.id), let place = edition.places[session.id] else { return }
        let draft = timetabling(of: edition)
        guard let number = draft.number(of: session.id) else { return }
        let violations = draft.violations.filter { $0.trouble.sessions.contains(number) }
        h.h3(words("In the draft programme"))
        h.p { h in
            h.a(.href(Route.edition(edition.id).link), text(edition.title))
            h.text(": " + name(of: place, edition) + ".")
        }
        if violations.isEmpty { h.p(.class("small soft"), words("Nothing clashes with it.")) }
        troubles(&h, violations, in: draft)
    }

    /// What takes place at the same time in the same room or with the same guest, where no grid holds both: people with an
    /// account are kept apart by the rule, rooms and names that were written by hand are told here.
    private func clashesOutsideGrids(_ h: inout HTMLWriter, _ session: Session) {
        let edition = mechanism.edition(of: session.id)?.id
        let others = mechanism.sessions.filter { other in
            other.overlaps(session) && (edition == nil || mechanism.edition(of: other.id)?.id != edition)
        }
        let found = others.flatMap { sharing(session, with: $0) }
        guard !found.isEmpty else { return }
        h.h3("\(words("At the same time")) (\(words.number(found.count)))")
        h.ul(.class("troubles")) { h in
            for sentence in found { h.li { h in write(sentence, &h) } }
        }
    }

    private func sharing(_ session: Session, with other: Session) -> [RecordSentence] {
        let titles = [session, other].map {
            RecordSentence.Piece(text: text($0.title), link: Route.session($0.id).link)
        }
        let room = text(session.place)
        // Those of a session in the grid are told with the draft.
        let own = mechanism.edition(of: session.id) == nil ? session.guests { text($0) } : [:]
        let names = other.guests { text($0) }
        var sentences: [RecordSentence] = []
        if let folded = FoldedName(room), folded == FoldedName(text(other.place)) {
            let sentence = words("“%1” and “%2” are in %3 at the same time.")
            sentences.append(RecordSentence(words: sentence, pieces: titles + [.init(text: room)]))
        }
        for (name, guest) in own.sorted(by: { $0.key < $1.key }) where names[name] != nil {
            let sentence = words("%1 has a part in “%2” and in “%3” at the same time.")
            sentences.append(RecordSentence(words: sentence, pieces: [.init(text: guest)] + titles))
        }
        return sentences
    }
}

extension Session {
    /// Whether it and another one take place at the same time.
    fileprivate func overlaps(_ other: Session) -> Bool {
        guard id != other.id, isInProgramme, let starts, let otherStarts = other.starts else { return false }
        return starts < other.ends ?? otherStarts.adding(seconds: 1) && otherStarts < ends ?? starts.adding(seconds: 1)
    }
}
