/// A tally as it may be published: counts of few people are hidden, and no other figure gives them back.
public struct SuppressedTally: Hashable, Sendable {
    /// A figure, or that it is withheld.
    public enum Figure: Hashable, Sendable {
        /// The count.
        case shown(Int)
        /// A count that is withheld, because it is small or would give a small one away.
        case hidden
    }

    /// A group of the charter and its figure.
    public struct Cell: Hashable, Sendable {
        /// The group's code.
        public let code: String
        /// Its count, or that it is withheld.
        public let figure: Figure
    }

    /// The groups in the order of the charter.
    public let cells: [Cell]
    /// What belongs to no known group.
    public let unstated: Figure
    /// Everything counted, the unstated with it.
    public let total: Figure

    /// Whether anything is withheld.
    public var hidesAnything: Bool {
        total == .hidden || unstated == .hidden || cells.contains { $0.figure == .hidden }
    }
}

extension Tally {
    /// Whether a count of 0 tells on anybody.
    public enum Zeros: Hashable, Sendable {
        /// Whether a group took part is public, as it is where contributions are: 0 is shown as 0.
        case shown
        /// That nobody is in a cell is itself a fact about people, as in demographic tables: 0 is small.
        case small
    }

    /// The smallest threshold that hides more than one possible count.
    private static let smallestThreshold = 3

    /// The tally with every count below `threshold` hidden, and as many more as it takes that none can be worked out.
    ///
    /// First all small counts are hidden. While those hidden are all equal, a single one among them, or add up to less
    /// than the threshold, all counts of the next larger size are hidden too; when none is left, so is the total.
    ///
    /// A reader who knows the total, the figures shown and this rule still finds at least two possible counts behind
    /// each hidden figure. For the rule looks at sizes only, never at places: exchange two hidden counts, and the
    /// published table stays the same; and where a total is shown, two hidden counts differ. Where it is hidden, any
    /// equal small counts may lie behind it.
    ///
    /// This holds for one table. Two tables that cut the same people differently, or at different times, may still
    /// give a count away by subtraction.
    ///
    /// - Parameter threshold: The smallest count that may be shown; less than 3 is taken as 3, since it would hide
    ///   one possible count only.
    public func suppressed(cellsBelow threshold: Int = 5, zeros: Zeros = .shown) -> SuppressedTally {
        let threshold = max(threshold, Tally.smallestThreshold)
        let sizes = (cells.map(\.count) + [unstated]).filter { $0 > 0 || zeros == .small }.sorted()
        var hidden = sizes.prefix { $0 < threshold }
        func isSafe() -> Bool {
            hidden.first != hidden.last && hidden.reduce(0, +) >= threshold
        }
        while !hidden.isEmpty, !isSafe(), hidden.endIndex < sizes.endIndex {
            let next = sizes[hidden.endIndex]
            hidden = sizes.prefix { $0 <= next }
        }
        let range = hidden.first.flatMap { least in hidden.last.map { least...$0 } }
        func figure(_ count: Int) -> SuppressedTally.Figure {
            range?.contains(count) == true ? .hidden : .shown(count)
        }
        return SuppressedTally(
            cells: cells.map { SuppressedTally.Cell(code: $0.code, figure: figure($0.count)) },
            unstated: figure(unstated),
            total: hidden.isEmpty || isSafe() ? .shown(total) : .hidden)
    }
}
