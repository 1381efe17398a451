import Mechanism
import TransparencyLog

/// What is checked besides the tree: tiles, texts, and that each act follows from those before it.
public struct FullCheck: Sendable {
    /// How many texts opened their commitments.
    public private(set) var keptTexts = 0
    /// How many texts were removed, each by an act of the record.
    public private(set) var removedTexts = 0
    /// How many texts are not public yet, because the consultation that they belong to has not opened.
    public private(set) var withheldTexts = 0
    /// Whether texts were checked: a copy may have been made without them.
    public let hasTexts: Bool

    private let source: any RecordSource
    private var mechanism = Mechanism()
    /// The removed texts and the acts that are said to have removed them.
    private var removals: [(text: CommittedText, by: Int)] = []
    /// The texts that are neither there nor said to be removed.
    private var missing: [CommittedText] = []
    private var erasures = Removals()

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
        var texts: [CommittedText] = []
        for (index, bytes) in bundle.entries {
            texts += CommittedText.all(in: try replay(index, bytes), at: index, bytes)
        }
        guard hasTexts else { return }
        let source = source
        var found: [(CommittedText, TextState)] = []
        try await readAhead(texts, most: 8) { text in
            (text, try await source.text(text.commitment.hash))
        } then: {
            found.append($0)
        }
        for (text, state) in found { try note(state, of: text) }
    }

    /// Replays the acts that are not signed for yet.
    mutating func takeUnsigned(from first: Int, upTo count: Int) async throws {
        for bundle in EntryBundle.all(from: first, to: count) {
            for (index, bytes) in try await HashedBundle.read(bundle, from: source).entries where index >= first {
                _ = try replay(index, bytes)
            }
        }
    }

    private mutating func replay(_ index: Int, _ bytes: [UInt8]) throws -> Entry {
        do {
            let entry = try Entry(index: index, bytes.span)
            try mechanism.apply(entry)
            erasures.note(entry.act, at: index)
            return entry
        } catch {
            throw Refutation("entry \(index)", "it does not follow from those before it (\(error))")
        }
    }

    private mutating func note(_ state: TextState, of text: CommittedText) throws {
        let commitment = text.commitment
        let resource = RecordFile.text(commitment.hash).path
        switch state {
        case .kept(let opening):
            guard opening.opens(commitment.hash), opening.content.count == commitment.length else {
                throw Refutation(resource, "it is not the text that entry \(text.entry) commits to")
            }
            keptTexts += 1
        case .removed(let by):
            removedTexts += 1
            removals.append((text, by))
        case .missing: missing.append(text)
        }
    }

    /// Checks that what is said to be removed was removed by an act of the record, and by one that names it.
    ///
    /// What is simply not there may have been removed by such an act too, as a server says that knows only of files; else it
    /// may only be a text that is not public before its consultation opens.
    mutating func finish() throws {
        let withheld = mechanism.withheldTexts
        for text in missing {
            if erasures.act(thatRemoved: text) != nil {
                removedTexts += 1
            } else if withheld.contains(text.commitment.hash) {
                withheldTexts += 1
            } else {
                throw Refutation(
                    RecordFile.text(text.commitment.hash).path,
                    "the text of entry \(text.entry) is withheld: it is not there, and no act removed it")
            }
        }
        for (text, act) in removals where !erasures.act(at: act, removed: text) {
            let resource = RecordFile.text(text.commitment.hash).path
            guard act < mechanism.count else { throw Overtaken(resource: resource, entry: text.entry, act: act) }
            throw Refutation(resource, "the text of entry \(text.entry) was not removed by entry \(act), as is said")
        }
    }

    /// A text is said to be removed by an act after those that were read. The record may have grown meanwhile.
    struct Overtaken: Error {
        let resource: String
        let entry, act: Int

        /// What it comes to where the record has not grown so far.
        var refutation: Refutation {
            Refutation(
                resource,
                "the text of entry \(entry) is said to be removed by entry \(act), and the record ends before it")
        }
    }
}
