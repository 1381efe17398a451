/// Cuts a text into the words that are compared: those of UAX #29 in scripts with spaces, a sign each in Chinese,
/// Japanese kanji and hiragana, Thai and its neighbours; a Korean word and its particle apart; each mark alone.
///
/// White space and what is invisible belong to no word, so that a text may be wrapped anew. Combining marks stay with
/// their letter, so that form C and form D are cut alike.
enum Segmenter {
    /// A word and where it stands, in Unicode scalars.
    struct Piece: Equatable {
        var text: String
        var range: Range<Int>
    }

    /// The words of a text, in order. Linear.
    static func pieces(_ text: String) -> [Piece] {
        var text = text
        return text.withUTF8(pieces)
    }

    private static func pieces(_ bytes: UnsafeBufferPointer<UInt8>) -> [Piece] {
        let (scalars, offsets) = decoded(bytes)
        var pieces: [Piece] = []
        pieces.reserveCapacity(scalars.count / 4)
        func add(_ range: Range<Int>) {
            let word = bytes[offsets[range.lowerBound]..<offsets[range.upperBound]]
            pieces.append(Piece(text: String(decoding: word, as: UTF8.self), range: range))
        }
        var place = 0
        while place < scalars.count {
            let kind = Kind(scalars[place])
            guard kind != .space else { place += 1; continue }
            let end = end(of: kind, from: place, in: scalars)
            let cut = kind == .hangul ? end - particle(at: place..<end, in: scalars) : end
            if cut > place, cut < end {
                add(place..<cut)
                add(cut..<end)
            } else {
                add(place..<end)
            }
            place = end
        }
        return pieces
    }

    /// The scalars of a text, and the byte that each begins at; the last is the number of bytes.
    private static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> (scalars: [Unicode.Scalar], offsets: [Int]) {
        var scalars: [Unicode.Scalar] = []
        var offsets: [Int] = []
        scalars.reserveCapacity(bytes.count)
        offsets.reserveCapacity(bytes.count + 1)
        var offset = 0
        var source = bytes.makeIterator()
        var decoder = UTF8()
        // The bytes are those of a string, so they are well-formed.
        while case .scalarValue(let scalar) = decoder.decode(&source) {
            scalars.append(scalar)
            offsets.append(offset)
            offset += UTF8.width(scalar)
        }
        offsets.append(offset)
        return (scalars, offsets)
    }

    /// A range of scalars as text.
    static func string(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count * 2)
        for scalar in scalars[range] {
            if scalar.isASCII { bytes.append(UInt8(truncatingIfNeeded: scalar.value)) } else { bytes += scalar.utf8 }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func end(of kind: Kind, from start: Int, in scalars: [Unicode.Scalar]) -> Int {
        var place = start + 1
        while place < scalars.count {
            let next = Kind(scalars[place])
            let goesOn =
                switch next {
                case .mark: true
                case .joiner:
                    kind == .word && place + 1 < scalars.count && Kind(scalars[place + 1]) == .word
                        && joins(scalars[place], scalars[place - 1], scalars[place + 1])
                default: next == kind && kind.runsOn
                }
            guard goesOn else { return place }
            place += 1
        }
        return place
    }

    /// An apostrophe joins letters, a point or comma digits (UAX #29, WB6–7 and WB11–12).
    private static func joins(_ sign: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
        switch sign {
        case "'", "\u{2019}", "\u{B7}": !isDigit(before) && !isDigit(after)
        default: isDigit(before) && isDigit(after)
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .decimalNumber
    }

    /// How many scalars of a Korean word are its particle (조사), so that 망을 and 망은 share the noun; the longest counts.
    private static func particle(at range: Range<Int>, in scalars: [Unicode.Scalar]) -> Int {
        let word = scalars[range]
        if word.allSatisfy({ (0xAC00...0xD7A3).contains($0.value) }) {
            for count in [3, 2, 1] where word.count > count && particles.contains(syllables(word.suffix(count))) {
                return count
            }
            return 0
        }
        // Spelt in jamo (form D), or with letters that stand alone: by syllables as they are read.
        let text = string(scalars, range)
        for count in [3, 2, 1] where text.count > count {
            let end = String(text.suffix(count))
            if particleWords.contains(end) { return end.unicodeScalars.count }
        }
        return 0
    }

    private static let particleWords: Set<String> = [
        "은", "는", "이", "가", "을", "를", "에", "의", "와", "과", "도", "로", "만", "에서", "에게", "으로", "부터", "까지", "에는",
        "으로서", "으로써", "로서", "로써", "이나", "보다", "에도", "에서는", "에게는", "으로는"
    ]

    private static let particles = Set(particleWords.map { syllables(Array($0.unicodeScalars)[...]) })

    /// Up to three syllables as one number.
    private static func syllables(_ scalars: ArraySlice<Unicode.Scalar>) -> UInt64 {
        scalars.reduce(0) { $0 << 16 | UInt64($1.value) }
    }

    /// What a scalar is for the cutting.
    enum Kind: Equatable {
        case space, word, joiner, mark, hangul, katakana, sign

        var runsOn: Bool { self == .word || self == .hangul || self == .katakana }

        init(_ scalar: Unicode.Scalar) {
            if scalar.isASCII {
                self =
                    switch scalar {
                    case "a"..."z", "A"..."Z", "0"..."9", "_": .word
                    case "'", ".", ",": .joiner
                    case "\u{0}"..." ", "\u{7F}": .space
                    default: .sign
                    }
                return
            }
            self = Self.beyondASCII(scalar)
        }

        private static func beyondASCII(_ scalar: Unicode.Scalar) -> Kind {
            switch scalar.value {
            case 0xAC00...0xD7FB, 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F: return .hangul
            case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3040...0x3096, 0x20000...0x3FFFF: return .sign
            case 0x30A1...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: return .katakana
            case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: return isMark(scalar) ? .mark : .sign
            case 0x2019, 0xB7: return .joiner
            case 0x200C, 0x200D, 0xFE00...0xFE0F: return .mark
            default: break
            }
            let properties = scalar.properties
            if properties.isWhitespace || properties.isDefaultIgnorableCodePoint { return .space }
            if isMark(scalar) { return .mark }
            if properties.isIdeographic { return .sign }
            if properties.isAlphabetic || properties.numericType != nil && properties.generalCategory == .decimalNumber
            {
                return .word
            }
            return properties.generalCategory == .control || properties.generalCategory == .format ? .space : .sign
        }

        private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .spacingMark, .enclosingMark: true
            default: false
            }
        }
    }
}
