/// The rules in force: what the mechanism calls itself, whom it counts, and the numbers that its rules use.
public struct Charter: Equatable, Sendable {
    /// What the mechanism calls itself.
    public var name = ""
    /// One line under the name.
    public var motto = ""
    /// The zone in which dates are announced, an IANA name.
    public var zone = "UTC"
    /// The languages of the process, BCP 47 codes, the authoritative one first.
    public var languages = ["en"]
    /// Whom the mechanism counts. Data, not a closed list: KIGA has six, CGI.br four.
    public var groups = Vocabulary([])
    /// What issues are about.
    public var topics = Vocabulary([])
    /// The numbers that the rules use.
    public var limits = Limits()

    /// Whether people without an account may vote in conversations; nil where the charter does not speak of it.
    public var guestVotes: GuestVotes?
    /// Whether reviews are published with the names of their reviewers; nil where the charter does not speak of it, and
    /// then they are.
    public var reviewNames: ReviewNames?

    /// The kinds of consultation, each with its shortest period.
    public var kinds = ConsultationKinds()
    /// The public holidays.
    public var holidays = Holidays()
    /// Which safeguards of consultations hold things up.
    public var blocking = BlockingSafeguards()

    /// Whether people without an account may vote in conversations. Their votes are shown apart.
    public enum GuestVotes: String, CaseIterable, Sendable {
        case allowed
        case refused
    }

    /// Whether reviews are published with the names of their reviewers.
    public enum ReviewNames: String, CaseIterable, Sendable {
        case shown
        case withheld
    }

    /// The numbers that the rules use. Days unless said otherwise.
    public struct Limits: Equatable, Sendable {
        /// How many issues one person may have open; if there are more, the last ones count (EuroDIG).
        public var issuesPerPerson = 3
        /// From announcing a consultation to its opening.
        public var notice = 0
        /// The shortest consultation (EU draft acts: 28; ICANN: 40).
        public var consultation = 28
        /// The shortest consensus call (RFC 2418 §3.3).
        public var lastCall = 14
        /// How long a determination may be challenged (GNSO 3.6; RFC 8713 §4.17).
        public var challenge = 7
        /// How long a session's messages are open for comment.
        public var messages = 7
        /// From the end of a session to its report (IGF).
        public var report = 14
        /// How long a returned issue waits for its submitter.
        public var resubmission = 30
        /// From the due date of a follow-up to the recording of silence.
        public var silence = 14
        /// How many people must actively support a consensus (RFC 7282 §2; W3C).
        public var supporters = 3
        /// From how many stakeholder groups they must come.
        public var supportingGroups = 2
        /// The most key participants of a session (EuroDIG).
        public var keyParticipants = 5
        /// The most that a charter may allow, and that an imported session may have had.
        static let mostKeyParticipants = 50
        /// The most messages of a session (EuroDIG).
        public var messagesPerSession = 5
        /// The largest share of one group in a body, in percent.
        public var groupCap = 50

        /// The numbers that most mechanisms start from.
        public init() {}
    }

    /// A charter that has not been filled in.
    public init() {}

    /// The shortest period of a kind of consultation, in days; of none, that of all consultations.
    public func shortestConsultation(_ kind: String?) -> Int {
        kind.flatMap { kinds[$0]?.days } ?? limits.consultation
    }

    /// The place of a language in the vocabularies.
    public func place(of language: String) -> Int { languages.firstIndex(of: language) ?? 0 }
}

/// The charter and every version before it.
public struct CharterRoom: Equatable, Sendable {
    /// The versions in the order of their adoption, with the entry that adopted each.
    public internal(set) var versions: [Version] = []

    /// A charter and the act that adopted it.
    public struct Version: Equatable, Sendable {
        public let charter: Charter
        public let reason: Prose
        public let adopted: Stamp
    }

    /// The number of the version in force; 0 before the first.
    public var number: Int { versions.count }

    /// The charter in force.
    public var inForce: Charter { versions.last?.charter ?? Charter() }
}

/// Adopts a charter: the first founds the mechanism, each later one changes its rules, openly and with a reason.
public struct AdoptCharter: Act {
    public static let type = ActType.adoptCharter
    public var charter = Charter()
    public var reason = Prose.none

    public init() {}

    /// A charter with a reason.
    public init(_ charter: Charter, reason: Prose) { (self.charter, self.reason) = (charter, reason) }

    public var subject: ObjectID { .mechanism }

    public mutating func fields(_ fields: inout Fields) {
        fields.label("name", &charter.name)
        fields.label("motto", &charter.motto)
        fields.zone("zone", &charter.zone)
        fields.codes("languages", &charter.languages, from: .languages, most: 12)
        fields.vocabulary("groups", &charter.groups)
        fields.vocabulary("topics", &charter.topics)
        fields.number("issues_per_person", &charter.limits.issuesPerPerson, in: 1...100)
        fields.number("notice_days", &charter.limits.notice, in: 0...90)
        fields.number("consultation_days", &charter.limits.consultation, in: 1...365)
        fields.number("last_call_days", &charter.limits.lastCall, in: 1...180)
        fields.number("challenge_days", &charter.limits.challenge, in: 1...90)
        fields.number("message_days", &charter.limits.messages, in: 1...90)
        fields.number("report_days", &charter.limits.report, in: 1...180)
        fields.number("resubmission_days", &charter.limits.resubmission, in: 1...365)
        fields.number("silence_days", &charter.limits.silence, in: 1...365)
        fields.number("supporters", &charter.limits.supporters, in: 1...1000)
        fields.number("supporting_groups", &charter.limits.supportingGroups, in: 1...40)
        fields.number("key_participants", &charter.limits.keyParticipants, in: 1...Charter.Limits.mostKeyParticipants)
        fields.number("messages_per_session", &charter.limits.messagesPerSession, in: 1...20)
        fields.number("group_cap", &charter.limits.groupCap, in: 1...100)
        fields.choice("guest_votes", &charter.guestVotes)
        fields.choice("review_names", &charter.reviewNames)
        fields.kinds("kinds", &charter.kinds)
        fields.holidays("holidays", &charter.holidays)
        fields.codes("blocking", &charter.blocking.chosen, from: .safeguards, most: BlockingSafeguards.choices.count)
        fields.text("reason", &reason, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard charter.groups.terms.count >= 3 else { throw Refusal(.threeGroups) }
        guard charter.limits.supportingGroups <= charter.groups.terms.count else { throw Refusal(.threeGroups) }
        if let unknown = charter.blocking.unknown { throw Refusal(.unknownSafeguard, unknown) }
        // A group whose code disappears would leave people who speak from nowhere.
        for group in mechanism.charter.inForce.groups.codes where !charter.groups.contains(group) {
            throw Refusal(.groupInUse, group)
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) {
        mechanism.charter.versions.append(.init(charter: charter, reason: reason, adopted: stamp))
    }
}
