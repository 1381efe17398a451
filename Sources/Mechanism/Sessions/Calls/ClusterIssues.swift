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
            // Whoever raised them would be in conflict with what they are reading.
            try mechanism.checkNotUnderReview(session)
        } else {
            guard !title.isEmpty, !teaser.isEmpty else { throw Refusal(.clusterTarget) }
            try mechanism.checkLanguage(language)
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let target = into ?? mechanism.sessions.next
        let invited = invites(in: mechanism)
        if into == nil {
            var session = Session(
                id: target, issue: issues.first, proposer: nil, title: title, teaser: teaser, keywords: .none,
                description: description, format: .none, furtherReading: .none, language: language, state: .planned)
            session.stateReason = reason
            mechanism.sessions.append(session)
        }
        try mechanism.take(issues, into: target)
        try mechanism.invite(invited, to: target)
    }

    /// Whom it newly invites, seen before it is done.
    public func invites(in mechanism: Mechanism) -> [PersonID] {
        mechanism.newlyInvited(mechanism.authors(of: issues), to: into)
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
        let merged = try mechanism.session(session, strandedOrIn: .proposed, .planned)
        guard session != target, let into = mechanism.sessions[target], mechanism.canTakeUp(into) else {
            throw Refusal(.mergeSession)
        }
        for one in [merged, into] { try mechanism.checkNotUnderReview(one) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        guard let merged = mechanism.sessions[session] else { throw .missing(session.code) }
        let invited = invites(in: mechanism)
        try mechanism.takeOut(session)
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
        try mechanism.invite(invited, to: target)
    }

    /// Whom it newly invites, seen before it is done: whoever stood behind the proposal, and has not declined to shape it.
    public func invites(in mechanism: Mechanism) -> [PersonID] {
        guard let merged = mechanism.sessions[session] else { return [] }
        let invited = merged.invitations.filter { $0.answer != .declined }.map(\.person)
        return mechanism.newlyInvited(
            [merged.proposer?.person].compactMap(\.self) + merged.parts.compactMap(\.person) + invited, to: target)
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
}
