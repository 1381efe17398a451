import HTML
import Mechanism

/// The drafters' desk: who answers what, what is drafted and read, and what goes out together.
extension Reading {
    func draftingPage(_ consultation: Consultation, _ query: [String: [String]]) -> Page? {
        guard isDrafting else { return forbiddenPage() }
        let title = text(consultation.title)
        let drafts = answerDrafts(in: consultation)
        if let input = query["input"]?.last.flatMap({ Int(digits: $0) }).flatMap({ mechanism.inputs[ID($0)] }),
            input.consultation == consultation.id
        {
            return draftPage(input, drafts[input.id], consultation)
        }
        if query["publish"] != nil {
            let chosen = Set((query["inputs"] ?? []).compactMap { Int(digits: $0) })
            return publishingPage(
                consultation, drafts.filter { chosen.isEmpty || chosen.contains($0.key.number) },
                hasChanged: query["changed"]?.isEmpty == false)
        }
        let inputs = mechanism.inputs.all(consultation.inputs)
        return Page(words("Drafters' desk: %1", title), in: .consultations) { h in
            h.div(.class("wrap hero")) { h in
                breadcrumb(&h, to: .consultation(consultation.id))
                h.h1(words("Drafters' desk"))
                h.p(
                    .class("lede"),
                    words("Drafts are for drafters and the secretariat until they are published together."))
            }
            path(&h, in: consultation.issue) { $0.consultations.contains(consultation.id) }
            h.div(.class("wrap flow form-page")) { h in
                progress(&h, consultation, inputs, drafts)
                alike(&h, consultation, inputs)
                board(&h, consultation, inputs, drafts, query)
            }
        }
    }

    // MARK: Progress

    private func progress(
        _ h: inout HTMLWriter, _ consultation: Consultation, _ inputs: [Input], _ drafts: [ID<Input>: AnswerDraft]
    ) {
        let waiting = inputs.filter(\.awaitsAnswer)
        let (answered, all) = mechanism.coverage(of: consultation)
        h.p(.class("num")) { h in
            h.b(words("%1 of %2 inputs answered.", words.number(answered), words.number(all)))
            h.text(
                " "
                    + words(
                        "%1 drafted, %2 read by a second drafter.", words.number(drafts.count),
                        words.number(drafts.values.count { $0.reader != nil })))
            let overdue = waiting.count { input in input.filing.due.map { $0 < now } ?? false }
            if overdue > 0 { h.text(" " + words.count(overdue, "%1 answer is overdue.", "%1 answers are overdue.")) }
            if let due = consultation.decisionDue {
                h.text(" " + words("The decision is due %1.", words.dayAndTime(due, zone)))
            }
        }
        guard !waiting.isEmpty else { return }
        h.div(.class("columns")) { h in
            counts(
                &h, words("Unanswered, by group"),
                charter.groups.codes.map { code in
                    (group(code), waiting.count { mechanism.group(of: $0) == code })
                })
            if !consultation.classes.terms.isEmpty {
                counts(
                    &h, words("Unanswered, by class"),
                    consultation.classes.terms.map { term in
                        (name(of: term, in: consultation), waiting.count { $0.filing.topic == term.code })
                    } + [(words("not sorted"), waiting.count { $0.filing.topic == nil })])
            }
            counts(
                &h, words("Unanswered, by drafter"),
                mechanism.people.holding(.drafter).map { person in
                    (text(person.name), waiting.count { $0.filing.assignee == person.id })
                } + [(words("nobody yet"), waiting.count { $0.filing.assignee == nil })])
        }
    }

    private func counts(_ h: inout HTMLWriter, _ caption: String, _ rows: [(String, Int)]) {
        h.table { h in
            h.caption(caption)
            h.tbody { h in
                for (name, count) in rows {
                    h.tr { h in
                        h.th(.scope("row"), name)
                        h.td(.class("num"), words.number(count))
                    }
                }
            }
        }
    }

    private func name(of term: Vocabulary.Term, in consultation: Consultation) -> String {
        consultation.classes.name(of: term.code, language: place)
    }

    // MARK: Groups

    /// Inputs that look alike and are not grouped yet.
    private func alike(_ h: inout HTMLWriter, _ consultation: Consultation, _ inputs: [Input]) {
        let waiting = inputs.filter { $0.awaitsAnswer && $0.filing.leader == nil }
        let groups = LikeInputs(waiting.map { text($0.text) }).groups
        guard !groups.isEmpty else { return }
        h.section(.class("context flow")) { h in
            h.h2(.class("h3"), words("These look alike"))
            h.ul { h in
                for group in groups {
                    let members = group.map { waiting[$0] }
                    h.li { h in
                        h.text(words.list(members.map { String($0.id.number) }) + " · ")
                        h.text("“" + String(text(members[0].text).prefix(90)) + " …” ")
                        let link = group.dropFirst().reduce(
                            Route.act(.groupInputs).link
                                .adding(query: "consultation", String(consultation.id.number))
                                .adding(query: "leader", String(members[0].id.number))
                        ) { $0.adding(query: "inputs", String(waiting[$1].id.number)) }
                        h.a(.href(link), words(ActType.groupInputs.words.title))
                    }
                }
            }
        }
    }

