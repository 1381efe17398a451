/// What can become of a proposal at its point of the call, for rules and pages alike.
extension Mechanism {
    /// Whether proposals of a call are accepted or declined now: not while it takes answers, and not before a review that
    /// has begun is published. A call for which nobody was appointed goes without a review.
    func decides(_ call: ProgrammeCall) -> Bool {
        switch call.phase {
        case .open, .scoring, .discussing, .counting: false
        case .closed: call.review.active.isEmpty
        case .reviewed, .concluded: true
        }
    }

    /// Whether reviewers are at work, so that what they read stays as it is.
    private func isUnderReview(_ call: ProgrammeCall) -> Bool {
        [.scoring, .discussing, .counting].contains(call.phase)
    }

    private func call(of session: Session) -> ProgrammeCall? {
        session.proposal?.call.flatMap { programmeCalls[$0] }
    }

    /// What can become of a proposal now. What answers a call is declined with a published score only; what does not count
    /// in it was read by no reviewer, and is neither accepted nor declined.
    public func possibleFates(of session: Session) -> [ScreenSession.Fate] {
        guard session.state == .proposed || isStranded(session) else { return [] }
        guard let call = call(of: session) else { return ScreenSession.Fate.allCases }
        guard decides(call), counts(session) else { return [.returned] }
        return publishedScore(of: session) == nil ? [.accepted, .returned] : ScreenSession.Fate.allCases
    }

    /// Whether a session can go on in another one now.
    public func canBeMerged(_ session: Session) -> Bool {
        guard [.proposed, .planned].contains(session.state) || isStranded(session) else { return false }
        return !isBeingReviewed(session)
    }

    /// Whether another proposal can go on in a session now.
    public func canTakeUp(_ session: Session) -> Bool {
        switch session.state {
        case .planned, .ready: true
        // Nothing is put into what does not count: it would vanish there.
        case .proposed: counts(session)
        default: false
        }
    }

    /// Whether reviewers are reading a proposal.
    public func isBeingReviewed(_ session: Session) -> Bool {
        [.proposed, .merged].contains(session.state) && call(of: session).map(isUnderReview) ?? false
    }

    func checkDecidable(_ session: Session) throws(Refusal) {
        guard let call = call(of: session) else { return }
        guard decides(call) else { throw Refusal(.undecidedYet, call.phase.rawValue) }
        guard counts(session) else { throw Refusal(.laterOnesCount, String(call.limit)) }
    }

    func checkNotUnderReview(_ session: Session) throws(Refusal) {
        guard isBeingReviewed(session), let call = call(of: session) else { return }
        throw Refusal(.undecidedYet, call.phase.rawValue)
    }
}
