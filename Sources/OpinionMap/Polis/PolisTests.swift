/// The value of the standard normal that Polis takes for 90 %, one-sided.
let criticalValue = 1.2816

/// A share pulled towards a half by one vote on either side: (s + 1) ÷ (n + 2).
func smoothed(_ count: Int, of seen: Int) -> Double { Double(count + 1) / Double(seen + 2) }

/// Whether a share is above a half: 2√(n + 1) ((s + 1) ÷ (n + 1) − ½), a standard normal if it is not.
public func proportionTest(_ count: Int, of seen: Int) -> Double {
    let (count, seen) = (Double(count + 1), Double(seen + 1))
    return 2 * seen.squareRoot() * (count / seen - 0.5)
}

/// Whether a share is above another: the two-proportion test with one added to each count, 0 where all said the same.
public func twoProportionTest(_ count: Int, of seen: Int, against other: Int, of others: Int) -> Double {
    let (count, seen, other, others) = (Double(count + 1), Double(seen + 1), Double(other + 1), Double(others + 1))
    let pooled = (count + other) / (seen + others)
    guard pooled != 1 else { return 0 }
    return (count / seen - other / others) / (pooled * (1 - pooled) * (1 / seen + 1 / others)).squareRoot()
}

/// How much a statement is worth asking of the next person: statements that divide, that many agree with and that few
/// have seen come first; statements about the person come before all.
public func priority(_ counts: VoteCounts, extremity: Double, isMeta: Bool = false) -> Double {
    if isMeta { return 49 }
    let importance =
        (1 - smoothed(counts.pass, of: counts.seen)) * (1 + extremity) * smoothed(counts.agree, of: counts.seen)
    let value = importance * (1 + 8 * powerOfTwo(-Double(counts.seen) / 5))
    return value * value
}
