import Mechanism

/// Readings of calendar and clock as text, written digit by digit: a feed has thousands of them.
enum ClockText {
    /// `20260605T180000`.
    static func basic(_ civil: Timestamp.Civil, isUTC: Bool = false) -> String {
        String(unsafeUninitializedCapacity: 16) { buffer in
            var place = 0
            date(civil, separator: nil, into: buffer, &place)
            put(UInt8(ascii: "T"), into: buffer, &place)
            time(civil, separator: nil, into: buffer, &place)
            if isUTC { put(UInt8(ascii: "Z"), into: buffer, &place) }
            return place
        }
    }

    /// `2026-06-05T18:00:00+09:00`; in UTC where the distance is no whole number of minutes.
    static func extended(_ moment: Timestamp, offset: Int) -> String {
        let offset = offset % 60 == 0 ? offset : 0
        let civil = moment.adding(seconds: offset).utc
        return String(unsafeUninitializedCapacity: 25) { buffer in
            var place = 0
            date(civil, separator: UInt8(ascii: "-"), into: buffer, &place)
            put(UInt8(ascii: "T"), into: buffer, &place)
            time(civil, separator: UInt8(ascii: ":"), into: buffer, &place)
            put(UInt8(ascii: offset < 0 ? "-" : "+"), into: buffer, &place)
            digits(abs(offset) / 3600, 2, into: buffer, &place)
            put(UInt8(ascii: ":"), into: buffer, &place)
            digits(abs(offset) / 60 % 60, 2, into: buffer, &place)
            return place
        }
    }

    private static func date(
        _ civil: Timestamp.Civil, separator: UInt8?, into buffer: UnsafeMutableBufferPointer<UInt8>, _ place: inout Int
    ) {
        digits(civil.year, 4, into: buffer, &place)
        if let separator { put(separator, into: buffer, &place) }
        digits(civil.month, 2, into: buffer, &place)
        if let separator { put(separator, into: buffer, &place) }
        digits(civil.day, 2, into: buffer, &place)
    }

    private static func time(
        _ civil: Timestamp.Civil, separator: UInt8?, into buffer: UnsafeMutableBufferPointer<UInt8>, _ place: inout Int
    ) {
        digits(civil.hour, 2, into: buffer, &place)
        if let separator { put(separator, into: buffer, &place) }
        digits(civil.minute, 2, into: buffer, &place)
        if let separator { put(separator, into: buffer, &place) }
        digits(civil.second, 2, into: buffer, &place)
    }

    private static func put(_ byte: UInt8, into buffer: UnsafeMutableBufferPointer<UInt8>, _ place: inout Int) {
        guard place < buffer.count else { return }
        buffer[place] = byte
        place += 1
    }

    /// The last digits of a number, zeros in front.
    private static func digits(
        _ number: Int, _ count: Int, into buffer: UnsafeMutableBufferPointer<UInt8>, _ place: inout Int
    ) {
        guard place + count <= buffer.count else { return }
        var rest = number
        for back in stride(from: count - 1, through: 0, by: -1) {
            buffer[place + back] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        place += count
    }
}
