/// Says anew what a session is: all that its page tells until it begins, and what to read about it also afterwards. What it
/// was called before is kept, so that whoever knows it by that name still finds it.
public struct DescribeSession: Act {
    public static let type = ActType.describeSession
    public var session = ID<Session>(0)
    public var title = Prose.none
    public var alias = Prose.none
    public var teaser = Prose.none
    public var keywords = Prose.none
    public var description = Prose.none
    public var format = Prose.none
    public var furtherReading = Prose.none
    /// Nil where it stays what it is.
    public var language: String?
    /// What reads otherwise than before. Only this enters the record.
    public private(set) var changed: [Line] = []

    /// The texts of a session's page, by the names of their fields.
    public enum Line: String, CaseIterable, Sendable {
        case title
        case alias
        case teaser
        case keywords
        case description
        case format
        case reading
    }

    public init() {}

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.text("title", &title, .line)
        fields.text("alias", &alias, .optionalLine)
        fields.text("teaser", &teaser, .optionalRemark)
        fields.text("keywords", &keywords, .optionalLine)
        fields.text("description", &description, .optionalProse)
        fields.text("format", &format, .optionalProse)
        fields.text("reading", &furtherReading, .optionalProse)
        fields.code("language", &language, from: .languages)
        fields.computed("changed", &changed)
    }

    public mutating func read(_ mechanism: Mechanism, words: (Prose) -> String?) throws(Refusal) {
        guard let session = mechanism.sessions[session] else { return }
        changed = Line.allCases.filter { line in
            let new = self[keyPath: line.inAct]
            // What was removed stays so until something is written in its place.
            guard let old = words(session[keyPath: line.inSession]) else { return !new.isEmpty }
            return words(new) != old
        }
        for line in Line.allCases where !changed.contains(line) { self[keyPath: line.inAct] = .none }
        if language == session.language { language = nil }
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let session = try mechanism.session(
            session, in: .planned, .ready, .live, .held, .reportMissing, .reporting, .messagesOpen, .messagesEditing,
            .messagesFinal, .published)
        guard !changed.isEmpty || language != nil else { throw Refusal(.sameDescription) }
        let isAhead = session.state == .planned || session.state == .ready
        guard isAhead || changed == [.reading] && language == nil else { throw Refusal(.sessionBegun) }
        if let language { try mechanism.checkLanguage(language) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.sessions.update(session) {
            if changed.contains(.title) { $0.call(title, at: stamp.at) }
            for line in changed { $0[keyPath: line.inSession] = self[keyPath: line.inAct] }
            if let language { $0.language = language }
        }
    }
}

extension DescribeSession.Line {
    /// Where the act holds it.
    fileprivate var inAct: WritableKeyPath<DescribeSession, Prose> {
        switch self {
        case .title: \.title
        case .alias: \.alias
        case .teaser: \.teaser
        case .keywords: \.keywords
        case .description: \.description
        case .format: \.format
        case .reading: \.furtherReading
        }
    }

    /// Where the session holds it.
    fileprivate var inSession: WritableKeyPath<Session, Prose> {
        switch self {
        case .title: \.title
        case .alias: \.alias
        case .teaser: \.teaser
        case .keywords: \.keywords
        case .description: \.description
        case .format: \.format
        case .reading: \.furtherReading
        }
    }
}

extension Session {
    /// What a session was called, and until when.
    public struct FormerTitle: Equatable, Sendable {
        public let title: Prose
        public let until: Timestamp
    }

    /// Gives it another title and keeps the one before.
    mutating func call(_ title: Prose, at moment: Timestamp) {
        formerTitles.append(FormerTitle(title: self.title, until: moment))
        self.title = title
    }
}
