import Balance
import HTML
import Journal
import Mechanism
import Secretariat

/// A call: what is asked, who has answered, and what became of each answer.
extension Reading {
    func programmeCallsPage() -> Page {
        Page(words("Calls"), in: .programme) { h in
            h.div(.class("wrap hero")) { h in
                h.h1(words("Calls"))
                h.p(
                    .class("lede"),
                    words("Calls for issues and for sessions. Whatever answers one is public and gets a fate."))
                actions(&h, [action(.publishCall, on: .mechanism)])
            }
            h.div(.class("wrap flow")) { h in
                if mechanism.programmeCalls.isEmpty { h.p(.class("soft"), words("No call has been published yet.")) }
                callCards(&h, Array(mechanism.programmeCalls.newestFirst()))
            }
        }
    }

    /// Calls as cards; nothing where there are none.
    func callCards(_ h: inout HTMLWriter, _ calls: [ProgrammeCall]) {
        guard !calls.isEmpty else { return }
        h.section(.class("flow")) { h in
            h.h2(words("Calls"))
            h.div(.class("cards")) { h in
                for call in calls {
                    card(
                        &h, .programmeCall(call.id), words(ChoiceWords.of(call.kind)), text(call.title),
                        call.phase == .open ? call.closes : nil,
                        words(ChoiceWords.of(call.phase)) + ", "
                            + words.count(call.submissions.count, "%1 answer so far.", "%1 answers so far."))
                }
            }
        }
    }

    func programmeCallPage(_ call: ProgrammeCall, _ query: [String: [String]]) -> Page {
        let title = text(call.title)
        return Page(title, in: .programme) { h in
            h.div(.class("wrap hero")) { h in
                h.p(.class("kicker")) { h in
                    h.a(.href(Route.programmeCalls.link), words("Calls"))
                    h.span(words(ChoiceWords.of(call.kind)))
                    h.b(words(ChoiceWords.of(call.phase)))
                    h.span(String(call.year))
                }
                h.h1(.lang(language(of: title)), title)
                prose(&h, call.guidance, "lede flow")
            }
            h.div(.class("wrap split")) { h in
                asked(&h, asked(of: call))
                h.article(.class("flow")) { h in
                    owed(&h, before: call)
                    if !call.conclusion.isEmpty {
                        h.section(.class("fate flow")) { h in
                            h.h2(words("What came of it"))
                            prose(&h, call.conclusion)
                        }
                    }
                    rules(&h, of: call)
                    answers(&h, to: call, query)
                }
                h.aside(.class("flow")) { h in
                    statistics(&h, of: call)
                    manage(&h, call)
                }
            }
        }
    }

    /// Whoever owes a report is told before writing a proposal, with the way to file it.
    func owed(_ h: inout HTMLWriter, before call: ProgrammeCall?) {
        guard call?.kind != .issues, let person = visitor.person else { return }
        let owed = mechanism.owedReports(of: person)
        guard !owed.isEmpty else { return }
        h.div(.class("trouble"), .role("note")) { h in
            h.h2(.class("h3"), words("You owe a report"))
            h.p(words("Before you propose another session, the report of the last one has to be filed."))
            h.ul { h in
                for session in owed {
                    let link = Route.act(.fileReport).link.adding(query: "session", String(session.id.number))
                    let title = text(session.title)
                    h.li { h in
                        h.a(.href(Route.session(session.id).link), .lang(language(of: title)), title)
                        if may(.fileReport, on: .session(session.id)) {
                            h.text(" · ")
                            h.a(.href(link), words(ActType.fileReport.words.title))
                        } else {
                            h.text(": " + words("ask its rapporteur to file it."))
                        }
                    }
                }
            }
        }
    }

