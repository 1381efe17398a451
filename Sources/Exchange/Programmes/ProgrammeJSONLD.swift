import Mechanism

/// A programme as schema.org's `Event`, with its sessions as sub-events: what search engines and calendars read in a page.
public enum ProgrammeJSONLD {
    /// How much is said of each session.
    public enum Detail: Sendable {
        /// Name, time, place, state: for a page that lists them.
        case brief
        /// Everything.
        case full
    }

    /// The programme with its sessions.
    /// - Parameter venue: The house and town of all of them; nil where nothing tells.
    public static func bytes(of programme: Programme, _ detail: Detail = .full, at venue: String? = nil) -> [UInt8] {
        let zone = ClockZone(programme.zone)
        var json = CanonicalJSON()
        json.object { json in
            json.member("@context") { $0.value(context) }
            json.member("@type") { $0.value("Event") }
            if !programme.title.isEmpty { json.member("name") { $0.value(programme.title) } }
            if let address = programme.address {
                json.member("@id") { $0.value(address) }
                json.member("url") { $0.value(address) }
            }
            let starts = programme.events.compactMap(\.starts).min()
            let ends = programme.events.compactMap { $0.ends ?? $0.starts }.max()
            if let starts { json.member("startDate") { $0.value(zone.text(starts)) } }
            if let ends { json.member("endDate") { $0.value(zone.text(ends)) } }
            let modes = Set(programme.events.compactMap(attendance))
            let mode = modes.count == 1 ? modes.first : modes.isEmpty ? nil : mixed
            if let mode { json.member("eventAttendanceMode") { $0.value(mode) } }
            let isFollowedFromAfar = mode.map { $0 != offline } ?? false
            location(venue, isFollowedFromAfar ? [programme.address].compactMap(\.self) : [], into: &json)
            json.member("eventStatus") { $0.value(scheduled) }
            let languages = Set(programme.events.compactMap(\.language)).sorted()
            if !languages.isEmpty {
                json.member("inLanguage") { json in json.array { json in for code in languages { json.value(code) } } }
            }
            json.member("subEvent") { json in
                json.array { json in
                    for event in programme.events {
                        json.object { json in members(of: event, zone, detail, into: &json) }
                    }
                }
            }
        }
        return json.bytes + [0x0A]
    }

    /// One session, inside the programme that it belongs to.
    /// - Parameter venue: The house and town of the programme; nil where nothing tells.
    public static func bytes(of event: Programme.Event, in programme: Programme, at venue: String? = nil) -> [UInt8] {
        var json = CanonicalJSON()
        json.object { json in
            json.member("@context") { $0.value(context) }
            members(of: event, ClockZone(programme.zone), .full, into: &json)
            if let address = programme.address {
                json.member("superEvent") { json in
                    json.object { json in
                        json.member("@type") { $0.value("Event") }
                        json.member("@id") { $0.value(address) }
                        json.member("name") { $0.value(programme.title) }
                        json.member("url") { $0.value(address) }
                        let isFollowedFromAfar = event.links.contains { $0.kind == .remote }
                        location(venue, isFollowedFromAfar ? [address] : [], into: &json)
                    }
                }
            }
        }
        return json.bytes
    }

    /// JSON that can stand inside an element of HTML: what would end the element is written otherwise.
    public static func insideHTML(_ json: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(json.count)
        for byte in json { if byte == UInt8(ascii: "<") { bytes += "\\u003c".utf8 } else { bytes.append(byte) } }
        return bytes
    }

    private static let context = "https://schema.org"
    private static let scheduled = "https://schema.org/EventScheduled"
    private static let cancelled = "https://schema.org/EventCancelled"
    private static let offline = "https://schema.org/OfflineEventAttendanceMode"
    private static let mixed = "https://schema.org/MixedEventAttendanceMode"

    /// Whether people come, join from afar, or either; nil where nothing tells.
    private static func attendance(of event: Programme.Event) -> String? {
        switch (event.room != nil, event.links.contains { $0.kind == .remote }) {
        case (true, true): mixed
        case (true, false): offline
        case (false, true): "https://schema.org/OnlineEventAttendanceMode"
        case (false, false): nil
        }
    }

    private static func members(
        of event: Programme.Event, _ zone: ClockZone, _ detail: Detail, into json: inout CanonicalJSON
    ) {
        json.member("@type") { $0.value("Event") }
        if let address = event.address {
            json.member("@id") { $0.value(address) }
            json.member("url") { $0.value(address) }
        }
        json.member("name") { $0.value(event.title) }
        if let starts = event.starts { json.member("startDate") { $0.value(zone.text(starts)) } }
        if let ends = event.ends { json.member("endDate") { $0.value(zone.text(ends)) } }
        json.member("eventStatus") { $0.value(event.isCancelled ? cancelled : scheduled) }
        if let mode = attendance(of: event) { json.member("eventAttendanceMode") { $0.value(mode) } }
        location(of: event, into: &json)
        if let language = event.language { json.member("inLanguage") { $0.value(language) } }
        guard detail == .full else { return }
        json.member("identifier") { $0.value(event.id) }
        if let subtitle = event.subtitle { json.member("alternateName") { $0.value(subtitle) } }
        if let about = event.abstract ?? event.description { json.member("description") { $0.value(about) } }
        if let track = event.track { json.member("keywords") { $0.value(track) } }
        contributors(of: event, into: &json)
        let recordings = event.links.filter { $0.kind == .recording }
        guard !recordings.isEmpty else { return }
        json.member("recordedIn") { json in
            json.array { json in
                for recording in recordings {
                    json.object { json in
                        json.member("@type") { $0.value("CreativeWork") }
                        if !recording.title.isEmpty { json.member("name") { $0.value(recording.title) } }
                        json.member("url") { $0.value(recording.address) }
                    }
                }
            }
        }
    }

    private static func location(of event: Programme.Event, into json: inout CanonicalJSON) {
        location(event.room, event.links.filter { $0.kind == .remote }.map(\.address), into: &json)
    }

    /// A place by its name, and the addresses at which one takes part from afar; nothing where there is neither.
    private static func location(_ place: String?, _ addresses: [String], into json: inout CanonicalJSON) {
        guard place != nil || !addresses.isEmpty else { return }
        json.member("location") { json in
            json.array { json in
                if let place {
                    json.object { json in
                        json.member("@type") { $0.value("Place") }
                        json.member("name") { $0.value(place) }
                    }
                }
                for address in addresses {
                    json.object { json in
                        json.member("@type") { $0.value("VirtualLocation") }
                        json.member("url") { $0.value(address) }
                    }
                }
            }
        }
    }

    /// People with what they do, as schema.org's `Role` stands between a thing and a person.
    private static func contributors(of event: Programme.Event, into json: inout CanonicalJSON) {
        guard !event.people.isEmpty else { return }
        json.member("contributor") { json in
            json.array { json in
                for person in event.people {
                    json.object { json in
                        guard let role = person.role else { return members(of: person, into: &json) }
                        json.member("@type") { $0.value("Role") }
                        json.member("roleName") { $0.value(role) }
                        json.member("contributor") { json in json.object { members(of: person, into: &$0) } }
                    }
                }
            }
        }
    }

    private static func members(of person: Programme.Person, into json: inout CanonicalJSON) {
        json.member("@type") { $0.value("Person") }
        json.member("name") { $0.value(person.name) }
        if let address = person.address { json.member("url") { $0.value(address) } }
        guard let organisation = person.organisation else { return }
        json.member("affiliation") { json in
            json.object { json in
                json.member("@type") { $0.value("Organization") }
                json.member("name") { $0.value(organisation) }
            }
        }
    }
}
