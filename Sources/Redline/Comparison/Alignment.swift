/// Which words of a new text are which of an old one.
struct Alignment: Sendable {
    static let none: Int32 = -1

    /// For each old word its place in the new text, or none.
    private(set) var target: [Int32]
    /// For each new word its place in the old text, or none.
    private(set) var source: [Int32]

    init(old: Int, new: Int) {
        target = Array(repeating: Self.none, count: old)
        source = Array(repeating: Self.none, count: new)
    }

    /// Takes two words for the same, unless either has found its like already.
    mutating func match(_ old: Int, _ new: Int) {
        guard target[old] == Self.none, source[new] == Self.none else { return }
        target[old] = Int32(truncatingIfNeeded: new)
        source[new] = Int32(truncatingIfNeeded: old)
    }

    /// Takes a run of words for the same.
    mutating func match(_ old: Int, _ new: Int, count: Int) {
        for step in 0..<max(0, count) { match(old + step, new + step) }
    }

    /// The stretches of a range of old words, or of new words, that have found no like.
    func unmatchedOld(in range: Range<Int>) -> [Range<Int>] { Self.gaps(in: target, range) }
    func unmatchedNew(in range: Range<Int>) -> [Range<Int>] { Self.gaps(in: source, range) }

    private static func gaps(in words: [Int32], _ range: Range<Int>) -> [Range<Int>] {
        var gaps: [Range<Int>] = []
        var start: Int?
        for place in range {
            if words[place] == none {
                if start == nil { start = place }
            } else if let from = start {
                gaps.append(from..<place)
                start = nil
            }
        }
        if let from = start { gaps.append(from..<range.upperBound) }
        return gaps
    }
}
