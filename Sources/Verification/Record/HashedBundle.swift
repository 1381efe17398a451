import TransparencyLog

/// A bundle as it was read, with the hashes of its entries.
struct HashedBundle: Sendable {
    let bundle: EntryBundle
    let bytes: [UInt8]
    /// Where each entry lies in the bytes.
    let ranges: [Range<Int>]
    let leaves: [Hash]

    init(_ bundle: EntryBundle, _ bytes: [UInt8]) throws {
        guard let ranges = EntryBundle.ranges(in: bytes, width: bundle.width) else {
            throw Refutation(bundle.path, "it is no bundle of \(bundle.width) entries")
        }
        self.bundle = bundle
        self.bytes = bytes
        self.ranges = ranges
        leaves = ranges.map { .leaf(bytes[$0]) }
    }

    /// Reads a bundle. Where a partial one is gone since it was filled, its beginning is taken from the full one.
    static func read(_ bundle: EntryBundle, from source: any RecordSource) async throws -> HashedBundle {
        if let bytes = try await source.bytes(of: .bundle(bundle)) { return try HashedBundle(bundle, bytes) }
        if !bundle.isFull, let bytes = try await source.bytes(of: .bundle(bundle.full)),
            let last = EntryBundle.ranges(in: bytes, width: Tile.fullWidth)?[bundle.width - 1]
        {
            return try HashedBundle(bundle, Array(bytes[..<last.upperBound]))
        }
        throw Refutation(bundle.path, "the checkpoint speaks of these entries, and they are not there")
    }

    /// The entries with their indices in the log.
    var entries: some Sequence<(index: Int, bytes: [UInt8])> {
        zip(bundle.places, ranges).lazy.map { index, range in (index, Array(bytes[range])) }
    }
}
