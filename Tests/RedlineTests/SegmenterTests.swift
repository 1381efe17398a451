import Testing

@testable import Redline

struct SegmenterTests {
    @Test(arguments: [
        ("The operator's 1.5 km, 10,000.", ["The", "operator's", "1.5", "km", ",", "10,000", "."]),
        ("정보통신망을 이용하는 자에게는", ["정보통신망", "을", "이용하", "는", "자", "에게는"]), ("网络运营者。", ["网", "络", "运", "营", "者", "。"]),
        ("ネットワークの管理", ["ネットワーク", "の", "管", "理"]), ("e\u{301}tat", ["état"]), ("a\u{200B}b \u{AD}c", ["a", "b", "c"]),
        ("§5(2)a", ["§", "5", "(", "2", ")", "a"]), ("x\u{200D}y", ["x\u{200D}y"]), ("", []), (" \n\t", [])
    ])
    func `words are cut where a reader would`(text: String, words: [String]) {
        #expect(Segmenter.pieces(text).map(\.text) == words)
    }

    @Test(arguments: 0..<200)
    func `words stand where they say, and between them is nothing but space`(seed: UInt64) {
        var drafts = Drafts(seed)
        let text = drafts.text(40) + "\u{0} \u{FEFF}\u{202E}"
        let scalars = Array(text.unicodeScalars)
        var end = 0
        for piece in Segmenter.pieces(text) {
            #expect(piece.range.lowerBound >= end && Segmenter.string(scalars, piece.range) == piece.text)
            #expect(scalars[end..<piece.range.lowerBound].allSatisfy { Segmenter.Kind($0) == .space })
            end = piece.range.upperBound
        }
    }

    @Test(arguments: ["정보통신망을 이용자에게는 한다", "état naïve", "각하의 뜻은"])
    func `forms C and D are cut alike`(text: String) {
        let decomposed = text.unicodeScalars.reduce(into: "") { $0 += decomposition($1) }
        #expect(decomposed.unicodeScalars.count > text.unicodeScalars.count)
        #expect(Segmenter.pieces(text).map(\.text) == Segmenter.pieces(decomposed).map(\.text))
    }

    /// Hangul by arithmetic (Unicode 3.12), and the few letters above.
    private func decomposition(_ scalar: Unicode.Scalar) -> String {
        let index = Int(scalar.value) - 0xAC00
        if (0..<11172).contains(index) {
            let jamo = [0x1100 + index / 588, 0x1161 + index % 588 / 28] + (index % 28 > 0 ? [0x11A7 + index % 28] : [])
            return jamo.compactMap { Unicode.Scalar(UInt32($0)) }.reduce(into: "") { $0.unicodeScalars.append($1) }
        }
        return ["é": "e\u{301}", "ï": "i\u{308}"][String(Character(scalar))] ?? String(Character(scalar))
    }
}
