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
