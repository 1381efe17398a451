/// What a new version does with one clause.
public struct ClauseChange: Equatable, Sendable {
    /// The change of its own words; its children have changes of their own.
    public enum Kind: String, Sendable {
        case same, edited, inserted, deleted
    }

    public let kind: Kind
    /// Its place in the old outline, unless inserted.
    public let old: Int?
    /// Its place in the new outline, unless deleted.
    public let new: Int?
    /// Whether it stands at another place in the order of the text.
    public let isMoved: Bool
    /// Whether its number is another.
    public let isRenumbered: Bool
    /// The clauses of the old version that some of its words were taken from, besides the one it continues.
    public let sources: [Int]
    public let heading: [Run]
    public let text: [Run]

    /// Whether there is anything to show.
    public var isChange: Bool { kind != .same || isMoved || isRenumbered }
}

extension Comparison {
    /// What became of every clause, in the order of the new version; a deleted clause stands behind the one that it
    /// stood behind.
    public var changes: [ClauseChange] {
        var deleted: [Int: [Int]] = [:]
        var anchor = 0
        for x in continuations.indices {
            if let y = continuations[x] { anchor = y } else { deleted[anchor, default: []].append(x) }
        }
        return origins.indices.flatMap { y in
            [change(from: origins[y], to: y)] + (deleted[y] ?? []).map { change(from: $0, to: nil) }
        }
    }

    private func change(from x: Int?, to y: Int?) -> ClauseChange {
        let heading = runs(from: x, to: y, isHeading: true)
        let text = runs(from: x, to: y, isHeading: false)
        let isChanged = (heading + text).contains { if case .kept = $0 { false } else { true } }
        let kind: ClauseChange.Kind =
            switch (x, y) {
            case (nil, _): .inserted
            case (_, nil): .deleted
            default: isChanged ? .edited : .same
            }
        let isBoth = x != nil && y != nil
        return ClauseChange(
            kind: kind, old: x, new: y, isMoved: isBoth && x.map(isMovedClause) ?? false,
            isRenumbered: isBoth && x.flatMap { old[$0].clause.number } != y.flatMap { new[$0].clause.number },
            sources: y.map { sources(of: $0, besides: x) } ?? [], heading: heading, text: text)
    }

    private func isMovedClause(_ x: Int) -> Bool {
        let kept = oldWording.ranges[x].filter { alignment.target[$0] != Alignment.none }
        return kept.count { isMoved[$0] } * 2 > kept.count
    }

    private func sources(of y: Int, besides x: Int?) -> [Int] {
        var counts: [Int: Int] = [:]
        for word in newWording.ranges[y] where alignment.source[word] != Alignment.none {
            counts[Int(oldWording.places[Int(alignment.source[word])].clause), default: 0] += 1
        }
        return counts.filter { $0.key != x && $0.value >= 3 }.keys.sorted()
    }

    /// The words of a heading or text with their changes. Words that came from or went to another clause are shown as
    /// inserted here and deleted there.
    private func runs(from x: Int?, to y: Int?, isHeading: Bool) -> [Run] {
        let before = x.map { FieldText(old, oldWording, $0, isHeading) } ?? .none
        let after = y.map { FieldText(new, newWording, $0, isHeading) } ?? .none
        let matched = after.words.filter { before.words.contains(Int(alignment.source[$0])) }
        let inOrder = heaviestAscending(matched.map { (Int(alignment.source[$0]), 1) })
        var runs: [Run] = []
        var (i, j) = (before.words.lowerBound, after.words.lowerBound)
        for index in inOrder {
            let word = matched[index]
            let source = Int(alignment.source[word])
            // Before the first word of the new text there is no space; the deleted words bring theirs along.
            let isFirst = j == after.words.lowerBound
            runs.append(before.text(i..<source, withSpaceBehind: isFirst), as: Run.deleted)
            runs.append(after.text(j..<word), as: Run.inserted)
            runs.append(after.text(word..<word + 1), as: Run.kept)
            (i, j) = (source + 1, word + 1)
        }
        runs.append(before.text(i..<before.words.upperBound), as: Run.deleted)
        runs.append(after.text(j..<after.words.upperBound), as: Run.inserted)
        return runs
    }
}

/// A heading or text with its words, to be cut between them.
private struct FieldText {
    let words: Range<Int>
    private let scalars: [Unicode.Scalar]
    private let places: [Wording.Place]

    static let none = FieldText(words: 0..<0, scalars: [], places: [])

    private init(words: Range<Int>, scalars: [Unicode.Scalar], places: [Wording.Place]) {
        (self.words, self.scalars, self.places) = (words, scalars, places)
    }

    init(_ outline: Outline, _ wording: Wording, _ clause: Int, _ isHeading: Bool) {
        let all = wording.ranges[clause]
        let split = all.first { !wording.places[$0].isHeading } ?? all.upperBound
        words = isHeading ? all.lowerBound..<split : split..<all.upperBound
        scalars = Array((isHeading ? outline[clause].clause.heading ?? "" : outline[clause].clause.text).unicodeScalars)
        places = Array(wording.places[words])
    }

    /// The words of a range with the white space before each; the last also with what follows it.
    func text(_ range: Range<Int>, withSpaceBehind: Bool = false) -> String {
        guard !range.isEmpty, range.lowerBound >= words.lowerBound, range.upperBound <= words.upperBound else {
            return ""
        }
        let first = range.lowerBound - words.lowerBound
        let last = range.upperBound - words.lowerBound
        let start = first > 0 ? Int(places[first - 1].end) : 0
        if last == places.count { return Segmenter.string(scalars, start..<scalars.count) }
        let end = Int(withSpaceBehind ? places[last].start : places[last - 1].end)
        return Segmenter.string(scalars, start..<end)
    }
}
