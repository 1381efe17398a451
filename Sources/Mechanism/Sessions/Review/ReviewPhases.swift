/// Lets the reviewers read one another: from now on whoever is not in conflict sees scores and comments, and may change
/// their own.
public struct OpenDiscussion: Act {
    public static let type = ActType.openDiscussion
    public var call = ID<ProgrammeCall>(0)

    public init() {}

    public var subject: ObjectID { .programmeCall(call) }

    public mutating func fields(_ fields: inout Fields) { fields.reference("programme_call", &call) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        _ = try mechanism.programmeCall(call, in: .scoring)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.programmeCalls.update(call) { $0.phase = .discussing }
    }
}

/// Ends the review. The program then publishes what was given.
public struct CloseReview: Act {
    public static let type = ActType.closeReview
    public var call = ID<ProgrammeCall>(0)
    /// How many reviews are in: counted where they lie, in the vault, before the act is sent. Older entries lack it.
    public var given = 0

    public init() {}

    public var subject: ObjectID { .programmeCall(call) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("programme_call", &call)
        fields.computed("given", &given)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let call = try mechanism.programmeCall(call, in: .discussing)
        guard given > 0, given <= call.review.assignments.count else { throw Refusal(.nothingReviewed) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.programmeCalls.update(call) { $0.phase = .counting }
    }
}

/// Publishes what one reviewer gave one proposal: scores and comment, and the reviewer where the charter says so.
public struct PublishSheet: Act {
    public static let type = ActType.publishSheet
    public var call = ID<ProgrammeCall>(0)
    public var session = ID<Session>(0)
    public var scores: [Int] = []
    public var comment = Prose.none
    public var reviewer: PersonID?

    public init() {}

    public var subject: ObjectID { .programmeCall(call) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("programme_call", &call)
        fields.reference("session", &session)
        fields.scores("scores", &scores)
        fields.text("comment", &comment, .optionalProse)
        fields.person("reviewer", &reviewer)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let call = try mechanism.programmeCall(call, in: .counting)
        let given = call.review.assignments.count { $0.session == session }
        guard call.review.sheets.count(where: { $0.session == session }) < given else { throw Refusal(.notAssigned) }
        guard scores.count == call.criteria.all.count else { throw Refusal(.scoresMissing) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.programmeCalls.update(call) {
            $0.review.sheets.append(.init(session: session, scores: scores, comment: comment, reviewer: reviewer))
        }
    }
}

/// Makes the ranking public: every sheet that was given has been published.
public struct PublishReview: Act {
    public static let type = ActType.publishReview
    public var call = ID<ProgrammeCall>(0)

    public init() {}

    public var subject: ObjectID { .programmeCall(call) }

    public mutating func fields(_ fields: inout Fields) { fields.reference("programme_call", &call) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        _ = try mechanism.programmeCall(call, in: .counting)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.programmeCalls.update(call) { $0.phase = .reviewed }
    }
}
