import Mechanism
import Secretariat
import TransparencyLog

extension Reading {
    /// The page at a route; nil when there is nothing. The one switch that is the whole site.
    func page(for route: Route, _ query: [String: [String]]) -> Page? {
        switch route {
        case .home: homePage()
        case .issues: issuesPage()
        case .issue(let id): mechanism.issues[id].map(issuePage)
        case .learning(let id), .registration(let id): mechanism.learning[id].map(learningPage)
        case .programme: programmePage()
        case .session(let id): mechanism.sessions[id].map(sessionPage)
        case .edition(let id): mechanism.editions[id].map(editionPage)
        case .grid(let id): mechanism.editions[id].flatMap { gridPage($0, query) }
        case .availability(let id): mechanism.editions[id].flatMap { availabilityPage($0, query) }
        case .programmeCalls: programmeCallsPage()
        case .programmeCall(let id): mechanism.programmeCalls[id].map { programmeCallPage($0, query) }
        case .reviewRoom(let id): mechanism.programmeCalls[id].flatMap { reviewRoomPage($0, query) }
        case .reviewSheet(let id, let session):
            mechanism.programmeCalls[id].flatMap { reviewSheetPage($0, session, ReviewSheetForm()) }
        case .live(let id): mechanism.sessions[id].flatMap { livePage($0, query) }
        case .screen(let id): mechanism.sessions[id].flatMap { screenPage($0, query) }
        case .transcript(let id): mechanism.sessions[id].flatMap { transcriptPage($0, query) }
        case .report(let id, let form): mechanism.sessions[id].flatMap { reportPage($0, form) }
        case .conversation(let id): mechanism.conversations[id].map(conversationPage)
        case .voting(let id): mechanism.conversations[id].flatMap { votingPage($0, query) }
        case .ownVotes(let id): mechanism.conversations[id].map(ownVotesPage)
        case .consultations: consultationsPage()
        case .consultation(let id): mechanism.consultations[id].flatMap { consultationPage($0, query) }
        case .version(let id, let number): readable(id).flatMap { versionPage($0, number, query) }
        case .why(let id): readable(id).flatMap(whyPage)
        case .drafting(let id): mechanism.consultations[id].flatMap { draftingPage($0, query) }
        case .review(let id): readable(id).flatMap(reviewPage)
        case .responses(let id): readable(id).map(responsesPage)
        case .input(let id): mechanism.inputs[id].flatMap(inputPage)
        case .call(let id): mechanism.calls[id].flatMap(callPage)
        case .people: peoplePage()
        case .person(let id): mechanism.people[id].map(personPage)
        case .balance: balancePage()
        case .safeguards: safeguardsPage()
        case .about: aboutPage()
        case .accessibility: accessibilityPage()
        case .privacy: privacyPage()
        case .desk: deskPage()
        case .record: recordPage(query)
        case .entry(let index): entryPage(index)
        case .signIn: signInPage()
        case .link(let token): linkPage(token)
        case .you: youPage()
        case .demonstration: demonstrationPage()
        case .act(let type): formPage(type, query)
        case .sessionByTitle, .submissionTable, .export, .feed, .attachment, .proposal, .timetable, .ownVotesFile,
            .resultTable,
            .resultFile, .receipt, .proof, .object,
            .checkpoint, .recordKey, .policy, .results, .tile, .bundle, .signOut, .liveStream, .temperature, .style,
            .script, .mark, .robots, .health, .transcriptFile, .reportFile:
            nil
        }
    }

    /// The form of an act, filled in with what the address and the state know.
    private func formPage(_ type: ActType, _ query: [String: [String]]) -> Page? {
        var form = ActForm(type: type, values: query)
        if form.values["person"] == nil, let session = visitor.session, type == .rename || type == .changeCapacity {
            form.values["person"] = [session.person.code]
        }
        prefill(&form)
        guard may(type, on: subject(of: form) ?? .mechanism) else { return forbiddenPage() }
        return page(of: form)
    }

