/// What a session proposal says beside what the session itself will show (KrIGF proposal form).
public struct Proposal: Equatable, Sendable {
    /// The call that it answers.
    public let call: ID<ProgrammeCall>?
    public internal(set) var topics: [String]
    /// Whom the proposer has in mind, as the proposer names them. Parts are given when the session is in the programme.
    public internal(set) var moderator: Prose
    public internal(set) var presenters: Prose
    public internal(set) var panel: Prose
    /// How long the session is to be, in minutes; 0 where it was not said.
    public internal(set) var minutes: Int
    /// Whether young people lead it.
    public internal(set) var isByYouth: Bool
    public let filed: Timestamp
    /// When it was returned to be mended, the last time.
    public internal(set) var returned: Timestamp?
    /// Whether it was taken into the programme, whatever became of it there.
    public internal(set) var isAccepted = false
    /// Its score in hundredths when its fate was decided; 0 where none had been published.
    public internal(set) var score = 0
}

/// Names that a proposal mentions: erased with their author.
extension TextLimit {
    static let optionalNames = TextLimit(bytes: 2048, minimum: 0, lines: true, isPersonal: true)
}

/// Completes a proposal: the fields that may be filled in after the call has closed.
public struct CompleteProposal: Act {
    public static let type = ActType.completeProposal
    public var session = ID<Session>(0)
    public var moderator = Prose.none
    public var presenters = Prose.none
    public var panel = Prose.none
    public var minutes = 0
    public var furtherReading = Prose.none

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.text("moderator", &moderator, .optionalNames)
        fields.text("presenters", &presenters, .optionalNames)
        fields.text("panel", &panel, .optionalNames)
        fields.number("minutes", &minutes, in: Session.lengths, isRequired: false)
        fields.text("reading", &furtherReading, .optionalProse)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let session = try mechanism.session(session, in: .proposed, .planned)
        guard let call = session.proposal?.call.flatMap({ mechanism.programmeCalls[$0] }) else {
            throw Refusal(.answersNoCall)
        }
        guard now < call.completionDue else { throw Refusal(.completionOver, call.completionDue.rfc3339) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) {
            $0.proposal?.moderator = moderator
            $0.proposal?.presenters = presenters
            $0.proposal?.panel = panel
            $0.proposal?.minutes = minutes
            $0.furtherReading = furtherReading
        }
    }
}

/// Takes a proposed session back.
public struct WithdrawSession: Act {
    public static let type = ActType.withdrawSession
    public var session = ID<Session>(0)

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) { fields.reference("session", &session) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        _ = try mechanism.session(session, strandedOrIn: .proposed, .returned)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.takeOut(session)
        try mechanism.sessions.update(session) { $0.state = .withdrawn }
    }
}

/// Sends a returned proposal in again, mended.
public struct ResubmitSession: Act {
    public static let type = ActType.resubmitSession
    public var session = ID<Session>(0)
    public var title = Prose.none
    public var teaser = Prose.none
    public var keywords = Prose.none
    public var description = Prose.none
    public var format = Prose.none
    public var furtherReading = Prose.none
    /// Nil where it stays what it was.
    public var language: String?
    public var topics: [String] = []
    public var moderator = Prose.none
    public var presenters = Prose.none
    public var panel = Prose.none
    public var minutes = 0
    public var isByYouth = false
    /// 1 where it says all of the proposal. Older entries said the words alone, and the rest stayed what it was.
    private var saysAll = 0

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.text("title", &title, .line)
        fields.text("teaser", &teaser, .remark)
        fields.text("keywords", &keywords, .optionalLine)
        fields.text("description", &description, .prose)
        fields.text("format", &format, .optionalProse)
        fields.text("reading", &furtherReading, .optionalProse)
        fields.code("language", &language, from: .languages)
        fields.codes("topics", &topics, from: .topics, most: 3, isRequired: false)
        fields.text("moderator", &moderator, .optionalNames)
        fields.text("presenters", &presenters, .optionalNames)
        fields.text("panel", &panel, .optionalNames)
        fields.number("minutes", &minutes, in: Session.lengths, isRequired: false)
        fields.flag("youth", &isByYouth, tracesNo: false)
        fields.computed("says_all", &saysAll)
    }

    public mutating func read(_ mechanism: Mechanism, words: (Prose) -> String?) throws(Refusal) { saysAll = 1 }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        _ = try mechanism.session(session, in: .returned)
        if let language { try mechanism.checkLanguage(language) }
        for topic in topics where !mechanism.charter.inForce.topics.contains(topic) {
            throw Refusal(.unknownTopic, topic)
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) {
            $0.call(title, at: stamp.at)
            ($0.teaser, $0.keywords, $0.description) = (teaser, keywords, description)
            ($0.format, $0.furtherReading, $0.state) = (format, furtherReading, .proposed)
            guard saysAll == 1 else { return }
            $0.language = language ?? $0.language
            $0.proposal?.topics = topics
            $0.proposal?.moderator = moderator
            $0.proposal?.presenters = presenters
            $0.proposal?.panel = panel
            $0.proposal?.minutes = minutes
            $0.proposal?.isByYouth = isByYouth
        }
    }
}

/// Lets a returned proposal go that nobody sent in again.
public struct ExpireSession: Act {
    public static let type = ActType.expireSession
    public var session = ID<Session>(0)

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) { fields.reference("session", &session) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let session = try mechanism.session(session, in: .returned)
        guard let due = mechanism.resubmissionDue(session), now >= due else {
            throw Refusal(.notYet, (mechanism.resubmissionDue(session) ?? now).rfc3339)
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) { $0.state = .expired }
    }
}

extension Mechanism {
    /// Until when a returned proposal waits for its author.
    public func resubmissionDue(_ session: Session) -> Timestamp? {
        session.proposal?.returned?.adding(days: charter.inForce.limits.resubmission)
    }
}
