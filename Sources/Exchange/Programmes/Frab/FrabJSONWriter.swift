import Mechanism

/// Writes frab's `schedule.json`, valid against the schema of c3voc.
enum FrabJSONWriter {
    static func bytes(of programme: Programme, _ written: WrittenEvents) -> [UInt8] {
        let acronym = FrabNames.acronym(of: programme)
        let zone = ClockZone(programme.zone)
        let numbers = FrabXMLWriter.numbers(of: programme)
        let days = programme.eventsByDay
        var json = CanonicalJSON()
        json.object { json in
            json.member("generator") { json in json.object { json in json.member("name") { $0.value("Convene") } } }
            json.member("schedule") { json in
                json.object { json in
                    json.member("version") { $0.value(programme.version ?? "") }
                    json.member("conference") { json in
                        json.object { json in
                            conference(programme, acronym, days.count, into: &json)
                            json.member("days") { json in
                                json.array { json in
                                    for (place, (day, events)) in days.enumerated() {
                                        json.object { json in
                                            json.member("index") { $0.value(place + 1) }
                                            json.member("date") { $0.value(day.date) }
                                            json.member("day_start") { $0.value(zone.text(day.starts)) }
                                            json.member("day_end") { $0.value(zone.text(day.ends)) }
                                            rooms(
                                                FrabXMLWriter.byRoom(events, programme.rooms, listsAll: place == 0),
                                                into: &json
                                            ) { event in
                                                let number = numbers[event.id] ?? 1
                                                let setting = WrittenEvents.Setting(
                                                    zone: programme.zone, acronym: acronym, number: number)
                                                return written.bytes(of: event, as: .frabJSON, setting) {
                                                    bytes(of: event, number: number, acronym: acronym, zone)
                                                }
                                            }
                                        }
                                    }
                                }
                            }
                            meta(of: programme, written, into: &json)
                        }
                    }
                }
            }
        }
        return json.bytes + [0x0A]
    }

    private static func conference(
        _ programme: Programme, _ acronym: String, _ days: Int, into json: inout CanonicalJSON
    ) {
        json.member("acronym") { $0.value(acronym) }
        json.member("title") { $0.value(programme.title) }
        json.member("start") { $0.value(programme.days.first?.date ?? "") }
        json.member("end") { $0.value(programme.days.last?.date ?? "") }
        json.member("daysCount") { $0.value(days) }
        json.member("timeslot_duration") { $0.value("00:05") }
        if isCity(programme.zone) { json.member("time_zone_name") { $0.value(programme.zone) } }
        if let address = programme.address, FrabNames.isWeb(address) { json.member("url") { $0.value(address) } }
        if !programme.tracks.isEmpty {
            json.member("tracks") { json in
                json.array { json in
                    for track in programme.tracks {
                        json.object { json in json.member("name") { $0.value(track) } }
                    }
                }
            }
        }
        if !programme.rooms.isEmpty {
            json.member("rooms") { json in
                json.array { json in
                    for room in programme.rooms {
                        json.object { json in
                            json.member("name") { $0.value(room) }
                            json.member("guid") { $0.value(FrabNames.guid(of: "room:" + room)) }
                        }
                    }
                }
            }
        }
    }

    /// Whether the schema takes the name of a zone: `Asia/Seoul`, or what ends with `UTC`.
    private static func isCity(_ zone: String) -> Bool {
        if zone.hasSuffix("UTC") { return true }
        let parts = zone.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 2 else { return false }
        let isWord = { (part: Substring) in
            guard let first = part.utf8.first, (0x41...0x5A).contains(first) else { return false }
            return part.utf8.dropFirst().first.map { (0x61...0x7A).contains($0) } ?? false
        }
        return isWord(parts[0]) && parts[0].utf8.dropFirst().allSatisfy { (0x61...0x7A).contains($0) }
            && isWord(parts[1])
    }

