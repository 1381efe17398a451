import Crypto

/// A witness's private key: it signs, with the time, that a log has only grown (C2SP tlog-cosignature, version 1).
public struct Cosigner: Sendable {
    /// The public key, to be published.
    public let verifier: NoteVerifier

    private let key: Curve25519.Signing.PrivateKey

    /// The Ed25519 key grown from a seed of 32 bytes under this name; throws ``NoteFault/malformedKey``.
    ///
    /// A key must cosign under one name only: what it signs does not contain the name.
    public init(name: String, ed25519 seed: [UInt8]) throws(NoteFault) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else { throw .malformedKey }
        self.key = key
        self.verifier = try NoteVerifier(
            name: name, algorithm: .timestampedEd25519, ed25519: Array(key.publicKey.rawRepresentation))
    }

    /// A fresh key under this name; throws ``NoteFault/malformedKey`` if it cannot be a key's name.
    public static func generate(name: String) throws(NoteFault) -> Cosigner {
        try Cosigner(name: name, ed25519: Array(Curve25519.Signing.PrivateKey().rawRepresentation))
    }

    /// Reads the secret form of a key, as ``NoteSigner/init(secretText:)`` does.
    public init(secretText text: some StringProtocol) throws(NoteFault) {
        let parsed = try NoteKeyText(secret: text)
        guard parsed.algorithm == .timestampedEd25519 else { throw .unknownAlgorithm(parsed.algorithm.rawValue) }
        try self.init(name: parsed.name, ed25519: parsed.key)
        guard verifier.id == parsed.id else { throw .malformedKey }
    }

    /// The secret form of the key, which ``init(secretText:)`` reads.
    public var secretText: String {
        NoteKeyText.write(secret: Array(key.rawRepresentation), of: verifier)
    }

    /// The key's cosignature of `text` at a time in seconds since 1970; throws ``NoteFault/signingFailed``, also for a
    /// time before then.
    public func signature(of text: String, at time: Int) throws(NoteFault) -> NoteSignature {
        guard time >= 0, let bytes = try? key.signature(for: TimestampedSignature.message(time: time, text: text)),
            let stamped = TimestampedSignature(time: time, signature: Array(bytes))
        else { throw .signingFailed }
        return NoteSignature(keyName: verifier.name, keyID: verifier.id, bytes: stamped.bytes)
    }
}
