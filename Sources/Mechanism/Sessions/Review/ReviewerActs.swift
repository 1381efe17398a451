/// Appoints somebody to read the proposals of a call.
public struct AppointReviewer: Act {
    public static let type = ActType.appointReviewer
    public var call = ID<ProgrammeCall>(0)
    public var person = PersonID.nobody

    public init() {}

    public var subject: ObjectID { .programmeCall(call) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("programme_call", &call)
        fields.person("person", &person)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let call = try mechanism.programmeCall(call, in: .open, .closed, .scoring, .discussing)
        guard call.kind == .sessions else { throw Refusal(.issuesNotScored) }
        guard let person = mechanism.people[person], person.removal == nil else { throw Refusal(.unknownPerson) }
        guard call.review.reviewer(person.id) == nil else { throw Refusal(.reviewsAlready) }
        guard call.review.reviewers.count < CallReview.mostReviewers else {
            throw Refusal(.tooManyReviewers, String(CallReview.mostReviewers))
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let group = mechanism.people[person]?.capacity.group ?? ""
        try mechanism.programmeCalls.update(call) {
            $0.review.reviewers.append(
                .init(number: $0.review.reviewers.count + 1, person: person, group: group))
        }
    }
}

/// Releases a reviewer. What was given out to the person is to be given out again.
public struct ReleaseReviewer: Act {
    public static let type = ActType.releaseReviewer
    public var call = ID<ProgrammeCall>(0)
    public var person = PersonID.nobody
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .programmeCall(call) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("programme_call", &call)
        fields.person("person", &person)
        fields.text("reason", &reason, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let call = try mechanism.programmeCall(call, in: .open, .closed, .scoring, .discussing)
        guard call.review.reviewer(person) != nil else { throw Refusal(.notAReviewer) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.programmeCalls.update(call) { $0.review.release(person) }
    }
}

extension Mechanism {
    /// Releases somebody who is there no more from every review that is not over: nobody waits for what will not come.
    mutating func releaseReviewer(_ person: PersonID) throws(Corruption) {
        for call in programmeCalls where call.review.reviewer(person) != nil {
            guard [.open, .closed, .scoring, .discussing].contains(call.phase) else { continue }
            try programmeCalls.update(call.id) { $0.review.release(person) }
        }
    }
}

extension CallReview {
    fileprivate mutating func release(_ person: PersonID) {
        guard let place = reviewers.firstIndex(where: { $0.person == person && !$0.isReleased }) else { return }
        reviewers[place].isReleased = true
        let number = reviewers[place].number
        assignments.removeAll { $0.reviewer == number }
    }
}

/// Says that a proposal is not a reviewer's to judge: the reviewer does, or the secretariat does. Which interest it is
/// stays with the person; from then on the reviewer sees neither scores nor ranking of the proposal.
public struct DeclareConflict: Act {
    public static let type = ActType.declareConflict
    public var call = ID<ProgrammeCall>(0)
    public var session = ID<Session>(0)
    public var person = PersonID.nobody

    public init() {}

    public var subject: ObjectID { .programmeCall(call) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("programme_call", &call)
        fields.reference("session", &session)
        fields.person("person", &person)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let call = try mechanism.programmeCall(call, in: .open, .closed, .scoring, .discussing)
        guard let reviewer = call.review.reviewer(person) else { throw Refusal(.notAReviewer) }
        let isSecretariat = actor.person.flatMap { mechanism.people[$0] }?.roles.contains(.secretariat) ?? false
        guard actor.person == person || isSecretariat else { throw Refusal(.conflictOfAnother) }
        guard call.sessions.contains(session) else { throw Refusal(.unknownThing, session.code) }
        guard !call.review.conflicts.contains(.init(session: session, reviewer: reviewer.number)) else {
            throw Refusal(.conflictKnown)
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.programmeCalls.update(call) {
            guard let reviewer = $0.review.reviewer(person) else { return }
            let pair = CallReview.Assignment(session: session, reviewer: reviewer.number)
            $0.review.conflicts.insert(pair)
            $0.review.assignments.removeAll { $0 == pair }
        }
    }
}
