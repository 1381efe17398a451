import HTTPTypes
import Journal
import Mechanism
import NIOCore
import Secretariat
import TransparencyLog

/// The record for programs: the log of C2SP tlog-tiles, the texts beside it, proofs, receipts and results.
extension Site {
    /// What stands at a route of the record that is no page; nil for other routes, and when there is nothing.
    func recordFile(_ route: Route) async throws -> SiteAnswer? {
        switch route {
        case .checkpoint: try await published(covering: 0).map { plain($0.note.serialized, caching: .short) }
        case .recordKey: plain(publisher.verifier.text + "\n", caching: .short)
        case .policy: plain(clerk.state.record.policy(logs: publisher.verifiers), caching: .short)
        case .tile(let tile): try await self.tile(tile)
        case .bundle(let bundle): try await self.bundle(bundle)
        case .proof(let index): try await proof(index).map { plain($0.serialized, caching: .short) }
        case .object(let code): try await object(code)
        case .receipt(let index): try await receipt(index)
        case .results: try await results()
        default: nil
        }
    }

    private func plain(_ text: String, caching: SiteAnswer.Caching) -> SiteAnswer {
        .file(ByteBuffer(string: text), type: "text/plain; charset=utf-8", caching: caching)
    }

    private func json(_ text: String, caching: SiteAnswer.Caching, name: String? = nil) -> SiteAnswer {
        .file(ByteBuffer(string: text), type: "application/json", caching: caching, name: name)
    }

    /// The last checkpoint, which covers so many entries at least. Somebody may ask in the second before it is published.
    private func published(covering size: Int) async throws -> Publisher.Published? {
        if let published = publisher.published, published.checkpoint.size >= size { return published }
        return await publisher.published(covering: size)
    }

    /// Hashes of the tree. What no checkpoint vouches for is not served; whatever was published is served in every width,
    /// since a reader who holds the checkpoint of a moment ago asks for the tile as wide as it was then.
    private func tile(_ tile: Tile) async throws -> SiteAnswer? {
        guard let size = try await published(covering: 0)?.checkpoint.size,
            let first = tile.places.upperBound.shifted(by: tile.level * 8), first <= size,
            let bytes = clerk.ledger.tree.tile(tile)
        else { return nil }
        return .file(ByteBuffer(bytes: bytes), type: "application/octet-stream", caching: .forever)
    }

    /// Entries, each after its length in two bytes.
    private func bundle(_ bundle: EntryBundle) async throws -> SiteAnswer? {
        guard let size = try await published(covering: 0)?.checkpoint.size, bundle.places.upperBound <= size else {
            return nil
        }
        let entries = try await journal.read { try $0.entries(bundle.places) }
        return EntryBundle.encode(entries).map {
            .file(ByteBuffer(bytes: $0), type: "application/octet-stream", caching: .forever)
        }
    }

    /// What proves that an entry is in the record, under the last checkpoint.
    private func proof(_ index: Int) async throws -> LogProof? {
        guard (0..<clerk.count).contains(index), let published = try await published(covering: index + 1),
            // Taken after the checkpoint, the tree has at least its size.
            let path = clerk.ledger.tree.inclusionProof(of: index, in: published.checkpoint.size)
        else { return nil }
        return LogProof(index: index, path: path, checkpoint: published.note)
    }

    /// What opens a commitment: the salt and the words. Never cached, so that what is erased is gone.
    private func object(_ code: String) async throws -> SiteAnswer? {
        guard let hash = Hash(base64url: code), !clerk.state.withheldTexts.contains(hash) else { return nil }
        let (opening, removal) = try await journal.read { (try $0.opening(hash), try $0.removal(of: hash)) }
        if let opening { return json(opening.json + "\n", caching: .never) }
        return removal.map { .gone("{\"removed_by\":\($0)}\n", type: "application/json") }
    }

    /// What proves to whoever holds it that an act was done, word for word.
    private func receipt(_ index: Int) async throws -> SiteAnswer? {
        guard let proof = try await proof(index) else { return nil }
        let verifier = publisher.verifier
        let withheld = clerk.state.withheldTexts
        let receipt = try await journal.read { try $0.receipt(of: index, proof, verifier, without: withheld) }
        return receipt.map { json($0, caching: .never, name: "receipt-\(index).json") }
    }

    /// Every figure that the site publishes, to be computed again by whoever doubts it.
    private func results() async throws -> SiteAnswer {
        let state = clerk.state
        // Whoever reads the checkpoint next finds it covers the figures.
        _ = try await published(covering: state.count)
        return json(try state.results().text, caching: .short)
    }
}

extension Int {
    /// Shifted to the left; nil where that is no number any more.
    fileprivate func shifted(by bits: Int) -> Int? {
        guard bits < Int.bitWidth - 1 else { return nil }
        let (product, overflow) = multipliedReportingOverflow(by: 1 << bits)
        return overflow ? nil : product
    }
}
