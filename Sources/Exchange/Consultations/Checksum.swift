/// CRC-32 as ZIP has it, over bytes that come one stretch after the other.
public struct Checksum: Sendable {
    private var state: UInt32 = ~0
    /// How many bytes have come.
    public private(set) var size = 0

    /// Of nothing yet.
    public init() {}

    /// The checksum so far.
    public var value: UInt32 { ~state }

    /// Takes more bytes.
    public mutating func take(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            state = Self.table[Int((state ^ UInt32(byte)) & 0xff)] ^ state >> 8
            size &+= 1
        }
    }

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xedb8_8320 ^ value >> 1 : value >> 1 }
    }
}
