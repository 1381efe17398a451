import Mechanism

/// What frab's formats have no place for, as JSON: roles of people, the state of a session, its history.
///
/// It stands in `conference.meta` of the JSON and in a processing instruction of the XML, where the schemas leave room for
/// it and programs that do not know it pass over it.
enum FrabSupplement {
    /// The name under which it stands.
    static let name = "convene"

    /// What an event says beyond the format; nil when that is nothing.
    static func write(_ event: Programme.Event, into json: inout CanonicalJSON) -> Bool {
        let facts = facts(of: event)
        let listed = listed(event.people)
        let isShort = listed.count < event.people.count
        let people = isShort || event.people.contains { !extras(of: $0).isEmpty }
        let links = event.links.contains { $0.kind != .web }
        guard !facts.isEmpty || event.sequence > 0 || people || links else { return false }
        json.object { json in
            for (name, text) in facts { json.member(name) { $0.value(text) } }
            if event.sequence > 0 { json.member("sequence") { $0.value(event.sequence) } }
            if people {
                json.member("people") { json in
                    json.array { json in
                        for person in event.people {
                            json.object { json in
                                if isShort, let place = listed.firstIndex(where: { isSame($0, person) }) {
                                    json.member("person") { $0.value(place) }
                                }
                                for (name, text) in extras(of: person) { json.member(name) { $0.value(text) } }
                            }
                        }
                    }
                }
            }
            if links {
                json.member("links") { json in
                    json.array { json in for link in event.links { json.value(link.kind.rawValue) } }
                }
            }
        }
        return true
    }

    private static func facts(of event: Programme.Event) -> [(String, String)] {
        var facts: [(String, String)] = []
        if !FrabNames.isUUID(event.id) { facts.append(("id", event.id)) }
        if event.isCancelled { facts.append(("status", cancelled)) }
        if let modified = event.modified { facts.append(("modified", modified.rfc3339)) }
        if let ends = event.ends, !FrabNames.duration(of: event).isExact { facts.append(("ends", ends.rfc3339)) }
        if let address = event.address, !FrabNames.isWeb(address) { facts.append(("address", address)) }
        return facts
    }

    private static func extras(of person: Programme.Person) -> [(String, String)] {
        let key = plainKey(of: person) == nil ? person.key : nil
        return [
            ("role", person.role), ("organisation", person.organisation), ("biography", person.biography),
            ("key", key), ("address", person.address)
        ].compactMap { name, text in text.map { (name, $0) } }
    }

    /// The people of an event as the format lists them: each once, however many parts they have.
    static func listed(_ people: [Programme.Person]) -> [Programme.Person] {
        people.reduce(into: []) { listed, person in
            if !listed.contains(where: { isSame($0, person) }) { listed.append(person) }
        }
    }

    private static func isSame(_ one: Programme.Person, _ other: Programme.Person) -> Bool {
        one.name == other.name && one.key == other.key && (one.key != nil || one.organisation == other.organisation)
    }

    /// The key of a person, where the format has a place for it.
    static func plainKey(of person: Programme.Person) -> String? { person.key.flatMap { isPlain($0) ? $0 : nil } }

    /// Whether a key of a person has its own place in the format: a number or a UUID.
    private static func isPlain(_ key: String) -> Bool {
        FrabNames.isUUID(key) || Int(key).map { String($0) == key && $0 > 0 && $0 <= Int(Int32.max) } ?? false
    }

    private static let cancelled = "cancelled"
    /// What stands before the title of a session that was called off, for programs that know no state.
    static let mark = "Cancelled: "

    /// The title as the format shows it.
    static func title(of event: Programme.Event) -> String { event.isCancelled ? mark + event.title : event.title }

    /// Adds to an event what its supplement says.
    static func apply(_ json: SourceJSON, to event: inout Programme.Event) {
        if let id = json["id"]?.text { event.id = id }
        if json["status"]?.text == cancelled {
            event.isCancelled = true
            // By bytes: the title behind the mark may begin with what joins itself to the character before.
            let bytes = event.title.utf8
            if bytes.starts(with: mark.utf8), let title = String(bytes.dropFirst(mark.utf8.count)) {
                event.title = title
            }
        }
        event.modified = json["modified"]?.text.flatMap { Timestamp(rfc3339: $0) } ?? event.modified
        event.ends = json["ends"]?.text.flatMap { Timestamp(rfc3339: $0) } ?? event.ends
        event.sequence = json["sequence"]?.integer ?? event.sequence
        event.address = json["address"]?.text ?? event.address
        if let people = json["people"]?.elements, let parts = parts(people, of: event.people) {
            event.people = parts
            for (place, extra) in people.enumerated() {
                event.people[place].role = extra["role"]?.text ?? event.people[place].role
                event.people[place].organisation = extra["organisation"]?.text
                event.people[place].biography = extra["biography"]?.text ?? event.people[place].biography
                event.people[place].key = extra["key"]?.text ?? event.people[place].key
                event.people[place].address = extra["address"]?.text
            }
        }
        if let links = json["links"]?.elements, links.count == event.links.count {
            for (place, kind) in links.enumerated() {
                event.links[place].kind = kind.text.flatMap(Programme.Link.Kind.init) ?? .web
            }
        }
    }

    /// The people of an event, once for each part that the supplement knows of; nil where it does not fit them.
    private static func parts(_ extras: [SourceJSON], of listed: [Programme.Person]) -> [Programme.Person]? {
        let places = extras.enumerated().map { place, extra in extra["person"]?.integer ?? place }
        guard places.allSatisfy(listed.indices.contains), Set(places).count == listed.count else { return nil }
        return places.map { listed[$0] }
    }

    /// Adds to a programme what its supplement says.
    static func apply(_ json: SourceJSON, to programme: inout Programme) {
        if let acronym = json["acronym"]?.text { programme.acronym = acronym.isEmpty ? nil : acronym }
        if let address = json["address"]?.text { programme.address = address }
        if let zone = json["zone"]?.text, ClockZone.isKnown(zone) { programme.zone = zone }
    }

    /// What a programme says beyond the format.
    static func facts(of programme: Programme, showsZone: Bool) -> [(String, String)] {
        var facts: [(String, String)] = []
        if programme.acronym != FrabNames.acronym(of: programme) { facts.append(("acronym", programme.acronym ?? "")) }
        if let address = programme.address, !FrabNames.isWeb(address) { facts.append(("address", address)) }
        if !showsZone { facts.append(("zone", programme.zone)) }
        return facts
    }
}
