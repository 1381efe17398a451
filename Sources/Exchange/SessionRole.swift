/// What a person does for a session.
public enum SessionRole: String, CaseIterable, Sendable {
    /// Answers for the preparation of the session.
    case focalPoint = "focal-point"
    /// Shapes the session with others in the open.
    case orgTeam = "org-team"
    /// Opens the subject with a speech.
    case keynote
    /// Is invited to give the first input: a panellist in a plenary.
    case keyParticipant = "key-participant"
    /// Leads the live session.
    case moderator
    /// Speaks for those who take part from afar.
    case remoteModerator = "remote-moderator"
    /// Takes notes and drafts the messages.
    case rapporteur
    /// Clusters the issues of one category and mentors the session.
    case subjectMatterExpert = "subject-matter-expert"
    /// Answers for the session in the programme committee.
    case programmeCommittee = "programme-committee"
    /// Proposed the session.
    case proposer
    /// Gives a prepared presentation (발제).
    case presenter
}
