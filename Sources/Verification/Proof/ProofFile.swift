import Foundation
public import TransparencyLog

/// What somebody holds to prove that an act is in a record: the entry, the texts it commits to, and the proof.
///
/// It comes from a receipt, one file of JSON, or from the files of a proof, an entry and a text.
public struct ProofFile: Sendable {
    /// A text and what opens its commitment.
    public struct Text: Sendable {
        /// The field it belongs to; nil when only the text is known.
        public let field: String?
        /// The text with its salt.
        public let opening: Opening

        /// A text.
        public init(field: String? = nil, opening: Opening) {
            self.field = field
            self.opening = opening
        }
    }

    /// The entry, byte for byte.
    public let entry: [UInt8]
    /// The texts.
    public let texts: [Text]
    /// The proof.
    public let proof: LogProof
    /// The key that came with it.
    public let ownKey: String?

    /// A proof in files of its own.
    public init(proof bytes: [UInt8], entry: [UInt8], texts: [Text] = []) throws(Misuse) {
        do { proof = try LogProof(parsing: bytes) } catch { throw Misuse("The proof cannot be read (\(error)).") }
        self.entry = entry
        self.texts = texts
        ownKey = nil
    }

    /// The most bytes a receipt can have that is read: 8 MiB, since a file of 2 MiB may be in it as text.
    public static let greatestReceipt = 8 * 1_048_576

    /// Reads a receipt.
    public init(receipt bytes: [UInt8]) throws(Misuse) {
        guard bytes.count <= ProofFile.greatestReceipt,
            let content = try? JSONDecoder().decode(Receipt.self, from: Data(bytes)),
            content.receipt == "convene/1"
        else { throw Misuse("The file is no receipt (“receipt”: “convene/1”).") }
        do { proof = try LogProof(parsing: content.proof.utf8) } catch {
            throw Misuse("The proof in the receipt cannot be read (\(error)).")
        }
        guard proof.index == content.index else { throw Misuse("The receipt names another entry than its proof does.") }
        entry = Array(content.entry.utf8)
        ownKey = content.vkey
        var texts: [Text] = []
        for text in content.texts {
            guard let hash = Hash(base64url: text.salt), let salt = Salt(bytes: hash.bytes) else {
                throw Misuse("A salt in the receipt is not 32 bytes in base64url.")
            }
            guard let bytes = KeptFile.bytes(text: text.text, base64: text.base64) else {
                throw Misuse("A text in the receipt is neither a text nor the bytes of a file.")
            }
            texts.append(Text(field: text.field, opening: Opening(salt: salt, content: bytes)))
        }
        self.texts = texts
    }

    private struct Receipt: Decodable {
        struct Text: Decodable {
            let field, salt: String
            let text, base64: String?
        }
        let receipt, entry, proof: String
        let index: Int
        let texts: [Text]
        let vkey: String?
    }
}
