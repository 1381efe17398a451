import HTML
import Mechanism

extension Reading {
    /// What a consultation asks of its readers in its present state.
    func asked(of consultation: Consultation) -> Asked {
        let decides = text(consultation.decisionMaker)
        let giving = action(
            .fileInput, on: .consultation(consultation.id), ("consultation", String(consultation.id.number)))
        let convergence = words("Every input is answered; then the chair calls for consensus.")
        switch consultation.state {
        case .drafted:
            return Asked(
                what: words("The text is being prepared. It is not open yet."), until: nil,
                untilWords: words("no date yet"),
                who: decides, next: words("Its dates are announced."))
        case .announced:
            return Asked(
                what: words("Read the text. It opens for input on the date below."), until: consultation.opens,
                who: decides,
                next: words("It is open for input, clause by clause."))
        case .open:
            return Asked(
                what: words("Say what works and what does not, on any clause or on the whole."),
                until: consultation.closes,
                who: decides, next: convergence, actions: [giving].compactMap(\.self))
        case .responding:
            return Asked(
                what: words("The drafters answer every input. Late input is taken and marked."),
                until: nil, untilWords: words("every input has its answer"), who: decides, next: convergence,
                actions: [giving].compactMap(\.self))
        case .responded:
            return Asked(
                what: words("Nothing more is asked here: every input has its answer."),
                until: consultation.decisionDue.flatMap { $0 > now ? $0 : nil }, untilWords: words("no date"),
                who: decides,
                next: hasGoneOn(consultation)
                    ? words("The thread has gone on; its page says how far.")
                    : words("The chair calls for consensus on the text."))
        case .withdrawn:
            return Asked(
                what: words("Nothing is asked: the consultation was withdrawn."), until: nil,
                untilWords: words("no date"),
                who: decides, next: words("The reason stands on this page."))
        }
    }

    /// Whether the round in which a text was consulted on has left that stage behind.
    func hasGoneOn(_ consultation: Consultation) -> Bool {
        guard let issue = mechanism.issues[consultation.issue],
            let round = issue.rounds.last(where: { $0.consultations.contains(consultation.id) })
        else { return false }
        return round.stage > .converge || round.number != issue.round?.number || issue.state == .closed
    }
}