    /// What the state knows already and nobody should have to write again.
    private func prefill(_ form: inout ActForm) {
        func put(_ name: String, _ value: String) { if form.values[name] == nil { form.values[name] = [value] } }
        let consultation = Int(digits: form.value("consultation")).flatMap { mechanism.consultations[ID($0)] }
        put("language", charter.languages.contains(words.language) ? words.language : charter.languages.first ?? "")
        switch form.type {
        case .adoptCharter: prefillCharter(&form)
        case .fileInput:
            if let draft = consultation.flatMap(inputDraft) {
                form.isDraft = true
                for (name, value) in draft.fields where !value.isEmpty { put(name, value) }
            }
            // A draft may be older than the version that is in force.
            form.values["version"] = [String(consultation?.version?.number ?? 1)]
        case .callConsensus, .bringInInput: put("version", String(consultation?.version?.number ?? 1))
        case .placeInput:
            let input = Int(digits: form.value("input")).flatMap { mechanism.inputs[ID($0)] }
            put("version", String(input.flatMap { mechanism.consultations[$0.consultation]?.version?.number } ?? 1))
        case .editInput:
            guard let input = Int(digits: form.value("input")).flatMap({ mechanism.inputs[ID($0)] }) else { return }
            put("kind", input.kind?.rawValue ?? "")
            put("text", text(input.text))
            put("proposal", text(input.proposal))
        case .answerInput:
            guard let input = Int(digits: form.value("input")).flatMap({ mechanism.inputs[ID($0)] }) else { return }
            let rest = mechanism.family(of: input).filter { $0.id != input.id && $0.awaitsAnswer }
            put("also", rest.map { String($0.id.number) }.joined(separator: ", "))
        case .explainChange:
            let number = Int(digits: form.value("version")) ?? consultation?.version?.number ?? 1
            put("version", String(number))
            let clause = Int(digits: form.value("clause")) ?? 0
            guard let change = consultation?.version(number)?.changes.first(where: { ($0.clause ?? 0) == clause })
            else {
                return
            }
            put("reason", text(change.reason))
            put("inputs", change.inputs.map { String($0.number) }.joined(separator: ", "))
            put("messages", change.messages.map { String($0.number) }.joined(separator: ", "))
            put("objections", change.objections.map { String($0.number) }.joined(separator: ", "))
            put("statements", change.statements.map { String($0.number) }.joined(separator: ", "))
        case .amendPreparation:
            guard let consultation else { return }
            for (name, prose) in [
                ("title", consultation.title), ("note", consultation.note), ("question", consultation.question),
                ("decision_maker", consultation.decisionMaker), ("explanation", consultation.explanation),
                ("may_change", consultation.mayChange), ("fixed", consultation.fixed)
            ] { put(name, text(prose)) }
            put("authoritative", consultation.authoritative ?? "")
            put("kind", consultation.kind ?? "")
        case .translateText:
            put("version", String(consultation?.version?.number ?? 1))
            if let other = charter.languages.first(where: { $0 != consultation?.authoritative }),
                form.value("language") == consultation?.authoritative
            {
                form.values["language"] = [other]
            }
            if let consultation { put("clauses", ownWords(of: consultation)) }
        case .prepareClasses:
            put("classes", consultation?.classes.lines ?? "")
        case .reviseText:
            put("after", String(consultation?.versions.count ?? 1))
            if let consultation { put("clauses", ownWords(of: consultation)) }
        case .planEdition, .setRoom, .setSlot, .amendHearing: prefillGrid(&form)
        case .scheduleSession:
            guard let session = session(of: form) else { return }
            put("starts", session.starts.map { String(zone.civil($0).text.prefix(16)) } ?? "")
            put("ends", session.ends.map { String(zone.civil($0).text.prefix(16)) } ?? "")
            put("place", text(session.place))
            put("links", text(session.links))
        case .stateNeeds:
            guard let needs = session(of: form)?.needs else { return }
            put("minutes", needs.minutes.map { String($0) } ?? "")
            put("audience", needs.audience.map { String($0) } ?? "")
            if form.values["features"] == nil { form.values["features"] = needs.features.map(\.rawValue) }
        case .describeSession: prefillDescription(&form)
        case .countAttendance: prefillAttendance(&form)
        case .rewordMessage:
            put(
                "text",
                Int(digits: form.value("message")).flatMap { mechanism.messages[ID($0)] }.map { text($0.text) } ?? "")
        case .combineNotes:
            let notes = session(of: form)?.standingNotes ?? []
            put("text", notes.map { text($0.text) }.joined(separator: "\n\n"))
            if form.values["notes"] == nil { form.values["notes"] = notes.map { String($0.number) } }
        case .rename: put("name", visitor.session.map { name($0.person) } ?? "")
        case .changeCapacity:
            guard let capacity = visitor.session.flatMap({ mechanism.people[$0.person]?.capacity }) else { return }
            put("group", capacity.group)
            put("behalf", capacity.behalf.rawValue)
            put("organisation", text(capacity.organisation))
        case .translateStatement:
            let statement = Int(digits: form.value("statement")).flatMap { mechanism.statements[ID($0)] }
            // The reader's own language is that of the statement as often as not.
            if let other = charter.languages.first(where: { $0 != statement?.language }),
                form.value("language") == statement?.language
            {
                form.values["language"] = [other]
            }
        case .resubmitIssue:
            guard let issue = Int(digits: form.value("issue")).flatMap({ mechanism.issues[ID($0)] }) else { return }
            put("title", text(issue.title))
            put("question", text(issue.question))
            put("affected", text(issue.affected))
            put("interest", text(issue.interest))
            if issue.ofInternet { put("of_internet", "yes") }
            if issue.onInternet { put("on_internet", "yes") }
            if form.values["topics"] == nil { form.values["topics"] = issue.topics }
        case .publishCall: prefillCall(&form)
        case .resubmitSession, .completeProposal: prefillProposal(&form)
        case .fileReport:
            guard let report = session(of: form)?.report else { return }
            put("proposal", text(report.proposal))
            put("summary", text(report.summary))
            put("discussion", text(report.discussion))
            put("issues", text(report.issues))
            put("presentations", text(report.presentations))
            put("agreement", text(report.agreement))
            put("way_forward", text(report.wayForward))
            put("gender", text(report.gender))
        case .linkMedia:
            guard let media = session(of: form)?.media else { return }
            put("stream", text(media.stream))
            put("captions", text(media.captions))
            put("recording", text(media.recording))
            if media.offset > 0 { put("offset", words.clipTime(media.offset)) }
        case .matchSpeaker, .checkTurns, .correctTurn: prefillTranscript(&form)
        default: break
        }
    }

