/// Rough consensus: what a finding rests on.
extension SafeguardSurvey {
    /// The calls with a finding of consensus in force, and that finding. Divergence declares none.
    private var consensus: [(call: ConsensusCall, finding: Determination)] {
        mechanism.calls.compactMap { call in
            guard call.state == .designated || call.state == .declared, let finding = call.determination,
                finding.level != .divergence
            else { return nil }
            return (call, finding)
        }
    }

    /// RC-1: when consensus was found, no objection was open.
    func noOpenObjection() -> [Evidence] {
        consensus.map { call, finding in
            let closed = mechanism.objections.all(call.objections).count { objection in
                !objection.state.isOpen && objection.resolved.map { $0 <= finding.at } ?? false
            }
            let measure = Measure.objectionsClosed(closed, of: call.objections.count)
            return Evidence(.call(call.id), closed == call.objections.count, measure)
        }
    }

    /// RC-2: an objection that was not followed has a written justification, and neither the call nor the finding that
    /// rests on it was made by whoever wrote the text.
    func justifications() -> [Evidence] {
        mechanism.calls.compactMap { call in
            let addressed = mechanism.objections.all(call.objections).filter { $0.state == .addressed }
            guard !addressed.isEmpty else { return nil }
            let justified = addressed.count { !$0.resolution.isEmpty }
            let drafter = mechanism.consultations[call.consultation]?.drafter?.person
            let isOwnJudge = ([call.chair] + call.determinations.map(\.by)).contains { $0.person == drafter }
            let measure = Measure.justified(justified, of: addressed.count)
            return Evidence(.call(call.id), justified == addressed.count && !isOwnJudge, measure)
        }
    }

    /// RC-3: consensus has as many supporters as the charter asks, from two groups at least.
    func activeSupport() -> [Evidence] {
        consensus.flatMap { call, finding in
            let support = call.standing.filter { $0.position == .support && $0.at <= finding.at }
            let groups = Set(support.compactMap { mechanism.people.group(of: $0.voice) }).count
            let least = charter(at: finding.at).limits.supporters
            return [
                Evidence(.call(call.id), support.count >= least, .supporters(support.count, least: least)),
                Evidence(.call(call.id), groups >= 2, .groups(groups, least: 2))
            ]
        }
    }

    /// RC-4: a decision rests on a reasoned finding. The process has no polls, so that none can decide.
    func bases() -> [Evidence] {
        rounds.compactMap { turn in
            guard let decision = turn.round.decision else { return nil }
            let findings = mechanism.calls.all(turn.round.calls).flatMap(\.determinations).count {
                $0.at <= decision.at && !$0.reason.isEmpty
            }
            return Evidence(.issue(turn.issue), findings > 0 ? .holds : .unknown(.bases), .findings(findings))
        }
    }

    /// RC-5: the text that consensus was found on is the one that was called on.
    func exactText() -> [Evidence] {
        consensus.map { call, finding in
            let versions = mechanism.consultations[call.consultation]?.versions ?? []
            // Until a finding is declared, a newer text supersedes its call.
            let until = call.state == .designated ? now : finding.challengeableUntil
            let inForce = versions.last { $0.number == call.version || $0.published < until }?.number ?? 0
            return Evidence(.call(call.id), inForce == call.version, .text(call.version, inForce: inForce))
        }
    }

    /// RC-6: a call is open for fourteen days at least, here, where everybody can take part in their own time.
    func callPeriods() -> [Evidence] {
        mechanism.calls.map { call in
            let open = days(from: call.opened, to: call.closes)
            return Evidence(.call(call.id), open >= 14, .days(open, least: 14))
        }
    }

    /// RC-7: a result was published as a finding that could be challenged for seven days, and a finding that was
    /// challenged was weighed again.
    func challengePeriods() -> [Evidence] {
        mechanism.calls.compactMap { call in
            let findings = call.determinations
            let hasResult = call.state == .designated || call.state == .declared || call.state == .noConsensus
            guard hasResult || !findings.isEmpty else { return nil }
            guard let shortest = findings.map({ $0.challengeableUntil.days(since: $0.at) }).min() else {
                return Evidence(.call(call.id), false, .findings(0))
            }
            let isIgnored = hasResult && call.determination?.challenge != nil
            return Evidence(.call(call.id), shortest >= 7 && !isIgnored, .days(shortest, least: 7))
        }
    }

    /// RC-8: the level is one of the scale, as its type sees to; beside less than full consensus there is the dissent.
    /// A minority statement shows that there was an invitation to file one.
    func dissentAttached() -> [Evidence] {
        mechanism.calls.compactMap { call in
            guard call.state == .declared || call.state == .noConsensus, let finding = call.determination else {
                return nil
            }
            let isHeard = finding.level == .fullConsensus || !call.minority.isEmpty
            let measure = Measure.minorityStatements(call.minority.count)
            return Evidence(.call(call.id), isHeard ? .holds : .unknown(.invitations), measure)
        }
    }

    /// RC-9: every stance can be shown under a stakeholder group. A group in which most object is pointed out.
    func supportByGroup() -> [Evidence] {
        let groups = mechanism.charter.inForce.groups.codes
        return mechanism.calls.flatMap { call -> [Evidence] in
            var latest: [PersonID: Voice] = [:]
            for stance in call.standing { latest[stance.voice.person] = stance.voice }
            var objectors: Set<PersonID> = []
            for objection in mechanism.objections.all(call.objections) where objection.state != .withdrawn {
                objectors.insert(objection.author.person)
                latest[objection.author.person] = objection.author
            }
            guard !latest.isEmpty else { return [] }
            var (spoke, object): ([String: Int], [String: Int]) = ([:], [:])
            for voice in latest.values {
                guard let group = mechanism.people.group(of: voice) else { continue }
                spoke[group, default: 0] += 1
                if objectors.contains(voice.person) { object[group, default: 0] += 1 }
            }
            let shown = groups.reduce(0) { $0 + (spoke[$1] ?? 0) }
            let table = Evidence(.call(call.id), shown == latest.count, .shownByGroup(shown, of: latest.count))
            return [table]
                + groups.compactMap { group in
                    guard let all = spoke[group], let against = object[group], against > all - against else {
                        return nil
                    }
                    return Evidence(.call(call.id), true, .dissent(group, against, of: all))
                }
        }
    }

    /// RC-10: whoever withdrew an objection said why.
    func withdrawalsExplained() -> [Evidence] {
        mechanism.objections.filter { $0.state == .withdrawn }.map { objection in
            Evidence(.objection(objection.id), !objection.resolution.isEmpty)
        }
    }

    /// RC-11: it can be shown how many stances came from people who joined after the call was opened.
    func newcomers() -> [Evidence] {
        mechanism.calls.compactMap { call in
            let people = call.standing.map { mechanism.people[$0.voice.person] }
            guard !people.isEmpty else { return nil }
            let joined = people.compactMap { $0?.joined }
            let measure = Measure.newcomers(joined.count { $0 > call.opened }, of: people.count)
            return Evidence(.call(call.id), joined.count == people.count, measure)
        }
    }
}
