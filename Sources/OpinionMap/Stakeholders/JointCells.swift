/// Which cells of two divisions of the same voters may be published side by side.
///
/// Each division by itself may be safe and both together not: if all six who voted from one group of opinion are among the
/// eight from one declared group, the difference of the two counts is how two people voted. So for any groups of the one
/// and any groups of the other, what is left of a total with them, those who are on one side only are to be nobody or at
/// least the threshold; while they are not, the smallest group of the second division is withheld.
///
/// - Complexity: O(2ᵏ × cells) for k groups in the second division.
public struct JointCells: Hashable, Sendable {
    /// Whether each group of the second division is shown.
    public let second: [Bool]

    /// The most groups of the second division that are looked at; of more, none is shown.
    private static let most = 12

    /// - Parameters:
    ///   - table: `table[a][b]`: how many voted who are in group a of the first division and b of the second. Who is in no
    ///     group of one of them stands in a last row or column.
    ///   - first: Whether each group of the first division is shown, without the last row.
    ///   - second: The same of the second division, without the last column.
    ///   - threshold: The fewest people whose votes may be shown together; 64 at most.
    public init(_ table: [[Int]], first: [Bool], second: [Bool], threshold: Int) {
        var isShown = second.count <= Self.most ? second : second.map { _ in false }
        let sizes = second.indices.map { column in table.reduce(0) { $0 + $1[column] } }
        let threshold = min(64, max(1, threshold))
        while isShown.contains(true), !Self.isSafe(table, first, isShown, threshold) {
            let smallest = isShown.indices.filter { isShown[$0] }.min { (sizes[$0], $0) < (sizes[$1], $1) }
            if let smallest { isShown[smallest] = false }
        }
        self.second = isShown
    }

    private static func isSafe(_ table: [[Int]], _ first: [Bool], _ second: [Bool], _ threshold: Int) -> Bool {
        // What is not shown stands together: it is what is left of the total.
        let rows = merged(table, first)
        let columns = merged(transposed(rows), second)
        let mask: UInt64 = threshold == 64 ? .max : (1 << UInt64(threshold)) - 1
        for chosen in 0..<(1 << columns.count) {
            // The sizes that those on one side only can have, for any choice of rows.
            var reachable: UInt64 = 1
            for row in rows.indices {
                var (inside, outside) = (0, 0)
                for column in columns.indices {
                    if chosen >> column & 1 == 1 {
                        inside += columns[column][row]
                    } else {
                        outside += columns[column][row]
                    }
                }
                // Shifts by 64 and more leave nothing.
                reachable = (reachable << UInt64(inside) | reachable << UInt64(outside)) & mask
                if reachable == 0 { break }
            }
            if reachable & ~1 != 0 { return false }
        }
        return true
    }

    /// The rows that are shown, and the sum of the others as one more.
    private static func merged(_ table: [[Int]], _ isShown: [Bool]) -> [[Int]] {
        let width = table.first?.count ?? 0
        var rest = [Int](repeating: 0, count: width)
        var rows: [[Int]] = []
        for (place, row) in table.enumerated() {
            if isShown.indices.contains(place), isShown[place] {
                rows.append(row)
            } else {
                rest = zip(rest, row).map(+)
            }
        }
        return rows + [rest]
    }

    private static func transposed(_ table: [[Int]]) -> [[Int]] {
        (table.first ?? []).indices.map { column in table.map { $0[column] } }
    }
}
