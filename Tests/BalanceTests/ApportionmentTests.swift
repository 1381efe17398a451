import Balance
import Testing

@Suite struct `Largest remainders` {
    @Test(arguments: [
        ([1, 1, 1], 100, [34, 33, 33]), ([2, 1], 100, [67, 33]), ([1, 2, 3], 100, [17, 33, 50]), ([0, 0], 100, [0, 0]),
        ([], 100, []), ([47_000, 16_000, 15_800, 12_000, 6_100, 3_100], 10, [5, 2, 1, 1, 1, 0]), ([5, -3], 10, [10, 0]),
        ([1, 3], 1, [0, 1]), ([1, 3], 2, [0, 2]), ([7, 7], -4, [0, 0])
    ])
    func `units go to whole quotas, then to the largest remainders`(counts: [Int], units: Int, parts: [Int]) {
        #expect(apportion(units, by: counts) == parts)
    }

    @Test func `parts add up and stay within one of the exact quota`() {
        var generator = Seeded(state: 1)
        for _ in 0..<500 {
            let counts = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
                Int.random(in: 0...1_000, using: &generator)
            }
            let sum = counts.reduce(0, +)
            guard sum > 0 else { continue }
            let parts = apportion(100, by: counts)
            #expect(parts.reduce(0, +) == 100)
            for (part, count) in zip(parts, counts) {
                #expect(abs(Double(part) - 100 * Double(count) / Double(sum)) < 1)
            }
        }
    }

    @Test func `the largest numbers do not overflow`() {
        #expect(apportion(.max, by: [.max, .max]) == [.max / 2 + 1, .max / 2])
        #expect(apportion(100, by: [.max, .max, .max, .max]) == [25, 25, 25, 25])
    }

    @Test func `shown percentages add up to 100`() throws {
        #expect(try tally([9, 4, 4, 3, 1]).percentages == [43, 19, 19, 14, 5])
    }
}
