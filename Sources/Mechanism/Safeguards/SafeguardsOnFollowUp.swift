/// Follow-up: what was decided has an addressee, and the addressee's answer or silence is on record.
extension SafeguardSurvey {
    /// FU-1: a decision has follow-ups, each with somebody who owes it and a date. The messages of the sessions before
    /// it went into the thread that it ends.
    func addressees() -> [Evidence] {
        rounds.compactMap { turn in
            // While the thread is still deciding, nothing can be assigned.
            guard turn.round.decision != nil, turn.round.stage == .followUp || turn.isOver else { return nil }
            let followUps = mechanism.followUps.all(turn.round.followUps)
            let isAddressed = followUps.allSatisfy { !$0.addressee.isEmpty && $0.due > $0.assigned }
            return Evidence(.issue(turn.issue), !followUps.isEmpty && isAddressed, .followUps(followUps.count))
        }
    }

    /// FU-2: a follow-up whose time is over has an answer, or its silence is recorded.
    func followUpsAnswered() -> [Evidence] {
        mechanism.followUps.compactMap { followUp in
            let object = ObjectID.followUp(followUp.id)
            switch followUp.state {
            case .answered: return Evidence(object, !followUp.answer.isEmpty)
            case .silent: return Evidence(object, true)
            case .open:
                guard now >= mechanism.silenceDue(followUp) else { return nil }
                let waited = now.days(since: followUp.due)
                return Evidence(object, false, .daysAtMost(waited, most: mechanism.charter.inForce.limits.silence))
            }
        }
    }
}
