import HTML
import Hummingbird
import Mechanism
import Review
import Secretariat

/// What the form of a review holds when it is shown again.
struct ReviewSheetForm {
    var scores: [String: String] = [:]
    var comment: String?
    /// What stands in the way.
    var refusal: Refusal?
    var faults: [FieldFault] = []
}

/// One proposal as its reviewer sees it, with the form for scores and comment.
extension Reading {
    func reviewSheetPage(_ call: ProgrammeCall, _ id: ID<Session>, _ form: ReviewSheetForm) -> Page? {
        guard let person = visitor.person, let reviewer = call.review.reviewer(person),
            let session = mechanism.sessions[id], call.sessions.contains(id)
        else { return nil }
        let isOpen = call.phase == .scoring || call.phase == .discussing
        let conflict = conflict(with: id, in: call)
        let isAssigned = call.review.assignments.contains(.init(session: id, reviewer: reviewer.number))
        let title = text(session.title)
        let status = form.refusal != nil ? 409 : form.faults.isEmpty ? 200 : 422
        return Page(words("Review: %1", title), in: .programme, status: status) { h in
            h.div(.class("wrap narrow flow form-page")) { h in
                h.hgroup { h in
                    h.p(.class("kicker")) { h in h.a(.href(Route.reviewRoom(call.id).link), words("The review")) }
                    h.h1(.lang(language(of: title)), title)
                }
                if let conflict {
                    return h.p(.class("notice-box"), .role("note"), text: sentence(conflict))
                }
                trouble(&h, form)
                theProposal(&h, session, in: call)
                if isOpen, isAssigned, session.state == .proposed {
                    sheetForm(&h, call, session, form)
                } else {
                    h.p(.class("soft"), words("This is not yours to review at the moment."))
                }
                let conflictForm = action(
                    .declareConflict, on: .programmeCall(call.id), ("programme_call", String(call.id.number)),
                    ("session", String(id.number)), ("person", person.code))
                if isOpen { actions(&h, [conflictForm]) }
                if call.phase == .discussing { others(&h, call, id) }
            }
        }
    }

    private func sentence(_ conflict: ConflictOfInterest) -> String {
        switch conflict {
        case .own: words("You proposed this session, so you neither judge it nor see how it is judged.")
        case .part: words("You have a part in this session, so you neither judge it nor see how it is judged.")
        case .source:
            words("It takes up what you brought in, so you neither judge it nor see how it is judged.")
        case .organisation:
            words("It comes from your own organisation, so you neither judge it nor see how it is judged.")
        case .declared:
            words("A conflict of interest has been declared, so you neither judge it nor see how it is judged.")
        }
    }

    private func trouble(_ h: inout HTMLWriter, _ form: ReviewSheetForm) {
        guard form.refusal != nil || !form.faults.isEmpty else { return }
        h.div(.class("trouble"), .role("alert")) { h in
            if let refusal = form.refusal {
                h.h2(words("Refused by the rules"))
                h.p(sentence(refusal))
            }
            for fault in form.faults { h.p(sentence(fault.problem)) }
        }
    }

    /// The proposal, without the people behind it where reviews go without names: a name should not score.
    private func theProposal(_ h: inout HTMLWriter, _ session: Session, in call: ProgrammeCall) {
        contextSection(&h, words("The proposal")) { h in
            prose(&h, session.teaser, "lede flow")
            prose(&h, session.description)
            prose(&h, session.format)
            guard mechanism.showsReviewers(of: call) else {
                return h.p(
                    .class("small soft"),
                    words(
                        "Who proposed it, and who is to speak, is left out here; the public page of the proposal says it."
                    ))
            }
            if let voice = session.proposer {
                h.p(.class("small soft"), words("by %1 (%2)", name(voice.person), capacity(of: voice)))
            }
            h.dl(.class("facts")) { h in
                lines(&h, words("Moderator"), session.proposal?.moderator ?? .none)
                lines(&h, words("Presenters"), session.proposal?.presenters ?? .none)
                lines(&h, words("Panel"), session.proposal?.panel ?? .none)
            }
        }
    }

