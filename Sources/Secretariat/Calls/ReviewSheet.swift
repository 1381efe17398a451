public import Journal
public import Mechanism

/// What a reviewer gave one proposal, as long as it is private: in the vault, under the reviewer's own key. It becomes
/// part of the record when the review of the call is published.
public struct ReviewSheet: Codable, Equatable, Sendable {
    public let call: Int
    public let session: Int
    /// A score for each criterion, in its order.
    public let scores: [Int]
    public let comment: String

    /// A sheet.
    public init(call: Int, session: Int, scores: [Int], comment: String) {
        (self.call, self.session, self.scores, self.comment) = (call, session, scores, comment)
    }

    /// Where the sheets of a call lie.
    static func folder(of call: ID<ProgrammeCall>) -> String { "review/\(call.number)/" }

    /// Where this one lies.
    var place: String { Self.folder(of: ID(call)) + String(session) }
}

extension JournalReader {
    /// The sheets of one reviewer of a call.
    public func reviewSheets(of person: PersonID, in call: ID<ProgrammeCall>) throws -> [ReviewSheet] {
        try vault.drafts(under: ReviewSheet.folder(of: call), of: .person(person.code))
    }

    /// The sheets of a call that count: of reviewers at work, on what was given to them, and without a conflict.
    public func reviewSheets(
        of call: ProgrammeCall, in mechanism: Mechanism
    ) throws -> [(reviewer: PersonID, sheet: ReviewSheet)] {
        try call.review.active.flatMap { reviewer in
            let assigned = Set(call.review.assigned(to: reviewer))
            return try reviewSheets(of: reviewer.person, in: call.id).filter { sheet in
                assigned.contains(ID(sheet.session)) && sheet.scores.count == call.criteria.all.count
                    && mechanism.conflict(of: reviewer.person, with: ID(sheet.session), in: call) {
                        $0.words { self.text($0) }
                    } == nil
            }.map { (reviewer.person, $0) }
        }
    }
}
