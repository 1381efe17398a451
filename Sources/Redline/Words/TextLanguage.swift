/// The language of a text, as far as its script and its commonest words tell.
public enum TextLanguage {
    /// A language tag (BCP 47), or nil when nothing tells: no letters, a script of many languages without a word that is
    /// known, or two languages for which as much speaks. Texts are read until `most` letters are known.
    public static func told(by texts: some Sequence<String>, most: Int = 8000) -> String? {
        var count = Count()
        for text in texts {
            count.read(text, most: most)
            if count.letters >= most { break }
        }
        return count.language
    }

    /// A language tag for one text.
    public static func told(by text: String, most: Int = 400) -> String? {
        var count = Count()
        count.read(text, most: most)
        return count.language
    }

    /// What has been seen of a text.
    private struct Count {
        var (hangul, han, kana, cyrillic, latin, other) = (0, 0, 0, 0, 0, 0)
        var letters = 0
        /// For scripts that one language of the field writes.
        var single: [String: Int] = [:]
        var votes = [Int](repeating: 0, count: languages.count)
        /// The word being read: its bytes in small letters, or 0 when it is longer than any that tells.
        private var word: UInt64 = 0
        private var length = 0

        mutating func read(_ text: String, most: Int) {
            for scalar in text.unicodeScalars {
                guard letter(scalar) else { endWord(); continue }
                letters += 1
                if letters >= most { break }
            }
            endWord()
        }

        /// Counts a letter; false when it is none.
        private mutating func letter(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A: latin += 1
            case 0xAC00...0xD7A3, 0x1100...0x11FF: hangul += 1
            case 0x4E00...0x9FFF, 0x3400...0x4DBF: han += 1
            case 0x3041...0x30FF: kana += 1
            case 0x0400...0x04FF: cyrillic += 1
            case 0xC0...0x24F: latin += 1
            case ..<0x80: return false
            default:
                guard scalar.properties.isAlphabetic else { return false }
                other += 1
                if let language = script(scalar) { single[language, default: 0] += 1 }
            }
            add(scalar)
            return true
        }

        private mutating func add(_ scalar: Unicode.Scalar) {
            let small = scalar.isASCII ? scalar.value | 0x20 : TextLanguage.small(scalar.value)
            if let language = signs[small] { votes[language] += 3 }
            let bytes = small < 0x80 ? 1 : small < 0x800 ? 2 : 3
            length += bytes
            guard length <= 8 else { word = 0; return }
            word = word << (8 * UInt64(bytes)) | UInt64(small)
        }

        private mutating func endWord() {
            if length > 0, length <= 8, let languages = TextLanguage.words[word] {
                // A word of several languages speaks a little for each.
                for language in languages { votes[language] += languages.count == 1 ? 3 : 2 }
            }
            (word, length) = (0, 0)
        }

        /// Korean and Chinese say in one sign what takes three letters elsewhere.
        var language: String? {
            let all = hangul + han + kana + cyrillic + latin + other
            guard all > 0 else { return nil }
            if hangul * 3 > all, hangul >= han + kana { return "ko" }
            if (han + kana) * 3 > all { return kana * 10 > han ? "ja" : "zh" }
            if other > max(cyrillic, latin) {
                let most = single.max { ($0.value, $1.key) < ($1.value, $0.key) }
                return most.flatMap { $0.value * 2 > other ? $0.key : nil }
            }
            let isCyrillic = cyrillic > latin
            let ranked = votes.indices.filter { isCyrillic == TextLanguage.cyrillic.contains(languages[$0]) }
                .sorted { (votes[$1], $0) < (votes[$0], $1) }
            guard let first = ranked.first, votes[first] > 0, ranked.count < 2 || votes[first] > votes[ranked[1]] else {
                return nil
            }
            return languages[first]
        }

        private func script(_ scalar: Unicode.Scalar) -> String? {
            switch scalar.value {
            case 0x370...0x3FF, 0x1F00...0x1FFF: "el"
            case 0x0530...0x058F: "hy"
            case 0x0590...0x05FF: "he"
            case 0x0E00...0x0E7F: "th"
            case 0x10A0...0x10FF: "ka"
            default: nil
            }
        }
    }

    /// The small letter of a capital of Latin-1, of Latin Extended-A or of Cyrillic.
    private static func small(_ value: UInt32) -> UInt32 {
        switch value {
        case 0xC0...0xD6, 0xD8...0xDE, 0x410...0x42F: value + 0x20
        case 0x100...0x137, 0x14A...0x177: value | 1
        case 0x139...0x148, 0x179...0x17E: value % 2 == 1 ? value + 1 : value
        case 0x400...0x40F: value + 0x50
        default: value
        }
    }
}
