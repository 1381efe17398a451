/// Accepts a proposed session into the programme, returns it to be mended, or declines it with a reason. What answers a
/// call is declined only with the score that its review came to.
public struct ScreenSession: Act {
    public static let type = ActType.screenSession
    public var session = ID<Session>(0)
    public var fate = Fate.accepted
    public var reason = Prose.none
    /// The published score in hundredths: taken from the review before the act is checked.
    public private(set) var score = 0
    /// 1 where whoever proposed what is accepted gets the parts of proposer and of focal point. Older entries gave none.
    private var givesParts = 0

    /// What becomes of a proposed session.
    public enum Fate: String, CaseIterable, Sendable {
        case accepted
        case declined
        case returned
    }

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.choice("fate", &fate)
        fields.text("reason", &reason, .shortReason)
        fields.computed("score", &score)
        fields.computed("gives_parts", &givesParts)
    }

    public mutating func read(_ mechanism: Mechanism, words: (Prose) -> String?) throws(Refusal) {
        score = mechanism.sessions[session].flatMap(mechanism.publishedScore) ?? 0
        givesParts = fate == .accepted && mechanism.sessions[session]?.proposer != nil ? 1 : 0
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let session = try mechanism.session(session, strandedOrIn: .proposed)
        guard session.proposer == nil || session.proposer?.person != actor.person else { throw Refusal(.ownProposal) }
        if fate != .returned { try mechanism.checkDecidable(session) }
        guard fate == .declined, session.proposal?.call != nil else { return }
        guard score > 0, mechanism.publishedScore(of: session) == score else { throw Refusal(.scoreFirst) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.takeOut(session)
        let part = givesParts == 1 ? mechanism.sessions[session]?.proposer.flatMap(mechanism.partOfProposer) : nil
        try mechanism.sessions.update(session) {
            $0.stateReason = reason
            switch fate {
            case .accepted:
                $0.state = .planned
                $0.proposal?.isAccepted = true
                if let part { $0.give(part) }
            case .declined:
                $0.state = .cancelled
                $0.proposal?.isAccepted = false
            case .returned:
                $0.state = .returned
                $0.proposal?.isAccepted = false
                $0.proposal?.returned = stamp.at
            }
            $0.proposal?.score = score
        }
    }
}

extension Mechanism {
    /// Whoever proposed a session, as it is given parts; nil once everything of the person has been erased.
    fileprivate func partOfProposer(_ voice: Voice) -> (PersonID, group: String)? {
        people[voice.person].flatMap { $0.removal?.scope == .everything ? nil : ($0.id, $0.capacity.group) }
    }
}

extension Session {
    /// Whoever proposed it prepares it, unless somebody does already.
    fileprivate mutating func give(_ proposer: (person: PersonID, group: String)) {
        let roles: [SessionRole] = parts(.focalPoint).isEmpty ? [.proposer, .focalPoint] : [.proposer]
        for role in roles { give(role, to: proposer.person, of: proposer.group) }
    }
}
