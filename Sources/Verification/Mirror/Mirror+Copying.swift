import Mechanism
import TransparencyLog

/// Copying from the root down: each tile is checked against the hash that the tile above it holds, each bundle against the
/// hash of its leaves, so that nothing that was not signed is ever written.
extension Mirror {
    /// Copies the tiles above level 0, the highest first.
    func copyTiles(of checkpoint: Checkpoint, from old: Int, _ tiles: inout FetchedTiles) async throws {
        let size = checkpoint.size
        guard size > 0 else { return }
        // The unfinished tiles are checked all at once: together they give the root.
        guard try await tiles.tree(ofSize: size, { try $0.root() }) == checkpoint.root else {
            throw Refutation("tile", "the tiles do not give the root that the checkpoint signs")
        }
        for level in (1...7).reversed() {
            for tile in Tile.all(ofLevel: level, from: old, to: size) {
                let hashes = try await tiles.fetch(tile)
                if tile.isFull { try await check(tile, hashes, size) }
                try folder.write(Tile.encode(hashes), to: tile.path)
            }
        }
        // Where there is no full bundle to check it by, the partial tile of level 0 is among those checked above.
        for tile in Tile.partial(of: size) where tile.level == 0 {
            try folder.write(Tile.encode(try await tiles.fetch(tile)), to: tile.path)
        }
    }

    /// What new entries tell that a copy has to heed.
    struct News {
        /// What their acts removed.
        var removals = Removals()
        /// Which keys took over.
        var keyChanges: [KeyChange] = []
    }

    /// Copies the bundles and the tiles of their leaves.
    func copyBundles(of checkpoint: Checkpoint, from old: Int) async throws -> News {
        var news = News()
        let (source, copy, size) = (source, copy, checkpoint.size)
        try await readAhead(EntryBundle.all(from: old, to: size), most: RecordCheck.ahead) { bundle in
            // What an interrupted run has left is taken from the copy; it is checked like the rest.
            if bundle.isFull, let kept = try? await HashedBundle(bundle, copy.bytes(of: .bundle(bundle)) ?? []),
                (try? await check(kept, size)) != nil
            {
                return (kept, true)
            }
            let fetched = try await HashedBundle.read(bundle, from: source)
            try await check(fetched, size)
            return (fetched, false)
        } then: { bundle, isKept in
            for entry in bundle.entries where entry.index >= old {
                if let read = try? Entry(index: entry.index, entry.bytes.span) {
                    news.removals.note(read.act, at: entry.index)
                }
                if let change = KeyChange(entry: entry.bytes) { news.keyChanges.append(change) }
            }
            guard let tile = Tile(level: 0, index: bundle.bundle.index, width: bundle.bundle.width) else { return }
            if !isKept || !folder.holds(tile.path) { try folder.write(Tile.encode(bundle.leaves), to: tile.path) }
            if !isKept { try folder.write(bundle.bytes, to: bundle.bundle.path) }
        }
        return news
    }

    /// Copies the texts of new entries, and of earlier ones whose texts were not to be had; where something was removed
    /// since, all are asked for again, to remove those that are gone.
    func copyTexts(of size: Int, since old: Int, _ removals: Removals, _ outcome: inout Outcome) async throws {
        let (source, copy, folder) = (source, copy, folder)
        let asksAgain = !removals.isEmpty
        let missed = Set(folder.entriesWithMissingTexts())
        let isNew = !folder.holds("object")
        let first = asksAgain || isNew ? 0 : min(old, missed.min() ?? old)
        var found = outcome
        var (erasures, said, lacking) = (Removals(), [(text: CommittedText, by: Int?)](), Set<Int>())
        try await readAhead(EntryBundle.all(from: first, to: size), most: 2) { bundle in
            try await HashedBundle.read(bundle, from: copy)
        } then: { bundle in
            var texts: [CommittedText] = []
            for (index, bytes) in bundle.entries where index >= first {
                let entry = try? Entry(index: index, bytes.span)
                if let entry { erasures.note(entry.act, at: index) }
                guard asksAgain || isNew || index >= old || missed.contains(index) else { continue }
                texts += CommittedText.all(in: entry, at: index, bytes)
            }
            texts.removeAll { !asksAgain && folder.holds(RecordFile.text($0.commitment.hash).path) }
            try await readAhead(texts, most: 8) { text in
                (text, try await source.text(text.commitment.hash))
            } then: { text, state in
                switch state {
                case .kept(let opening): try keep(opening, text.commitment, &found)
                case .removed(let act): said.append((text, act))
                case .missing: said.append((text, nil))
                }
            }
        }
        // Only now all acts are known that may have removed something.
        for (text, act) in said {
            if let act = act.map({ erasures.act(at: $0, removed: text) ? $0 : nil }) ?? erasures.act(thatRemoved: text)
            {
                try remove(text.commitment, by: act, &found)
            } else {
                found.withheld.append(text.commitment.hash)
                lacking.insert(text.entry)
            }
        }
        try folder.write(entriesWithMissingTexts: lacking)
        outcome = found
    }

    private func keep(_ opening: Opening, _ text: NamedCommitment, _ outcome: inout Outcome) throws {
        let name = RecordFile.text(text.hash).path
        guard opening.opens(text.hash), opening.content.count == text.length else {
            throw Refutation(name, "it is not the text that its entry commits to")
        }
        guard !folder.holds(name) else { return }
        try folder.write(KeptFile.bytes(of: opening), to: name)
        outcome.texts += 1
    }

    /// A copy gives up a text only for an act of the record that removed it: a source's word alone takes nothing away.
    private func remove(_ text: NamedCommitment, by act: Int, _ outcome: inout Outcome) throws {
        let name = RecordFile.text(text.hash).path
        if folder.holds(name) { outcome.removed += 1 }
        folder.remove(name)
        try folder.write(KeptFile.bytes(ofRemoval: act), to: name + MirroredRecord.removed)
    }

    /// Checks a bundle against the hash of its leaves, which is on the disk already.
    private func check(_ bundle: HashedBundle, _ size: Int) async throws {
        guard let tile = Tile(level: 0, index: bundle.bundle.index, width: bundle.bundle.width) else { return }
        if tile.isFull {
            try await check(tile, bundle.leaves, size)
        } else {
            guard let bytes = try await copy.bytes(of: .tile(tile)), tile.decode(bytes) == bundle.leaves else {
                throw Refutation(bundle.bundle.path, "its entries are not those that were signed")
            }
        }
    }

    /// Checks a full tile against the hash that the tile above it holds, which is on the disk already.
    private func check(_ tile: Tile, _ hashes: [Hash], _ size: Int) async throws {
        let (index, place) = tile.index.quotientAndRemainder(dividingBy: Tile.fullWidth)
        let level = tile.level + 1
        let width = min(Tile.fullWidth, size >> (level * 8) - index * Tile.fullWidth)
        guard let above = Tile(level: level, index: index, width: width),
            let bytes = try await copy.bytes(of: .tile(above)),
            let roots = above.decode(bytes), place < roots.count
        else {
            throw Misuse("The copy in \(copy.place) is damaged (\(tile.path)). Remove that folder and begin it anew.")
        }
        guard Hash.root(of: hashes) == roots[place] else {
            throw Refutation(
                tile.level > 0 ? tile.path : "tile/entries/" + tile.path.dropFirst("tile/0/".count),
                "it does not hold what was signed")
        }
    }
}
