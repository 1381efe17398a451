/// What became of what somebody sent in. Everything has a fate in the end, and it is public.
public enum SubmissionFate: Hashable, Sendable {
    /// Nothing yet.
    case open
    /// Its author sent in more than count, and later ones.
    case notCounted
    /// Its author took it back.
    case withdrawn
    /// It was returned, and not sent in again.
    case expired
    /// It goes on in another of its kind.
    case merged(into: ObjectID)
    /// It is part of these sessions.
    case inSessions([ID<Session>])
    /// It is in the programme.
    case accepted
    /// It is not, with score and reason.
    case declined
    /// Its thread was set aside or ended, with a reason.
    case ended
}

extension Mechanism {
    /// Who sent something in; nil for what a session of the programme was made of later.
    public func submitter(of submission: Submission) -> Voice? {
        switch submission {
        case .issue(let id): issues[id]?.author
        case .session(let id): sessions[id]?.proposer
        }
    }

    /// Whether its author took it back, or let it go.
    private func isGone(_ submission: Submission) -> Bool {
        switch submission {
        case .issue(let id): issues[id].map { $0.state == .withdrawn || $0.state == .expired } ?? true
        case .session(let id): sessions[id].map { $0.state == .withdrawn || $0.state == .expired } ?? true
        }
    }

    /// The submissions that count: of each person the last ones, as many as the call takes. What was withdrawn makes room,
    /// until a review begins.
    public func counted(in call: ProgrammeCall) -> Set<Submission> {
        if let settled = call.review.counted { return settled.filter { !isGone($0) } }
        var left: [PersonID: Int] = [:]
        var counted: Set<Submission> = []
        for submission in call.submissions.reversed() where !isGone(submission) {
            guard let person = submitter(of: submission)?.person else { continue }
            let room = left[person] ?? call.limit
            guard room > 0 else { continue }
            left[person] = room - 1
            counted.insert(submission)
        }
        return counted
    }

    /// What became of a submission.
    public func fate(of submission: Submission, in call: ProgrammeCall) -> SubmissionFate {
        let counted = counted(in: call)
        return fate(of: submission, in: call) { counted.contains($0) }
    }

    /// What became of each submission of a call, in the order in which they came.
    public func fates(in call: ProgrammeCall) -> [(submission: Submission, fate: SubmissionFate)] {
        let counted = counted(in: call)
        return call.submissions.map { submission in
            (submission, fate(of: submission, in: call) { counted.contains($0) })
        }
    }

    private func fate(
        of submission: Submission, in call: ProgrammeCall, _ isCounted: (Submission) -> Bool
    ) -> SubmissionFate {
        let undecided: SubmissionFate = isCounted(submission) ? .open : .notCounted
        switch submission {
        case .issue(let id):
            guard let issue = issues[id] else { return .withdrawn }
            switch issue.state {
            case .withdrawn: return .withdrawn
            case .expired: return .expired
            case .merged(let into):
                return goesOn(in: into, of: call, isCounted) ? .merged(into: .issue(into)) : undecided
            case .submitted, .returned, .underWay, .parked, .closed:
                let sessions = issue.clusteredInto.filter { goesOn(in: $0, of: call, isCounted) }
                if !sessions.isEmpty { return .inSessions(sessions) }
                return issue.state == .parked || issue.state == .closed ? .ended : undecided
            }
        case .session(let id):
            guard let session = sessions[id] else { return .withdrawn }
            switch session.state {
            case .withdrawn: return .withdrawn
            case .expired: return .expired
            case .merged:
                guard let into = session.mergedInto, goesOn(in: into, of: call, isCounted) else { return undecided }
                return .merged(into: .session(into))
            case .cancelled: return session.proposal?.isAccepted == true ? .accepted : .declined
            case .proposed, .returned: return undecided
            default: return .accepted
            }
        }
    }

    /// Whether an issue goes on in the one that it was merged into: that one is under way or has ended with a reason, and
    /// counts where it answers the same call.
    private func goesOn(
        in id: ID<Issue>, of call: ProgrammeCall, _ isCounted: (Submission) -> Bool
    ) -> Bool {
        guard let last = lastIssue(after: id) else { return false }
        let isInSession = last.clusteredInto.contains { goesOn(in: $0, of: call, isCounted) }
        switch last.state {
        case .withdrawn, .expired: return false
        case .parked, .closed: return true
        default: return isInSession || last.call != call.id || isCounted(.issue(last.id))
        }
    }
}
