/// A guess at the language of a text.
enum Language {
    /// "ko" when at least three of ten letters are Korean syllables, else "en" (BCP 47).
    ///
    /// A Korean report with an English name in each sentence still has far more than that.
    static func guess(_ texts: [String]) -> String {
        var korean = 0
        var letters = 0
        for character in texts.lazy.joined() where character.isLetter {
            letters += 1
            if character.isHangul { korean += 1 }
        }
        return korean * 10 >= letters * 3 && korean > 0 ? "ko" : "en"
    }
}
