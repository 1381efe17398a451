import Review

/// Why somebody must neither judge a proposal nor see how it is judged.
public enum ConflictOfInterest: Hashable, Sendable {
    /// The person proposed it.
    case own
    /// The person has a part in it.
    case part
    /// It takes up what the person brought in.
    case source
    /// The person comes from the organisation of whoever proposed it or has a part in it.
    case organisation
    /// The person, or the secretariat, said so.
    case declared
}

extension Mechanism {
    /// What keeps a person from judging a proposal.
    /// - Parameter words: The kept words of a text. Names of organisations are not in the state: without words they are
    ///   not compared.
    public func conflict(
        of person: PersonID, with id: ID<Session>, in call: ProgrammeCall, words: (Prose) -> String? = { _ in nil }
    ) -> ConflictOfInterest? {
        guard let session = sessions[id] else { return nil }
        if session.proposer?.person == person { return .own }
        let all = judgedTogether(session)
        if all.contains(where: { $0.proposer?.person == person }) { return .own }
        if all.contains(where: { $0.parts.contains { $0.person == person } }) { return .part }
        if all.contains(where: { broughtIn(by: person, $0) }) { return .source }
        if all.contains(where: { isDeclared(person, $0, in: call) }) { return .declared }
        guard let capacity = people[person]?.capacity, let own = Self.organisation(capacity.organisation, words) else {
            return nil
        }
        let theirs = all.flatMap { session in
            [session.proposer.flatMap(people.capacity(of:))?.organisation].compactMap(\.self)
                + session.parts.flatMap { part in
                    [part.organisation, part.person.flatMap { people[$0] }?.capacity.organisation ?? .none]
                }
        }
        return theirs.contains { Self.organisation($0, words) == own } ? .organisation : nil
    }

    /// A proposal and all that went into it, at whatever remove: it is judged with them.
    private func judgedTogether(_ session: Session) -> [Session] {
        var all: [Session] = []
        var seen: Set<ID<Session>> = []
        var next = [session.id]
        while let id = next.popLast() {
            guard seen.insert(id).inserted, let one = sessions[id] else { continue }
            all.append(one)
            next += one.mergedFrom
        }
        return all
    }

    /// Whether a conflict of a person with a proposal was declared, as a reviewer of the call that the proposal answers:
    /// what was merged out of another call brings along what was declared there.
    private func isDeclared(_ person: PersonID, _ session: Session, in call: ProgrammeCall) -> Bool {
        let own = session.proposal?.call.flatMap { $0 == call.id ? call : programmeCalls[$0] }
        guard let review = own?.review, !review.conflicts.isEmpty else { return false }
        return review.reviewers.contains {
            $0.person == person && review.conflicts.contains(.init(session: session.id, reviewer: $0.number))
        }
    }

    /// Whether a session takes up what a person brought in: raised the issue that it is about, or one that it is made of,
    /// or was invited because of it.
    private func broughtIn(by person: PersonID, _ session: Session) -> Bool {
        session.invitations.contains { $0.person == person }
            || authors(of: session.sources + [session.issue].compactMap(\.self)).contains(person)
    }

    /// The name of an organisation as it is compared.
    private static func organisation(_ name: Prose, _ words: (Prose) -> String?) -> FoldedName? {
        words(name).flatMap(FoldedName.init)
    }

    /// The proposals of a call that are to be reviewed: they count, and their fate is open.
    public func proposalsToReview(in call: ProgrammeCall) -> [ID<Session>] {
        let counted = counted(in: call)
        return call.sessions.filter { counted.contains(.session($0)) && sessions[$0]?.state == .proposed }
    }

    /// Whether a person may give a proposal these scores now.
    /// - Throws: The rule that stands in the way.
    public func checkSheet(
        by person: PersonID, on session: ID<Session>, in id: ID<ProgrammeCall>, scores: [Int],
        words: (Prose) -> String?
    ) throws(Refusal) {
        let call = try programmeCall(id, in: .scoring, .discussing)
        guard let reviewer = call.review.reviewer(person) else { throw Refusal(.notAReviewer) }
        guard conflict(of: person, with: session, in: call, words: words) == nil else {
            throw Refusal(.conflictOfInterest, session.code)
        }
        guard call.review.assignments.contains(.init(session: session, reviewer: reviewer.number)) else {
            throw Refusal(.notAssigned)
        }
        // What is not in the running, for now or for good, is not judged.
        _ = try self.session(session, in: .proposed)
        guard scores.count == call.criteria.all.count, scores.allSatisfy(Ranking.scores.contains) else {
            throw Refusal(.scoresMissing)
        }
    }
}
