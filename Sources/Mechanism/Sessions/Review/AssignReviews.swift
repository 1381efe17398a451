import Review

/// Gives out the proposals of a call to its reviewers: from several groups, with even loads, without conflicts of
/// interest (``ReviewerPlan``). What has been given out stays; so the act also fills the gaps that a release leaves.
public struct AssignReviews: Act {
    public static let type = ActType.assignReviews
    public var call = ID<ProgrammeCall>(0)
    /// Number of a session and number of a reviewer, in turn: worked out before the act is checked.
    public private(set) var pairs: [Int] = []
    /// 1 where scoring begins and what counts is settled with it. Older entries settled nothing: what was withdrawn later
    /// made room for what no reviewer had read.
    private var settles = 0

    public init() {}

    public var subject: ObjectID { .programmeCall(call) }

    /// From how many stakeholder groups reviewers come at least.
    public static let leastGroups = 2

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("programme_call", &call)
        fields.computed("pairs", &pairs)
        fields.computed("settles", &settles)
    }

    public mutating func read(_ mechanism: Mechanism, words: (Prose) -> String?) throws(Refusal) {
        guard let call = mechanism.programmeCalls[call] else { return }
        let proposals = mechanism.proposalsToReview(in: call).prefix(CallReview.mostProposals)
        let reviewers = call.review.active
        let groups = Array(Set(reviewers.map(\.group))).sorted()
        let (places, numbers) = (
            proposals.enumerated().reduce(into: [:]) { $0[$1.element] = $1.offset },
            reviewers.enumerated().reduce(into: [:]) { $0[$1.element.number] = $1.offset }
        )
        var barred: Set<Pairing> = []
        for (place, proposal) in proposals.enumerated() {
            for (reader, reviewer) in reviewers.enumerated()
            where mechanism.conflict(of: reviewer.person, with: proposal, in: call, words: words) != nil {
                barred.insert(Pairing(submission: place, reviewer: reader))
            }
        }
        let settled = call.review.assignments.compactMap { given -> Pairing? in
            guard let place = places[given.session], let reader = numbers[given.reviewer] else { return nil }
            let pairing = Pairing(submission: place, reviewer: reader)
            // Whoever is in conflict by now reads it no more: somebody else is to.
            return barred.contains(pairing) ? nil : pairing
        }
        let plan = ReviewerPlan(
            submissions: proposals.count, groups: reviewers.map { groups.firstIndex(of: $0.group) ?? 0 },
            each: call.reviewsEach, barred: barred, settled: Set(settled))
        let ids = Array(proposals)
        pairs = plan.pairings().flatMap { [ids[$0.submission].number, reviewers[$0.reviewer].number] }
        settles = call.phase == .closed ? 1 : 0
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let call = try mechanism.programmeCall(call, in: .closed, .scoring, .discussing)
        guard call.kind == .sessions else { throw Refusal(.issuesNotScored) }
        guard Set(call.review.active.map(\.group)).count >= Self.leastGroups else {
            throw Refusal(.reviewersOfOneGroup, String(Self.leastGroups))
        }
        guard !given.isEmpty else { throw Refusal(.nothingToAssign) }
        for pair in given {
            guard let reviewer = call.review.active.first(where: { $0.number == pair.reviewer }),
                call.sessions.contains(pair.session), mechanism.sessions[pair.session]?.state == .proposed,
                !call.review.assignments.contains(pair)
            else { throw Refusal(.nothingToAssign) }
            guard mechanism.conflict(of: reviewer.person, with: pair.session, in: call) == nil else {
                throw Refusal(.conflictOfInterest, pair.session.code)
            }
        }
    }

    private var given: [CallReview.Assignment] {
        stride(from: 0, to: pairs.count - 1, by: 2).map { .init(session: ID(pairs[$0]), reviewer: pairs[$0 + 1]) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let names = mechanism.charter.inForce.reviewNames ?? .shown
        let counted = settles == 1 ? mechanism.programmeCalls[call].map { mechanism.counted(in: $0) } : nil
        try mechanism.programmeCalls.update(call) {
            $0.review.assignments += given
            if $0.phase == .closed { ($0.phase, $0.review.names, $0.review.counted) = (.scoring, names, counted) }
        }
    }
}
