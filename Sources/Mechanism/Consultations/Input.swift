/// One contribution to a consultation.
public struct Input: Numbered, Equatable, Sendable {
    public static let prefix = "cmt"

    public let id: ID<Input>
    public let consultation: ID<Consultation>
    /// The version of the text that it was written on.
    public let version: Int
    /// The key of the clause, or nil for the text as a whole.
    public let clause: Int?
    /// The words of the clause that it is about.
    public let quote: Prose
    /// Where the quote stands: Unicode scalars of the clause as ``TextHistory`` reads it.
    public let span: Range<Int>?
    /// Which of the consultation's questions it answers, from 1.
    public let question: Int?
    /// What it wants; nil when its author did not say.
    public internal(set) var kind: Kind?
    public internal(set) var text: Prose
    /// Other words for the quote, or for the clause where nothing is quoted.
    public internal(set) var proposal: Prose
    /// Whoever gave it; for what was brought in, whoever did that.
    public let author: Voice
    /// Whose it is, where it came by another way than this site.
    public let origin: Origin?
    public let filed: Timestamp
    /// The index of its entry in the record: what its receipt is about.
    public let entry: Int
    /// Came after closing: flagged, not dropped.
    public let isLate: Bool
    /// What it said before it was edited, the first wording first.
    public internal(set) var earlier: [Wording] = []
    /// How the organisation said that this is its input.
    public internal(set) var confirmation = Prose.none
    public internal(set) var isWithdrawn = false
    /// Why it is not by whom it says.
    public internal(set) var disowned = Prose.none
    /// The files that stand beside it.
    public internal(set) var attachments: [Attachment] = []
    /// Where the drafters found it to belong in later versions.
    public internal(set) var placements: [Placement] = []
    /// How the drafters' desk has sorted it.
    public internal(set) var filing = Filing()
    public internal(set) var answer: Answer?
    /// Why the author found that the answer misses the point; possible once.
    public internal(set) var contest = Prose.none
    /// The answer that the author contested.
    public internal(set) var contested: Answer?

    /// What an input wants.
    public enum Kind: String, CaseIterable, Sendable {
        case support
        case concern
        case change
        case question
        case editorial
    }

    /// What an input said, until when.
    public struct Wording: Equatable, Sendable {
        public let text: Prose
        public let proposal: Prose
        public let until: Timestamp
    }

    /// A place in a later version that somebody looked up.
    public struct Placement: Equatable, Sendable {
        public let version: Int
        /// The key of the clause; nil when the input has no place of its own there any more.
        public let clause: Int?
        public let quote: Prose
        public let span: Range<Int>?
        public let by: Voice
        public let at: Timestamp
    }

    /// Where an input that staff brought in came from.
    public struct Origin: Equatable, Sendable {
        /// Whose it is, as it was signed.
        public let name: Prose
        /// The stakeholder group that they speak from.
        public let group: String
        public let way: Way
        public let received: Timestamp

        /// How it came.
        public enum Way: String, CaseIterable, Sendable {
            case letter
            case email
            case meeting
            case telephone
        }
    }

    /// Whether it counts: neither withdrawn nor disowned.
    public var counts: Bool { !isWithdrawn && disowned.isEmpty }

    /// Whether it was answered as a duplicate and does not stand behind the input that it repeats (safeguard CONS-6).
    var isDuplicateApart: Bool { counts && answer?.disposition == .duplicate && filing.leader == nil }

    /// Whether somebody still owes an answer.
    public var awaitsAnswer: Bool { answer == nil && counts }
}

extension Input {
    /// What the drafters' desk knows of an input.
    public struct Filing: Equatable, Sendable {
        /// The class that it was sorted into.
        public internal(set) var topic: String?
        /// The input that says the same and is answered for all of its group.
        public internal(set) var leader: ID<Input>?
        /// Who is to answer it.
        public internal(set) var assignee: PersonID?
        /// By when it is to be answered.
        public internal(set) var due: Timestamp?
        public internal(set) var clarification: Clarification?
    }

    /// What the drafters asked its author, and the reply.
    public struct Clarification: Equatable, Sendable {
        public let question: Prose
        public let by: Voice
        public let at: Timestamp
        /// Until when the reply is waited for; silence holds nothing up.
        public let due: Timestamp
        public internal(set) var reply = Prose.none
    }
}

/// What became of an input, and why.
public struct Answer: Equatable, Sendable {
    public let disposition: Disposition
    public let reason: Prose
    /// What changed in the text because of it.
    public let change: Prose
    public let by: Voice
    /// Who read it before it was published.
    public let reader: PersonID?
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
    /// The stakeholder group that an input was given from.
    public func group(of input: Input) -> String? { input.origin?.group ?? people.group(of: input.author) }

    /// The group of inputs that say the same: the one that stands for them first; alone if none does.
    public func family(of input: Input) -> [Input] {
        let leader = input.filing.leader ?? input.id
        return inputs.all([leader] + (consultations[input.consultation]?.families[leader] ?? []))
    }

    /// Whether an input counts as the argument of its group: the first of those that say the same and still count.
    public func isArgument(_ input: Input) -> Bool {
        guard input.counts else { return false }
        guard let leader = input.filing.leader else { return true }
        return inputs[leader]?.counts == false && family(of: input).first(where: \.counts)?.id == input.id
    }

    func input(_ id: ID<Input>) throws(Refusal) -> Input {
        guard let input = inputs[id] else { throw Refusal(.unknownThing, id.code) }
        return input
    }

    /// Inputs that are all of one consultation.
    func inputs(_ ids: [ID<Input>], of consultation: ID<Consultation>) throws(Refusal) -> [Input] {
        var found: [Input] = []
        for id in ids {
            let input = try input(id)
            guard input.consultation == consultation else { throw Refusal(.otherConsultation, String(id.number)) }
            found.append(input)
        }
        return found
    }
}
