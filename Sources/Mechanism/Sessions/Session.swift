public import TransparencyLog

/// A talk, workshop or plenary on an issue, with typed roles, a report and messages.
public struct Session: Numbered, Equatable, Sendable {
    public static let prefix = "ses"

    public let id: ID<Session>
    /// The thread it belongs to; an imported session may stand alone.
    public let issue: ID<Issue>?
    public let proposer: Voice?
    public internal(set) var title: Prose
    /// A second, shorter name.
    public internal(set) var alias: Prose = .none
    public internal(set) var teaser: Prose
    public internal(set) var keywords: Prose
    public internal(set) var description: Prose
    public internal(set) var format: Prose
    public internal(set) var furtherReading: Prose
    public internal(set) var language: String
    /// Where the page came from, when it was imported.
    public internal(set) var source: Prose = .none
    public internal(set) var state: State
    public internal(set) var stateReason = Prose.none
    public internal(set) var starts: Timestamp?
    public internal(set) var ends: Timestamp?
    public internal(set) var place = Prose.none
    /// Where to follow and take part from afar.
    public internal(set) var links = Prose.none
    /// What it needs of its place.
    public internal(set) var needs = SessionNeeds.none
    /// How a released programme gave it its time and place; nil where none did.
    public internal(set) var announced: Announcement?
    /// The track of the programme that it was brought in with; none for any other session.
    public internal(set) var importedTrack = Prose.none
    /// How far it had come where it was brought in from; nil for what was made here.
    public internal(set) var broughtIn: ImportSession.Standing?
    /// Where it was announced before a release took that from it; nil where it has a time, or never had one by a release.
    /// Whoever kept it in a calendar has to learn that it is not there.
    public internal(set) var withdrawn: Appointment?
    /// The fingerprint of what the source knows it by, when it was imported with a programme.
    public internal(set) var origin: Hash?
    public internal(set) var parts: [Part] = []
    /// How many parts were ever given: the number of the last one.
    public internal(set) var partsGiven = 0
    /// Who speaks, waits and has spoken while it is live.
    public internal(set) var floor = Floor()
    public internal(set) var temperatures: [Temperature] = []
    /// What the rapporteur wrote down.
    public internal(set) var notes: [Note] = []
    public internal(set) var held: Attendance?
    public internal(set) var report: Report?
    public internal(set) var messages: [ID<Message>] = []
    /// Messages that were drafted, and dropped before anybody was asked about them.
    public internal(set) var dropped: [ID<Message>] = []
    /// Why no messages came of it; empty as long as some may.
    public internal(set) var noMessages = Prose.none
    /// What it was called before, the first name first.
    public internal(set) var formerTitles: [FormerTitle] = []
    /// When the comments on its messages close.
    public internal(set) var commentsClose: Timestamp?
    /// What it said when it was proposed; nil for what was imported or made of issues.
    public internal(set) var proposal: Proposal?
    /// The issues that were taken into it.
    public internal(set) var sources: [ID<Issue>] = []
    /// The proposals that go on in it.
    public internal(set) var mergedFrom: [ID<Session>] = []
    /// The session in which it goes on.
    public internal(set) var mergedInto: ID<Session>?
    /// Those who were asked to shape it, because it deals with what they brought in.
    public internal(set) var invitations: [Invitation] = []

    /// How long a session can be, in minutes.
    public static let lengths = 5...480
    /// Where it can be followed live, and seen and heard afterwards.
    public internal(set) var media = SessionMedia()
    /// What was said, as it was written down; the last one counts.
    public internal(set) var transcripts: [Transcript] = []
    /// How the floor was shared by gender, where enough people have stated theirs.
    public internal(set) var genders: FloorByGender?
    /// When that was told last.
    public internal(set) var gendersTold: Timestamp?

    /// How far a session has come (`data/process/statemachines.json`; see `Documentation/Architecture.md` for the
    /// transitions in use).
    public enum State: String, CaseIterable, Sendable {
        case proposed
        /// Returned to its author to be mended.
        case returned
        case withdrawn
        /// Its author did not answer in time.
        case expired
        /// It goes on in another session.
        case merged
        case planned
        case ready
        case live
        case held
        case reportMissing = "report_missing"
        case reporting
        case messagesOpen = "messages_open"
        case messagesEditing = "messages_editing"
        case messagesFinal = "messages_final"
        case published
        case cancelled
    }

    /// How a session got its time and place from released programmes.
    public struct Announcement: Equatable, Sendable {
        /// How often a release gave it another time or place.
        public let count: Int
        /// The entry of the last release that changed anything about it, its links included.
        public let entry: Int
        /// When that was.
        public let at: Timestamp
    }

    /// Who came.
    public struct Attendance: Equatable, Sendable {
        /// Head counts per stakeholder group.
        public let byGroup: [String: Int]
        public let onSite: Int
        public let remote: Int
        public let ended: Timestamp
    }

