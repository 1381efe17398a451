import HTML
import Journal
import Mechanism
import NIOCore
import Secretariat
import TransparencyLog

/// The record for programs: the log of C2SP tlog-tiles, the texts beside it, and receipts.
extension Site {
    /// What stands at a route of the record that is no page; nil for other routes, and when there is nothing.
    func recordFile(_ route: Route) async throws -> SiteAnswer? {
        switch route {
        case .checkpoint: plain(publisher.checkpoint(), caching: .short)
        case .recordKey: plain(publisher.verifier.text + "\n", caching: .short)
        case .bundle(let number, let width): try await bundle(number, width: width)
        case .object(let code): try await object(code)
        case .receipt(let input): try await receipt(input)
        default: nil
        }
    }

    private func plain(_ text: String, caching: SiteAnswer.Caching, name: String? = nil) -> SiteAnswer {
        .file(ByteBuffer(string: text), type: "text/plain; charset=utf-8", caching: caching, name: name)
    }

    /// How many entries a full bundle holds.
    private static let bundleWidth = 256

    /// Entries, each after its length in two bytes (C2SP tlog-tiles, "entry bundles").
    ///
    /// What has been published is served in every width: a reader who holds the checkpoint of a moment ago asks for the
    /// bundle as wide as it was then. What no checkpoint vouches for is not served.
    private func bundle(_ number: Int, width: Int?) async throws -> SiteAnswer? {
        guard let size = published()?.size, number >= 0, number <= size / Self.bundleWidth else { return nil }
        let first = number * Self.bundleWidth
        let last = first + (width ?? Self.bundleWidth)
        guard last <= size else { return nil }
        let entries = try await journal.read { try $0.entries(first..<last) }
        var bytes = ByteBuffer()
        for entry in entries {
            // The journal takes no entry longer than 65,535 bytes.
            bytes.writeInteger(UInt16(clamping: entry.count))
            bytes.writeBytes(entry)
        }
        let caching = width == nil ? SiteAnswer.Caching.forever : .short
        return .file(bytes, type: "application/octet-stream", caching: caching)
    }

    /// What opens a commitment: the salt and the words. Never cached, so that what is erased is gone.
    private func object(_ code: String) async throws -> SiteAnswer? {
        guard let hash = Hash(base64url: code), let opening = try await journal.read({ try $0.opening(hash) }) else {
            return nil
        }
        let json = """
            {"salt":"\(opening.salt.base64url)","text":\(String(decoding: opening.content, as: UTF8.self).jsonLiteral)}

            """
        return .file(ByteBuffer(string: json), type: "application/json", caching: .never)
    }

    /// What proves to whoever holds it that an input was given, word for word.
    private func receipt(_ id: ID<Input>) async throws -> SiteAnswer? {
        guard let input = clerk.state.inputs[id] else { return nil }
        // Somebody may ask in the second before the checkpoint that covers the entry.
        if (published()?.size ?? 0) <= input.entry { publisher.publish() }
        let (checkpoint, note) = (published(), publisher.checkpoint())
        // Taken after the checkpoint, the tree has at least its size.
        let ledger = clerk.ledger
        guard let checkpoint, let leaf = ledger.tree.leaf(at: input.entry),
            let path = ledger.tree.inclusionProof(of: input.entry, in: checkpoint.size)
        else { return nil }
        let charter = ledger.mechanism.charter.inForce
        let language = charter.languages.first { resources.catalogues[$0] != nil } ?? "en"
        let words = Words(language: language, catalogue: resources.catalogues[language] ?? Catalogue())
        let now = clock.now
        let text = try await journal.read { reader in
            let reading = Reading(
                mechanism: ledger.mechanism, journal: reader, visitor: .anonymous, words: words, now: now, site: facts,
                zone: Zone(charter.zone))
            return try reading.receipt(
                of: input, leaf: leaf, AuditPath(path, of: input.entry, in: checkpoint.size), checkpoint: note)
        }
        return text.map { plain($0, caching: .never, name: "receipt-\(id.number).txt") }
    }

    /// The last signed checkpoint, read back.
    private func published() -> Checkpoint? {
        try? Checkpoint(signed: Array(publisher.checkpoint().utf8), verifiedBy: [publisher.verifier])
    }
}

extension Salt {
    /// The salt in base64url without padding, 43 characters.
    var base64url: String { Hash(bytes: bytes)?.base64url ?? "" }
}

extension String {
    /// The text as a JSON string (RFC 8259 §7). Texts have line breaks, which the record's canonical JSON refuses.
    var jsonLiteral: String {
        var literal = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"", "\\": literal += "\\\(scalar)"
            case "\n": literal += "\\n"
            case "\t": literal += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                literal += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "\""
    }
}
