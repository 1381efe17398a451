import HTML
import HTTPTypes
import Hummingbird
import Mechanism
import NIOCore

/// What the forms of calls show and know.
extension Reading {
    /// What a call asks for, above the form that answers it; and what its author owes first.
    func asking(_ h: inout HTMLWriter, _ call: ProgrammeCall) {
        owed(&h, before: call)
        contextSection(&h, words("The call")) { h in
            h.p { h in
                titled(&h, .programmeCall(call.id))
                h.text(" · " + words("until") + " ")
                h.time(.datetime(call.closes.rfc3339), words.dayAndTime(call.closes, zone))
            }
            prose(&h, call.guidance)
            let own = call.submissions.filter { mechanism.submitter(of: $0)?.person == visitor.person }
            if visitor.person != nil, own.count >= call.limit {
                h.p(
                    words(
                        "You have sent %1 already, and the last %2 count.", words.number(own.count),
                        words.number(call.limit)))
            }
            if call.completionDue > call.closes {
                h.p(.class("small soft")) { h in
                    h.text(words("People, length and links of a proposal can be completed until:") + " ")
                    h.time(.datetime(call.completionDue.rfc3339), words.dayAndTime(call.completionDue, zone))
                }
            }
        }
    }

    /// The dates that a call has, above the form that keeps it open longer.
    func dates(_ h: inout HTMLWriter, _ call: ProgrammeCall) {
        contextSection(&h, words("The call")) { h in
            h.p { h in
                titled(&h, .programmeCall(call.id))
                h.text(" · " + words("until") + " ")
                h.time(.datetime(call.closes.rfc3339), words.dayAndTime(call.closes, zone))
            }
            guard call.completes != nil || call.reviewsDue != nil else { return }
            h.ul { h in laterDates(&h, call) }
            h.p(words("These dates move by as much as the call is kept open longer."))
        }
    }

    /// What follows the end of a call by a date, as items of a list.
    func laterDates(_ h: inout HTMLWriter, _ call: ProgrammeCall) {
        guard call.kind == .sessions else { return }
        h.li { h in
            h.text(words("People, length and links of a proposal can be completed until:") + " ")
            h.time(.datetime(call.completionDue.rfc3339), words.dayAndTime(call.completionDue, zone))
        }
        guard let due = call.reviewsDue else { return }
        h.li { h in
            h.text(words("Reviewers are asked to score until:") + " ")
            h.time(.datetime(due.rfc3339), words.dayAndTime(due, zone))
        }
    }

    /// Whether a form asks for a field now: what belongs to a call is asked only of those who answer one.
    func isAsked(_ shape: FieldShape, _ form: ActForm) -> Bool {
        let ofCalls: Set<String> =
            switch form.type {
            case .raiseIssue: ["joins", "consent"]
            case .proposeSession, .resubmitSession:
                ["topics", "moderator", "presenters", "panel", "minutes", "youth", "consent"]
            default: []
            }
        return !ofCalls.contains(shape.name) || answersCall(form)
    }

    /// Whether a form is about an answer to a call: one that is being given, or one that is sent in again.
    private func answersCall(_ form: ActForm) -> Bool {
        guard form.type == .resubmitSession else { return !form.value("programme_call").isEmpty }
        return session(of: form)?.proposal?.call != nil
    }

    /// The sessions that can take issues or another proposal.
    func targets(of form: ActForm) -> [(String, String)] {
        mechanism.sessions.filter { session in
            mechanism.canTakeUp(session) && String(session.id.number) != form.value("session")
                && !mechanism.isBeingReviewed(session)
        }.map { (String($0.id.number), "\($0.id.number) · \(text($0.title))") }
    }

    /// The issues that the form of a session names.
    func toBeTaken(_ h: inout HTMLWriter, _ form: ActForm) {
        let numbers = form.values["issues", default: []].flatMap { $0.split { $0 == "," || $0 == " " } }
        let named = numbers.compactMap { Int(digits: $0) }.compactMap { mechanism.issues[ID($0)] }
        let listed = named.isEmpty ? mechanism.issues.filter { $0.state == .underWay } : named
        guard !listed.isEmpty else { return }
        contextSection(&h, named.isEmpty ? words("Issues under way") : words("Issues to be taken in")) { h in
            h.ul { h in
                for issue in listed {
                    h.li { h in
                        h.text("\(issue.id.number) · ")
                        titled(&h, .issue(issue.id))
                        h.text(" · \(name(issue.author.person)), \(group(of: issue.author))")
                    }
                }
            }
        }
    }

    /// What most calls begin with.
    func prefillCall(_ form: inout ActForm) {
        let year = zone.civil(now).year
        let usual = [
            ("year", String(year)), ("limit", "3"), ("reviews_each", "3"), ("kind", "issues"),
            (
                "criteria",
                "relevance | 3 | Relevance | 관련성\nclarity | 2 | Clarity | 명확성\ndiversity | 2 | Diversity | 다양성"
            )
        ]
        for (name, value) in usual where form.values[name] == nil { form.values[name] = [value] }
    }

    /// What a proposal says now.
    func prefillProposal(_ form: inout ActForm) {
        guard let session = session(of: form), let proposal = session.proposal else { return }
        let known: [(String, Prose)] = [
            ("title", session.title), ("teaser", session.teaser), ("keywords", session.keywords),
            ("description", session.description), ("format", session.format), ("reading", session.furtherReading),
            ("moderator", proposal.moderator), ("presenters", proposal.presenters), ("panel", proposal.panel)
        ]
        for (name, value) in known where form.values[name] == nil { form.values[name] = [text(value)] }
        if form.values["minutes"] == nil, proposal.minutes > 0 { form.values["minutes"] = [String(proposal.minutes)] }
        guard form.type == .resubmitSession else { return }
        if form.values["topics"] == nil { form.values["topics"] = proposal.topics }
        if form.values["language"] == nil { form.values["language"] = [session.language] }
        if form.values["youth"] == nil, proposal.isByYouth { form.values["youth"] = ["yes"] }
    }

    /// The people among whom the form of a review chooses; nil for any other form.
    func reviewers(of form: ActForm) -> [Person]? {
        guard form.type == .releaseReviewer || form.type == .declareConflict,
            let call = Int(digits: form.value("programme_call")).flatMap({ mechanism.programmeCalls[ID($0)] })
        else { return nil }
        return call.review.active.compactMap { mechanism.people[$0.person] }
    }
}

extension Site {
    /// The submissions of a call as a file.
    func submissionTable(_ id: ID<ProgrammeCall>, _ arrival: Arrival, _ request: Request) async throws -> Response {
        let table = try await reading(arrival, .anonymous, nil) { reading in
            reading.mechanism.programmeCalls[id].map(reading.submissionTable)
        }
        guard let table else { return await problem(.notFound, arrival, request) }
        return SiteAnswer.file(
            ByteBuffer(string: table), type: "text/csv; charset=utf-8", caching: .short, name: "call-\(id.number).csv"
        ).response(to: request, isPrivate: false)
    }
}
