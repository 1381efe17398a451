import Mechanism

/// A programme as a calendar (RFC 5545, with the properties of RFC 7986), without anything that changes by itself: the
/// same programme gives the same bytes.
enum CalendarWriter {
    /// How often programs are to look for changes.
    private static let refresh = "PT1H"
    /// From when the clocks of a zone are told where nothing has a time: always the same, so that the file is.
    private static let emptySince = Timestamp(seconds: 1_767_225_600)

    /// As text.
    static func text(of programme: Programme, _ written: WrittenEvents) -> [UInt8] {
        let events = events(of: programme, as: .calendar, written) { CalendarText.bytes(of: $0) }
        return CalendarText.bytes(of: frame(of: programme), around: events)
    }

    /// As XML.
    static func xml(of programme: Programme, _ written: WrittenEvents) -> [UInt8] {
        let events = events(of: programme, as: .xCal, written) { CalendarXML.piece(of: $0) }
        return CalendarXML.bytes(of: frame(of: programme), around: events)
    }

    private static func events(
        of programme: Programme, as part: WrittenEvents.Part, _ written: WrittenEvents,
        _ write: (CalendarComponent) -> [UInt8]
    ) -> [[UInt8]] {
        let zone = ClockZone(programme.zone)
        let setting = WrittenEvents.Setting(zone: programme.zone)
        return programme.events.compactMap { event in
            guard let starts = event.starts else { return nil }
            return written.bytes(of: event, as: part, setting) { write(component(of: event, from: starts, zone)) }
        }
    }

    /// The calendar without its events.
    private static func frame(of programme: Programme) -> CalendarComponent {
        var calendar = CalendarComponent("VCALENDAR")
        calendar.add(CalendarProperty("VERSION", "2.0"))
        calendar.add(CalendarProperty("PRODID", "-//Convene//Convene//EN"))
        calendar.add(CalendarProperty("CALSCALE", "GREGORIAN"))
        if !programme.title.isEmpty {
            calendar.add(CalendarProperty("NAME", programme.title))
            calendar.add(CalendarProperty("X-WR-CALNAME", programme.title))
        }
        calendar.add(CalendarProperty("X-WR-TIMEZONE", programme.zone))
        calendar.add(CalendarProperty("REFRESH-INTERVAL", refresh, as: .duration))
        calendar.add(CalendarProperty("X-PUBLISHED-TTL", refresh))
        if let address = programme.address { calendar.add(CalendarProperty("URL", address)) }
        addOwn(of: programme, to: &calendar)
        let zone = ClockZone(programme.zone)
        let times = programme.events.flatMap { [$0.starts, $0.ends].compactMap(\.self) }
        // A calendar without events holds its zone, in UTC too: it must hold something (RFC 5545 §3.6).
        if !zone.isUTC || times.isEmpty {
            let (first, last) = (times.min() ?? emptySince, times.max() ?? emptySince)
            calendar.components.append(CalendarZone.component(zone, from: first, to: last))
        }
        return calendar
    }

    /// What other calendars have no property for; nothing where the sessions tell it already.
    private static func addOwn(of programme: Programme, to calendar: inout CalendarComponent) {
        if let acronym = programme.acronym { calendar.add(CalendarProperty(Own.acronym, acronym)) }
        if let version = programme.version { calendar.add(CalendarProperty(Own.version, version)) }
        if programme.rooms != Programme.listed([], programme.events.map(\.room)) {
            for room in programme.rooms { calendar.add(CalendarProperty(Own.room, room)) }
        }
        if programme.tracks != Programme.listed([], programme.events.map(\.track)) {
            for track in programme.tracks { calendar.add(CalendarProperty(Own.track, track)) }
        }
        if programme.days != programme.derivedDays {
            for day in programme.days {
                let bounds = CalendarTime.utc(day.starts) + "/" + CalendarTime.utc(day.ends)
                calendar.add(
                    CalendarProperty(Own.day, bounds, as: .period, [.init(name: "X-DATE", values: [day.date])]))
            }
        }
    }