    /// What an edition, a room or a slot is now.
    private func prefillGrid(_ form: inout ActForm) {
        func put(_ name: String, _ value: String) { if form.values[name] == nil { form.values[name] = [value] } }
        let edition = edition(of: form)
        switch form.type {
        case .planEdition:
            put("title", edition.map { text($0.title) } ?? "")
            put("venue", edition.map { text($0.venue) } ?? "")
            put("zone", edition?.zone ?? charter.zone)
            put("streamed", edition?.limits[.streaming].map { String($0) } ?? "")
            put("interpreted", edition?.limits[.interpretation].map { String($0) } ?? "")
        case .amendHearing:
            guard let edition, let hearing = edition.hearing else { return }
            put("closes", String(Zone(edition.zone).civil(hearing.closes).text.prefix(16)))
        case .setRoom:
            guard let room = Int(digits: form.value("room")).flatMap({ edition?.room($0) }) else { return }
            put("name", text(room.name))
            put("seats", room.seats.map { String($0) } ?? "")
            put("closed", room.closed.map { String($0) }.joined(separator: ", "))
            put("links", text(room.links))
            if form.values["features"] == nil { form.values["features"] = room.features.map(\.rawValue) }
        case .setSlot:
            guard let edition, let slot = Int(digits: form.value("slot")).flatMap({ edition.slot($0) }) else { return }
            put("starts", String(Zone(edition.zone).civil(slot.starts).text.prefix(16)))
            put("minutes", String(slot.minutes))
            put("kind", slot.kind.rawValue)
            put("name", text(slot.name))
            if slot.isOfDayBefore { put("of_day_before", "yes") }
        default: break
        }
    }

    /// The text in force as a form takes it.
    private func ownWords(of consultation: Consultation) -> String {
        Clause.joined((consultation.version?.clauses ?? []).map { ($0.clause.label, text($0.clause.text)) })
    }

    private func prefillCharter(_ form: inout ActForm) {
        var fields = Fields.sealing { _, _, _ in Commitment(hash: .emptyRoot, length: 0) }
        var act = AdoptCharter(charter, reason: .none)
        act.fields(&fields)
        for (name, value) in fields.facts where form.values[name] == nil {
            switch value {
            case .string(let text): form.values[name] = [text]
            case .integer(let number): form.values[name] = [String(number)]
            case .array(let list): form.values[name] = list.compactMap(\.asString)
            default: break
            }
        }
        form.values["groups"] = form.values["groups"].flatMap { $0.isEmpty ? nil : $0 } ?? [charter.groups.lines]
        form.values["topics"] = form.values["topics"].flatMap { $0.isEmpty ? nil : $0 } ?? [charter.topics.lines]
        if form.values["kinds"].map(\.isEmpty) ?? true { form.values["kinds"] = [charter.kinds.lines] }
        if form.values["blocking"] == nil { form.values["blocking"] = charter.blocking.codes.map(\.field) }
    }
}
