import Mechanism

/// Reads `schedule.json` of frab, pretalx and the c3voc hub: events by day and room, or in one list.
struct FrabJSONReader {
    private var reading: ProgrammeReading
    private var zone = ClockZone("UTC")
    private var supplements: [String: SourceJSON] = [:]
    private var tracks: [String: String] = [:]
    private var prefix = "event"

    static func read(_ json: SourceJSON, zone: String?) throws(ProgrammeFault) -> ProgrammeReading {
        guard let schedule = json["schedule"], let conference = schedule["conference"], conference.isObject else {
            throw ProgrammeFault(.notThisKind(.frabJSON), line: json.line)
        }
        var reader = FrabJSONReader(reading: ProgrammeReading(.frabJSON))
        try reader.take(schedule, conference, zone)
        return reader.reading.settled
    }

    private init(reading: ProgrammeReading) { self.reading = reading }

    private mutating func take(_ schedule: SourceJSON, _ conference: SourceJSON, _ zone: String?) throws(ProgrammeFault)
    {
        take(conference: conference, zone)
        for member in schedule.members {
            switch member.name {
            case "conference", "events": continue
            case "version": reading.change { $0.version = member.value.text.flatMap(Programme.line) }
            case "base_url":
                if reading.programme.address == nil {
                    reading.change { $0.address = member.value.text.flatMap(Programme.line) }
                }
            default: leave(member)
            }
        }
        for (place, day) in (conference["days"]?.elements ?? []).enumerated() { try take(day: day, at: place) }
        for event in schedule["events"]?.elements ?? [] { try take(event: event, room: nil, on: nil) }
    }

