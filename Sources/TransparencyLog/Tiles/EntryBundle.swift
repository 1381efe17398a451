/// The place of a bundle: up to 256 neighbouring entries of a log, one file (C2SP tlog-tiles, "Log entries").
///
/// It stands beside the tile of level 0 that holds its entries' leaf hashes, and has that tile's index and width.
public struct EntryBundle: Hashable, Sendable {
    /// The longest entry that a bundle holds, in bytes.
    public static let greatestEntryLength = 65_535
    /// The longest bundle in bytes: 256 longest entries, each after its length.
    public static let greatestByteCount = Tile.fullWidth * (2 + greatestEntryLength)

    private let number: TileNumber

    /// The bundle's number, from 0.
    public var index: Int { number.index }
    /// How many entries it holds, 1 to 256.
    public var width: Int { number.width }

    /// The bundle at these coordinates; nil outside their ranges.
    public init?(index: Int, width: Int = Tile.fullWidth) {
        guard let number = TileNumber(index: index, width: width) else { return nil }
        self.number = number
    }

    private init(number: TileNumber) {
        self.number = number
    }

    /// Reads the path of a bundle below a log's prefix, such as `tile/entries/x001/234.p/17`; nil for other spellings.
    public init?(path: some StringProtocol) {
        let path = String(path)
        guard path.utf8.starts(with: EntryBundle.prefix.utf8),
            let number = TileNumber(text: Substring(path.utf8.dropFirst(EntryBundle.prefix.utf8.count)))
        else { return nil }
        self.number = number
    }

    /// The path of the bundle below a log's prefix, which ``init(path:)`` reads.
    public var path: String { EntryBundle.prefix + number.text }

    /// Whether the bundle is full, and will never change.
    public var isFull: Bool { width == Tile.fullWidth }

    /// The bundle of the same place with all its entries, which replaces a partial one for good.
    public var full: EntryBundle { EntryBundle(index: index) ?? self }

    /// The indices of its entries in the log.
    public var places: Range<Int> { number.places }

    /// The bundles that a log growing from `old` to `new` entries adds or widens, in order; none unless 0 ≤ old < new.
    public static func all(from old: Int = 0, to new: Int) -> some Sequence<EntryBundle> {
        TileNumber.all(from: max(old, 0), to: new).lazy.map(EntryBundle.init(number:))
    }

    private static let prefix = "tile/entries/"
}

extension EntryBundle {
    /// The bytes of a bundle: each entry after its length in two bytes, most significant first. Nil when there are no
    /// entries or more than 256, or one is longer than 65,535 bytes.
    public static func encode(_ entries: some Collection<[UInt8]>) -> [UInt8]? {
        guard (1...Tile.fullWidth).contains(entries.count), entries.allSatisfy({ $0.count <= greatestEntryLength })
        else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(entries.reduce(0) { $0 + 2 + $1.count })
        for entry in entries {
            bytes.append(UInt8(truncatingIfNeeded: entry.count >> 8))
            bytes.append(UInt8(truncatingIfNeeded: entry.count))
            bytes += entry
        }
        return bytes
    }

    /// Where the entries lie in the bytes of a bundle; nil unless the bytes are exactly `width` entries, 1 to
    /// 256.
    public static func ranges(in bytes: [UInt8], width: Int) -> [Range<Int>]? {
        guard (1...Tile.fullWidth).contains(width) else { return nil }
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(width)
        var place = 0
        while ranges.count < width, bytes.count - place >= 2 {
            let first = place + 2
            let length = Int(bytes[place]) << 8 | Int(bytes[place + 1])
            guard length <= bytes.count - first else { return nil }
            ranges.append(first..<first + length)
            place = first + length
        }
        return ranges.count == width && place == bytes.count ? ranges : nil
    }

    /// The entries in the bytes of a bundle; nil unless the bytes are exactly `width` entries, 1 to
    /// 256.
    public static func decode(_ bytes: [UInt8], width: Int) -> [[UInt8]]? {
        ranges(in: bytes, width: width)?.map { Array(bytes[$0]) }
    }
}
