/// Finds passages that left their clause: split off, merged into a neighbour, or moved elsewhere. Only what is too long
/// to be chance and stands once among what is left on either side is taken.
struct PassageFinder {
    let old: Wording
    let new: Wording
    let weights: [Float]

    /// The least words of a passage, unless it is whole sentences.
    static let leastWords = 8
    /// The least words of whole sentences.
    static let leastSentence = 4
    /// The least weight of either.
    static let leastWeight: Float = 2
    /// The length of the runs that are looked up.
    private static let seed = 4

    /// Matches passages between the unmatched words of the two texts.
    func find(_ alignment: inout Alignment) {
        let gapsOld = alignment.unmatchedOld(in: 0..<old.words.count)
        let gapsNew = alignment.unmatchedNew(in: 0..<new.words.count)
        var seeds: [ArraySlice<Lexicon.Form>: (old: [Int], new: [Int])] = [:]
        for gap in gapsNew where gap.count >= Self.seed {
            for place in gap.lowerBound...(gap.upperBound - Self.seed) {
                seeds[new.words[place..<place + Self.seed], default: ([], [])].new.append(place)
            }
        }
        guard !seeds.isEmpty else { return }
        for gap in gapsOld where gap.count >= Self.seed {
            for place in gap.lowerBound...(gap.upperBound - Self.seed) {
                let key = old.words[place..<place + Self.seed]
                if seeds[key] != nil { seeds[key]?.old.append(place) }
            }
        }
        var runs: Set<Passage> = []
        for (places) in seeds.values where places.old.count * places.new.count <= 16 {
            for x in places.old {
                for y in places.new { runs.insert(grown(x, y, alignment)) }
            }
        }
        take(runs.filter(isLongEnough), &alignment)
    }

    private struct Passage: Hashable {
        var old: Int
        var new: Int
        var count: Int
    }

    private func take(_ runs: Set<Passage>, _ alignment: inout Alignment) {
        let places = (old: WordPlaces(old.words, weights.count), new: WordPlaces(new.words, weights.count))
        let ordered = runs.sorted { ($1.count, $0.old, $0.new) < ($0.count, $1.old, $1.new) }
        let byOld = Dictionary(grouping: ordered, by: \.old)
        let byNew = Dictionary(grouping: ordered, by: \.new)
        for run in ordered where isFree(run, alignment) {
            // Another passage of the same words on either side leaves it open which is which.
            let others = (byOld[run.old] ?? []) + (byNew[run.new] ?? [])
            let rivals = others.filter { $0 != run && $0.count == run.count && isFree($0, alignment) }
            guard isNearest(run, among: rivals), adjoins(run, alignment) || isUnique(run, places) else { continue }
            alignment.match(run.old, run.new, count: run.count)
        }
    }

    private func isFree(_ run: Passage, _ alignment: Alignment) -> Bool {
        (0..<run.count).allSatisfy {
            alignment.target[run.old + $0] == Alignment.none && alignment.source[run.new + $0] == Alignment.none
        }
    }

    /// Whether the words before or behind it are the same in both texts already, as where a clause was split or merged.
    private func adjoins(_ run: Passage, _ alignment: Alignment) -> Bool {
        let (end, finish) = (run.old + run.count, run.new + run.count)
        return run.old > 0 && run.new > 0 && Int(alignment.target[run.old - 1]) == run.new - 1
            || end < old.words.count && finish < new.words.count && Int(alignment.target[end]) == finish
    }

    /// Whether neither text has these words twice, matched or not: a formula that comes again did not move.
    private func isUnique(_ run: Passage, _ places: (old: WordPlaces, new: WordPlaces)) -> Bool {
        let words = old.words[run.old..<run.old + run.count]
        return places.old.times(words, in: old.words) == 1 && places.new.times(words, in: new.words) == 1
    }

    private func isNearest(_ run: Passage, among rivals: [Passage]) -> Bool {
        rivals.allSatisfy { abs(run.old - run.new) < abs($0.old - $0.new) }
    }

    /// The longest run of unmatched equal words around two places.
    private func grown(_ x: Int, _ y: Int, _ alignment: Alignment) -> Passage {
        func isFree(_ x: Int, _ y: Int) -> Bool {
            alignment.target[x] == Alignment.none && alignment.source[y] == Alignment.none
                && old.words[x] == new.words[y]
        }
        var (start, begin, count) = (x, y, 0)
        while start > 0, begin > 0, isFree(start - 1, begin - 1) {
            start -= 1
            begin -= 1
        }
        while start + count < old.words.count, begin + count < new.words.count, isFree(start + count, begin + count) {
            count += 1
        }
        return Passage(old: start, new: begin, count: count)
    }

    private func isLongEnough(_ run: Passage) -> Bool {
        let range = run.old..<run.old + run.count
        let weight = old.words[range].reduce(Float(0)) { $0 + weights[Int($1)] }
        guard weight >= Self.leastWeight else { return false }
        if run.count >= Self.leastWords { return true }
        guard run.count >= Self.leastSentence else { return false }
        return isWhole(range, old) && isWhole(run.new..<run.new + run.count, new)
    }

    private func isWhole(_ range: Range<Int>, _ wording: Wording) -> Bool {
        func isEdge(_ place: Int) -> Bool {
            let index = wording.sentences.partitioningIndex { $0 >= place }
            return index < wording.sentences.count && wording.sentences[index] == place
        }
        return isEdge(range.lowerBound) && isEdge(range.upperBound)
    }
}

/// Where each word of a text stands, for looking up runs of them.
private struct WordPlaces {
    /// The places of all words, those of one form together, and where each form begins.
    private var places: [Int32]
    private var starts: [Int32]

    init(_ words: [Lexicon.Form], _ forms: Int) {
        starts = Array(repeating: 0, count: forms + 1)
        for word in words { starts[Int(word) + 1] += 1 }
        for form in 0..<forms { starts[form + 1] += starts[form] }
        places = Array(repeating: 0, count: words.count)
        var next = starts
        for (place, word) in words.enumerated() {
            places[Int(next[Int(word)])] = Int32(truncatingIfNeeded: place)
            next[Int(word)] += 1
        }
    }

    /// How often a run stands in the text, by the places of the word in it that is used least.
    func times(_ run: ArraySlice<Lexicon.Form>, in words: [Lexicon.Form]) -> Int {
        guard let rarest = run.indices.min(by: { count(run[$0]) < count(run[$1]) }) else { return 0 }
        let form = Int(run[rarest])
        return places[Int(starts[form])..<Int(starts[form + 1])].count { place in
            let start = Int(place) - (rarest - run.startIndex)
            return start >= 0 && start + run.count <= words.count && words[start..<start + run.count] == run
        }
    }

    private func count(_ form: Lexicon.Form) -> Int32 { starts[Int(form) + 1] - starts[Int(form)] }
}
