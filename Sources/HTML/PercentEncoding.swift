/// Percent-encoding with a choice of what stays as it is (RFC 3986 §2.1).
struct PercentEncoding {
    /// One bit for each ASCII character that stays.
    private let kept: (UInt64, UInt64)

    /// Whether a byte that stands for a percent sign may be one that somebody has encoded already.
    private let keepsTriplets: Bool

    private init(keeping punctuation: StaticString, keepsTriplets: Bool) {
        var kept: (UInt64, UInt64) = (0, 0)
        func keep(_ byte: UInt8) {
            if byte < 64 { kept.0 |= 1 << UInt64(byte) } else { kept.1 |= 1 << UInt64(byte & 63) }
        }
        for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { keep(byte) }
        for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { keep(byte) }
        for byte in UInt8(ascii: "a")...UInt8(ascii: "z") { keep(byte) }
        punctuation.withUTF8Buffer { for byte in $0 { keep(byte) } }
        self.kept = kept
        self.keepsTriplets = keepsTriplets
    }

    /// For one name or value among others: only the unreserved characters stay (RFC 3986 §2.3).
    static let component = PercentEncoding(keeping: "-._~", keepsTriplets: false)

    /// For an address that is already composed: all characters an address may have stay, and so does `%` before two
    /// hexadecimal digits. `#` is not among them; it may stand in an address only once, and its writer sets it.
    static let address = PercentEncoding(keeping: "-._~:/?[]@!$&'()*+,;=", keepsTriplets: true)

    /// Whether a byte stays.
    func keeps(_ byte: UInt8) -> Bool {
        switch byte {
        case ..<64: kept.0 >> UInt64(byte) & 1 == 1
        case ..<128: kept.1 >> UInt64(byte & 63) & 1 == 1
        default: false
        }
    }

    /// The bytes with every one that does not stay written as `%XX`.
    func encode(_ bytes: some Collection<UInt8>) -> String {
        if bytes.allSatisfy(keeps) { return String(decoding: bytes, as: UTF8.self) }
        var encoded: [UInt8] = []
        encoded.reserveCapacity(bytes.count + bytes.count / 2)
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            if keeps(byte) || keepsTriplets && byte == UInt8(ascii: "%") && startsWithTwoDigits(rest) {
                encoded.append(byte)
            } else {
                encoded.append(UInt8(ascii: "%"))
                encoded.append(hexadecimalDigit(byte >> 4))
                encoded.append(hexadecimalDigit(byte & 15))
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    /// The bytes with every `%XX` replaced by the byte it stands for; a `%` without two digits stays.
    static func decode(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), startsWithTwoDigits(rest),
                let high = rest.popFirst().flatMap(hexadecimalValue),
                let low = rest.popFirst().flatMap(hexadecimalValue)
            {
                decoded.append(high << 4 | low)
            } else {
                decoded.append(byte)
            }
        }
        return decoded
    }
}

private func startsWithTwoDigits(_ bytes: some Collection<UInt8>) -> Bool {
    let two = bytes.prefix(2)
    return two.count == 2 && two.allSatisfy { hexadecimalValue($0) != nil }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}

private func hexadecimalValue(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
}
