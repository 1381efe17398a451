import Mechanism

/// What somebody is told of a session: of each act one thing to each person.
struct SessionNews: Sendable {
    let person: PersonID
    let event: Event
    /// The sessions that it is about, by which they can be found and answered to.
    let sessions: [Named]
    /// The reason that was given in public.
    var reason = Prose.none

    /// What happened.
    enum Event: Sendable {
        case invited
        case accepted
        case returned(until: Timestamp)
        case declined
        /// Their proposal goes on in another session; whether they are invited to shape it.
        case merged(Prose, isInvited: Bool)
    }

    /// A session and what it is called.
    struct Named: Sendable {
        let id: ID<Session>
        let title: Prose
    }
}

extension Mechanism {
    /// Whom an act gives news of a session, and which, seen before it is done.
    func sessionNews(of act: any Act, at now: Timestamp) -> [SessionNews] {
        switch act {
        case let act as ClusterIssues:
            let id = act.into ?? sessions.next
            let named = SessionNews.Named(id: id, title: sessions[id]?.title ?? act.title)
            return act.invites(in: self).map { SessionNews(person: $0, event: .invited, sessions: [named]) }
        case let act as ScreenIssue: return invitations(by: act)
        case let act as MergeSessions: return news(of: act)
        case let act as ScreenSession: return news(of: act, at: now)
        default: return []
        }
    }

    private func named(_ id: ID<Session>) -> SessionNews.Named? {
        sessions[id].map { SessionNews.Named(id: id, title: $0.title) }
    }

    /// Whoever is invited to several sessions at once learns of them in one letter.
    private func invitations(by act: ScreenIssue) -> [SessionNews] {
        let invited = act.invites(in: self).flatMap { session, people in people.map { ($0, session) } }
        let sessions = Dictionary(grouping: invited, by: \.0).mapValues { $0.compactMap { named($0.1) } }
        return sessions.sorted { $0.key < $1.key }.map {
            SessionNews(person: $0.key, event: .invited, sessions: $0.value)
        }
    }

    private func news(of act: MergeSessions) -> [SessionNews] {
        guard let target = named(act.target), let merged = sessions[act.session] else { return [] }
        let invited = act.invites(in: self)
        let proposer = merged.proposer?.person
        let others = invited.filter { $0 != proposer }
            .map { SessionNews(person: $0, event: .invited, sessions: [target]) }
        guard let proposer else { return others }
        let own = SessionNews(
            person: proposer, event: .merged(merged.title, isInvited: invited.contains(proposer)), sessions: [target],
            reason: act.reason)
        return [own] + others
    }

    private func news(of act: ScreenSession, at now: Timestamp) -> [SessionNews] {
        guard let named = named(act.session), let proposer = sessions[act.session]?.proposer?.person else { return [] }
        let event: SessionNews.Event =
            switch act.fate {
            case .accepted: .accepted
            case .declined: .declined
            case .returned: .returned(until: now.adding(days: charter.inForce.limits.resubmission))
            }
        return [SessionNews(person: proposer, event: event, sessions: [named], reason: act.reason)]
    }
}
