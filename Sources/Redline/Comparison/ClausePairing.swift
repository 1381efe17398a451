/// Which clause of a new version continues which of the old one.
///
/// Clauses with the same words are paired first where no other has them; the rest by how much weight of words they
/// share, helped by lying between the same neighbours, in the same parent, or under the same number. What stands in
/// another place must be alike enough that it cannot be a second clause from the same mould.
struct ClausePairing {
    /// For each old clause its continuation, and the reverse.
    private(set) var next: [Int?]
    private(set) var previous: [Int?]

    private let old: Side
    private let new: Side
    private let weights: [Float]
    /// Old clauses of nothing but sentences that come again elsewhere: where they stand says more than their words.
    private let isFormula: [Bool]

    /// A version as the pairing sees it.
    struct Side {
        let outline: Outline
        let wording: Wording
        /// The words of each clause in order of their forms, with their weight in all.
        let bags: [Bag]

        init(_ outline: Outline, _ wording: Wording, _ weights: [Float]) {
            self.outline = outline
            self.wording = wording
            bags = wording.ranges.map { Bag(wording.words[$0], weights) }
        }
    }

    /// Alike enough between the same neighbours.
    static let likeness: Float = 0.38
    /// Alike enough anywhere.
    static let likenessElsewhere: Float = 0.62
    /// A clause with less weight than this is not looked for elsewhere.
    static let leastWeightElsewhere: Float = 2

    init(_ old: Side, _ new: Side, _ weights: [Float]) {
        (self.old, self.new, self.weights) = (old, new, weights)
        isFormula = Self.formulas(old.wording, new.wording)
        next = Array(repeating: nil, count: old.outline.count)
        previous = Array(repeating: nil, count: new.outline.count)
        pair(0, 0)
        pairUniqueWordings()
        for _ in 0..<3 {
            pairContainers()
            if !pairAlike() { break }
        }
        pairContainers()
        pairByNumber()
    }

    private mutating func pair(_ x: Int, _ y: Int) {
        guard next[x] == nil, previous[y] == nil else { return }
        next[x] = y
        previous[y] = x
    }

    // MARK: The same words

    private mutating func pairUniqueWordings() {
        var places: [[Lexicon.Form]: (old: [Int], new: [Int])] = [:]
        for x in 1..<max(1, old.outline.count) where !old.wording.ranges[x].isEmpty && !isFormula[x] {
            places[Array(old.wording.words[old.wording.ranges[x]]), default: ([], [])].old.append(x)
        }
        for y in 1..<max(1, new.outline.count) where !new.wording.ranges[y].isEmpty {
            places[Array(new.wording.words[new.wording.ranges[y]]), default: ([], [])].new.append(y)
        }
        for (x, y) in places.values.compactMap({ $0.old.count == 1 && $0.new.count == 1 ? ($0.old[0], $0.new[0]) : nil }
        ) {
            pair(x, y)
        }
    }

    private static func formulas(_ old: Wording, _ new: Wording) -> [Bool] {
        var times: [ArraySlice<Lexicon.Form>: Int] = [:]
        for wording in [old, new] {
            var here: [ArraySlice<Lexicon.Form>: Int] = [:]
            for sentence in wording.sentences(in: 0..<wording.words.count) {
                here[wording.words[sentence], default: 0] += 1
            }
            times.merge(here) { max($0, $1) }
        }
        return old.ranges.map { range in
            old.sentences(in: range).allSatisfy { times[old.words[$0], default: 0] > 1 }
        }
    }

    // MARK: Alike

    private struct Candidate {
        var old: Int
        var new: Int
        var score: Float
        /// How far apart their places among the neighbours are.
        var shift: Int
    }

    /// Pairs clauses by their likeness, best first; false if there were none.
    private mutating func pairAlike() -> Bool {
        let gaps = neighbourhoods()
        var candidates: [Candidate] = []
        for (x, y) in possiblePairs(gaps) {
            let likeness = old.bags[x].likeness(to: new.bags[y], weights)
            let isBetween = gaps.old[x] == gaps.new[y]
            guard likeness >= (isBetween ? Self.likeness : Self.likenessElsewhere) else { continue }
            let isSlight = min(old.bags[x].weight, new.bags[y].weight) < Self.leastWeightElsewhere
            if !isBetween, isSlight || isFormula[x], !hasSameParent(x, y) { continue }
            var score = likeness
            if isBetween { score += 0.2 }
            if hasSameParent(x, y) { score += 0.15 }
            if hasSameNumber(x, y) { score += 0.06 }
            candidates.append(Candidate(old: x, new: y, score: score, shift: abs(gaps.rankOld[x] - gaps.rankNew[y])))
        }
        candidates.sort { ($1.score, $0.shift, $0.old, $0.new) < ($0.score, $1.shift, $1.old, $1.new) }
        var found = false
        for candidate in candidates where next[candidate.old] == nil && previous[candidate.new] == nil {
            pair(candidate.old, candidate.new)
            found = true
        }
        return found
    }

    private func hasSameParent(_ x: Int, _ y: Int) -> Bool {
        guard let above = old.outline[x].parent, let other = new.outline[y].parent else { return false }
        return next[above] == other
    }

    private func hasSameNumber(_ x: Int, _ y: Int) -> Bool {
        guard let ordinal = old.outline[x].ordinal else { return false }
        return ordinal == new.outline[y].ordinal
    }

    private struct Neighbourhoods {
        /// Between which pairs in order a clause lies, by the number of pairs before it.
        var old: [Int] = []
        var new: [Int] = []
        /// How many unpaired clauses lie before it there.
        var rankOld: [Int] = []
        var rankNew: [Int] = []
        var unpairedOld: [Int: [Int]] = [:]
        var unpairedNew: [Int: [Int]] = [:]
    }

