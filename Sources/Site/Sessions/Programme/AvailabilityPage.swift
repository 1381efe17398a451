import HTML
import Hummingbird
import Journal
import Mechanism
import Secretariat

/// Where somebody says in which slots they cannot come, and whether they take part from afar. Nothing of it is public.
extension Reading {
    func availabilityPage(_ edition: Edition, _ query: [String: [String]]) -> Page? {
        guard let person = visitor.person else { return nil }
        let said = availability(of: person, in: edition.id)
        let zone = Zone(edition.zone)
        let title = words("When you cannot come")
        return Page(title, in: .programme) { h in
            h.div(.class("wrap narrow flow form-page")) { h in
                h.hgroup { h in
                    h.p(.class("kicker")) { h in h.a(.href(Route.edition(edition.id).link), text(edition.title)) }
                    h.h1(title)
                }
                h.p(
                    .class("lede"),
                    words(
                        "The programme committee, and the people who prepare a session with you, see this when they place sessions. It is never public, and it goes when you go."
                    ))
                if query["zone"]?.last == "unknown" {
                    h.div(.class("trouble"), .role("alert")) { h in
                        h.p(words("There is no zone of this name. Nothing was kept; write it once more."))
                    }
                }
                if said != nil { h.p(.role("status"), words("You have said something here before. It is below.")) }
                h.form(.method("post"), .action(Route.availability(edition.id).link), .class("act flow")) { h in
                    formToken(&h)
                    h.fieldset { h in
                        h.legend(words("I cannot come in these slots"))
                        for slot in edition.slots where slot.kind != .pause {
                            let id = "away-\(slot.number)"
                            h.p(.class("check")) { h in
                                h.input(
                                    .type("checkbox"), .name("away"), .id(id), .value(String(slot.number)),
                                    .checked(said?.names(slot) ?? false))
                                h.label(
                                    .for(id), words.dayAndTime(slot.starts, zone) + "–" + words.time(slot.ends, zone))
                            }
                        }
                    }
                    h.div(.class("field")) { h in
                        h.label(.for("zone"), words("I take part from afar, in this zone"))
                        h.p(
                            .class("hint small soft"), .id("h-zone"),
                            words("The name of the zone, such as Asia/Seoul. Leave it empty if you come on site."))
                        h.input(
                            .type("text"), .name("zone"), .id("zone"), .value(said?.remoteZone ?? ""),
                            .ariaDescribedBy("h-zone"))
                    }
                    h.p { h in
                        h.button(.class("button"), .type("submit"), words("Keep it"))
                    }
                }
            }
        }
    }
}

extension Site {
    /// Keeps what somebody said of their availability; nothing said throws it away.
    func saveAvailability(
        for id: ID<Edition>, _ form: [String: [String]], _ visitor: Visitor, _ arrival: Arrival, _ request: Request
    ) async throws -> Response {
        guard let person = visitor.person else {
            return SiteAnswer.seeOther(Route.signIn.path).response(to: request, isPrivate: true)
        }
        guard let edition = clerk.state.editions[id] else { return await problem(.notFound, arrival, request) }
        let away = Set((form["away"] ?? []).prefix(1000).compactMap { Int(digits: $0) })
        let zone = (form["zone"]?.last ?? "").filter { !$0.isWhitespace }
        guard zone.isEmpty || Zone.isKnown(zone) else {
            let again = Route.availability(id).link.adding(query: "zone", "unknown")
            return SiteAnswer.seeOther(again.address).response(to: request, isPrivate: true)
        }
        let times = edition.slots.filter { away.contains($0.number) }.map(Availability.Time.init)
        let said = Availability(times: times.isEmpty ? nil : times, remoteZone: zone.isEmpty ? nil : zone)
        let (place, now) = (Availability.place(in: id), clock.now.seconds)
        try await journal.changeVault { vault in
            if said == Availability() {
                try vault.discardDraft(at: place, of: .person(person.code))
            } else {
                try vault.keep(draft: said, at: place, of: .person(person.code), saved: now)
            }
        }
        return SiteAnswer.seeOther(Route.edition(id).path).response(to: request, isPrivate: true)
    }
}
