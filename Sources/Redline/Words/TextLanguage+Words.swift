/// What tells languages apart that share a script: words that stand in every other sentence, and letters of one alone.
extension TextLanguage {
    /// The languages that are told by words, the Latin ones first.
    static let languages = ["en", "de", "fr", "es", "pt", "it", "nl", "sr-Latn", "sr", "ru", "uk"]
    static let cyrillic: Set<String> = ["sr", "ru", "uk"]

    private static let lists: [(language: String, words: String)] = [
        (
            "en",
            "the of and to in a is that for it on with as be by this are or at from not which shall may must we our have has can should their they if will its all an no was been would there than who what how why when about into more your people rights policy safety youth report between new"
        ),
        (
            "de",
            "der die das und ist zu den von mit des für auf im ein eine nicht dem sich als auch nach bei aus wird werden sind oder durch kann es einer dass zur zum über wir ich hat haben soll muss sie er wer was an will so am"
        ),
        (
            "fr",
            "le la les de des et du est un une en que qui dans pour sur au aux par ne pas ce se sont avec ou il elle nous vous cette être doit peut leur plus ont été son ses on a y si"
        ),
        (
            "es",
            "el la los las de del y en que es un una por con no se para al lo como más su sus o está son debe ser este esta pero ha sobre a si"
        ),
        (
            "pt",
            "o os as de do da dos das e em que é um uma por com não se para ao à como mais no na nos nas ou seu sua são ser deve pelo pela a"
        ),
        (
            "it",
            "il lo la gli le di del della dei delle e che è un una in per con non si al alla da dal nel nella sono ed come più o deve essere sul questo a i se ha"
        ),
        (
            "nl",
            "de het een van en in is dat op te voor met zijn die niet aan er als bij of ook door naar uit worden wordt moet om deze over we was"
        ),
        (
            "sr-Latn",
            "i u je se da na za su koji koja koje od sa ne o ili kao iz po biti što ovaj ova može mora treba će nije"
        ),
        (
            "sr",
            "и у је се да на за су који која које од са не о или као из по бити што овај ова може мора треба ће није"
        ),
        (
            "ru",
            "и в не на что с по это как из к для от о он при или так же все был быть может должен который которые является"
        ),
        (
            "uk",
            "і в у не на що з за до про це як та від для або є його при може має який які бути також"
        )
    ]

    /// For the bytes of a word the places of the languages that have it.
    static let words: [UInt64: [Int]] = {
        var words: [UInt64: [Int]] = [:]
        for (place, list) in lists.enumerated() {
            for word in list.words.split(separator: " ") {
                var key: UInt64 = 0
                var length = 0
                for scalar in word.unicodeScalars {
                    let bytes = scalar.value < 0x80 ? 1 : scalar.value < 0x800 ? 2 : 3
                    length += bytes
                    key = key << (8 * UInt64(bytes)) | UInt64(scalar.value)
                }
                if length <= 8 { words[key, default: []].append(place) }
            }
        }
        return words
    }()

    /// Letters that one of the languages has and no other.
    static let signs: [UInt32: Int] = {
        var signs: [UInt32: Int] = [:]
        for (language, letters) in [
            ("de", "ß"), ("fr", "œ"), ("es", "ñ"), ("pt", "ãõ"), ("sr-Latn", "đčć"), ("sr", "ђјљњћџ"), ("ru", "ыэё"),
            ("uk", "іїєґ")
        ] {
            guard let place = languages.firstIndex(of: language) else { continue }
            for letter in letters.unicodeScalars { signs[letter.value] = place }
        }
        return signs
    }()
}
