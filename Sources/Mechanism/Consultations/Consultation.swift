/// A text open for input, clause by clause.
public struct Consultation: Numbered, Equatable, Sendable {
    public static let prefix = "con"

    public let id: ID<Consultation>
    public let issue: ID<Issue>
    public internal(set) var title: Prose
    /// What the text is for, what may still change and what not.
    public internal(set) var note: Prose
    /// What is asked of those who give input.
    public internal(set) var question: Prose
    /// Who decides in the end.
    public internal(set) var decisionMaker: Prose
    /// Who drafted it: the account that brought it in.
    public let drafter: Voice?
    public internal(set) var versions: [TextVersion]
    public internal(set) var state = State.drafted
    public internal(set) var stateReason = Prose.none
    public internal(set) var announced: Timestamp?
    public internal(set) var opens: Timestamp?
    public internal(set) var closes: Timestamp?
    /// When the decision is due.
    public internal(set) var decisionDue: Timestamp?
    public internal(set) var extensions: [Extension] = []
    public internal(set) var inputs: [ID<Input>] = []

    /// How far a consultation has come (`data/process/statemachines.json`; see `Documentation/Architecture.md`).
    public enum State: String, CaseIterable, Sendable {
        case drafted
        case announced
        case open
        /// Closed; the drafters answer the inputs.
        case responding
        /// Every input has its answer.
        case responded
        case withdrawn

        /// Whether it has been announced and is not yet answered.
        public var isUnderWay: Bool { self == .announced || self == .open || self == .responding }
    }

    /// A later closing date, with its reason.
    public struct Extension: Equatable, Sendable {
        public let closes: Timestamp
        public let reason: Prose
        public let at: Timestamp
    }

    /// The version in force.
    public var version: TextVersion? { versions.last }

    /// A version by its number.
    public func version(_ number: Int) -> TextVersion? { versions.first { $0.number == number } }

    /// Whether input is taken at this moment; what comes later is flagged, not dropped (safeguard CONS-8).
    public var takesInput: Bool { state == .open || state == .responding }
}

/// One contribution to a consultation.
public struct Input: Numbered, Equatable, Sendable {
    public static let prefix = "cmt"

    public let id: ID<Input>
    public let consultation: ID<Consultation>
    /// The version of the text that it was written on.
    public let version: Int
    /// The key of the clause, or nil for the text as a whole.
    public let clause: Int?
    public let kind: Kind
    public let text: Prose
    /// Other words for the clause.
    public let proposal: Prose
    public let author: Voice
    public let filed: Timestamp
    /// The index of its entry in the record: what its receipt is about.
    public let entry: Int
    /// Came after closing: flagged, not dropped.
    public let isLate: Bool
    public internal(set) var isWithdrawn = false
    public internal(set) var answer: Answer?
    /// Why the author found that the answer misses the point; possible once.
    public internal(set) var contest = Prose.none

    /// What an input wants.
    public enum Kind: String, CaseIterable, Sendable {
        case support
        case concern
        case change
        case question
        case editorial
    }

    /// Whether somebody still owes an answer.
    public var awaitsAnswer: Bool { answer == nil && !isWithdrawn }
}

/// What became of an input, and why.
public struct Answer: Equatable, Sendable {
    public let disposition: Disposition
    public let reason: Prose
    /// What changed in the text because of it.
    public let change: Prose
    public let by: Voice
    public let at: Timestamp

    /// The six things that can become of an input.
    public enum Disposition: String, CaseIterable, Sendable {
        case accepted
        case acceptedWithChanges = "accepted_with_changes"
        case notAccepted = "not_accepted"
        case outOfScope = "out_of_scope"
        case duplicate
        case deferred

        /// Whether the text changes because of it.
        public var changesText: Bool { self == .accepted || self == .acceptedWithChanges }
    }
}

extension Mechanism {
    /// The inputs of a consultation that somebody still owes an answer.
    public func unanswered(in consultation: Consultation) -> [Input] {
        inputs.all(consultation.inputs).filter(\.awaitsAnswer)
    }

    /// How many inputs of a consultation count, and how many of them have an answer.
    public func coverage(of consultation: Consultation) -> (answered: Int, all: Int) {
        let counted = inputs.all(consultation.inputs).filter { !$0.isWithdrawn }
        return (counted.count { $0.answer != nil }, counted.count)
    }

    func consultation(_ id: ID<Consultation>, in states: Consultation.State...) throws(Refusal) -> Consultation {
        guard let consultation = consultations[id] else { throw Refusal(.unknownThing, id.code) }
        guard states.contains(consultation.state) else {
            throw Refusal(.consultationNotThere, consultation.state.rawValue)
        }
        return consultation
    }
}
