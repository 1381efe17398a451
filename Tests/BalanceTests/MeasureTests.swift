import Balance
import Testing

@Suite struct `Measures of balance` {
    /// Seats of real bodies; 441 / 123 and so on, worked by hand.
    @Test(arguments: [
        ([9, 4, 4, 3, 1], 3.59), ([5, 4, 3, 2, 2], 4.41), ([25, 10, 10, 10], 3.27), ([1, 1, 2, 2, 2, 2], 5.56),
        ([7, 0, 0], 1.0), ([3, 3, 3, 3], 4.0)
    ])
    func `the effective number of groups is one over the sum of squared shares`(counts: [Int], number: Double) throws {
        #expect(abs(try tally(counts).effectiveGroups - number) < 0.005)
    }

    @Test func `the effective number of weights is Kish's effective sample size`() {
        #expect(abs(effectiveNumber(of: [1, 1, 1, 0.25, 0.25, 0.25, 0.25]) - 4.923077) < 1e-6)
    }

    @Test func `the unstated take no part in shares`() throws {
        let tally = try tally([1, 3], unstated: 96)
        #expect(tally.share(of: "b") == Share(3, of: 4))
        #expect(tally.share(of: "z") == nil)
        #expect(tally.largest?.code == "b")
    }

    @Test func `of several largest groups the first is named`() throws {
        #expect(try tally([1, 4, 4]).largest?.code == "b")
    }

    @Test(arguments: [([5, 5, 5], 0.0), ([0, 0, 0, 8], 0.75), ([1, 2, 3, 4], 0.25), ([0, 10], 0.5)])
    func `the Gini coefficient runs from equal to all with one`(counts: [Int], gini: Double) throws {
        #expect(abs(try #require(tally(counts).gini) - gini) < 1e-12)
    }

    @Test func `the Gini coefficient is the mean difference over twice the mean`() throws {
        var generator = Seeded(state: 7)
        for _ in 0..<200 {
            let amounts = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
                Double(Int.random(in: 0...50, using: &generator))
            }
            guard amounts.contains(where: { $0 > 0 }) else { continue }
            let differences = amounts.reduce(0) { sum, x in amounts.reduce(sum) { $0 + abs(x - $1) } }
            let expected = differences / (2 * Double(amounts.count) * amounts.reduce(0, +))
            #expect(abs(try #require(giniCoefficient(of: amounts)) - expected) < 1e-12)
        }
    }

    @Test(arguments: [[], [0, 0], [1, -1]] as [[Double]])
    func `amounts without a distribution have no Gini coefficient`(amounts: [Double]) {
        #expect(giniCoefficient(of: amounts) == nil)
    }

    @Test func `half of an equal share is still heard, less is hardly heard, nothing is missing`() throws {
        // Four groups: an equal share is 1/4, half of it 1/8.
        #expect(try tally([1, 3, 4, 0]).hardlyHeard == [])
        #expect(try tally([1, 4, 4, 0]).hardlyHeard == ["a"])
        #expect(try tally([1, 4, 4, 0]).missing == ["d"])
    }

    @Test func `parity compares what is said with who is there`() throws {
        let seconds = try tally([300, 100, 0, 0])
        let people = try tally([10, 10, 20, 0])
        #expect(seconds.parity(of: "a", against: people) == 3)
        #expect(seconds.parity(of: "b", against: people) == 1)
        #expect(seconds.parity(of: "c", against: people) == 0)
        #expect(seconds.parity(of: "d", against: people) == nil)
        #expect(seconds.parity(of: "z", against: people) == nil)
    }

    @Test func `shares compare exactly and stay within their whole`() {
        #expect(Share(1, of: 3) == Share(2, of: 6))
        #expect(Share(.max - 1, of: .max) < Share(.max, of: .max))
        #expect(Share(9, of: 4) == Share(1, of: 1))
        #expect(Share(-1, of: 4) == Share(0, of: 0))
        #expect(Share(0, of: 0).value == 0)
        #expect(Share(3, of: 4).value == 0.75)
    }
}

@Suite struct `Findings` {
    @Test func `nothing wrong is balance`() throws {
        #expect(try tally([3, 3, 2]).findings() == [.balanced])
    }

    @Test func `the gravest comes first`() throws {
        #expect(
            try tally([80, 0, 1, 0]).findings() == [
                .dominated(by: "a", share: Share(80, of: 81)), .missing(["b", "d"]), .hardlyHeard(["c"])
            ])
    }

    @Test func `a group at the cap does not dominate, one above it does`() throws {
        #expect(try tally([2, 1, 1]).findings() == [.balanced])
        #expect(
            try tally([2, 1, 1]).findings(cap: Share(2, of: 5)) == [.dominated(by: "a", share: Share(1, of: 2))])
    }
}
