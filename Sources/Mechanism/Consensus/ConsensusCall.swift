/// An exact text, the question "who cannot live with it, and why?", and a closing date.
public struct ConsensusCall: Numbered, Equatable, Sendable {
    public static let prefix = "cal"

    public let id: ID<ConsensusCall>
    public let issue: ID<Issue>
    public let consultation: ID<Consultation>
    /// The version of the text that it is about; another version needs another call (safeguard RC-5).
    public let version: Int
    public let question: Prose
    public let opened: Timestamp
    public let closes: Timestamp
    public let chair: Voice
    public internal(set) var state = State.open
    public internal(set) var stances: [Stance] = []
    public internal(set) var objections: [ID<Objection>] = []
    /// How many stances had been taken when a person last objected: an objection replaces those of its author.
    private(set) var stancesReplaced: [PersonID: Int] = [:]
    public internal(set) var determinations: [Determination] = []
    public internal(set) var minority: [MinorityStatement] = []

    /// How far a call has come (`data/process/statemachines.json`; see `Documentation/Architecture.md`).
    public enum State: String, CaseIterable, Sendable {
        case open
        /// Closed; objections are being resolved and the chair weighs.
        case evaluation
        /// The chair has found a level; it can be challenged.
        case designated
        case declared
        /// Divergence, documented.
        case noConsensus = "no_consensus"
        /// The text changed: a new call is needed.
        case superseded

        /// Whether it has no final result yet.
        public var isUnderWay: Bool { self == .open || self == .evaluation || self == .designated }
    }

    /// Where somebody stands. Objections are things of their own; see ``Objection``.
    public struct Stance: Equatable, Sendable {
        public let voice: Voice
        public let position: Position
        public let reason: Prose
        public let at: Timestamp
    }

    /// Where one can stand without objecting.
    public enum Position: String, CaseIterable, Sendable {
        case support
        case canLiveWithIt = "can_live_with_it"
        case standAside = "stand_aside"
    }

    /// The finding in force.
    public var determination: Determination? { determinations.last }

    /// Where a person stands now; nil for whoever has said nothing, or has objected since.
    public func stance(of person: PersonID) -> Stance? {
        stances.dropFirst(stancesReplaced[person] ?? 0).last { $0.voice.person == person }
    }

    /// The last word of each person, in the order of the first. Whoever has objected since is not among them.
    public var standing: [Stance] {
        var heard: Set<PersonID> = []
        let order = stances.map(\.voice.person).filter { heard.insert($0).inserted }
        return order.compactMap { stance(of: $0) }
    }

    mutating func object(_ objection: ID<Objection>, by person: PersonID) {
        objections.append(objection)
        stancesReplaced[person] = stances.count
    }
}

/// The chair's finding, with reasons.
public struct Determination: Equatable, Sendable {
    public let level: Level
    public let reason: Prose
    public let by: Voice
    public let at: Timestamp
    /// The version of the rules under which it was made (safeguard KNOWN-1).
    public let charter: Int
    /// Until when it can be challenged.
    public let challengeableUntil: Timestamp
    /// Why somebody found that it does not reflect the discussion.
    public internal(set) var challenge: Challenge?

    /// The scale of the ruleset (GNSO Working Group Guidelines 3.6).
    public enum Level: String, CaseIterable, Sendable {
        case fullConsensus = "full_consensus"
        case consensus
        /// Strong support but significant opposition.
        case strongSupport = "strong_support"
        /// No consensus.
        case divergence
    }

    /// A challenge of the finding.
    public struct Challenge: Equatable, Sendable {
        public let by: Voice
        public let reason: Prose
        public let at: Timestamp
    }
}

/// A dissent that is published with the result.
public struct MinorityStatement: Equatable, Sendable {
    public let author: Voice
    public let text: Prose
    public let at: Timestamp
}

/// A reason why the text does not work. It stays open until it is accommodated, addressed with written reasons, or
/// withdrawn; capitulation does not close it (RFC 7282 §3).
public struct Objection: Numbered, Equatable, Sendable {
    public static let prefix = "obj"

    public let id: ID<Objection>
    public let call: ID<ConsensusCall>
    /// The key of the clause, or nil for the text as a whole.
    public let clause: Int?
    public let severity: Severity
    public let reason: Prose
    /// What would remove it.
    public let remedy: Prose
    public let author: Voice
    public let raised: Timestamp
    public internal(set) var state = State.open
    public internal(set) var answers: [Reply] = []
    public internal(set) var resolution = Prose.none
    public internal(set) var resolved: Timestamp?

    /// How far an objection has come.
    public enum State: String, CaseIterable, Sendable {
        case open
        /// Somebody has answered the argument.
        case discussed
        /// The text will change: a new version needs a new call.
        case accommodated
        /// Truly considered, and not followed, with a written justification.
        case addressed
        case withdrawn

        /// Whether it still stands in the way of a finding.
        public var isOpen: Bool { self == .open || self == .discussed }
    }

    /// How much is at stake (APNIC).
    public enum Severity: String, CaseIterable, Sendable {
        case minor
        case major
    }

    /// An argument that answers the objection.
    public struct Reply: Equatable, Sendable {
        public let author: Voice
        public let text: Prose
        public let at: Timestamp
    }
}

extension Mechanism {
    /// The objections of a call that stand in the way of a finding.
    public func openObjections(to call: ConsensusCall) -> [Objection] {
        objections.all(call.objections).filter(\.state.isOpen)
    }

    func call(_ id: ID<ConsensusCall>, in states: ConsensusCall.State...) throws(Refusal) -> ConsensusCall {
        guard let call = calls[id] else { throw Refusal(.unknownThing, id.code) }
        guard states.contains(call.state) else { throw Refusal(.callNotThere, call.state.rawValue) }
        return call
    }

    func objection(_ id: ID<Objection>) throws(Refusal) -> Objection {
        guard let objection = objections[id] else { throw Refusal(.unknownThing, id.code) }
        return objection
    }
}
