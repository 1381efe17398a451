import Mechanism

/// Reads `schedule.xml` of frab, pretalx, wafer and their relatives, and that of Pentabarf, whose sessions have neither
/// date nor UUID.
struct ScheduleXMLReader {
    private var reading: ProgrammeReading
    private var zone = ClockZone("UTC")
    /// When a day ends, in hours after midnight.
    private var dayBreak = Programme.dayBreak
    /// What stands before the number of a session that has no other identifier.
    private var prefix = "event"

    static func read(_ text: String, as format: ProgrammeFormat, zone: String?) throws(ProgrammeFault)
        -> ProgrammeReading
    {
        let root: XMLElement
        do { root = try XMLElement.root(of: text) } catch { throw ProgrammeFault(error) }
        guard root.name == "schedule", root.first("day") != nil || root.first("conference") != nil else {
            throw ProgrammeFault(.notThisKind(format), line: root.line)
        }
        let hasGUIDs = root.elements.contains { day in
            day.elements.contains { room in room.elements.contains { $0.attributes["guid"] != nil } }
        }
        let isEmpty = root.first("day") == nil
        let kind = hasGUIDs || isEmpty && format == .frabXML ? ProgrammeFormat.frabXML : .pentabarf
        var reader = ScheduleXMLReader(reading: ProgrammeReading(kind))
        try reader.take(root, zone)
        return reader.reading.settled
    }

    private init(reading: ProgrammeReading) { self.reading = reading }

    private mutating func take(_ root: XMLElement, _ zone: String?) throws(ProgrammeFault) {
        let conference = root.first("conference")
        setZone(conference?.first("time_zone_name"), zone, root)
        if let conference { take(conference: conference) }
        for element in root.elements {
            switch element.name {
            case "conference", "generator": continue
            case "version": reading.change { $0.version = Programme.line(element.text) }
            case "day": try take(day: element)
            default: leave(element)
            }
        }
    }

    // MARK: The conference

    private mutating func setZone(_ element: XMLElement?, _ given: String?, _ root: XMLElement) {
        let named = element.flatMap { Programme.line($0.text) }
        if let named, ClockZone.isKnown(named) {
            zone = ClockZone(named)
        } else if let given {
            zone = ClockZone(given)
        } else if let offset = Self.onlyOffset(of: root) {
            zone = ClockZone(offset == 0 ? "UTC" : "Etc/GMT" + (offset > 0 ? "-\(offset)" : "+\(-offset)"))
            reading.note(.assumed, "zone", "\(zone.name), from the times themselves", line: nil)
        } else {
            reading.note(.assumed, "zone", "UTC, since nothing tells", line: nil)
        }
        if let named, !ClockZone.isKnown(named) { reading.note(.unreadable, "zone", named, line: element?.line) }
        let name = zone.name
        reading.change { $0.zone = name }
    }

    /// The distance from UTC in hours that all times have.
    private static func onlyOffset(of root: XMLElement) -> Int? {
        var offsets: Set<Int> = []
        for day in root.elements where day.name == "day" {
            for room in day.elements {
                for event in room.elements {
                    if let offset = event.first("date").flatMap({ SourceMoment($0.text) })?.offset {
                        offsets.insert(offset)
                    }
                }
            }
        }
        guard offsets.count == 1, let offset = offsets.first, offset % 3600 == 0, abs(offset) <= 12 * 3600 else {
            return nil
        }
        return offset / 3600
    }

    private mutating func take(conference: XMLElement) {
        for element in conference.elements {
            let text = Programme.line(element.text)
            switch element.name {
            case "title": reading.change { $0.title = text ?? "" }
            case "acronym": reading.change { $0.acronym = text }
            case "url": reading.change { $0.address = text }
            case "base_url": reading.change { if $0.address == nil { $0.address = text } }
            case "track":
                if let name = element.attributes["name"] ?? text { reading.change { $0.tracks.append(name) } }
            case "day_change":
                if let text, let seconds = SourceMoment.duration(text), seconds < 86_400 { dayBreak = seconds / 3600 }
            // What the days and sessions say themselves.
            case "start", "end", "days", "timeslot_duration", "time_zone_name": continue
            default: leave(element)
            }
        }
        let name = FrabNames.slug(reading.programme.acronym ?? reading.programme.title)
        if !name.isEmpty { prefix = name }
        if let json = supplement(of: conference) { reading.change { FrabSupplement.apply(json, to: &$0) } }
        zone = ClockZone(reading.programme.zone)
    }

