import Exchange
import OpinionMap
import Testing

@Suite struct `Groups of opinion` {
    static let untested: BalancedMap.Options = {
        var options = BalancedMap.Options()
        options.permutations = 0
        options.fitsBridging = false
        return options
    }()

    @Test func `divisions are as good as the best of a hundred starts of scikit-learn`() throws {
        for (name, other) in try Oracles.read().groupings {
            let map = BalancedMap(try Pack.conversation(name).votes, options: Self.untested)
            #expect(map.clustered.count == other.people)
            for (own, value) in zip(map.axes.eigenvalues, other.eigenvalues) {
                #expect(abs(own - value) <= 1e-9 * other.eigenvalues[0])
            }
            for (own, best) in zip(map.grouping.divisions, other.curve) {
                #expect(own.count == best.k && own.inertia <= 1.0001 * best.inertia, "\(name), \(best.k)")
                // Where the optimum is the same, so is its silhouette.
                if abs(own.inertia - best.inertia) <= 1e-9 * best.inertia {
                    #expect(abs(own.silhouette - best.silhouette) <= 1e-6)
                }
            }
        }
    }

    /// Two camps that vote against one another on the first half of the statements.
    static func camps(_ size: Int, seed: UInt64) throws -> VoteMatrix {
        var generator = SplitMix64(seed: seed)
        var cast: [(Int, Int, Int)] = []
        for person in 0..<size {
            for statement in 0..<16 {
                let side = person % 2 == 0 || statement >= 8
                let agrees = generator.unit() < (side ? 0.9 : 0.1)
                cast.append((person, statement, generator.unit() < 0.1 ? 0 : agrees ? 1 : -1))
            }
        }
        return try votes(cast)
    }

    @Test func `planted camps are found, believed and stable`() throws {
        var options = BalancedMap.Options()
        options.permutations = 39
        options.draws = 10
        let map = BalancedMap(try Self.camps(60, seed: 3), options: options, workers: 2)
        #expect(map.groups.map(\.members.count) == [30, 30])
        #expect(Set(map.groups[0].members.map { $0 % 2 }).count == 1)
        #expect(map.grouping.evidence?.pValue == 1.0 / 40)
        #expect((map.grouping.stability?.medianRandIndex ?? 0) > 0.9)
        let listed = Set(map.groups.flatMap { $0.representative.map(\.contrast.statement) })
        #expect(listed.count >= 7 && listed.allSatisfy { $0 < 8 })
    }

    @Test func `votes without structure have no groups, and nothing stands for them`() throws {
        var generator = SplitMix64(seed: 11)
        var cast: [(Int, Int, Int)] = []
        for person in 0..<50 {
            for statement in 0..<12 { cast.append((person, statement, generator.below(3) - 1)) }
        }
        var options = BalancedMap.Options()
        options.permutations = 39
        let map = BalancedMap(try votes(cast), options: options)
        #expect(!map.hasGroups && map.grouping.stability == nil)
        #expect((map.grouping.evidence?.pValue ?? 0) > 0.05)
        #expect(map.groups.flatMap(\.representative).isEmpty)
        #expect(map.commonGround.allSatisfy { $0.discovered == nil })
    }

    @Test func `axes that could as well be turned are flagged`() throws {
        // Two statements, each dividing people alike and independently.
        var cast: [(Int, Int, Int)] = []
        for person in 0..<16 {
            cast += [(person, 0, person % 2 == 0 ? 1 : -1), (person, 1, person % 4 < 2 ? 1 : -1)]
        }
        #expect(BalancedMap(try votes(cast), options: Self.untested).axes.areArbitrary)
    }

    @Test func `the smallest tables do not fail`() throws {
        for cast in [[], [(0, 0, 1)], [(0, 0, 1), (1, 0, -1)], [(0, 0, 0), (0, 1, 0), (5, 1, 1)]] {
            let map = BalancedMap(try votes(cast), options: Self.untested)
            #expect(!map.hasGroups)
            #expect(map.axes.components.allSatisfy { $0.allSatisfy(\.isFinite) })
            #expect(PolisMap(try votes(cast)).centre.count == map.centre.count)
        }
    }
}

@Suite struct `What chance alone shows` {
    /// Votes of a real conversation exchanged within each statement have no groups but by chance: of forty such, two are to
    /// be expected at a level of 5 %.
    @Test func `shuffled votes rarely have groups, and hardly ever a statement that stands for one`() throws {
        let all = try Pack.conversation("8svxmefhi8").votes
        var options = BalancedMap.Options()
        (options.permutations, options.draws, options.fitsBridging) = (19, 0, false)
        var (groups, listed) = (0, 0)
        for run in 0..<40 {
            var draw = SplitMix64(seed: 77, stream: run)
            var cast: [(Int, Int, Int)] = []
            for statement in 0..<all.statementCount {
                let people = (0..<all.participantCount).filter { all.vote(of: $0, on: statement) != nil }
                let shuffled = people.compactMap { all.vote(of: $0, on: statement) }.shuffled(using: &draw)
                cast += zip(people, shuffled).map { ($0, statement, $1) }
            }
            options.seed = UInt64(run)
            let map = BalancedMap(try votes(cast), options: options, workers: 2)
            if map.hasGroups { groups += 1 }
            if map.groups.contains(where: { !$0.representative.isEmpty }) { listed += 1 }
        }
        #expect(groups <= 5 && listed <= 2, "\(groups), \(listed)")
        // The same test finds what is there.
        #expect(BalancedMap(try `Groups of opinion`.camps(60, seed: 3), options: options).hasGroups)
    }
}
