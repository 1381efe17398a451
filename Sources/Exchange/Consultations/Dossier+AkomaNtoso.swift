import Redline

extension Dossier {
    /// A version of the text in Akoma Ntoso 3.0; with its amendments, where there is a version before it.
    public func akomaNtoso(of number: Int, country: String, amending: Bool) -> String? {
        guard let version = versions.first(where: { $0.number == number }) else { return nil }
        let head = AkomaNtosoHead(
            country: country, language: language.flatMap { Self.threeLetters[$0] } ?? "und",
            date: String(version.published.prefix(10)), name: "consultation")
        let document = Self.document(version, title)
        guard amending, let before = versions.first(where: { $0.number == number - 1 }) else {
            return document.akomaNtoso(head)
        }
        return Comparison(Self.document(before, title), document).akomaNtoso(head)
    }

    /// The languages that texts are told apart by, as ISO 639-2 names them; `und` is what is not known.
    private static let threeLetters = [
        "en": "eng", "ko": "kor", "sr": "srp", "sr-Latn": "srp", "zh": "zho", "ja": "jpn", "de": "deu", "fr": "fra",
        "es": "spa", "pt": "por", "it": "ita", "nl": "nld", "ru": "rus", "uk": "ukr", "el": "ell", "he": "heb",
        "hy": "hye", "ka": "kat", "th": "tha"
    ]

    /// The clauses in one another, as their labels tell.
    private static func document(_ version: Version, _ title: String) -> Document {
        let clauses = version.clauses.map { clause in
            let paragraphs = clause.text.split(whereSeparator: \.isNewline).map { line in
                line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }
            return (clause.label, paragraphs.filter { !$0.isEmpty }.joined(separator: "\n"))
        }
        return ClauseNesting.document(clauses, title: title)
    }
}
