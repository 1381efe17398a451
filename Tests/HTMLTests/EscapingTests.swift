import HTML
import Testing

@Suite struct `Escaping` {
    static let specials: [Unicode.Scalar] =
        ["&", "<", ">", "\"", "'", "\t", "\n", "\r", "\u{7F}", "\u{80}", "é", "가", "😀", "\u{FFFD}"]
        + (0..<0x20).map { Unicode.Scalar($0) }

    @Test(arguments: 0..<24)
    func `every special character is escaped at every place of a word`(place: Int) {
        for special in Self.specials {
            for tail in 0..<18 {
                var text = String(repeating: "a", count: place)
                text.unicodeScalars.append(special)
                text += String(repeating: "z", count: tail)
                #expect(rendered { $0.text(text) } == escapedOneByOne(text))
            }
        }
    }

    @Test func `every ASCII character beside every other is escaped alone`() {
        for first in UInt8(0)..<128 {
            for second in UInt8(0)..<128 {
                let text = String(decoding: [first, second] + Array("abcdef".utf8), as: UTF8.self)
                #expect(rendered { $0.text(text) } == escapedOneByOne(text))
            }
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `random strings agree with the rule`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let bytes = (0..<Int.random(in: 0...700, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            let fromBytes = String(decoding: bytes, as: UTF8.self)
            var dense = ""
            for _ in 0..<Int.random(in: 0...300, using: &random) {
                if let special = Self.specials.randomElement(using: &random) { dense.unicodeScalars.append(special) }
            }
            for text in [fromBytes, dense] {
                let html = rendered { $0.text(text) }
                #expect(Array(html.utf8) == Array(escapedOneByOne(text).utf8))
            }
        }
    }

    @Test func `a megabyte of the worst case fits`() {
        let text = String(repeating: "\"", count: 1 << 20)
        var h = HTMLWriter()
        h.text(text)
        #expect(h.count == 6 << 20)
    }

    @Test func `attribute values are escaped like text and always quoted`() {
        for scalar in Self.specials {
            let text = "x \(scalar)=y"
            #expect(rendered { $0.p(.title(text), "") } == "<p title=\"\(escapedOneByOne(text))\"></p>")
        }
    }
}
