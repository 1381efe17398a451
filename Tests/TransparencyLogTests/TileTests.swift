import Testing

@testable import TransparencyLog

@Suite struct `Tiles` {
    static let tree = `Merkle trees`.tree

    /// The SHA-256 of a file in hexadecimal.
    private func digest(_ bytes: [UInt8]) -> String {
        Hash(prefix: [], bytes).bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    @Test(arguments: [70_000, 200_001])
    func `every tile of a large log is that of the reference, and there are no others`(size: Int) throws {
        let wanted = try Fixtures.digests("tiles-\(size).sha256")
        var found: [String: String] = [:]
        for tile in Tile.all(to: size) { found[tile.path] = digest(try #require(Self.tree.tile(tile))) }
        #expect(found == wanted)
    }

    @Test(arguments: Fixtures.logSizes)
    func `a whole log is that of the reference, byte for byte`(size: Int) throws {
        var found: [String: String] = [:]
        for tile in Tile.all(to: size) { found["\(size)/\(tile.path)"] = digest(try #require(Self.tree.tile(tile))) }
        for bundle in EntryBundle.all(to: size) {
            let entries = bundle.places.map(Fixtures.entry)
            let bytes = try #require(EntryBundle.encode(entries))
            #expect(EntryBundle.decode(bytes, width: bundle.width) == entries)
            found["\(size)/\(bundle.path)"] = digest(bytes)
        }
        let wanted = try Fixtures.digests("logs.sha256").filter { $0.key.hasPrefix("\(size)/") }
        #expect(found == wanted)
    }

    @Test func `a path is read as it is written`() throws {
        for (level, index, width, path) in [
            (0, 0, 256, "tile/0/000"), (0, 0, 1, "tile/0/000.p/1"), (1, 999, 255, "tile/1/999.p/255"),
            (0, 1000, 256, "tile/0/x001/000"), (7, 1_234_067, 17, "tile/7/x001/x234/067.p/17"),
            (63, 999_999_999, 256, "tile/63/x999/x999/999"),
            (0, Int.max / 256 - 1, 256, "tile/0/x036/x028/x797/x018/x963/966")
        ] {
            let tile = try #require(Tile(level: level, index: index, width: width))
            #expect(tile.path == path)
            #expect(Tile(path: path) == tile)
            let bundle = try #require(EntryBundle(index: index, width: width))
            #expect(bundle.path == "tile/entries/" + path.drop { $0 != "/" }.dropFirst().drop { $0 != "/" }.dropFirst())
            #expect(EntryBundle(path: bundle.path) == bundle)
            #expect(tile.places.count == width)
        }
    }

    @Test(arguments: [
        "", "/", "tile", "tile/", "tile/0", "tile/0/", "tile/0/0", "tile/0/00", "tile/0/0000", "/tile/0/000",
        "tile/0/000/", "tile//000", "tile/00/000", "tile/64/000", "tile/-1/000", "tile/+1/000", "tile/0/x000/000",
        "tile/0/x000/x001/000", "tile/0/001/000", "tile/0/x001", "tile/0/xx01/000", "tile/0/x001/x000",
        "tile/0/-01", "tile/0/+01", "tile/0/0 1", "tile/0/٠٠٠", "tile/0/000.p", "tile/0/000.p/", "tile/0/000.p/0",
        "tile/0/000.p/256", "tile/0/000.p/01", "tile/0/000.p/-1", "tile/0/000.p/1/", "tile/0/000.p/1.p/1",
        "tile/0/.p/1", "tile/0/x000.p/000.p/1", "Tile/0/000", "tile/0/000\n", "tile/0/000.P/1",
        "tile/0/\u{301}000", "tile/0/000\u{600}.p/1", "tile/0/x\u{301}001/000",
        "tile/0/x036/x028/x797/x018/x963/967", "tile/0/x999/x999/x999/x999/x999/999",
        "tile/0/x001/x000/x000/x000/x000/x000/000", "tile/0/x999/x999/x999/x999/x999/x999/x999/x999/999"
    ])
    func `another spelling of a path is refused`(path: String) {
        #expect(Tile(path: path) == nil)
        #expect(EntryBundle(path: path.replacing("tile/0/", with: "tile/entries/")) == nil)
    }

    @Test func `coordinates out of range are refused`() {
        for (level, index, width) in [
            (-1, 0, 1), (64, 0, 1), (0, -1, 1), (0, 0, 0), (0, 0, 257), (0, .max, 1), (0, .max / 256, 256),
            (0, .max / 256 + 1, 1),
            (.min, .min, .min)
        ] {
            #expect(Tile(level: level, index: index, width: width) == nil)
        }
        #expect(EntryBundle(index: .max, width: 1) == nil)
    }

    @Test func `a growing log adds the tiles that have changed, and no others`() throws {
        /// What each file of a log holds is told by its path and the places it spans.
        func files(_ size: Int) -> Set<Tile> {
            var files: Set<Tile> = []
            for level in 0..<8 {
                for index in 0...(size >> (8 * level)) / 256 {
                    let width = min(256, size >> (8 * level) - index * 256)
                    if let tile = Tile(level: level, index: index, width: width) { files.insert(tile) }
                }
            }
            return files
        }
        let sizes = [0, 1, 2, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 66_000, 131_072, 200_001]
        for old in sizes {
            for new in sizes {
                let added = Array(Tile.all(from: old, to: new))
                #expect(Set(added).count == added.count)
                #expect(Set(added) == (old < new ? files(new).subtracting(files(old)) : []))
                let bundles = EntryBundle.all(from: old, to: new)
                #expect(
                    bundles.map(\.path)
                        == added.filter { $0.level == 0 }.map {
                            $0.path.replacing("tile/0/", with: "tile/entries/")
                        })
            }
            #expect(Set(Tile.partial(of: old)) == files(old).filter { !$0.isFull })
        }
        #expect(Array(Tile.all(from: -5, to: -1)).isEmpty)
        #expect(Tile.partial(of: .max).map(\.width) == [255, 255, 255, 255, 255, 255, 255, 127])
        // Not even the largest log is counted out before it is asked for.
        #expect(Tile.all(to: .max).lazy.prefix(3).map(\.index) == [0, 1, 2])
        #expect(EntryBundle.all(to: .max).lazy.prefix(3).map(\.places.lowerBound) == [0, 256, 512])
    }

    @Test func `a tile is given only if all of it is in the tree`() throws {
        let tree = MerkleTree((0..<300).map(Fixtures.leaf))
        for (level, index, width, isHeld) in [
            (0, 0, 256, true), (0, 1, 44, true), (0, 1, 43, true), (0, 1, 45, false), (0, 2, 1, false), (1, 0, 1, true),
            (1, 0, 2, false), (2, 0, 1, false), (63, 0, 1, false)
        ] {
            let tile = try #require(Tile(level: level, index: index, width: width))
            #expect((tree.tile(tile) != nil) == isHeld)
            #expect(tree.tile(tile).map { $0.count } ?? 32 * width == 32 * width)
        }
        let tile = try #require(Tile(level: 0, index: 1, width: 44))
        #expect(tile.decode(try #require(tree.tile(tile))) == (256..<300).map(Fixtures.leaf))
        #expect(tile.decode([UInt8](repeating: 0, count: 44 * 32 + 1)) == nil)
        #expect(tile.full.decode([UInt8](repeating: 0, count: 44 * 32)) == nil)
    }

    @Test func `bundles out of form are refused`() {
        let entry = [UInt8](repeating: 7, count: 65_535)
        #expect(EntryBundle.encode([[UInt8]]()) == nil)
        #expect(EntryBundle.encode([entry + [7]]) == nil)
        #expect(EntryBundle.encode(Array(repeating: [], count: 257)) == nil)
        #expect(EntryBundle.encode([entry, []]).flatMap { EntryBundle.decode($0, width: 2) } == [entry, []])
        for (bytes, width) in [
            ([], 1), ([0], 1), ([0, 1], 1), ([0, 0, 0], 1), ([0, 0], 2), ([0, 0, 0, 0], 1), ([0xFF, 0xFF, 1], 1),
            ([0, 0], 0), ([0, 0], -1), ([0, 0], .max)
        ] as [([UInt8], Int)] {
            #expect(EntryBundle.decode(bytes, width: width) == nil)
        }
    }
}
