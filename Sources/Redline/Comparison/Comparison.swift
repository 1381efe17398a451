/// What became of a text: which clause continues which, which word is which, and what moved.
///
/// Clauses are paired first, then sentences within them, then words; last, passages that left their clause. Nothing is
/// told by position or by resemblance to a quote: whoever asks where words went is answered by what the words did.
public struct Comparison: Sendable {
    /// The old version, laid out.
    public let old: Outline
    /// The new version, laid out.
    public let new: Outline
    /// For each clause of the old version its continuation in the new one.
    public let continuations: [Int?]
    /// For each clause of the new version the old one it continues.
    public let origins: [Int?]

    let oldWording: Wording
    let newWording: Wording
    let alignment: Alignment
    /// Old words that stand elsewhere in the order of the text.
    let isMoved: [Bool]

    /// Compares two versions. O(n) where they agree; see ``WordMatcher`` for where they do not.
    public init(_ old: Document, _ new: Document) {
        self.init(Outline(old), Outline(new))
    }

    /// Compares two versions that are laid out already.
    public init(_ old: Outline, _ new: Outline) {
        var lexicon = Lexicon()
        let oldWording = Wording(old, &lexicon)
        let newWording = Wording(new, &lexicon)
        let weights = lexicon.weights
        let pairing = ClausePairing(.init(old, oldWording, weights), .init(new, newWording, weights), weights)
        var alignment = Alignment(old: oldWording.words.count, new: newWording.words.count)
        let matcher = SentenceMatcher(
            old: oldWording, new: newWording,
            words: WordMatcher(old: oldWording.words, new: newWording.words, weights: weights))
        for (x, y) in pairing.next.enumerated() {
            if let y { matcher.align(oldWording.ranges[x], newWording.ranges[y], into: &alignment) }
        }
        PassageFinder(old: oldWording, new: newWording, weights: weights).find(&alignment)
        (self.old, self.new) = (old, new)
        (self.oldWording, self.newWording) = (oldWording, newWording)
        (continuations, origins) = (pairing.next, pairing.previous)
        self.alignment = alignment
        isMoved = Self.moved(alignment, oldWording, newWording, weights)
    }

    /// The words whose run is not in the heaviest set of runs that kept their order.
    private static func moved(
        _ alignment: Alignment, _ old: Wording, _ new: Wording, _ weights: [Float]
    ) -> [Bool] {
        var runs: [(start: Int, end: Int, place: Int, weight: Double)] = []
        for (x, y) in alignment.target.enumerated() where y != Alignment.none {
            let weight = Double(weights[Int(old.words[x])])
            if let last = runs.last, alignment.target[last.end - 1] < y, goOn(last.end - 1, x, alignment, old, new) {
                runs[runs.count - 1].end = x + 1
                runs[runs.count - 1].weight += weight
            } else {
                runs.append((x, x + 1, Int(y), weight))
            }
        }
        let inOrder = Set(heaviestAscending(runs.map { ($0.place, $0.weight) }))
        var isMoved = [Bool](repeating: false, count: alignment.target.count)
        for (index, run) in runs.enumerated() where !inOrder.contains(index) {
            for x in run.start..<run.end where alignment.target[x] != Alignment.none { isMoved[x] = true }
        }
        return isMoved
    }

    /// Whether matched words of one clause that stay in one clause make one run with those before them.
    private static func goOn(_ last: Int, _ next: Int, _ alignment: Alignment, _ old: Wording, _ new: Wording) -> Bool {
        let (y, z) = (Int(alignment.target[last]), Int(alignment.target[next]))
        guard old.places[last].clause == old.places[next].clause, new.places[y].clause == new.places[z].clause else {
            return false
        }
        // Nothing that moved in from elsewhere lies between them.
        return z == y + 1 || (y + 1..<z).allSatisfy { alignment.source[$0] == Alignment.none }
    }
}
