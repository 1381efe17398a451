import Foundation
import Testing

@testable import TransparencyLog

@Suite struct `Canonical JSON` {
    /// An entry of the record, as specified.
    static let entry = """
        {"at":"2026-11-21T23:14:05Z","by":"a_7qkq3x5n2mzt4v6w7y2b3c4d5e",\
        "c":[{"h":"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU","k":"body","n":812}],\
        "d":{"group":"civil","late":false,"round":2},"id":"cmt_5x","in":"prc_7a","p":1234,"t":"comment.filed","v":1}
        """

    @Test func `an entry reads and is written back byte for byte`() throws {
        let bytes = Array(Self.entry.utf8)
        let value = try CanonicalJSON.read(bytes)
        #expect(value.asObject?["t"] == "comment.filed")
        #expect(value.asObject?["p"]?.asInteger == 1234)
        #expect(value.asObject?["c"]?.asArray?.first?.asObject?["n"] == 812)
        #expect(value.asObject?["d"]?.asObject?["late"]?.asBoolean == false)
        #expect(value.asObject?["none"] == nil)
        #expect(try CanonicalJSON.write(value) == bytes)
    }

    @Test(arguments: [
        "{}", "[]", "0", "-1", "9007199254740991", "-9007199254740991", "true", "false", "\"\"", "\"\\\"\\\\\"",
        "[[],{},\"\",0,true]", "{\"a\":1,\"a_\":2,\"aa\":3,\"b\":{\"0\":0,\"_\":1,\"a\":2}}", "\"국민 정책\"", "\"Пример\"",
        "\"Việt Nam\"", "\"\u{1F600}\u{10FFFD}\"", "\"العربية\"", "\"हिन्दी\"", "\"a/b\u{2028}\"",
        "{\"abcdefghijklmnopqrstuvwxyz_01234\":1}"
    ])
    func `canonical JSON is read and written back`(text: String) throws {
        #expect(try CanonicalJSON.write(CanonicalJSON.read(Array(text.utf8))) == Array(text.utf8))
    }

    @Test func `values read back as they were written`() throws {
        var generator = Seeded(state: 21)
        for _ in 0..<2_000 {
            let value = JSONValue.random(depth: 4, using: &generator)
            let bytes = try CanonicalJSON.write(value)
            #expect(try CanonicalJSON.read(bytes) == value)
            #expect(try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed) is NSNull == false)
        }
    }

    @Test func `whatever is accepted is written back byte for byte`() throws {
        var generator = Seeded(state: 22)
        var accepted = 0
        for _ in 0..<20_000 {
            var bytes = try CanonicalJSON.write(JSONValue.random(depth: 3, using: &generator))
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: 0...bytes.count, using: &generator)
                let byte =
                    Bool.random(using: &generator)
                    ? UInt8.random(in: 0...255, using: &generator)
                    : Array("{}[]\",:\\-0179truefalsnab. ".utf8).randomElement(using: &generator) ?? 0
                if place == bytes.count || Bool.random(using: &generator) {
                    bytes.insert(byte, at: place)
                } else {
                    bytes[place] = byte
                }
            }
            if let value = try? CanonicalJSON.read(bytes) {
                accepted += 1
                #expect(try CanonicalJSON.write(value) == bytes)
            }
        }
        #expect(accepted > 1_000)
    }

    @Test func `every beginning of an entry is refused`() {
        let bytes = Array(Self.entry.utf8)
        for length in bytes.indices {
            #expect(throws: CanonicalJSONFault(.unexpectedEnd, at: length)) {
                try CanonicalJSON.read(Array(bytes.prefix(length)))
            }
        }
    }
}

extension JSONValue {
    private static let words = [
        "", "plain", "\"quoted\" \\", "국민 정책", "Việt", "Пример", "हिन्दी", "\u{1F600}", "long text beyond fifteen bytes"
    ]

    static func random(depth: Int, using generator: inout Seeded) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 5 : 3), using: &generator) {
        case 0: return .boolean(.random(using: &generator))
        case 1:
            let limit = CanonicalJSON.greatestInteger >> Int.random(in: 0...53, using: &generator)
            return .integer(.random(in: -limit...limit, using: &generator))
        case 2: return .string(words.randomElement(using: &generator) ?? "")
        case 3:
            return .array(
                (0..<Int.random(in: 0...3, using: &generator)).map { _ in random(depth: depth - 1, using: &generator) })
        default:
            return .object(
                JSONObject(
                    (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                        (
                            String(Int.random(in: 0...999, using: &generator), radix: 36),
                            random(depth: depth - 1, using: &generator)
                        )
                    }))
        }
    }
}
