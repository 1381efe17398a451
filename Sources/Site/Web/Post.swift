import Exchange
import HTML
import HTTPTypes
import Hummingbird
import Journal
import Logging
import Mechanism
import NIOCore
import Secretariat

/// Answers to POST: every flow is a plain form, then a redirect to the thing.
extension Site {
    func post(_ route: Route, _ arrival: Arrival, _ request: Request) async throws -> Response {
        guard isFromOwnPage(request) else { return await problem(.forbidden, arrival, request) }
        guard let type = request.headers[.contentType], request.headers[.contentEncoding] == nil else {
            return await problem(.unsupportedMediaType, arrival, request)
        }
        let boundary = route.takesFile ? MultipartBody.boundary(of: type) : nil
        guard boundary != nil || type.hasPrefix("application/x-www-form-urlencoded") else {
            return await problem(.unsupportedMediaType, arrival, request)
        }
        let visitor = try await visitor(request)
        // Only who may send a large form is listened to for as long as one takes.
        let most = mostFormBytes(route, visitor)
        if let length = request.headers[.contentLength], Int(digits: length).map({ $0 > most }) ?? true {
            return await problem(.contentTooLarge, arrival, request)
        }
        // Whoever sends too fast is told before what they send is taken in.
        guard actLimit?.allows(visitor.session?.person.code ?? arrival.address, now: milliseconds) ?? true else {
            return await problem(.tooManyRequests, arrival, request)
        }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: most)
        } catch let error as HTTPError {
            return await problem(error.status, arrival, request)
        } catch is NIOTooManyBytesError {
            return await problem(.contentTooLarge, arrival, request)
        } catch {
            return await problem(.badRequest, arrival, request)
        }
        let read =
            boundary.map { MultipartBody.read(Array(body.readableBytesView), boundary: $0) }
            ?? FormBody.read(body.readableBytesView).map { ($0, [:]) }
        guard let (form, files) = read else { return await problem(.badRequest, arrival, request) }
        if let session = visitor.session, !route.isOpenToStrangers {
            guard let token = form["form_token"]?.last, FormToken.isValid(token, secret: session.secret) else {
                return await problem(.forbidden, arrival, request)
            }
        }
        switch route {
        case .act(let type): return try await perform(type, form, files, visitor, arrival, request)
        case .signIn: return try await sendLink(form, visitor, arrival, request)
        case .link(let token): return try await signIn(token, arrival, request)
        case .signOut: return try await signOut(visitor, request)
        case .registration(let event): return try await register(event, form, visitor, arrival, request)
        case .drafting(let id): return try await draft(id, form, visitor, arrival, request)
        case .reviewSheet(let id, let session):
            return try await keepSheet(id, session, form, visitor, arrival, request)
        case .temperature(let id): return try await answerRoom(id, form, visitor, arrival, request)
        case .availability(let id): return try await saveAvailability(for: id, form, visitor, arrival, request)
        case .voting(let id): return try await castVote(in: id, form, visitor, arrival, request)
        case .you: return try await saveAnswers(form, visitor, arrival, request)
        case .demonstration: return try await playAPart(form, arrival, request)
        default:
            var refused = await problem(.methodNotAllowed, arrival, request)
            refused.headers[.allow] = "GET, HEAD"
            return refused
        }
    }

    /// The most bytes that this visitor's form may have.
    private func mostFormBytes(_ route: Route, _ visitor: Visitor) -> Int {
        guard case .act(let type) = route, let person = visitor.person, type.takesFile,
            !type.takesText || clerk.state.mayAnywhere(.person(person), type)
        else { return Self.mostFormBytes }
        return type.mostFormBytes
    }

    var milliseconds: Int { Int(ContinuousClock.now.milliseconds) }

    /// Does an act: from the form into the record, or back to the form with what stands in the way.
    private func perform(
        _ type: ActType, _ form: [String: [String]], _ files: [String: SentFile], _ visitor: Visitor,
        _ arrival: Arrival, _ request: Request
    ) async throws -> Response {
        guard let session = visitor.session else {
            return SiteAnswer.seeOther(Route.signIn.path).response(to: request, isPrivate: true)
        }
        let mark = form["mark"]?.last.map { session.person.code + $0.prefix(40) }
        if let mark, let place = await sent.place(mark) {
            return SiteAnswer.seeOther(place).response(to: request, isPrivate: true)
        }
        var led: String?
        defer { if let mark { sent.note(mark, led: led) } }
        if type == .fileInput, form["keep"]?.last == "draft" {
            return try await keepDraft(form, of: session.person, request)
        }
        var values = form
        values["form_token"] = nil
        values["mark"] = nil
        // Nobody joins, renames or moves anybody but themselves, whatever the form says.
        if [.join, .rename, .changeCapacity].contains(type) { values["person"] = [session.person.code] }
        if type == .fileTranscript, form["deed"] == nil, let file = files["document"], !file.bytes.isEmpty,
            form["turns"]?.last.map(\.isEmpty) ?? true
        {
            // Whoever chooses a file and files it at once means what is in the file.
            values["turns"] = [TranscriptFile.text(file)]
        }
        if type.takesText, let deed = form["deed"]?.last, clerk.state.mayAnywhere(.person(session.person), type) {
            return try await look(at: type, values, files["document"], deed, visitor, arrival, request)
        }
        let zone = Zone(zoneName(of: values))
        var given = FormValues(values, moment: { zone.moment($0) }, knowsZone: Zone.isKnown)
        given.files = files
        given.transcript = Transcript.reading(of:)
        var fields = Fields.reading(given)
        var act = type.blank()
        act.fields(&fields)
        if let copy = act as? CopyDay { act = copy.onTheClocks(of: clerk.state.editions[copy.edition]) }
        // Whoever may not do it at all is not asked to mend the fields first.
        guard clerk.state.may(.person(session.person), type, on: act.subject) else {
            return await problem(.forbidden, arrival, request)
        }
        let sentForm = ActForm(type: type, values: values, faults: fields.faults)
        guard fields.faults.isEmpty else {
            return try await send(arrival, request, visitor) { $0.page(of: sentForm) }
        }
        if let statement = act as? SubmitStatement, form["seen"]?.last != "yes" {
            let like = try await statements(like: statement)
            if !like.isEmpty {
                return try await send(arrival, request, visitor) { reading in
                    var form = sentForm
                    form.like = like
                    return reading.page(of: form)
                }
            }
        }
        if var closing = act as? CloseReview {
            closing.given = try await ReviewDesk(clerk: clerk, journal: journal).given(for: closing.call)
            act = closing
        }
        let vault = privateAnswers(type, values, session.person) + (try await letters(about: [act]))
        do {
            let receipt = try await clerk.perform(
                act, by: .person(session.person), vault: vault, telling: lettersOnSessions(about: act))
            if type == .eraseText || type == .erasePerson {
                accounts.forgetSessions()
                await eraser.carryOut()
                cache.clear()
                texts.clear()
                feeds.clear()
                events.clear()
                followers.forgetSent()
            }
            if type == .closeTemperature || type == .endSession, case .session(let id) = receipt.object {
                try await room.read(id)
            }
            if [.giveFloor, .endTurn, .endSession].contains(type), case .session(let id) = receipt.object {
                // A turn has ended. What cannot be told now is told when more people have spoken.
                try? await tellGenders(of: id)
            }
            if type == .closeReview, case .programmeCall(let id) = receipt.object {
                // What fails here is done by the teller, a few seconds later.
                try? await ReviewDesk(clerk: clerk, journal: journal).publish(id)
            }
            let place = place(of: receipt, after: type, act)
            led = place
            return SiteAnswer.seeOther(place).response(to: request, isPrivate: true)
        } catch .refused(let refusal, _) {
            if refusal.rule == .notPermitted { return await problem(.forbidden, arrival, request) }
            if refusal.rule == .unknownThing { return await problem(.notFound, arrival, request) }
            return try await send(arrival, request, visitor) { reading in
                var form = sentForm
                form.refusal = refusal
                return reading.page(of: form)
            }
        } catch .unavailable(let fault) {
            throw fault
        } catch {
            logger.error("An act was not written", metadata: ["act": "\(type.rawValue)", "reason": "\(error)"])
            return await problem(.serviceUnavailable, arrival, request)
        }
    }

    /// Shows the form of a text again: with the text that a file holds, and as it would be read. Nothing is published.
    private func look(
        at type: ActType, _ values: [String: [String]], _ file: SentFile?, _ deed: String, _ visitor: Visitor,
        _ arrival: Arrival, _ request: Request
    ) async throws -> Response {
        var form = ActForm(type: type, values: values)
        form.values["deed"] = nil
        form.isPreview = true
        if type == .fileTranscript {
            if deed == "read" { form.values["turns"] = [TranscriptFile.text(file ?? SentFile(name: "", bytes: []))] }
        } else if deed == "read" {
            switch await ReadText.read(file ?? SentFile(name: "", bytes: [])) {
            case .text(let text): form.values["clauses"] = [text]
            case .fault(let fault): (form.fileFault, form.isPreview) = (fault, false)
            }
        }
        let shown = form
        return try await send(arrival, request, visitor) { $0.page(of: shown) }
    }

    /// The zone on whose clocks a form tells its times: that of the edition it is about, else that of the process.
    private func zoneName(of values: [String: [String]]) -> String {
        let edition = values["edition"]?.last.flatMap { Int(digits: $0) }.flatMap { clerk.state.editions[ID($0)] }
        return edition?.zone ?? clerk.state.charter.inForce.zone
    }

    private func privateAnswers(_ type: ActType, _ values: [String: [String]], _ person: PersonID) -> [VaultWrite] {
        if type == .fileInput {
            let place = InputDraft.place(in: values["consultation"]?.last ?? "")
            return [.discard(draft: place, of: .person(person.code))]
        }
        guard type == .join || type == .changeCapacity else { return [] }
        return [.demographic(Reading.demographic(values, of: person))]
    }

    /// Where an act leads: to the thing it was about, and on the page to the place where it shows.
    private func place(of receipt: Clerk.Receipt, after type: ActType, _ act: any Act) -> String {
        let route = Route(receipt.object, in: clerk.state)
        let link = route.link.adding(query: Reading.doneQuery, String(receipt.index))
        return switch type {
        case .askForFloor, .addSpeaker, .leaveQueue, .giveFloor, .extendTurn, .endTurn, .markAnswered, .takeTemperature,
            .closeTemperature, .takeNote, .combineNotes:
            liveRoute(of: receipt.object)?.path ?? link.address
        case .draftMessage, .rewordMessage:
            liveRoute(of: receipt.object)?.path ?? link.adding(fragment: receipt.object.code).address
        case .setRoom, .removeRoom, .setSlot, .removeSlot, .copyDay, .placeSession, .arrangeProgramme:
            gridRoute(of: receipt.object)?.link.adding(query: Reading.doneQuery, String(receipt.index)).address
                ?? link.address
        case .appointReviewer, .releaseReviewer, .declareConflict, .assignReviews, .openDiscussion, .closeReview:
            reviewRoute(of: receipt.object)?.link.adding(query: Reading.doneQuery, String(receipt.index)).address
                ?? link.address
        case .fileTranscript, .matchSpeaker, .checkTurns, .correctTurn:
            transcriptPlace(receipt, after: type, act)
        case .join: Route.desk.link.adding(query: Reading.doneQuery, String(receipt.index)).address
        case .eraseText, .correctText: Route.entry(receipt.index).path
        case .erasePerson: route.path
        case .raiseObjection, .answerObjection, .resolveObjection, .withdrawObjection, .assignFollowUp, .answerFollowUp,
            .submitStatement, .translateStatement, .moderateStatement, .takeIntoMessages, .commentOnMessage,
            .answerMessageComment, .dropMessage:
            link.adding(fragment: receipt.object.code).address
        default: link.address
        }
    }

    private func gridRoute(of object: ObjectID) -> Route? {
        if case .edition(let id) = object { .grid(id) } else { nil }
    }

    private func reviewRoute(of object: ObjectID) -> Route? {
        if case .programmeCall(let id) = object { .reviewRoom(id) } else { nil }
    }

    /// Where what happens on the floor of a session is seen; a message is worded there while the session is live.
    private func liveRoute(of object: ObjectID) -> Route? {
        switch object {
        case .session(let id): return .live(id)
        case .message(let id):
            guard let session = clerk.state.messages[id]?.session, clerk.state.sessions[session]?.state == .live else {
                return nil
            }
            return .live(session)
        default: return nil
        }
    }

    /// Whether a form came from a page of this site: what the browser says of its origin.
    private func isFromOwnPage(_ request: Request) -> Bool {
        if let site = request.headers[.fetchSite], site != "same-origin", site != "none" { return false }
        guard let origin = request.headers[.origin] else {
            return request.headers[.fetchSite] != nil || isBareClient(request)
        }
        guard let host = request.head.authority else { return false }
        return origin == facts.address || origin == "http://\(host)" && !isSecure
    }

    /// A program that is no browser sends no cookies by itself; with a session's cookie it must say where it comes from.
    private func isBareClient(_ request: Request) -> Bool { request.headers[.cookie] == nil }
}

extension Route {
    /// Whether a form that is sent here may bring a file.
    var takesFile: Bool { if case .act(let type) = self { type.takesFile } else { false } }

    /// Forms that are sent by people who have no session yet.
    var isOpenToStrangers: Bool {
        switch self {
        case .signIn, .link, .demonstration: true
        default: false
        }
    }
}

extension ContinuousClock.Instant {
    fileprivate var milliseconds: Int64 {
        let (seconds, attoseconds) = ContinuousClock.Instant.origin.duration(to: self).components
        return seconds * 1000 + attoseconds / 1_000_000_000_000_000
    }

    private static let origin = ContinuousClock.now
}
