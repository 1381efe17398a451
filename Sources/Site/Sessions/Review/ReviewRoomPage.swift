import Balance
import HTML
import Mechanism
import Review
import Secretariat

/// The review of a call: who reads what, how far it is, and what it came to.
extension Reading {
    func reviewRoomPage(_ call: ProgrammeCall, _ query: [String: [String]]) -> Page? {
        guard call.kind == .sessions else { return nil }
        let title = text(call.title)
        return Page(words("Review: %1", title), in: .programme) { h in
            h.div(.class("wrap hero")) { h in
                h.p(.class("kicker")) { h in
                    h.a(.href(Route.programmeCall(call.id).link), .lang(language(of: title)), text: title)
                    h.b(words(ChoiceWords.of(call.phase)))
                }
                h.h1(words("The review"))
                h.p(
                    .class("lede"),
                    words(
                        "Reviewers from several stakeholder groups score each proposal alone, then read one another. Whoever has a stake in a proposal neither judges it nor sees how it is judged."
                    ))
                lead(&h, call)
            }
            h.div(.class("wrap flow")) { h in
                own(&h, call)
                outcome(&h, call, query)
                reviewers(&h, call)
                reading(&h, call)
            }
        }
    }

    /// What the secretariat can do next.
    private func lead(_ h: inout HTMLWriter, _ call: ProgrammeCall) {
        let acts: [ActType] =
            switch call.phase {
            case .open: [.appointReviewer]
            case .closed: [.assignReviews, .appointReviewer]
            case .scoring: [.openDiscussion, .assignReviews, .appointReviewer, .releaseReviewer]
            case .discussing: [.closeReview, .assignReviews, .appointReviewer, .releaseReviewer]
            case .counting, .reviewed, .concluded: []
            }
        // How many are in is counted for those who see it, or wait for it to close the review.
        let isCounted = (call.phase == .scoring || call.phase == .discussing) && isReviewing(call)
        let progress = isCounted ? progress(of: call) : (given: 0, all: 0)
        let offered = acts.filter { act in
            switch act {
            case .assignReviews: may(act, on: .programmeCall(call.id)) && canGiveOut(call)
            case .closeReview: progress.given > 0
            case .releaseReviewer: !call.review.active.isEmpty
            default: true
            }
        }
        actions(
            &h,
            offered.map { action($0, on: .programmeCall(call.id), ("programme_call", String(call.id.number))) })
        guard isCounted else { return }
        h.p(
            .class("num"),
            words("%1 of %2 reviews are in.", words.number(progress.given), words.number(progress.all)))
    }

    /// What the reader is to review.
    private func own(_ h: inout HTMLWriter, _ call: ProgrammeCall) {
        guard let person = visitor.person, let reviewer = call.review.reviewer(person) else { return }
        let done = reviewed(by: person, in: call)
        h.section(.class("flow")) { h in
            h.h2(words("Yours to review"))
            let assigned = call.review.assigned(to: reviewer)
            if assigned.isEmpty { h.p(.class("soft"), words("Nothing has been given to you.")) }
            h.ul(.class("acts")) { h in
                for id in assigned {
                    let title = title(of: .session(id)) ?? ""
                    h.li { h in
                        h.a(.href(Route.reviewSheet(call.id, id).link), .lang(language(of: title)), text: title)
                        h.text(": " + state(of: id, in: call, isReviewed: done.contains(id.number)))
                    }
                }
            }
        }
    }

    /// How far the reader's review of a proposal is. Nothing is awaited on what is not in the running, or not theirs.
    private func state(of id: ID<Session>, in call: ProgrammeCall, isReviewed: Bool) -> String {
        if conflict(with: id, in: call) != nil { return words("not yours to review: you are in conflict with it") }
        if isReviewed { return words("reviewed") }
        guard let state = mechanism.sessions[id]?.state, state != .proposed else { return words("awaits your review") }
        return words(ChoiceWords.of(state))
    }

