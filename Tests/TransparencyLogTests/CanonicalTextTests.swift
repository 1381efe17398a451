import Foundation
import Testing

@testable import TransparencyLog

@Suite struct `Canonical text` {
    @Test(arguments: [
        ("plain", "plain"), ("e\u{301}", "\u{E9}"), ("\u{1100}\u{1161}", "\u{AC00}"), ("\u{212B}", "\u{C5}"),
        ("", ""), ("say \"so\" \\", "say \"so\" \\")
    ])
    func `labels are normalised`(label: String, normalised: String) throws {
        #expect(try #require(CanonicalJSON.normalised(label)).hasSameBytes(as: normalised))
    }

    @Test(arguments: ["a\nb", "a\r\n", "\t", "\u{202E}txt", "\u{7F}", "\u{0}"])
    func `labels with a refused character are refused`(label: String) {
        #expect(CanonicalJSON.normalised(label) == nil)
    }

    /// Text is looked at eight bytes at a time, so each place among them counts.
    @Test func `each ASCII character is judged alike at each place`() throws {
        for character in UInt8(0)...0x7F {
            for place in 0..<19 {
                var text = Array("plain text, no more".utf8)
                text[place] = character
                let string = String(decoding: text, as: UTF8.self)
                let json = [0x22] + text + [0x22]
                if character < 0x20 || character == 0x7F {
                    #expect(throws: CanonicalJSONFault(.character, at: place + 1)) { try CanonicalJSON.read(json) }
                    #expect(throws: CanonicalJSONFault.self) { try CanonicalJSON.write(.string(string)) }
                } else if character == UInt8(ascii: "\"") || character == UInt8(ascii: "\\") {
                    let escaped = [0x22] + text[..<place] + [0x5C] + text[place...] + [0x22]
                    #expect(try CanonicalJSON.write(.string(string)) == escaped)
                    #expect(try CanonicalJSON.read(escaped) == .string(string))
                    #expect(throws: CanonicalJSONFault.self) { try CanonicalJSON.read(json) }
                } else {
                    #expect(try CanonicalJSON.write(.string(string)) == json)
                    #expect(try CanonicalJSON.read(json) == .string(string))
                }
            }
        }
    }

    /// The reader trusts these scalars without asking Foundation, so Foundation is asked about all of them here.
    @Test func `settled scalars never change or combine`() {
        var combining: Set<Unicode.Scalar> = []
        var settled: [Unicode.Scalar] = []
        for scalar in (UInt32(0x80)...0x10_FFFF).lazy.compactMap(Unicode.Scalar.init) {
            let bytes = Array(String(scalar).utf8)
            guard case .taken(let length, let isSettled) = met(bytes) else { continue }
            #expect(length == bytes.count)
            if isSettled { settled.append(scalar) }
            // Whatever ends a decomposition may combine with what stands before it.
            let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
            combining.formUnion(parts.dropFirst())
        }
        #expect(settled.count > 30_000)
        for scalar in settled {
            #expect(!combining.contains(scalar))
            #expect(scalar.properties.canonicalCombiningClass == .notReordered)
            #expect(CanonicalText.isNormalised(String(scalar)))
        }
    }

    @Test func `scalars are taken or refused by their kind`() {
        for scalar in (UInt32(0x80)...0x10_FFFF).lazy.compactMap(Unicode.Scalar.init) {
            let isRefused =
                scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint
                || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
            let bytes = Array(String(scalar).utf8)
            switch met(bytes) {
            case .taken: #expect(!isRefused)
            case .refused: #expect(isRefused)
            case .malformed: Issue.record("\(scalar.value) is a scalar")
            }
        }
    }

    private func met(_ bytes: [UInt8]) -> CanonicalText.Scalar {
        bytes.withUnsafeBufferPointer { CanonicalText.scalar(in: $0.span, at: 0) }
    }
}
