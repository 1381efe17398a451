import Foundation

/// Korean names in Latin letters, near enough to compare: the Revised Romanisation of syllables, without sound changes.
enum Romanisation {
    /// Every syllable block of a text in Latin letters; other characters stay.
    static func latin(_ text: String) -> String {
        var latin = ""
        for scalar in text.unicodeScalars {
            guard (0xAC00...0xD7A3).contains(scalar.value) else {
                latin.unicodeScalars.append(scalar)
                continue
            }
            let index = Int(scalar.value - 0xAC00)
            latin += initials[index / 588] + vowels[index % 588 / 28] + finals[index % 28]
        }
        return latin
    }

    /// Latin letters without their accents: é becomes e, đ becomes d.
    static func withoutAccents(_ text: String) -> String {
        let letters = text.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            $0.properties.generalCategory != .nonspacingMark
        }
        return String(String.UnicodeScalarView(letters)).replacing("đ", with: "d").replacing("Đ", with: "D")
            .replacing("ø", with: "o").replacing("ł", with: "l").replacing("ß", with: "ss")
    }

    /// What people write in their own ways, written in one: Kim and Gim, Lee and Yi, Park and Bak, Choi and Choe.
    static func simplified(_ word: String) -> String {
        if let known = surnames[word] { return known }
        var word = word
        for (often, once) in [
            ("eo", "u"), ("oe", "oi"), ("eu", "u"), ("ae", "e"), ("oo", "u"), ("ou", "u"), ("woo", "u"), ("wu", "u"),
            ("ee", "i"), ("sh", "s"), ("ck", "k"), ("ph", "p"), ("kw", "gw")
        ] { word = word.replacing(often, with: once) }
        // Plain and aspirated sounds are heard and written either way.
        return String(word.map { ["k": "g", "p": "b", "t": "d", "c": "j", "r": "l", "y": "i"][$0] ?? $0 })
            .replacing("jh", with: "j")
    }

    private static let surnames = [
        "kim": "gim", "gim": "gim", "lee": "i", "yi": "i", "rhee": "i", "i": "i", "ri": "i", "park": "bag",
        "bak": "bag",
        "bag": "bag", "pak": "bag", "choi": "joi", "choe": "joi", "jung": "jung", "jeong": "jung", "chung": "jung",
        "cho": "jo", "jo": "jo", "kang": "gang", "gang": "gang", "yoon": "iun", "yun": "iun", "lim": "im", "im": "im",
        "oh": "o", "o": "o", "shin": "sin", "sin": "sin", "kwon": "gwun", "gwon": "gwun", "yoo": "iu", "yu": "iu",
        "ryu": "iu", "noh": "no", "roh": "no", "no": "no", "moon": "mun", "mun": "mun", "suh": "su", "seo": "su",
        "hur": "hu", "heo": "hu", "baek": "beg", "baeg": "beg", "paik": "beg"
    ]
    private static let initials = [
        "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"
    ]
    private static let vowels = [
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
        "ui", "i"
    ]
    private static let finals = [
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
        "t", "t", "k", "t", "p", "t"
    ]
}
