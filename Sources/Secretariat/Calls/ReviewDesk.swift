public import Journal
public import Mechanism

/// Takes what reviewers give, and publishes it when the review is closed.
public struct ReviewDesk: Sendable {
    private let clerk: Clerk
    private let journal: Journal

    /// The desk of a journal.
    public init(clerk: Clerk, journal: Journal) { (self.clerk, self.journal) = (clerk, journal) }

    /// Keeps a sheet, in place of the one before.
    /// - Throws: A ``Refusal`` when the rules do not allow it, or a fault of the journal.
    public func keep(_ sheet: ReviewSheet, by person: PersonID) async throws {
        let (mechanism, now) = (clerk.state, clerk.now.seconds)
        try await journal.read { reader in
            try mechanism.checkSheet(
                by: person, on: ID(sheet.session), in: ID(sheet.call), scores: sheet.scores
            ) { $0.words { reader.text($0) } }
        }
        try await journal.changeVault {
            try $0.keep(draft: sheet, at: sheet.place, of: .person(person.code), saved: now)
        }
    }

    /// How many reviews of a call are in, for the act that closes it: they lie in the vault, which the rules do not see.
    public func given(for id: ID<ProgrammeCall>) async throws -> Int {
        let mechanism = clerk.state
        guard let call = mechanism.programmeCalls[id] else { return 0 }
        return try await journal.read { try $0.reviewSheets(of: call, in: mechanism).count }
    }

    /// Publishes the review of a call that is closed: every sheet that counts, in an order that tells nothing of who gave
    /// it, and then the ranking. What a stop leaves undone is done at the next start.
    public func publish(_ id: ID<ProgrammeCall>) async throws {
        let mechanism = clerk.state
        guard let call = mechanism.programmeCalls[id], call.phase == .counting else { return }
        let (given, kept) = try await journal.read { reader in
            (
                try reader.reviewSheets(of: call, in: mechanism),
                try Set(call.review.reviewers.map(\.person)).flatMap { person in
                    try reader.reviewSheets(of: person, in: id).map { (person, $0.place) }
                }
            )
        }
        let isNamed = mechanism.showsReviewers(of: call)
        let sheets = given.map { reviewer, sheet in
            var act = PublishSheet()
            (act.call, act.session, act.scores) = (id, ID(sheet.session), sheet.scores)
            act.comment = sheet.comment.isEmpty ? .none : .written(sheet.comment)
            act.reviewer = isNamed ? reviewer : nil
            return (act, sheet)
        }.sorted { one, other in
            guard one.1.session == other.1.session else { return one.1.session < other.1.session }
            guard one.1.scores == other.1.scores else { return one.1.scores.lexicographicallyPrecedes(other.1.scores) }
            return one.1.comment < other.1.comment
        }
        var last = PublishReview()
        last.call = id
        let acts: [any Act] = sheets.map(\.0) + [last]
        // What does not count, of somebody who was released or is in conflict, goes too.
        let discards = kept.map { VaultWrite.discard(draft: $0.1, of: .person($0.0.code)) }
        _ = try await clerk.perform(acts, by: .operator, vault: discards)
    }
}
