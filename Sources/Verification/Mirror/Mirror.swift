public import TransparencyLog

/// Keeps a full copy of a record in a folder, which any web server can serve as it is.
///
/// Before anything is written it is certain that the record continues what the copy holds; each file is checked against the
/// signed root before it is written; the checkpoint is written last. Interrupted, it goes on where it was.
public struct Mirror: Sendable {
    let source: any RecordSource
    let folder: MirrorFolder
    let copy: MirroredRecord
    let trust: Trust
    let withTexts: Bool

    /// A mirror of a record in a folder, which is made if needed.
    public init(of source: any RecordSource, folder: String, trust: Trust, withTexts: Bool) throws {
        self.source = source
        self.folder = try MirrorFolder(path: folder)
        copy = try MirroredRecord(folder: folder)
        self.trust = trust
        self.withTexts = withTexts
    }

    /// What a mirror has done.
    public struct Outcome: Sendable {
        /// How many entries the copy had, and has now.
        public let from, to: Int
        /// How many texts were fetched, and how many that the copy had are gone since.
        public internal(set) var texts = 0
        public internal(set) var removed = 0
        /// Texts that the source does not show, and no act of the record has removed.
        public internal(set) var withheld: [Hash] = []

        /// The outcome in sentences, a line each.
        public var sentences: String {
            var lines = [
                from == to
                    ? "The copy has all \(to) entries already."
                    : "The copy has \(to) entries now, \(to - from) more than before."
            ]
            lines.append("Texts fetched: \(texts); removed since they were fetched: \(removed).")
            if let first = withheld.first {
                lines.append(
                    "Texts that the source does not show, and no act has removed: \(withheld.count), the first is "
                        + "object/\(first.base64url). They may not be public yet; the next run asks for them again.")
            }
            return lines.joined(separator: "\n")
        }

        /// The outcome for programs.
        public var json: String {
            JSONText.of(
                Report(from: from, to: to, texts: texts, removed: removed, withheld: withheld.map(\.base64url)))
        }

        private struct Report: Encodable {
            let from, to, texts, removed: Int
            let withheld: [String]
        }
    }

    /// Brings the copy up to date.
    /// - Throws: ``Refutation``, ``Unreachable`` or ``Misuse``.
    public func run() async throws -> Outcome {
        // The figures first: the checkpoint then covers them, and an audit of the copy can compare.
        let results = try await source.bytes(of: .results)
        guard let note = try await source.signedNote() else {
            throw Unreachable("\(source.place)/checkpoint", "there is none, so this may not be the address of a record")
        }
        let held = try await copy.bytes(of: .checkpoint).map { bytes in
            do { return try SignedNote(parsing: bytes) } catch { throw Misuse(damaged("checkpoint")) }
        }
        do {
            let outcome = try await bringUp(to: note, from: held)
            if let results { try folder.write(results, to: RecordFile.results.path) }
            return outcome
        } catch let refutation as Refutation {
            throw refutation.showing("as served", note).showing("in the copy", held)
        }
    }

    private func bringUp(to note: SignedNote, from held: SignedNote?) async throws -> Outcome {
        // A copy goes on trusting the key it was begun with.
        let policy = try await trust.policy(for: held == nil ? source : copy)
        let checkpoint = try WitnessPolicy.Finding.of(note, under: policy).checkpoint
        var known: Checkpoint?
        if let held {
            do { known = try Checkpoint(parsing: held.text) } catch { throw Misuse(damaged("checkpoint")) }
        }
        var tiles = FetchedTiles(source: source)
        if let known { try await tiles.check(checkpoint, continues: known) }

        try await copyTiles(of: checkpoint, from: known?.size ?? 0, &tiles)
        var outcome = Outcome(from: known?.size ?? 0, to: checkpoint.size)
        let news = try await copyBundles(of: checkpoint, from: outcome.from)
        if withTexts {
            try await copyTexts(of: checkpoint.size, since: outcome.from, news.removals, &outcome)
        }
        let signed = policy.logs.map(\.key).first { (try? Checkpoint(note: note, verifiedBy: [$0])) != nil }
        try await finish(note, outcome, trusting: signed.map(news.keyChanges.successor(of:)))
        return outcome
    }

    /// Policy, key and at last the checkpoint, each after what it speaks of is on the disk.
    ///
    /// The copy's key is the one it was begun with, or the one that took over from that by an act it has checked: while both
    /// sign, a copy that is kept up moves from one to the other by itself.
    private func finish(_ note: SignedNote, _ outcome: Outcome, trusting key: NoteVerifier?) async throws {
        if let policy = try await source.bytes(of: .policy) { try folder.write(policy, to: RecordFile.policy.path) }
        if let key { try folder.write(Array((key.text + "\n").utf8), to: RecordFile.key.path) }
        folder.sync()
        try folder.write(Array(note.serialized.utf8), to: RecordFile.checkpoint.path)
        folder.sync()
        for name in partials(of: outcome.from) where !partials(of: outcome.to).contains(name) { folder.remove(name) }
    }

    private func partials(of size: Int) -> Set<String> {
        let bundle = EntryBundle(index: size / Tile.fullWidth, width: size % Tile.fullWidth)
        return Set(Tile.partial(of: size).map(\.path) + (bundle.map { [$0.path] } ?? []))
    }

    private func damaged(_ name: String) -> String {
        "The copy in \(copy.place) is damaged (\(name)). Remove that folder and begin it anew."
    }
}
