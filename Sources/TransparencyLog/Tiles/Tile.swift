/// The place of a tile: up to 256 neighbouring hashes of one level of a log's tree, one file (C2SP tlog-tiles).
///
/// Level 0 holds leaf hashes. Each hash of a higher level is the root over one full tile of the level below.
public struct Tile: Hashable, Sendable {
    /// How many hashes a full tile holds.
    public static let fullWidth = 256
    /// How many levels of the tree one level of tiles spans.
    static let height = 8

    /// The level, 0 to 63. Trees of fewer than 2⁶³ leaves have hashes on the levels 0 to 7 only.
    public let level: Int
    /// The tile's number on its level, from 0.
    public var index: Int { number.index }
    /// How many hashes it holds, 1 to 256. Below 256 it is partial: the last of its level at some size of the log.
    public var width: Int { number.width }

    private let number: TileNumber

    /// The tile at these coordinates; nil outside their ranges.
    public init?(level: Int, index: Int, width: Int = Tile.fullWidth) {
        guard let number = TileNumber(index: index, width: width) else { return nil }
        self.init(level: level, number: number)
    }

    private init?(level: Int, number: TileNumber) {
        guard (0...63).contains(level) else { return nil }
        self.level = level
        self.number = number
    }

    /// Reads the path of a tile below a log's prefix, such as `tile/0/x001/234.p/17`; nil for any other spelling.
    public init?(path: some StringProtocol) {
        let parts = path.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "tile", let level = Int(decimal: parts[1]),
            let number = TileNumber(text: parts[2])
        else { return nil }
        self.init(level: level, number: number)
    }

    /// The path of the tile below a log's prefix, which ``init(path:)`` reads.
    public var path: String { "tile/\(level)/\(number.text)" }

    /// Whether the tile is full, and will never change.
    public var isFull: Bool { width == Tile.fullWidth }

    /// The tile of the same place with all its hashes, which replaces a partial one for good.
    public var full: Tile { Tile(level: level, index: index) ?? self }

    /// Where its hashes stand on their level.
    public var places: Range<Int> { number.places }

    /// The tiles that a log growing from `old` to `new` leaves adds or widens: each full one, and the partial ones of
    /// the new size. None are empty, and there are none unless 0 ≤ old < new.
    public static func all(from old: Int = 0, to new: Int) -> some Sequence<Tile> {
        levels(of: new).lazy.flatMap { all(ofLevel: $0, from: old, to: new) }
    }

    /// Those of the tiles ``all(from:to:)`` that are on one level, in order.
    public static func all(ofLevel level: Int, from old: Int = 0, to new: Int) -> some Sequence<Tile> {
        let shift = level * height
        return TileNumber.all(from: max(old, 0) >> shift, to: new >> shift).lazy.compactMap {
            Tile(level: level, number: $0)
        }
    }

    /// The partial tiles of a log of `size` leaves, lowest level first.
    public static func partial(of size: Int) -> [Tile] {
        levels(of: size).compactMap { level in
            let count = size >> (level * height)
            return Tile(level: level, index: count / fullWidth, width: count % fullWidth)
        }
    }

    /// The levels on which a log of this size has hashes.
    private static func levels(of size: Int) -> Range<Int> {
        size > 0 ? 0..<((Int.bitWidth - 1 - size.leadingZeroBitCount) / height + 1) : 0..<0
    }
}

extension Tile {
    /// Hashes as the bytes of a tile.
    public static func encode(_ hashes: some Collection<Hash>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: hashes.count * Hash.byteCount) { buffer, count in
            for hash in hashes {
                hash.withUnsafeBytes { bytes in
                    UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                        .copyMemory(from: bytes)
                }
                count += Hash.byteCount
            }
        }
    }

    /// The hashes in the bytes of this tile; nil unless there are exactly as many as it is wide.
    public func decode(_ bytes: [UInt8]) -> [Hash]? {
        guard bytes.count == width * Hash.byteCount else { return nil }
        return stride(from: 0, to: bytes.count, by: Hash.byteCount)
            .compactMap { Hash(bytes: bytes[$0..<$0 + Hash.byteCount]) }
    }
}