    private func rules(_ h: inout HTMLWriter, of call: ProgrammeCall) {
        h.section(.class("flow")) { h in
            h.h2(words("How this call works"))
            h.ul { h in
                h.li(
                    words.count(
                        call.limit, "Whoever sends more than %1 submission: the last one counts.",
                        "Whoever sends more than %1 submissions: the last ones count."))
                h.li(
                    words(
                        "Each is published with name, organisation and group. Without consent to that, none is taken."))
                if call.kind == .issues {
                    h.li(
                        words("Issues are put together into sessions; none is rejected, and each shows where it went."))
                } else {
                    laterDates(&h, call)
                    h.li(
                        words.count(
                            call.reviewsEach, "Each proposal gets %1 review.",
                            "Each proposal gets %1 reviews, from several stakeholder groups."))
                    h.li(words("Whoever owes the report of an earlier session files it first."))
                }
            }
            if !call.criteria.all.isEmpty {
                h.h3(words("Criteria"))
                criteriaTable(&h, call)
            }
            for reason in call.extensions {
                h.p(.class("small soft"), words("Why it was kept open longer:"))
                prose(&h, reason)
            }
        }
    }

    private func criteriaTable(_ h: inout HTMLWriter, _ call: ProgrammeCall) {
        h.table(.class("num")) { h in
            h.caption(words("What proposals are scored by, from 1 to 5"))
            h.thead { h in
                h.tr { h in
                    h.th(.scope("col"), words("Criterion"))
                    h.th(.scope("col"), words("Weight"))
                }
            }
            h.tbody { h in
                for criterion in call.criteria.all {
                    h.tr { h in
                        h.th(.scope("row"), call.criteria.name(of: criterion, language: place))
                        h.td(words.number(criterion.weight))
                    }
                }
            }
        }
    }

    private func statistics(_ h: inout HTMLWriter, of call: ProgrammeCall) {
        let voices = call.submissions.compactMap(mechanism.submitter)
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("Who has answered"))
            let people = Set(voices.map(\.person)).count
            balance(&h, mechanism.tally(of: voices), words.count(people, "%1 person", "%1 people"))
        }
        guard call.phase != .open else {
            return h.p(
                .class("small soft"),
                words("Where they live is shown when the call has closed, as far as people say it and five or more do.")
            )
        }
        guard let regions = try? journal.vault.regions(of: call.id),
            let tally = Tally(
                Self.regions.map { ($0.0, regions.counts[$0.0] ?? 0) },
                unstated: max(0, regions.people - regions.counts.values.reduce(0, +)))
        else { return }
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("Where they live"))
            statedTable(
                &h, words("As people said it when the call closed; fewer than five are withheld"),
                Self.regions.map { ($0.0, $0.1) }, tally)
        }
    }

    private func manage(_ h: inout HTMLWriter, _ call: ProgrammeCall) {
        let subject = ObjectID.programmeCall(call.id)
        let number = ("programme_call", String(call.id.number))
        var possible: [Action?] = []
        switch call.phase {
        case .open: possible.append(action(.extendCall, on: subject, number))
        case .closed, .reviewed: possible.append(action(.concludeCall, on: subject, number))
        case .scoring, .discussing, .counting, .concluded: break
        }
        if call.kind == .issues, call.phase != .concluded {
            let open = Set(mechanism.fates(in: call).filter { $0.fate == .open }.map(\.submission))
            let listed = mechanism.issues.all(call.issues).filter {
                $0.state == .underWay && open.contains(.issue($0.id))
            }
            let numbers = listed.map { String($0.id.number) }.joined(separator: ", ")
            possible.append(action(.clusterIssues, on: .mechanism, ("issues", numbers)))
        }
        let shown = possible.compactMap(\.self)
        h.section(.class("flow")) { h in
            if call.kind == .sessions {
                h.p { h in h.a(.class("button quiet"), .href(Route.reviewRoom(call.id).link), words("The review")) }
            }
            guard !shown.isEmpty else { return }
            h.h2(.class("h3"), words("For the organisers"))
            actions(&h, shown)
        }
    }
}
