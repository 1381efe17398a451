@testable import Mechanism

extension Breach {
    /// What can go wrong from the consultation to the follow-up.
    static let ofTheText: [Breach] = [
        .breaks(.cons1, "closed a day early") { try $0.text { $0.closes = $0.opens?.adding(days: 27) } },
        .leaves(.nothingYet, .cons1, "withdrawn") { try $0.text { $0.state = .withdrawn } },
        .breaks(.cons2, "a closing date before the one that was promised") {
            try $0.text { $0.closes = $0.closes?.adding(days: -1) }
        },
        .breaks(.cons2, "an extension that takes time away") {
            try $0.text {
                let closes = $0.extensions[0].closes.adding(days: -2)
                $0.extensions.append(.init(closes: closes, reason: .words, at: $0.extensions[0].at))
                $0.closes = closes
            }
        },
        .breaks(.cons2, "an extension without a reason") {
            try $0.text { $0.extensions = $0.extensions.map { .init(closes: $0.closes, reason: .none, at: $0.at) } }
        },
        .leaves(.notComputed(why: .holidays), .cons2, "no extension, and no calendar of holidays") {
            try $0.text { $0.extensions = [] }
        },
        .breaks(.cons2, "a third of the period is holidays, and nobody says why") { mechanism in
            try mechanism.text { $0.extensions = [] }
            mechanism.knowsHolidays(days: 11)
        },
        .leaves(.holds, .cons2, "holidays, and the reason why not longer") { mechanism in
            try mechanism.text { ($0.extensions, $0.despiteHolidays) = ([], .words) }
            mechanism.knowsHolidays(days: 11)
        },
        .leaves(.holds, .cons2, "few holidays") { mechanism in
            try mechanism.text { $0.extensions = [] }
            mechanism.knowsHolidays(days: 3)
        },
        .breaks(.lang2, "a translation, and nobody says whose words count") { try $0.text { $0.authoritative = nil } },
        .leaves(.nothingYet, .lang2, "no translation") { try $0.text { $0.versions[0].translations = [:] } },
        .breaks(.cons3, "an input that is not in the list") { try $0.text { $0.inputs.removeLast() } },
        .breaks(.cons3, "a listed input that is not there") { try $0.text { $0.inputs.append(ID(99)) } },
        .breaks(.cons3, "an input without an entry of its own") {
            let first = $0.inputs[ID(1)]?.entry
            try $0.input(2) { $0 = $0.filed(entry: first) }
        },
        .breaks(.cons4, "an input without an answer") { try $0.input(3) { $0.answer = nil } },
        .leaves(.nothingYet, .cons4, "nothing published or decided") {
            try $0.input(3) { $0.answer = nil }
            try $0.text { $0.state = .responding }
            try $0.round { $0.decision = nil }
        },
        .breaks(.cons4, "decided before the answers are published") {
            try $0.input(3) { $0.answer = nil }
            try $0.text { $0.state = .responding }
        },
        .breaks(.cons5, "a reason of a few words") { try $0.input(3) { $0.answer(reason: .words(bytes: 39)) } },
        .breaks(.cons5, "accepted without a change") { try $0.input(2) { $0.answer(change: .none) } },
        .leaves(.holds, .cons5, "not accepted, so nothing changes") { try $0.input(4) { $0.answer(change: .none) } },
        .breaks(.cons6, "a duplicate without the input that it duplicates") {
            try $0.input(4) { $0.answer(disposition: .duplicate) }
        },
        .leaves(.nothingYet, .cons6, "nothing was said twice") { try $0.input(3) { $0.filing.leader = nil } },
        .breaks(.cons7, "an input that was disowned, and is gone from the list") { mechanism in
            try mechanism.input(3) { $0.disowned = .words }
            try mechanism.text { $0.inputs.removeAll { $0 == ID(3) } }
        },
        .breaks(.cons9, "no summary") { try $0.text { $0.summaries = [] } },
        .breaks(.cons9, "a challenge that no other summary answers") {
            try $0.text { text in
                text.summaries[0].challenges.append(.init(input: ID(2), reason: .words, at: text.summaries[0].at))
            }
        },
        .breaks(.cons9, "six days to challenge it") {
            try $0.text { $0.responded = $0.responded?.adding(days: -1) }
        },
        .breaks(.cons8, "a late input that does not say so") { try $0.input(5) { $0 = $0.filed(isLate: false) } },
        .breaks(.cons10, "no learning event") { try $0.round { $0.learning = [] } },
        .leaves(.holds, .cons10, "waived with a reason") { try $0.round { ($0.learning, $0.waiver) = ([], .words) } },
        .breaks(.cons10, "the learning event came afterwards") {
            try $0.text { $0.opens = $0.opens?.adding(days: -100) }
        },
        .breaks(.cons11, "two groups, and nobody asked the others") { mechanism in
            for number in [2, 3] { try mechanism.input(number) { $0.isWithdrawn = true } }
        },
        .breaks(.cons11, "two groups, and the thread ended") { mechanism in
            for number in [2, 3] { try mechanism.input(number) { $0.isWithdrawn = true } }
            try mechanism.round { $0.begun = [] }
            try mechanism.issues.update(ID(1)) { $0.state = .closed }
        },
        .leaves(.nothingYet, .cons11, "two groups, and the others can still be asked") { mechanism in
            for number in [2, 3] { try mechanism.input(number) { $0.isWithdrawn = true } }
            try mechanism.round { $0.begun = [] }
        },
        .leaves(.holds, .cons11, "two groups, and the others were asked") { mechanism in
            for number in [2, 3] { try mechanism.input(number) { $0.isWithdrawn = true } }
            try mechanism.round {
                $0.begun = $0.begun.map {
                    .init(stage: $0.stage, at: $0.at, reason: $0.reason, unheard: $0.unheard, outreach: .words)
                }
            }
        },

        .breaks(.rc1, "an open objection") { try $0.objection(2) { $0.state = .discussed } },
        .breaks(.rc1, "an objection that was resolved after the finding") {
            try $0.objection(2) { $0.resolved = $0.resolved?.adding(days: 20) }
        },
        .breaks(.rc2, "not followed, and no justification") { try $0.objection(2) { $0.resolution = .none } },
        .breaks(.rc2, "the author of the text made the finding") {
            try $0.call { $0.redetermine(by: Voice(person: .drafter, capacity: 0)) }
        },
        .breaks(.rc2, "the author of the text made the call") {
            try $0.call { $0 = $0.closing(after: 14, chair: Voice(person: .drafter, capacity: 0)) }
        },
        .breaks(.rc3, "two supporters") { try $0.call { $0.stances.removeLast(2) } },
        .breaks(.rc3, "supporters from one group") { mechanism in
            for person in [PersonID.citizen, .trader, .engineer, .official] {
                try mechanism.person(person) { $0.capacities[0].group = "technical" }
            }
        },
        .leaves(.notComputed(why: .bases), .rc4, "a decision without a finding before it") {
            try $0.round { $0.calls = [] }
        },
        .breaks(.rc5, "a newer text before the finding was declared") { mechanism in
            let found = mechanism.calls[ID(1)]?.determination?.at ?? Timestamp(seconds: 0)
            try mechanism.text { $0.versions.append(.of(number: 2, found)) }
        },
        .leaves(.holds, .rc5, "a newer text after the finding was declared") { mechanism in
            let until = mechanism.calls[ID(1)]?.determination?.challengeableUntil ?? Timestamp(seconds: 0)
            try mechanism.text { $0.versions.append(.of(number: 2, until)) }
        },
        .breaks(.rc5, "a text that does not exist") { try $0.text { $0.versions = [] } },
        .breaks(.rc6, "thirteen days") { try $0.call { $0 = $0.closing(after: 13) } },
        .leaves(.holds, .rc6, "fourteen days by a form that knows no seconds") {
            try $0.call { $0 = $0.closing(after: 14, seconds: -59) }
        },
        .breaks(.rc7, "six days to challenge it") { try $0.call { $0.redetermine(challengeable: 6) } },
        .breaks(.rc7, "declared without a finding") { try $0.call { $0.determinations = [] } },
        .breaks(.rc7, "a challenge was passed over") {
            try $0.call {
                let challenge = Determination.Challenge(by: $0.stances[0].voice, reason: .words, at: $0.closes)
                $0.determinations[0].challenge = challenge
            }
        },
        .leaves(.notComputed(why: .invitations), .rc8, "no dissent beside it") { try $0.call { $0.minority = [] } },
        .leaves(.nothingYet, .rc8, "not declared yet") { try $0.call { $0.state = .designated } },
        .breaks(.rc9, "a stance from no group") {
            try $0.call {
                $0.stances.append(
                    .init(voice: Voice(person: .citizen, capacity: 9), position: .support, reason: .none, at: $0.opened)
                )
            }
        },
        .breaks(.rc10, "withdrawn without a reason") { try $0.objection(1) { $0.resolution = .none } },
        .breaks(.rc11, "a stance of somebody who never joined") {
            try $0.call {
                $0.stances.append(
                    .init(voice: Voice(person: .nobody, capacity: 0), position: .support, reason: .none, at: $0.opened))
            }
        },

        .breaks(.fu1, "nobody owes anything") { try $0.round { $0.followUps = [] } },
        .leaves(.nothingYet, .fu1, "still deciding") {
            try $0.round { ($0.followUps, $0.stage) = ([], .decide) }
        },
        .breaks(.fu1, "no addressee") { try $0.followUps.update(ID(1)) { $0 = $0.addressed(to: .none) } },
        .breaks(.fu1, "due when it was assigned") {
            try $0.followUps.update(ID(1)) { $0 = $0.addressed(to: .words, due: $0.assigned) }
        },
        .breaks(.fu2, "answered with nothing") { try $0.followUps.update(ID(1)) { $0.answer = .none } },
        Breach(code: .fu2, what: "silence that nobody recorded", verdict: .broken) { mechanism, now in
            try mechanism.followUps.update(ID(1)) { $0.state = .open }
            now = now.adding(days: 44)
        }
    ]
}

extension FollowUp {
    func addressed(to addressee: Prose, due: Timestamp? = nil) -> FollowUp {
        var copy = FollowUp(
            id: id, issue: issue, task: task, addressee: addressee, addresseePerson: addresseePerson,
            due: due ?? self.due, assigned: assigned)
        (copy.state, copy.answer, copy.answered) = (state, answer, answered)
        (copy.answeredBy, copy.silent) = (answeredBy, silent)
        return copy
    }
}
