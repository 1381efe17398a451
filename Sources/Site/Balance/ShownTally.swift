import Balance

/// A tally as a page shows it.
///
/// Whoever speaks does so under a name, so voices are counted in public anyway. Heads in a room are not: nobody who only
/// listens has agreed to be made out, so small counts are withheld (``Tally/suppressed(cellsBelow:zeros:)``).
struct ShownTally {
    /// What was counted.
    enum Counted { case voices, heads }

    /// A group and what is shown of its count.
    struct Cell {
        /// The place of the group in the charter, from 0: it decides the colour of the bar.
        let place: Int
        let code: String
        /// Nil where it is withheld.
        let count: Int?
        /// Its part of the bar: the count; an equal part for each of those that are withheld.
        let weight: Double
        /// Its share among those who belong to a group; nil where it is withheld.
        let share: Share?

        /// Whether anybody of the group was counted. That a group is missing is never withheld.
        var isHeard: Bool { weight > 0 }
    }

    /// The groups in the order of the charter.
    let cells: [Cell]
    /// Whether every count that is withheld is smaller than ``smallest``, so that this much may be said.
    let withholdsSmallOnly: Bool

    /// The smallest count of heads that is shown.
    static let smallest = 5

    init(_ tally: Tally, of counted: Counted) {
        let hidden: [Bool] =
            switch counted {
            case .voices: tally.cells.map { _ in false }
            case .heads:
                tally.suppressed(cellsBelow: Self.smallest).cells.map { $0.figure == .hidden }
            }
        let withheld = zip(tally.cells, hidden).filter(\.1).map(\.0.count)
        let average = Double(withheld.reduce(0, +)) / Double(max(1, withheld.count))
        withholdsSmallOnly = withheld.allSatisfy { $0 < Self.smallest }
        cells = zip(tally.cells, hidden).enumerated().map { place, pair in
            let (cell, isHidden) = pair
            return Cell(
                place: place, code: cell.code, count: isHidden ? nil : cell.count,
                weight: isHidden ? average : Double(cell.count),
                share: isHidden ? nil : Share(cell.count, of: tally.stated))
        }
    }

    /// Whether anything is withheld.
    var withholdsAnything: Bool { cells.contains { $0.count == nil } }
}
