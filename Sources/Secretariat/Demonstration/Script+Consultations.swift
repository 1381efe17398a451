import Mechanism

extension Script {
    mutating func draft(
        _ name: String, on issueName: String, by account: Account, _ at: Moment, title: String, note: String,
        question: String, decisionMaker: String, text: String
    ) {
        let issue = the(issueName) as ID<Issue>
        add(account.actor, at, DraftConsultation(), as: name, Consultation.self) {
            ($0.issue, $0.title, $0.note) = (issue, .typeset(title), .typeset(note))
            ($0.question, $0.decisionMaker, $0.clauses) = (
                .typeset(question), .typeset(decisionMaker), Self.clauses(text)
            )
        }
    }

    mutating func announce(
        _ name: String, by account: Account, _ at: Moment, opens: Moment, closes: Moment, decisionDue: Moment
    ) {
        let (consultation, opening, closing) = (the(name) as ID<Consultation>, time(opens), time(closes))
        let due = time(decisionDue)
        add(account.actor, at, AnnounceConsultation()) {
            ($0.consultation, $0.opens, $0.closes, $0.decisionDue) = (consultation, opening, closing, due)
        }
    }

    mutating func revise(_ name: String, by account: Account, _ at: Moment, _ reason: String, text: String) {
        let consultation = the(name) as ID<Consultation>
        add(account.actor, at, ReviseText()) {
            ($0.consultation, $0.clauses, $0.reason) = (consultation, Self.clauses(text), .typeset(reason))
        }
    }

    /// An input on the first version; clause 0 is the text as a whole.
    mutating func input(
        _ name: String, to consultationName: String, _ clause: Int, _ kind: Input.Kind, by account: Account,
        _ at: Moment,
        _ text: String, quote: String? = nil, proposal: String? = nil
    ) {
        let consultation = the(consultationName) as ID<Consultation>
        add(account.actor, at, FileInput(), as: name, Input.self) {
            ($0.consultation, $0.clause, $0.kind) = (consultation, clause, kind)
            ($0.text, $0.quote, $0.proposal) = (.typeset(text), .typeset(quote), .typeset(proposal))
        }
    }

    /// Where an input on words that changed belongs in the second version; clause 0 where it has no place any more.
    mutating func place(_ name: String, _ clause: Int, by account: Account, _ at: Moment, quote: String? = nil) {
        let input = the(name) as ID<Input>
        add(account.actor, at, PlaceInput()) {
            ($0.input, $0.version, $0.clause, $0.quote) = (input, 2, clause, .typeset(quote))
        }
    }

    /// Why a clause of the second version reads as it does; clause 0 is the version as a whole.
    mutating func explain(
        _ name: String, _ clause: Int, by account: Account, _ at: Moment, _ reason: String, inputs: [String],
        messages: [String] = []
    ) {
        let consultation = the(name) as ID<Consultation>
        let (inputs, messages) = (inputs.map { the($0) as ID<Input> }, messages.map { the($0) as ID<Message> })
        add(account.actor, at, ExplainChange()) {
            ($0.consultation, $0.version, $0.clause, $0.reason) = (consultation, 2, clause, .typeset(reason))
            ($0.inputs, $0.messages) = (inputs, messages)
        }
    }

    mutating func withdraw(input name: String, by account: Account, _ at: Moment) {
        let input = the(name) as ID<Input>
        add(account.actor, at, WithdrawInput()) { $0.input = input }
    }

    mutating func answer(
        _ name: String, _ disposition: Answer.Disposition, by account: Account, _ at: Moment, _ reason: String,
        change: String? = nil
    ) {
        let input = the(name) as ID<Input>
        add(account.actor, at, AnswerInput()) {
            ($0.input, $0.disposition, $0.reason, $0.change) = (input, disposition, .typeset(reason), .typeset(change))
        }
    }

    /// Puts inputs behind the one that stands for them.
    mutating func group(
        _ names: [String], behind leader: String, in consultationName: String, by account: Account, _ at: Moment
    ) {
        let consultation = the(consultationName) as ID<Consultation>
        let (inputs, leader) = (names.map { the($0) as ID<Input> }, the(leader) as ID<Input>)
        add(account.actor, at, GroupInputs()) {
            ($0.consultation, $0.inputs, $0.leader) = (consultation, inputs, leader)
        }
    }

    mutating func summarise(
        _ name: String, by account: Account, _ at: Moment, method: String, _ text: String
    ) {
        let consultation = the(name) as ID<Consultation>
        add(account.actor, at, PublishSummary()) {
            ($0.consultation, $0.text, $0.method) = (consultation, .typeset(text), .typeset(method))
        }
    }

    mutating func contest(_ name: String, by account: Account, _ at: Moment, _ reason: String) {
        let input = the(name) as ID<Input>
        add(account.actor, at, ContestAnswer()) { ($0.input, $0.reason) = (input, .typeset(reason)) }
    }

    mutating func respond(_ name: String, by account: Account, _ at: Moment, _ summary: String) {
        let consultation = the(name) as ID<Consultation>
        add(account.actor, at, PublishResponses()) { ($0.consultation, $0.summary) = (consultation, .typeset(summary)) }
    }

    /// How an answer refers to another input.
    func number(of name: String) -> String { "input \((the(name) as ID<Input>).number)" }

    private static func clauses(_ text: String) -> [Clause] {
        guard case .written(let words) = Prose.typeset(text) else { return [] }
        return Clause.split(words)
    }
}
