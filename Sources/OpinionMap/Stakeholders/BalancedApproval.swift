/// The support among groups as one number between their mean and their minimum: the equally distributed equivalent of
/// Atkinson (1970), (Σ ω p^(1−ε))^(1÷(1−ε)).
///
/// - Parameters:
///   - shares: The support in each group, 0…1.
///   - weights: The weight of each group, in sum 1: its share of seats.
///   - aversion: ε, how much more the worst-off group counts: 0 gives the mean, 1 the geometric mean, infinity the
///     minimum.
/// - Returns: Nil if there are no groups.
public func balancedApproval(_ shares: [Double], weights: [Double], aversion: Double) -> Double? {
    let pairs = zip(shares, weights).filter { $0.1 > 0 }
    guard !pairs.isEmpty, aversion >= 0 else { return nil }
    if aversion == .infinity { return pairs.map(\.0).min() }
    if aversion == 1 {
        return pairs.contains { $0.0 <= 0 }
            ? 0 : exponential(pairs.reduce(0) { $0 + $1.1 * logarithm($1.0) })
    }
    if aversion > 1, pairs.contains(where: { $0.0 <= 0 }) { return 0 }
    return power(pairs.reduce(0) { $0 + $1.1 * power($1.0, 1 - aversion) }, 1 / (1 - aversion))
}

/// The mean support with each group counted by its seats, and how sure it is.
public struct StratifiedSupport: Hashable, Sendable {
    /// Σ ω p.
    public let mean: Double
    /// The standard error: √Σ ω² p (1 − p) ÷ (n + 3).
    public let standardError: Double

    /// - Parameter cells: The support of each group.
    public init(_ cells: [Support], weights: [Double]) {
        mean = zip(cells, weights).reduce(0) { $0 + $1.1 * $1.0.share }
        standardError = zip(cells, weights).reduce(0) { sum, cell in
            let (support, weight) = cell
            return sum + weight * weight * support.share * (1 - support.share) / (support.effective + 3)
        }.squareRoot()
    }

    /// Where the support lies with 90 % probability.
    public var interval: ClosedRange<Double> {
        let reach = 1.6448536269514722 * standardError
        return max(0, mean - reach)...max(max(0, mean - reach), min(1, mean + reach))
    }
}
