/// What turns one text into another, word by word: `TextPatch(from: a, to: b).applied(to: a) == b`, to the last scalar.
public struct TextPatch: Equatable, Sendable {
    /// A step along the old text, in Unicode scalars.
    public enum Step: Equatable, Sendable {
        case keep(Int)
        case delete(Int)
        case insert(String)
    }

    public private(set) var steps: [Step] = []

    /// The text that a patch is applied to is not the one that it was made from.
    public struct Mismatch: Error, Equatable, Sendable {}

    /// Compares two texts.
    public init(from old: String, to new: String) {
        var lexicon = Lexicon()
        let before = Segmenter.pieces(old)
        let after = Segmenter.pieces(new)
        let words = (old: before.map { lexicon.form(of: $0.text) }, new: after.map { lexicon.form(of: $0.text) })
        lexicon.count(words.old)
        lexicon.count(words.new)
        let matcher = WordMatcher(old: words.old, new: words.new, weights: lexicon.weights)
        let (scalars, others) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
        var (i, j) = (0, 0)
        for run in matcher.runs(0..<before.count, 0..<after.count) {
            for step in 0..<run.count {
                let (x, y) = (before[run.old + step].range, after[run.new + step].range)
                replace(scalars[i..<x.lowerBound], others[j..<y.lowerBound])
                replace(scalars[x], others[y])
                (i, j) = (x.upperBound, y.upperBound)
            }
        }
        replace(scalars[i...], others[j...])
    }

    private mutating func replace(_ old: ArraySlice<Unicode.Scalar>, _ new: ArraySlice<Unicode.Scalar>) {
        if old == new { return add(.keep(old.count)) }
        add(.delete(old.count))
        add(.insert(Segmenter.string(Array(new), 0..<new.count)))
    }

    private mutating func add(_ step: Step) {
        switch (steps.last, step) {
        case (_, .keep(0)), (_, .delete(0)), (_, .insert("")): return
        case (.keep(let count), .keep(let more)): steps[steps.count - 1] = .keep(count + more)
        case (.delete(let count), .delete(let more)): steps[steps.count - 1] = .delete(count + more)
        case (.insert(let text), .insert(let more)): steps[steps.count - 1] = .insert(text + more)
        default: steps.append(step)
        }
    }

    /// The new text.
    public func applied(to old: String) throws(Mismatch) -> String {
        let scalars = Array(old.unicodeScalars)
        var new = String.UnicodeScalarView()
        var place = 0
        for step in steps {
            switch step {
            case .keep(let count):
                guard count >= 0, count <= scalars.count - place else { throw Mismatch() }
                new.append(contentsOf: scalars[place..<place + count])
                place += count
            case .delete(let count):
                guard count >= 0, count <= scalars.count - place else { throw Mismatch() }
                place += count
            case .insert(let text): new.append(contentsOf: text.unicodeScalars)
            }
        }
        guard place == scalars.count else { throw Mismatch() }
        return String(new)
    }
}