    private func outcome(_ h: inout HTMLWriter, _ call: ProgrammeCall, _ query: [String: [String]]) {
        guard maySeeScores(of: call) else {
            return h.p(
                .class("soft"),
                words("Scores are not shown while reviewers work: first each scores alone, then they discuss."))
        }
        let (ranking, excluded) = (ranking(of: call), excluded(from: call))
        h.section(.class("flow"), .id("ranking")) { h in
            h.h2(words("The ranking"))
            leftOut(&h, excluded)
            guard !ranking.lines.isEmpty else { return h.p(.class("soft"), words("No review is in yet.")) }
            agreement(&h, ranking)
            rankingTable(&h, call, ranking)
            withoutReview(&h, call)
            resultingProgramme(&h, call, ranking, query)
        }
        guard call.phase == .discussing || call.phase == .reviewed || call.phase == .concluded else { return }
        comments(&h, call, ranking)
    }

    private func leftOut(_ h: inout HTMLWriter, _ excluded: Set<ID<Session>>) {
        guard !excluded.isEmpty else { return }
        h.p(
            .class("notice-box"), .role("note"),
            text: words.count(
                excluded.count,
                "%1 proposal is left out of everything on this page, because you are in conflict with it.",
                "%1 proposals are left out of everything on this page, because you are in conflict with them."))
    }

    /// What is lost when the review is closed now, above the form that closes it.
    func withoutReview(_ h: inout HTMLWriter, closing call: ProgrammeCall) {
        let missing = unreviewed(in: call)
        guard maySeeScores(of: call), !missing.isEmpty else { return }
        contextSection(&h, words("Without a review")) { h in
            leftOut(&h, excluded(from: call))
            withoutReview(&h, call)
        }
    }

    /// The proposals that are in no ranking, because nobody has reviewed them.
    private func withoutReview(_ h: inout HTMLWriter, _ call: ProgrammeCall) {
        let missing = unreviewed(in: call)
        guard !missing.isEmpty else { return }
        h.p(words.count(missing.count, "%1 proposal has no review:", "%1 proposals have no review:"))
        h.ul { h in for id in missing { h.li { h in titled(&h, .session(id)) } } }
        h.p(
            .class("small soft"),
            words("What has no review has no score: it can be accepted, merged or returned, and not declined."))
    }

    /// How far the reviewers agree, in a sentence that says what the figure means.
    private func agreement(_ h: inout HTMLWriter, _ ranking: Ranking) {
        guard let agreement = ranking.agreement else {
            return h.p(words("How far the reviewers agree cannot be told from so few scores."))
        }
        let hundredths = Int((agreement * 100).rounded())
        let figure = (hundredths < 0 ? "−" : "") + decimal(hundredths: abs(hundredths))
        let meaning =
            agreement >= 0.8
            ? words("The reviewers agree, and the ranking is firm.")
            : agreement >= 0.667
                ? words("The reviewers agree by and large; close ranks mean little.")
                : words("The reviewers differ much: read the comments before the ranks.")
        h.p { h in
            h.text(meaning + " ")
            h.span(
                .class("small soft"),
                words("Krippendorff's α for interval data: %1 (1 is full agreement, 0 is chance).", figure))
        }
    }

    private func rankingTable(_ h: inout HTMLWriter, _ call: ProgrammeCall, _ ranking: Ranking) {
        let fates = mechanism.fates(in: call).reduce(into: [:]) { $0[$1.submission] = $1.fate }
        h.div(.class("scroll"), .tabindex(0), .role("region"), .ariaLabel(words("The ranking"))) { h in
            h.table(.class("num")) { h in
                h.caption(words("Weighted mean of the criteria, from 1 to 5; proposals of one score share a rank"))
                h.thead { h in
                    h.tr { h in
                        h.th(.scope("col"), words("Rank"))
                        h.th(.scope("col"), words("Proposal"))
                        h.th(.scope("col"), words("Score"))
                        h.th(.scope("col"), words("From … to"))
                        h.th(.scope("col"), words("Deviation"))
                        h.th(.scope("col"), words("Reviews"))
                    }
                }
                h.tbody { h in
                    for line in ranking.lines {
                        h.tr { h in
                            h.td(words.number(line.rank))
                            h.th(.scope("row")) { h in
                                titled(&h, .session(ID(line.key)))
                                if let fate = fates[.session(ID(line.key))], fate != .open {
                                    h.span(.class("small soft"), " " + words(ChoiceWords.of(fate)))
                                }
                            }
                            h.td(decimal(hundredths: line.score))
                            h.td(
                                decimal(hundredths: line.range.lowerBound) + " … "
                                    + decimal(hundredths: line.range.upperBound))
                            h.td(line.deviation.map { decimal(hundredths: $0) } ?? "–")
                            h.td(words.number(line.sheets))
                        }
                    }
                }
            }
        }
    }

