public import TransparencyLog

/// Checks what somebody holds, without any server; and, if asked, whether the server still stands by it.
public struct ProofCheck: Sendable {
    let file: ProofFile
    let trust: Trust

    /// A check of a proof.
    public init(_ file: ProofFile, trust: Trust) {
        self.file = file
        self.trust = trust
    }

    /// A proof that holds.
    public struct Finding: Sendable {
        /// The entry's index in the record.
        public let index: Int
        /// Who vouches for the checkpoint.
        public let vouched: WitnessPolicy.Finding
        /// Whether it was checked by the key that came with it.
        public let isOwnWord: Bool
        /// How many texts are those that the entry commits to.
        public let texts: Int
        /// The size of the served record that still contains the entry; nil when none was asked.
        public internal(set) var servedSize: Int?

        /// The finding in sentences, a line each.
        public var sentences: String {
            var lines = [
                "The proof holds: entry \(index) of \(vouched.checkpoint.origin), among the \(vouched.checkpoint.size) signed for."
                    + (isOwnWord ? ownWord : "")
            ]
            if texts > 0 { lines.append("Texts that the entry commits to, word for word: \(texts).") }
            lines += vouched.sentences
            if let servedSize { lines.append("The served record of \(servedSize) entries still contains it.") }
            return lines.joined(separator: "\n")
        }

        private var ownWord: String {
            " The key is the one that came with it, which proves less than a key that you have from somebody else (--vkey)."
        }

        /// The finding for programs.
        public var json: String {
            JSONText.of(
                Report(
                    holds: true, index: index, origin: vouched.checkpoint.origin, size: vouched.checkpoint.size,
                    ownWord: isOwnWord, texts: texts, served: servedSize, witnesses: vouched.signedWitnesses,
                    groups: vouched.signedGroups))
        }

        private struct Report: Encodable {
            let holds: Bool
            let index: Int
            let origin: String
            let size: Int
            let ownWord: Bool
            let texts: Int
            let served: Int?
            let witnesses, groups: [String: Int]
        }
    }

    /// Checks the proof and the texts by themselves.
    /// - Throws: ``Refutation`` or ``Misuse``.
    public func run() throws -> Finding { try run(under: try trust.policy(ownKey: file.ownKey)) }

    private func run(under policy: WitnessPolicy) throws -> Finding {
        let vouched: WitnessPolicy.Finding
        do {
            vouched = try file.proof.verified(.leaf(file.entry), under: policy)
        } catch .notIncluded {
            throw refutation("entry \(file.proof.index)", "the proof does not lead from this entry to the signed root")
        } catch .quorum {
            throw refutation("checkpoint", "too few witnesses vouch for it")
        } catch {
            throw refutation("checkpoint", "it is not signed as it should be (\(error))")
        }
        try checkTexts()
        return Finding(
            index: file.proof.index, vouched: vouched, isOwnWord: trust.isOwnWord, texts: file.texts.count)
    }

    private func checkTexts() throws {
        guard !file.texts.isEmpty else { return }
        guard let commitments = NamedCommitment.all(in: file.entry) else {
            throw Misuse("The entry is not one of record/1, so no text can be checked against it.")
        }
        for text in file.texts {
            let isCommitted = commitments.contains { commitment in
                text.opening.opens(commitment.hash) && text.opening.content.count == commitment.length
                    && (text.field.map { $0 == commitment.field } ?? true)
            }
            guard isCommitted else {
                throw refutation(
                    text.field.map { "text “\($0)”" } ?? "text", "the entry does not commit to it with this salt")
            }
        }
    }

    /// Checks also that a served record, or a copy, still contains the entry and continues what the proof was made of.
    public func run(against source: any RecordSource) async throws -> Finding {
        guard let note = try await source.signedNote() else {
            throw Unreachable("\(source.place)/checkpoint", "there is none, so this may not be the address of a record")
        }
        do {
            let policy = try await policies(for: note, of: source)
            var finding = try run(under: policy.proof)
            finding.servedSize = try await served(note, policy.served, finding.vouched.checkpoint, source).size
            return finding
        } catch let refutation as Refutation {
            throw refutation.showing("in the proof", file.proof.checkpoint).showing("as served", note)
        }
    }

