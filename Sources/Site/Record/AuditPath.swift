import TransparencyLog

/// The way from a leaf to the root of the log: the hashes to join, and on which side each stands.
struct AuditPath {
    /// A hash of the path and its side.
    struct Step {
        let hash: Hash
        /// Whether the node is SHA-256(0x01 ‖ this hash ‖ the hash so far), and not the other way round.
        let isLeft: Bool
    }

    let index: Int
    let size: Int
    let steps: [Step]

    /// The path of the leaf at `index` in the tree of `size` leaves, lowest first. Which side is which follows from
    /// these two numbers alone (RFC 9162 §2.1.3.2).
    init(_ hashes: [Hash], of index: Int, in size: Int) {
        (self.index, self.size) = (index, size)
        var (node, last) = (index, size - 1)
        steps = hashes.map { hash in
            // The last node of a level has no sibling on its right: it rises until it is a right child itself.
            while node == last, node.isMultiple(of: 2), node > 0 { (node, last) = (node / 2, last / 2) }
            defer { (node, last) = (node / 2, last / 2) }
            return Step(hash: hash, isLeft: !node.isMultiple(of: 2))
        }
    }
}
