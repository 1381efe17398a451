/// The words of an outline in one row, each with where it stands: the heading of a clause, its text, then the clauses
/// inside it. Numbers of clauses are no words, since renumbering changes no wording.
struct Wording: Sendable {
    /// Where a word stands.
    struct Place: Sendable {
        var clause: Int32
        var isHeading: Bool
        /// A mark and no word.
        var isMark: Bool
        /// In Unicode scalars of the heading or text.
        var start: Int32
        var end: Int32
    }

    private(set) var words: [Lexicon.Form] = []
    private(set) var places: [Place] = []
    /// The words of each clause's own heading and text.
    private(set) var ranges: [Range<Int>] = []
    /// Where sentences begin, in order; the last is the number of words.
    private(set) var sentences: [Int] = []

    init(_ outline: Outline, _ lexicon: inout Lexicon) {
        for (index, entry) in outline.entries.enumerated() {
            let start = words.count
            if let heading = entry.clause.heading { add(heading, true, Int32(truncatingIfNeeded: index), &lexicon) }
            add(entry.clause.text, false, Int32(truncatingIfNeeded: index), &lexicon)
            ranges.append(start..<words.count)
        }
        sentences.append(words.count)
        lexicon.count(words)
    }

    private mutating func add(_ text: String, _ isHeading: Bool, _ clause: Int32, _ lexicon: inout Lexicon) {
        guard !text.isEmpty else { return }
        let breaks = text.utf8.contains(0x0A) ? Self.lineFeeds(text) : []
        var nextBreak = 0
        var ending = Lexicon.Ending.always
        var lastEnd = 0
        for piece in Segmenter.pieces(text) {
            if nextBreak < breaks.count, breaks[nextBreak] < piece.range.lowerBound {
                ending = .always
                while nextBreak < breaks.count, breaks[nextBreak] < piece.range.lowerBound { nextBreak += 1 }
            }
            let begins = ending == .always || ending == .beforeSpace && piece.range.lowerBound > lastEnd
            if begins { sentences.append(words.count) }
            let form = lexicon.form(of: piece.text)
            words.append(form)
            places.append(
                Place(
                    clause: clause, isHeading: isHeading, isMark: lexicon.isMark[Int(form)],
                    start: Int32(truncatingIfNeeded: piece.range.lowerBound),
                    end: Int32(truncatingIfNeeded: piece.range.upperBound)))
            lastEnd = piece.range.upperBound
            ending = lexicon.ending[Int(form)]
        }
    }

    private static func lineFeeds(_ text: String) -> [Int] {
        text.unicodeScalars.enumerated().filter { $0.element == "\n" }.map(\.offset)
    }

    /// The sentences that lie in a range that begins and ends with one.
    func sentences(in range: Range<Int>) -> [Range<Int>] {
        guard !range.isEmpty else { return [] }
        var place = sentences.partitioningIndex { $0 > range.lowerBound }
        var found: [Range<Int>] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let end = place < sentences.count ? min(sentences[place], range.upperBound) : range.upperBound
            found.append(start..<end)
            start = end
            place += 1
        }
        return found
    }
}

extension Array {
    /// The first index whose element matches, in an array where all matching ones come last.
    func partitioningIndex(where matches: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            if matches(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
