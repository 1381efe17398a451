import Mechanism

/// Reads a programme from calendars, whoever wrote them.
struct CalendarReader {
    private var reading: ProgrammeReading
    private var zone = ClockZone("UTC")
    /// Names of zones that were told of already.
    private var strange: Set<String> = []
    /// The zones that the file defines under names of its own, as Outlook does: where their clocks are never changed, by
    /// how many seconds they are ahead of UTC.
    private var own: [String: OwnZone] = [:]
    /// When each session was written, by its identifier.
    private var stamps: [String: Timestamp] = [:]

    private enum OwnZone {
        case known(ClockZone)
        case ahead(seconds: Int)
    }

    static func read(
        _ calendars: [CalendarComponent], strays: [(line: Int, text: String)], as format: ProgrammeFormat, zone: String?
    ) throws(ProgrammeFault) -> ProgrammeReading {
        var reader = CalendarReader(reading: ProgrammeReading(format))
        let known = calendars.filter { $0.name == "VCALENDAR" }
        guard !known.isEmpty else { throw ProgrammeFault(.notThisKind(format), line: calendars.first?.line) }
        for stray in strays { reader.reading.note(.unreadable, "line", stray.text, line: stray.line) }
        for other in calendars where other.name != "VCALENDAR" {
            reader.reading.note(.unplaced, other.name, line: other.line)
        }
        for part in known.flatMap(\.components) where part.name == "VTIMEZONE" { reader.take(zone: part) }
        reader.setZone(known, zone)
        for calendar in known { try reader.take(calendar) }
        return reader.reading.settled
    }

    private init(reading: ProgrammeReading) { self.reading = reading }

    /// The zone that the calendar names, or that its first session is in.
    private mutating func setZone(_ calendars: [CalendarComponent], _ given: String?) {
        let named = calendars.compactMap { $0["X-WR-TIMEZONE"]?.value.trimmed }.first
        let used = calendars.flatMap(\.components).filter { $0.name == "VEVENT" }
            .compactMap { $0["DTSTART"]?["TZID"] }.compactMap(Self.zoneName).first
        let name = [named.flatMap(Self.zoneName), given, used].compactMap(\.self).first
        if name == nil { reading.note(.assumed, "zone", "UTC, since nothing tells", line: nil) }
        zone = ClockZone(name ?? "UTC")
        reading.change { $0.zone = name ?? "UTC" }
    }

    /// The IANA name in the name of a zone: `/freeassociation.sourceforge.net/Europe/Berlin` ends with one.
    private static func zoneName(_ text: String) -> String? {
        if ClockZone.isKnown(text) { return text }
        let parts = text.split(separator: "/")
        return (1...3).reversed().lazy.map { parts.suffix($0).joined(separator: "/") }
            .first { $0.contains("/") && ClockZone.isKnown($0) }
    }

    private mutating func take(zone definition: CalendarComponent) {
        guard let name = definition["TZID"]?.value, Self.zoneName(name) == nil else { return }
        if let place = definition["X-LIC-LOCATION"].flatMap({ Self.zoneName($0.value.trimmed) }) {
            return own[name] = .known(ClockZone(place))
        }
        let offsets = definition.components.map { part in
            part["TZOFFSETTO"].flatMap { SourceMoment.offset($0.value.trimmed[...]) }
        }
        guard let offset = offsets.first ?? nil, offsets.allSatisfy({ $0 == offset }) else { return }
        own[name] = .ahead(seconds: offset)
    }

    private mutating func take(_ calendar: CalendarComponent) throws(ProgrammeFault) {
        for property in calendar.properties {
            let text = Programme.line(property.value)
            switch property.name {
            case "X-WR-CALNAME", "NAME": reading.change { if $0.title.isEmpty { $0.title = text ?? "" } }
            case "URL": reading.change { $0.address = text }
            case CalendarWriter.Own.acronym: reading.change { $0.acronym = text }
            case CalendarWriter.Own.version: reading.change { $0.version = text }
            case CalendarWriter.Own.room: if let text { reading.change { $0.rooms.append(text) } }
            case CalendarWriter.Own.track: if let text { reading.change { $0.tracks.append(text) } }
            case CalendarWriter.Own.day: take(day: property)
            case "VERSION", "PRODID", "CALSCALE", "METHOD", "X-WR-TIMEZONE", "X-PUBLISHED-TTL", "REFRESH-INTERVAL":
                continue
            default: leave(property)
            }
        }
        for component in calendar.components {
            switch component.name {
            case "VEVENT": try take(event: component)
            case "VTIMEZONE": continue
            default: reading.note(.unplaced, component.name, component["SUMMARY"]?.value ?? "", line: component.line)
            }
        }
    }