    private static func rooms(
        _ rooms: [(String, [Programme.Event])], into json: inout CanonicalJSON, _ bytes: (Programme.Event) -> [UInt8]
    ) {
        json.member("rooms") { json in
            json.object { json in
                for (room, events) in rooms {
                    json.member(room) { json in
                        json.array { json in for event in events { json.insert(bytes(event)) } }
                    }
                }
            }
        }
    }

    private static func bytes(
        of event: Programme.Event, number: Int, acronym: String, _ zone: ClockZone
    ) -> [UInt8] {
        guard let starts = event.starts else { return [] }
        var json = CanonicalJSON.piece
        let date = zone.text(starts)
        let guid = FrabNames.guid(of: event.id)
        let address = event.address.flatMap { FrabNames.isWeb($0) ? $0 : nil }
        json.object { json in
            json.member("id") { $0.value(number) }
            json.member("guid") { $0.value(guid) }
            json.member("date") { $0.value(date) }
            json.member("start") { $0.value(String(date.dropFirst(11).prefix(5))) }
            if let ends = event.ends { json.member("end") { $0.value(zone.text(ends)) } }
            json.member("duration") { $0.value(FrabNames.duration(of: event).text) }
            json.member("room") { $0.value(event.room ?? "") }
            json.member("slug") { $0.value(FrabNames.slug(of: event, number: number, acronym: acronym)) }
            json.member("url") { $0.value(address ?? "urn:uuid:" + guid) }
            json.member("title") { $0.value(FrabSupplement.title(of: event)) }
            json.member("subtitle") { $0.text(event.subtitle) }
            json.member("track") { $0.text(event.track) }
            json.member("type") { $0.value(event.kind ?? "") }
            json.member("language") { $0.text(event.language) }
            json.member("abstract") { $0.text(event.abstract) }
            json.member("description") { $0.text(event.description) }
            json.member("persons") { json in
                json.array { json in for person in FrabSupplement.listed(event.people) { write(person, into: &json) } }
            }
            json.member("links") { json in
                json.array { json in
                    for link in event.links {
                        json.object { json in
                            json.member("url") { $0.value(link.address) }
                            json.member("title") { $0.value(link.title) }
                        }
                    }
                }
            }
        }
        return json.bytes
    }

    private static func write(_ person: Programme.Person, into json: inout CanonicalJSON) {
        json.object { json in
            json.member("name") { $0.value(person.name) }
            guard let key = FrabSupplement.plainKey(of: person) else { return }
            if let number = Int(key) {
                json.member("id") { $0.value(number) }
            } else {
                json.member("guid") { $0.value(key) }
            }
        }
    }

    /// What the format has no place for, by the event's `guid`.
    private static func meta(of programme: Programme, _ written: WrittenEvents, into json: inout CanonicalJSON) {
        let supplements = programme.events.filter { $0.starts != nil }.map { event in
            written.bytes(of: event, as: .frabSupplement, .init(zone: "")) { supplement(of: event) }
        }.filter { !$0.isEmpty }
        let facts = FrabSupplement.facts(of: programme, showsZone: isCity(programme.zone))
        guard !facts.isEmpty || !supplements.isEmpty else { return }
        json.member("meta") { json in
            json.object { json in
                json.member(FrabSupplement.name) { json in
                    json.object { json in
                        for (name, text) in facts { json.member(name) { $0.value(text) } }
                        json.member("events") { json in
                            json.object { json in
                                for supplement in supplements { json.insert(supplement) }
                            }
                        }
                    }
                }
            }
        }
    }

    /// A member of an object: what an event says beyond the format; empty where that is nothing.
    private static func supplement(of event: Programme.Event) -> [UInt8] {
        var supplement = CanonicalJSON()
        guard FrabSupplement.write(event, into: &supplement) else { return [] }
        var json = CanonicalJSON.piece
        json.member(FrabNames.guid(of: event.id)) { $0.insert(supplement.bytes) }
        return json.bytes
    }
}

extension CanonicalJSON {
    /// A text, or null.
    mutating func text(_ text: String?) { if let text { value(text) } else { null() } }
}
