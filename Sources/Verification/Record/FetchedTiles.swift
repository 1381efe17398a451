import TransparencyLog

/// The tiles of a record that were asked for so far; the few that a root or a proof needs are fetched once.
struct FetchedTiles {
    let source: any RecordSource
    private var hashes: [Tile: [Hash]] = [:]

    init(source: any RecordSource) { self.source = source }

    /// A tile that is not here yet.
    private struct Wanted: Error { let tile: Tile }

    /// What `body` finds in the tree of `size` leaves.
    mutating func tree<Found>(
        ofSize size: Int, _ body: (TiledTree<any Error>) throws -> Found?
    ) async throws -> Found {
        while true {
            do {
                let known = hashes
                let tree = TiledTree<any Error>(size: size) { tile in
                    guard let hashes = known[tile] else { throw Wanted(tile: tile) }
                    return hashes
                }
                // Every tile that was fetched has its full width, so that only an index outside finds nothing.
                guard let found = try body(tree) else { throw Refutation("checkpoint", "it does not reach so far") }
                return found
            } catch let wanted as Wanted {
                hashes[wanted.tile] = try await fetch(wanted.tile)
            }
        }
    }

    /// The hashes of a tile. Where a partial one is gone since it was filled, its beginning is taken from the full one.
    mutating func fetch(_ tile: Tile) async throws -> [Hash] {
        if let known = hashes[tile] { return known }
        if let bytes = try await source.bytes(of: .tile(tile)) {
            guard let found = tile.decode(bytes) else {
                throw Refutation(tile.path, "it is no tile of \(tile.width) hashes")
            }
            return found
        }
        if !tile.isFull, let bytes = try await source.bytes(of: .tile(tile.full)), let found = tile.full.decode(bytes) {
            return Array(found.prefix(tile.width))
        }
        throw Refutation(tile.path, "the checkpoint speaks of these hashes, and they are not there")
    }

    /// Checks by the tiles that a checkpoint continues an earlier one.
    mutating func check(_ checkpoint: Checkpoint, continues earlier: Checkpoint) async throws {
        try Continuation.check(checkpoint, continues: earlier)
        guard earlier.size < checkpoint.size, earlier.size > 0 else { return }
        let size = checkpoint.size
        guard try await tree(ofSize: size, { try $0.root() }) == checkpoint.root else {
            throw Refutation("tile", "the tiles do not give the root that the checkpoint signs")
        }
        let proof = try await tree(ofSize: size) { try $0.consistencyProof(from: earlier.size) }
        guard
            MerkleTree.verifyConsistency(
                from: earlier.size, root: earlier.root, to: size, root: checkpoint.root, proof: proof)
        else { throw Continuation.fork(checkpoint, earlier) }
    }
}

/// What two checkpoints of one log say of each other without any tree.
enum Continuation {
    /// Whether the second can continue the first at all: same log, no fewer entries, the same root for the same size.
    static func check(_ checkpoint: Checkpoint, continues earlier: Checkpoint) throws {
        guard checkpoint.origin.utf8.elementsEqual(earlier.origin.utf8) else {
            throw Misuse("The earlier checkpoint is of another log, \(earlier.origin).")
        }
        guard checkpoint.size >= earlier.size else {
            throw Refutation(
                "checkpoint", "the record has shrunk: \(earlier.size) entries were signed, now it is \(checkpoint.size)"
            )
        }
        guard checkpoint.size > earlier.size || checkpoint.root == earlier.root else { throw fork(checkpoint, earlier) }
    }

    static func fork(_ checkpoint: Checkpoint, _ earlier: Checkpoint) -> Refutation {
        Refutation(
            "checkpoint",
            "the record was rewritten: its first \(earlier.size) entries are not those that were signed before")
    }
}
