import HTML
import Mechanism
import Secretariat

/// An input with what became of it.
extension Reading {
    func show(_ h: inout HTMLWriter, _ input: Input, in consultation: Consultation) {
        h.div(.class("input"), .id(input.id.code)) { h in
            h.div(.class("head")) { h in
                let author = name(input.author.person)
                h.b(.lang(language(of: author)), author)
                h.span(capacity(of: input.author))
                h.a(.href(Route.input(input.id).link), inputTitle(input, consultation))
                h.span(words(ChoiceWords.of(input.kind)))
                day(&h, input.filed)
                if input.isLate { h.span(.class("late"), words("after closing")) }
            }
            if input.isWithdrawn {
                h.p(.class("soft"), words("Withdrawn by its author."))
            } else {
                prose(&h, input.text)
                if !input.proposal.isEmpty {
                    h.p(.class("small soft"), words("Proposed wording:"))
                    prose(&h, input.proposal, "proposal flow")
                }
                answer(&h, input, consultation)
            }
        }
    }

    /// "Input 27 on § 3".
    func inputTitle(_ input: Input, _ consultation: Consultation) -> String {
        guard let key = input.clause, let clause = consultation.version(input.version)?[key] else {
            return words("Input %1 on the whole text", String(input.id.number))
        }
        return words("Input %1 on %2", String(input.id.number), clause.label)
    }

    private func answer(_ h: inout HTMLWriter, _ input: Input, _ consultation: Consultation) {
        if !input.contest.isEmpty {
            h.div(.class("answer open")) { h in
                h.p { h in h.span(.class("state"), words("The author found that the first answer missed the point:")) }
                prose(&h, input.contest)
            }
        }
        let id = ("input", String(input.id.number))
        guard let answer = input.answer else {
            h.div(.class("answer open")) { h in
                h.p { h in
                    h.span(.class("state"), words("Awaits an answer"))
                    h.text(" " + words("from the drafters."))
                }
                if [.open, .responding].contains(consultation.state), input.author.person != visitor.person {
                    actions(
                        &h,
                        [action(.answerInput, on: .input(input.id), id)].filter { $0 != nil && visitor.person != nil })
                }
            }
            return
        }
        h.div(.class(answer.disposition.changesText ? "answer" : "answer no")) { h in
            h.p { h in h.span(.class("state"), words(ChoiceWords.of(answer.disposition)) + ".") }
            prose(&h, answer.reason)
            if !answer.change.isEmpty {
                h.p(.class("small")) { h in
                    h.b(words("What changes:"))
                    h.text(" \(text(answer.change))")
                }
            }
            h.p(.class("small soft")) { h in
                h.text("\(name(answer.by.person)) (\(capacity(of: answer.by))), ")
                day(&h, answer.at)
            }
            let mayContest = visitor.person == input.author.person && input.contest.isEmpty
            if mayContest, [.open, .responding].contains(consultation.state) {
                actions(&h, [action(.contestAnswer, on: .input(input.id), id)])
            }
        }
    }

    /// The page of one input: the words, the answer, the receipt.
    func inputPage(_ input: Input) -> Page? {
        guard let consultation = mechanism.consultations[input.consultation] else { return nil }
        let heading = inputTitle(input, consultation)
        return Page(heading, in: .consultations) { h in
            h.div(.class("wrap narrow flow form-page")) { h in
                breadcrumb(&h, to: .consultation(input.consultation))
                h.h1(heading)
                if let key = input.clause, let clause = consultation.version(input.version)?[key] {
                    let said = text(clause.text)
                    h.blockquote(.lang(language(of: said))) { h in h.p(said) }
                }
                show(&h, input, in: consultation)
                h.section(.class("flow")) { h in
                    h.h2(words("Receipt"))
                    h.p(
                        words(
                            "This input is entry %1 of the public record. The receipt proves what was said and when, also if this site should one day leave it out.",
                            words.number(input.entry)))
                    h.p(.class("actions")) { h in
                        h.a(
                            .class("button quiet"), .href(Route.receipt(input.entry).link),
                            words("Download the receipt"))
                        h.a(.class("button quiet"), .href(Route.entry(input.entry).link), words("See the entry"))
                        if visitor.person == input.author.person, !input.isWithdrawn, consultation.state == .open,
                            let withdraw = action(
                                .withdrawInput, on: .input(input.id), ("input", String(input.id.number)))
                        {
                            h.a(.class("button quiet"), .href(withdraw.link), withdraw.label)
                        }
                    }
                }
            }
        }
    }
}
