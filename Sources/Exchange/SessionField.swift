/// A part of a session document that lines of the source can go to.
public enum SessionField: String, CaseIterable, Sendable {
    /// The name of the session.
    case title
    /// A second, shorter name.
    case alias
    /// The name the session had while it was prepared.
    case workingTitle = "working-title"
    /// When and where.
    case schedule
    /// The programme the session belongs to.
    case programme
    /// The proposals that were merged into the session.
    case proposals
    /// One or two lines that raise interest.
    case teaser
    /// Words to find the session by.
    case keywords
    /// What the session is about.
    case description
    /// The questions it is to answer.
    case guidingQuestions = "guiding-questions"
    /// How it runs.
    case format
    /// What to read beside it.
    case furtherReading = "further-reading"
    /// Who does what.
    case people
    /// Calls, minutes and mailing list of the people who prepare it.
    case preparation
    /// What was proposed, in a report.
    case proposal
    /// What happened, in short.
    case summary
    /// What was said, speaker by speaker.
    case discussion
    /// The outcome in a few statements.
    case messages
    /// Recording, stream and the like.
    case links
    /// The words as they were captioned.
    case transcript

    /// Whether the field holds one line and not a text.
    var isOneLine: Bool {
        switch self {
        case .title, .alias, .workingTitle, .schedule, .programme, .proposals: true
        default: false
        }
    }
}
