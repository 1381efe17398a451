/// Verification needs no tree: only what a reader holds. Both functions answer for any input whatever.
///
/// A proof ties hashes to a root. It is the signed ``Checkpoint`` that ties the root to a size: a path of the same
/// shape in a tree of another size cannot be told apart by its hashes alone.
extension MerkleTree {
    /// Whether `proof` shows that `leaf` is at `index` in the tree of `size` leaves with this root
    /// (RFC 9162 §2.1.3.2).
    public static func verifyInclusion(
        of leaf: Hash, at index: Int, in size: Int, root: Hash, proof: [Hash]
    ) -> Bool {
        guard index >= 0, index < size else { return false }
        var climb = Climb(node: index, last: size - 1)
        var hash = leaf
        for sibling in proof {
            switch climb.step() {
            case .siblingIsLeft: hash = .node(sibling, hash)
            case .siblingIsRight: hash = .node(hash, sibling)
            case .beyondRoot: return false
            }
        }
        return climb.isAtRoot && hash == root
    }

    /// Whether `proof` shows that the tree of `new` leaves continues the tree of `old` leaves, neither altered nor
    /// reordered (RFC 9162 §2.1.4.2).
    ///
    /// The RFC leaves old size 0 undefined. Here, as for a witness (C2SP tlog-witness), every tree continues the empty
    /// one: the proof must be empty and the old root that of nothing. Equal sizes need equal roots and an empty proof.
    public static func verifyConsistency(
        from old: Int, root oldRoot: Hash, to new: Int, root newRoot: Hash, proof: [Hash]
    ) -> Bool {
        guard old >= 0, old <= new else { return false }
        guard old > 0 else { return proof.isEmpty && oldRoot == .emptyRoot && (new > 0 || newRoot == .emptyRoot) }
        guard old < new else { return proof.isEmpty && oldRoot == newRoot }

        var path = proof[...]
        // An old tree that is perfect is itself the node to start from, and is left out of the proof.
        guard let start = old.nonzeroBitCount == 1 ? oldRoot : path.popFirst() else { return false }
        var climb = Climb(node: old - 1, last: new - 1)
        climb.skipPerfectSubtree()
        var (oldHash, newHash) = (start, start)
        for sibling in path {
            switch climb.step() {
            case .siblingIsLeft:
                oldHash = .node(sibling, oldHash)
                newHash = .node(sibling, newHash)
            case .siblingIsRight:
                newHash = .node(newHash, sibling)
            case .beyondRoot:
                return false
            }
        }
        return climb.isAtRoot && oldHash == oldRoot && newHash == newRoot
    }
}

/// The way from a node up to the root: its place on the present level and the place of that level's last node.
private struct Climb {
    enum Step { case siblingIsLeft, siblingIsRight, beyondRoot }

    private(set) var node: Int
    private(set) var last: Int

    init(node: Int, last: Int) {
        self.node = node
        self.last = last
    }

    var isAtRoot: Bool { last == 0 }

    /// Goes up while the node is a right child: to the largest perfect subtree that ends with it.
    mutating func skipPerfectSubtree() {
        while !node.isMultiple(of: 2) { rise() }
    }

    /// Goes up past one sibling and tells on which side it stands.
    mutating func step() -> Step {
        guard last > 0 else { return .beyondRoot }
        defer { rise() }
        guard !node.isMultiple(of: 2) || node == last else { return .siblingIsRight }
        // The last node of a level has no sibling to its right: it rises alone until it is a right child.
        while node.isMultiple(of: 2), node > 0 { rise() }
        return .siblingIsLeft
    }

    private mutating func rise() {
        node >>= 1
        last >>= 1
    }
}
