public import Mechanism

extension ProgrammeReading {
    /// The sessions that an import brings in: all but those that were called off, since what is brought in is published
    /// as a session that was held.
    public var importable: [Programme.Event] { programme.events.filter { !$0.isCancelled } }

    /// The acts that bring the programme into the process: each session with its people, published as it came. Each goes
    /// through the form of its act, with the form's limits and rules of text.
    /// - Parameters:
    ///   - first: The number that the first session will have; the others follow it.
    ///   - issue: The thread that the sessions belong to, if they belong to one.
    ///   - source: Where the file came from, for readers: its name, an address.
    /// - Throws: The first field that no form would accept, with its line.
    public func acts(first: ID<Session>, issue: ID<Issue>?, source: String) throws(ImportFault) -> [ImportedAct] {
        var acts: [ImportedAct] = []
        for (place, event) in importable.enumerated() {
            let line = lines[event.id]
            let number = ID<Session>(first.number + place)
            acts.append(try Self.act(ImportSession(), form(of: event, issue, source), line))
            guard event.people.count <= SessionDocument.mostPeople else {
                throw ImportFault(.field("people", .tooMany(SessionDocument.mostPeople)), line: line)
            }
            for person in event.people {
                acts.append(try Self.act(AssignPart(), Self.form(of: person, String(number.number)), line))
            }
            var publish = PublishSession()
            publish.session = number
            acts.append(ImportedAct(act: publish, line: line))
        }
        return acts
    }

    private static func act(_ blank: some Act, _ form: [String: String?], _ line: Int?) throws(ImportFault)
        -> ImportedAct
    {
        var act = blank
        var fields = Fields.reading(FormValues(form.compactMapValues { $0.map { [$0] } }))
        act.fields(&fields)
        if let fault = fields.faults.first { throw ImportFault(.field(fault.field, fault.problem), line: line) }
        return ImportedAct(act: act, line: line)
    }

    private func form(of event: Programme.Event, _ issue: ID<Issue>?, _ source: String) -> [String: String?] {
        let words = [event.abstract, event.description].compactMap { $0.map(HTMLProse.markdown) }
        let hasTeaser = words.count == 2 && words[0].utf8.count <= TextLimit.optionalRemark.bytes
        let facts = [source, event.id, programme.title, programme.version, event.address].compactMap(\.self)
        return [
            "issue": issue.map { String($0.number) },
            "title": event.title,
            "alias": event.subtitle,
            "teaser": hasTeaser ? words[0] : nil,
            "description": hasTeaser ? words[1] : words.joined(separator: "\n\n"),
            "keywords": event.track,
            "format": event.kind,
            "language": Self.language(of: event),
            "source": facts.filter { !$0.isEmpty }.joined(separator: "; "),
            "links": event.links.map { link in
                [link.kind.rawValue + ":", link.title, link.address].filter { !$0.isEmpty }.joined(separator: " ")
            }.joined(separator: "\n"),
            "starts": event.starts?.utc.text,
            "ends": event.ends?.utc.text,
            "place": event.room
        ]
    }

    /// The language as the source gives it, where that is a tag of BCP 47; else Korean where the title is, or English.
    private static func language(of event: Programme.Event) -> String {
        let tag = event.language ?? ""
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        let isTag = parts.allSatisfy { part in
            (1...8).contains(part.utf8.count)
                && part.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
        }
        if isTag, let first = parts.first, (2...3).contains(first.utf8.count), tag.utf8.count <= 35 { return tag }
        return event.title.contains(where: \.isHangul) ? "ko" : "en"
    }

    private static func form(of person: Programme.Person, _ session: String) -> [String: String?] {
        let word = person.role?.lowercased().replacing("-", with: "_").replacing(" ", with: "_") ?? ""
        let role = SessionRole(rawValue: word.replacing("_", with: "-")) ?? roles[word]
        let note = [role == nil ? person.role : nil, person.biography.map(HTMLProse.markdown), person.address]
        return [
            "session": session,
            // The record joins by underscores what is joined by hyphens here.
            "role": (role ?? .presenter).rawValue.replacing("-", with: "_"),
            "name": person.name,
            "organisation": person.organisation,
            "note": note.compactMap(\.self).joined(separator: "; ")
        ]
    }

    /// What other programs call those who have a part.
    private static let roles: [String: SessionRole] = [
        "speaker": .presenter, "author": .presenter, "chair": .moderator, "convener": .moderator,
        "organiser": .focalPoint, "organizer": .focalPoint, "reporter": .rapporteur, "panellist": .keyParticipant,
        "panelist": .keyParticipant, "co_moderator": .moderator, "online_moderator": .remoteModerator
    ]
}