    private func comments(_ h: inout HTMLWriter, _ call: ProgrammeCall, _ ranking: Ranking) {
        let sheets = sheets(of: call)
        h.section(.class("flow")) { h in
            h.h2(words("What the reviewers said"))
            for line in ranking.lines {
                h.details(.class("brief"), .id("ses-\(line.key)")) { h in
                    h.summary(title(of: .session(ID(line.key))) ?? "")
                    for sheet in sheets[ID(line.key)] ?? [] { show(&h, sheet, call) }
                }
            }
        }
    }

    /// One review: its scores with the names of the criteria, and its comment.
    func show(_ h: inout HTMLWriter, _ sheet: ShownSheet, _ call: ProgrammeCall) {
        h.div(.class("input")) { h in
            h.p { h in
                h.b(sheet.reviewer.map(name) ?? words("A reviewer"))
                let scores = zip(call.criteria.all, sheet.scores).map {
                    "\(call.criteria.name(of: $0, language: place)) \($1)"
                }
                h.text(": " + scores.joined(separator: ", "))
            }
            prose(&h, sheet.comment)
        }
    }

    private func reviewers(_ h: inout HTMLWriter, _ call: ProgrammeCall) {
        let active = call.review.active
        h.section(.class("flow")) { h in
            h.h2(words("Who reviews"))
            guard !active.isEmpty else { return h.p(.class("soft"), words("Nobody has been appointed yet.")) }
            let tally = Tally(of: charter.groups.codes, counting: active.map { Optional($0.group) })
            balance(&h, tally, words.count(active.count, "%1 reviewer", "%1 reviewers"))
            h.ul { h in
                for reviewer in active {
                    let load = call.review.assigned(to: reviewer).count
                    h.li { h in
                        h.a(.href(Route.person(reviewer.person).link), name(reviewer.person))
                        h.text(
                            " · \(group(reviewer.group)) · "
                                + words.count(load, "%1 proposal", "%1 proposals"))
                    }
                }
            }
        }
    }

    /// Who reads what, and who must not: public, so that anybody can point to a conflict.
    private func reading(_ h: inout HTMLWriter, _ call: ProgrammeCall) {
        let declares = mayDeclareConflicts(in: call)
        guard !call.review.assignments.isEmpty || declares else { return }
        let people = call.review.reviewers.reduce(into: [:]) { $0[$1.number] = $1.person }
        h.details(.class("brief")) { h in
            h.summary(words("Who reads what"))
            h.ul(.class("acts")) { h in
                for id in call.sessions {
                    let readers = call.review.assignments.filter { $0.session == id }.compactMap { people[$0.reviewer] }
                    let barred = call.review.conflicts.filter { $0.session == id }.compactMap { people[$0.reviewer] }
                    guard !readers.isEmpty || !barred.isEmpty || declares else { continue }
                    h.li { h in
                        titled(&h, .session(id))
                        if !readers.isEmpty { h.text(": " + words.list(readers.map(name))) }
                        if !barred.isEmpty {
                            h.p(
                                .class("small soft"),
                                words("In conflict, by declaration: %1.", words.list(barred.sorted().map(name))))
                        }
                        if declares { declaring(&h, call, id) }
                    }
                }
            }
        }
    }

    /// Whether the reader may say of any reviewer that a proposal is not theirs to judge.
    private func mayDeclareConflicts(in call: ProgrammeCall) -> Bool {
        let isSecretariat = visitor.person.flatMap { mechanism.people[$0] }?.roles.contains(.secretariat) ?? false
        return isSecretariat && !call.review.active.isEmpty
            && [.open, .closed, .scoring, .discussing].contains(call.phase)
    }

    private func declaring(_ h: inout HTMLWriter, _ call: ProgrammeCall, _ session: ID<Session>) {
        let form = Route.act(.declareConflict).link
            .adding(query: "programme_call", String(call.id.number))
            .adding(query: "session", String(session.number))
        h.p(.class("small")) { h in h.a(.href(form), words(ActType.declareConflict.words.title)) }
    }
}
