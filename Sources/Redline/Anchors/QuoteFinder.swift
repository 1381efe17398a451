/// Finds quotes in the version that they were taken from: literally, and without guessing.
public struct QuoteFinder: Sendable {
    private let outline: Outline
    private let wording: Wording
    private let glyphs: Glyphs
    private let seams: Seams
    private let citations: CitationIndex

    init(_ outline: Outline, _ wording: Wording) {
        self.outline = outline
        self.wording = wording
        glyphs = Glyphs(outline, wording.places)
        seams = Seams(outline, wording, glyphs)
        citations = CitationIndex(outline)
    }

    /// The place that a quote means. See ``finding(of:)``.
    public func anchor(of quote: Quote) throws(QuoteFault) -> Anchor { try finding(of: quote).anchor }

    /// The place that a quote means, and whether it is in the clause that the quote names.
    ///
    /// A quote is looked for in the clause that it names; then beginning there and running on, with the numbers of the
    /// clauses that it runs through among its words; then without a number that it begins with. If the text has no such
    /// clause it is looked for everywhere. Each time one place must be left: the only one, or the one that the words around
    /// speak for most.
    public func finding(of quote: Quote) throws(QuoteFault) -> Finding {
        let clause = quote.clause.map(\.collapsed).flatMap { $0.isEmpty ? nil : $0 }
        let signs = glyphs.signs(of: quote.exact)
        guard !signs.isEmpty else { throw .empty }
        let scopes = clause.map(scopes) ?? []
        let isCited = clause == nil || !scopes.isEmpty
        let ranges = scopes.isEmpty ? [0..<glyphs.signs.count] : scopes
        let literal = places(of: signs, in: ranges)
        let places = literal.isEmpty ? seamedPlaces(of: signs, in: ranges) : literal
        if !places.isEmpty { return Finding(anchor: anchor(try chosen(places, quote)), isCited: isCited) }
        for marker in Marker.candidates(quote.exact) {
            let unnumbered = glyphs.signs(of: (marker.heading.map { $0 + " " } ?? "") + marker.rest)
            let places = self.places(of: unnumbered, in: ranges)
            if !places.isEmpty { return Finding(anchor: anchor(try chosen(places, quote)), isCited: isCited) }
        }
        if let clause, !isCited { throw .noClause(clause) }
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
        let places = places(of: signs, in: [scope])
        guard !places.isEmpty else { throw .notFound(clause: nil) }
        return anchor(try chosen(places, quote))
    }

    private func places(of signs: [UInt32], in scopes: [Range<Int>]) -> [Range<Int>] {
        let starts = scopes.flatMap { glyphs.places(of: signs, in: $0) }
        return Self.sorted(starts.map { $0..<$0 + signs.count })
    }

    private func seamedPlaces(of signs: [UInt32], in scopes: [Range<Int>]) -> [Range<Int>] {
        Self.sorted(scopes.flatMap { seams.places(of: signs, beginningIn: $0) })
    }

    /// Scopes may overlap; a place counts once.
    private static func sorted(_ places: [Range<Int>]) -> [Range<Int>] {
        guard places.count > 1 else { return places }
        return Set(places).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    }

    /// The signs of a clause and all inside it, for each clause that a citation may mean.
    private func scopes(_ clause: String) -> [Range<Int>] {
        citations.places(of: clause, in: outline).map { place in
            let first = wording.ranges[place].lowerBound
            // What precedes the first number is cited on its own, without all that follows.
            let last = wording.ranges[place == 0 ? 0 : outline[place].end - 1].upperBound
            return glyphs.starts[first]..<glyphs.starts[last]
        }
    }

    /// The one occurrence that the words around it speak for most.
    private func chosen(_ places: [Range<Int>], _ quote: Quote) throws(QuoteFault) -> Range<Int> {
        guard places.count > 1 else { return places[0] }
        let before = quote.before.map(glyphs.signs(of:))
        let after = quote.after.map(glyphs.signs(of:))
        let scores = places.map { place in
            score(before) {
                seams.agreeing($0[...], before: place.lowerBound)
            } edge: {
                beginsClause(place.lowerBound)
            }
                + score(after) {
                    seams.agreeing($0[...], after: place.upperBound)
                } edge: {
                    endsClause(place.upperBound)
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

    private func anchor(_ place: Range<Int>) -> Anchor {
        let first = Int(glyphs.words[place.lowerBound])
        let last = Int(glyphs.words[place.upperBound - 1])
        return Anchor(
            words: first..<last + 1, skippedBefore: place.lowerBound - glyphs.starts[first],
            skippedAfter: glyphs.starts[last + 1] - place.upperBound)
    }
}
