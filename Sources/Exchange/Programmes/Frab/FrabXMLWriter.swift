import Mechanism

/// Writes frab's `schedule.xml`, valid against the schema of c3voc.
enum FrabXMLWriter {
    /// The programme; nil when nothing in it has a date, since the schema asks for one day.
    static func bytes(of programme: Programme, _ written: WrittenEvents) -> [UInt8]? {
        guard let first = programme.days.first, let last = programme.days.last else { return nil }
        let acronym = FrabNames.acronym(of: programme)
        let zone = ClockZone(programme.zone)
        let numbers = numbers(of: programme)
        let days = programme.eventsByDay
        var xml = XMLWriter(capacity: 4096 + programme.events.count * 2048)
        xml.element("schedule") { xml in
            xml.element("generator", ["name": "Convene"], "")
            xml.element("version", programme.version ?? "")
            xml.element("conference") { xml in
                xml.element("title", programme.title)
                xml.element("acronym", acronym)
                xml.element("start", first.date)
                xml.element("end", last.date)
                xml.element("days", String(days.count))
                xml.element("timeslot_duration", "00:05")
                xml.element("time_zone_name", programme.zone)
                if let address = programme.address, FrabNames.isWeb(address) { xml.element("url", address) }
                for track in programme.tracks { xml.element("track", ["name": track], "") }
                let facts = FrabSupplement.facts(of: programme, showsZone: true)
                if !facts.isEmpty {
                    var json = CanonicalJSON()
                    json.object { json in for (name, text) in facts { json.member(name) { $0.value(text) } } }
                    xml.instruction(FrabSupplement.name, json.bytes)
                }
            }
            for (place, (day, events)) in days.enumerated() {
                xml.element(
                    "day",
                    [
                        "date": day.date, "start": zone.text(day.starts), "end": zone.text(day.ends),
                        "index": String(place + 1)
                    ]
                ) { xml in
                    for (room, events) in byRoom(events, programme.rooms, listsAll: place == 0) {
                        xml.element("room", ["name": room]) { xml in
                            for event in events {
                                let number = numbers[event.id] ?? 1
                                let setting = WrittenEvents.Setting(
                                    zone: programme.zone, acronym: acronym, number: number)
                                xml.insert(
                                    written.bytes(of: event, as: .frabXML, setting) {
                                        XMLWriter.piece(level: 3) {
                                            write(event, number: number, acronym: acronym, zone, into: &$0)
                                        }
                                    })
                            }
                        }
                    }
                }
            }
        }
        return xml.bytes
    }

    /// The number of each event by its identifier.
    static func numbers(of programme: Programme) -> [String: Int] {
        Dictionary(
            zip(programme.events.map(\.id), FrabNames.numbers(of: programme.events)),
            uniquingKeysWith: { first, _ in first })
    }

    /// The events of a day by room, in the order of the rooms; the first day lists all rooms, so that none is lost.
    static func byRoom(_ events: [Programme.Event], _ rooms: [String], listsAll: Bool) -> [(String, [Programme.Event])]
    {
        let lists = Dictionary(grouping: events) { $0.room ?? "" }
        let names = rooms + (lists[""] == nil ? [] : [""])
        return names.compactMap { name in
            let events = lists[name] ?? []
            return listsAll || !events.isEmpty ? (name, events) : nil
        }
    }

    private static func write(
        _ event: Programme.Event, number: Int, acronym: String, _ zone: ClockZone, into xml: inout XMLWriter
    ) {
        guard let starts = event.starts else { return }
        let date = zone.text(starts)
        xml.element("event", ["id": String(number), "guid": FrabNames.guid(of: event.id)]) { xml in
            xml.element("room", event.room ?? "")
            xml.element("title", FrabSupplement.title(of: event))
            if let subtitle = event.subtitle { xml.element("subtitle", subtitle) }
            xml.element("type", event.kind ?? "")
            xml.element("date", date)
            xml.element("start", String(date.dropFirst(11).prefix(5)))
            xml.element("duration", FrabNames.duration(of: event).text)
            xml.element("abstract", event.abstract ?? "")
            xml.element("slug", FrabNames.slug(of: event, number: number, acronym: acronym))
            xml.element("track", event.track ?? "")
            if !event.people.isEmpty {
                xml.element("persons") { xml in
                    for person in FrabSupplement.listed(event.people) {
                        let key = FrabSupplement.plainKey(of: person)
                        let isUUID = key.map(FrabNames.isUUID) ?? false
                        xml.element(
                            "person", ["id": isUUID ? nil : key, "guid": isUUID ? key : nil], person.name)
                    }
                }
            }
            if let language = event.language { xml.element("language", language) }
            if let description = event.description { xml.element("description", description) }
            if !event.links.isEmpty {
                xml.element("links") { xml in
                    for link in event.links { xml.element("link", ["href": link.address], link.title) }
                }
            }
            if let address = event.address, FrabNames.isWeb(address) { xml.element("url", address) }
            var json = CanonicalJSON()
            if FrabSupplement.write(event, into: &json) { xml.instruction(FrabSupplement.name, json.bytes) }
        }
    }
}
