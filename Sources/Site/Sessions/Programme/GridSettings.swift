import HTML
import Mechanism

/// The rooms and slots of an edition, with the way to change each.
extension Reading {
    func setting(_ h: inout HTMLWriter, _ edition: Edition) {
        let number = ("edition", String(edition.id.number))
        h.section(.class("flow"), .id("rooms")) { h in
            h.h2(words("Rooms"))
            h.ul(.class("toc")) { h in for room in edition.rooms { h.li { h in line(&h, room, edition) } } }
            actions(&h, [action(.setRoom, on: .edition(edition.id), number)])
        }
        h.section(.class("flow"), .id("slots")) { h in
            h.h2(words("Slots and breaks"))
            h.ul(.class("toc")) { h in for slot in edition.slots { h.li { h in line(&h, slot, edition) } } }
            actions(
                &h,
                [
                    action(.setSlot, on: .edition(edition.id), number),
                    action(.planEdition, on: .edition(edition.id), number, label: words("Change title, place or zone"))
                ])
            copying(&h, edition)
        }
    }

    private func line(_ h: inout HTMLWriter, _ room: Edition.Room, _ edition: Edition) {
        let name = text(room.name)
        h.b(.lang(language(of: name)), name)
        let seats = room.seats.map { words.count($0, "%1 seat", "%1 seats") }
        let facts = [seats].compactMap(\.self) + room.features.sorted().map { words(ChoiceWords.of($0)) }
        if !facts.isEmpty { h.text(": " + facts.joined(separator: ", ")) }
        h.text(". ")
        deeds(&h, edition, .setRoom, .removeRoom, "room", room.number, name)
    }

    private func line(_ h: inout HTMLWriter, _ slot: Edition.Slot, _ edition: Edition) {
        let zone = Zone(edition.zone)
        let name = text(slot.name)
        let time = words.dayAndTime(slot.starts, zone) + "–" + words.time(slot.ends, zone)
        h.b(words("Slot %1", String(slot.number)))
        h.text(": " + time + ", " + words(ChoiceWords.of(slot.kind)) + (name.isEmpty ? "" : ", "))
        if !name.isEmpty { h.span(.lang(language(of: name)), name) }
        h.text(". ")
        deeds(&h, edition, .setSlot, .removeSlot, "slot", slot.number, time)
    }

    private func deeds(
        _ h: inout HTMLWriter, _ edition: Edition, _ change: ActType, _ remove: ActType, _ field: String, _ number: Int,
        _ name: String
    ) {
        for (type, label) in [(change, words("Change")), (remove, words("Remove"))] {
            let link = Route.act(type).link.adding(query: "edition", String(edition.id.number))
                .adding(query: field, String(number))
            h.a(.class("deed small"), .href(link)) { h in
                h.text(label)
                h.span(.class("unseen"), ": " + name)
            }
            h.text(" ")
        }
    }

    /// A day's slots for a later day.
    private func copying(_ h: inout HTMLWriter, _ edition: Edition) {
        let table = TimeTable(draftOf: edition, showsEmpty: true)
        guard !table.days.isEmpty else { return }
        let zone = Zone(edition.zone)
        h.ul(.class("toc")) { h in
            for day in table.days {
                let slots = day.rows.compactMap(\.slot).map(String.init).joined(separator: " ")
                let link = Route.act(.copyDay).link.adding(query: "edition", String(edition.id.number))
                    .adding(query: "slots", slots).adding(query: "days", "1")
                h.li { h in
                    h.a(.href(link), words("Give a later day the slots of %1", words.day(day.date, zone)))
                }
            }
        }
    }
}
