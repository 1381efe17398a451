/// The state a log needs to grow: the roots of the perfect subtrees its leaves fall into, at most 63 of them.
///
/// Appending costs one node hash on average and the root O(log n), in O(log n) memory. It makes no proofs;
/// ``MerkleTree`` does.
public struct CompactRange: Hashable, Sendable {
    /// The number of leaves.
    public private(set) var count: Int

    /// The subtree roots from the largest subtree to the smallest: one for each binary one of ``count``.
    public private(set) var peaks: [Hash]

    /// A range without leaves.
    public init() {
        count = 0
        peaks = []
    }

    /// The range of `count` leaves with these peaks; nil unless there is one peak for each binary one of `count`.
    public init?(count: Int, peaks: [Hash]) {
        guard (0..<Int.max).contains(count), peaks.count == count.nonzeroBitCount else { return nil }
        self.count = count
        self.peaks = peaks
    }

    /// Adds the hash of the next leaf.
    public mutating func append(_ leaf: Hash) {
        var peak = leaf
        // Each trailing one of the old count is a perfect subtree as large as the one in hand.
        for _ in 0..<(~count).trailingZeroBitCount {
            guard let left = peaks.popLast() else { break }
            peak = .node(left, peak)
        }
        peaks.append(peak)
        count += 1
    }

    /// The root over all leaves (RFC 9162 §2.1.1); ``Hash/emptyRoot`` without any.
    public var root: Hash {
        guard var root = peaks.last else { return .emptyRoot }
        for peak in peaks.dropLast().reversed() { root = .node(peak, root) }
        return root
    }
}
