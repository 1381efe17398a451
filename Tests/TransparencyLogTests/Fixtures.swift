import Foundation
import Testing
import TransparencyLog

/// The vectors in `Fixtures`, which tells where they are from.
enum Fixtures {
    struct Root: Decodable {
        let size: Int
        let root_b64: String
    }

    struct Inclusion: Decodable {
        let index, size: Int
        let leaf_hash_b64, root_b64: String
        let proof_b64: [String]
    }

    struct Consistency: Decodable {
        let old, new: Int
        let old_root_b64, new_root_b64: String
        let proof_b64: [String]
    }

    struct Note: Decodable, CustomTestStringConvertible {
        let desc, note: String
        let ok: Bool
        var testDescription: String { desc }
    }

    static let roots: [Root] = decode("roots.json")
    static let inclusion: [Inclusion] = decode("inclusion.json")
    static let consistency: [Consistency] = decode("consistency.json")
    static let notes: [Note] = decode("notes.json")
    static let constants: [String: String] = decode("hash-constants.json")
    static let keys: [String: String] = decode("keys.json")
    static let logSizes = [0, 1, 2, 3, 255, 256, 257, 300, 513, 600]

    static func checkpoint(ofLog size: Int) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: "logs/\(size)/checkpoint")))
    }

    static func constant(_ name: String) throws -> String { try #require(constants[name]) }

    /// The key of the log of the vectors, public and private.
    static func logVerifier() throws -> NoteVerifier { try NoteVerifier(text: #require(keys["log_vkey"])) }
    static func logSigner() throws -> NoteSigner { try NoteSigner(secretText: #require(keys["log_skey"])) }

    /// The hash of entry `index`, which is its name and number in ASCII.
    static func leaf(_ index: Int) -> Hash { .leaf("entry \(index)".utf8) }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

    // A vector that cannot be read is a broken checkout: no test means anything then.
    private static func decode<Value: Decodable>(_ name: String) -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(contentsOf: folder.appending(path: name)))
        } catch {
            fatalError("\(name): \(error)")
        }
    }
}

/// The bytes spelt by pairs of hexadecimal digits.
func bytes(hexadecimal text: String) -> [UInt8] {
    let digits = Array(text)
    return stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
}

extension Hash {
    /// The hash with one of its 256 bits flipped.
    func flipping(bit: Int) -> Hash {
        var bytes = bytes
        bytes[bit / 8] ^= 1 << (bit % 8)
        return Hash(bytes: bytes) ?? self
    }
}
