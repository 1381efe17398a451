import Mechanism
import TransparencyLog

/// What is checked besides the tree: tiles, texts, and that each act follows from those before it.
public struct FullCheck: Sendable {
    /// How many texts opened their commitments.
    public private(set) var keptTexts = 0
    /// How many texts were removed, each by an act of the record.
    public private(set) var removedTexts = 0
    /// Whether texts were checked: a copy may have been made without them.
    public let hasTexts: Bool

    private let source: any RecordSource
    private var mechanism = Mechanism()
    /// The removed texts and the acts that are said to have removed them.
    private var removals: [(text: NamedCommitment, of: Int, by: Int)] = []
    /// The indices of acts that remove something.
    private var erasures: Set<Int> = []

    init(source: any RecordSource) {
        self.source = source
        hasTexts = source.hasTexts
    }

    /// Checks that the published tile over a bundle holds the hashes of its entries.
    static func checkTile(of bundle: HashedBundle, in source: any RecordSource) async throws {
        guard let tile = Tile(level: 0, index: bundle.bundle.index, width: bundle.bundle.width) else { return }
        try await check(tile, bundle.leaves, in: source)
    }

    /// Checks that a published tile holds these hashes.
    func check(_ tile: Tile, _ hashes: [Hash]) async throws { try await Self.check(tile, hashes, in: source) }

    private static func check(_ tile: Tile, _ hashes: [Hash], in source: any RecordSource) async throws {
        var tiles = FetchedTiles(source: source)
        guard try await tiles.fetch(tile) == hashes else {
            throw Refutation(tile.path, "it does not hold the hashes of the entries")
        }
    }

    /// Replays the acts of a bundle and checks their texts.
    mutating func take(_ bundle: HashedBundle) async throws {
        var texts: [(Int, NamedCommitment)] = []
        for (index, bytes) in bundle.entries {
            try replay(index, bytes)
            for commitment in NamedCommitment.all(in: bytes) ?? [] { texts.append((index, commitment)) }
        }
        guard hasTexts else { return }
        let source = source
        var found: [(Int, NamedCommitment, TextState)] = []
        try await readAhead(texts, most: 8) { index, text in
            (index, text, try await source.text(text.hash))
        } then: {
            found.append($0)
        }
        for (index, text, state) in found { try note(state, of: text, in: index) }
    }

    /// Replays the acts that are not signed for yet.
    mutating func takeUnsigned(from first: Int, upTo count: Int) async throws {
        for bundle in EntryBundle.all(from: first, to: count) {
            for (index, bytes) in try await HashedBundle.read(bundle, from: source).entries where index >= first {
                try replay(index, bytes)
            }
        }
    }

    private mutating func replay(_ index: Int, _ bytes: [UInt8]) throws {
        do {
            let entry = try Entry(index: index, bytes.span)
            try mechanism.apply(entry)
            if entry.act.type.rawValue.hasPrefix("erasure") { erasures.insert(index) }
        } catch {
            throw Refutation("entry \(index)", "it does not follow from those before it (\(error))")
        }
    }

    private mutating func note(_ state: TextState, of text: NamedCommitment, in index: Int) throws {
        let resource = RecordFile.text(text.hash).path
        switch state {
        case .kept(let opening):
            guard opening.opens(text.hash), opening.content.count == text.length else {
                throw Refutation(resource, "it is not the text that entry \(index) commits to")
            }
            keptTexts += 1
        case .removed(let by):
            removedTexts += 1
            if let by { removals.append((text, index, by)) }
        case .missing:
            throw Refutation(resource, "the text of entry \(index) is withheld: it is not there, and no act removed it")
        }
    }

    /// Checks that what is said to be removed was removed by an act of the record.
    func finish() throws {
        for (text, index, act) in removals where act <= index || (act < mechanism.count && !erasures.contains(act)) {
            throw Refutation(
                RecordFile.text(text.hash).path,
                "the text of entry \(index) was not removed by entry \(act), as is said")
        }
    }
}
