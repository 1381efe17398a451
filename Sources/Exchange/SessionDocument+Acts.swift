public import Mechanism
public import TransparencyLog

/// An act that an imported document asks for, with the line of the document that it comes from.
public struct ImportedAct: Sendable {
    /// The act, as a form would have read it.
    public let act: any Act
    /// Where the document says so, counted from 1; nil for what concerns it all.
    public let line: Int?
}

extension SessionDocument {
    /// The most people that a document may name.
    static let mostPeople = 200

    /// The acts that bring the document into the process as a session that was held: the session, its people, its report,
    /// its messages, all published as they came. Each goes through the form of its act, with the form's limits and rules
    /// of text.
    /// - Parameters:
    ///   - session: The number that the session will have.
    ///   - issue: The thread it belongs to, if it belongs to one.
    ///   - source: Where the document came from, for readers: the name of a file, an address.
    ///   - moment: The moment at which clocks of the mechanism's zone show a reading.
    /// - Throws: The first field that no form would accept, with its line.
    public func acts(
        session: ID<Session>, issue: ID<Issue>?, source: String,
        moment: @escaping @Sendable (Timestamp.Civil) -> Timestamp?
    ) throws(ImportFault) -> [ImportedAct] {
        if people.count > Self.mostPeople {
            throw ImportFault(.field("people", .tooMany(Self.mostPeople)), line: people[Self.mostPeople].line)
        }
        let number = String(session.number)
        var acts = [try act(ImportSession(), page(issue: issue, source: source), moment: moment) { self.line(of: $0) }]
        for person in people {
            acts.append(try act(AssignPart(), form(of: person, number)) { _ in person.line })
        }
        if let report {
            let form = [
                "session": number, "proposal": report.proposal, "summary": report.summary,
                "discussion": report.discussion
            ]
            acts.append(try act(FileReport(), form) { self.line(of: $0) })
        }
        for message in messages {
            acts.append(try act(DraftMessage(), ["session": number, "text": message.text]) { _ in message.line })
        }
        if let filing = filing(session) { acts.append(filing) }
        var publish = PublishSession()
        publish.session = session
        return acts + [ImportedAct(act: publish, line: nil)]
    }

    /// How the process recognises the session when its page comes again: by the kind of page, its number in the programme or
    /// else its title, and its date. A number comes again every year; where no year is told, the title counts as well.
    public var origin: Hash {
        let date = schedule.map { schedule in
            let parts = [schedule.year, schedule.month, schedule.day].compactMap(\.self)
            return parts.count == 3 ? parts.map(String.init).joined(separator: "-") : schedule.date?.folded ?? ""
        }
        let isOfYear = schedule?.year != nil || identifier?.contains(/20[0-9][0-9]/) ?? false
        let name = isOfYear ? identifier ?? headline : [identifier, headline].compactMap(\.self).joined(separator: "\n")
        return .leaf(Array([kind.rawValue, name.folded, date ?? ""].joined(separator: "\n").utf8))
    }

    /// What the page says otherwise of the session that it was brought in as.
    /// - Parameters:
    ///   - acts: Those that would bring it in now.
    ///   - words: The words of a text of the process.
    public func differences(
        from session: Session, _ acts: [ImportedAct], in mechanism: Mechanism, words: (Prose) -> String?
    ) -> [ImportDifference] {
        var comparison = ImportComparison(session, in: mechanism, line: line(of: "title"))
        comparison.compare(isCancelled: false)
        if session.state != .cancelled { comparison.compare(acts, isScheduled: false, words) }
        return comparison.differences
    }

    /// An act filled from a form, or the first fault of the form at its line.
    private func act(
        _ blank: some Act, _ form: [String: String?],
        moment: @escaping @Sendable (Timestamp.Civil) -> Timestamp? = { Timestamp(utc: $0) },
        line: (String) -> Int?
    ) throws(ImportFault) -> ImportedAct {
        let values = form.compactMapValues { $0.map { [$0] } }
        var act = blank
        var given = FormValues(values, moment: moment)
        given.transcript = Transcript.reading(of:)
        var fields = Fields.reading(given)
        act.fields(&fields)
        // The form asks for each part of a report; a document tells the parts that it has.
        let faults = fields.faults.filter { !(blank is FileReport) || $0.problem != .missing }
        if let fault = faults.first {
            let name = blank is DraftMessage ? "message" : fault.field
            throw ImportFault(.field(name, fault.problem), line: line(fault.field))
        }
        return ImportedAct(act: act, line: line("title"))
    }

