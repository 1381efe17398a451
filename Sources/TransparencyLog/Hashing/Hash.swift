import Crypto

/// A SHA-256 digest: the name of a leaf, of an inner node, of a whole tree, or of something kept outside the log.
///
/// The 32 bytes lie inline as four words, so an array of hashes is one block of memory and 32 bytes an element.
public struct Hash: Hashable, Sendable {
    /// The length of a digest in bytes.
    public static let byteCount = 32

    // The digest's bytes in order, eight to a word, most significant first.
    private let first, second, third, fourth: UInt64

    /// The hash with these bytes; nil unless there are exactly 32.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Hash.byteCount else { return nil }
        self = bytes.withContiguousBytes(Hash.init(loading:))
    }

    /// SHA-256 of these bytes as they are.
    public static func digest(of bytes: some Collection<UInt8>) -> Hash { Hash(prefix: [], bytes) }

    init(_ digest: SHA256.Digest) {
        self = digest.withUnsafeBytes(Hash.init(loading:))
    }

    /// The hash in a buffer known to hold 32 bytes.
    private init(loading raw: UnsafeRawBufferPointer) {
        first = UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
        second = UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        third = UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
        fourth = UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
    }

    /// The 32 bytes.
    public var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

    /// Lends the 32 bytes without allocating; the buffer is valid only during the call.
    public func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try Swift.withUnsafeBytes(
            of: (first.bigEndian, second.bigEndian, third.bigEndian, fourth.bigEndian), body)
    }
}

extension Collection<UInt8> {
    /// Lends the bytes as one buffer, copying them only if they are not kept as one.
    func withContiguousBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        withContiguousStorageIfAvailable { body(UnsafeRawBufferPointer($0)) } ?? Array(self).withUnsafeBytes(body)
    }
}
