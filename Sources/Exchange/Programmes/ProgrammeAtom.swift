import Mechanism

/// A programme as an Atom feed (RFC 4287): an entry for each session, the one that was changed last first.
enum ProgrammeAtom {
    private static let namespace = "http://www.w3.org/2005/Atom"

    /// The feed. One that has an address is known by it; programmes of its parts have addresses of their own.
    static func bytes(of programme: Programme, at own: String?, _ written: WrittenEvents) -> [UInt8] {
        let zone = ClockZone(programme.zone)
        let events = programme.events.enumerated().sorted { one, other in
            let (first, second) = (updated(one.element), updated(other.element))
            return first != second ? first > second : one.offset < other.offset
        }.map(\.element)
        var xml = XMLWriter(capacity: 2048 + events.count * 1024)
        xml.open("feed", [("xmlns", namespace)])
        xml.element("id", identifier(own ?? programme.address, "programme:" + programme.title))
        xml.element("title", programme.title.isEmpty ? "–" : programme.title)
        xml.element("updated", (events.map(updated).max() ?? Timestamp(seconds: 0)).rfc3339)
        xml.element("author") { $0.element("name", programme.title.isEmpty ? "–" : programme.title) }
        if let own {
            xml.element("link", ["rel": "self", "type": ProgrammeFormat.atom.mediaType, "href": own], "")
        }
        if let address = programme.address { xml.element("link", ["rel": "alternate", "href": address], "") }
        for event in events {
            xml.insert(
                written.bytes(of: event, as: .atom, .init(zone: programme.zone)) {
                    XMLWriter.piece(level: 1) { write(event, zone, into: &$0) }
                })
        }
        xml.close("feed")
        return xml.bytes
    }

    private static func write(_ event: Programme.Event, _ zone: ClockZone, into xml: inout XMLWriter) {
        xml.element("entry") { xml in
            xml.element("id", identifier(nil, event.id))
            xml.element("title", FrabSupplement.title(of: event))
            xml.element("updated", updated(event).rfc3339)
            if let address = event.address { xml.element("link", ["rel": "alternate", "href": address], "") }
            for link in event.links {
                xml.element(
                    "link", ["rel": "related", "href": link.address, "title": link.title.isEmpty ? nil : link.title], ""
                )
            }
            // Of parts nothing is said here, so that whoever has several is named once.
            var named: Set<String> = []
            for person in event.people
            where named.insert(person.key ?? "\(person.name)\n\(person.organisation ?? "")").inserted {
                xml.element("contributor") { xml in
                    xml.element("name", person.name)
                    if let address = person.address { xml.element("uri", address) }
                }
            }
            if let track = event.track { xml.element("category", ["term": track], "") }
            let times = event.starts.map { starts in
                zone.text(starts) + (event.ends.map { " – " + zone.text($0) } ?? "")
            }
            xml.element("summary", [times, event.room].compactMap(\.self).joined(separator: ", "))
            let words = [event.abstract, event.description].compactMap(\.self).joined(separator: "\n\n")
            if !words.isEmpty { xml.element("content", ["type": "text", "xml:lang": event.languageTag], words) }
        }
    }

    /// An address, or a name that never changes.
    private static func identifier(_ address: String?, _ id: String) -> String {
        address ?? "urn:uuid:" + FrabNames.guid(of: id)
    }

    private static func updated(_ event: Programme.Event) -> Timestamp {
        event.modified ?? event.starts ?? Timestamp(seconds: 0)
    }
}
