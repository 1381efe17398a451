/// A question of Internet governance, with its thread of stages and rounds.
public struct Issue: Numbered, Equatable, Sendable {
    public static let prefix = "iss"

    public let id: ID<Issue>
    public internal(set) var title: Prose
    public internal(set) var question: Prose
    /// Names, numbers, protocols, infrastructure: governance *of* the Internet.
    public internal(set) var ofInternet: Bool
    /// Content, behaviour, economy: governance *on* the Internet. An issue may be both.
    public internal(set) var onInternet: Bool
    public internal(set) var topics: [String]
    public internal(set) var affected: Prose
    /// What the submitter has at stake.
    public internal(set) var interest: Prose
    public let author: Voice
    public let raised: Timestamp
    public internal(set) var state = State.submitted
    /// The secretariat's reason for the fate of the issue, public in every case.
    public internal(set) var fateReason = Prose.none
    public internal(set) var fateDecided: Timestamp?
    public internal(set) var mergedFrom: [ID<Issue>] = []
    /// The call that it answers.
    public let call: ID<ProgrammeCall>?
    /// Whether its submitter wants to shape the session that it goes into.
    public let wantsToJoin: Bool
    /// The sessions that it was taken into.
    public internal(set) var clusteredInto: [ID<Session>] = []
    public internal(set) var rounds: [Round] = []

    /// What became of an issue.
    public enum State: Equatable, Sendable {
        case submitted
        case returned(Timestamp)
        case withdrawn
        /// Its submitter did not answer in time.
        case expired
        case merged(into: ID<Issue>)
        /// Listed: its thread is under way.
        case underWay
        /// Set aside with a public reason.
        case parked
        /// Followed up, or ended with a public reason.
        case closed
    }

    /// The round that is under way, or the last one.
    public var round: Round? { rounds.last }
}

/// The seven stages of a thread.
public enum Stage: Int, CaseIterable, Comparable, Sendable {
    case raise = 1
    case understand, discuss, consult, converge, decide, followUp

    public static func < (one: Stage, other: Stage) -> Bool { one.rawValue < other.rawValue }

    /// The stage after this one.
    public var next: Stage? { Stage(rawValue: rawValue + 1) }
}

/// One turn of a thread through its stages.
public struct Round: Equatable, Sendable {
    /// 1 for the first.
    public let number: Int
    public let opened: Timestamp
    public internal(set) var reason: Prose
    public internal(set) var stage = Stage.raise
    /// When each stage began, and what was said on leaving the one before.
    public internal(set) var begun: [Step] = []
    public internal(set) var brief: Brief?
    public internal(set) var waiver: Prose = .none
    public internal(set) var learning: [ID<LearningEvent>] = []
    public internal(set) var sessions: [ID<Session>] = []
    public internal(set) var conversations: [ID<Conversation>] = []
    public internal(set) var consultations: [ID<Consultation>] = []
    public internal(set) var calls: [ID<ConsensusCall>] = []
    public internal(set) var decision: Decision?
    public internal(set) var followUps: [ID<FollowUp>] = []

    /// The beginning of a stage.
    public struct Step: Equatable, Sendable {
        public let stage: Stage
        public let at: Timestamp
        public let reason: Prose
        /// The groups that had not been heard in the stage before.
        public let unheard: [String]
        /// What was done to reach them.
        public let outreach: Prose
    }

    init(number: Int, opened: Timestamp, reason: Prose = .none) {
        (self.number, self.opened, self.reason) = (number, opened, reason)
    }

    /// When a stage of this round began.
    public func began(_ stage: Stage) -> Timestamp? { begun.first { $0.stage == stage }?.at }
}

extension Mechanism {
    /// The issue with a number, for an act that needs it.
    func issue(_ id: ID<Issue>) throws(Refusal) -> Issue {
        guard let issue = issues[id] else { throw Refusal(.unknownThing, id.code) }
        return issue
    }

    /// The round under way of an issue whose thread is open.
    func openRound(of id: ID<Issue>) throws(Refusal) -> Round {
        let issue = try issue(id)
        guard issue.state == .underWay, let round = issue.round else { throw Refusal(.threadNotUnderWay) }
        return round
    }

    mutating func updateRound(of id: ID<Issue>, _ change: (inout Round) -> Void) throws(Corruption) {
        try issues.update(id) { issue throws(Corruption) in
            guard let last = issue.rounds.indices.last else { throw .missing(id.code) }
            change(&issue.rounds[last])
        }
    }
}
