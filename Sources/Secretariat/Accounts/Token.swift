import Crypto
public import TransparencyLog

/// A secret of 256 random bits that lets its holder in. Only its hash is ever kept.
public struct Token: Sendable {
    /// What stands in the link or the cookie: 43 characters of base64url.
    public let text: String

    /// A new secret.
    public static func random() -> Token {
        var generator = SystemRandomNumberGenerator()
        return Token(bytes: (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }

    /// Reads a token; nil when it is none.
    public init?(text: some StringProtocol) {
        guard let hash = Hash(base64url: text) else { return nil }
        self.text = hash.base64url
    }

    private init(bytes: [UInt8]) { text = Hash(bytes: bytes)?.base64url ?? "" }

    /// Its hash, by which the vault knows it.
    public var hash: Hash {
        Hash(bytes: Array(SHA256.hash(data: Array(text.utf8)))) ?? .emptyRoot
    }
}

/// What proves that a form came from a page of the same session.
public enum FormToken {
    /// The token of a session's forms.
    public static func text(secret: [UInt8]) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Array("form".utf8), using: SymmetricKey(data: secret))
        return Hash(bytes: Array(code))?.base64url ?? ""
    }

    /// Whether a token belongs to a session, compared in constant time.
    public static func isValid(_ text: String, secret: [UInt8]) -> Bool {
        guard let hash = Hash(base64url: text) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(
            hash.bytes, authenticating: Array("form".utf8), using: SymmetricKey(data: secret))
    }
}
