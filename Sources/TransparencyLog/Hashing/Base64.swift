/// Base64 with one spelling per value (RFC 4648 §3.5): no line breaks, no stray bits, padding as the variant says.
///
/// Two texts that decode alike would let a signed note be re-spelt without breaking its signature.
struct Base64: Sendable {
    /// `+` and `/`, padded with `=`: signed notes and checkpoints.
    static let standard = Base64(alphabet: letters + [UInt8(ascii: "+"), UInt8(ascii: "/")], padded: true)

    /// `-` and `_`, never padded: entries and addresses.
    static let url = Base64(alphabet: letters + [UInt8(ascii: "-"), UInt8(ascii: "_")], padded: false)

    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
    private static let noDigit: UInt8 = 0xFF
    private static let pad = UInt8(ascii: "=")

    private let alphabet: [UInt8]
    private let digits: [UInt8]
    private let padded: Bool

    private init(alphabet: [UInt8], padded: Bool) {
        var digits = [UInt8](repeating: Base64.noDigit, count: 256)
        for (digit, character) in alphabet.enumerated() { digits[Int(character)] = UInt8(digit) }
        self.alphabet = alphabet
        self.digits = digits
        self.padded = padded
    }

    func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        var bits: UInt32 = 0
        var pending = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            pending += 8
            while pending >= 6 {
                pending -= 6
                text.append(alphabet[Int(bits >> UInt32(pending) & 0x3F)])
            }
        }
        if pending > 0 { text.append(alphabet[Int(bits << UInt32(6 - pending) & 0x3F)]) }
        while padded, text.count % 4 != 0 { text.append(Base64.pad) }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes spelt by `text`; nil unless encoding them again gives `text`.
    func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
        text.withContiguousBytes(decode)
    }

    private func decode(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var bits: UInt32 = 0
        var pending = 0
        var pads = 0
        for character in text {
            if padded, character == Base64.pad {
                pads += 1
                continue
            }
            let digit = digits[Int(character)]
            guard digit != Base64.noDigit, pads == 0 else { return nil }
            bits = bits << 6 | UInt32(digit)
            pending += 6
            if pending >= 8 {
                pending -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(pending)))
            }
        }
        // Left over: nothing, 2 or 4 bits, all zero. Six would be a lone last character.
        guard pending < 6, bits & (1 << UInt32(pending) - 1) == 0 else { return nil }
        guard !padded || (text.count % 4 == 0 && pads == pending / 2) else { return nil }
        return bytes
    }
}
