public import TransparencyLog

/// A file of a published record, by its place below the record's address (C2SP tlog-tiles).
public enum RecordFile: Hashable, Sendable {
    /// The latest checkpoint, signed.
    case checkpoint
    /// The key it is signed with.
    case key
    /// The logs and witnesses by which it is to be checked (C2SP tlog-policy).
    case policy
    /// Every figure that the site publishes.
    case results
    /// Hashes of the tree.
    case tile(Tile)
    /// Entries.
    case bundle(EntryBundle)
    /// A text that an entry commits to, with its salt.
    case text(Hash)

    /// The path below the record's address.
    public var path: String {
        switch self {
        case .checkpoint: "checkpoint"
        case .key: "key"
        case .policy: "policy"
        case .results: "results"
        case .tile(let tile): tile.path
        case .bundle(let bundle): bundle.path
        case .text(let hash): "object/" + hash.base64url
        }
    }

    /// The most bytes such a file can have: what is longer is not read.
    var greatestByteCount: Int {
        switch self {
        case .checkpoint: SignedNote.greatestByteCount
        case .key: 4096
        case .policy: WitnessPolicy.greatestByteCount
        case .results: 16 * 1_048_576
        case .tile(let tile): tile.width * Hash.byteCount
        // An entry of a record has 16 KiB at most (record/1 §2).
        case .bundle(let bundle): bundle.width * (2 + 16_384)
        // A file of 2 MiB with its salt, each byte of it written as two where it stands as text.
        case .text: 6 * 1_048_576
        }
    }
}
