/// The effective number of equal parts in a set of weights, (Σw)² / Σw².
///
/// One formula under many names: the inverse Simpson index and Hill's number of order 2 (Hill 1973), the effective
/// number of parties (Laakso and Taagepera 1979), Kish's effective sample size (Kish 1965). Weights are taken as
/// given; 0 if they have no positive sum.
public func effectiveNumber(of weights: some Sequence<Double>) -> Double {
    var sum = 0.0
    var squares = 0.0
    for weight in weights {
        sum += weight
        squares += weight * weight
    }
    return sum > 0 ? sum * sum / squares : 0
}

/// The Gini coefficient of amounts: 0 when all are equal, (n − 1) / n when one has everything.
///
/// G = Σᵢ Σⱼ |xᵢ − xⱼ| / 2nΣx, computed over the sorted amounts as Σᵢ (2i − n − 1) xᵢ / nΣx, with i from 1 (Gini 1912).
/// Nil if there are no amounts, one is negative, or all are 0.
public func giniCoefficient(of amounts: some Sequence<Double>) -> Double? {
    let sorted = amounts.sorted()
    let sum = sorted.reduce(0, +)
    guard let least = sorted.first, least >= 0, sum > 0 else { return nil }
    let count = Double(sorted.count)
    let spread = sorted.enumerated().reduce(0) { $0 + (Double(2 * $1.offset + 1) - count) * $1.element }
    return spread / (count * sum)
}