    private mutating func take(conference: SourceJSON, _ given: String?) {
        let own = conference["meta"]?[FrabSupplement.name]
        supplements = Dictionary(
            (own?["events"]?.members ?? []).map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        let named = conference["time_zone_name"]?.text.flatMap(Programme.line)
        let name = [named, own?["zone"]?.text, given].compactMap(\.self).first { ClockZone.isKnown($0) }
        if let named, !ClockZone.isKnown(named) {
            reading.note(.unreadable, "zone", named, line: conference["time_zone_name"]?.line)
        }
        if name == nil { reading.note(.assumed, "zone", "UTC, since nothing tells", line: conference.line) }
        zone = ClockZone(name ?? "UTC")
        reading.change { $0.zone = name ?? "UTC" }
        for member in conference.members {
            let text = member.value.text.flatMap(Programme.line)
            switch member.name {
            case "title": reading.change { $0.title = text ?? "" }
            case "acronym": reading.change { $0.acronym = text }
            case "url": reading.change { $0.address = text }
            case "tracks":
                for track in member.value.elements {
                    guard let name = track["name"]?.text.flatMap(Programme.line) else { continue }
                    if let slug = track["slug"]?.text { tracks[slug] = name }
                    reading.change { $0.tracks.append(name) }
                }
            case "rooms":
                for room in member.value.elements {
                    if let name = room["name"]?.text.flatMap(Programme.line) {
                        reading.change { $0.rooms.append(name) }
                    }
                }
            case "start", "end", "daysCount", "timeslot_duration", "time_zone_name", "days": continue
            case "meta": for item in member.value.members where item.name != FrabSupplement.name { leave(item) }
            default: leave(member)
            }
        }
        if let own { reading.change { FrabSupplement.apply(own, to: &$0) } }
        let slug = FrabNames.slug(reading.programme.acronym ?? reading.programme.title)
        if !slug.isEmpty { prefix = slug }
    }

    private mutating func take(day: SourceJSON, at place: Int) throws(ProgrammeFault) {
        let bounds = [["day_start", "start"], ["day_end", "end"]].map { names in
            names.compactMap { day[$0]?.text }.first.flatMap(SourceMoment.init)?.moment(in: zone)
        }
        let begun = bounds[0].map { String(zone.civil($0).text.prefix(10)) }
        let given = day["date"]?.text.flatMap(SourceMoment.init).map { String($0.civil.text.prefix(10)) }
        var known = (begun ?? given).flatMap { Programme.day(of: $0, in: zone) }
        if let begun, let given, begun != given {
            reading.note(.assumed, "day", "\(given) begins on \(begun) in the zone \(zone.name)", line: day.line)
        }
        if let starts = bounds[0] { known?.starts = starts }
        if let ends = bounds[1], let starts = known?.starts, ends > starts { known?.ends = ends }
        if let known {
            reading.change { $0.days.append(known) }
        } else {
            reading.note(.unreadable, "day", String(place + 1), line: day.line)
        }
        for room in day["rooms"]?.members ?? [] {
            let name = Programme.line(room.name)
            if let name { reading.change { $0.rooms.append(name) } }
            for event in room.value.elements { try take(event: event, room: name, on: known) }
        }
        for member in day.members
        where !["index", "date", "day_start", "day_end", "start", "end", "rooms"].contains(member.name) {
            leave(member)
        }
    }

    private mutating func take(event json: SourceJSON, room: String?, on day: Programme.Day?) throws(ProgrammeFault) {
        guard json.isObject else { return reading.note(.unreadable, "event", json.summary, line: json.line) }
        let guid = json["guid"]?.text.flatMap(Programme.line)
        let number = json["id"]?.integer
        var event = Programme.Event(id: guid ?? json["id"]?.text.map { "\(prefix)-\($0)" } ?? "", title: "")
        event.room = room
        event.starts = starts(of: json, on: day)
        var duration: Int?
        for member in json.members {
            let value = member.value
            let text = value.text.flatMap(Programme.line)
            switch member.name {
            case "title": event.title = text ?? ""
            case "subtitle": event.subtitle = text
            case "type": event.kind = text
            case "track": event.track = text ?? value["slug"]?.text.flatMap { tracks[$0] ?? $0 }
            case "language": event.language = text
            case "abstract": event.abstract = value.text.flatMap(Programme.prose)
            case "description": event.description = value.text.flatMap(Programme.prose)
            case "url": event.address = text == guid.map { "urn:uuid:" + $0 } ? nil : text
            case "end": event.ends = moment(value, "end")
            case "duration":
                duration = text.flatMap(SourceMoment.duration)
                if let text, duration == nil { reading.note(.unreadable, "duration", text, line: value.line) }
            case "room":
                guard let name = text ?? value["name"]?.text.flatMap(Programme.line) else { continue }
                if let room, room != name {
                    reading.note(.unplaced, "room", "\(name), inside the room \(room)", line: value.line)
                } else {
                    event.room = name
                }
            case "persons", "participants", "speakers":
                for person in value.elements { take(person: person, into: &event) }
            case "links": for link in value.elements { take(link: link, .web, into: &event) }
            case "attachments": for link in value.elements { take(link: link, .slides, into: &event) }
            case "origin_url", "feedback_url":
                if let text { event.links.append(.init(.web, title: "", address: text)) }
            case "id", "guid", "code", "slug", "date", "start": continue
            default: leave(member)
            }
        }
        if event.ends == nil, let duration, duration > 0 { event.ends = event.starts?.adding(seconds: duration) }
        if event.id.isEmpty {
            event.id = "\(prefix)-\(json["code"]?.text ?? FrabNames.slug(event.title))"
            reading.note(.assumed, "identifier", event.id, line: json.line)
        }
        if let guid, let supplement = supplements[guid] { FrabSupplement.apply(supplement, to: &event) }
        event.number = number.flatMap { $0 == FrabNames.number(of: event.id) ? nil : $0 }
        if event.title.isEmpty {
            event.title = event.subtitle ?? event.kind ?? event.id
            reading.note(.assumed, "title", event.title, line: json.line)
        }
        try reading.add(event, line: json.line)
    }

    /// When an event begins: its date, where that says the time too; else the time that stands beside it, on that date or on
    /// the day that it is listed under.
    private mutating func starts(of json: SourceJSON, on day: Programme.Day?) -> Timestamp? {
        let date = json["date"]?.text.flatMap(Programme.line).flatMap(SourceMoment.init)
        if date == nil || date?.hasClock == true, let given = json["date"], let moment = moment(given, "date") {
            return moment
        }
        guard let start = json["start"], let clock = start.text.flatMap(Programme.line) else {
            return date?.moment(in: zone)
        }
        if let whole = SourceMoment(clock) { return whole.moment(in: zone) }
        let own = date.flatMap { Programme.day(of: $0.date, in: zone) } ?? day
        let moment = own.flatMap { zone.moment(of: clock, on: $0) }
        if moment == nil { reading.note(.unreadable, "start", clock, line: start.line) }
        return moment
    }

    private mutating func moment(_ value: SourceJSON, _ field: String) -> Timestamp? {
        guard let text = value.text.flatMap(Programme.line) else { return nil }
        let moment = SourceMoment(text)?.moment(in: zone)
        if moment == nil { reading.note(.unreadable, field, text, line: value.line) }
        return moment
    }

    private mutating func take(person json: SourceJSON, into event: inout Programme.Event) {
        let name = ["name", "public_name", "full_name"].compactMap { json[$0]?.text.flatMap(Programme.line) }.first
        guard let name = name ?? json.text.flatMap(Programme.line) else {
            if !json.isEmpty { reading.note(.unplaced, "person", json.summary, line: json.line) }
            return
        }
        var person = Programme.Person(name, role: json["role"]?.text.map { $0.lowercased() })
        person.key = ["guid", "id", "code"].compactMap { json[$0]?.text.flatMap(Programme.line) }.first
        person.biography = json["biography"]?.text.flatMap(Programme.prose)
        person.address = json["url"]?.text.flatMap(Programme.line)
        event.people.append(person)
        let known = ["name", "public_name", "full_name", "role", "guid", "id", "code", "biography", "url"]
        for member in json.members where !known.contains(member.name) { leave(member) }
    }

    private mutating func take(link json: SourceJSON, _ kind: Programme.Link.Kind, into event: inout Programme.Event) {
        guard let address = json["url"]?.text.flatMap(Programme.line) else {
            if !json.isEmpty { reading.note(.unplaced, "link", json.summary, line: json.line) }
            return
        }
        let told = json["type"]?.text.flatMap { Programme.Link.Kind(rawValue: $0.lowercased()) }
        event.links.append(.init(told ?? kind, title: json["title"]?.text ?? "", address: address))
    }

    /// Tells of a member that has no place, if it says anything.
    private mutating func leave(_ member: SourceJSON.Member) {
        guard !member.value.isEmpty, member.value.flag != false else { return }
        reading.note(.unplaced, member.name, member.value.summary, line: member.value.line)
    }
}
