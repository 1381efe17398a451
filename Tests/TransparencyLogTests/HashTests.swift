import Foundation
import Testing

@testable import TransparencyLog

@Suite struct `Hashes` {
    @Test func `a hash is exactly 32 bytes, in their order`() {
        let bytes = (0..<32).map { UInt8($0 * 7) }
        #expect(Hash(bytes: bytes)?.bytes == bytes)
        #expect(Hash(bytes: bytes.dropLast()) == nil)
        #expect(Hash(bytes: bytes + [0]) == nil)
        #expect(Hash(bytes: [UInt8]()) == nil)
        #expect(MemoryLayout<Hash>.stride == 32)
    }

    @Test func `leaves, nodes and nothing hash as in RFC 6962`() throws {
        #expect(Hash.emptyRoot.bytes == bytes(hexadecimal: try Fixtures.constant("empty_root_hex")))
        #expect(Hash.leaf([UInt8]()).bytes == bytes(hexadecimal: try Fixtures.constant("empty_leaf_hex")))
        #expect(Hash.leaf("L123456".utf8).bytes == bytes(hexadecimal: try Fixtures.constant("leaf_L123456_hex")))
    }

    @Test func `an entry hashes alike however its bytes are kept`() {
        let entry = Array("entry 0".utf8)
        #expect(Hash.leaf(AnyCollection(entry)) == Hash.leaf(entry))
        #expect(Hash.leaf(Data(entry)) == Hash.leaf(entry))
    }

    @Test func `a node is not the leaf of its bytes, and its sides are not alike`() {
        let (left, right) = (Fixtures.leaf(0), Fixtures.leaf(1))
        #expect(Hash.node(left, right) != Hash.leaf(left.bytes + right.bytes))
        #expect(Hash.node(left, right) != Hash.node(right, left))
        #expect(Hash.node(left, right) == Hash(prefix: [1], left.bytes + right.bytes))
    }

    @Test func `both spellings read back`() throws {
        for index in 0..<100 {
            let hash = Fixtures.leaf(index)
            #expect(hash.base64 == Data(hash.bytes).base64EncodedString())
            #expect(hash.base64.count == 44)
            #expect(hash.base64url.count == 43)
            #expect(Hash(base64: hash.base64) == hash)
            #expect(Hash(base64url: hash.base64url) == hash)
            #expect(hash.description == hash.base64)
        }
    }

    @Test(arguments: [
        "", "=", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=",
        "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        " 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU==",
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuF==", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFVV",
        "=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU"
    ])
    func `another spelling of base64 is not a hash`(text: String) {
        #expect(Hash(base64: text) == nil)
    }

    @Test(arguments: [
        "", "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
        "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFV", "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuF"
    ])
    func `another spelling of base64url is not a hash`(text: String) {
        #expect(Hash(base64url: text) == nil)
    }

    @Test func `base64 of any length agrees with Foundation and has one spelling`() {
        var generator = Seeded(state: 3)
        for length in 0..<70 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let text = Base64.standard.encode(bytes)
            #expect(text == Data(bytes).base64EncodedString())
            #expect(Base64.standard.decode(text.utf8) == bytes)
            for place in text.utf8.indices {
                var mutated = Array(text.utf8)
                mutated[text.utf8.distance(from: text.utf8.startIndex, to: place)] ^=
                    1 << UInt8.random(in: 0...7, using: &generator)
                if let decoded = Base64.standard.decode(mutated) {
                    #expect(Array(Base64.standard.encode(decoded).utf8) == mutated)
                }
            }
        }
    }

    @Test(arguments: ["A", "A===", "AAAAA", "AAAAA===", "AA", "AA=", "AA=A", "AAA", "AB==", "====", "A=AA", "AA==AAAA"])
    func `base64 that no bytes are spelt by is refused`(text: String) {
        #expect(Base64.standard.decode(text.utf8) == nil)
    }

    @Test func `base64url is never padded`() {
        #expect(Base64.url.decode("AA".utf8) == [0])
        #expect(Base64.url.decode("-_8".utf8) == [0xFB, 0xFF])
        for text in ["A", "AAAAA", "AA==", "AB", "AAB"] { #expect(Base64.url.decode(text.utf8) == nil) }
    }

    @Test func `a commitment binds salt and content`() throws {
        let salt = try #require(Salt(bytes: 0..<32))
        let opening = Opening(salt: salt, content: Array("the text".utf8))
        // SHA-256 of the three parts, by Python's hashlib.
        #expect(opening.commitment.base64url == "vud6ouU88whxsytPjalioIKbL5HqFN0n0k8cA-POYi4")
        #expect(opening.opens(opening.commitment))
        #expect(!Opening(salt: salt, content: Array("the texts".utf8)).opens(opening.commitment))
        #expect(!Opening(salt: .random(), content: opening.content).opens(opening.commitment))
    }

    @Test func `a salt is exactly 32 bytes, drawn afresh each time`() {
        #expect(Salt(bytes: 0..<31) == nil)
        #expect(Salt(bytes: 0..<33) == nil)
        #expect(Salt.random() != Salt.random())
        var (one, other) = (Seeded(state: 1), Seeded(state: 1))
        #expect(Salt.random(using: &one) == Salt.random(using: &other))
    }
}
