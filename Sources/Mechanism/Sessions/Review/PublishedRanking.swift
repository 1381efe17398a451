public import Balance
public import Review

extension Mechanism {
    /// The ranking of the proposals of a call by the scores that were published.
    public func publishedRanking(of call: ProgrammeCall) -> Ranking {
        let sheets = call.review.sheets.reduce(into: [:]) { $0[$1.session, default: []].append($1.scores) }
        return ranking(of: call, sheets)
    }

    /// The ranking by these scores.
    /// - Parameter excluded: Proposals that the reader has a conflict with. They take part in nothing: neither in the
    ///   list, nor in ranks, nor in the agreement, so that nothing about them can be worked out.
    public func ranking(
        of call: ProgrammeCall, _ sheets: [ID<Session>: [[Int]]], without excluded: Set<ID<Session>> = []
    ) -> Ranking {
        let shown = call.sessions.filter { !excluded.contains($0) }
        return Ranking(
            shown.compactMap { id in sheets[id].map { (key: id.number, sheets: $0) } }, weights: call.criteria.weights)
    }

    /// Whether reviews of a call are shown with the names of their reviewers: as it stood when scoring began, and before
    /// that as the charter says.
    public func showsReviewers(of call: ProgrammeCall) -> Bool {
        (call.review.names ?? charter.inForce.reviewNames) != .withheld
    }

    /// The score of a proposal that was published, in hundredths; nil before.
    public func publishedScore(of session: Session) -> Int? {
        guard let call = session.proposal?.call.flatMap({ programmeCalls[$0] }),
            call.phase == .reviewed || call.phase == .concluded
        else { return nil }
        return publishedRanking(of: call).lines.first { $0.key == session.id.number }?.score
    }

    /// The stakeholder groups of those who proposed these sessions, each session once.
    public func tally(ofProposers sessions: some Sequence<Session>) -> Tally {
        Tally(
            of: charter.inForce.groups.codes,
            counting: sessions.map { $0.proposer.flatMap(people.group(of:)) })
    }
}
