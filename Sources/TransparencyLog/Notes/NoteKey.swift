import Crypto

/// The algorithms a note may be signed with, by their byte in keys (C2SP signed-note).
public enum NoteAlgorithm: UInt8, Hashable, Sendable {
    /// Ed25519 over the note's text: how a log signs.
    case ed25519 = 0x01
    /// Ed25519 over a time and the note's text: how a witness cosigns (C2SP tlog-cosignature).
    case timestampedEd25519 = 0x04
}

/// The short name by which a signature line tells its key: a hint for looking the key up, not proof of anything.
public struct NoteKeyID: Hashable, Sendable {
    /// The four bytes, most significant first.
    public let rawValue: UInt32

    /// The id with this value.
    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// SHA-256(name ‖ 0x0A ‖ algorithm ‖ public key), the first four bytes.
    init(name: String, algorithm: NoteAlgorithm, publicKey: [UInt8]) {
        let hash = SHA256.hash(data: Array(name.utf8) + [0x0A, algorithm.rawValue] + publicKey)
        rawValue = hash.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    var bytes: [UInt8] { Swift.withUnsafeBytes(of: rawValue.bigEndian) { Array($0) } }

    /// Eight lower-case hexadecimal digits.
    var hexadecimal: String {
        let digits = String(rawValue, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}

/// The text of a key, `name+id+base64(algorithm ‖ key)`, taken apart: the common form of public and private keys.
struct NoteKeyText {
    let name: String
    let id: NoteKeyID
    let algorithm: NoteAlgorithm
    let key: [UInt8]

    init(_ text: some StringProtocol) throws(NoteFault) {
        // Base64 may itself contain a plus sign.
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, NoteKeyText.isName(parts[0]),
            let id = UInt32(parts[1], radix: 16).map(NoteKeyID.init(rawValue:)),
            id.hexadecimal.utf8.elementsEqual(parts[1].utf8),
            let payload = Base64.standard.decode(parts[2].utf8),
            let type = payload.first
        else { throw .malformedKey }
        guard let algorithm = NoteAlgorithm(rawValue: type) else { throw .unknownAlgorithm(type) }
        self.name = String(parts[0])
        self.id = id
        self.algorithm = algorithm
        self.key = Array(payload.dropFirst())
    }

    /// Takes the secret form of a key apart, `PRIVATE+KEY+` and the rest, as Go's `note` package writes it.
    init(secret text: some StringProtocol) throws(NoteFault) {
        guard text.utf8.starts(with: NoteKeyText.secretPrefix.utf8) else { throw .malformedKey }
        try self.init(Substring(String(text).utf8.dropFirst(NoteKeyText.secretPrefix.utf8.count)))
    }

    /// The secret form of the key whose public half is `verifier`.
    static func write(secret seed: [UInt8], of verifier: NoteVerifier) -> String {
        secretPrefix + write(name: verifier.name, id: verifier.id, algorithm: verifier.algorithm, key: seed)
    }

    private static let secretPrefix = "PRIVATE+KEY+"

    static func write(name: String, id: NoteKeyID, algorithm: NoteAlgorithm, key: [UInt8]) -> String {
        "\(name)+\(id.hexadecimal)+\(Base64.standard.encode([algorithm.rawValue] + key))"
    }

    /// Whether this can name a key: not empty, without white space, plus signs or control characters.
    static func isName(_ name: some StringProtocol) -> Bool {
        !name.isEmpty
            && name.unicodeScalars.allSatisfy { $0 != "+" && $0.value >= 0x20 && !$0.properties.isWhitespace }
    }
}
