/// The signs of a text without white space, as small numbers: what a quote is looked for in, so that neither line breaks
/// nor normalisation forms matter, and a quote may begin inside a word.
struct Glyphs: Sendable {
    private(set) var signs: [UInt32] = []
    /// The word that each sign belongs to, or −1 for the number of a clause.
    private(set) var words: [Int32] = []
    /// Where each word begins; the last is the number of signs.
    private(set) var starts: [Int] = []
    private var table = SignTable()

    /// The signs of the words of an outline.
    init(_ outline: Outline, _ places: [Wording.Place]) {
        var word = 0
        for (index, entry) in outline.entries.enumerated() {
            for (isHeading, text) in [(true, entry.clause.heading ?? ""), (false, entry.clause.text)]
            where !text.isEmpty {
                let scalars = Array(text.unicodeScalars)
                while word < places.count, Int(places[word].clause) == index, places[word].isHeading == isHeading {
                    starts.append(signs.count)
                    add(
                        scalars[Int(places[word].start)..<Int(places[word].end)], Int32(truncatingIfNeeded: word))
                    word += 1
                }
            }
        }
        starts.append(signs.count)
    }

    private mutating func add(_ scalars: ArraySlice<Unicode.Scalar>, _ word: Int32) {
        let before = signs.count
        table.append(scalars, to: &signs)
        words.append(contentsOf: repeatElement(word, count: signs.count - before))
    }

    /// The signs of a quote. Signs that the text has nowhere are given numbers that nothing equals.
    func signs(of quote: String) -> [UInt32] {
        var table = table
        var signs: [UInt32] = []
        for piece in Segmenter.pieces(quote) { table.append(Array(piece.text.unicodeScalars)[...], to: &signs) }
        return signs
    }

    /// Where a run of signs stands in a range of them.
    func places(of quote: [UInt32], in range: Range<Int>) -> [Int] {
        guard let first = quote.first, range.count >= quote.count else { return [] }
        var found: [Int] = []
        for place in range.lowerBound...(range.upperBound - quote.count) where signs[place] == first {
            if quote.indices.allSatisfy({ signs[place + $0] == quote[$0] }) { found.append(place) }
        }
        return found
    }
}

/// Numbers of signs: the same for canonically equivalent ones, and for the two ways to write a quotation mark or dash.
struct SignTable: Sendable {
    private var others: [Character: UInt32] = [:]

    /// Adds the signs of a word.
    mutating func append(_ word: ArraySlice<Unicode.Scalar>, to signs: inout [UInt32]) {
        if word.allSatisfy(\.standsAlone) {
            for scalar in word { signs.append(scalar.value) }
        } else {
            for character in Segmenter.string(Array(word), 0..<word.count) { signs.append(sign(character)) }
        }
    }

    private mutating func sign(_ character: Character) -> UInt32 {
        let scalars = character.unicodeScalars
        if let only = scalars.first, scalars.count == 1 {
            if only.standsAlone { return only.value }
            if let folded = Self.folded(only) { return folded }
        }
        if let syllable = Self.syllable(scalars) { return syllable }
        if let sign = others[character] { return sign }
        let sign = 0x20_0000 + UInt32(truncatingIfNeeded: others.count)
        others[character] = sign
        return sign
    }

    private static func folded(_ scalar: Unicode.Scalar) -> UInt32? {
        switch scalar {
        case "\u{2018}", "\u{2019}", "\u{2032}": 0x27
        case "\u{201C}", "\u{201D}", "\u{201E}", "\u{2033}": 0x22
        case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": 0x2D
        default: nil
        }
    }

    /// A syllable spelt in conjoining jamo (Unicode 3.12, hangul syllable composition).
    private static func syllable(_ scalars: Character.UnicodeScalarView) -> UInt32? {
        let values = scalars.map(\.value)
        guard values.count == 2 || values.count == 3, (0x1100...0x1112).contains(values[0]),
            (0x1161...0x1175).contains(values[1])
        else { return nil }
        let open = 0xAC00 + ((values[0] - 0x1100) * 21 + values[1] - 0x1161) * 28
        guard values.count == 3 else { return open }
        return (0x11A8...0x11C2).contains(values[2]) ? open + values[2] - 0x11A7 : nil
    }
}

extension Unicode.Scalar {
    /// Whether it is its own sign in every normalisation form, unless a mark follows.
    fileprivate var standsAlone: Bool {
        switch value {
        case 0..<0x80, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
        default: false
        }
    }
}
