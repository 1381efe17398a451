/// The shapes of roots and proofs: which ranges of leaves they are made of, whoever holds the hashes.
///
/// Each range begins at a multiple of a power of two not smaller than its length, as all ranges made by splitting do.
enum Subtrees {
    /// The ranges of an audit path, lowest sibling first (RFC 9162 §2.1.3.1); nil unless 0 ≤ index < size.
    static func inclusion(of index: Int, in size: Int) -> [Range<Int>]? {
        guard index >= 0, index < size else { return nil }
        var path: [Range<Int>] = []
        var range = 0..<size
        while range.count > 1 {
            let (left, right) = split(range)
            range = left.contains(index) ? left : right
            path.append(left.contains(index) ? right : left)
        }
        return path.reversed()
    }

    /// The ranges of a consistency proof (RFC 9162 §2.1.4.1); nil unless 0 ≤ old ≤ new. There are none for equal sizes,
    /// nor for old size 0.
    static func consistency(from old: Int, to new: Int) -> [Range<Int>]? {
        guard old >= 0, old <= new else { return nil }
        guard old > 0 else { return [] }
        var path: [Range<Int>] = []
        var range = 0..<new
        while range.upperBound != old {
            let (left, right) = split(range)
            range = old <= left.upperBound ? left : right
            path.append(old <= left.upperBound ? right : left)
        }
        // A range that still begins at the first leaf is the old tree itself, whose root the verifier holds.
        if range.lowerBound > 0 { path.append(range) }
        return path.reversed()
    }

    /// The root over a range: the roots of its perfect subtrees, folded from the smallest up. `peak` gives the root over
    /// the leaves from index·2^level up to (index+1)·2^level. The root of an empty range is that of nothing.
    static func root<Failure: Error>(
        of range: Range<Int>, peak: (_ level: Int, _ index: Int) throws(Failure) -> Hash?
    ) throws(Failure) -> Hash? {
        var root: Hash?
        var end = range.upperBound
        while end > range.lowerBound {
            let level = (end - range.lowerBound).trailingZeroBitCount
            guard let peak = try peak(level, end >> level - 1) else { return nil }
            root = root.map { .node(peak, $0) } ?? peak
            end -= 1 << level
        }
        return root ?? .emptyRoot
    }

    /// Splits a range of at least two leaves after the largest power of two smaller than its length.
    private static func split(_ range: Range<Int>) -> (left: Range<Int>, right: Range<Int>) {
        let middle = range.lowerBound + 1 << (Int.bitWidth - 1 - (range.count - 1).leadingZeroBitCount)
        return (range.lowerBound..<middle, middle..<range.upperBound)
    }
}
