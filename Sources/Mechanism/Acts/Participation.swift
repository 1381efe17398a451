public import Balance

/// Who has taken part, by stakeholder group: balance that is measured, not declared.
extension Mechanism {
    /// The participation in a stage of an issue's present round. Each person counts once; head counts of events and
    /// sessions are added where only those are known.
    public func participation(in issue: ID<Issue>, _ stage: Stage) -> Tally {
        guard let issue = issues[issue], let round = issue.round else { return tally([]) }
        return participation(issue, round, stage)
    }

    /// The participation in a stage of one of an issue's rounds.
    public func participation(_ issue: Issue, _ round: Round, _ stage: Stage) -> Tally {
        switch stage {
        case .raise:
            let raised = [issue] + issues.all(issue.mergedFrom)
            return tally(of: raised.map(\.author))
        case .understand:
            return tally(learning.all(round.learning).compactMap(\.held?.attendance))
        case .discuss:
            let held = sessions.all(round.sessions)
            let counted = held.compactMap(\.held?.byGroup)
            // Who votes in a conversation discusses, too; of fewer than five in a group nothing is known.
            let talks = conversations.all(round.conversations).compactMap(\.count?.byGroup)
            guard counted.isEmpty else { return tally(counted + talks) }
            // Whoever has several parts is one person; of guests nobody knows.
            var known: Set<PersonID> = []
            let parts = held.flatMap(\.parts).filter { $0.person.map { known.insert($0).inserted } ?? true }.map(
                \.group)
            guard !talks.isEmpty else { return tally(ofGroups: parts) }
            let stated = parts.compactMap(\.self)
            return tally(
                [stated.reduce(into: [:]) { $0[$1, default: 0] += 1 }] + talks, unstated: parts.count - stated.count)
        case .consult:
            let filed = consultations.all(round.consultations).flatMap { inputs.all($0.inputs) }
            return tally(of: filed)
        case .converge:
            let voices = calls.all(round.calls).flatMap { call in
                call.stances.map(\.voice) + objections.all(call.objections).map(\.author)
            }
            return tally(of: voices)
        case .decide, .followUp:
            return tally(of: round.decision.map { [$0.by] } ?? [])
        }
    }

    /// Everybody who has joined, by the group from which they speak now.
    public func participationOverall() -> Tally { tally(ofGroups: people.all.map(\.capacity.group)) }

    /// The groups of the charter that have not been heard in a stage. Deciding is for the one who decides.
    public func unheard(in issue: ID<Issue>, _ stage: Stage) -> [String] {
        switch stage {
        case .understand, .discuss, .consult, .converge:
            return participation(in: issue, stage).missing
        case .raise, .decide, .followUp:
            return []
        }
    }

    /// Each person once, by the group from which they spoke last.
    public func tally(of voices: [Voice]) -> Tally {
        var last: [PersonID: Voice] = [:]
        for voice in voices { last[voice.person] = voice }
        return tally(ofGroups: last.values.map { people.group(of: $0) })
    }

    /// Everybody who gave input that counts, once; of what was brought in, each signature.
    public func tally(of inputs: [Input]) -> Tally {
        let counted = inputs.filter(\.counts)
        var last: [PersonID: Voice] = [:]
        for input in counted where input.origin == nil { last[input.author.person] = input.author }
        return tally(ofGroups: last.values.map { people.group(of: $0) } + counted.compactMap(\.origin?.group))
    }

    private func tally(ofGroups groups: [String?]) -> Tally {
        Tally(of: charter.inForce.groups.codes, counting: groups)
    }

    private func tally(_ counts: [[String: Int]], unstated: Int = 0) -> Tally {
        let codes = charter.inForce.groups.codes
        let sums = codes.map { code in (code, counts.reduce(0) { $0.addingSaturating($1[code] ?? 0) }) }
        return Tally(sums, unstated: unstated) ?? Tally(of: codes, counting: [String?]())
    }
}

extension Int {
    func addingSaturating(_ other: Int) -> Int {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }
}
