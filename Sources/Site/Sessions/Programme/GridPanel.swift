import HTML
import Mechanism
import Timetable

/// The place in the grid's page where one session is placed or moved: what each place would break stands beside it, and
/// can be looked at before anything changes.
extension Reading {
    func panel(_ h: inout HTMLWriter, _ edition: Edition, _ draft: Timetabling, _ query: [String: [String]]) {
        if let id = query["move"]?.last.flatMap({ Int(digits: $0) }).map({ ID<Session>($0) }),
            let session = mechanism.sessions[id], draft.number(of: id) != nil
        {
            movingPanel(&h, session, edition, draft, query["place"]?.last.flatMap { GridPlace(code: $0) })
        } else if let place = query["at"]?.last.flatMap({ GridPlace(code: $0) }), edition.room(place.room) != nil,
            edition.slot(place.slot) != nil
        {
            fillingPanel(&h, place, edition, draft)
        }
    }

    /// Every place for one session.
    private func movingPanel(
        _ h: inout HTMLWriter, _ session: Session, _ edition: Edition, _ draft: Timetabling, _ chosen: GridPlace?
    ) {
        let title = text(session.title)
        let current = edition.places[session.id]
        h.section(.class("context flow"), .id("panel"), .ariaLabel(words("Place a session"))) { h in
            h.h2(.lang(language(of: title)), title)
            if let current { h.p(words("Now: %1", name(of: current, edition))) }
            if let chosen { confirm(&h, session, edition, draft, chosen) }
            h.form(.method("get"), .action(Route.grid(edition.id).link.adding(fragment: "panel")), .class("act flow")) {
                h in
                h.input(.type("hidden"), .name("move"), .value(session.id.number))
                h.div(.class("field")) { h in
                    h.label(.for("f-place"), words("Time and room"))
                    h.p(
                        .class("hint small soft"), .id("h-place"),
                        words(
                            "What would clash stands beside each place. A session that is there already changes places with this one."
                        ))
                    h.select(.name("place"), .id("f-place"), .ariaDescribedBy("h-place")) { h in
                        places(&h, of: session, edition, draft, chosen ?? current)
                    }
                }
                h.p { h in
                    h.button(
                        .class(chosen == nil ? "button" : "button quiet"), .type("submit"),
                        text: words("See what it would break"))
                    h.text(" ")
                    h.a(.href(Route.grid(edition.id).link), words("Leave it"))
                }
            }
            if current != nil { placing(&h, session, edition, nil, words("Take it out of the grid"), isQuiet: true) }
        }
    }

    /// What the choice would break and mend, and the button that makes it.
    private func confirm(
        _ h: inout HTMLWriter, _ session: Session, _ edition: Edition, _ draft: Timetabling, _ chosen: GridPlace
    ) {
        guard edition.room(chosen.room) != nil, edition.slot(chosen.slot) != nil else { return }
        preview(&h, session, edition, draft, chosen)
        placing(&h, session, edition, chosen, words("Place it there"), isQuiet: false)
    }

    /// The form that gives a session its place, or takes it out of the grid.
    private func placing(
        _ h: inout HTMLWriter, _ session: Session, _ edition: Edition, _ place: GridPlace?, _ label: String,
        isQuiet: Bool
    ) {
        h.form(.method("post"), .action(Route.act(.placeSession).link), .class("act flow")) { h in
            formToken(&h)
            h.input(.type("hidden"), .name("edition"), .value(edition.id.number))
            h.input(.type("hidden"), .name("session"), .value(session.id.number))
            h.input(.type("hidden"), .name("place"), .value(place?.code ?? ""))
            h.input(.type("hidden"), .name("exchange"), .value("yes"))
            h.p { h in h.button(.class(isQuiet ? "button quiet" : "button"), .type("submit"), text: label) }
        }
    }

