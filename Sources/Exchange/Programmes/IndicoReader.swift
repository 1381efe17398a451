import Mechanism

/// Reads what Indico's export interface gives: a meeting with its contributions and sessions, its timetable, or a list of
/// meetings.
///
/// Contributions are numbered in each meeting from 0, and meetings in each Indico: a session is known by all three.
struct IndicoReader {
    private var reading = ProgrammeReading(.indico)
    private var zone = ClockZone("UTC")
    /// The host of the Indico that the file comes from; nil where nothing tells.
    private var host: String?
    /// The meeting that is read, where there are several: the track of what has no other.
    private var meeting: String?

    static func read(_ json: SourceJSON, zone: String?) throws(ProgrammeFault) -> ProgrammeReading {
        guard let results = json["results"] else { throw ProgrammeFault(.notThisKind(.indico), line: json.line) }
        var reader = IndicoReader()
        reader.host = json["url"]?.text.flatMap(host)
        if results.isArray {
            let list = results.elements
            reader.setZone(list, zone)
            for item in list {
                let parts = ["contributions", "sessions"].flatMap { item[$0]?.elements ?? [] }
                if !parts.isEmpty {
                    try reader.take(meeting: item, isOnly: list.count == 1)
                } else {
                    try reader.take(item, "event", of: item["id"]?.text)
                }
            }
        } else if results.isObject {
            let entries = results.members.flatMap { meeting in
                meeting.value.members.flatMap(\.value.members).map { (meeting.name, $0.value) }
            }
            reader.setZone(entries.map(\.1), zone)
            for (meeting, entry) in entries { try reader.take(entry: entry, of: meeting) }
        } else {
            throw ProgrammeFault(.notThisKind(.indico), line: results.line)
        }
        return reader.reading.settled
    }

    /// The host in an address.
    private static func host(_ address: String) -> String? {
        guard address.isAddress, let rest = address.split(separator: "/", maxSplits: 1).last else { return nil }
        let host = rest.drop { $0 == "/" }.prefix { !"/:?#@".contains($0) && !$0.isWhitespace }
        return host.isEmpty ? nil : host.lowercased()
    }

    /// The zone that the meeting names, or its first time.
    private mutating func setZone(_ items: [SourceJSON], _ given: String?) {
        let named = items.compactMap { $0["timezone"]?.text } + items.compactMap { $0["startDate"]?["tz"]?.text }
        let name = (named + [given].compactMap(\.self)).first { ClockZone.isKnown($0) }
        if name == nil { reading.note(.assumed, "zone", "UTC, since nothing tells", line: nil) }
        zone = ClockZone(name ?? "UTC")
        reading.change { $0.zone = name ?? "UTC" }
    }

    private mutating func take(meeting: SourceJSON, isOnly: Bool) throws(ProgrammeFault) {
        let id = meeting["id"]?.text
        let title = meeting["title"]?.text.flatMap(Programme.line)
        self.meeting = isOnly ? nil : title
        for member in meeting.members {
            switch member.name {
            case "title": if isOnly { reading.change { $0.title = title ?? "" } }
            case "url": if isOnly { reading.change { $0.address = member.value.text.flatMap(Programme.line) } }
            case "contributions": for item in member.value.elements { try take(item, "contribution", of: id) }
            case "sessions": for item in member.value.elements { try take(session: item, of: id) }
            case "startDate", "endDate", "timezone", "id", "_type", "_fossil", "type": continue
            default: leave(member)
            }
        }
    }

    /// A session with contributions is the track that they belong to; one without is something that takes place itself.
    private mutating func take(session: SourceJSON, of meeting: String?) throws(ProgrammeFault) {
        let contributions = session["contributions"]?.elements ?? []
        guard !contributions.isEmpty else { return try take(session, "session", of: meeting) }
        let title = session["title"]?.text.flatMap(Programme.line)
        if let title { reading.change { $0.tracks.append(title) } }
        for item in contributions { try take(item, "contribution", of: meeting, title) }
        let known = ["title", "contributions", "startDate", "endDate", "id", "numSlots", "location", "room"]
        for member in session.members where !known.contains(member.name) && !Self.isLook(member.name) { leave(member) }
    }

    /// An entry of a timetable: a contribution, a break, or a block of contributions.
    private mutating func take(entry: SourceJSON, of meeting: String) throws(ProgrammeFault) {
        guard let entries = entry["entries"]?.members, !entries.isEmpty else {
            return try take(entry, (entry["entryType"]?.text ?? "entry").lowercased(), of: meeting)
        }
        let title = (entry["slotTitle"]?.text ?? "").isEmpty ? entry["title"]?.text : entry["slotTitle"]?.text
        for inner in entries {
            try take(
                inner.value, (inner.value["entryType"]?.text ?? "entry").lowercased(), of: meeting,
                title.flatMap(Programme.line))
        }
    }

