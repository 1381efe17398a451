import Testing
import TransparencyLog

@Suite struct `Trees of tiles` {
    static let tree = `Merkle trees`.tree
    static let sizes = Array(0...600) + [65_535, 65_536, 65_537, 70_000, 131_072, 200_000, 200_001]

    /// The tiles of the log at one size, as a server at that size holds them.
    private func tiled(_ size: Int) -> TiledTree<Never> {
        TiledTree(size: size) { tile in Self.tree.tile(tile).flatMap { tile.decode($0) } }
    }

    @Test func `roots from tiles are those of the tree`() {
        for size in Self.sizes {
            #expect(tiled(size).root() == Self.tree.root(ofFirst: size))
            for first in [0, size / 3, size / 2, size - 1] where first >= 0 {
                #expect(tiled(size).root(ofFirst: first) == Self.tree.root(ofFirst: first))
            }
        }
    }

    @Test func `proofs from tiles are those of the tree`() {
        var generator = Seeded(state: 21)
        for size in Self.sizes {
            for _ in 0..<4 where size > 0 {
                let index = Int.random(in: 0..<size, using: &generator)
                #expect(tiled(size).inclusionProof(of: index) == Self.tree.inclusionProof(of: index, in: size))
                #expect(tiled(size).consistencyProof(from: index) == Self.tree.consistencyProof(from: index, to: size))
            }
            #expect(tiled(size).inclusionProof(of: size) == nil)
            #expect(tiled(size).consistencyProof(from: size + 1) == nil)
            #expect(tiled(size).root(ofFirst: size + 1) == nil)
        }
    }

    @Test func `a missing or short tile gives nothing rather than something wrong`() {
        #expect(TiledTree<Never>(size: 300) { _ in nil }.root() == nil)
        #expect(TiledTree<Never>(size: 300) { _ in [] }.inclusionProof(of: 5) == nil)
        #expect(TiledTree<Never>(size: .max) { _ in [.emptyRoot] }.root() == nil)
        #expect(TiledTree<Never>(size: -1) { _ in nil }.root() == .emptyRoot)
        #expect(TileFrontier(count: 300) { _ in nil } == nil)
        #expect(TileFrontier(count: -1) { _ in nil } == nil)
    }

    @Test func `an error of the reader is handed on`() {
        struct Unreadable: Error, Equatable {}
        let tree = TiledTree(size: 300) { (_) throws(Unreadable) -> [Hash]? in throw Unreadable() }
        #expect(throws: Unreadable()) { try tree.root() }
        #expect(throws: Unreadable()) { try tree.consistencyProof(from: 7) }
    }

    @Test func `the edge of a growing log has its roots and hands out its tiles`() throws {
        var frontier = TileFrontier()
        var files: [String: [UInt8]] = [:]
        let checked = Set(Self.sizes)
        for size in 0...Self.tree.count {
            if checked.contains(size) {
                #expect(frontier.root == Self.tree.root(ofFirst: size))
                #expect(frontier.partialTiles.map(\.tile) == Tile.partial(of: size))
                for (tile, hashes) in frontier.partialTiles { #expect(Tile.encode(hashes) == Self.tree.tile(tile)) }
            }
            if let leaf = Self.tree.leaf(at: size) {
                frontier.append(leaf) { tile, hashes in files[tile.path] = Tile.encode(hashes) }
            }
        }
        #expect(files.count == Tile.all(to: Self.tree.count).count(where: \.isFull))
        for tile in Tile.all(to: Self.tree.count) where tile.isFull {
            #expect(files[tile.path] == Self.tree.tile(tile))
        }
    }

    @Test func `the edge grows on from the tiles of any size`() throws {
        for size in [0, 1, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 131_071, 131_072] {
            var frontier = try #require(
                TileFrontier(count: size) { tile in Self.tree.tile(tile).flatMap { tile.decode($0) } })
            for index in size..<size + 300 { frontier.append(try #require(Self.tree.leaf(at: index))) }
            #expect(frontier.root == Self.tree.root(ofFirst: size + 300))
        }
    }
}