    private func sheetForm(_ h: inout HTMLWriter, _ call: ProgrammeCall, _ session: Session, _ form: ReviewSheetForm) {
        let words = self.words
        let kept = visitor.person.flatMap { person in
            (try? journal.reviewSheets(of: person, in: call.id))?.first { $0.session == session.id.number }
        }
        h.form(
            .method("post"), .action(Route.reviewSheet(call.id, session.id).link), .class("act flow")
        ) { h in
            formToken(&h)
            for (place, criterion) in call.criteria.all.enumerated() {
                let name = "score.\(criterion.code)"
                let before = kept.flatMap { $0.scores.indices.contains(place) ? String($0.scores[place]) : nil }
                let value = form.scores[criterion.code] ?? before ?? ""
                h.fieldset { h in
                    h.legend(call.criteria.name(of: criterion, language: self.place))
                    h.div(.class("choices")) { h in
                        for score in Ranking.scores {
                            let id = "f-\(criterion.code)-\(score)"
                            h.p(.class("check")) { h in
                                h.input(
                                    .type("radio"), .name(name), .id(id), .value(String(score)),
                                    .checked(value == String(score)), .required(true))
                                h.label(.for(id), Self.scoreWords(score, words))
                            }
                        }
                    }
                }
            }
            h.div(.class("field")) { h in
                h.label(.for("f-comment"), words("Comment"))
                h.p(
                    .class("hint small soft"), .id("h-comment"),
                    words(
                        "What is good, what is missing, what it could be merged with. It is published with the review.")
                )
                h.textarea(
                    .name("comment"), .id("f-comment"), .rows(6), .ariaDescribedBy("h-comment"),
                    text: form.comment ?? kept?.comment ?? "")
            }
            h.p(
                .class("small soft"),
                mechanism.showsReviewers(of: call)
                    ? words("When the review is published, your name stands beside it.")
                    : words("When the review is published, your name does not stand beside it."))
            h.p { h in
                h.button(.class("button"), .type("submit"), words("Keep the review"))
                h.text(" ")
                h.span(
                    .class("small soft"),
                    words("Nobody sees it before the discussion. You can change it until the review closes."))
            }
        }
    }

    private static func scoreWords(_ score: Int, _ words: Words) -> String {
        switch score {
        case 1: words("1: not at all")
        case 2: words("2: hardly")
        case 3: words("3: in part")
        case 4: words("4: well")
        default: words("5: fully")
        }
    }

    private func others(_ h: inout HTMLWriter, _ call: ProgrammeCall, _ id: ID<Session>) {
        let sheets = sheets(of: call)[id] ?? []
        guard !sheets.isEmpty else { return }
        h.section(.class("flow")) { h in
            h.h2(words("What the reviewers said"))
            for sheet in sheets { show(&h, sheet, call) }
        }
    }
}

extension Site {
    /// Keeps a review, and goes back to the list; or shows the form again with what stands in the way.
    func keepSheet(
        _ id: ID<ProgrammeCall>, _ session: ID<Session>, _ form: [String: [String]], _ visitor: Visitor,
        _ arrival: Arrival, _ request: Request
    ) async throws -> Response {
        guard let person = visitor.person else {
            return SiteAnswer.seeOther(Route.signIn.path).response(to: request, isPrivate: true)
        }
        guard let call = clerk.state.programmeCalls[id], call.review.reviewer(person) != nil,
            call.sessions.contains(session)
        else { return await problem(.notFound, arrival, request) }
        var shown = ReviewSheetForm(comment: form["comment"]?.last ?? "")
        for criterion in call.criteria.all {
            shown.scores[criterion.code] = form["score.\(criterion.code)"]?.last ?? ""
        }
        // The fields of the act that will publish it read the form, so that what is kept can be published.
        var fields = Fields.reading(
            FormValues([
                "programme_call": [String(id.number)], "session": [String(session.number)],
                "scores": [call.criteria.all.map { shown.scores[$0.code] ?? "" }.joined(separator: " ")],
                "comment": [shown.comment ?? ""]
            ]))
        var act = PublishSheet()
        act.fields(&fields)
        shown.faults = fields.faults
        if shown.faults.isEmpty {
            let comment = if case .written(let text) = act.comment { text } else { "" }
            let sheet = ReviewSheet(
                call: id.number, session: session.number, scores: act.scores, comment: comment)
            do {
                try await ReviewDesk(clerk: clerk, journal: journal).keep(sheet, by: person)
                return SiteAnswer.seeOther(Route.reviewRoom(id).path).response(to: request, isPrivate: true)
            } catch let refusal as Refusal {
                if refusal.rule == .notPermitted { return await problem(.forbidden, arrival, request) }
                shown.refusal = refusal
            }
        }
        let again = shown
        return try await send(arrival, request, visitor) { reading in
            reading.mechanism.programmeCalls[id].flatMap { reading.reviewSheetPage($0, session, again) }
        }
    }
}
