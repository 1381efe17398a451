/// The score interval of a share (Wilson 1927).
///
/// - Parameters:
///   - count: Votes for, at most `seen`.
///   - seen: All votes; of none, nothing is known: 0…1.
///   - z: The value of the standard normal; 1.6448536 leaves out 5 % on either side.
public func wilsonInterval(_ count: Double, of seen: Double, z: Double = 1.6448536269514722) -> ClosedRange<Double> {
    guard seen > 0 else { return 0...1 }
    let share = min(max(0, count / seen), 1)
    let square = z * z
    let centre = (share + square / (2 * seen)) / (1 + square / seen)
    let reach =
        z / (1 + square / seen) * (share * (1 - share) / seen + square / (4 * seen * seen)).squareRoot()
    let low = max(0, centre - reach)
    return low...max(low, min(1, centre + reach))
}
