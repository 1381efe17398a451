import HTML
import Mechanism
import Redline

/// The page of one input: the clause, the words, the answer, the receipt.
extension Reading {
    func inputPage(_ input: Input) -> Page? {
        guard let consultation = mechanism.consultations[input.consultation] else { return nil }
        let heading = inputTitle(input, consultation)
        return Page(heading, in: .consultations) { h in
            h.div(.class("wrap hero")) { h in
                breadcrumb(&h, to: .consultation(input.consultation))
                h.h1(heading)
            }
            path(&h, in: consultation.issue) { $0.consultations.contains(consultation.id) }
            h.div(.class("wrap split")) { h in
                asked(&h, asked(of: input, in: consultation))
                h.article(.class("flow")) { h in
                    if let key = input.clause, let clause = consultation.version(input.version)?[key] {
                        quote(&h, clause, of: input.version)
                    }
                    show(&h, input, in: consultation, at: places(of: [input], in: consultation)[input.id])
                    became(&h, input, consultation)
                    wordings(&h, input)
                    family(&h, input, consultation)
                }
                h.aside(.class("flow")) { h in receipt(&h, input, consultation) }
            }
        }
    }

    private func receipt(_ h: inout HTMLWriter, _ input: Input, _ consultation: Consultation) {
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("Receipt"))
            h.p(
                .class("small"),
                words(
                    "This input is entry %1 of the public record. The receipt proves what was said and when, also if this site should one day leave it out.",
                    words.number(input.entry)))
            h.p(.class("actions")) { h in
                h.a(.class("button quiet"), .href(Route.receipt(input.entry).link), words("Download the receipt"))
                h.a(.class("button quiet"), .href(Route.entry(input.entry).link), words("See the entry"))
            }
        }
        if mechanism.speaksForOrganisation(input), input.confirmation.isEmpty, input.counts {
            h.p(.class("small soft"), words("The organisation has not confirmed this input yet."))
        }
        actions(
            &h,
            possible(input, consultation).map { action($0, on: .input(input.id), ("input", String(input.id.number))) })
    }

    /// What may be done with an input in its present state; who may is told elsewhere.
    private func possible(_ input: Input, _ consultation: Consultation) -> [ActType] {
        guard input.counts else { return [] }
        var types: [ActType] = []
        if consultation.takesInput, input.answer == nil, input.attachments.count < Attachment.most {
            types.append(.attachFile)
        }
        if consultation.state == .open {
            if input.answer == nil { types.append(.editInput) }
            types.append(.withdrawInput)
        }
        if input.filing.clarification?.reply.isEmpty == true, input.answer == nil { types.append(.clarify) }
        if consultation.state == .responding, let summary = consultation.summaries.last,
            !summary.challenges.contains(where: { $0.input == input.id })
        {
            types.append(.challengeSummary)
        }
        if [.open, .responding].contains(consultation.state), input.answer == nil, visitor.person != input.author.person
        {
            types.append(.askClarification)
        }
        if mechanism.speaksForOrganisation(input), input.confirmation.isEmpty, visitor.person != input.author.person {
            types.append(.confirmInput)
        }
        return types + [.disownInput]
    }

    /// What became of an input in the text: each change that answers it, as it reads now.
    private func became(_ h: inout HTMLWriter, _ input: Input, _ consultation: Consultation) {
        let changes = consultation.versions.flatMap { version in
            version.changes.filter { $0.inputs.contains(input.id) }.map { (version, $0) }
        }
        guard !changes.isEmpty else { return }
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("What became of it in the text"))
            for (version, change) in changes {
                h.div(.class("answer")) { h in
                    h.p(.class("small")) { h in
                        let link = Route.version(consultation.id, version.number).link
                        let fragment = change.clause.map { link.adding(fragment: "c\($0)") } ?? link
                        let label = change.clause.flatMap { version[$0]?.label }
                        h.a(
                            .href(fragment),
                            label.map { words("%1 in version %2 of the text", $0, String(version.number)) }
                                ?? words("Version %1", String(version.number)))
                    }
                    if let key = change.clause, version.number > 1 { redlined(&h, key, version.number, consultation) }
                    reason(&h, change)
                }
            }
        }
    }

    /// What an input said before it was edited.
    private func wordings(_ h: inout HTMLWriter, _ input: Input) {
        guard !input.earlier.isEmpty, input.counts else { return }
        h.details(.class("brief")) { h in
            h.summary(words("Earlier wordings"))
            for earlier in input.earlier {
                h.section(.class("flow")) { h in
                    h.p(.class("small soft"), words("Until %1", words.dayAndTime(earlier.until, zone)))
                    prose(&h, earlier.text)
                    prose(&h, earlier.proposal, "proposal flow")
                }
            }
        }
    }

    /// Those who said the same.
    private func family(_ h: inout HTMLWriter, _ input: Input, _ consultation: Consultation) {
        let others = mechanism.family(of: input).filter { $0.id != input.id }
        guard !others.isEmpty else { return }
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("Said alike"))
            h.p(
                .class("small soft"),
                words(
                    "Grouped as one argument, with every signatory: %1.",
                    words.count(others.count + 1, "%1 input", "%1 inputs")))
            h.ul { h in
                for other in others {
                    h.li { h in
                        h.a(.href(Route.input(other.id).link), inputTitle(other, consultation))
                        h.text(" · \(author(of: other)), \(capacity(of: other))")
                    }
                }
            }
        }
    }

    /// What is asked about one input: an answer, or its author's word on the answer.
    func asked(of input: Input, in consultation: Consultation) -> Asked {
        let id = ("input", String(input.id.number))
        let isOwn = visitor.person == input.author.person
        let takesAnswers = [.open, .responding].contains(consultation.state)
        let text = Action(label: words("Read the text"), link: Route.consultation(consultation.id).link)
        guard input.awaitsAnswer else {
            let mayContest = mayContest(input, in: consultation)
            return Asked(
                what: mayContest
                    ? words("Say whether the answer meets the point. You can contest it once, with a reason.")
                    : !input.counts
                        ? words("Nothing is asked: this input no longer counts.")
                        : words("Nothing more is asked: this input has its answer."),
                until: nil,
                untilWords: mayContest ? words("seven days after the answers are complete") : words("no date"),
                who: self.text(consultation.decisionMaker),
                next: hasGoneOn(consultation)
                    ? words("The thread has gone on; its page says how far.")
                    : words("When every input has its answer, the chair calls for consensus on the text."),
                actions: [mayContest ? action(.contestAnswer, on: .input(input.id), id) : nil, text].compactMap(\.self))
        }
        let answering = takesAnswers && !isOwn && visitor.person != nil
        return Asked(
            what: words("The drafters owe this input an answer with reasons."), until: nil,
            untilWords: words("every input has its answer"), who: self.text(consultation.decisionMaker),
            next: words("Its author may contest the answer once; then the chair calls for consensus on the text."),
            actions: [answering ? action(.answerInput, on: .input(input.id), id) : nil, text].compactMap(\.self))
    }
}
