import Crypto

/// A private key that signs notes under a name, as a log does; witnesses sign as ``Cosigner``. Its text is a secret: it belongs in a file only its owner can read.
public struct NoteSigner: Sendable {
    /// The public key, to be published.
    public let verifier: NoteVerifier

    private let key: Curve25519.Signing.PrivateKey

    /// The Ed25519 key grown from a seed of 32 bytes under this name; throws ``NoteFault/malformedKey``.
    public init(name: String, ed25519 seed: [UInt8]) throws(NoteFault) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else { throw .malformedKey }
        self.key = key
        self.verifier = try NoteVerifier(name: name, ed25519: Array(key.publicKey.rawRepresentation))
    }

    /// A fresh key under this name; throws ``NoteFault/malformedKey`` if it cannot be a key's name.
    public static func generate(name: String) throws(NoteFault) -> NoteSigner {
        try NoteSigner(name: name, ed25519: Array(Curve25519.Signing.PrivateKey().rawRepresentation))
    }

    /// Reads the secret form of a key, `PRIVATE+KEY+name+id+base64(algorithm ‖ seed)`, where the id is that of the
    /// public key, as Go's `note` package writes it.
    public init(secretText text: some StringProtocol) throws(NoteFault) {
        let parsed = try NoteKeyText(secret: text)
        guard parsed.algorithm == .ed25519 else { throw .unknownAlgorithm(parsed.algorithm.rawValue) }
        try self.init(name: parsed.name, ed25519: parsed.key)
        guard verifier.id == parsed.id else { throw .malformedKey }
    }

    /// The secret form of the key, which ``init(secretText:)`` reads.
    public var secretText: String {
        NoteKeyText.write(secret: Array(key.rawRepresentation), of: verifier)
    }

    /// The key's signature of `text`; throws ``NoteFault/signingFailed``.
    public func signature(of text: String) throws(NoteFault) -> NoteSignature {
        guard let bytes = try? key.signature(for: Array(text.utf8)) else { throw .signingFailed }
        return NoteSignature(keyName: verifier.name, keyID: verifier.id, bytes: Array(bytes))
    }
}
