import Balance
import Testing

@Suite struct `Small counts` {
    @Test func `without small counts everything is shown`() throws {
        let published = try tally([5, 9, 0], unstated: 7).suppressed()
        #expect(published.cells.map(\.figure) == [.shown(5), .shown(9), .shown(0)])
        #expect(published.unstated == .shown(7))
        #expect(published.total == .shown(21))
        #expect(!published.hidesAnything)
    }

    @Test func `one small count takes the next larger one with it`() throws {
        let published = try tally([100, 2, 50, 0]).suppressed()
        #expect(published.cells.map(\.figure) == [.shown(100), .hidden, .hidden, .shown(0)])
        #expect(published.total == .shown(152))
        #expect(published.hidesAnything)
    }

    @Test func `small counts that add up to too little take another with them`() throws {
        let published = try tally([1, 2, 8, 9]).suppressed()
        #expect(published.cells.map(\.figure) == [.hidden, .hidden, .hidden, .shown(9)])
    }

    @Test func `a small count alone takes the total with it`() throws {
        let published = try tally([3, 0]).suppressed()
        #expect(published.cells.map(\.figure) == [.hidden, .shown(0)])
        #expect(published.total == .hidden)
    }

    @Test func `a small unstated count is hidden as well`() throws {
        let published = try tally([8, 20], unstated: 1).suppressed()
        #expect(published.unstated == .hidden)
        #expect(published.cells.map(\.figure) == [.hidden, .shown(20)])
    }

    @Test func `where zero tells on people it is small`() throws {
        let published = try tally([0, 7, 30], unstated: 12).suppressed(zeros: .small)
        #expect(published.cells.map(\.figure) == [.hidden, .hidden, .shown(30)])
        #expect(published.unstated == .shown(12))
    }

    @Test func `a threshold that would hide one count only is raised`() throws {
        #expect(try tally([1, 9]).suppressed(cellsBelow: 0) == tally([1, 9]).suppressed(cellsBelow: 3))
    }

    /// The strongest reader there is: one who knows every table that could have been published like this.
    @Test(arguments: [3, 4, 5], [Tally.Zeros.shown, .small])
    func `no reader can pin a hidden count down`(threshold: Int, zeros: Tally.Zeros) throws {
        for groups in 0...3 {
            var behind: [SuppressedTally: [[Int]]] = [:]
            for counts in tables(cells: groups + 1, upTo: threshold + 4) {
                let published = try tally(Array(counts.dropLast()), unstated: counts[groups])
                    .suppressed(cellsBelow: threshold, zeros: zeros)
                behind[published, default: []].append(counts)
            }
            for (published, tables) in behind {
                let figures = published.cells.map(\.figure) + [published.unstated]
                for (place, figure) in figures.enumerated() {
                    let possible = Set(tables.map { $0[place] })
                    switch figure {
                    case .hidden: #expect(possible.count > 1, "\(tables) is pinned down by \(published)")
                    case .shown(let count):
                        #expect(possible == [count])
                        #expect(count >= threshold || (count == 0 && zeros == .shown))
                    }
                }
                if case .shown(let total) = published.total {
                    #expect(tables.allSatisfy { $0.reduce(0, +) == total })
                }
            }
        }
    }

    /// Every table of so many cells with counts from 0 to the limit.
    private func tables(cells: Int, upTo limit: Int) -> [[Int]] {
        (0..<cells).reduce([[]]) { tables, _ in
            tables.flatMap { table in (0...limit).map { table + [$0] } }
        }
    }
}
