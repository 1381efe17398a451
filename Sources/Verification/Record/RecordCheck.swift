public import TransparencyLog

/// Checks a record from its first entry to its last: that the entries give the root that the checkpoint signs, and that
/// those who should have signed it have.
///
/// It reads in one pass, a few bundles at a time, in constant memory. In full it checks also every published tile, every
/// text beside the record against its commitment, and that each act follows from those before it.
public struct RecordCheck: Sendable {
    let source: any RecordSource
    let trust: Trust
    let since: SignedNote?
    let isFull: Bool
    let patience: Duration

    /// A check of a record.
    /// - Parameters:
    ///   - trust: Whose signature is believed.
    ///   - since: A checkpoint from before, which this record must continue.
    ///   - isFull: Whether tiles, texts and the process are checked as well.
    ///   - patience: How long to wait for a checkpoint that witnesses are still signing, or that is a moment behind what the
    ///     source has already done.
    public init(
        _ source: any RecordSource, trust: Trust, since: SignedNote? = nil, isFull: Bool = false,
        patience: Duration = .zero
    ) {
        self.source = source
        self.trust = trust
        self.since = since
        self.isFull = isFull
        self.patience = patience
    }

    /// How many bundles are read ahead. Each has a megabyte or less in practice, four at most.
    static let ahead = 8

    /// Does all of it.
    /// - Throws: ``Refutation``, ``Unreachable`` or ``Misuse``.
    public func run() async throws -> RecordFinding {
        for _ in 0..<Self.attempts {
            do { return try await once() } catch is FullCheck.Overtaken { try await Task.sleep(for: pause) }
        }
        do { return try await once() } catch let overtaken as FullCheck.Overtaken {
            guard source.entryCount == nil else {
                throw Unreachable(source.place, "it grew while it was read; run the command again")
            }
            throw overtaken.refutation
        }
    }

    private static let attempts = 4
    private var pause: Duration { patience / Self.attempts }

    private func once() async throws -> RecordFinding {
        guard let note = try await latestNote() else { return try await unsigned() }
        do {
            return try await check(note)
        } catch let refutation as Refutation {
            throw refutation.showing("as served", note).showing("as saved before", since)
        }
    }

    /// The latest checkpoint. Where nothing but the signatures of witnesses is missing, they are waited for: they come a
    /// moment after the log's own.
    private func latestNote() async throws -> SignedNote? {
        guard var note = try await note() else { return nil }
        // By its own word alone a record needs no witnesses.
        guard pause > .zero, !trust.isOwnWord else { return note }
        let policy = try await trust.policy(for: source)
        for _ in 0..<Self.attempts {
            guard let finding = try? policy.evaluate(note), !finding.isQuorumMet else { break }
            try await Task.sleep(for: pause)
            note = try await self.note() ?? note
        }
        return note
    }

    private func note() async throws -> SignedNote? {
        do { return try await source.signedNote() } catch let refutation as Refutation {
            throw refutation.showing("as saved before", since)
        }
    }

    private func check(_ note: SignedNote) async throws -> RecordFinding {
        let policy = try await trust.policy(for: source)
        let vouched = try WitnessPolicy.Finding.of(note, under: policy)
        let checkpoint = vouched.checkpoint
        var earlier: Checkpoint?
        if let since { earlier = try await saved(since, policy, upTo: checkpoint.size) }
        if let earlier { try Continuation.check(checkpoint, continues: earlier) }

        var walk = Walk(source: source, isFull: isFull, marked: earlier?.size)
        try await walk.read(0..<checkpoint.size)
        if let earlier, walk.markedRoot != earlier.root { throw Continuation.fork(checkpoint, earlier) }
        guard walk.frontier.root == checkpoint.root else { throw try await culprit(checkpoint) }
        try await walk.finish(upTo: source.entryCount)
        return RecordFinding(
            size: checkpoint.size, root: checkpoint.root, note: note, vouched: vouched, isOwnWord: trust.isOwnWord,
            since: earlier?.size, full: walk.full)
    }

    /// The checkpoint from before. It must have been signed too, by the key in use or by one that this took over from: a
    /// damaged file must not accuse a good record.
    private func saved(_ note: SignedNote, _ policy: WitnessPolicy, upTo size: Int) async throws -> Checkpoint {
        let keys = policy.logs.map(\.key)
        if let found = try? Checkpoint(note: note, verifiedBy: keys) { return found }
        let before = try await KeyChange.all(in: source, upTo: size).predecessors(of: keys)
        do {
            return try Checkpoint(note: note, verifiedBy: before.isEmpty ? keys : before)
        } catch {
            throw Misuse(
                "The saved checkpoint is not signed by the key in use, nor by one before it (\(error)), so it proves "
                    + "nothing.")
        }
    }

    /// A record of which nothing has been signed yet: its folder was filled and never served.
    private func unsigned() async throws -> RecordFinding {
        guard let count = source.entryCount else {
            throw Unreachable("\(source.place)/checkpoint", "there is none, so this may not be the address of a record")
        }
        guard trust.isOwnWord, since == nil else {
            throw Refutation("checkpoint", "there is none: nothing of this record has been signed")
        }
        var walk = Walk(source: source, isFull: isFull, hasTiles: false)
        try await walk.read(0..<count)
        return RecordFinding(
            size: count, root: walk.frontier.root, note: nil, vouched: nil, isOwnWord: true, since: nil, full: walk.full
        )
    }

    /// Which file it is that keeps the entries from giving the signed root.
    private func culprit(_ checkpoint: Checkpoint) async throws -> Refutation {
        var tiles = FetchedTiles(source: source)
        for bundle in EntryBundle.all(to: checkpoint.size) {
            guard let tile = Tile(level: 0, index: bundle.index, width: bundle.width) else { continue }
            let leaves = try await HashedBundle.read(bundle, from: source).leaves
            let hashes = try await tiles.fetch(tile)
            guard let place = zip(leaves, hashes).enumerated().first(where: { $1.0 != $1.1 })?.offset else { continue }
            let index = bundle.places.lowerBound + place
            let proof = try await tiles.tree(ofSize: checkpoint.size) { try $0.inclusionProof(of: index) }
            let isTileSigned = MerkleTree.verifyInclusion(
                of: hashes[place], at: index, in: checkpoint.size, root: checkpoint.root, proof: proof)
            return isTileSigned
                ? Refutation(bundle.path, "entry \(index) is not the one that was signed")
                : Refutation(tile.path, "the hash of entry \(index) is neither that of the entry nor the signed one")
        }
        return Refutation("checkpoint", "the \(checkpoint.size) entries do not give the root that it signs")
    }
}
