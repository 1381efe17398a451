/// Finds quotes in the version that they were taken from: literally, and without guessing.
public struct QuoteFinder: Sendable {
    private let outline: Outline
    private let wording: Wording
    private let glyphs: Glyphs
    private let citations: CitationIndex
    /// The numbers of paragraphs and points as they stand in the text.
    private let numbers: Set<String>

    init(_ outline: Outline, _ wording: Wording) {
        self.outline = outline
        self.wording = wording
        glyphs = Glyphs(outline, wording.places)
        citations = CitationIndex(outline)
        numbers = Set(outline.entries.lazy.filter { $0.clause.kind > .article }.compactMap(\.clause.number))
    }

    /// The place that a quote means.
    public func anchor(of quote: Quote) throws(QuoteFault) -> Anchor {
        let clause = quote.clause.map(\.collapsed).flatMap { $0.isEmpty ? nil : $0 }
        let scopes = try scopes(clause)
        let plain = glyphs.signs(of: quote.exact)
        guard !plain.isEmpty else { throw .empty }
        if let anchor = try anchor(plain, in: scopes, quote) { return anchor }
        for signs in spellings(of: quote.exact) {
            if let anchor = try anchor(signs, in: scopes, quote) { return anchor }
        }
        throw .notFound(clause: clause)
    }

    /// The place that words have in one clause of the outline; `nil` looks for them in the whole text.
    public func anchor(
        of exact: String, in place: Int?, before: String? = nil, after: String? = nil
    ) throws(QuoteFault) -> Anchor {
        let signs = glyphs.signs(of: exact)
        guard !signs.isEmpty else { throw .empty }
        guard let place else {
            return try anchor(of: Quote(exact: exact, before: before, after: after))
        }
        guard outline.entries.indices.contains(place) else { throw .noClause(String(place)) }
        let words = wording.ranges[place]
        let scope = glyphs.starts[words.lowerBound]..<glyphs.starts[words.upperBound]
        let quote = Quote(exact: exact, before: before, after: after)
        guard let anchor = try anchor(signs, in: [scope], quote) else { throw .notFound(clause: nil) }
        return anchor
    }

    private func anchor(_ signs: [UInt32], in scopes: [Range<Int>], _ quote: Quote) throws(QuoteFault) -> Anchor? {
        let places =
            scopes.count == 1
            ? glyphs.places(of: signs, in: scopes[0])
            : Set(scopes.flatMap { glyphs.places(of: signs, in: $0) }).sorted()
        return places.isEmpty ? nil : anchor(try chosen(places, signs.count, quote), signs.count)
    }

    /// The signs of a clause and all inside it, for each clause that a citation may mean.
    private func scopes(_ clause: String?) throws(QuoteFault) -> [Range<Int>] {
        guard let clause else { return [0..<glyphs.signs.count] }
        let places = citations.places(of: clause, in: outline)
        guard !places.isEmpty else { throw .noClause(clause) }
        return places.map { place in
            let first = wording.ranges[place].lowerBound
            // What precedes the first number is cited on its own, without all that follows.
            let last = wording.ranges[place == 0 ? 0 : outline[place].end - 1].upperBound
            return glyphs.starts[first]..<glyphs.starts[last]
        }
    }

    /// The quote without the clause's number if it begins with one, and without the numbers of the clauses that it runs
    /// through.
    private func spellings(of quote: String) -> [[UInt32]] {
        var spellings: [[UInt32]] = []
        for marker in Marker.candidates(quote) {
            let rest = (marker.heading.map { $0 + " " } ?? "") + marker.rest
            let signs = glyphs.signs(of: rest)
            if !signs.isEmpty { spellings.append(signs) }
        }
        let words = quote.split(whereSeparator: \.isWhitespace)
        let unnumbered = words.filter { !numbers.contains(String($0)) }
        if unnumbered.count < words.count, !unnumbered.isEmpty {
            spellings.append(glyphs.signs(of: unnumbered.joined(separator: " ")))
        }
        return spellings
    }

    /// The one occurrence that the words around it speak for most.
    private func chosen(_ places: [Int], _ count: Int, _ quote: Quote) throws(QuoteFault) -> Int {
        guard places.count > 1 else { return places[0] }
        let before = quote.before.map(glyphs.signs(of:))
        let after = quote.after.map(glyphs.signs(of:))
        let scores = places.map { place in
            score(before) {
                glyphs.matching(before: place, $0)
            } edge: {
                beginsClause(place)
            }
                + score(after) {
                    glyphs.matching(after: place + count, $0)
                } edge: {
                    endsClause(place + count)
                }
        }
        let best = scores.max() ?? 0
        let winners = zip(places, scores).filter { $0.1 == best }
        guard winners.count == 1 else { throw .ambiguous(times: winners.count) }
        return winners[0].0
    }

    /// Two for each sign of context that agrees; an empty context speaks for the edge of a clause.
    private func score(_ context: [UInt32]?, agreeing: ([UInt32]) -> Int, edge: () -> Bool) -> Int {
        guard let context else { return 0 }
        return context.isEmpty ? (edge() ? 1 : 0) : 2 * agreeing(context)
    }

    private func beginsClause(_ sign: Int) -> Bool {
        let word = Int(glyphs.words[sign])
        guard word > 0, glyphs.starts[word] == sign else { return word == 0 }
        return !isSameField(word - 1, word)
    }

    private func endsClause(_ sign: Int) -> Bool {
        guard sign < glyphs.signs.count else { return true }
        let word = Int(glyphs.words[sign])
        return glyphs.starts[word] == sign && !isSameField(word - 1, word)
    }

    private func isSameField(_ word: Int, _ next: Int) -> Bool {
        wording.places[word].clause == wording.places[next].clause
            && wording.places[word].isHeading == wording.places[next].isHeading
    }

    private func anchor(_ sign: Int, _ count: Int) -> Anchor {
        let first = Int(glyphs.words[sign])
        let last = Int(glyphs.words[sign + count - 1])
        return Anchor(
            words: first..<last + 1, skippedBefore: sign - glyphs.starts[first],
            skippedAfter: glyphs.starts[last + 1] - sign - count)
    }
}
