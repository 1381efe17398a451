/// A tree of which only the published tiles are at hand: roots and proofs of it, in O(log n) memory.
///
/// A root needs one tile for each level of tiles, a proof at most two. Nothing is kept: who wants a tile only once from
/// far away keeps it himself.
public struct TiledTree<Failure: Error> {
    /// The number of leaves.
    public let size: Int

    private let hashes: (Tile) throws(Failure) -> [Hash]?

    /// The tree of `size` leaves whose tiles `hashes` gives. Partial tiles are asked for as wide as they are at this
    /// size; nil, or another number of hashes, counts as a missing tile.
    public init(size: Int, hashes: @escaping (Tile) throws(Failure) -> [Hash]?) {
        self.size = max(size, 0)
        self.hashes = hashes
    }

    /// The root over all leaves; nil when a tile is missing.
    public func root() throws(Failure) -> Hash? { try root(of: 0..<size) }

    /// The root over the first leaves; nil when a tile is missing, or 0 ≤ count ≤ size does not hold.
    public func root(ofFirst count: Int) throws(Failure) -> Hash? {
        guard (0...size).contains(count) else { return nil }
        return try root(of: 0..<count)
    }

    /// The audit path of the leaf at `index`, lowest sibling first; nil when a tile is missing or the index outside.
    public func inclusionProof(of index: Int) throws(Failure) -> [Hash]? {
        try proof(Subtrees.inclusion(of: index, in: size))
    }

    /// The proof that the tree of the first `old` leaves is the beginning of this one; nil when a tile is missing, or
    /// 0 ≤ old ≤ size does not hold.
    public func consistencyProof(from old: Int) throws(Failure) -> [Hash]? {
        try proof(Subtrees.consistency(from: old, to: size))
    }

    private func proof(_ ranges: [Range<Int>]?) throws(Failure) -> [Hash]? {
        guard let ranges else { return nil }
        var proof: [Hash] = []
        for range in ranges {
            guard let root = try root(of: range) else { return nil }
            proof.append(root)
        }
        return proof
    }

    private func root(of range: Range<Int>) throws(Failure) -> Hash? {
        try Subtrees.root(of: range) { (level, index) throws(Failure) in try peak(level, index) }
    }

    /// The root over the leaves from index·2^level up to (index+1)·2^level, from the tile that spans it.
    private func peak(_ level: Int, _ index: Int) throws(Failure) -> Hash? {
        let (tileLevel, above) = level.quotientAndRemainder(dividingBy: Tile.height)
        let (number, offset) = (index << above).quotientAndRemainder(dividingBy: Tile.fullWidth)
        let width = min(Tile.fullWidth, size >> (tileLevel * Tile.height) - number * Tile.fullWidth)
        guard let tile = Tile(level: tileLevel, index: number, width: width), let hashes = try hashes(tile),
            hashes.count == width, offset + 1 << above <= width
        else { return nil }
        return Hash.root(ofPerfect: hashes[offset..<offset + 1 << above])
    }
}
