/// Finds statements that say nearly the same as another, so that whoever writes one sees them first.
///
/// Texts are compared by their words, or, in scripts that do not part words by spaces, by single characters and pairs of
/// them, each weighted by how rare it is (TF-IDF), by the cosine between them. Likeness of words is no likeness of
/// meaning: "A" and "not A" are nearly the same here. So this suggests, and never merges.
public struct StatementIndex: Sendable {
    private let features: [[String: Double]]
    private let rarity: [String: Double]
    private let unseen: Double

    /// A statement that is like another.
    public struct Match: Hashable, Sendable {
        /// Its place in the list.
        public let place: Int
        /// From 0, nothing in common, to 1, the same words.
        public let likeness: Double
    }

    /// An index of statements. O(total length).
    public init(_ statements: [String]) {
        let counts = statements.map(Self.counts)
        var documents: [String: Int] = [:]
        for count in counts { for feature in count.keys { documents[feature, default: 0] += 1 } }
        let total = Double(statements.count)
        let rarity = documents.mapValues { Self.rarity(of: Double($0), in: total) }
        let unseen = Self.rarity(of: 0, in: total)
        (self.rarity, self.unseen) = (rarity, unseen)
        features = counts.map { Self.weighted($0, rarity, unseen) }
    }

    /// The statements that are like a text, the likest first; of equals, the earlier. O(statements × features).
    public func matches(for text: String, atLeast threshold: Double = 0.35, most: Int = 3) -> [Match] {
        let asked = Self.weighted(Self.counts(text), rarity, unseen)
        let matches = features.indices.map { Match(place: $0, likeness: Self.cosine(asked, features[$0])) }
        return Array(
            matches.filter { $0.likeness >= threshold }
                .sorted { ($1.likeness, $0.place) < ($0.likeness, $1.place) }.prefix(max(0, most)))
    }

    /// How often each feature is in a text: words where spaces part them, characters and pairs of them elsewhere.
    static func counts(_ text: String) -> [String: Int] {
        var counts: [String: Int] = [:]
        for run in runs(text) {
            if run.isSpaced {
                counts[run.text, default: 0] += 1
            } else {
                let characters = Array(run.text)
                for place in characters.indices {
                    counts[String(characters[place]), default: 0] += 1
                    if place > 0 { counts[String(characters[place - 1...place]), default: 0] += 1 }
                }
            }
        }
        return counts
    }

    /// The text cut at everything that is neither letter nor digit, and where the kind of script changes.
    private static func runs(_ text: String) -> [(text: String, isSpaced: Bool)] {
        var runs: [(text: String, isSpaced: Bool)] = []
        var isOpen = false
        for character in text.lowercased() {
            guard let scalar = character.unicodeScalars.first, character.isLetter || character.isNumber else {
                isOpen = false
                continue
            }
            let isSpaced = !hasNoSpaces(scalar)
            if isOpen, let last = runs.indices.last, runs[last].isSpaced == isSpaced {
                runs[last].text.append(character)
            } else {
                runs.append((String(character), isSpaced))
            }
            isOpen = true
        }
        return runs
    }

    /// Chinese, Japanese, Korean, Thai, Lao, Khmer, Burmese. Korean has spaces, but its particles grow on the words.
    private static func hasNoSpaces(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0e00...0x0eff, 0x1000...0x109f, 0x1100...0x11ff, 0x1780...0x17ff, 0x3040...0x30ff, 0x3130...0x318f,
            0x3400...0x9fff, 0xac00...0xd7af, 0xf900...0xfaff, 0x20000...0x3ffff:
            true
        default: false
        }
    }

    /// ln((1 + n) ÷ (1 + d)) + 1, as scikit-learn smooths it.
    private static func rarity(of documents: Double, in total: Double) -> Double {
        logarithm((1 + total) / (1 + documents)) + 1
    }

    /// Features with their weights, in length 1.
    private static func weighted(
        _ counts: [String: Int], _ rarity: [String: Double], _ unseen: Double
    ) -> [String: Double] {
        let weights = counts.map { ($0.key, Double($0.value) * (rarity[$0.key] ?? unseen)) }.sorted { $0.0 < $1.0 }
        let length = weights.reduce(0) { $0 + $1.1 * $1.1 }.squareRoot()
        guard length > 0 else { return [:] }
        return weights.reduce(into: [:]) { $0[$1.0] = $1.1 / length }
    }

    /// The sum is taken in the order of the features, so that it is the same on any machine.
    private static func cosine(_ one: [String: Double], _ other: [String: Double]) -> Double {
        let (short, long) = one.count <= other.count ? (one, other) : (other, one)
        return min(1, short.keys.sorted().reduce(0) { $0 + (short[$1] ?? 0) * (long[$1] ?? 0) })
    }
}