    private func places(
        _ h: inout HTMLWriter, of session: Session, _ edition: Edition, _ draft: Timetabling, _ chosen: GridPlace?
    ) {
        let zone = Zone(edition.zone)
        for slot in edition.slots where slot.kind != .pause {
            h.optgroup(.label(words.dayAndTime(slot.starts, zone) + "–" + words.time(slot.ends, zone))) { h in
                for room in edition.rooms {
                    let place = GridPlace(slot: slot.number, room: room.number)
                    let found = draft.violations(of: session.id, at: place)
                    let other = edition.session(at: place).flatMap { $0 == session.id ? nil : mechanism.sessions[$0] }
                    let note = [
                        other.map { words("changes places with “%1”", text($0.title)) }, weight(of: found)
                    ].compactMap(\.self).joined(separator: "; ")
                    h.option(
                        .value(place.code), .selected(place == chosen),
                        "\(words.time(slot.starts, zone)), \(text(room.name))" + (note.isEmpty ? "" : " – \(note)"))
                }
            }
        }
    }

    /// How much is wrong, in a few words.
    private func weight(of violations: [Timetable.Programme.Violation]) -> String {
        let hard = violations.count(where: \.constraint.isHard)
        let soft = violations.count - hard
        let parts = [
            hard > 0 ? words.count(hard, "%1 clash", "%1 clashes") : nil,
            soft > 0 ? words.count(soft, "%1 wish not met", "%1 wishes not met") : nil
        ].compactMap(\.self)
        return parts.isEmpty ? words("fits") : words.list(parts)
    }

    /// What the draft would break and mend with the session at the chosen place.
    private func preview(
        _ h: inout HTMLWriter, _ session: Session, _ edition: Edition, _ draft: Timetabling, _ chosen: GridPlace
    ) {
        let moved = draft.moving(session.id, to: chosen)
        let (before, after) = (draft.violations, moved.violations)
        let (old, new) = (Set(before.map(\.trouble)), Set(after.map(\.trouble)))
        h.div(.class("flow"), .role("status")) { h in
            h.h3(words("At %1:", name(of: chosen, edition)))
            let (broken, mended) = (
                after.filter { !old.contains($0.trouble) }, before.filter { !new.contains($0.trouble) }
            )
            if broken.isEmpty, mended.isEmpty { h.p(words("Nothing would break, and nothing would be mended.")) }
            if !broken.isEmpty {
                h.p(
                    words.count(
                        broken.count, "%1 thing would be wrong that is not now:",
                        "%1 things would be wrong that are not now:"))
                troubles(&h, broken, in: moved)
            }
            if !mended.isEmpty {
                h.p(words.count(mended.count, "%1 thing would be mended:", "%1 things would be mended:"))
                h.ul(.class("troubles")) { h in
                    for violation in mended { h.li { h in write(sentence(of: violation.trouble, in: draft), &h) } }
                }
            }
        }
    }

    /// Every session without a place, for one place.
    private func fillingPanel(_ h: inout HTMLWriter, _ place: GridPlace, _ edition: Edition, _ draft: Timetabling) {
        let sessions = unplaced(in: edition).waiting
        h.section(.class("context flow"), .id("panel"), .ariaLabel(words("Place a session"))) { h in
            h.h2(name(of: place, edition))
            guard !sessions.isEmpty else { return h.p(.class("soft"), words("Every session has its place.")) }
            h.form(.method("get"), .action(Route.grid(edition.id).link.adding(fragment: "panel")), .class("act flow")) {
                h in
                h.input(.type("hidden"), .name("place"), .value(place.code))
                h.div(.class("field")) { h in
                    h.label(.for("f-session"), words("Session"))
                    h.select(.name("move"), .id("f-session")) { h in
                        for session in sessions {
                            let note = weight(of: draft.violations(of: session.id, at: place))
                            h.option(.value(String(session.id.number)), "\(text(session.title)) – \(note)")
                        }
                    }
                }
                h.p { h in
                    h.button(.class("button"), .type("submit"), words("See what it would break"))
                    h.text(" ")
                    h.a(.href(Route.grid(edition.id).link), words("Leave it"))
                }
            }
        }
    }

    /// A place as people say it: its time and its room.
    func name(of place: GridPlace, _ edition: Edition) -> String {
        let time = edition.slot(place.slot).map { words.dayAndTime($0.starts, Zone(edition.zone)) }
        return [time, edition.room(place.room).map { text($0.name) }].compactMap(\.self).joined(separator: ", ")
    }
}
