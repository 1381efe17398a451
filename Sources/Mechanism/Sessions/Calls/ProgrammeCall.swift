/// A call for issues or for session proposals, with its period, its criteria and its review.
///
/// What answers it is no third kind of thing: an ``Issue`` or a ``Session`` in the state `proposed`, which names the call.
public struct ProgrammeCall: Numbered, Equatable, Sendable {
    public static let prefix = "cfs"

    public let id: ID<ProgrammeCall>
    public let kind: Kind
    public let title: Prose
    /// What is asked for, and how to write it.
    public let guidance: Prose
    /// The year of the programme.
    public let year: Int
    public let opens: Timestamp
    /// The end of the time to submit, and the deadline of every field that no later one is set for.
    public internal(set) var closes: Timestamp
    /// Until when people, length and links of a proposal can be completed; nil where they are due with the rest.
    public internal(set) var completes: Timestamp?
    /// How many submissions of one person count: the last ones (EuroDIG).
    public let limit: Int
    /// What proposals are scored by; empty for a call for issues.
    public let criteria: Criteria
    /// How many reviews each proposal is to get.
    public let reviewsEach: Int
    /// Until when reviewers are asked to score.
    public internal(set) var reviewsDue: Timestamp?
    public internal(set) var phase = Phase.open
    /// Why it was kept open longer, each time.
    public internal(set) var extensions: [Prose] = []
    public internal(set) var issues: [ID<Issue>] = []
    public internal(set) var sessions: [ID<Session>] = []
    public internal(set) var review = CallReview()
    /// What came of it as a whole, said when it was concluded.
    public internal(set) var conclusion = Prose.none

    /// What is called for.
    public enum Kind: String, CaseIterable, Sendable {
        /// Questions to be discussed, not sessions (EuroDIG).
        case issues
        /// Sessions with a plan and people (IGF, KrIGF).
        case sessions
    }

    /// How far a call has come.
    public enum Phase: String, CaseIterable, Sendable {
        /// Takes submissions from its first day to its last.
        case open
        /// Takes no more; submissions are grouped, or reviewers found.
        case closed
        /// Reviewers score, each alone.
        case scoring
        /// Reviewers read one another and may change their minds.
        case discussing
        /// No more is scored; the program is about to publish.
        case counting
        /// Scores and ranking are public.
        case reviewed
        /// Everything that came in has its fate.
        case concluded
    }

    /// The shortest time that a call is open, in days.
    public static let shortestPeriod = 7
    /// The longest: a call is about one year, and a date that was mistyped does not keep it open for ever.
    public static let longestPeriod = 370

    /// Whether it takes submissions at a moment.
    public func isOpen(at moment: Timestamp) -> Bool { phase == .open && moment >= opens && moment < closes }

    /// Until when people, length and links of a proposal can be completed.
    public var completionDue: Timestamp { max(completes ?? closes, closes) }

    /// Everything that answers it, in the order in which it came.
    public var submissions: [Submission] { issues.map(Submission.issue) + sessions.map(Submission.session) }
}

/// What answers a call.
public enum Submission: Hashable, Sendable {
    case issue(ID<Issue>)
    case session(ID<Session>)

    /// The thing that it is.
    public var object: ObjectID {
        switch self {
        case .issue(let id): .issue(id)
        case .session(let id): .session(id)
        }
    }
}

extension Mechanism {
    /// The call with a number, in one of these phases.
    func programmeCall(_ id: ID<ProgrammeCall>, in phases: ProgrammeCall.Phase...) throws(Refusal) -> ProgrammeCall {
        guard let call = programmeCalls[id] else { throw Refusal(.unknownThing, id.code) }
        guard phases.isEmpty || phases.contains(call.phase) else {
            throw Refusal(.programmeCallNotThere, call.phase.rawValue)
        }
        return call
    }

    /// Whether a call takes a submission of a kind now, from somebody who lets it be published.
    func checkSubmission(
        to id: ID<ProgrammeCall>, _ kind: ProgrammeCall.Kind, consent: Bool, _ now: Timestamp
    ) throws(Refusal) {
        let call = try programmeCall(id)
        guard call.kind == kind else { throw Refusal(.otherKindOfCall) }
        guard call.isOpen(at: now) else {
            throw Refusal(.notOpenForSubmissions, call.opens.rfc3339, call.closes.rfc3339)
        }
        guard consent else { throw Refusal(.consentNeeded) }
    }

    /// The sessions whose reports a person owes: before they come, the person proposes no other (IGF).
    public func owedReports(of person: PersonID) -> [Session] {
        sessions.filter { $0.state == .reportMissing && $0.reportDebtors.contains(person) }
    }
}
