/// The whole hash tree of a log (RFC 9162 §2.1), ready to prove what it holds.
///
/// Every node over a perfect subtree is kept, level by level: two hashes or 64 bytes a leaf. Appending costs one node
/// hash on average; a root of any earlier size and every proof cost O(log n).
public struct MerkleTree: Sendable {
    /// `levels[k][i]` is the root over the leaves from i·2ᵏ up to (i+1)·2ᵏ.
    private var levels: [[Hash]] = [[]]

    /// A tree without leaves.
    public init() {}

    /// The tree over these leaf hashes.
    public init(_ leaves: some Sequence<Hash>) {
        for leaf in leaves { append(leaf) }
    }

    /// The number of leaves.
    public var count: Int { levels[0].count }

    /// The root over all leaves; ``Hash/emptyRoot`` without any.
    public var root: Hash { root(of: 0..<count) }

    /// The hash of the leaf at `index`; nil outside the tree.
    public func leaf(at index: Int) -> Hash? {
        levels[0].indices.contains(index) ? levels[0][index] : nil
    }

    /// Adds the hash of the next leaf.
    public mutating func append(_ leaf: Hash) {
        levels[0].append(leaf)
        var level = 0
        while let right = levels[level].last, levels[level].count.isMultiple(of: 2) {
            let parent = Hash.node(levels[level][levels[level].count - 2], right)
            level += 1
            if level == levels.count { levels.append([]) }
            levels[level].append(parent)
        }
    }

    /// The root this tree had when it held `size` leaves; nil if it never did.
    public func root(ofFirst size: Int) -> Hash? {
        (0...count).contains(size) ? root(of: 0..<size) : nil
    }

    /// The audit path of the leaf at `index` in the tree of the first `size` leaves, lowest sibling first
    /// (RFC 9162 §2.1.3.1); nil unless 0 ≤ index < size ≤ count.
    public func inclusionProof(of index: Int, in size: Int) -> [Hash]? {
        guard (0...count).contains(size), (0..<size).contains(index) else { return nil }
        var path: [Hash] = []
        var range = 0..<size
        while range.count > 1 {
            let (left, right) = MerkleTree.split(range)
            range = left.contains(index) ? left : right
            path.append(root(of: left.contains(index) ? right : left))
        }
        return path.reversed()
    }

    /// The proof that the tree of the first `old` leaves is the beginning of that of the first `new`
    /// (RFC 9162 §2.1.4.1); nil unless 0 ≤ old ≤ new ≤ count.
    ///
    /// It is empty for equal sizes, and for old size 0: everything continues an empty log.
    public func consistencyProof(from old: Int, to new: Int) -> [Hash]? {
        guard (0...count).contains(new), (0...new).contains(old) else { return nil }
        guard old > 0 else { return [] }
        var path: [Hash] = []
        var range = 0..<new
        while range.upperBound != old {
            let (left, right) = MerkleTree.split(range)
            range = old <= left.upperBound ? left : right
            path.append(root(of: old <= left.upperBound ? right : left))
        }
        // A range that still begins at the first leaf is the old tree itself, whose root the verifier holds.
        if range.lowerBound > 0 { path.append(root(of: range)) }
        return path.reversed()
    }

    /// Splits a range of at least two leaves after the largest power of two smaller than its length.
    private static func split(_ range: Range<Int>) -> (left: Range<Int>, right: Range<Int>) {
        let middle = range.lowerBound + 1 << (Int.bitWidth - 1 - (range.count - 1).leadingZeroBitCount)
        return (range.lowerBound..<middle, middle..<range.upperBound)
    }

    /// The root over a range that begins at a multiple of a power of two not smaller than its length, as all ranges
    /// made by splitting do: its perfect subtrees, folded from the smallest up.
    private func root(of range: Range<Int>) -> Hash {
        var root: Hash?
        var end = range.upperBound
        while end > range.lowerBound {
            let level = (end - range.lowerBound).trailingZeroBitCount
            let peak = levels[level][end >> level - 1]
            root = root.map { .node(peak, $0) } ?? peak
            end -= 1 << level
        }
        return root ?? .emptyRoot
    }
}
