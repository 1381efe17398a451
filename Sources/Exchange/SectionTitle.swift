/// What a heading of a session page opens.
enum SectionTitle: Equatable {
    case field(SessionField)
    case links(SessionDocument.Link.Kind)
    /// Date, time or room, each on its own.
    case date, time, room
    case identifier

    /// The section a heading names, whatever its case, number, colon or bracketed addition.
    static func match(_ heading: String) -> SectionTitle? {
        guard heading.utf8.count <= 100 else { return nil }
        var name = heading.folded
        for suffix in ["[edit]", "[edit | edit source]", "[edit source]"] where name.hasSuffix(suffix) {
            name = name.dropLast(suffix.count).trimmed
        }
        name = name.trimming { $0.isWhitespace || $0 == ":" || $0 == "*" || $0 == "'" }
        if let found = names[name] { return found }
        guard let bracket = name.firstIndex(of: "(") else { return nil }
        return names[name[..<bracket].trimmed]
    }

    /// The section and the rest of a line "Keywords: one, two", for sections that fit on a line.
    static func leading(_ line: String) -> (title: SectionTitle, name: String, rest: String)? {
        guard let colon = line.prefix(60).firstIndex(of: ":") else { return nil }
        let name = line[..<colon].trimmed
        let rest = line[colon...].dropFirst().trimmed
        guard !rest.isEmpty, let title = match(name), title.fitsOnLine else { return nil }
        return (title, name, rest)
    }

    private var fitsOnLine: Bool {
        switch self {
        case .field(let field): field.isOneLine || [.keywords, .teaser, .format].contains(field)
        case .links, .date, .time, .room, .identifier: true
        }
    }

    /// The field the section's lines are placed in.
    var field: SessionField {
        switch self {
        case .field(let field): field
        case .links: .links
        case .date, .time, .room: .schedule
        case .identifier: .title
        }
    }

    private static let names: [String: SectionTitle] = {
        var names: [String: SectionTitle] = [:]
        for (title, all) in vocabulary {
            for name in all { names[name] = title }
        }
        return names
    }()

    private static let vocabulary: [(SectionTitle, [String])] = [
        (
            .field(.title),
            ["title", "session title", "title of the session", "final title", "final title of the session"]
        ),
        (.field(.alias), ["alias", "also known as", "short title"]),
        (.field(.workingTitle), ["working title"]),
        (.identifier, ["session id", "identifier", "session number"]),
        (.field(.schedule), ["date and time", "date & time", "when", "schedule", "date/time", "when and where"]),
        (.date, ["date", "day"]),
        (.time, ["time", "hour"]),
        (.room, ["room", "venue", "place", "location", "hall", "where"]),
        (.field(.programme), ["programme", "program", "event", "focus area", "track", "subtopic", "main topic"]),
        (.field(.proposals), ["proposals", "proposal ids", "proposals assigned to this session", "proposal"]),
        (.field(.teaser), ["teaser", "session teaser", "session subject", "abstract"]),
        (.field(.keywords), ["keywords", "keyword", "key words", "tags", "hashtags"]),
        (
            .field(.description),
            [
                "description", "session description", "description of the session", "about the session",
                "about this session", "background"
            ]
        ),
        (
            .field(.guidingQuestions),
            [
                "guiding questions", "questions", "key questions", "questions for discussion", "discussion questions",
                "policy questions", "questions to be discussed", "questions to discuss"
            ]
        ),
        (
            .field(.format),
            [
                "format", "session format", "format of the session", "agenda", "session agenda", "run of show",
                "structure"
            ]
        ),
        (
            .field(.furtherReading),
            [
                "further reading", "further readings", "reading", "readings", "references", "resources",
                "background reading", "background documents", "links", "reading list", "useful links"
            ]
        ),
        (.field(.people), ["people", "session people", "who", "session team", "contributors and team"]),
        (
            .field(.preparation),
            [
                "current discussion", "current discussion, conference calls, schedules and minutes", "get involved",
                "get involved!", "mailing list", "contact", "contacts", "preparation", "conference calls", "minutes",
                "calls and minutes", "hashtag"
            ]
        ),
        (.field(.summary), ["report", "session report", "summary", "session summary", "summary report", "reports"]),
        (
            .field(.messages),
            [
                "messages", "message", "key messages", "session messages", "main messages", "messages from the session",
                "outcomes", "outcome", "key takeaways", "takeaways", "conclusions"
            ]
        ),
        (.field(.transcript), ["transcript", "transcripts", "session transcript", "live transcript", "transcription"]),
        (
            .links(.video),
            [
                "video", "videos", "video record", "video recording", "video recordings", "recording", "recordings",
                "video records", "session recording", "video of the session", "session video", "youtube video"
            ]
        ),
        (
            .links(.stream),
            [
                "live stream", "livestream", "live streaming", "stream", "streaming", "webcast", "remote participation",
                "online participation", "remote access", "zoom link", "join online"
            ]
        ),
        (.links(.other), ["independent report", "presentations", "slides", "documents", "photos", "pictures"])
    ]
}