    private mutating func take(day property: CalendarProperty) {
        let bounds = property.value.split(separator: "/").compactMap { CalendarTime.read(String($0)) }
            .map { Timestamp(utc: $0.civil) }
        guard bounds.count == 2, bounds[0] < bounds[1], let date = property["X-DATE"] else { return leave(property) }
        reading.change { $0.days.append(.init(date: date, starts: bounds[0], ends: bounds[1])) }
    }

    // MARK: Events

    private mutating func take(event component: CalendarComponent) throws(ProgrammeFault) {
        var event = Programme.Event(id: "", title: "")
        var duration: Int?
        var tracks: [String] = []
        for property in component.properties {
            let text = Programme.line(property.value)
            switch property.name {
            case "UID": event.id = text ?? ""
            case "SUMMARY":
                event.title = text ?? ""
                event.language = property["LANGUAGE"] ?? property[CalendarWriter.Own.language]
            case "DTSTART": event.starts = moment(property)
            case "DTEND":
                event.ends = moment(property)
                if event.ends == nil { reading.note(.unreadable, "DTEND", property.value, line: property.line) }
            case "DURATION":
                duration = CalendarTime.duration(property.value)
                if duration == nil { reading.note(.unreadable, "DURATION", property.value, line: property.line) }
            case "LOCATION": event.room = text
            case "DESCRIPTION": take(words: property, into: &event)
            case "CATEGORIES": tracks += property.values.compactMap(Programme.line)
            case "STATUS":
                event.isCancelled = text?.uppercased() == "CANCELLED"
                if let text, !["CONFIRMED", "TENTATIVE", "CANCELLED"].contains(text.uppercased()) {
                    reading.note(.unreadable, "STATUS", text, line: property.line)
                }
            case "SEQUENCE":
                event.sequence = text.flatMap { Int($0) } ?? 0
                if let text, Int(text) == nil { reading.note(.unreadable, "SEQUENCE", text, line: property.line) }
            case "LAST-MODIFIED":
                event.modified = CalendarTime.read(property.value).map { Timestamp(utc: $0.civil) }
                if event.modified == nil {
                    reading.note(.unreadable, property.name, property.value, line: property.line)
                }
            case "URL": event.address = text
            case "CONFERENCE": take(link: property, .remote, into: &event)
            case "ATTACH":
                if property.type == .binary { leave(property) } else { take(link: property, .web, into: &event) }
            case CalendarWriter.Own.link:
                take(link: property, property["X-KIND"].flatMap(Programme.Link.Kind.init) ?? .web, into: &event)
            case CalendarWriter.Own.person, "ATTENDEE", "ORGANIZER": take(person: property, into: &event)
            case CalendarWriter.Own.subtitle: event.subtitle = text
            case CalendarWriter.Own.kind: event.kind = text
            case CalendarWriter.Own.number: event.number = text.flatMap { Int($0) }
            // Told in the identifier below, or of no use to a reader.
            case "DTSTAMP", "CREATED", "CLASS", "TRANSP", "METHOD", "RECURRENCE-ID": continue
            default: leave(property)
            }
        }
        event.track = tracks.isEmpty ? nil : tracks.joined(separator: ", ")
        setEnd(&event, component, duration)
        identify(&event, component)
        for inner in component.components { reading.note(.unplaced, inner.name, line: inner.line) }
        let stamp = component["DTSTAMP"].flatMap { CalendarTime.read($0.value) }.map { Timestamp(utc: $0.civil) }
        if let older = reading.event(event.id), older != event, let isNewer = isNewer(event, of: stamp, than: older) {
            // The same session twice, as it was and as it is.
            if isNewer {
                reading.replace(event)
                stamps[event.id] = stamp
            }
            let state = isNewer ? "a newer state" : "an older state"
            return reading.note(.repeated, "UID", "\(event.title): \(state)", line: component.line)
        }
        stamps[event.id] = stamps[event.id] ?? stamp
        try reading.add(event, line: component.line)
    }