    /// The captions that the page carries, as a transcript of the session; nil where there are none, or none that the form of a
    /// transcript takes. Then they stay with the source.
    private func filing(_ session: ID<Session>) -> ImportedAct? {
        guard let transcript else { return nil }
        let form = [
            "session": String(session.number), "maker": Session.Transcript.Maker.captioner.rawValue,
            "clock": Session.Transcript.Clock.session.rawValue, "turns": Markdown.plain(transcript)
        ]
        let filing = try? act(FileTranscript(), form) { _ in placements.first { $0.field == .transcript }?.line }
        guard let act = filing?.act as? FileTranscript, act.lines.count <= Session.Transcript.mostTurns,
            act.labels.count <= Session.Transcript.mostLabels, act.lines.contains(where: { !$0.isStage })
        else { return nil }
        return ImportedAct(act: act, line: placements.first { $0.field == .transcript }?.line)
    }

    /// The first line of what a field of a form was filled with.
    private func line(of name: String) -> Int? {
        let fields: [SessionField] =
            switch name {
            case "reading": [.furtherReading]
            case "description": [.description, .guidingQuestions]
            case "place", "starts", "ends": [.schedule]
            case "source": [.transcript, .preparation, .programme]
            default: [SessionField(rawValue: name)].compactMap(\.self)
            }
        return fields.compactMap { field in placements.first { $0.field == field }?.line }.first
    }

    private func page(issue: ID<Issue>?, source: String) -> [String: String?] {
        let (starts, ends) = (time(\.startMinute), time(\.endMinute))
        return [
            "issue": issue.map { String($0.number) },
            "title": headline,
            "alias": alias,
            "teaser": teaser,
            "keywords": keywords.joined(separator: ", "),
            "description": described,
            "format": format,
            "reading": furtherReading.map { reference in
                "- " + (reference.url.map { "[\(reference.text)](<\($0)>)" } ?? reference.text)
            }.joined(separator: "\n"),
            "language": language,
            "source": provenance(source),
            "origin": origin.base64url,
            "links": links.map { link in
                ["\(link.kind.rawValue): \(link.text)", link.url].compactMap(\.self).joined(separator: " ")
            }.joined(separator: "\n"),
            "starts": starts,
            "ends": starts == nil ? nil : ends,
            "place": [starts == nil ? schedule?.date : nil, starts == nil ? schedule?.time : nil, schedule?.room]
                .compactMap(\.self).joined(separator: ", ")
        ]
    }

    /// What the session is called: its title, or the first words of what it says where a report has none.
    public var headline: String {
        if let name = title ?? alias { return name }
        let text = [report?.proposal, report?.summary, report?.discussion].compactMap(\.self).first ?? ""
        let opening = text.prefix { $0 != "\n" && $0 != "。" }.words.prefix(9).joined(separator: " ")
        let isWhole = opening.count <= 60 && opening.count >= text.count
        return isWhole ? opening : opening.prefix(60).trimming { $0.isBlank || ",.;:–-".contains($0) } + " …"
    }

    private var described: String? {
        guard !guidingQuestions.isEmpty else { return description }
        let questions = guidingQuestions.map { "- " + $0 }.joined(separator: "\n")
        return [description, "**Guiding questions**", questions].compactMap(\.self).joined(separator: "\n\n")
    }

    private func provenance(_ source: String) -> String {
        let facts = [
            identifier, workingTitle.map { "working title: \($0)" }, programme.map { "programme: \($0)" },
            proposals.isEmpty ? nil : "proposals: " + proposals.joined(separator: ", ")
        ].compactMap(\.self)
        let captions = filing(ID(1)) == nil ? transcript : nil
        return ([([source] + facts).joined(separator: "; "), preparation, captions].compactMap(\.self))
            .joined(separator: "\n\n")
    }

    /// A time as a form for date and time has it: "2031-06-11T14:00".
    private func time(_ minute: KeyPath<Schedule, Int?>) -> String? {
        guard let schedule, let year = schedule.year, let month = schedule.month, let day = schedule.day,
            let minute = schedule[keyPath: minute], minute < 24 * 60
        else { return nil }
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(day))T\(two(minute / 60)):\(two(minute % 60))"
    }

    private func form(of person: Person, _ session: String) -> [String: String?] {
        [
            "session": session,
            // The wiki's words are joined by hyphens, the record's by underscores.
            "role": person.role.rawValue.replacing("-", with: "_"),
            "name": person.name,
            "organisation": person.organisation,
            "country": person.country,
            "note": [person.note, person.stakeholderGroup, person.biography, person.url].compactMap(\.self)
                .joined(separator: "; ")
        ]
    }
}
