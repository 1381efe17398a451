import HTML
import Mechanism

/// One answer as it is drafted, and the page that publishes several together.
extension Reading {
    /// - Parameter mine: What the reader wrote while a colleague kept another draft; nil otherwise.
    func draftPage(
        _ input: Input, _ draft: AnswerDraft?, _ consultation: Consultation, instead mine: AnswerDraft? = nil
    ) -> Page {
        let family = mechanism.family(of: input).filter { $0.id != input.id && $0.awaitsAnswer }
        return Page(words("Draft an answer: %1", inputTitle(input, consultation)), in: .consultations) { h in
            h.div(.class("wrap narrow flow form-page")) { h in
                h.hgroup { h in
                    h.p(.class("kicker")) { h in
                        h.a(.href(Route.drafting(consultation.id).link), words("Drafters' desk"))
                    }
                    h.h1(words("Draft an answer"))
                }
                h.section(.class("context flow"), .ariaLabel(words("What was said"))) { h in
                    if let clause = input.clause.flatMap({ consultation.version(input.version)?[$0] }) {
                        quote(&h, clause, of: input.version)
                    }
                    h.div(.class("input")) { h in
                        said(&h, input, in: consultation)
                        contest(&h, of: input)
                        if let answer = input.answer { show(&h, answer) }
                    }
                }
                if !family.isEmpty {
                    h.p(
                        words(
                            "The answer goes to %1 and to those grouped with it: %2.", String(input.id.number),
                            words.list(family.map { String($0.id.number) })))
                }
                actions(
                    &h,
                    [
                        action(.askClarification, on: .input(input.id), ("input", String(input.id.number)))
                    ].filter { _ in input.answer == nil && input.counts })
                if let draft, mine != nil { meanwhile(&h, draft) }
                if input.awaitsAnswer { draftForm(&h, input, draft, mine ?? draft, consultation) }
            }
        }
    }

    /// What a colleague has kept while the reader was writing.
    private func meanwhile(_ h: inout HTMLWriter, _ draft: AnswerDraft) {
        h.section(.class("trouble flow"), .role("alert")) { h in
            h.h2(.class("h3"), words("A colleague has kept another draft meanwhile"))
            h.p { h in
                h.span(
                    .class("state"),
                    Answer.Disposition(rawValue: draft.disposition).map { words(ChoiceWords.of($0)) } ?? "")
            }
            Markdown.write(draft.reason, into: &h)
            if !draft.change.isEmpty { h.p(.class("small"), words("What changes:") + " " + draft.change) }
            h.p(words("Your own words stand in the form below. Keeping them puts them in place of these."))
        }
    }

    /// - Parameters:
    ///   - draft: What is kept.
    ///   - shown: What stands in the fields.
    private func draftForm(
        _ h: inout HTMLWriter, _ input: Input, _ draft: AnswerDraft?, _ shown: AnswerDraft?,
        _ consultation: Consultation
    ) {
        let words = self.words
        let act = ActType.answerInput.words
        h.form(.method("post"), .action(Route.drafting(consultation.id).link), .class("act flow")) { h in
            formToken(&h)
            h.input(.type("hidden"), .name("input"), .value(String(input.id.number)))
            if let draft { h.input(.type("hidden"), .name("shown"), .value(draft.mark(in: mechanism))) }
            h.fieldset { h in
                h.legend(words(act.label("disposition")))
                h.div(.class("choices")) { h in
                    for choice in Answer.Disposition.allCases {
                        h.p(.class("check")) { h in
                            h.input(
                                .type("radio"), .name("disposition"), .id("d-" + choice.rawValue),
                                .value(choice.rawValue),
                                .checked(shown?.disposition == choice.rawValue), .required(true))
                            h.label(.for("d-" + choice.rawValue), words(act.choice("disposition", choice.rawValue)))
                        }
                    }
                }
            }
            for (name, value) in [("reason", shown?.reason ?? ""), ("change", shown?.change ?? "")] {
                h.div(.class("field")) { h in
                    h.label(.for("f-" + name), words(act.label(name)))
                    if let hint = act.hint(name) { h.p(.class("hint small soft"), .id("h-" + name), words(hint)) }
                    h.textarea(
                        .name(name), .id("f-" + name), .rows(6), .ariaDescribedBy("h-" + name), text: value)
                }
            }
            h.p(.class("actions")) { h in
                h.button(
                    .class("button"), .type("submit"), .name("deed"), .value("keep"), text: words("Keep the draft"))
                if let draft {
                    if draft.author != visitor.person?.code {
                        h.button(
                            .class("button quiet"), .type("submit"), .name("deed"), .value("read"),
                            text: words("I have read it"))
                    }
                    h.button(
                        .class("button quiet"), .type("submit"), .name("deed"), .value("discard"),
                        text: words("Throw the draft away"))
                }
            }
            if let draft {
                h.p(
                    .class("small soft"),
                    draft.reader.flatMap { PersonID(code: $0) }.map { words("Read by %1.", name($0)) }
                        ?? words("No second drafter has read it yet."))
            }
        }
    }

