import Testing

@testable import TransparencyLog

/// A text that is not canonical JSON, and where it goes astray.
struct Refusal: CustomTestStringConvertible, Sendable {
    let text: String
    let fault: CanonicalJSONFault

    init(_ text: String, _ reason: CanonicalJSONFault.Reason, at offset: Int) {
        self.text = text
        self.fault = CanonicalJSONFault(reason, at: offset)
    }

    var testDescription: String { "\(text.debugDescription): \(fault)" }
}

@Suite struct `JSON that is not canonical` {
    static let refusals: [Refusal] = [
        Refusal("", .unexpectedEnd, at: 0),
        Refusal("tru", .unexpectedEnd, at: 3),
        Refusal("{", .unexpectedEnd, at: 1),
        Refusal("{\"a\"", .unexpectedEnd, at: 4),
        Refusal("{\"a\":", .unexpectedEnd, at: 5),
        Refusal("{\"a\":1", .unexpectedEnd, at: 6),
        Refusal("[", .unexpectedEnd, at: 1),
        Refusal("[1", .unexpectedEnd, at: 2),
        Refusal("\"", .unexpectedEnd, at: 1),
        Refusal("\"a", .unexpectedEnd, at: 2),
        Refusal("\"\\", .unexpectedEnd, at: 2),
        Refusal(" 1", .unexpectedByte, at: 0),
        Refusal("\u{FEFF}1", .unexpectedByte, at: 0),
        Refusal("null", .unexpectedByte, at: 0),
        Refusal("nil", .unexpectedByte, at: 0),
        Refusal("trUe", .unexpectedByte, at: 2),
        Refusal("{\"a\":1,}", .unexpectedByte, at: 7),
        Refusal("{,}", .unexpectedByte, at: 1),
        Refusal("{\"a\" :1}", .unexpectedByte, at: 4),
        Refusal("{\"a\":1 }", .unexpectedByte, at: 6),
        Refusal("[1,]", .unexpectedByte, at: 3),
        Refusal("[1 2]", .unexpectedByte, at: 2),
        Refusal("[}", .unexpectedByte, at: 1),
        Refusal("{a:1}", .unexpectedByte, at: 1),
        Refusal("+1", .unexpectedByte, at: 0),
        Refusal(".5", .unexpectedByte, at: 0),
        Refusal("1 ", .trailingBytes, at: 1),
        Refusal("{}{}", .trailingBytes, at: 2),
        Refusal("[1]]", .trailingBytes, at: 3),
        Refusal("{\"\":1}", .key, at: 2),
        Refusal("{\"A\":1}", .key, at: 2),
        Refusal("{\"a-b\":1}", .key, at: 3),
        Refusal("{\"\\u0061\":1}", .key, at: 2),
        Refusal("{\"é\":1}", .key, at: 2),
        Refusal("{\"abcdefghijklmnopqrstuvwxyz_012345\":1}", .key, at: 35),
        Refusal("{\"b\":1,\"a\":2}", .keyOrder, at: 8),
        Refusal("{\"a\":1,\"a\":2}", .keyOrder, at: 8),
        Refusal("{\"ab\":1,\"a\":2}", .keyOrder, at: 9),
        Refusal("-", .number, at: 0),
        Refusal("-0", .number, at: 0),
        Refusal("01", .number, at: 0),
        Refusal("-01", .number, at: 0),
        Refusal("1.0", .number, at: 0),
        Refusal("1e3", .number, at: 0),
        Refusal("1E3", .number, at: 0),
        Refusal("00", .number, at: 0),
        Refusal("9007199254740992", .integerRange, at: 0),
        Refusal("-9007199254740992", .integerRange, at: 0),
        Refusal("[99999999999999999999999999]", .integerRange, at: 1),
        Refusal("\"\\n\"", .escape, at: 2),
        Refusal("\"\\/\"", .escape, at: 2),
        Refusal("\"\\u0041\"", .escape, at: 2),
        Refusal("\"\n\"", .character, at: 1),
        Refusal("\"\u{0}\"", .character, at: 1),
        Refusal("\"\u{7F}\"", .character, at: 1),
        Refusal("\"\u{80}\"", .character, at: 1),
        Refusal("\"\u{9F}\"", .character, at: 1),
        Refusal("\"\u{202A}\"", .character, at: 1),
        Refusal("\"ab\u{202E}\"", .character, at: 3),
        Refusal("\"\u{2066}\"", .character, at: 1),
        Refusal("\"\u{2069}\"", .character, at: 1),
        Refusal("\"e\u{301}\"", .normalisation, at: 1),
        Refusal("\"\u{212B}\"", .normalisation, at: 1),
        Refusal("[\"\u{1100}\u{1161}\"]", .normalisation, at: 2),
        Refusal("\"\u{958}\"", .normalisation, at: 1),
        Refusal("\"a\u{0323}\u{0307}\u{0323}\"", .normalisation, at: 1)
    ]

    @Test(arguments: refusals)
    func `other JSON is refused where it goes astray`(refusal: Refusal) {
        #expect(throws: refusal.fault) { try CanonicalJSON.read(Array(refusal.text.utf8)) }
    }

    @Test(
        arguments: [
            [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
            [0xED, 0xA0, 0x80],
            [0xED, 0xBF, 0xBF], [0xE2, 0x82], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
            [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xF0, 0x9F, 0x98]
        ] as [[UInt8]])
    func `bytes that are not UTF-8 are refused`(bytes: [UInt8]) {
        #expect(throws: CanonicalJSONFault(.encoding, at: 1)) { try CanonicalJSON.read([0x22] + bytes + [0x22]) }
        #expect(throws: CanonicalJSONFault(.encoding, at: 1)) { try CanonicalJSON.read([0x22] + bytes) }
    }

    @Test func `nesting ends at 16`() throws {
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        let deepest = try CanonicalJSON.read(nested(16))
        #expect(try CanonicalJSON.write(deepest) == nested(16))
        #expect(throws: CanonicalJSONFault(.depth, at: 16)) { try CanonicalJSON.read(nested(17)) }
        #expect(throws: CanonicalJSONFault(.depth, at: 16)) { try CanonicalJSON.write([deepest]) }
        #expect(throws: CanonicalJSONFault(.depth, at: 16)) {
            try CanonicalJSON.read([UInt8](repeating: 0x5B, count: 1_000_000))
        }
        let siblings = Array("[\(Array(repeating: "[]", count: 40).joined(separator: ","))]".utf8)
        #expect(try CanonicalJSON.write(CanonicalJSON.read(siblings)) == siblings)
    }

    @Test func `a value without a canonical form is not written`() {
        let values: [(JSONValue, CanonicalJSONFault.Reason)] = [
            ("\u{202E}", .character), ("a\nb", .character), ("e\u{301}", .normalisation),
            (.integer(.max), .integerRange), (.integer(.min), .integerRange), (.integer(-1 << 53), .integerRange),
            (["": 1], .key), (["A": 1], .key), (["\u{E9}": 1], .key), ([String(repeating: "a", count: 33): 1], .key)
        ]
        for (value, reason) in values {
            let fault = #expect(throws: CanonicalJSONFault.self) { try CanonicalJSON.write(value) }
            #expect(fault?.reason == reason)
        }
    }
}
