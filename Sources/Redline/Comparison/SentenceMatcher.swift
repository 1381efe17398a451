/// Aligns the sentences of two clauses, and in each pair of sentences the words.
///
/// A sentence that stays is taken whole, so that a deleted neighbour of the same mould cannot borrow its words.
struct SentenceMatcher {
    let old: Wording
    let new: Wording
    let words: WordMatcher

    /// Sentences less alike than this are not versions of one another, unless they are the only ones.
    static let likeness: Float = 0.5
    static let likenessAlone: Float = 0.3
    /// The most pairs of sentences that are looked at one by one.
    static let largestTable = 40_000

    /// Matches the words of a clause of the old version with those of its continuation.
    func align(_ a: Range<Int>, _ b: Range<Int>, into alignment: inout Alignment) {
        align(old.sentences(in: a)[...], new.sentences(in: b)[...], into: &alignment)
        closeGaps(a, b, &alignment)
    }

    /// Where all words between two matches are the same, only the cut into sentences differed.
    private func closeGaps(_ a: Range<Int>, _ b: Range<Int>, _ alignment: inout Alignment) {
        for gap in alignment.unmatchedOld(in: a) {
            let start = gap.lowerBound > a.lowerBound ? Int(alignment.target[gap.lowerBound - 1]) + 1 : b.lowerBound
            let end = gap.upperBound < a.upperBound ? Int(alignment.target[gap.upperBound]) : b.upperBound
            guard end - start == gap.count, start >= b.lowerBound, end <= b.upperBound else { continue }
            if old.words[gap] == new.words[start..<end] { alignment.match(gap.lowerBound, start, count: gap.count) }
        }
    }

    private func align(
        _ a: ArraySlice<Range<Int>>, _ b: ArraySlice<Range<Int>>, into alignment: inout Alignment
    ) {
        var (a, b) = (a, b)
        while let x = a.first, let y = b.first, areSame(x, y) {
            alignment.match(x.lowerBound, y.lowerBound, count: x.count)
            a.removeFirst()
            b.removeFirst()
        }
        while let x = a.last, let y = b.last, areSame(x, y) {
            alignment.match(x.lowerBound, y.lowerBound, count: x.count)
            a.removeLast()
            b.removeLast()
        }
        guard let x = a.first, let y = b.first else { return }
        if a.count == 1, b.count == 1 {
            if likeness(x, y) >= Self.likenessAlone { alignWords(x, y, into: &alignment) }
        } else if a.count * b.count <= Self.largestTable {
            alignPairs(Array(a), Array(b), into: &alignment)
        } else if let (i, j) = uniqueSentence(a, b) {
            align(a[..<i], b[..<j], into: &alignment)
            align(a[i...], b[j...], into: &alignment)
        } else if let last = a.last, let end = b.last {
            alignWords(x.lowerBound..<last.upperBound, y.lowerBound..<end.upperBound, into: &alignment)
        }
    }

    private func areSame(_ x: Range<Int>, _ y: Range<Int>) -> Bool {
        x.count == y.count && old.words[x] == new.words[y]
    }

    private func alignWords(_ x: Range<Int>, _ y: Range<Int>, into alignment: inout Alignment) {
        for run in words.runs(x, y) { alignment.match(run.old, run.new, count: run.count) }
    }

    private func likeness(_ x: Range<Int>, _ y: Range<Int>) -> Float {
        Bag(old.words[x], words.weights).likeness(to: Bag(new.words[y], words.weights), words.weights)
    }

    /// A sentence near the middle that stands once on either side.
    private func uniqueSentence(_ a: ArraySlice<Range<Int>>, _ b: ArraySlice<Range<Int>>) -> (Int, Int)? {
        var places: [ArraySlice<Lexicon.Form>: (old: [Int], new: [Int])] = [:]
        for i in a.indices { places[old.words[a[i]], default: ([], [])].old.append(i) }
        for j in b.indices { places[new.words[b[j]], default: ([], [])].new.append(j) }
        let middle = a.startIndex + a.count / 2
        return places.values.filter { $0.old.count == 1 && $0.new.count == 1 }.map { ($0.old[0], $0.new[0]) }
            .min { (abs($0.0 - middle), $0.0) < (abs($1.0 - middle), $1.0) }
    }

    /// The pairs of sentences, in order, that have the most weight of words in common (Needleman and Wunsch 1970).
    private func alignPairs(_ a: [Range<Int>], _ b: [Range<Int>], into alignment: inout Alignment) {
        let bagsOld = a.map { Bag(old.words[$0], words.weights) }
        let bagsNew = b.map { Bag(new.words[$0], words.weights) }
        var best = [[Float]](repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
        var pairs = [[Bool]](repeating: Array(repeating: false, count: b.count + 1), count: a.count + 1)
        for i in 1...a.count {
            for j in 1...b.count {
                best[i][j] = max(best[i - 1][j], best[i][j - 1])
                let likeness = bagsOld[i - 1].likeness(to: bagsNew[j - 1], words.weights)
                guard likeness >= Self.likeness else { continue }
                let value = best[i - 1][j - 1] + likeness * likeness * (bagsOld[i - 1].weight + bagsNew[j - 1].weight)
                if value > best[i][j] { (best[i][j], pairs[i][j]) = (value, true) }
            }
        }
        var (i, j) = (a.count, b.count)
        while i > 0, j > 0 {
            if pairs[i][j] {
                alignWords(a[i - 1], b[j - 1], into: &alignment)
                i -= 1
                j -= 1
            } else if best[i - 1][j] >= best[i][j - 1] {
                i -= 1
            } else {
                j -= 1
            }
        }
    }
}
