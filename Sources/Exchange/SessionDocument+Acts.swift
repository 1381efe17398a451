public import Mechanism

extension SessionDocument {
    /// The acts that bring the document into the process as a session that was held: the session, its people, its report,
    /// its messages, all published as they came.
    /// - Parameters:
    ///   - session: The number that the session will have.
    ///   - issue: The thread it belongs to, if it belongs to one.
    ///   - source: Where the document came from, for readers: the name of a file, an address.
    ///   - moment: The moment at which clocks of the mechanism's zone show a reading.
    public func acts(
        session: ID<Session>, issue: ID<Issue>?, source: String, moment: (Timestamp.Civil) -> Timestamp?
    ) -> [any Act] {
        var acts: [any Act] = [page(issue: issue, source: source, moment: moment)]
        for person in people { acts.append(part(person, in: session)) }
        if let report {
            var act = FileReport()
            act.session = session
            act.proposal = Prose(report.proposal)
            act.summary = Prose(report.summary)
            act.discussion = Prose(report.discussion)
            acts.append(act)
        }
        for message in messages {
            var act = DraftMessage()
            act.session = session
            act.text = Prose(message)
            acts.append(act)
        }
        var publish = PublishSession()
        publish.session = session
        acts.append(publish)
        return acts
    }

    private func page(
        issue: ID<Issue>?, source: String, moment: (Timestamp.Civil) -> Timestamp?
    ) -> ImportSession {
        var act = ImportSession()
        act.issue = issue
        act.title = Prose(title ?? alias ?? identifier ?? source)
        act.alias = Prose(alias)
        act.teaser = Prose(teaser)
        act.keywords = Prose(keywords.joined(separator: ", "))
        act.description = Prose(described)
        act.format = Prose(format)
        act.furtherReading = Prose(
            furtherReading.map { reference in
                "- " + (reference.url.map { "[\(reference.text)](<\($0)>)" } ?? reference.text)
            }.joined(separator: "\n"))
        act.language = language
        act.source = Prose(provenance(source))
        act.links = Prose(
            links.map { link in
                ["\(link.kind.rawValue): \(link.text)", link.url].compactMap(\.self).joined(separator: " ")
            }.joined(separator: "\n"))
        act.starts = time(\.startMinute).flatMap(moment)
        act.ends = time(\.endMinute).flatMap(moment)
        let isTimed = act.starts != nil
        act.place = Prose(
            [isTimed ? nil : schedule?.date, isTimed ? nil : schedule?.time, schedule?.room].compactMap(\.self)
                .joined(separator: ", "))
        return act
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
        return ([([source] + facts).joined(separator: "; "), preparation, transcript].compactMap(\.self))
            .joined(separator: "\n\n")
    }

    private func time(_ minute: KeyPath<Schedule, Int?>) -> Timestamp.Civil? {
        guard let schedule, let year = schedule.year, let month = schedule.month, let day = schedule.day,
            let minute = schedule[keyPath: minute], minute < 24 * 60
        else { return nil }
        return Timestamp.Civil(year: year, month: month, day: day, hour: minute / 60, minute: minute % 60)
    }

    private func part(_ person: Person, in session: ID<Session>) -> AssignPart {
        var act = AssignPart()
        act.session = session
        act.role =
            switch person.role {
            case .focalPoint: .focalPoint
            case .orgTeam: .orgTeam
            case .keynote: .keynote
            case .keyParticipant: .keyParticipant
            case .moderator: .moderator
            case .remoteModerator: .remoteModerator
            case .rapporteur: .rapporteur
            case .subjectMatterExpert: .subjectMatterExpert
            case .programmeCommittee: .programmeCommittee
            case .proposer: .proposer
            case .presenter: .presenter
            }
        act.name = Prose(person.name)
        act.organisation = Prose(person.organisation)
        act.country = Prose(person.country)
        act.note = Prose(
            [person.note, person.stakeholderGroup, person.biography, person.url].compactMap(\.self).joined(
                separator: "; "))
        return act
    }
}

extension Prose {
    fileprivate init(_ text: String?) {
        self = text.map { $0.isEmpty ? .none : .written($0) } ?? .none
    }
}
