/// Carries anchors from one version to another along the words that they are made of.
struct Carrier: Sendable {
    let map: WordMap
    let old: [Wording.Place]
    let new: [Wording.Place]
    let outline: Outline

    /// The share of its words that a quote must keep to be called edited rather than gone.
    static let least = 0.5

    /// Where an anchor of the old version stands in the new one.
    func standing(of anchor: Anchor) -> Standing {
        let heir = anchor.words.first.flatMap { map.continuations[Int(old[$0].clause)] }
        let kept = anchor.words.filter { map.target[$0] != Alignment.none }
        if kept.count == anchor.words.count, let whole = whole(anchor) {
            let moved = anchor.words.count { map.isMoved[$0] } * 2 > anchor.words.count
            return Standing(outcome: moved ? .moved : .kept, passages: whole, heir: heir)
        }
        guard let span = span(of: kept, in: anchor.words) else {
            return Standing(outcome: .gone, passages: [], heir: heir)
        }
        return Standing(outcome: .edited, passages: passages(span), heir: heir)
    }

    /// The passages of an anchor whose words follow one another in the new version as they did in the old, without a new
    /// edge between clauses.
    private func whole(_ anchor: Anchor) -> [Passage]? {
        var last: Int?
        for word in anchor.words {
            let place = Int(map.target[word])
            if let last {
                guard place == last + 1 else { return nil }
                if isSameField(old[word - 1], old[word]), !isSameField(new[last], new[place]) { return nil }
            }
            last = place
        }
        guard let first = anchor.words.first, let last else { return nil }
        let start = Int(map.target[first])
        return passages(start..<last + 1, skipping: anchor.skippedBefore, anchor.skippedAfter)
    }

    private func isSameField(_ word: Wording.Place, _ next: Wording.Place) -> Bool {
        word.clause == next.clause && word.isHeading == next.isHeading
    }

    /// From the first to the last of the words that stayed together, if they are enough; with what replaced the words
    /// between them.
    private func span(of kept: [Int], in words: Range<Int>) -> Range<Int>? {
        var groups: [[Int]] = []
        for word in kept {
            let place = Int(map.target[word])
            if let last = groups.last?.last, place > last, place - last <= 3 * words.count + 12,
                new[place].clause - new[last].clause <= 1
            {
                groups[groups.count - 1].append(place)
            } else {
                groups.append([place])
            }
        }
        guard let most = groups.max(by: { $0.count < $1.count }), let first = most.first, let last = most.last else {
            return nil
        }
        let counted = { (places: [Wording.Place]) in
            let words = places.count { !$0.isMark }
            return words > 0 ? words : places.count
        }
        let isWordless = words.allSatisfy { old[$0].isMark }
        let all = counted(words.map { old[$0] })
        let found = most.count { isWordless || !new[$0].isMark }
        return Double(found) >= Self.least * Double(all) ? first..<last + 1 : nil
    }

    /// A run of new words as passages, one for each heading or text that it runs through.
    private func passages(_ words: Range<Int>, skipping before: Int = 0, _ after: Int = 0) -> [Passage] {
        var passages: [Passage] = []
        var start = words.lowerBound
        while start < words.upperBound {
            var end = start + 1
            while end < words.upperBound, isSameField(new[start], new[end]) { end += 1 }
            passages.append(
                passage(start..<end, start == words.lowerBound ? before : 0, end == words.upperBound ? after : 0))
            start = end
        }
        return passages
    }

    private func passage(_ words: Range<Int>, _ before: Int, _ after: Int) -> Passage {
        let place = new[words.lowerBound]
        let clause = outline[Int(place.clause)].clause
        let scalars = Array((place.isHeading ? clause.heading ?? "" : clause.text).unicodeScalars)
        let range = Int(place.start)..<Int(new[words.upperBound - 1].end)
        let text = Segmenter.string(scalars, range)
        let lead = text.prefix(before).unicodeScalars.count
        let trail = text.suffix(after).unicodeScalars.count
        let inner = range.lowerBound + lead..<max(range.lowerBound + lead, range.upperBound - trail)
        return Passage(
            clause: Int(place.clause), isHeading: place.isHeading, range: inner, text: Segmenter.string(scalars, inner))
    }
}

extension Comparison {
    /// Finds quotes in the old version.
    public var quotes: QuoteFinder { QuoteFinder(old, oldWording) }

    /// Where an anchor of the old version stands in the new one.
    public func standing(of anchor: Anchor) -> Standing { carrier.standing(of: anchor) }

    /// Where anchors of the old version stand in the new one, in the same order.
    public func standings(of anchors: [Anchor]) -> [Standing] {
        let carrier = carrier
        return anchors.map(carrier.standing(of:))
    }

    private var carrier: Carrier {
        Carrier(map: map, old: oldWording.places, new: newWording.places, outline: new)
    }

    var map: WordMap { WordMap(target: alignment.target, isMoved: isMoved, continuations: continuations) }
}