    private static func component(
        of event: Programme.Event, from starts: Timestamp, _ zone: ClockZone
    ) -> CalendarComponent {
        var component = CalendarComponent("VEVENT")
        component.properties.reserveCapacity(20)
        component.add(CalendarProperty("UID", event.id))
        component.add(CalendarProperty("DTSTAMP", CalendarTime.utc(event.modified ?? Timestamp(seconds: 0))))
        if let modified = event.modified {
            component.add(CalendarProperty("LAST-MODIFIED", CalendarTime.utc(modified)))
        }
        component.add(CalendarProperty("SEQUENCE", String(event.sequence)))
        component.add(CalendarProperty("STATUS", event.isCancelled ? "CANCELLED" : "CONFIRMED"))
        component.add(time("DTSTART", starts, zone))
        if let ends = event.ends { component.add(time("DTEND", ends, zone)) }
        let language = event.language.map { language in
            [CalendarProperty.Parameter(name: event.languageTag == nil ? Own.language : "LANGUAGE", values: [language])]
        }
        component.add(CalendarProperty("SUMMARY", event.title, as: .text, language ?? []))
        if let room = event.room { component.add(CalendarProperty("LOCATION", room)) }
        let words = [event.abstract, event.description].compactMap(\.self).joined(separator: "\n\n")
        if !words.isEmpty {
            let length = event.abstract.map {
                [CalendarProperty.Parameter(name: Own.abstract, values: [String($0.utf8.count)])]
            }
            component.add(CalendarProperty("DESCRIPTION", words, as: .text, length ?? []))
        }
        if let track = event.track { component.add(CalendarProperty("CATEGORIES", track)) }
        if let address = event.address { component.add(CalendarProperty("URL", address)) }
        for link in event.links { component.add(property(of: link)) }
        for person in event.people { component.add(property(of: person)) }
        if let subtitle = event.subtitle { component.add(CalendarProperty(Own.subtitle, subtitle)) }
        if let kind = event.kind { component.add(CalendarProperty(Own.kind, kind)) }
        if let number = event.number { component.add(CalendarProperty(Own.number, String(number), as: .integer)) }
        return component
    }

    /// A time on the zone's clocks; in UTC where those show it twice and mean the other one, and where the definition of
    /// the zone ends.
    private static func time(_ name: String, _ moment: Timestamp, _ zone: ClockZone) -> CalendarProperty {
        let civil = zone.civil(moment)
        guard !zone.isUTC, zone.lists(moment), zone.moment(civil) == moment else {
            return CalendarProperty(name, CalendarTime.utc(moment))
        }
        return CalendarProperty(
            name, CalendarTime.local(civil), as: .dateTime, [.init(name: "TZID", values: [zone.name])])
    }

    /// A room to join is a conference (RFC 7986 §5.11); anything else hangs on the event.
    private static func property(of link: Programme.Link) -> CalendarProperty {
        let label = link.title.isEmpty ? [] : [CalendarProperty.Parameter(name: "LABEL", values: [link.title])]
        if link.kind == .remote {
            return CalendarProperty(
                "CONFERENCE", [link.address], as: .uri,
                [.init(name: "FEATURE", values: ["AUDIO", "VIDEO"])] + label)
        }
        return CalendarProperty(
            Own.link, [link.address], as: .uri, [.init(name: "X-KIND", values: [link.kind.rawValue])] + label)
    }

    private static func property(of person: Programme.Person) -> CalendarProperty {
        let facts = [
            ("X-ROLE", person.role), ("X-ORGANISATION", person.organisation), ("X-KEY", person.key),
            ("X-ADDRESS", person.address), ("X-BIOGRAPHY", person.biography)
        ]
        return CalendarProperty(
            Own.person, [person.name], as: .text,
            facts.compactMap { name, value in value.map { .init(name: name, values: [$0]) } })
    }

    /// The names of properties of our own.
    enum Own {
        static let acronym = "X-CONVENE-ACRONYM"
        static let version = "X-CONVENE-VERSION"
        static let room = "X-CONVENE-ROOM"
        static let track = "X-CONVENE-TRACK"
        static let day = "X-CONVENE-DAY"
        static let link = "X-CONVENE-LINK"
        static let person = "X-CONVENE-PERSON"
        /// A parameter: how many octets of a description are the abstract.
        static let abstract = "X-CONVENE-ABSTRACT"
        /// A parameter: a language that is no tag of BCP 47.
        static let language = "X-CONVENE-LANGUAGE"
        static let subtitle = "X-CONVENE-SUBTITLE"
        static let kind = "X-CONVENE-KIND"
        static let number = "X-CONVENE-NUMBER"
    }
}