    private func neighbourhoods() -> Neighbourhoods {
        let chain = orderedPairs()
        let inOrder = Set(chain)
        let inOrderNew = Set(chain.compactMap { next[$0] })
        var gaps = Neighbourhoods()
        (gaps.old, gaps.rankOld, gaps.unpairedOld) = Self.divide(next, at: inOrder)
        (gaps.new, gaps.rankNew, gaps.unpairedNew) = Self.divide(previous, at: inOrderNew)
        return gaps
    }

    private static func divide(_ pairs: [Int?], at inOrder: Set<Int>) -> (
        gap: [Int], rank: [Int], unpaired: [Int: [Int]]
    ) {
        var (gap, rank) = (0, 0)
        var (gaps, ranks): ([Int], [Int]) = ([], [])
        var unpaired: [Int: [Int]] = [:]
        for place in pairs.indices {
            if inOrder.contains(place) { (gap, rank) = (gap + 1, 0) }
            gaps.append(gap)
            ranks.append(rank)
            if pairs[place] == nil {
                rank += 1
                unpaired[gap, default: []].append(place)
            }
        }
        return (gaps, ranks, unpaired)
    }

    /// The old clauses of the heaviest set of pairs that are in the same order on both sides.
    private func orderedPairs() -> [Int] {
        let paired = next.indices.filter { next[$0] != nil }
        let heaviest = heaviestAscending(paired.map { (next[$0] ?? 0, Double(old.bags[$0].weight) + 0.01) })
        return heaviest.map { paired[$0] }
    }

    /// Pairs worth a closer look: in the same gap, with the same words, or sharing a word that is rare among the rest.
    private func possiblePairs(_ gaps: Neighbourhoods) -> [(Int, Int)] {
        let openNew = previous.indices.filter { previous[$0] == nil && !new.bags[$0].isEmpty }
        var byForm: [Lexicon.Form: [Int]] = [:]
        for y in openNew {
            for (form, _) in new.bags[y].counts { byForm[form, default: []].append(y) }
        }
        var pairs: [(Int, Int)] = []
        for x in next.indices where next[x] == nil && !old.bags[x].isEmpty {
            var shared: [Int: Float] = [:]
            for y in (gaps.unpairedNew[gaps.old[x]] ?? []).prefix(64) where !new.bags[y].isEmpty {
                shared[y] = .infinity
            }
            for (form, _) in old.bags[x].counts {
                guard let places = byForm[form], places.count <= 24 else { continue }
                for y in places { shared[y, default: 0] += weights[Int(form)] }
            }
            let best = shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(80)
            pairs += best.map { (x, $0.key) }
        }
        return pairs
    }

    // MARK: By what is inside, and by number

    /// A clause that holds other clauses goes where most of them went.
    private mutating func pairContainers() {
        var votes: [Int: [Int: Float]] = [:]
        for x in next.indices {
            guard let y = next[x], let above = old.outline[x].parent, let other = new.outline[y].parent else {
                continue
            }
            if next[above] == nil, previous[other] == nil {
                votes[above, default: [:]][other, default: 0] += old.bags[x].weight + 0.1
            }
        }
        for above in votes.keys.sorted(by: >) {
            guard let best = votes[above]?.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { continue }
            // Its own words, if it has many, have been compared already and were not alike.
            if old.bags[above].weight < 4 || hasSameNumber(above, best.key) { pair(above, best.key) }
        }
    }

    /// What is left is continued by the unpaired clause of the same number in the same parent, as a rewritten one is.
    private mutating func pairByNumber() {
        var open: [Int: [Int]] = [:]
        for y in previous.indices where previous[y] == nil {
            if let above = new.outline[y].parent { open[above, default: []].append(y) }
        }
        for x in next.indices where next[x] == nil {
            guard let ordinal = old.outline[x].ordinal, let above = old.outline[x].parent, let other = next[above],
                let y = open[other]?.first(where: {
                    previous[$0] == nil && new.outline[$0].ordinal == ordinal
                        && new.outline[$0].clause.kind == old.outline[x].clause.kind
                })
            else { continue }
            pair(x, y)
        }
    }
}

/// The words of a clause without their order.
struct Bag {
    let counts: [(form: Lexicon.Form, count: Int32)]
    let weight: Float

    init(_ words: ArraySlice<Lexicon.Form>, _ weights: [Float]) {
        var counts: [(form: Lexicon.Form, count: Int32)] = []
        var weight: Float = 0
        for word in words.sorted() {
            weight += weights[Int(word)]
            if let last = counts.last, last.form == word {
                counts[counts.count - 1].count += 1
            } else {
                counts.append((word, 1))
            }
        }
        (self.counts, self.weight) = (counts, weight)
    }

    var isEmpty: Bool { counts.isEmpty }

    /// The weight of the words in common, twice, over the weight of both: 0 to 1 (Dice 1945, weighted).
    func likeness(to other: Bag, _ weights: [Float]) -> Float {
        var (i, j) = (0, 0)
        var shared: Float = 0
        while i < counts.count, j < other.counts.count {
            if counts[i].form == other.counts[j].form {
                shared += Float(min(counts[i].count, other.counts[j].count)) * weights[Int(counts[i].form)]
                i += 1
                j += 1
            } else if counts[i].form < other.counts[j].form {
                i += 1
            } else {
                j += 1
            }
        }
        let both = weight + other.weight
        return both > 0 ? 2 * shared / both : 0
    }
}
