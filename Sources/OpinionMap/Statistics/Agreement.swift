/// How two ways of dividing the same things go together: counts of each pair of labels.
public struct CrossTable: Hashable, Sendable {
    /// `cells[a][b]`: how many have label a in the first way and b in the second.
    public let cells: [[Int]]
    private let rows: [Int]
    private let columns: [Int]
    private let total: Int

    /// The table of two labelings of the same length; labels are 0 and up.
    public init(_ first: [Int], _ second: [Int]) {
        let height = (first.max() ?? -1) + 1
        let width = (second.max() ?? -1) + 1
        var cells = [[Int]](repeating: [Int](repeating: 0, count: max(0, width)), count: max(0, height))
        for (row, column) in zip(first, second) where row >= 0 && column >= 0 { cells[row][column] += 1 }
        self.cells = cells
        rows = cells.map { $0.reduce(0, +) }
        columns = (0..<max(0, width)).map { column in cells.reduce(0) { $0 + $1[column] } }
        total = rows.reduce(0, +)
    }

    /// The adjusted Rand index: 1 for the same division, about 0 for chance (Hubert and Arabie 1985).
    public var adjustedRandIndex: Double {
        func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }
        let together = cells.joined().reduce(0) { $0 + pairs($1) }
        let (first, second) = (rows.reduce(0) { $0 + pairs($1) }, columns.reduce(0) { $0 + pairs($1) })
        let expected = total > 1 ? first * second / pairs(total) : 0
        let largest = (first + second) / 2
        return largest == expected ? 1 : (together - expected) / (largest - expected)
    }

    /// Cramér's V: 0 for no association, 1 for the strongest that there can be (Cramér 1946); nil if one of the two
    /// ways does not divide at all.
    public var cramersV: Double? {
        let (height, width) = (rows.count { $0 > 0 }, columns.count { $0 > 0 })
        guard height > 1, width > 1 else { return nil }
        var square = 0.0
        for (row, line) in cells.enumerated() where rows[row] > 0 {
            for (column, count) in line.enumerated() where columns[column] > 0 {
                let expected = Double(rows[row]) * Double(columns[column]) / Double(total)
                square += (Double(count) - expected) * (Double(count) - expected) / expected
            }
        }
        return (square / Double(total) / Double(min(height, width) - 1)).squareRoot()
    }

    /// The adjusted mutual information: 1 for the same division, about 0 for chance (Vinh, Epps and Bailey 2010, with
    /// the mean of the two entropies).
    public var adjustedMutualInformation: Double {
        guard total > 0 else { return 0 }
        let count = Double(total)
        var information = 0.0
        for (row, line) in cells.enumerated() {
            for (column, cell) in line.enumerated() where cell > 0 {
                let joint = Double(cell) / count
                information += joint * logarithm(joint * count * count / (Double(rows[row]) * Double(columns[column])))
            }
        }
        let expected = expectedInformation
        let entropies = (entropy(rows) + entropy(columns)) / 2
        let room = entropies - expected
        return abs(room) < 1e-15 ? 1 : (information - expected) / room
    }

    private func entropy(_ sizes: [Int]) -> Double {
        sizes.filter { $0 > 0 }.reduce(0) { sum, size in
            let share = Double(size) / Double(total)
            return sum - share * logarithm(share)
        }
    }

    /// What two divisions with these sizes have in common by chance, by the hypergeometric distribution.
    private var expectedInformation: Double {
        var factorials = [0.0]
        for number in 1...max(1, total) { factorials.append(factorials[number - 1] + logarithm(Double(number))) }
        var sum = 0.0
        for row in rows where row > 0 {
            for column in columns where column > 0 {
                for cell in max(1, row + column - total)...max(1, min(row, column)) where cell <= min(row, column) {
                    let gain =
                        Double(cell) / Double(total)
                        * logarithm(Double(total) * Double(cell) / (Double(row) * Double(column)))
                    let parts: [Double] = [
                        factorials[row], factorials[column], factorials[total - row], factorials[total - column],
                        -factorials[total], -factorials[cell], -factorials[row - cell], -factorials[column - cell],
                        -factorials[total - row - column + cell]
                    ]
                    sum += gain * exponential(parts.reduce(0, +))
                }
            }
        }
        return sum
    }
}
