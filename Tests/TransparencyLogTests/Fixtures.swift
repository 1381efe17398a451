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

    struct Request: Decodable, CustomTestStringConvertible {
        let desc, body: String
        let want_status: Int
        let want_status_any: [Int]?
        var testDescription: String { desc }
    }

    static let requests: [Request] = decode("witness-requests.json")
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

    /// The leaves of which the log of this size has a proof file, in order.
    static func provenLeaves(ofLog size: Int) -> [Int] {
        Set([0, size / 2, size - 1]).filter { 0..<size ~= $0 }.sorted()
    }

    static func proof(of index: Int, inLog size: Int) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: "logs/\(size)/proof-\(index).tlog-proof")))
    }

    /// The SHA-256 digests of files by their paths, as `sha256sum` writes them.
    static func digests(_ name: String) throws -> [String: String] {
        let lines = try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(separator: "\n")
        return Dictionary(lines.map { (String($0.dropFirst(66)), String($0.prefix(64))) }) { first, _ in first }
    }

    static func constant(_ name: String) throws -> String { try #require(constants[name]) }

    /// The key of the log of the vectors, public and private.
    static func logVerifier() throws -> NoteVerifier { try NoteVerifier(text: #require(keys["log_vkey"])) }
    static func logSigner() throws -> NoteSigner { try NoteSigner(secretText: #require(keys["log_skey"])) }

    /// The keys of the two witnesses of the vectors, and a policy that asks for both.
    static func witness(_ number: Int) throws -> Cosigner {
        try Cosigner(
            name: "w\(number).example.org", ed25519: bytes(hexadecimal: #require(keys["w\(number)_seed_hex"])))
    }
    static func policy() throws -> WitnessPolicy {
        let (w1, w2) = try (#require(keys["w1_vkey"]), #require(keys["w2_vkey"]))
        return try WitnessPolicy(
            parsing: """
                log \(logVerifier().text) https://record.example.org/vectors
                witness w1 \(w1)
                witness w2 \(w2)
                group both all w1 w2
                quorum both

                """.utf8)
    }

    /// Entry `index`: its name and number in ASCII, and the hash of that.
    static func entry(_ index: Int) -> [UInt8] { Array("entry \(index)".utf8) }
    static func leaf(_ index: Int) -> Hash { .leaf(entry(index)) }

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
