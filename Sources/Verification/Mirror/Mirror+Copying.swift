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
        /// Whether any of the acts removed something.
        var hasErasures = false
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
                news.hasErasures = news.hasErasures || isErasure(entry.bytes)
                if let change = KeyChange(entry: entry.bytes) { news.keyChanges.append(change) }
            }
            guard let tile = Tile(level: 0, index: bundle.bundle.index, width: bundle.bundle.width) else { return }
            if !isKept || !folder.holds(tile.path) { try folder.write(Tile.encode(bundle.leaves), to: tile.path) }
            if !isKept { try folder.write(bundle.bytes, to: bundle.bundle.path) }
        }
        return news
    }

    /// Copies the texts of the entries from an index on.
    /// - Parameter asksAgain: Whether the texts that the copy has are asked for as well, to remove those that are gone.
    func copyTexts(of size: Int, from first: Int, asksAgain: Bool, _ outcome: inout Outcome) async throws {
        let (source, copy, folder) = (source, copy, folder)
        var found = outcome
        try await readAhead(EntryBundle.all(from: first, to: size), most: 2) { bundle in
            try await HashedBundle.read(bundle, from: copy)
        } then: { bundle in
            let texts = bundle.entries.filter { $0.index >= first }.flatMap { NamedCommitment.all(in: $0.bytes) ?? [] }
                .filter { asksAgain || !folder.holds(RecordFile.text($0.hash).path) }
            try await readAhead(texts, most: 8) { text in
                (text, try await source.text(text.hash))
            } then: { text, state in
                try keep(text, state, &found)
            }
        }
        outcome = found
    }

    private func keep(_ text: NamedCommitment, _ state: TextState, _ outcome: inout Outcome) throws {
        let name = RecordFile.text(text.hash).path
        switch state {
        case .kept(let opening):
            guard opening.opens(text.hash), opening.content.count == text.length else {
                throw Refutation(name, "it is not the text that its entry commits to")
            }
            guard !folder.holds(name) else { return }
            try folder.write(KeptFile.bytes(of: opening), to: name)
            outcome.texts += 1
        case .removed(let by):
            if folder.holds(name) { outcome.removed += 1 }
            folder.remove(name)
            try folder.write(KeptFile.bytes(ofRemoval: by), to: name + MirroredRecord.removed)
        case .missing:
            outcome.withheld.append(text.hash)
        }
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

    private func isErasure(_ entry: [UInt8]) -> Bool {
        guard case .object(let members)? = try? CanonicalJSON.read(entry.span), case .string(let type)? = members["t"]
        else { return false }
        return type.hasPrefix("erasure")
    }
}
