import Balance
import Testing

@Suite struct `Tallies` {
    @Test func `items are counted under the codes of the charter, and nothing is lost`() {
        let tally = Tally(of: ["gov", "civ", "biz", "civ"], counting: ["civ", "gov", nil, "civ", "ham"])
        #expect(tally.cells.map(\.code) == ["gov", "civ", "biz"])
        #expect(tally.cells.map(\.count) == [1, 2, 0])
        #expect(tally.unstated == 2)
        #expect(tally.stated == 3)
        #expect(tally.total == 5)
        #expect(tally["civ"] == 2)
        #expect(tally["ham"] == nil)
    }

    @Test(arguments: [
        [("gov", -1)], [("gov", 1), ("gov", 2)], [("gov", Int.max), ("civ", 1)]
    ])
    func `counts that cannot be are refused`(counts: [(String, Int)]) {
        #expect(Tally(counts) == nil)
    }

    @Test func `an unstated count that cannot be is refused`() {
        #expect(Tally([("gov", 1)], unstated: -1) == nil)
        #expect(Tally([("gov", 1)], unstated: .max) == nil)
        #expect(Tally([("gov", 0)], unstated: .max)?.total == .max)
    }

    @Test func `a tally of nothing measures nothing and does not fail`() throws {
        for tally in [Tally(of: [], counting: []), Tally(of: ["gov", "civ"], counting: [nil])] {
            #expect(tally.effectiveGroups == 0)
            #expect(tally.gini == nil)
            #expect(tally.largest == nil)
            #expect(tally.percentages.allSatisfy { $0 == 0 })
            #expect(tally.findings() == [.nothing])
            #expect(tally.parity(of: "gov", against: tally) == nil)
        }
    }
}

/// A tally of groups a, b, c… with these counts.
func tally(_ counts: [Int], unstated: Int = 0) throws -> Tally {
    let codes = (0..<counts.count).map { String(UnicodeScalar(UInt8(ascii: "a") + UInt8($0))) }
    return try #require(Tally(zip(codes, counts), unstated: unstated))
}
