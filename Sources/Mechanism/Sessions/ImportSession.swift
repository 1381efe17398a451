public import TransparencyLog

/// Brings in a session as its page or a programme of elsewhere tells it: one that was held, is planned or was called
/// off.
public struct ImportSession: Act {
    public static let type = ActType.importSession
    public var issue: ID<Issue>?
    public var title = Prose.none
    public var teaser = Prose.none
    public var keywords = Prose.none
    public var description = Prose.none
    public var format = Prose.none
    public var furtherReading = Prose.none
    public var language = "en"
    public var alias = Prose.none
    /// The track of the programme that it comes with.
    public var track = Prose.none
    public var source = Prose.none
    public var place = Prose.none
    public var starts: Timestamp?
    public var ends: Timestamp?
    public var links = Prose.none
    /// How far it has come; nil, as in records from before there was anything else, for one that was held.
    public var standing: Standing?
    /// The fingerprint of what its source knows it by, so that it is not brought in twice.
    public var origin: Hash?

    /// How far a session had come where it was brought in from.
    public enum Standing: String, CaseIterable, Sendable {
        case held
        /// Still to come, or called off: the acts that follow say so.
        case planned
    }

    public init() {}

    public var subject: ObjectID { issue.map(ObjectID.issue) ?? .mechanism }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("issue", &issue)
        fields.text("title", &title, .line)
        fields.text("teaser", &teaser, .optionalRemark)
        fields.text("keywords", &keywords, .optionalLine)
        fields.text("description", &description, .optionalProse)
        fields.text("format", &format, .optionalProse)
        fields.text("reading", &furtherReading, .optionalProse)
        fields.code("language", &language, from: .languages)
        fields.text("alias", &alias, .optionalLine)
        fields.text("track", &track, .optionalLine)
        fields.text("source", &source, .origin)
        fields.text("place", &place, .optionalLine)
        fields.time("starts", &starts)
        fields.time("ends", &ends)
        fields.text("links", &links, .optionalProse)
        fields.choice("standing", &standing)
        fields.digest("origin", &origin)
    }

    public func object(in mechanism: Mechanism) -> ObjectID { .session(mechanism.sessions.next) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        if let issue { _ = try mechanism.openRound(of: issue) }
        if let origin, let known = mechanism.sessions.first(where: { $0.origin == origin }) {
            throw Refusal(.importedAlready, known.id.code)
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        var session = Session(
            id: mechanism.sessions.next, issue: issue, proposer: nil, title: title, teaser: teaser, keywords: keywords,
            description: description, format: format, furtherReading: furtherReading, language: language,
            state: standing == .planned ? .planned : .reporting)
        (session.alias, session.source, session.place, session.links) = (alias, source, place, links)
        (session.starts, session.ends, session.origin) = (starts, ends, origin)
        session.importedTrack = track
        session.broughtIn = standing ?? .held
        mechanism.sessions.append(session)
        if let issue { try mechanism.updateRound(of: issue) { $0.sessions.append(session.id) } }
    }
}
