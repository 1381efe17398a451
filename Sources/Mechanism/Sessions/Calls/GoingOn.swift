/// Whether what went into something else goes on there. Nothing vanishes inside what was itself taken back, declined or
/// called off: then its own fate is open again.
extension Mechanism {
    /// Whether what was taken into a session goes on: it takes place, or may still do so.
    /// - Parameter counts: Whether a submission is among those that count; asked of proposals whose fate is open.
    private func goesOn(in id: ID<Session>, _ counts: (Session) -> Bool) -> Bool {
        var next = id
        var seen: Set<ID<Session>> = []
        while seen.insert(next).inserted, let session = sessions[next] {
            switch session.state {
            case .merged:
                guard let into = session.mergedInto else { return false }
                next = into
            case .withdrawn, .expired, .cancelled: return false
            case .proposed, .returned: return counts(session)
            default: return true
            }
        }
        return false
    }

    /// Whether a proposal is among those of its call that count. One that answers no call always does.
    public func counts(_ session: Session) -> Bool {
        guard let call = session.proposal?.call.flatMap({ programmeCalls[$0] }) else { return true }
        return counted(in: call).contains(.session(session.id))
    }

    /// Whether what was taken into a session goes on there, or wherever that went.
    public func goesOn(in session: ID<Session>) -> Bool { goesOn(in: session, counts) }

    /// The same within a call whose counted submissions are known.
    func goesOn(in session: ID<Session>, of call: ProgrammeCall, _ isCounted: (Submission) -> Bool) -> Bool {
        goesOn(in: session) {
            $0.proposal?.call == call.id ? isCounted(.session($0.id)) : counts($0)
        }
    }

    /// Whether a proposal was merged into something that does not go on. It can then be given another fate.
    public func isStranded(_ session: Session) -> Bool {
        session.state == .merged && !(session.mergedInto.map { goesOn(in: $0) } ?? false)
    }

    /// The session with a number, in one of these states or stranded: what was merged belongs to the other one, unless that
    /// does not go on.
    func session(_ id: ID<Session>, strandedOrIn states: Session.State...) throws(Refusal) -> Session {
        guard let session = sessions[id] else { throw Refusal(.unknownThing, id.code) }
        guard states.contains(session.state) || isStranded(session) else {
            throw Refusal(.sessionNotThere, session.state.rawValue)
        }
        return session
    }

    /// The issue in which a merged one goes on in the end; nil where the chain leads nowhere.
    func lastIssue(after id: ID<Issue>) -> Issue? {
        var next = id
        var seen: Set<ID<Issue>> = []
        while seen.insert(next).inserted, let issue = issues[next] {
            guard case .merged(let into) = issue.state else { return issue }
            next = into
        }
        return nil
    }

    /// Takes a proposal out of the one that it went into: it gets another fate.
    mutating func takeOut(_ id: ID<Session>) throws(Corruption) {
        guard let into = sessions[id]?.mergedInto else { return }
        try sessions.update(into) { $0.mergedFrom.removeAll { $0 == id } }
        try sessions.update(id) {
            $0.mergedInto = nil
            // Its place was given up when it was merged; whoever kept its time learns that it is not there.
            guard let starts = $0.starts, let ends = $0.ends else { return }
            $0.withdrawn = Appointment(starts: starts, ends: ends, room: 0, name: $0.place, links: .none)
            ($0.starts, $0.ends, $0.place, $0.links) = (nil, nil, .none, .none)
        }
    }
}
