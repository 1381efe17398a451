import Exchange
import HTML
import Mechanism
import Redline

extension Reading {
    /// A consultation with the words of its text, for other programs.
    func dossier(of consultation: Consultation) -> Dossier {
        let annotations = consultation.inputs.reduce(0) { count, id in
            guard let input = mechanism.inputs[id], input.counts else { return count }
            return count + (input.answer == nil ? 1 : 2)
        }
        var dossier = Dossier(
            address: address(of: .consultation(consultation.id)), title: text(consultation.title),
            note: text(consultation.note), question: text(consultation.question),
            decisionMaker: text(consultation.decisionMaker), state: consultation.state.rawValue,
            language: consultation.authoritative
                ?? TextLanguage.told(by: (consultation.version?.clauses ?? []).lazy.map { text($0.clause.text) }),
            opens: consultation.opens?.rfc3339, closes: consultation.closes?.rfc3339,
            versions: consultation.versions.map { version in
                var row = Dossier.Version(
                    number: version.number, published: version.published.rfc3339, reason: text(version.reason),
                    clauses: version.clauses.map {
                        Dossier.Clause(key: $0.key, label: $0.clause.label, text: text($0.clause.text))
                    })
                row.translations = version.translations.keys.sorted()
                row.changes = version.changes.map { change in
                    Dossier.Change(
                        clause: change.clause, reason: text(change.reason), inputs: change.inputs.map(\.number),
                        messages: change.messages.map(\.number), objections: change.objections.map(\.number),
                        statements: change.statements.map(\.number))
                }
                return row
            },
            annotationCount: annotations)
        dossier.preparation = preparation(of: consultation)
        dossier.course = course(of: consultation)
        dossier.acceptance = mechanism.acceptance(in: consultation).filter(\.isTold).map {
            Dossier.Acceptance(group: $0.group, answered: $0.answered, accepted: $0.accepted)
        }
        return dossier
    }

    private func preparation(of consultation: Consultation) -> Dossier.Preparation {
        var preparation = Dossier.Preparation()
        func said(_ prose: Prose) -> String? { prose.isEmpty ? nil : text(prose) }
        (preparation.kind, preparation.days) = (consultation.kind, charter.shortestConsultation(consultation.kind))
        (preparation.explanation, preparation.mayChange) = (
            said(consultation.explanation), said(consultation.mayChange)
        )
        (preparation.fixed, preparation.authoritative) = (said(consultation.fixed), consultation.authoritative)
        preparation.decisionDue = consultation.decisionDue?.rfc3339
        return preparation
    }

    private func course(of consultation: Consultation) -> Dossier.Course {
        var course = Dossier.Course()
        course.rounds = consultation.earlierRounds.map {
            .init(version: $0.version, opens: $0.opens.rfc3339, closes: $0.closes.rfc3339)
        }
        course.extensions = consultation.extensions.map {
            .init(closes: $0.closes.rfc3339, reason: text($0.reason), at: $0.at.rfc3339)
        }
        course.summaries = consultation.summaries.map { summary in
            .init(
                text: text(summary.text), method: text(summary.method), at: summary.at.rfc3339,
                challenges: summary.challenges.map { ($0.input.number, text($0.reason)) })
        }
        return course
    }

    /// Inputs with what became of them, for other programs.
    func contributions(_ inputs: [Input], _ consultation: Consultation) -> [Dossier.Contribution] {
        let (history, changes) = (history(of: consultation), consultation.changesByInput())
        return inputs.map { input in
            var row = contribution(input, consultation, history)
            row.course.changes = (changes[input.id] ?? []).map { ($0.version.number, $0.clause) }
            return row
        }
    }

    private func address(of route: Route) -> String { site.address + route.path }

    private func contribution(
        _ input: Input, _ consultation: Consultation, _ history: TextHistory
    ) -> Dossier.Contribution {
        var row = Dossier.Contribution(
            number: input.id.number, address: address(of: .input(input.id)), entry: input.entry,
            filed: input.filed.rfc3339, isLate: input.isLate, version: input.version, author: author(of: input),
            capacity: capacity(of: input))
        row.clauseKey = input.clause
        row.clauseLabel = input.clause.flatMap { consultation.version(input.version)?[$0]?.label }
        (row.kind, row.question) = (input.kind?.rawValue, input.question)
        row.group = mechanism.group(of: input)
        row.way = input.origin?.way.rawValue
        row.topic = input.filing.topic
        row.leader = input.filing.leader?.number
        guard input.counts else {
            row.removal = input.isWithdrawn ? "withdrawn" : "disowned"
            return row
        }
        row.files = input.attachments.indices.map { address(of: .attachment(input.id, $0 + 1)) }
        let said = text(input.text)
        (row.text, row.language) = (said, TextLanguage.told(by: said))
        row.proposal = input.proposal.isEmpty ? nil : text(input.proposal)
        row.contest = input.contest.isEmpty ? nil : text(input.contest)
        place(&row, input, history)
        row.answer = input.answer.map(answer)
        row.course = course(of: input)
        return row
    }

    private func answer(_ answer: Answer) -> Dossier.Answer {
        Dossier.Answer(
            disposition: answer.disposition.rawValue, reason: text(answer.reason), change: text(answer.change),
            by: name(answer.by.person), at: answer.at.rfc3339, reader: answer.reader.map(name))
    }

    private func course(of input: Input) -> Dossier.ContributionCourse {
        var course = Dossier.ContributionCourse()
        course.confirmation = input.confirmation.isEmpty ? nil : text(input.confirmation)
        course.earlier = input.earlier.map { (text($0.text), $0.until.rfc3339) }
        if let asked = input.filing.clarification {
            course.question = text(asked.question)
            course.reply = asked.reply.isEmpty ? nil : text(asked.reply)
        }
        course.placements = input.placements.map { ($0.version, $0.clause, text($0.quote)) }
        course.contested = input.contested.map(answer)
        return course
    }

    /// The words that an input is about, with what stands around them: 32 signs a side, as annotation tools do it.
    private func place(_ row: inout Dossier.Contribution, _ input: Input, _ history: TextHistory) {
        guard let span = input.span, let key = input.clause,
            let scalars = history.text(of: key, in: input.version).map({ Array($0.unicodeScalars) }),
            span.upperBound <= scalars.count
        else { return }
        func string(_ range: Range<Int>) -> String {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[range])
            return String(text)
        }
        (row.quote, row.span) = (string(span), span)
        row.before = string(max(0, span.lowerBound - 32)..<span.lowerBound)
        row.after = string(span.upperBound..<min(scalars.count, span.upperBound + 32))
    }
}
