import Balance

/// Accessible and balanced: who holds a part, and how the stakeholder groups are spread.
extension SafeguardSurvey {
    /// ACC-3: a session that is ready has a remote moderator who is not its moderator.
    func remoteModeratorApart() -> [Evidence] {
        let early: Set<Session.State> = [
            .proposed, .returned, .withdrawn, .expired, .merged, .planned, .cancelled
        ]
        return sessions.filter { !early.contains($0.state) }.map { session in
            let (moderators, remote) = (session.parts(.moderator), session.parts(.remoteModerator))
            let (known, knownRemote) = (Set(moderators.compactMap(\.person)), Set(remote.compactMap(\.person)))
            let standing: Evidence.Standing
            if remote.isEmpty || !known.isDisjoint(with: knownRemote) {
                standing = .broken
            } else if known.count < moderators.count, knownRemote.count < remote.count {
                // Two of them are known by their names alone.
                standing = .unknown(.sealedNames)
            } else {
                standing = .holds
            }
            return Evidence(.session(session.id), standing, .remoteModerators(remote.count))
        }
    }

    /// BAL-1: the people who hold roles come from three stakeholder groups at least.
    func groupsInBody() -> [Evidence] {
        guard !body.isEmpty else { return [] }
        let groups = Set(body.map(\.capacity.group).filter(mechanism.charter.inForce.groups.contains)).count
        return [Evidence(.mechanism, groups >= 3, .groups(groups, least: 3))]
    }

    /// BAL-2: no stakeholder group has more than its share of the people who hold roles.
    func largestGroupInBody() -> [Evidence] {
        let rules = mechanism.charter.inForce
        let tally = Tally(of: rules.groups.codes, counting: body.map(\.capacity.group))
        guard let (code, share) = tally.largest else { return [] }
        let cap = rules.limits.groupCap
        let measure = Measure.largestGroup(code, share.part, of: share.whole, mostPercent: cap)
        return [Evidence(.mechanism, share <= Share(cap, of: 100), measure)]
    }

    /// BAL-5: a session has five key participants at most.
    func keyParticipants() -> [Evidence] {
        sessions.compactMap { session in
            let count = session.parts(.keyParticipant).count
            guard count > 0, session.state != .cancelled else { return nil }
            return Evidence(.session(session.id), count <= 5, .keyParticipants(count, most: 5))
        }
    }

    /// BAL-9: the table by stakeholder group adds up, the unknown with it. The other four tables are not kept.
    func participationTables() -> [Evidence] {
        sessions.compactMap { session in
            guard let held = session.held else { return nil }
            let (grouped, all) = (held.attributed, held.heads)
            let standing: Evidence.Standing = grouped > all ? .broken : .unknown(.demographics)
            return Evidence(.session(session.id), standing, .attributed(grouped, of: all))
        }
    }

    /// COI-3: everybody who holds a role and every key participant says for whom they speak.
    func representationStated() -> [Evidence] {
        let members = body.map { Evidence(.person($0.id), $0.capacity.saysForWhom) }
        let participants = sessions.compactMap { session -> Evidence? in
            let parts = session.parts(.keyParticipant)
            guard !parts.isEmpty, session.state != .cancelled else { return nil }
            let stated = parts.count { part in
                part.person.map { mechanism.people[$0]?.capacity.saysForWhom ?? false }
                    ?? (!part.organisation.isEmpty || part.group != nil)
            }
            return Evidence(.session(session.id), stated == parts.count, .stated(stated, of: parts.count))
        }
        return members + participants
    }
}

extension Session.Attendance {
    /// Everybody who came.
    var heads: Int { onSite.addingSaturating(remote) }

    /// Those who came and were counted under a stakeholder group.
    var attributed: Int { byGroup.values.reduce(0) { $0.addingSaturating($1) } }
}

extension Capacity {
    fileprivate var saysForWhom: Bool {
        switch behalf {
        case .own: true
        case .organisation: !organisation.isEmpty
        case .group: !group.isEmpty
        }
    }
}
