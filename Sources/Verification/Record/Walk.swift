import TransparencyLog

/// One pass over the entries of a record.
struct Walk {
    let source: any RecordSource
    /// The right edge of the tree over what was read so far.
    private(set) var frontier = TileFrontier()
    /// The root that the tree had at the marked size.
    private(set) var markedRoot: Hash?
    /// What the full check has found so far; nil without it.
    private(set) var full: FullCheck?

    private let marked: Int?
    /// Whether tiles are to be checked: in full, and only where something was published.
    private let checksTiles: Bool

    /// - Parameters:
    ///   - hasTiles: Whether there are tiles, as there are once something was published.
    ///   - marked: The size at which the root is to be kept.
    init(source: any RecordSource, isFull: Bool, hasTiles: Bool = true, marked: Int? = nil) {
        self.source = source
        self.marked = marked
        checksTiles = isFull && hasTiles
        full = isFull ? FullCheck(source: source) : nil
        if marked == 0 { markedRoot = .emptyRoot }
    }

    /// Reads the entries of a log, of which the range is the rest.
    mutating func read(_ range: Range<Int>) async throws {
        let (source, checksTiles) = (source, checksTiles)
        // A consumer of its own, since what is changed must not be captured by what reads ahead.
        var walk = self
        try await readAhead(EntryBundle.all(to: range.upperBound), most: RecordCheck.ahead) { bundle in
            let hashed = try await HashedBundle.read(bundle, from: source)
            if checksTiles { try await FullCheck.checkTile(of: hashed, in: source) }
            return hashed
        } then: { bundle in
            try await walk.take(bundle)
        }
        self = walk
    }

    private mutating func take(_ bundle: HashedBundle) async throws {
        let checksTiles = checksTiles
        var filled: [(Tile, [Hash])] = []
        for leaf in bundle.leaves {
            frontier.append(leaf) { tile, hashes in if checksTiles, tile.level > 0 { filled.append((tile, hashes)) } }
            if frontier.count == marked { markedRoot = frontier.root }
        }
        for (tile, hashes) in filled { try await full?.check(tile, hashes) }
        try await full?.take(bundle)
    }

    /// Checks what comes after the signed part: the partial tiles, and in a data folder the entries not yet signed.
    mutating func finish(upTo count: Int?) async throws {
        guard full != nil else { return }
        for (tile, hashes) in frontier.partialTiles { try await full?.check(tile, hashes) }
        try await full?.takeUnsigned(from: frontier.count, upTo: count ?? frontier.count)
        try full?.finish()
    }
}