    // MARK: Publishing together

    /// - Parameter hasChanged: Whether what was to be published is not what the reader had seen.
    func publishingPage(
        _ consultation: Consultation, _ drafts: [ID<Input>: AnswerDraft], hasChanged: Bool = false
    ) -> Page {
        let inputs = mechanism.inputs.all(drafts.keys.sorted())
        return Page(words("Publish drafts together"), in: .consultations) { h in
            h.div(.class("wrap narrow flow form-page")) { h in
                h.p(.class("kicker")) { h in
                    h.a(.href(Route.drafting(consultation.id).link), words("Drafters' desk"))
                }
                h.h1(words("Publish drafts together"))
                if hasChanged {
                    h.p(
                        .class("trouble"), .role("alert"),
                        words("Something has changed since you looked. Nothing was published: please look once more."))
                }
                let touched = inputs.flatMap { mechanism.family(of: $0).filter(\.awaitsAnswer) }.map(\.id)
                let answered = touched.count
                h.p(
                    .class("lede"),
                    words(
                        "All of these go out in one act of writing, or none: %1.",
                        words.count(answered, "%1 input gets its answer", "%1 inputs get their answer")))
                if answered > 0 {
                    h.p(words("The inputs that are touched: %1.", words.list(touched.map { String($0.number) })))
                }
                for input in inputs {
                    guard let draft = drafts[input.id] else { continue }
                    h.article(.class("card flow")) { h in
                        h.h2(.class("h3")) { h in
                            h.a(
                                .href(
                                    Route.drafting(consultation.id).link.adding(query: "input", String(input.id.number))
                                ), inputTitle(input, consultation))
                        }
                        h.p { h in
                            h.span(
                                .class("state"),
                                Answer.Disposition(rawValue: draft.disposition).map { words(ChoiceWords.of($0)) } ?? "")
                        }
                        Markdown.write(draft.reason, into: &h)
                        if !draft.change.isEmpty { h.p(.class("small"), words("What changes:") + " " + draft.change) }
                        if draft.author == visitor.person?.code, draft.reader == nil {
                            h.p(.class("small late"), words("Nobody else has read this."))
                        }
                        obstacles(&h, draft)
                    }
                }
                guard !inputs.isEmpty else { return h.p(.class("soft"), words("Nothing is drafted.")) }
                h.form(.method("post"), .action(Route.drafting(consultation.id).link)) { h in
                    formToken(&h)
                    for input in inputs {
                        h.input(.type("hidden"), .name("inputs"), .value(String(input.id.number)))
                        guard let draft = drafts[input.id] else { continue }
                        h.input(
                            .type("hidden"), .name("seen"), .value("\(input.id.number)-\(draft.mark(in: mechanism))"))
                    }
                    h.button(
                        .class("button"), .type("submit"), .name("deed"), .value("publish"),
                        text: words("Publish them all"))
                }
            }
        }
    }

    /// What stands in the way of publishing a draft.
    private func obstacles(_ h: inout HTMLWriter, _ draft: AnswerDraft) {
        guard let person = visitor.person else { return }
        let (act, faults) = draft.act(in: mechanism, by: person)
        for fault in faults {
            h.p(
                .class("fault small"),
                words(ActType.answerInput.words.label(fault.field)) + ": " + sentence(fault.problem))
        }
        guard faults.isEmpty else { return }
        do throws(Refusal) { try mechanism.check(act, by: .person(person), at: now) } catch {
            h.p(.class("fault small"), sentence(error))
        }
    }
}
