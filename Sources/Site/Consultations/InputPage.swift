import HTML
import Mechanism

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
                    show(&h, input, in: consultation)
                }
                h.aside(.class("flow")) { h in receipt(&h, input, consultation) }
            }
        }
    }

    /// A clause as it reads in a version of the text.
    func quote(_ h: inout HTMLWriter, _ clause: Clause, of version: Int) {
        let said = text(clause.text)
        h.figure { h in
            h.figcaption(words("%1 in version %2 of the text", clause.label, String(version)))
            h.blockquote(.class("flow"), .lang(language(of: said))) { h in
                for paragraph in said.split(separator: "\n\n") { h.p(String(paragraph)) }
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
        let isOwn = visitor.person == input.author.person && !input.isWithdrawn && consultation.state == .open
        guard isOwn else { return }
        actions(&h, [action(.withdrawInput, on: .input(input.id), ("input", String(input.id.number)))])
    }

    /// What is asked about one input: an answer, or its author's word on the answer.
    func asked(of input: Input, in consultation: Consultation) -> Asked {
        let id = ("input", String(input.id.number))
        let isOwn = visitor.person == input.author.person
        let takesAnswers = [.open, .responding].contains(consultation.state)
        let text = Action(label: words("Read the text"), link: Route.consultation(consultation.id).link)
        guard input.awaitsAnswer else {
            let mayContest = isOwn && takesAnswers && input.answer != nil && input.contest.isEmpty
            return Asked(
                what: mayContest
                    ? words("Say whether the answer meets the point. You can contest it once, with a reason.")
                    : input.isWithdrawn
                        ? words("Nothing is asked: its author withdrew this input.")
                        : words("Nothing more is asked: this input has its answer."),
                until: nil,
                untilWords: mayContest ? words("the answers are published together") : words("no date"),
                who: self.text(consultation.decisionMaker),
                next: words("When every input has its answer, the chair calls for consensus on the text."),
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
