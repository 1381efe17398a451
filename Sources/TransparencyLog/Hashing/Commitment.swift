/// 32 random bytes that keep a committed content from being guessed: one to a content, never shared, never derived.
public struct Salt: Hashable, Sendable {
    /// The length of a salt in bytes.
    public static let byteCount = 32

    /// The 32 bytes.
    public let bytes: [UInt8]

    /// The salt with these bytes; nil unless there are exactly 32.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Salt.byteCount else { return nil }
        self.bytes = Array(bytes)
    }

    /// A fresh salt. Outside tests the generator must be cryptographic, as the system's is.
    public static func random(using generator: inout some RandomNumberGenerator) -> Salt {
        Salt(drawing: &generator)
    }

    /// A fresh salt from the system's cryptographic generator.
    public static func random() -> Salt {
        var generator = SystemRandomNumberGenerator()
        return Salt(drawing: &generator)
    }

    private init(drawing generator: inout some RandomNumberGenerator) {
        // The system is asked four times and not thirty-two.
        bytes = (0..<Salt.byteCount / 8).flatMap { _ in
            let drawn = generator.next()
            return (0..<8).map { UInt8(truncatingIfNeeded: drawn >> (8 * $0)) }
        }
    }
}

extension Hash {
    private static let commitmentPrefix = Array("record/1 commit\n".utf8)

    /// The commitment to a content kept outside the log: SHA-256("record/1 commit\n" ‖ salt ‖ content).
    ///
    /// The log holds only this hash. Once salt and content are erased, nobody can tell what it stood for.
    public static func commitment(salt: Salt, _ content: some Collection<UInt8>) -> Hash {
        Hash(prefix: commitmentPrefix + salt.bytes, content)
    }
}

/// What opens a commitment: the salt and the content it was made of.
public struct Opening: Hashable, Sendable {
    /// The salt drawn for this content alone.
    public var salt: Salt
    /// The content, byte for byte.
    public var content: [UInt8]

    /// An opening of the commitment that these two make.
    public init(salt: Salt, content: [UInt8]) {
        self.salt = salt
        self.content = content
    }

    /// The hash to log for this content.
    public var commitment: Hash { .commitment(salt: salt, content) }

    /// Whether this is what a logged hash commits to.
    public func opens(_ commitment: Hash) -> Bool { self.commitment == commitment }
}
