/// A ZIP archive whose members are stored as they are (APPNOTE 6.3, method 0): what OpenDocument asks of a package.
struct ZipArchive {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    /// Adds a member. Names are ASCII.
    mutating func add(_ name: String, _ content: [UInt8]) {
        let offset = UInt32(truncatingIfNeeded: bytes.count)
        let size = UInt32(truncatingIfNeeded: content.count)
        // The first of January 1980: the same content makes the same bytes on any day.
        let common: [UInt8] =
            Self.little(UInt16(20)) + Self.little(UInt16(0)) + Self.little(UInt16(0)) + Self.little(UInt16(0))
            + Self.little(UInt16(0x21)) + Self.little(Self.checksum(content)) + Self.little(size) + Self.little(size)
            + Self.little(UInt16(truncatingIfNeeded: name.utf8.count)) + Self.little(UInt16(0))
        bytes += Self.little(UInt32(0x0403_4b50)) + common + Array(name.utf8) + content
        directory +=
            Self.little(UInt32(0x0201_4b50)) + Self.little(UInt16(20)) + common + Self.little(UInt16(0))
            + Self.little(UInt16(0)) + Self.little(UInt16(0)) + Self.little(UInt32(0)) + Self.little(offset)
            + Array(name.utf8)
        count &+= 1
    }

    /// The archive.
    func finish() -> [UInt8] {
        let size = UInt32(truncatingIfNeeded: directory.count)
        let start = UInt32(truncatingIfNeeded: bytes.count)
        return bytes + directory + Self.little(UInt32(0x0605_4b50)) + Self.little(UInt32(0)) + Self.little(count)
            + Self.little(count) + Self.little(size) + Self.little(start) + Self.little(UInt16(0))
    }

    private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xedb8_8320 ^ value >> 1 : value >> 1 }
    }

    /// CRC-32 as ZIP has it.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { table[Int(($0 ^ UInt32($1)) & 0xff)] ^ $0 >> 8 }
    }
}
