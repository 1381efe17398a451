import Mechanism

extension Script {
    mutating func plan(_ name: String, by account: Account, _ at: Moment, title: String, venue: String) {
        add(account.actor, at, PlanEdition(), as: name, Edition.self) {
            ($0.title, $0.venue, $0.zone) = (.typeset(title), .typeset(venue), Almanac.zone)
        }
    }

    mutating func room(
        _ title: String, of name: String, seats: Int, _ features: Set<RoomFeature>, by account: Account, _ at: Moment,
        links: String? = nil
    ) {
        let edition = the(name) as ID<Edition>
        add(account.actor, at, SetRoom()) {
            ($0.edition, $0.name, $0.seats, $0.features) = (edition, .typeset(title), seats, features)
            $0.links = .typeset(links)
        }
    }

    mutating func slot(
        of name: String, _ starts: Moment, minutes: Int, _ kind: SlotKind = .session, _ title: String? = nil,
        by account: Account, _ at: Moment
    ) {
        let (edition, start) = (the(name) as ID<Edition>, time(starts))
        add(account.actor, at, SetSlot()) {
            ($0.edition, $0.starts, $0.minutes, $0.kind) = (edition, start, minutes, kind)
            $0.name = .typeset(title)
        }
    }

    mutating func need(
        _ name: String, minutes: Int, audience: Int, _ features: Set<RoomFeature>, by account: Account, _ at: Moment
    ) {
        let session = the(name) as ID<Session>
        add(account.actor, at, StateNeeds()) {
            ($0.session, $0.minutes, $0.audience, $0.features) = (session, minutes, audience, features)
        }
    }

    mutating func place(
        _ sessionName: String, of name: String, slot: Int, room: Int, by account: Account, _ at: Moment
    ) {
        let (edition, session) = (the(name) as ID<Edition>, the(sessionName) as ID<Session>)
        add(account.actor, at, PlaceSession()) {
            ($0.edition, $0.session, $0.place) = (edition, session, GridPlace(slot: slot, room: room))
        }
    }

    mutating func openDraft(of name: String, by account: Account, _ at: Moment, until closes: Moment) {
        let (edition, close) = (the(name) as ID<Edition>, time(closes))
        add(account.actor, at, OpenDraft()) { ($0.edition, $0.closes) = (edition, close) }
    }

    mutating func comment(
        onProgrammeOf name: String, _ sessionName: String?, by account: Account, _ at: Moment, _ text: String
    ) {
        let edition = the(name) as ID<Edition>
        let session = sessionName.map { the($0) as ID<Session> }
        add(account.actor, at, CommentOnProgramme()) {
            ($0.edition, $0.session, $0.text) = (edition, session, .typeset(text))
        }
    }

    mutating func answer(
        _ comment: Int, onProgrammeOf name: String, by account: Account, _ at: Moment, _ text: String
    ) {
        let edition = the(name) as ID<Edition>
        add(account.actor, at, AnswerProgrammeComment()) {
            ($0.edition, $0.comment, $0.answer) = (edition, comment, .typeset(text))
        }
    }

    mutating func release(_ name: String, by account: Account, _ at: Moment, title: String, note: String) {
        let edition = the(name) as ID<Edition>
        add(account.actor, at, ReleaseProgramme()) {
            ($0.edition, $0.name, $0.note) = (edition, .typeset(title), .typeset(note))
        }
    }
}
