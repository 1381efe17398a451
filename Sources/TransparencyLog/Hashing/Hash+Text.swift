extension Hash: CustomStringConvertible {
    /// The hash in base64 with padding, 44 characters: the form of checkpoints and proofs.
    public var base64: String { Base64.standard.encode(bytes) }

    /// The hash in base64url without padding, 43 characters: the form of entries and addresses (RFC 4648 §5).
    public var base64url: String { Base64.url.encode(bytes) }

    /// The hash written as 44 characters of base64; nil for anything but the one canonical spelling.
    public init?(base64 text: some StringProtocol) {
        guard let bytes = Base64.standard.decode(String(text).utf8) else { return nil }
        self.init(bytes: bytes)
    }

    /// The hash written as 43 characters of base64url; nil for anything but the one canonical spelling.
    public init?(base64url text: some StringProtocol) {
        guard let bytes = Base64.url.decode(String(text).utf8) else { return nil }
        self.init(bytes: bytes)
    }

    /// The hash in 64 lower-case hexadecimal digits: how a witness names a log (C2SP tlog-witness).
    public var hexadecimal: String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    /// The same as ``base64``.
    public var description: String { base64 }
}
