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
    /// The statements of a conversation from which clauses were taken, by the key of the clause.
    public internal(set) var origins: [Int: ID<Statement>] = [:]
    public internal(set) var state = State.drafted
    public internal(set) var stateReason = Prose.none
    public internal(set) var announced: Timestamp?
    public internal(set) var opens: Timestamp?
    public internal(set) var closes: Timestamp?
    /// When the answers were published as complete.
    public internal(set) var responded: Timestamp?
    /// When the decision is due.
    public internal(set) var decisionDue: Timestamp?
    public internal(set) var extensions: [Extension] = []
    /// The version that the dates were announced for last; 0 before.
    public internal(set) var announcedVersion = 0
    /// The rounds before the present one, the first first: each on another version of the text.
    public internal(set) var earlierRounds: [Round] = []
    public internal(set) var inputs: [ID<Input>] = []
    /// The inputs that stand for others which say the same, with those others.
    public internal(set) var families: [ID<Input>: [ID<Input>]] = [:]
    /// What may still change.
    public internal(set) var mayChange = Prose.none
    /// What may not change any more, and why.
    public internal(set) var fixed = Prose.none
    /// Why the text is as it is: what a ministry's explanatory note says.
    public internal(set) var explanation = Prose.none
    /// The language whose words count; nil where all count alike.
    public internal(set) var authoritative: String?
    /// What kind of consultation the charter makes it; nil for none in particular.
    public internal(set) var kind: String?
    /// Whether its text is kept from the public until it opens, or is withdrawn.
    public internal(set) var isWithheld = false
    /// The texts that were replaced while it was kept back: they stay so as long as it is.
    var replaced: [Prose] = []
    /// Why the period is not longer although many of its days are holidays.
    public internal(set) var despiteHolidays = Prose.none
    /// What inputs are sorted into, prepared before opening so that the sorting does not follow who spoke.
    public internal(set) var classes = Vocabulary([])
    /// What was said, summed up neutrally; a later one answers the challenges to the one before.
    public internal(set) var summaries: [Summary] = []

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

    /// A time in which input was taken on one version of the text.
    public struct Round: Equatable, Sendable {
        public let version: Int
        public let opens: Timestamp
        /// When it closed, or when another version ended it.
        public let closes: Timestamp
        /// When its answers were published as complete; nil where a new version came first.
        public let responded: Timestamp?
    }

    /// Sets the present round aside, because another is to follow; nothing where it never opened.
    mutating func endRound(at now: Timestamp) {
        guard let opens, opens <= now else { return }
        earlierRounds.append(
            Round(
                version: announcedVersion, opens: opens, closes: min(closes ?? now, now), responded: responded))
        (self.opens, closes, responded, extensions) = (nil, nil, nil, [])
    }

    /// A later closing date, with its reason.
    public struct Extension: Equatable, Sendable {
        public let closes: Timestamp
        public let reason: Prose
        public let at: Timestamp
    }

    /// A neutral report of what was said, that those summarised can challenge.
    public struct Summary: Equatable, Sendable {
        public let text: Prose
        /// How the inputs were read and grouped.
        public let method: Prose
        public let by: Voice?
        public let at: Timestamp
        public internal(set) var challenges: [Challenge] = []

        /// How long those summarised can challenge it (safeguard CONS-9).
        public static let challengeDays = 7

        /// Somebody who gave input finds it misrepresented.
        public struct Challenge: Equatable, Sendable {
            public let input: ID<Input>
            public let reason: Prose
            public let at: Timestamp
        }
    }

    /// The version in force.
    public var version: TextVersion? { versions.last }

    /// A version by its number.
    public func version(_ number: Int) -> TextVersion? { versions.first { $0.number == number } }

    /// For each input the changes of the text that name it: the version that made each, and the key of the clause.
    public func changesByInput() -> [ID<Input>: [(version: TextVersion, clause: Int?)]] {
        var found: [ID<Input>: [(version: TextVersion, clause: Int?)]] = [:]
        for version in versions {
            for change in version.changes {
                for input in change.inputs { found[input, default: []].append((version, change.clause)) }
            }
        }
        return found
    }

    /// Whether input is taken at this moment; what comes later is flagged, not dropped (safeguard CONS-8).
    public var takesInput: Bool { state == .open || state == .responding }
}

extension Mechanism {
    /// The inputs of a consultation that somebody still owes an answer.
    public func unanswered(in consultation: Consultation) -> [Input] {
        inputs.all(consultation.inputs).filter(\.awaitsAnswer)
    }

    /// How many inputs of a consultation count, and how many of them have an answer.
    public func coverage(of consultation: Consultation) -> (answered: Int, all: Int) {
        let counted = inputs.all(consultation.inputs).filter(\.counts)
        return (counted.count { $0.answer != nil }, counted.count)
    }

    func consultation(_ id: ID<Consultation>, in states: Consultation.State...) throws(Refusal) -> Consultation {
        guard let consultation = consultations[id] else { throw Refusal(.unknownThing, id.code) }
        guard states.contains(consultation.state) else {
            throw Refusal(.consultationNotThere, consultation.state.rawValue)
        }
        guard consultation.version?.isWhole != false else { throw Refusal(.textIncomplete) }
        return consultation
    }
}
