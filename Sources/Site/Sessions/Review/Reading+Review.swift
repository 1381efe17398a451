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
        visitor.person.flatMap { person in
            mechanism.conflict(of: person, with: session, in: call) { $0.words { journal.text($0) } }
        }
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
            // In an order that tells nothing of who gave it.
            let sorted = given.sorted { ($0.sheet.comment, $0.reviewer) < ($1.sheet.comment, $1.reviewer) }
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
            let those = readers[session] ?? []
            guard those.count < call.reviewsEach else { return false }
            return active.contains { reviewer in
                !those.contains(reviewer.number)
                    && mechanism.conflict(of: reviewer.person, with: session, in: call) {
                        $0.words { journal.text($0) }
                    } == nil
            }
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
            let done = reviewed(by: person, in: call)
            let left = call.review.assigned(to: reviewer).filter { !done.contains($0.number) }
            return left.isEmpty ? nil : (call, left)
        }
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
