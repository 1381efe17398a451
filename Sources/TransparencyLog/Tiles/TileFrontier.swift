/// The right edge of a growing log: the hashes of its unfinished tiles, at most 255 on each of eight levels.
///
/// It does what ``CompactRange`` does, and hands out every tile on the way: a log of any length is rebuilt or checked in
/// constant memory, at one node hash a leaf.
public struct TileFrontier: Sendable {
    /// The number of leaves.
    public private(set) var count = 0

    /// The hashes of the unfinished tile of each level.
    private var edge: [[Hash]] = []

    /// The edge of an empty log.
    public init() {}

    /// The edge of a log of `count` leaves, from the partial tiles ``Tile/partial(of:)``; nil when `count` is negative
    /// or a tile is missing (see ``TiledTree``).
    public init?<Failure: Error>(count: Int, hashes: (Tile) throws(Failure) -> [Hash]?) throws(Failure) {
        guard count >= 0 else { return nil }
        self.count = count
        for tile in Tile.partial(of: count) {
            guard let found = try hashes(tile), found.count == tile.width else { return nil }
            // A level whose tiles are all full has no partial one.
            while edge.count < tile.level { edge.append([]) }
            edge.append(found)
        }
    }

    /// Adds the hash of the next leaf, and hands over each tile that it fills: none, or one on each level from 0 up.
    public mutating func append<Failure: Error>(
        _ leaf: Hash, filled: (Tile, [Hash]) throws(Failure) -> Void
    ) throws(Failure) {
        count += 1
        var next: Hash? = leaf
        var level = 0
        while let hash = next {
            if level == edge.count { edge.append([]) }
            edge[level].append(hash)
            guard edge[level].count == Tile.fullWidth else { return }
            let index = count >> ((level + 1) * Tile.height) - 1
            if let tile = Tile(level: level, index: index) { try filled(tile, edge[level]) }
            next = Hash.root(ofPerfect: edge[level][...])
            edge[level].removeAll(keepingCapacity: true)
            level += 1
        }
    }

    /// Adds the hash of the next leaf.
    public mutating func append(_ leaf: Hash) {
        append(leaf) { _, _ in }
    }

    /// The unfinished tiles with their hashes, lowest level first; none of them is empty.
    public var partialTiles: [(tile: Tile, hashes: [Hash])] {
        Tile.partial(of: count).map { ($0, edge[$0.level]) }
    }

    /// The root over all leaves; ``Hash/emptyRoot`` without any. At most 255 node hashes a level.
    public var root: Hash {
        var root: Hash?
        for hashes in edge {
            var rest = hashes[...]
            while !rest.isEmpty {
                let size = 1 << rest.count.trailingZeroBitCount
                guard let peak = Hash.root(ofPerfect: rest.suffix(size)) else { break }
                root = root.map { .node(peak, $0) } ?? peak
                rest.removeLast(size)
            }
        }
        return root ?? .emptyRoot
    }
}
