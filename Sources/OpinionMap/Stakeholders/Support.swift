/// How far a group supports a statement, after no organisation counted for more than its cap.
public struct Support: Hashable, Sendable {
    /// The votes as they were cast.
    public let counts: VoteCounts
    /// The number of independent voices behind them, (Σw)² ÷ Σw² (Kish 1965).
    public let effective: Double
    /// The weighted shares of those who agreed and who disagreed, times ``effective``.
    public let agree: Double
    /// See ``agree``.
    public let disagree: Double

    /// Votes that count 1 each.
    public init(_ counts: VoteCounts) {
        self.counts = counts
        effective = Double(counts.seen)
        agree = Double(counts.agree)
        disagree = Double(counts.disagree)
    }

    /// Votes of different weights: how many there are of each, by weight.
    ///
    /// Weights are summed by size, not person by person, so that the sums do not hang on the order of people.
    init(_ tallies: [(weight: Double, counts: VoteCounts)]) {
        counts = tallies.reduce(VoteCounts()) { $0 + $1.counts }
        func sum(_ count: (VoteCounts) -> Int) -> Double {
            tallies.reduce(0) { $0 + $1.weight * Double(count($1.counts)) }
        }
        let total = sum(\.seen)
        let squares = tallies.reduce(0) { $0 + $1.weight * $1.weight * Double($1.counts.seen) }
        effective = squares > 0 ? total * total / squares : 0
        agree = total > 0 ? effective * sum(\.agree) / total : 0
        disagree = total > 0 ? effective * sum(\.disagree) / total : 0
    }

    /// The share of support among those who saw the statement, pulled towards a half: (A + 1) ÷ (n + 2).
    public var share: Double { (agree + 1) / (effective + 2) }

    /// The share of support among those who took a side; nil if nobody did.
    public var decidedShare: Double? { agree + disagree > 0 ? agree / (agree + disagree) : nil }

    /// What is believed of the support among those who saw it: passing counts as not supporting.
    public var posterior: Beta { Beta(support: agree, of: effective) }

    /// The same votes with agree and disagree exchanged.
    public var reversed: Support {
        Support(
            counts: VoteCounts(agree: counts.disagree, disagree: counts.agree, seen: counts.seen),
            effective: effective, agree: disagree, disagree: agree)
    }

    /// Votes whose weights were summed before: how many independent voices they are, and how many of those agree.
    public init(_ counts: VoteCounts, effective: Double, agree: Double) {
        self.init(
            counts: counts, effective: max(0, effective), agree: min(max(0, agree), max(0, effective)), disagree: 0)
    }

    private init(counts: VoteCounts, effective: Double, agree: Double, disagree: Double) {
        self.counts = counts
        self.effective = effective
        self.agree = agree
        self.disagree = disagree
    }

    /// The same with further voices that do not agree.
    func with(adverse count: Int) -> Support {
        Support(
            counts: VoteCounts(
                agree: counts.agree, disagree: counts.disagree + count, seen: counts.seen + count),
            effective: effective + Double(count), agree: agree, disagree: disagree + Double(count))
    }

    /// The same with further voices that agree.
    func with(agreeing count: Int) -> Support {
        Support(
            counts: VoteCounts(agree: counts.agree + count, disagree: counts.disagree, seen: counts.seen + count),
            effective: effective + Double(count), agree: agree + Double(count), disagree: disagree)
    }
}
