extension SectionTitle {
    /// What the names of sections mean, in small letters.
    static let names: [String: SectionTitle] = {
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
        (.field(.alias), ["alias", "also known as", "acronym", "short title"]),
        (.field(.workingTitle), ["working title"]),
        (.identifier, ["session id", "identifier", "session number"]),
        (
            .field(.schedule),
            [
                "date and time", "date & time", "date, time and place", "date and place", "time and place",
                "date and venue", "when", "schedule", "date/time", "when and where"
            ]
        ),
        (.date, ["date", "day"]),
        (.time, ["time", "hour"]),
        (.room, ["room", "venue", "place", "location", "hall", "where"]),
        (.field(.programme), ["programme", "program", "event", "focus area", "track", "subtopic", "main topic"]),
        (.field(.proposals), ["proposals", "proposal ids", "proposals assigned to this session", "proposal"]),
        (
            .field(.teaser),
            [
                "teaser", "session teaser", "teaser text", "short teaser", "in short", "in brief", "session in brief",
                "session subject", "abstract"
            ]
        ),
        (
            .field(.keywords),
            [
                "keywords", "keyword", "key-words", "tags and keywords", "keywords/hashtags", "topics", "key words",
                "tags", "hashtags"
            ]
        ),
        (
            .field(.description),
            [
                "description", "session description", "full description", "detailed description",
                "description of session", "topic description", "introduction", "rationale",
                "description of the session", "about the session",
                "about this session", "background"
            ]
        ),
        (
            .field(.guidingQuestions),
            [
                "guiding questions", "questions", "main questions", "leading questions", "guiding question",
                "questions to be addressed", "key questions", "questions for discussion", "discussion questions",
                "policy questions", "questions to be discussed", "questions to discuss"
            ]
        ),
        (
            .field(.format),
            [
                "format", "session format", "formats", "methodology", "format and agenda", "how the session runs",
                "format of the session", "agenda", "session agenda", "run of show",
                "structure"
            ]
        ),
        (
            .field(.furtherReading),
            [
                "further reading", "further readings", "recommended reading", "suggested reading", "bibliography",
                "sources", "literature", "external links", "see also", "reading", "readings", "references", "resources",
                "background reading", "background documents", "links", "reading list", "useful links"
            ]
        ),
        (
            .field(.people),
            [
                "people", "session people", "persons", "people involved", "who is who", "speakers and team",
                "session roles", "roles", "who", "session team", "contributors and team"
            ]
        ),
        (
            .field(.preparation),
            [
                "current discussion", "current discussion, conference calls, schedules and minutes", "get involved",
                "get involved!", "mailing list", "contact", "contacts", "preparation", "conference calls", "minutes",
                "calls and minutes", "hashtag"
            ]
        ),
        (
            .field(.summary),
            [
                "report", "session report", "report of the session", "rapporteur's report", "summary of the session",
                "summary of the discussion", "summary", "session summary", "summary report", "reports"
            ]
        ),
        (
            .field(.messages),
            [
                "messages", "message", "messages of the session", "final messages", "draft messages",
                "session outcomes", "main outcomes", "main points", "conclusions and messages", "recommendations",
                "key points", "summary messages", "key messages", "session messages", "main messages",
                "messages from the session",
                "outcomes", "outcome", "key takeaways", "takeaways", "conclusions"
            ]
        ),
        (
            .field(.transcript),
            [
                "transcript", "transcripts", "captions", "full transcript", "transcript of the session",
                "session transcript", "live transcript", "transcription"
            ]
        ),
        (.part(.proposal), ["report: what was proposed"]),
        (.part(.summary), ["report: in short"]),
        (.part(.discussion), ["report: what was discussed"]),
        (.part(.transcript), ["transcript: what was said"]),
        (.links(.transcript), ["transcript links"]),
        (
            .links(.video),
            [
                "video", "videos", "video link", "watch the session", "recording of the session", "session recordings",
                "video and transcript", "video record", "video recording", "video recordings", "recording",
                "recordings",
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
