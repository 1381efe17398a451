import HTML
import Mechanism
import Secretariat

/// An input with what became of it.
extension Reading {
    func show(_ h: inout HTMLWriter, _ input: Input, in consultation: Consultation, at place: InputPlace? = nil) {
        h.div(.class("input"), .id(input.id.code)) { h in
            said(&h, input, in: consultation, at: place)
            if input.counts { answer(&h, input, consultation) }
        }
    }

    /// Who said what on which clause, without what became of it.
    func said(_ h: inout HTMLWriter, _ input: Input, in consultation: Consultation, at place: InputPlace? = nil) {
        h.div(.class("head")) { h in
            let author = author(of: input)
            h.b(.lang(language(of: author)), author)
            h.span(capacity(of: input))
            h.a(.href(Route.input(input.id).link), inputTitle(input, consultation))
            if let kind = input.kind { h.span(words(ChoiceWords.of(kind))) }
            day(&h, input.filed)
            if input.isLate { h.span(.class("late"), words("after closing")) }
            if !input.earlier.isEmpty { h.span(words("edited")) }
            if consultation.versions.count > 1 { h.span(words("on version %1", String(input.version))) }
        }
        guard input.counts else { return h.p(.class("soft"), gone(input)) }
        standing(&h, input)
        if let place, let moved = sentence(of: place) { h.p(.class("small late"), moved) }
        if let number = input.question {
            let asked = questions(of: consultation)
            h.p(.class("small soft")) { h in
                h.text(words("On the question:") + " ")
                let question = asked.indices.contains(number - 1) ? asked[number - 1] : String(number)
                h.span(.lang(language(of: question)), question)
            }
        }
        if !input.quote.isEmpty {
            let quoted = text(input.quote)
            h.blockquote(.class("quoted"), .lang(language(of: quoted))) { h in h.p(quoted) }
        }
        prose(&h, input.text)
        if !input.proposal.isEmpty { suggestion(&h, input, in: consultation) }
        attachments(&h, input)
        if let asked = input.filing.clarification { clarification(&h, asked) }
    }

    /// Where an input comes from, if not from its author's own hand, and whether an organisation stands behind it.
    private func standing(_ h: inout HTMLWriter, _ input: Input) {
        if let origin = input.origin {
            h.p(.class("small soft")) { h in
                h.text(words(ChoiceWords.of(origin.way)) + ", ")
                day(&h, origin.received)
                h.text("; " + words("brought in by %1", name(input.author.person)))
            }
        }
        guard !input.confirmation.isEmpty else { return }
        h.p(.class("small soft"), words("Confirmed by the organisation: %1", text(input.confirmation)))
    }

    private func clarification(_ h: inout HTMLWriter, _ asked: Input.Clarification) {
        h.div(.class("answer open")) { h in
            h.p(.class("small soft"), words("%1 asks:", name(asked.by.person)))
            prose(&h, asked.question)
            if !asked.reply.isEmpty {
                h.p(.class("small soft"), words("The author replies:"))
                prose(&h, asked.reply)
            } else if asked.due > now {
                h.p(.class("small soft"), words("A reply is awaited until %1.", words.dayAndTime(asked.due, zone)))
            } else {
                h.p(.class("small soft"), words("No reply came in time; the input is answered as it is."))
            }
        }
    }

    /// Whose an input is.
    func author(of input: Input) -> String { input.origin.map { text($0.name) } ?? name(input.author.person) }

    /// From where it speaks.
    func capacity(of input: Input) -> String { input.origin.map { group($0.group) } ?? capacity(of: input.author) }

    /// Why an input no longer counts.
    func gone(_ input: Input) -> String {
        input.disowned.isEmpty
            ? words("Withdrawn by its author.") : words("Disowned: %1", text(input.disowned))
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
            if mayContest(input, in: consultation) {
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
        if let first = input.contested {
            h.details(.class("brief")) { h in
                h.summary(words("The first answer"))
                show(&h, first)
            }
        }
    }

    /// Whether the reader may say once that an answer misses the point.
    func mayContest(_ input: Input, in consultation: Consultation) -> Bool {
        guard let answer = input.answer, visitor.person == input.author.person, input.contest.isEmpty else {
            return false
        }
        return [.drafted, .announced, .open, .responding].contains(consultation.state)
            || consultation.state == .responded && mechanism.canContest(answer, in: consultation, at: now)
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
                if let reader = answer.reader { h.text(" · " + words("second reader: %1", name(reader))) }
            }
            more(&h)
        }
    }
}