    /// What something is known by: `indico-5-contribution-0@lake.example`, and a meeting `indico-event-5@lake.example`.
    private func identifier(_ name: String, _ kind: String, of meeting: String?) -> String {
        let parts = ["indico", kind == "event" ? nil : meeting, kind, name].compactMap(\.self).filter { !$0.isEmpty }
        return parts.joined(separator: "-") + (host.map { "@" + $0 } ?? "")
    }

    private mutating func take(
        _ json: SourceJSON, _ kind: String, of meeting: String?, _ track: String? = nil
    ) throws(ProgrammeFault) {
        guard json.isObject else { return reading.note(.unreadable, kind, json.summary, line: json.line) }
        let number = ["contributionId", "id"].compactMap { json[$0]?.text }.first { !$0.isEmpty }
        var event = Programme.Event(id: number.map { identifier($0, kind, of: meeting) } ?? "", title: "")
        event.track = track
        if kind != "contribution", kind != "event" { event.kind = kind }
        var duration: Int?
        var place: [String] = []
        for member in json.members {
            let value = member.value
            let text = value.text.flatMap(Programme.line)
            switch member.name {
            case "title": event.title = text ?? ""
            case "description": event.description = value.text.flatMap(Programme.prose)
            case "startDate": event.starts = moment(value)
            case "endDate": event.ends = moment(value)
            case "duration": duration = value.integer
            case "room", "roomFullname": if let text, !place.contains(text) { place.insert(text, at: 0) }
            case "location": if let text, place.isEmpty { place.append(text) }
            case "url": event.address = text
            case "track", "session": event.track = event.track ?? text
            case "type": event.kind = event.kind ?? text
            case "speakers", "presenters": for person in value.elements { take(person, "speaker", into: &event) }
            case "primaryauthors", "coauthors": for person in value.elements { take(person, "author", into: &event) }
            case "conveners", "sessionConveners":
                for person in value.elements { take(person, "convener", into: &event) }
            case "chairs": for person in value.elements { take(person, "chair", into: &event) }
            case "keywords", "material", "folders", "subContributions", "occurrences", "address", "category":
                leave(member)
            // How Indico names and shows it.
            case "id", "_type", "_fossil", "entryType", "contributionId", "uniqueId", "conferenceId", "timezone":
                continue
            default: if !Self.isLook(member.name) { leave(member) }
            }
        }
        event.room = place.first
        if kind != "event" { event.track = event.track ?? self.meeting }
        if event.ends == nil, let duration, (1...10_000_000).contains(duration) {
            event.ends = event.starts?.adding(seconds: duration * 60)
        }
        if event.id.isEmpty {
            let words = FrabNames.slug(event.title)
            event.id = identifier(words.isEmpty ? "untitled" : words, kind, of: meeting)
            reading.note(.assumed, "identifier", event.id, line: json.line)
        }
        if event.title.isEmpty {
            event.title = event.kind ?? event.id
            reading.note(.assumed, "title", event.title, line: json.line)
        }
        try reading.add(event, line: json.line)
    }

    /// What only says how something is drawn or counted.
    private static func isLook(_ name: String) -> Bool {
        ["color", "textColor", "numSlots", "isPoster", "pdf", "x", "y", "_fossil", "_type"].contains(name)
    }

    /// A time as `{"date": …, "time": …, "tz": …}`.
    private mutating func moment(_ json: SourceJSON) -> Timestamp? {
        guard !json.isEmpty else { return nil }
        let text = [json["date"]?.text, json["time"]?.text].compactMap(\.self).joined(separator: "T")
        let named = json["tz"]?.text
        guard let civil = SourceMoment(text)?.civil else {
            reading.note(.unreadable, "time", json.summary, line: json.line)
            return nil
        }
        if let named, !ClockZone.isKnown(named) {
            reading.note(.assumed, "tz", "\(named) is read as \(zone.name)", line: json.line)
        }
        return (named.flatMap { ClockZone.isKnown($0) ? ClockZone($0) : nil } ?? zone).moment(civil)
    }

    private mutating func take(_ json: SourceJSON, _ role: String, into event: inout Programme.Event) {
        let whole = ["fullName", "name"].compactMap { json[$0]?.text.flatMap(Programme.line) }.first
        let parts = ["first_name", "firstName", "last_name", "familyName"].compactMap { json[$0]?.text }
        guard let name = whole ?? Programme.line(parts.joined(separator: " ")) else {
            if !json.isEmpty { reading.note(.unplaced, role, json.summary, line: json.line) }
            return
        }
        guard !event.people.contains(where: { $0.name == name && $0.role == role }) else { return }
        var person = Programme.Person(name, role: role)
        person.organisation = json["affiliation"]?.text.flatMap(Programme.line)
        event.people.append(person)
    }

    private mutating func leave(_ member: SourceJSON.Member) {
        guard !member.value.isEmpty, member.value.flag != false else { return }
        reading.note(.unplaced, member.name, member.value.summary, line: member.value.line)
    }
}
