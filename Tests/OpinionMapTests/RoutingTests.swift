import Exchange
import OpinionMap
import Testing

@Suite struct `What is asked next` {
    static let routing = Routing(
        priorities: [1, 2, 0, 4],
        posteriors: [[Beta(1, 1)], [Beta(400, 400)], [Beta(1, 1)], [Beta(1, 1)]], groupCount: 1,
        isAsked: [true, true, true, false])

    @Test func `what a group has not been heard on comes first`() {
        let offers = Self.routing.offers(to: 0)
        #expect(offers.map(\.statement) == [0, 1, 2])
        #expect(abs(offers.reduce(0) { $0 + $1.probability } - 1) < 1e-12)
        // Unheard, a statement of priority 1 counts five; heard, one of priority 2 hardly more than two.
        #expect(offers[0].probability > 2 * offers[1].probability)
        #expect(Self.routing.offers(to: nil).map(\.probability) == [0.25, 0.5, 0.25])
        #expect(Self.routing.offers(to: 7).map(\.probability) == [0.25, 0.5, 0.25])
    }

    @Test func `draws come as often as their probability says`() {
        var generator = SplitMix64(seed: 2)
        var counts = [0, 0, 0, 0]
        for _ in 0..<4_000 {
            guard let draw = Self.routing.draw(for: nil, using: &generator) else { continue }
            counts[draw.statement] += 1
        }
        #expect(abs(counts[1] - 2_000) < 150 && abs(counts[0] - 1_000) < 150 && counts[3] == 0)
        #expect(Self.routing.draw(for: nil, seen: [0, 1, 2], using: &generator) == nil)
    }
}

@Suite struct `What may be published` {
    @Test func `no withheld count follows from the total`() {
        var generator = SplitMix64(seed: 4)
        for _ in 0..<2_000 {
            let groups = (0..<4).map { _ in
                let (agree, disagree, pass) = (generator.below(4), generator.below(4), generator.below(2))
                return VoteCounts(agree: agree, disagree: disagree, seen: agree + disagree + pass)
            }
            let total = groups.reduce(VoteCounts()) {
                VoteCounts(
                    agree: $0.agree + $1.agree, disagree: $0.disagree + $1.disagree, seen: $0.seen + $1.seen)
            }
            let published = PublishedCells(groups, total: total)
            func isSafe(_ counts: VoteCounts) -> Bool { counts.seen == 0 || counts.seen >= 3 }
            #expect(published.groups.compactMap(\.self).allSatisfy(isSafe))
            let withheld = zip(groups, published.groups).filter { $1 == nil }.map(\.0)
            // What everybody can compute: the total less what is shown.
            let rest = withheld.reduce(VoteCounts()) {
                VoteCounts(
                    agree: $0.agree + $1.agree, disagree: $0.disagree + $1.disagree, seen: $0.seen + $1.seen)
            }
            if published.remainder != nil, !withheld.isEmpty { #expect(isSafe(rest) && withheld.count > 1) }
            #expect(published.remainder != nil || total.seen < 3)
            #expect(published.isComplete == groups.allSatisfy(isSafe))
        }
    }
}

@Suite struct `What two divisions may show side by side` {
    @Test func `a group that lies within another is withheld if hardly anybody is left between them`() {
        // Six of the eight of the first declared group are all of the first group of opinion.
        let table = [[6, 0, 2], [0, 9, 4]]
        #expect(JointCells(table, first: [true, true], second: [true, true], threshold: 5).second == [false, false])
        // Where the declared group is withheld, and the total is all that is left, nothing follows.
        #expect(
            JointCells([[6, 0, 9], [0, 9, 8]], first: [true], second: [true, true], threshold: 5).second == [true, true]
        )
        #expect(
            JointCells([[20, 7], [6, 30], [0, 0]], first: [true, true], second: [true], threshold: 5).second == [true])
    }

    /// Everything that sums of shown groups of both divisions can differ by is nobody, or enough people.
    @Test func `no difference of sums leaves fewer than the threshold`() {
        var draw = SplitMix64(seed: 31)
        var kept = 0
        for _ in 0..<400 {
            let (height, width) = (2 + draw.below(4), 1 + draw.below(3))
            let table = (0...height).map { _ in
                (0...width).map { _ in draw.below(3) == 0 ? draw.below(30) : draw.below(2) * draw.below(5) }
            }
            let first = (0..<height).map { row in table[row].reduce(0, +) == 0 || table[row].reduce(0, +) >= 5 }
            let second = (0..<width).map { column in
                let size = table.reduce(0) { $0 + $1[column] }
                return size == 0 || size >= 5
            }
            let shown = JointCells(table, first: first, second: second, threshold: 5).second
            #expect(zip(shown, second).allSatisfy { !$0 || $1 })
            guard shown.contains(true) else { continue }
            kept += 1
            // Rows and columns that are not shown stand or fall together.
            let (rows, columns) = (Self.unions(first + [false]), Self.unions(shown + [false]))
            for row in rows {
                for column in columns {
                    var apart = 0
                    for (a, line) in table.enumerated() {
                        for (b, count) in line.enumerated() where row[a] != column[b] { apart += count }
                    }
                    #expect(apart == 0 || apart >= 5)
                }
            }
        }
        #expect(kept > 40)
    }

    private static func unions(_ isShown: [Bool]) -> [[Bool]] {
        let shown = isShown.indices.filter { isShown[$0] }
        return (0..<(2 << shown.count)).map { choice in
            let takesRest = choice >> shown.count & 1 == 1
            return isShown.indices.map { place in
                shown.firstIndex(of: place).map { choice >> $0 & 1 == 1 } ?? takesRest
            }
        }
    }
}

@Suite struct `The bridging model` {
    @Test func `both sides are solved until the gradient vanishes`() throws {
        let conversation = try Pack.conversation("8svxmefhi8")
        var options = BalancedMap.Options()
        options.permutations = 0
        let model = try #require(BalancedMap(conversation.votes, options: options).bridging)
        #expect(model.gradientNorm <= 1e-8)
        #expect(model.loss <= (try Oracles.read().bridging["8svxmefhi8"] ?? 0) + 1e-9)
    }

    @Test func `what both camps agree with has the highest intercept`() throws {
        var options = BalancedMap.Options()
        options.permutations = 0
        let model = try #require(
            BalancedMap(try `Groups of opinion`.camps(60, seed: 8), options: options).bridging)
        #expect((0..<8).allSatisfy { model.intercepts[$0] < (model.intercepts[8...].min() ?? 0) })
    }
}
