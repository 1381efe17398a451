import Foundation
import Journal
import Mechanism
import TransparencyLog

/// The receipt of an act: all that is needed to prove it without this site, in one file of JSON. It is checked with
/// `convene verify-proof`, or by hand as it says itself.
extension JournalReader {
    /// The receipt of an entry, with those of its texts that are still there.
    func receipt(
        of index: Int, _ proof: LogProof, _ key: NoteVerifier, without withheld: Set<Hash>
    ) throws -> String? {
        guard let bytes = try entry(index), let entry = try? Entry(index: index, bytes.span) else { return nil }
        let texts = try entry.commitments.filter { !withheld.contains($0.commitment.hash) }.compactMap {
            field, commitment in
            try opening(commitment.hash).map { opening in
                """
                {"field":\(field.jsonLiteral),"hash":"\(commitment.hash.base64url)",\(opening.json.dropFirst())
                """
            }
        }
        return """
            {
            "receipt":"convene/1",
            "how":\(Self.howToCheck.jsonLiteral),
            "index":\(index),
            "entry":\(String(decoding: bytes, as: UTF8.self).jsonLiteral),
            "texts":[\(texts.joined(separator: ",\n"))],
            "proof":\(proof.serialized.jsonLiteral),
            "vkey":\(key.text.jsonLiteral)
            }

            """
    }

    private static let howToCheck = """
        Run: convene verify-proof FILE --vkey KEY, with a key that you have from somebody else. By hand: every hash is \
        SHA-256. A text: hash "record/1 commit", a line feed, the salt (32 bytes, here in base64url) and the text (of a file, \
        the bytes that its base64 stands for); the \
        result stands in the entry. The entry: hash a zero byte and the entry; that is its leaf. The proof is a C2SP \
        tlog-proof: its hashes lead from the leaf to the root in the third line of the signed checkpoint.
        """
}

extension Opening {
    /// Salt and text as JSON; of a file that is no text, its bytes in base64.
    var json: String {
        let isText = content.allSatisfy { $0 >= 0x20 || $0 == 0x0a || $0 == 0x09 }
        guard isText, let text = String(validating: content, as: UTF8.self) else {
            return "{\"base64\":\"\(Data(content).base64EncodedString())\",\"salt\":\"\(salt.base64url)\"}"
        }
        return "{\"salt\":\"\(salt.base64url)\",\"text\":\(text.jsonLiteral)}"
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
