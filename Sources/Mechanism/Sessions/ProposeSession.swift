/// Proposes a session on an issue, or in answer to a call, or both.
public struct ProposeSession: Act {
    public static let type = ActType.proposeSession
    public var issue: ID<Issue>?
    public var title = Prose.none
    public var teaser = Prose.none
    public var keywords = Prose.none
    public var description = Prose.none
    public var format = Prose.none
    public var furtherReading = Prose.none
    public var language = "en"
    /// The call that it answers, if it answers one.
    public var call: ID<ProgrammeCall>?
    public var topics: [String] = []
    public var moderator = Prose.none
    public var presenters = Prose.none
    public var panel = Prose.none
    public var minutes = 0
    public var isByYouth = false
    /// Whether name, organisation and group may stand beside it. A call takes nothing without.
    public var consent = false

    public init() {}

    public var subject: ObjectID { issue.map(ObjectID.issue) ?? .mechanism }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("issue", &issue)
        fields.text("title", &title, .line)
        fields.text("teaser", &teaser, .remark)
        fields.text("keywords", &keywords, .optionalLine)
        fields.text("description", &description, .prose)
        fields.text("format", &format, .optionalProse)
        fields.text("reading", &furtherReading, .optionalProse)
        fields.code("language", &language, from: .languages)
        fields.reference("programme_call", &call)
        fields.codes("topics", &topics, from: .topics, most: 3, isRequired: false)
        fields.text("moderator", &moderator, .optionalNames)
        fields.text("presenters", &presenters, .optionalNames)
        fields.text("panel", &panel, .optionalNames)
        fields.number("minutes", &minutes, in: Session.lengths, isRequired: false)
        fields.flag("youth", &isByYouth, tracesNo: false)
        fields.flag("consent", &consent, tracesNo: false)
    }

    public func object(in mechanism: Mechanism) -> ObjectID { .session(mechanism.sessions.next) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard issue != nil || call != nil else { throw Refusal(.issueOrCall) }
        if let issue { _ = try mechanism.openRound(of: issue) }
        try mechanism.checkLanguage(language)
        for topic in topics where !mechanism.charter.inForce.topics.contains(topic) {
            throw Refusal(.unknownTopic, topic)
        }
        if let call { try mechanism.checkSubmission(to: call, .sessions, consent: consent, now) }
        guard let person = actor.person else { return }
        guard mechanism.owedReports(of: person).isEmpty else { throw Refusal(.reportOwed) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        var session = Session(
            id: mechanism.sessions.next, issue: issue, proposer: mechanism.voice(of: stamp.by), title: title,
            teaser: teaser, keywords: keywords, description: description, format: format,
            furtherReading: furtherReading, language: language, state: .proposed)
        session.proposal = Proposal(
            call: call, topics: topics, moderator: moderator, presenters: presenters, panel: panel, minutes: minutes,
            isByYouth: isByYouth, filed: stamp.at)
        mechanism.sessions.append(session)
        if let call { try mechanism.programmeCalls.update(call) { $0.sessions.append(session.id) } }
        if let issue { try mechanism.updateRound(of: issue) { $0.sessions.append(session.id) } }
    }
}
