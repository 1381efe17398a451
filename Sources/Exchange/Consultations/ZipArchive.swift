/// A ZIP archive whose members are stored as they are (APPNOTE 6.3, method 0): what OpenDocument asks of a package.
///
/// The last member may be announced by its size and checksum alone; its bytes then come between ``bytes`` and the end.
struct ZipArchive {
    /// What has been written so far.
    private(set) var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0
    /// The bytes of an announced member, which come from elsewhere.
    private var announced = 0

    /// Adds a member. Names are ASCII.
    mutating func add(_ name: String, _ content: [UInt8]) {
        var checksum = Checksum()
        checksum.take(content)
        open(name, checksum)
        bytes += content
    }

    /// Announces the last member.
    mutating func announce(_ name: String, _ checksum: Checksum) {
        open(name, checksum)
        announced = checksum.size
    }

    private mutating func open(_ name: String, _ checksum: Checksum) {
        let offset = UInt32(truncatingIfNeeded: bytes.count)
        let size = UInt32(truncatingIfNeeded: checksum.size)
        // The first of January 1980: the same content makes the same bytes on any day.
        let common: [UInt8] =
            Self.little(UInt16(20)) + Self.little(UInt16(0)) + Self.little(UInt16(0)) + Self.little(UInt16(0))
            + Self.little(UInt16(0x21)) + Self.little(checksum.value) + Self.little(size) + Self.little(size)
            + Self.little(UInt16(truncatingIfNeeded: name.utf8.count)) + Self.little(UInt16(0))
        bytes += Self.little(UInt32(0x0403_4b50)) + common + Array(name.utf8)
        directory +=
            Self.little(UInt32(0x0201_4b50)) + Self.little(UInt16(20)) + common + Self.little(UInt16(0))
            + Self.little(UInt16(0)) + Self.little(UInt16(0)) + Self.little(UInt32(0)) + Self.little(offset)
            + Array(name.utf8)
        count &+= 1
    }

    /// What stands behind the last member.
    var end: [UInt8] {
        let size = UInt32(truncatingIfNeeded: directory.count)
        let start = UInt32(truncatingIfNeeded: bytes.count + announced)
        return directory + Self.little(UInt32(0x0605_4b50)) + Self.little(UInt32(0)) + Self.little(count)
            + Self.little(count) + Self.little(size) + Self.little(start) + Self.little(UInt16(0))
    }

    private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }
}