    private func supplement(of element: XMLElement) -> SourceJSON? {
        element.instruction(for: FrabSupplement.name).flatMap { try? SourceJSON.read(Array($0.utf8)[...]) }
    }

    // MARK: Days

    private mutating func take(day element: XMLElement) throws(ProgrammeFault) {
        let bounds = ["start", "end"].map { element.attributes[$0].flatMap(SourceMoment.init)?.moment(in: zone) }
        let given = element.attributes["date"].flatMap(SourceMoment.init).map { String($0.civil.text.prefix(10)) }
        let begun = bounds[0].map { String(zone.civil($0).text.prefix(10)) }
        var day = (begun ?? given).flatMap { Programme.day(of: $0, in: zone, from: dayBreak) }
        if let begun, let given, begun != given {
            reading.note(.assumed, "day", "\(given) begins on \(begun) in the zone \(zone.name)", line: element.line)
        }
        if let starts = bounds[0] { day?.starts = starts }
        if let ends = bounds[1], let starts = day?.starts, ends > starts { day?.ends = ends }
        if let day {
            reading.change { $0.days.append(day) }
        } else {
            reading.note(.unreadable, "day", line: element.line)
        }
        for child in element.elements {
            switch child.name {
            case "room":
                let room = child.attributes["name"].flatMap(Programme.line)
                if let room { reading.change { $0.rooms.append(room) } }
                for event in child.elements {
                    if event.name == "event" { try take(event: event, day, room) } else { leave(event) }
                }
            case "entry", "event": try take(event: child, day, nil)
            default: leave(child)
            }
        }
    }

    // MARK: Events

    private mutating func take(event element: XMLElement, _ day: Programme.Day?, _ room: String?)
        throws(ProgrammeFault)
    {
        let number = element.attributes["id"].flatMap { Int($0) }
        var event = Programme.Event(id: "", title: "")
        event.room = room
        var clock: XMLElement?
        var date: SourceMoment?
        var duration: Int?
        for child in element.elements {
            let text = Programme.line(child.text)
            switch child.name {
            case "title": event.title = text ?? ""
            case "subtitle": event.subtitle = text
            case "type", "category": event.kind = text
            case "track": event.track = text
            case "topics":
                event.track = event.track ?? child.elements.compactMap { Programme.line($0.text) }.joined(", ")
            case "language": event.language = text
            case "abstract": event.abstract = Programme.prose(child.text)
            case "description": event.description = Programme.prose(child.text)
            case "url": event.address = text
            case "date":
                if let text {
                    date = SourceMoment(text)
                    if date == nil { reading.note(.unreadable, "date", text, line: child.line) }
                }
            case "start": clock = child
            case "duration":
                duration = text.flatMap(SourceMoment.duration)
                if let text, duration == nil { reading.note(.unreadable, "duration", text, line: child.line) }
            case "room": if let text { takeRoom(text, into: &event, line: child.line) }
            case "persons", "speakers": for person in child.elements { take(person: person, into: &event) }
            case "links": for link in child.elements { take(link: link, .web, into: &event) }
            case "attachments": for link in child.elements { take(link: link, .slides, into: &event) }
            case "video_download_url", "origin_url", "feedback_url":
                if let text {
                    event.links.append(
                        .init(child.name == "video_download_url" ? .recording : .web, title: "", address: text))
                }
            case "recording": take(recording: child)
            // Made of number and title.
            case "slug": continue
            default: leave(child)
            }
        }
        if let date, date.hasClock || clock == nil {
            event.starts = date.moment(in: zone)
        } else if let clock {
            // A date alone is the day, and the time stands beside it.
            event.starts = moment(of: clock, date.flatMap { Programme.day(of: $0.date, in: zone) } ?? day)
        }
        if let duration, duration > 0 { event.ends = event.starts?.adding(seconds: duration) }
        identify(&event, element, number)
        if let json = supplement(of: element) { FrabSupplement.apply(json, to: &event) }
        event.number = number.flatMap { $0 == FrabNames.number(of: event.id) ? nil : $0 }
        if event.title.isEmpty {
            event.title = event.subtitle ?? event.kind ?? event.id
            reading.note(.assumed, "title", event.title, line: element.line)
        }
        try reading.add(event, line: element.line)
    }