    /// By whose signatures the proof and the served checkpoint are checked.
    ///
    /// Where the log's key has changed between the two, the record tells which key took over from which. That is believed of
    /// the keys before one that is trusted, which has signed all of it; of a key that came after, its owner must say so.
    private func policies(
        for note: SignedNote, of source: any RecordSource
    ) async throws -> (proof: WitnessPolicy, served: WitnessPolicy) {
        let proof = try trust.policy(ownKey: file.ownKey)
        let served = trust.isOwnWord ? try await trust.policy(for: source) : proof
        let keys = served.logs.map(\.key)
        guard let checkpoint = try? Checkpoint(note: note, verifiedBy: keys) else {
            try await refuseLaterKey(of: note, source, after: keys)
            return (proof, served)
        }
        let isKnown = proof.logs.contains { keys.contains($0.key) }
        if isKnown, (try? Checkpoint(note: file.proof.checkpoint, verifiedBy: keys)) != nil { return (proof, served) }
        let before = try await KeyChange.all(in: source, upTo: checkpoint.size, root: checkpoint.root)
            .predecessors(of: keys)
        guard isKnown || proof.logs.contains(where: { before.contains($0.key) }) else {
            throw Refutation("key", "it is not the one of the proof, nor did it take over from that one")
        }
        return (before.reduce(proof) { $0.believing($1) }, served)
    }

    /// Says so where the served checkpoint is signed with a key that is said to have taken over from a trusted one.
    private func refuseLaterKey(of note: SignedNote, _ source: any RecordSource, after keys: [NoteVerifier])
        async throws
    {
        guard let claimed = try? Checkpoint(parsing: note.text),
            let changes = try? await KeyChange.all(in: source, upTo: claimed.size)
        else { return }
        let later = keys.map(changes.successor(of:)).filter { !keys.contains($0) }
        guard let key = later.first(where: { (try? Checkpoint(note: note, verifiedBy: [$0])) != nil }) else { return }
        throw Misuse(
            "The record is signed with another key now, \(key.text), and says that it took over from yours. Ask its owner "
                + "whether that is so, and give the new key with --vkey.")
    }

    private func served(
        _ note: SignedNote, _ policy: WitnessPolicy, _ proven: Checkpoint, _ source: any RecordSource
    ) async throws -> Checkpoint {
        let served = try WitnessPolicy.Finding.of(note, under: policy).checkpoint
        guard served.origin.utf8.elementsEqual(proven.origin.utf8) else {
            throw Misuse("The record at \(source.place) is another one, \(served.origin).")
        }
        let index = file.proof.index
        guard index < served.size else { throw leftOut(index, "its \(served.size) entries end before it") }
        var tiles = FetchedTiles(source: source)
        guard try await tiles.tree(ofSize: served.size, { try $0.root() }) == served.root else {
            throw Refutation("tile", "the tiles do not give the root that the checkpoint signs")
        }
        let path = try await tiles.tree(ofSize: served.size) { try $0.inclusionProof(of: index) }
        guard
            MerkleTree.verifyInclusion(
                of: .leaf(file.entry), at: index, in: served.size, root: served.root, proof: path)
        else { throw leftOut(index, "another entry stands in its place") }
        try await tiles.check(served, continues: proven)
        let width = min(Tile.fullWidth, served.size - index / Tile.fullWidth * Tile.fullWidth)
        guard let bundle = EntryBundle(index: index / Tile.fullWidth, width: width) else { return served }
        let entries = try await HashedBundle.read(bundle, from: source).entries
        guard entries.contains(where: { $0.index == index && $0.bytes == file.entry }) else {
            throw Refutation(
                bundle.path, "the server has left the entry out: it signs for entry \(index) and shows another")
        }
        return served
    }

    private func leftOut(_ index: Int, _ how: String) -> Refutation {
        Refutation("entry \(index)", "the server has left the entry out: \(how)")
    }

    private func refutation(_ resource: String, _ reason: String) -> Refutation {
        Refutation(resource, reason).showing("in the proof", file.proof.checkpoint)
    }
}
