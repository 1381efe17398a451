import Mechanism

extension Script {
    mutating func call(
        _ name: String, on consultationName: String, version: Int, by account: Account, _ at: Moment,
        until closes: Moment, _ question: String
    ) {
        let (consultation, close) = (the(consultationName) as ID<Consultation>, time(closes))
        add(account.actor, at, CallConsensus(), as: name, ConsensusCall.self) {
            ($0.consultation, $0.version, $0.question, $0.closes) = (consultation, version, .typeset(question), close)
        }
    }

    mutating func stance(
        on name: String, _ position: ConsensusCall.Position, by account: Account, _ at: Moment, _ reason: String? = nil
    ) {
        let call = the(name) as ID<ConsensusCall>
        add(account.actor, at, TakeStance()) { ($0.call, $0.position, $0.reason) = (call, position, .typeset(reason)) }
    }

    mutating func object(
        _ name: String, to callName: String, _ clause: Int, _ severity: Objection.Severity, by account: Account,
        _ at: Moment, _ reason: String, remedy: String
    ) {
        let call = the(callName) as ID<ConsensusCall>
        add(account.actor, at, RaiseObjection(), as: name, Objection.self) {
            ($0.call, $0.clause, $0.severity) = (call, clause, severity)
            ($0.reason, $0.remedy) = (.typeset(reason), .typeset(remedy))
        }
    }

    mutating func reply(to name: String, by account: Account, _ at: Moment, _ text: String) {
        let objection = the(name) as ID<Objection>
        add(account.actor, at, AnswerObjection()) { ($0.objection, $0.text) = (objection, .typeset(text)) }
    }

    mutating func withdraw(objection name: String, by account: Account, _ at: Moment, _ reason: String) {
        let objection = the(name) as ID<Objection>
        add(account.actor, at, WithdrawObjection()) { ($0.objection, $0.reason) = (objection, .typeset(reason)) }
    }

    mutating func resolve(
        _ name: String, _ outcome: ResolveObjection.Outcome, by account: Account, _ at: Moment, _ reason: String
    ) {
        let objection = the(name) as ID<Objection>
        add(account.actor, at, ResolveObjection()) {
            ($0.objection, $0.outcome, $0.reason) = (objection, outcome, .typeset(reason))
        }
    }

    mutating func determine(
        _ name: String, _ level: Determination.Level, by account: Account, _ at: Moment, _ reason: String
    ) {
        let call = the(name) as ID<ConsensusCall>
        add(account.actor, at, Determine()) { ($0.call, $0.level, $0.reason) = (call, level, .typeset(reason)) }
    }

    mutating func dissent(from name: String, by account: Account, _ at: Moment, _ text: String) {
        let call = the(name) as ID<ConsensusCall>
        add(account.actor, at, FileMinorityStatement()) { ($0.call, $0.text) = (call, .typeset(text)) }
    }

    mutating func decide(
        _ name: String, _ outcome: Decision.Outcome, by account: Account, _ at: Moment, reasons: String,
        influence: String
    ) {
        let issue = the(name) as ID<Issue>
        add(account.actor, at, Decide()) {
            ($0.issue, $0.outcome, $0.reasons, $0.influence) = (issue, outcome, .typeset(reasons), .typeset(influence))
        }
    }

    mutating func assign(
        _ name: String, on issueName: String, to addressee: String, person: Account? = nil, by account: Account,
        _ at: Moment, due: Moment, _ task: String
    ) {
        let (issue, date) = (the(issueName) as ID<Issue>, time(due))
        add(account.actor, at, AssignFollowUp(), as: name, FollowUp.self) {
            ($0.issue, $0.task, $0.addressee) = (issue, .typeset(task), .typeset(addressee))
            ($0.person, $0.due) = (person?.person, date)
        }
    }

    mutating func fulfil(_ name: String, by account: Account, _ at: Moment, _ answer: String) {
        let followUp = the(name) as ID<FollowUp>
        add(account.actor, at, AnswerFollowUp()) { ($0.followUp, $0.answer) = (followUp, .typeset(answer)) }
    }
}
