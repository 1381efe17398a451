import HTML
import Journal
import Mechanism
import Review
import Secretariat

/// What a reader may see of a review: scores never before the discussion, and nothing of what one is in conflict with.
extension Reading {
    /// Whether scores of a call are there for this reader at all.
    func maySeeScores(of call: ProgrammeCall) -> Bool {
        switch call.phase {
        case .reviewed, .concluded: true
        case .discussing, .counting: isReviewing(call)
        case .open, .closed, .scoring: false
        }
    }

    /// Whether the reader reviews for a call, or runs its review.
    func isReviewing(_ call: ProgrammeCall) -> Bool {
        guard let person = visitor.person else { return false }
        return call.review.reviewer(person) != nil || mechanism.people[person]?.roles.contains(.secretariat) == true
    }

    /// What keeps the reader from judging a proposal.
    func conflict(with session: ID<Session>, in call: ProgrammeCall) -> ConflictOfInterest? {
        visitor.person.flatMap { conflict(of: $0, with: session, in: call) }
    }

    /// What keeps a person from judging a proposal.
    private func conflict(
        of person: PersonID, with session: ID<Session>, in call: ProgrammeCall
    ) -> ConflictOfInterest? {
        mechanism.conflict(of: person, with: session, in: call) { $0.words { journal.text($0) } }
    }

    /// The proposals whose scores this reader must not see, nor be able to work out. What is published is for everybody.
    func excluded(from call: ProgrammeCall) -> Set<ID<Session>> {
        switch call.phase {
        case .reviewed, .concluded: []
        default: Set(call.sessions.filter { conflict(with: $0, in: call) != nil })
        }
    }

    /// What was given to each proposal, as far as this reader may see it: from the vault before it is published, and from
    /// the record after.
    func sheets(of call: ProgrammeCall) -> [ID<Session>: [ShownSheet]] {
        guard maySeeScores(of: call) else { return [:] }
        let excluded = excluded(from: call)
        var shown: [ID<Session>: [ShownSheet]] = [:]
        switch call.phase {
        case .reviewed, .concluded:
            for sheet in call.review.sheets {
                shown[sheet.session, default: []].append(
                    ShownSheet(scores: sheet.scores, comment: sheet.comment, reviewer: sheet.reviewer))
            }
        default:
            let isNamed = mechanism.showsReviewers(of: call)
            let given = (try? journal.reviewSheets(of: call, in: mechanism)) ?? []
            // In an order that tells nothing of who gave it: also not among those without a comment.
            let sorted = given.sorted { one, other in
                guard one.sheet.comment == other.sheet.comment else { return one.sheet.comment < other.sheet.comment }
                return one.sheet.scores.lexicographicallyPrecedes(other.sheet.scores)
            }
            for (reviewer, sheet) in sorted where !excluded.contains(ID(sheet.session)) {
                shown[ID(sheet.session), default: []].append(
                    ShownSheet(
                        scores: sheet.scores, comment: .written(sheet.comment), reviewer: isNamed ? reviewer : nil))
            }
        }
        return shown
    }

    /// What one reviewer gave, as a page shows it.
    struct ShownSheet {
        let scores: [Int]
        let comment: Prose
        /// Nil where the charter keeps it to itself.
        let reviewer: PersonID?
    }

    /// The ranking as far as this reader may see it.
    func ranking(of call: ProgrammeCall) -> Ranking {
        mechanism.ranking(of: call, sheets(of: call).mapValues { $0.map(\.scores) }, without: excluded(from: call))
    }

    /// Whether there are proposals to give out, and reviewers of several groups who may get them.
    func canGiveOut(_ call: ProgrammeCall) -> Bool {
        let active = call.review.active
        guard Set(active.map(\.group)).count >= AssignReviews.leastGroups else { return false }
        let readers = Dictionary(grouping: call.review.assignments, by: \.session).mapValues { $0.map(\.reviewer) }
        return mechanism.proposalsToReview(in: call).contains { session in
            let those = Set(readers[session] ?? [])
            func isFree(_ reviewer: CallReview.Reviewer) -> Bool {
                conflict(of: reviewer.person, with: session, in: call) == nil
            }
            // Whoever is in conflict by now reads it no more, and leaves a gap.
            let reading = active.count { those.contains($0.number) && isFree($0) }
            return reading < call.reviewsEach && active.contains { !those.contains($0.number) && isFree($0) }
        }
    }

    /// The proposals of a call that count and that nobody has reviewed, as far as this reader may know it. What went on in
    /// another one is reviewed there.
    func unreviewed(in call: ProgrammeCall) -> [ID<Session>] {
        guard maySeeScores(of: call) else { return [] }
        let (sheets, excluded, counted) = (sheets(of: call), excluded(from: call), mechanism.counted(in: call))
        return call.sessions.filter { id in
            sheets[id] == nil && !excluded.contains(id) && counted.contains(.session(id))
                && mechanism.sessions[id]?.state != .merged
        }
    }

    /// The numbers of the proposals on which a person has kept a review.
    func reviewed(by person: PersonID, in call: ProgrammeCall) -> Set<Int> {
        Set(((try? journal.reviewSheets(of: person, in: call.id)) ?? []).map(\.session))
    }

    /// The proposals that still await a review by a person.
    func toReview(_ person: PersonID) -> [(call: ProgrammeCall, sessions: [ID<Session>])] {
        mechanism.programmeCalls.compactMap { call in
            guard call.phase == .scoring || call.phase == .discussing, let reviewer = call.review.reviewer(person)
            else { return nil }
            let left = left(for: reviewer, in: call)
            return left.isEmpty ? nil : (call, left)
        }
    }

    /// What a reviewer is still to review: neither what is not in the running, nor what has come to be none of theirs.
    private func left(for reviewer: CallReview.Reviewer, in call: ProgrammeCall) -> [ID<Session>] {
        let done = reviewed(by: reviewer.person, in: call)
        return call.review.assigned(to: reviewer).filter { id in
            !done.contains(id.number) && mechanism.sessions[id]?.state == .proposed
                && conflict(of: reviewer.person, with: id, in: call) == nil
        }
    }

    /// How many reviews of a call are in, and how many it comes to with those that are still awaited.
    func progress(of call: ProgrammeCall) -> (given: Int, all: Int) {
        let given = (try? journal.reviewSheets(of: call, in: mechanism))?.count ?? 0
        return (given, given + call.review.active.reduce(0) { $0 + left(for: $1, in: call).count })
    }

    /// Reviews that others wait for, on the reviewer's desk.
    func reviewsOwed(_ h: inout HTMLWriter, _ person: PersonID) {
        for (call, sessions) in toReview(person) {
            card(
                &h, .reviewRoom(call.id), words("Review"), text(call.title), call.reviewsDue,
                words.count(sessions.count, "%1 proposal awaits your review.", "%1 proposals await your review."))
        }
    }
}
