/// The words that number what was put in between two numbers: 3 bis, 3 ter, … 3 decies.
enum LatinSuffix {
    private static let ranks = [
        "bis": 2, "ter": 3, "quater": 4, "quinquies": 5, "sexies": 6, "septies": 7, "octies": 8, "nonies": 9,
        "novies": 9, "decies": 10
    ]

    /// Its place in the count, from 2; nil when the word is none of them. Small letters only, so that no heading is taken
    /// for one.
    static func rank(of word: some StringProtocol) -> Int? { ranks[String(word)] }

    /// A tail that sorts as the words count.
    static func tail(_ rank: Int) -> String { rank < 10 ? "000\(rank)" : "00\(rank)" }
}