    /// Whether one state of a session comes after another (RFC 5546 §2.1.5): by its sequence, then by when it was written; nil
    /// where nothing tells.
    private func isNewer(_ event: Programme.Event, of stamp: Timestamp?, than older: Programme.Event) -> Bool? {
        if older.sequence != event.sequence { return older.sequence < event.sequence }
        guard let stamp, let before = stamps[event.id], stamp != before else { return nil }
        return before < stamp
    }

    /// A description begins with the abstract where the property says how long that is.
    private func take(words property: CalendarProperty, into event: inout Programme.Event) {
        let bytes = property.value.utf8
        guard let length = property[CalendarWriter.Own.abstract].flatMap({ Int($0) }), length > 0,
            let abstract = String(bytes.prefix(length))
        else { return event.description = Programme.prose(property.value) }
        event.abstract = Programme.prose(abstract)
        event.description = String(bytes.dropFirst(length)).flatMap(Programme.prose)
    }

    private mutating func setEnd(_ event: inout Programme.Event, _ component: CalendarComponent, _ duration: Int?) {
        guard event.ends == nil, let starts = event.starts else { return }
        if let duration {
            event.ends = starts.adding(seconds: duration)
        } else if let start = component["DTSTART"], CalendarTime.read(start.value)?.isDate == true {
            event.ends = starts.adding(days: 1)
        }
    }

    private mutating func identify(_ event: inout Programme.Event, _ component: CalendarComponent) {
        if event.id.isEmpty {
            let words = FrabNames.slug(event.title)
            event.id = (words.isEmpty ? "event" : words) + (event.starts.map { "-\($0.seconds)" } ?? "")
            reading.note(.assumed, "UID", event.id, line: component.line)
        }
        // One of several times of an event that repeats.
        if let part = component["RECURRENCE-ID"] { event.id += "#" + part.value }
        if event.title.isEmpty {
            event.title = event.room ?? event.id
            reading.note(.assumed, "SUMMARY", event.title, line: component.line)
        }
        if event.starts == nil { reading.note(.unreadable, "DTSTART", event.title, line: component.line) }
    }

    /// The moment of a time in UTC, in the zone that it names, or in that of the calendar.
    private mutating func moment(_ property: CalendarProperty) -> Timestamp? {
        guard let time = CalendarTime.read(property.value) else { return nil }
        if time.isUTC { return Timestamp(utc: time.civil) }
        guard let named = property["TZID"] else { return zone.moment(time.civil) }
        guard let known = Self.zoneName(named) else {
            switch own[named] {
            case .known(let zone): return zone.moment(time.civil)
            case .ahead(let seconds): return Timestamp(utc: time.civil).adding(seconds: -seconds)
            case nil: break
            }
            if strange.insert(named).inserted {
                reading.note(.assumed, "TZID", "\(named) is read as \(zone.name)", line: property.line)
            }
            return zone.moment(time.civil)
        }
        return ClockZone(known).moment(time.civil)
    }

    private mutating func take(
        link property: CalendarProperty, _ kind: Programme.Link.Kind, into event: inout Programme.Event
    ) {
        guard let address = Programme.line(property.value) else { return }
        event.links.append(.init(kind, title: property["LABEL"] ?? "", address: address))
    }

    private mutating func take(person property: CalendarProperty, into event: inout Programme.Event) {
        let isOwn = property.name == CalendarWriter.Own.person
        let address = property.value.trimmed
        let name = isOwn ? Programme.line(property.value) : property["CN"].flatMap(Programme.line)
        guard let name else { return leave(property) }
        var person = Programme.Person(name)
        if isOwn {
            person.role = property["X-ROLE"]
            person.organisation = property["X-ORGANISATION"]
            person.key = property["X-KEY"]
            person.address = property["X-ADDRESS"]
            person.biography = property["X-BIOGRAPHY"]
        } else {
            person.role = property.name == "ORGANIZER" ? "organiser" : nil
            // A mail address is nobody else's business.
            person.address = address.isAddress ? address : nil
        }
        event.people.append(person)
    }

    private mutating func leave(_ property: CalendarProperty) {
        let text = property.values.joined(separator: ", ").trimmed
        if !text.isEmpty { reading.note(.unplaced, property.name, text, line: property.line) }
    }
}
