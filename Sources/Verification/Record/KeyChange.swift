import Mechanism
import TransparencyLog

/// A change of the key that signs the record, as the record itself tells it.
struct KeyChange: Sendable {
    let from, to: NoteVerifier

    /// Nil for an entry that tells of no change.
    init?(entry: [UInt8]) {
        // Few of the many entries are worth reading in full.
        guard entry.contains(KeyChange.mark), let entry = try? Entry(index: 0, entry.span),
            let act = entry.act as? RotateKey, let from = try? NoteVerifier(text: act.from),
            let to = try? NoteVerifier(text: act.to)
        else { return nil }
        (self.from, self.to) = (from, to)
    }

    private static let mark = Array(#""key.rotate""#.utf8)

    /// Every change in the first entries of a record, in order.
    /// - Parameter root: The root that these entries must give; nil where that is checked elsewhere.
    static func all(in source: any RecordSource, upTo size: Int, root: Hash? = nil) async throws -> [KeyChange] {
        var changes: [KeyChange] = []
        var frontier = TileFrontier()
        try await readAhead(EntryBundle.all(to: size), most: RecordCheck.ahead) { bundle in
            try await HashedBundle.read(bundle, from: source)
        } then: { bundle in
            changes += bundle.entries.compactMap { KeyChange(entry: $0.bytes) }
            for leaf in bundle.leaves { frontier.append(leaf) }
        }
        guard root == nil || frontier.root == root else {
            throw Refutation("checkpoint", "the \(size) entries do not give the root that it signs")
        }
        return changes
    }
}

extension [KeyChange] {
    /// The keys from which others took over until one of these was in force.
    func predecessors(of keys: [NoteVerifier]) -> [NoteVerifier] {
        var known = keys
        for change in reversed() where known.contains(where: { $0.text == change.to.text }) {
            known.append(change.from)
        }
        return Array<NoteVerifier>(known.dropFirst(keys.count))
    }

    /// The key that took over from this one in the end; itself if none did.
    func successor(of key: NoteVerifier) -> NoteVerifier {
        reduce(key) { $1.from.text == $0.text ? $1.to : $0 }
    }
}
