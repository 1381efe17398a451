/// Takes issues into a session: many into one, and one, act by act, into several. Both sides keep where it came from and
/// where it went, and those who raised the issues are invited to shape the session.
public struct ClusterIssues: Act {
    public static let type = ActType.clusterIssues
    public var issues: [ID<Issue>] = []
    /// The session that takes them; nil makes a new one.
    public var into: ID<Session>?
    public var title = Prose.none
    public var teaser = Prose.none
    public var description = Prose.none
    public var language = "en"
    public var reason = Prose.none

    public init() {}

    /// The most issues that go into a session at once.
    public static let most = 60

    public var subject: ObjectID { .mechanism }

    public mutating func fields(_ fields: inout Fields) {
        fields.references("issues", &issues, most: Self.most, isRequired: true)
        fields.reference("target", &into)
        fields.text("title", &title, .optionalLine)
        fields.text("teaser", &teaser, .optionalRemark)
        fields.text("description", &description, .optionalProse)
        fields.code("language", &language, from: .languages)
        fields.text("reason", &reason, .shortReason)
    }

    public func object(in mechanism: Mechanism) -> ObjectID { .session(into ?? mechanism.sessions.next) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard !issues.isEmpty else { throw Refusal(.listedFirst, "–") }
        for id in issues {
            let issue = try mechanism.issue(id)
            guard issue.state == .underWay else { throw Refusal(.listedFirst, id.code) }
        }
        if let into {
            let session = try mechanism.session(into, in: .proposed, .planned, .ready)
            guard !issues.allSatisfy(session.sources.contains) else { throw Refusal(.clusteredAlready) }
        } else {
            guard !title.isEmpty, !teaser.isEmpty else { throw Refusal(.clusterTarget) }
            try mechanism.checkLanguage(language)
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let target = into ?? mechanism.sessions.next
        if into == nil {
            var session = Session(
                id: target, issue: issues.first, proposer: nil, title: title, teaser: teaser, keywords: .none,
                description: description, format: .none, furtherReading: .none, language: language, state: .planned)
            session.stateReason = reason
            mechanism.sessions.append(session)
        }
        try mechanism.take(issues, into: target)
        let people = mechanism.issues.all(issues).flatMap { [$0] + mechanism.issues.all($0.mergedFrom) }
            .map(\.author.person)
        try mechanism.invite(people, to: target)
    }
}

/// Lets a proposal go on in another session. Its page stays and says where it went; whoever stood behind it is invited.
public struct MergeSessions: Act {
    public static let type = ActType.mergeSessions
    public var session = ID<Session>(0)
    public var target = ID<Session>(0)
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.reference("target", &target)
        fields.text("reason", &reason, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        _ = try mechanism.session(session, in: .proposed, .planned)
        let states: Set<Session.State> = [.proposed, .planned, .ready]
        guard session != target, let into = mechanism.sessions[target], states.contains(into.state) else {
            throw Refusal(.mergeSession)
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        guard let merged = mechanism.sessions[session] else { throw .missing(session.code) }
        try mechanism.sessions.update(session) {
            ($0.state, $0.mergedInto, $0.stateReason) = (.merged, target, reason)
        }
        try mechanism.sessions.update(target) { $0.mergedFrom.append(session) }
        try mechanism.freePlace(of: session)
        try mechanism.take(
            merged.sources
                + [merged.issue].compactMap { issue in
                    issue.flatMap { merged.sources.contains($0) ? nil : $0 }
                }, into: target)
        let invited = merged.invitations.filter { $0.answer != .declined }.map(\.person)
        try mechanism.invite(
            [merged.proposer?.person].compactMap(\.self) + merged.parts.compactMap(\.person) + invited, to: target)
    }
}

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
            guard answer == .accepted, !$0.parts(.orgTeam).contains(where: { $0.person == person }) else { return }
            $0.partsGiven += 1
            $0.parts.append(
                Part(
                    number: $0.partsGiven, role: .orgTeam, person: person, name: .none, organisation: .none,
                    country: .none, note: .none, group: group))
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
    /// Notes on both sides that issues are part of a session. Threads that are under way have it among their sessions.
    mutating func take(_ taken: [ID<Issue>], into session: ID<Session>) throws(Corruption) {
        for id in taken {
            try sessions.update(session) { if !$0.sources.contains(id) { $0.sources.append(id) } }
            try issues.update(id) { issue in
                if !issue.clusteredInto.contains(session) { issue.clusteredInto.append(session) }
                guard issue.state == .underWay, let last = issue.rounds.indices.last,
                    !issue.rounds[last].sessions.contains(session)
                else { return }
                issue.rounds[last].sessions.append(session)
            }
        }
    }

    /// Invites people to shape a session, each once, and nobody who has a part in it or has been erased.
    mutating func invite(_ invited: [PersonID], to session: ID<Session>) throws(Corruption) {
        let erased = Set(invited.filter { people[$0]?.removal?.scope == .everything })
        try sessions.update(session) { session in
            for person in invited where !erased.contains(person) {
                guard !session.invitations.contains(where: { $0.person == person }),
                    !session.parts.contains(where: { $0.person == person }), session.proposer?.person != person
                else { continue }
                session.invitations.append(Invitation(person: person))
            }
        }
    }
}
