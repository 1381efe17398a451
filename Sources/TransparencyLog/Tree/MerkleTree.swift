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
        guard size <= count else { return nil }
        return Subtrees.inclusion(of: index, in: size)?.map(root(of:))
    }

    /// The proof that the tree of the first `old` leaves is the beginning of that of the first `new`
    /// (RFC 9162 §2.1.4.1); nil unless 0 ≤ old ≤ new ≤ count.
    ///
    /// It is empty for equal sizes, and for old size 0: everything continues an empty log.
    public func consistencyProof(from old: Int, to new: Int) -> [Hash]? {
        guard new <= count else { return nil }
        return Subtrees.consistency(from: old, to: new)?.map(root(of:))
    }

    /// The hashes of a tile (C2SP tlog-tiles), 32 bytes each; nil unless this tree holds all of them.
    public func tile(_ tile: Tile) -> [UInt8]? {
        let level = tile.level * Tile.height
        guard levels.indices.contains(level), tile.places.upperBound <= levels[level].count else { return nil }
        return Tile.encode(levels[level][tile.places])
    }

    private func root(of range: Range<Int>) -> Hash {
        Subtrees.root(of: range) { level, index in levels[level][index] } ?? .emptyRoot
    }
}
