import Mechanism

/// Reads the agenda of an IETF meeting as the datatracker gives it. Its times are on the clocks of the meeting.
struct AgendaReader {
    private var reading = ProgrammeReading(.ietf)
    private var zone = ClockZone("UTC")

    static func read(_ json: SourceJSON, zone: String?) throws(ProgrammeFault) -> ProgrammeReading {
        guard let meeting = json["meeting"], meeting.isObject, let schedule = json["schedule"], schedule.isArray else {
            throw ProgrammeFault(.notThisKind(.ietf), line: json.line)
        }
        var reader = AgendaReader()
        reader.take(meeting: meeting, zone)
        for item in schedule.elements { try reader.take(item) }
        return reader.reading.settled
    }

    private mutating func take(meeting: SourceJSON, _ given: String?) {
        let name = [meeting["timezone"]?.text, given].compactMap(\.self).first { ClockZone.isKnown($0) }
        if name == nil { reading.note(.assumed, "zone", "UTC, since nothing tells", line: meeting.line) }
        zone = ClockZone(name ?? "UTC")
        let title = [meeting["number"]?.text.map { "IETF \($0)" }, meeting["city"]?.text].compactMap(\.self)
            .filter { !$0.isEmpty }.joined(separator: ", ")
        reading.change { programme in
            programme.zone = name ?? "UTC"
            programme.title = title
            programme.acronym = meeting["number"]?.text.map { "ietf\($0)" }
        }
        let known = ["number", "city", "timezone", "startDate", "endDate", "updated"]
        for member in meeting.members where !known.contains(member.name) { leave(member) }
    }

    private mutating func take(_ json: SourceJSON) throws(ProgrammeFault) {
        guard json.isObject else { return reading.note(.unreadable, "session", json.summary, line: json.line) }
        let id = (json["sessionId"] ?? json["id"])?.text.flatMap(Programme.line)
        var event = Programme.Event(id: id.map { "ietf-session-\($0)" } ?? "", title: "")
        var duration: Int?
        for member in json.members {
            let value = member.value
            let text = value.text.flatMap(Programme.line)
            switch member.name {
            case "name": event.title = text ?? ""
            case "startDateTime":
                event.starts = text.flatMap(SourceMoment.init)?.moment(in: zone)
                if let text, event.starts == nil { reading.note(.unreadable, member.name, text, line: value.line) }
            case "duration":
                duration = value.integer.flatMap { $0 > 0 ? $0 : nil }
                if let text, duration == nil { reading.note(.unreadable, member.name, text, line: value.line) }
            case "room": event.room = text
            case "type": event.kind = text
            case "groupName": event.track = text
            case "status": take(status: value, into: &event)
            case "note": event.description = value.text.flatMap(Programme.prose)
            case "remoteInstructions": take(link: value, .remote, title: "", into: &event)
            case "agenda": if let url = value["url"] { take(link: url, .web, title: "Agenda", into: &event) }
            case "links": take(links: value, into: &event)
            case "short": if let text, text != event.title { event.subtitle = text }
            // Names for the same things, and how the agenda is filtered and shown.
            case "id", "sessionId", "acronym", "groupAcronym", "groupParent", "filterKeywords", "flags", "isBoF",
                "orderInMeeting", "sessionToken", "slotId", "slotName":
                continue
            case "location":
                if let place = value["name"]?.text.flatMap(Programme.line) {
                    reading.note(.unplaced, "location", place, line: value.line)
                }
            default: leave(member)
            }
        }
        if let duration, (1...1_000_000_000).contains(duration) { event.ends = event.starts?.adding(seconds: duration) }
        if event.subtitle == event.title { event.subtitle = nil }
        if event.id.isEmpty {
            event.id = "ietf-session-" + FrabNames.slug(event.title)
            reading.note(.assumed, "identifier", event.id, line: json.line)
        }
        if event.title.isEmpty {
            event.title = event.track ?? event.id
            reading.note(.assumed, "name", event.title, line: json.line)
        }
        try reading.add(event, line: json.line)
    }

    /// A session that was called off stays, and so does the old place of one that was moved.
    private mutating func take(status: SourceJSON, into event: inout Programme.Event) {
        switch status.text ?? "" {
        case "canceled", "canceledpa", "resched": event.isCancelled = true
        case "", "sched", "apprw", "schedw", "appr", "scheda", "notmeet": break
        case let other: reading.note(.unplaced, "status", other, line: status.line)
        }
    }

    private mutating func take(links: SourceJSON, into event: inout Programme.Event) {
        for member in links.members {
            switch member.name {
            case "recordings":
                for item in member.value.elements {
                    if let url = item["url"] {
                        take(link: url, .recording, title: item["title"]?.text ?? "", into: &event)
                    }
                }
            case "videoStream", "audioStream", "webex", "onsiteTool":
                take(link: member.value, .remote, title: member.name, into: &event)
            // It leads back to what is read here.
            case "calendar": continue
            default: take(link: member.value, .web, title: member.name, into: &event)
            }
        }
    }

    /// A template of an address that nobody filled in leads nowhere, and neither does a path without its site.
    private mutating func take(
        link value: SourceJSON, _ kind: Programme.Link.Kind, title: String, into event: inout Programme.Event
    ) {
        guard let text = value.text.flatMap(Programme.line) else { return }
        guard text.isAddress, !text.contains("{") else {
            return reading.note(.unreadable, title.isEmpty ? kind.rawValue : title, text, line: value.line)
        }
        guard !event.links.contains(where: { $0.address == text }) else { return }
        event.links.append(.init(kind, title: title, address: text))
    }

    private mutating func leave(_ member: SourceJSON.Member) {
        guard !member.value.isEmpty, member.value.flag != false else { return }
        reading.note(.unplaced, member.name, member.value.summary, line: member.value.line)
    }
}