    /// The report: the three parts of the Korean form (제안내용, 요약내용, 논의 세부내용), and what the template of the IGF asks
    /// for besides. One report, read in either form.
    public struct Report: Equatable, Sendable {
        public let proposal: Prose
        public let summary: Prose
        public let discussion: Prose
        /// The key issues, a sentence each.
        public var issues = Prose.none
        /// What each presentation said, a paragraph each.
        public var presentations = Prose.none
        /// Where people agreed, and where they did not.
        public var agreement = Prose.none
        /// What follows from the session, and who does what.
        public var wayForward = Prose.none
        /// What was said of gender, and by whom.
        public var gender = Prose.none
        public let filed: Timestamp
    }

    /// Whether it was held elsewhere, and came here with what its own page tells of it.
    public var isBroughtInHeld: Bool { broughtIn == .held }

    /// Whether it is in the programme, still to come or held.
    public var isInProgramme: Bool {
        switch state {
        case .planned, .ready, .live, .held, .reportMissing, .reporting, .messagesOpen, .messagesEditing,
            .messagesFinal, .published:
            true
        case .proposed, .returned, .withdrawn, .expired, .merged, .cancelled: false
        }
    }

    /// Whether it was a proposal that was not taken into the programme.
    public var isDeclined: Bool { state == .cancelled && proposal.map { !$0.isAccepted } ?? false }

    /// Gives a part to somebody who has joined, unless they hold it.
    mutating func give(_ role: SessionRole, to person: PersonID, of group: String?) {
        guard !parts(role).contains(where: { $0.person == person }) else { return }
        partsGiven += 1
        parts.append(
            Part(
                number: partsGiven, role: role, person: person, name: .none, organisation: .none, country: .none,
                note: .none, group: group))
    }

    /// The people who hold a part, in the order in which they were named.
    public func parts(_ role: SessionRole) -> [Part] { parts.filter { $0.role == role } }
}

/// A part in one session.
public enum SessionRole: String, CaseIterable, Sendable {
    /// Answers for the preparation.
    case focalPoint = "focal_point"
    case moderator
    /// Speaks for those who take part from afar.
    case remoteModerator = "remote_moderator"
    /// Gives first input; at most five (EuroDIG).
    case keyParticipant = "key_participant"
    case rapporteur
    case orgTeam = "org_team"
    /// Opens the subject with a speech.
    case keynote
    /// Gives a prepared presentation (발제).
    case presenter
    /// Clusters the issues of one category and mentors the session (EuroDIG).
    case subjectMatterExpert = "subject_matter_expert"
    /// Answers for the session in the programme committee.
    case programmeCommittee = "programme_committee"
    /// Proposed the session.
    case proposer
}

/// Somebody's part in a session. Not everybody who is named in a programme has joined the mechanism.
public struct Part: Equatable, Sendable {
    /// 1 for the first that was given in the session; never given again.
    public let number: Int
    public let role: SessionRole
    /// The participant, if the person has joined.
    public let person: PersonID?
    /// The name, for a person who has not.
    public let name: Prose
    public let organisation: Prose
    public let country: Prose
    /// What the programme adds, such as "introduction to the topic".
    public let note: Prose
    /// The stakeholder group, if it was stated.
    public let group: String?
}

/// A short outcome statement of a session, in rough consensus with the room.
public struct Message: Numbered, Equatable, Sendable {
    public static let prefix = "msg"

    public let id: ID<Message>
    public let session: ID<Session>
    public internal(set) var text: Prose
    /// The statement of a conversation from which it was taken.
    public internal(set) var origin: ID<Statement>?
    public internal(set) var comments: [Comment] = []
    /// How it was worded before, the first wording first.
    public internal(set) var earlier: [Wording] = []
    /// That it was dropped before anybody was asked about it.
    public internal(set) var drop: Drop?

    /// The words of a message as long as they stood.
    public struct Wording: Equatable, Sendable {
        public let text: Prose
        public let until: Timestamp
        /// Who worded it anew.
        public let by: Voice?
    }

    /// Why a draft was dropped, and by whom.
    public struct Drop: Equatable, Sendable {
        public let reason: Prose
        public let at: Timestamp
        public let by: Voice?
    }

    /// What somebody said on a message, and what became of it.
    public struct Comment: Equatable, Sendable {
        public let author: Voice
        public let text: Prose
        public let at: Timestamp
        public internal(set) var answer: Prose
    }
}

extension Mechanism {
    /// The session with a number, in one of these states.
    func session(_ id: ID<Session>, in states: Session.State...) throws(Refusal) -> Session {
        guard let session = sessions[id] else { throw Refusal(.unknownThing, id.code) }
        guard states.contains(session.state) else { throw Refusal(.sessionNotThere, session.state.rawValue) }
        return session
    }
}
