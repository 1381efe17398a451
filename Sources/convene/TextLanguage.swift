/// The language of a text, as far as its script and its commonest words tell.
enum TextLanguage {
    /// A language tag (BCP 47), or nil when nothing tells.
    static func told(by texts: some Sequence<String>) -> String? {
        var (hangul, han, kana, cyrillic, other) = (0, 0, 0, 0, 0)
        var votes: [String: Int] = [:]
        for text in texts.prefix(400) {
            for scalar in text.unicodeScalars {
                switch scalar.value {
                case 0xAC00...0xD7A3, 0x1100...0x11FF: hangul += 1
                case 0x4E00...0x9FFF: han += 1
                case 0x3041...0x30FF: kana += 1
                case 0x0400...0x04FF: cyrillic += 1
                default: if scalar.properties.isAlphabetic { other += 1 }
                }
            }
            for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
                if let language = words[String(word)] { votes[language, default: 0] += 1 }
            }
        }
        let most = max(hangul, han + kana, cyrillic, other)
        if most == 0 { return nil }
        if most == hangul { return "ko" }
        if most == han + kana { return kana * 10 > han ? "ja" : "zh" }
        return votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// Words that are frequent in one of these languages and rare in the others.
    private static let words: [String: String] = [
        "the": "en", "of": "en", "shall": "en", "and": "en", "der": "de", "und": "de", "ist": "de", "nach": "de",
        "les": "fr", "du": "fr", "est": "fr", "aux": "fr", "los": "es", "y": "es", "el": "es", "dos": "pt", "ao": "pt",
        "não": "pt", "della": "it", "il": "it", "gli": "it", "het": "nl", "een": "nl", "sa": "sr-Latn",
        "koji": "sr-Latn",
        "који": "sr", "се": "sr", "и": "ru", "что": "ru"
    ]
}
