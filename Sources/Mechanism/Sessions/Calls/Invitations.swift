/// Answers an invitation to shape a session.
public struct AnswerInvitation: Act {
    public static let type = ActType.answerInvitation
    public var session = ID<Session>(0)
    public var answer = Invitation.Answer.accepted

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.choice("answer", &answer)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let session = try mechanism.session(session, in: .proposed, .planned, .ready)
        guard let person = actor.person, let own = session.invitations.first(where: { $0.person == person }) else {
            throw Refusal(.notInvited)
        }
        guard own.answer == nil else { throw Refusal(.invitationAnswered) }
        if answer == .accepted { try mechanism.checkTime(of: person, for: session) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        guard let person = stamp.by.person else { throw .missing(stamp.by.code) }
        let group = mechanism.people[person]?.capacity.group
        try mechanism.sessions.update(session) {
            guard let place = $0.invitations.firstIndex(where: { $0.person == person }) else { return }
            $0.invitations[place].answer = answer
            if answer == .accepted { $0.give(.orgTeam, to: person, of: group) }
        }
    }
}

/// That somebody whose issue or proposal went into a session was asked to shape it.
public struct Invitation: Equatable, Sendable {
    public let person: PersonID
    public internal(set) var answer: Answer?

    /// What the person said.
    public enum Answer: String, CaseIterable, Sendable {
        case accepted
        case declined
    }
}

extension Mechanism {
    /// Whoever raised these issues, and those that were merged into them.
    func authors(of taken: [ID<Issue>]) -> [PersonID] {
        issues.all(taken).flatMap { [$0] + issues.all($0.mergedFrom) }.map(\.author.person)
    }

    /// Of these people, whom an act would newly invite to shape a session, each once: nobody who has a part in it, proposed
    /// it or was asked before, and nobody who has been erased.
    /// - Parameter id: The session; nil for one that is being made.
    func newlyInvited(_ invited: [PersonID], to id: ID<Session>?) -> [PersonID] {
        let session = id.flatMap { sessions[$0] }
        var known = Set((session?.invitations ?? []).map(\.person) + (session?.parts ?? []).compactMap(\.person))
        if let proposer = session?.proposer?.person { known.insert(proposer) }
        return invited.filter { people[$0]?.removal?.scope != .everything && known.insert($0).inserted }
    }

    /// Invites people to shape a session.
    mutating func invite(_ invited: [PersonID], to session: ID<Session>) throws(Corruption) {
        let new = newlyInvited(invited, to: session)
        guard !new.isEmpty else { return }
        try sessions.update(session) { $0.invitations += new.map { Invitation(person: $0) } }
    }
}
