import Crypto

/// A public key that signs notes under a name.
public struct NoteVerifier: Sendable {
    /// The key's name. For the key of a log, its origin.
    public let name: String
    /// What signature lines tell the key by.
    public let id: NoteKeyID
    /// How the key signs.
    public let algorithm: NoteAlgorithm

    private let key: Curve25519.Signing.PublicKey

    /// The Ed25519 key with these 32 bytes under this name; throws ``NoteFault/malformedKey``.
    public init(
        name: String, algorithm: NoteAlgorithm = .ed25519, ed25519 publicKey: [UInt8]
    ) throws(NoteFault) {
        guard NoteKeyText.isName(name), let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)
        else { throw .malformedKey }
        self.name = name
        self.algorithm = algorithm
        self.id = NoteKeyID(name: name, algorithm: algorithm, publicKey: publicKey)
        self.key = key
    }

    /// Reads the published form of a key, `name+id+base64` ("vkey" in C2SP signed-note).
    public init(text: some StringProtocol) throws(NoteFault) {
        let parsed = try NoteKeyText(text)
        try self.init(name: parsed.name, algorithm: parsed.algorithm, ed25519: parsed.key)
        guard id == parsed.id else { throw .malformedKey }
    }

    /// The 32 bytes of the public key, which do not depend on its name.
    public var publicKey: [UInt8] { Array(key.rawRepresentation) }

    /// The published form of the key, which ``init(text:)`` reads.
    public var text: String {
        NoteKeyText.write(name: name, id: id, algorithm: algorithm, key: publicKey)
    }

    /// Whether a signature line claims to be by this key.
    public func isClaimed(by signature: NoteSignature) -> Bool {
        signature.keyID == id && signature.keyName.hasSameBytes(as: name)
    }

    /// Whether a signature is this key's over `text`.
    public func verifies(_ signature: NoteSignature, of text: String) -> Bool {
        switch algorithm {
        case .ed25519: isClaimed(by: signature) && key.isValidSignature(signature.bytes, for: Array(text.utf8))
        case .timestampedEd25519: cosignature(signature, of: text) != nil
        }
    }

    /// The cosignature of `text` that a signature is; nil unless it is this key's, and the key is a witness's.
    public func cosignature(_ signature: NoteSignature, of text: String) -> Cosignature? {
        guard algorithm == .timestampedEd25519, isClaimed(by: signature),
            let stamped = TimestampedSignature(bytes: signature.bytes),
            key.isValidSignature(stamped.signature, for: TimestampedSignature.message(time: stamped.time, text: text))
        else { return nil }
        return Cosignature(witness: self, time: stamped.time)
    }
}

extension NoteVerifier: Hashable {
    /// Keys are equal when their published forms are.
    public static func == (left: NoteVerifier, right: NoteVerifier) -> Bool { left.text.hasSameBytes(as: right.text) }

    /// Hashes the id, which stands for name and key.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension String {
    /// Whether two strings are the same bytes. `==` would also hold between different spellings of one character,
    /// which signatures and hashes tell apart.
    func hasSameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