    private mutating func identify(_ event: inout Programme.Event, _ element: XMLElement, _ number: Int?) {
        if let guid = element.attributes["guid"].flatMap(Programme.line) {
            event.id = guid
        } else if let id = element.attributes["id"].flatMap(Programme.line) {
            event.id = "\(prefix)-\(id)"
        } else {
            let words = FrabNames.slug(event.title)
            event.id = "\(prefix)-\(words.isEmpty ? "event" : words)"
            reading.note(.assumed, "identifier", event.id, line: element.line)
        }
        for (name, value) in element.attributes.sorted(by: { $0.key < $1.key })
        where !["guid", "id", "code"].contains(name) && !value.isEmpty {
            reading.note(.unplaced, name, value, line: element.line)
        }
    }

    private mutating func takeRoom(_ name: String, into event: inout Programme.Event, line: Int) {
        guard let room = event.room, room != name else { return event.room = name }
        reading.note(.unplaced, "room", "\(name), inside the room \(room)", line: line)
    }

    /// The moment of a start that says no date.
    private mutating func moment(of clock: XMLElement, _ day: Programme.Day?) -> Timestamp? {
        let digits = clock.text.trimmed
        guard !digits.isEmpty else { return nil }
        let moment = day.flatMap { zone.moment(of: digits, on: $0) }
        if moment == nil { reading.note(.unreadable, "start", digits, line: clock.line) }
        return moment
    }

    private mutating func take(person element: XMLElement, into event: inout Programme.Event) {
        var person = Programme.Person("")
        person.key = (element.attributes["guid"] ?? element.attributes["id"]).flatMap(Programme.line)
        if let name = element.first("name") {
            person.name = Programme.line(name.text) ?? ""
            for child in element.elements {
                switch child.name {
                case "name": continue
                case "profile", "biography": person.biography = Programme.prose(child.text)
                default: leave(child)
                }
            }
        } else {
            person.name = Programme.line(element.text) ?? ""
        }
        if person.name.isEmpty {
            if let key = person.key { reading.note(.unplaced, "person", key, line: element.line) }
        } else {
            event.people.append(person)
        }
    }

    private mutating func take(recording element: XMLElement) {
        for child in element.elements {
            let text = child.text.trimmed
            if !text.isEmpty, text != "false" {
                reading.note(.unplaced, "recording \(child.name)", text, line: child.line)
            }
        }
    }

    private mutating func take(link element: XMLElement, _ kind: Programme.Link.Kind, into event: inout Programme.Event)
    {
        let words = Programme.line(element.text)
        guard
            let address = element.attributes["href"].flatMap(Programme.line) ?? (words?.isAddress == true ? words : nil)
        else { return leave(element) }
        event.links.append(.init(kind, title: words == address ? "" : words ?? "", address: address))
    }

    /// Tells of an element that has no place, if it says anything.
    private mutating func leave(_ element: XMLElement) {
        let said =
            [element.text.trimmed] + element.attributes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        let text = said.filter { !$0.isEmpty }.joined(separator: "; ")
        if !text.isEmpty { reading.note(.unplaced, element.name, text, line: element.line) }
    }
}

extension [String] {
    /// The parts with a sign between them; nil when there are none.
    fileprivate func joined(_ separator: String) -> String? { isEmpty ? nil : joined(separator: separator) }
}
