import Journal
import Mechanism
import TransparencyLog

/// The receipt of an input: all that is needed to prove it without this site, in a file of plain text.
extension Reading {
    /// - Parameters:
    ///   - leaf: The hash of the input's entry.
    ///   - path: The way from that hash to the root that the checkpoint vouches for.
    ///   - checkpoint: The signed checkpoint, as it was published.
    func receipt(of input: Input, leaf: Hash, _ path: AuditPath, checkpoint: String) throws -> String? {
        guard let bytes = try journal.entry(input.entry), let entry = try? Entry(index: input.entry, bytes.span) else {
            return nil
        }
        var parts = [
            words("Receipt for input %1", String(input.id.number)),
            "\(charter.name)\n\(site.address)\(Route.input(input.id).path)",
            sentence(of: entry).text + "\n"
                + words("Entry %1 of the public record, %2.", String(input.entry), entry.stamp.at.rfc3339),
            Self.titled(words("The entry, one line"), String(decoding: bytes, as: UTF8.self)),
            Self.titled(words("Its leaf hash"), leaf.base64)
        ]
        for (field, commitment) in entry.commitments {
            parts.append(try opened(label(of: field, in: entry.act.type), commitment))
        }
        let steps = path.steps.map { ($0.isLeft ? words("left") : words("right")) + " " + $0.hash.base64 }
        parts.append(
            Self.titled(
                words("The way from the leaf hash to the root, and the side of each hash"),
                steps.joined(separator: "\n")))
        parts.append(Self.titled(words("The signed checkpoint"), checkpoint))
        parts.append(
            Self.titled(
                words("How to check"),
                words(
                    "Every hash is SHA-256. The text: hash “record/1 commit” with a line feed (16 bytes), then the salt (32 bytes, written here in base64url), then the text; the result stands in the entry, in base64url. The entry: hash a zero byte and the line of the entry, without its line end; the result is the leaf hash. The record: begin with the leaf hash and go through the list; for a left hash, hash a byte 01, that hash, and the hash you have; for a right one, a byte 01, the hash you have, and that hash. The last result is the third line of the checkpoint. Its signature is checked with the key at %1, which you should have from somebody else, too.",
                    site.address + Route.recordKey.path)))
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// A text with what proves it. Its length is told because a text can look like the end of one.
    private func opened(_ label: String, _ commitment: Commitment) throws -> String {
        let heading = words("Text: %1", label)
        guard let opening = try journal.opening(commitment.hash) else {
            return Self.titled(heading, words("Removed. Only its hash is left: %1", commitment.hash.base64url))
        }
        return Self.titled(
            heading,
            """
            \(words("Hash: %1", commitment.hash.base64url))
            \(words("Salt: %1", opening.salt.base64url))
            \(words("The %1 bytes between the two lines:", String(commitment.length)))
            ----------
            \(String(decoding: opening.content, as: UTF8.self))
            ----------
            """)
    }

    private static func titled(_ title: String, _ content: String) -> String { "== \(title)\n\(content)" }
}
