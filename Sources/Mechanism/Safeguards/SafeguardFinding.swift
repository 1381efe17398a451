/// What the state of the process says about one safeguard.
public struct SafeguardFinding: Equatable, Sendable {
    /// The safeguard that was looked at.
    public let safeguard: Safeguard
    /// What it comes to, over everything that it applies to.
    public let verdict: Verdict
    /// Where that shows, thing by thing.
    public let evidence: [Evidence]

    /// What a finding comes to.
    public enum Verdict: Hashable, Sendable {
        /// It holds wherever it applies.
        case holds
        /// It is broken somewhere, as the evidence shows.
        case broken
        /// There is nothing yet that it applies to.
        case nothingYet
        /// What the state keeps is not enough to tell. A silent pass would be worse than no answer.
        case notComputed(why: Reason)
    }

    init(_ safeguard: Safeguard, notComputed why: Reason) {
        (self.safeguard, verdict, evidence) = (safeguard, .notComputed(why: why), [])
    }

    /// Weighs the evidence: one breach breaks the safeguard, and without a breach one doubt leaves it undecided.
    init(_ safeguard: Safeguard, weighing evidence: [Evidence]) {
        (self.safeguard, self.evidence) = (safeguard, evidence)
        var doubt: Reason?
        for piece in evidence {
            switch piece.standing {
            case .holds: continue
            case .unknown(let why): doubt = doubt ?? why
            case .broken:
                verdict = .broken
                return
            }
        }
        verdict = doubt.map(Verdict.notComputed) ?? (evidence.isEmpty ? .nothingYet : .holds)
    }
}

/// How one thing stands to a safeguard.
public struct Evidence: Hashable, Sendable {
    /// The thing, for a link to its page.
    public let object: ObjectID
    /// How it stands.
    public let standing: Standing
    /// What was measured there, if anything was.
    public let measure: Measure?

    /// Whether a safeguard holds in one place.
    public enum Standing: Hashable, Sendable {
        case holds
        case broken
        /// The state does not keep what it would take to tell.
        case unknown(Reason)
    }

    init(_ object: ObjectID, _ standing: Standing, _ measure: Measure? = nil) {
        (self.object, self.standing, self.measure) = (object, standing, measure)
    }

    init(_ object: ObjectID, _ holds: Bool, _ measure: Measure? = nil) {
        self.init(object, holds ? .holds : .broken, measure)
    }
}
