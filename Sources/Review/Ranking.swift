/// Submissions in the order of their scores, with how far the reviewers agree.
///
/// A sheet gives each criterion a score from 1 to 5. Its value is the weighted mean Σ wₖ sₖ / Σ wₖ; a submission's score
/// is the mean of its sheets. Sums are whole numbers and compared as fractions, so that ties are ties on every machine.
public struct Ranking: Equatable, Sendable {
    /// The submissions that have a sheet, the best first; those of one score in the order of their keys.
    public let lines: [Line]
    /// How far the reviewers agree (``agreement(of:)``); nil where it cannot be told.
    public let agreement: Double?

    /// What one submission came to.
    public struct Line: Equatable, Sendable {
        /// What the submission is known by.
        public let key: Int
        /// 1 for the best; equal scores share a rank, and the next rank counts all before it.
        public let rank: Int
        /// How many sheets it has.
        public let sheets: Int
        /// Its score in hundredths, rounded: 425 for 4.25.
        public let score: Int
        /// The least and the greatest value of its sheets, in hundredths.
        public let range: ClosedRange<Int>
        /// The standard deviation of its sheets, in hundredths; nil for fewer than two.
        public let deviation: Int?
    }

    /// The scores that may be given.
    public static let scores = 1...5

    /// The ranking of submissions by their sheets; each sheet has a score for each weight, in its order.
    /// - Parameters:
    ///   - sheets: The sheets of each submission. A sheet with another number of scores is left out, and a score outside
    ///     ``scores`` taken for the nearest one.
    ///   - weights: The weight of each criterion, 1 to 1,000; outside of that taken for the nearest one.
    public init(_ sheets: [(key: Int, sheets: [[Int]])], weights: [Int]) {
        let weights = weights.map { min(max($0, 1), 1000) }
        let whole = max(1, weights.reduce(0, +))
        let valued = sheets.map { item in
            let values = item.sheets.filter { $0.count == weights.count }.map { sheet in
                zip(sheet, weights).reduce(0) {
                    $0 + min(max($1.0, Self.scores.lowerBound), Self.scores.upperBound) * $1.1
                }
            }
            return (key: item.key, values: weights.isEmpty ? [] : values)
        }.filter { !$0.values.isEmpty }
        let sorted = valued.sorted { one, other in
            let (left, right) = (one.values.sum * other.values.count, other.values.sum * one.values.count)
            return left == right ? one.key < other.key : left > right
        }
        var lines: [Line] = []
        for (place, item) in sorted.enumerated() {
            let before = place > 0 ? sorted[place - 1] : nil
            let isTied = before.map { $0.values.sum * item.values.count == item.values.sum * $0.values.count } ?? false
            lines.append(
                Line(
                    key: item.key, rank: isTied ? lines[place - 1].rank : place + 1, sheets: item.values.count,
                    score: Self.hundredths(item.values.sum, over: item.values.count * whole),
                    range: Self.hundredths(
                        item.values.min() ?? 0, over: whole)...Self.hundredths(item.values.max() ?? 0, over: whole),
                    deviation: Self.deviation(of: item.values, whole)))
        }
        self.lines = lines
        agreement = Self.agreement(of: valued.map(\.values))
    }

    private static func hundredths(_ sum: Int, over whole: Int) -> Int { (200 * sum + whole) / (2 * whole) }

    private static func deviation(of values: [Int], _ whole: Int) -> Int? {
        guard values.count > 1 else { return nil }
        let mean = Double(values.sum) / Double(values.count)
        let squares = values.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
        return Int(((squares / Double(values.count - 1)).squareRoot() * 100 / Double(whole)).rounded())
    }
}

extension Ranking {
    /// Krippendorff's α for interval data: 1 for reviewers who agree, 0 for reviewers who might as well draw lots, less
    /// than 0 for those who contradict each other.
    ///
    /// α = 1 − Dₒ / Dₑ, where over the n values of units with two or more of them
    /// Dₒ = (1/n) Σᵤ Σ_{i≠j∈u} (vᵢ − vⱼ)² / (mᵤ − 1) and Dₑ = 1/(n (n − 1)) Σ_{i≠j} (vᵢ − vⱼ)²
    /// (K. Krippendorff, *Computing Krippendorff's Alpha-Reliability*, 2011).
    ///
    /// - Parameter units: The values that each unit got. Whole numbers up to 10⁶, so that sums are exact.
    /// - Returns: α; nil where no unit has two values, or all values are the same: then there is nothing to agree on.
    public static func agreement(of units: [[Int]]) -> Double? {
        let paired = units.filter { $0.count > 1 }
        let values = paired.flatMap(\.self)
        guard values.count > 1 else { return nil }
        let expected = pairwise(values) / Double(values.count - 1)
        guard expected > 0 else { return nil }
        let observed = paired.reduce(0.0) { $0 + pairwise($1) / Double($1.count - 1) }
        return 1 - observed / expected
    }

    /// Σ_{i≠j} (vᵢ − vⱼ)² = 2 (n Σ v² − (Σ v)²).
    private static func pairwise(_ values: [Int]) -> Double {
        let squares = values.reduce(0.0) { $0 + Double($1) * Double($1) }
        let sum = values.reduce(0.0) { $0 + Double($1) }
        return 2 * (Double(values.count) * squares - sum * sum)
    }
}

extension [Int] {
    fileprivate var sum: Int { reduce(0, +) }
}