    // MARK: The board

    private func board(
        _ h: inout HTMLWriter, _ consultation: Consultation, _ inputs: [Input], _ drafts: [ID<Input>: AnswerDraft],
        _ query: [String: [String]]
    ) {
        let shown = query["show"]?.last ?? "waiting"
        h.nav(.ariaLabel(words("Which inputs"))) { h in
            h.p(.class("actions")) { h in
                for (code, label) in [
                    ("waiting", words("Waiting")), ("mine", words("Mine")), ("drafted", words("Drafted")),
                    ("all", words("All"))
                ] {
                    h.a(
                        .href(Route.drafting(consultation.id).link.adding(query: "show", code)),
                        .ariaCurrent(code == shown ? "page" : nil), label)
                }
            }
        }
        let rows = inputs.filter { input in
            switch shown {
            case "all": true
            case "mine": input.awaitsAnswer && input.filing.assignee == visitor.person
            case "drafted": drafts[input.id] != nil
            default: input.awaitsAnswer
            }
        }
        guard !rows.isEmpty else { return h.p(.class("soft"), words("Nothing here.")) }
        h.form(.method("get"), .action(Route.act(.sortInputs).link), .class("flow")) { h in
            h.input(.type("hidden"), .name("consultation"), .value(String(consultation.id.number)))
            h.div(.class("scroll"), .tabindex(0), .role("region"), .ariaLabel(words("Inputs"))) { h in
                h.table { h in
                    h.caption(
                        words("Choose inputs, then what to do with them. The next page shows exactly which it touches.")
                    )
                    h.thead { h in
                        h.tr { h in
                            for heading in [
                                words("Chosen"), words("Input"), words("From"), words("What was said"), words("Class"),
                                words("Drafter"), words("Draft")
                            ] { h.th(.scope("col"), heading) }
                        }
                    }
                    h.tbody { h in for input in rows { row(&h, input, drafts[input.id], consultation) } }
                }
            }
            h.p(.class("actions")) { h in
                if !consultation.classes.terms.isEmpty {
                    h.button(.class("button quiet"), .type("submit"), words(ActType.sortInputs.words.title))
                }
                for type in [ActType.groupInputs, .assignInputs] {
                    h.button(
                        .class("button quiet"), .type("submit"), .formaction(Route.act(type).link),
                        text: words(type.words.title))
                }
                if !drafts.isEmpty {
                    h.button(
                        .class("button quiet"), .type("submit"), .name("publish"), .value("yes"),
                        .formaction(Route.drafting(consultation.id).link), text: words("Publish drafts together"))
                }
            }
        }
    }

    private func row(_ h: inout HTMLWriter, _ input: Input, _ draft: AnswerDraft?, _ consultation: Consultation) {
        let said = input.counts ? text(input.text) : gone(input)
        h.tr { h in
            h.td { h in
                h.input(
                    .type("checkbox"), .name("inputs"), .value(String(input.id.number)),
                    .ariaLabel(words("input %1", String(input.id.number))))
            }
            h.th(.scope("row")) { h in
                h.a(
                    .href(Route.drafting(consultation.id).link.adding(query: "input", String(input.id.number))),
                    inputTitle(input, consultation))
                if let leader = input.filing.leader {
                    h.p(.class("small soft"), words("behind input %1", String(leader.number)))
                }
            }
            h.td("\(author(of: input)), \(capacity(of: input))")
            h.td(.lang(language(of: said)), said.count > 160 ? said.prefix(150) + " …" : said)
            h.td(input.filing.topic.map { consultation.classes.name(of: $0, language: place) } ?? "–")
            h.td { h in
                h.text(input.filing.assignee.map(name) ?? "–")
                if let due = input.filing.due {
                    h.p(.class(due < now && input.awaitsAnswer ? "small late" : "small soft")) { h in
                        h.text(words("due") + " ")
                        day(&h, due)
                    }
                }
            }
            h.td(standing(of: input, draft))
        }
    }

    private func standing(of input: Input, _ draft: AnswerDraft?) -> String {
        if let answer = input.answer { return words(ChoiceWords.of(answer.disposition)) }
        if let asked = input.filing.clarification, asked.reply.isEmpty, asked.due > now { return words("asked") }
        guard let draft else { return "–" }
        return draft.reader == nil ? words("drafted") : words("read")
    }
}
