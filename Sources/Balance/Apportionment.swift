/// Divides `units` among counts in proportion, by the method of largest remainders (Hamilton 1792, Hare quota), in
/// exact integers: percent that add up to 100, or seats.
///
/// Every count gets its share rounded down; the units left over go to the largest remainders, of equal ones to the
/// larger count, then to the one that stands first. The results add up to `units`, except that they are all 0 when
/// the counts are; negative counts and units are taken as 0.
public func apportion(_ units: Int, by counts: [Int]) -> [Int] {
    let units = UInt128(max(0, units))
    let counts = counts.map { UInt128(max(0, $0)) }
    let sum = counts.reduce(0, +)
    guard sum > 0 else { return counts.map { _ in 0 } }

    var parts = counts.map { $0 * units / sum }
    let remainders = counts.map { $0 * units % sum }
    let left = units - parts.reduce(0, +)
    let order = counts.indices.sorted { first, second in
        (remainders[first], counts[first], second) > (remainders[second], counts[second], first)
    }
    for index in order.prefix(Int(left)) { parts[index] += 1 }
    return parts.map { Int($0) }
}
