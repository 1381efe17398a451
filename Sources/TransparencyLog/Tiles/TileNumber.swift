/// Which tile or bundle of a level, and how wide: the end of its path (C2SP tlog-tiles).
struct TileNumber: Hashable, Sendable {
    let index: Int
    let width: Int

    /// Nil unless the width is 1 to 256 and every place in the tile can be counted.
    init?(index: Int, width: Int) {
        guard (1...Tile.fullWidth).contains(width), (0...(Int.max - width) / Tile.fullWidth).contains(index)
        else { return nil }
        self.index = index
        self.width = width
    }

    /// Where the hashes or entries stand on their level.
    var places: Range<Int> {
        let first = index * Tile.fullWidth
        return first..<first + width
    }

    /// The numbers that are added or widened when a level grows from `old` to `new` places.
    static func all(from old: Int, to new: Int) -> some Sequence<TileNumber> {
        let tiles = old < new ? old / Tile.fullWidth..<(new - 1) / Tile.fullWidth + 1 : 0..<0
        return tiles.lazy.compactMap { index in
            TileNumber(index: index, width: min(Tile.fullWidth, new - index * Tile.fullWidth))
        }
    }

    /// The index in groups of three digits, all but the last after an `x`, then the width unless it is full:
    /// `x001/x234/067.p/17`.
    var text: String {
        var groups: [String] = []
        var rest = index
        repeat {
            let digits = String(rest % 1000)
            groups.append((groups.isEmpty ? "" : "x") + String(repeating: "0", count: 3 - digits.count) + digits)
            rest /= 1000
        } while rest > 0
        return groups.reversed().joined(separator: "/") + (width < Tile.fullWidth ? ".p/\(width)" : "")
    }

    /// Reads the one spelling of a number; nil for any other.
    init?(text: some StringProtocol) {
        // By bytes: a combining character must not hide a separator, nor disappear with one.
        var groups = String(text).utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)[...]
        var width = Tile.fullWidth
        if let marked = groups.dropLast().last, marked.suffix(2).elementsEqual(".p".utf8),
            let end = groups.popLast(), groups.popLast() != nil
        {
            guard let partial = Int(decimal: Substring(end)), partial < Tile.fullWidth else { return nil }
            width = partial
            groups.append(marked.dropLast(2))
        }
        // Six groups count to 10¹⁸, beyond any index.
        guard let last = groups.popLast(), groups.count < 6, groups.allSatisfy({ $0.first == UInt8(ascii: "x") })
        else { return nil }
        var index = 0
        for group in groups.map({ $0.dropFirst() }) + [last] {
            guard group.count == 3, group.allSatisfy(TileNumber.isDigit), let value = Int(Substring(group))
            else { return nil }
            index = index * 1000 + value
        }
        // A leading group of zeros would be a second spelling.
        guard groups.isEmpty || index >= TileNumber.least(ofGroups: groups.count) else { return nil }
        self.init(index: index, width: width)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// The least index that needs this many groups before the last.
    private static func least(ofGroups count: Int) -> Int { (0..<count).reduce(1) { power, _ in power * 1000 } }
}
