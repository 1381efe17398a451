import HTML
import Mechanism
import Secretariat

/// An input with what became of it.
extension Reading {
    func show(_ h: inout HTMLWriter, _ input: Input, in consultation: Consultation) {
        h.div(.class("input"), .id(input.id.code)) { h in
            said(&h, input, in: consultation)
            if !input.isWithdrawn { answer(&h, input, consultation) }
        }
    }

    /// Who said what on which clause, without what became of it.
    func said(_ h: inout HTMLWriter, _ input: Input, in consultation: Consultation) {
        h.div(.class("head")) { h in
            let author = name(input.author.person)
            h.b(.lang(language(of: author)), author)
            h.span(capacity(of: input.author))
            h.a(.href(Route.input(input.id).link), inputTitle(input, consultation))
            h.span(words(ChoiceWords.of(input.kind)))
            day(&h, input.filed)
            if input.isLate { h.span(.class("late"), words("after closing")) }
        }
        guard !input.isWithdrawn else { return h.p(.class("soft"), words("Withdrawn by its author.")) }
        prose(&h, input.text)
        if !input.proposal.isEmpty {
            h.p(.class("small soft"), words("Proposed wording:"))
            prose(&h, input.proposal, "proposal flow")
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
        contest(&h, of: input)
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
        show(&h, answer) { h in
            let mayContest = visitor.person == input.author.person && input.contest.isEmpty
            if mayContest, [.open, .responding].contains(consultation.state) {
                actions(&h, [action(.contestAnswer, on: .input(input.id), id)])
            }
        }
    }

    /// Why the author was not content with the first answer.
    func contest(_ h: inout HTMLWriter, of input: Input) {
        guard !input.contest.isEmpty else { return }
        h.div(.class("answer open")) { h in
            h.p { h in h.span(.class("state"), words("The author found that the first answer missed the point:")) }
            prose(&h, input.contest)
        }
    }

    /// What became of an input, why, and who says so.
    func show(_ h: inout HTMLWriter, _ answer: Answer, _ more: (inout HTMLWriter) -> Void = { _ in }) {
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
            more(&h)
        }
    }
}
