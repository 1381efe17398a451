import OpinionMap
import Testing

/// Figures of §5 of the opinion map reference, worked out there with scipy.
@Suite struct `Common ground of all stakeholder groups` {
    static let three = [(9, 10), (30, 60), (0, 0)].map(support)

    static func support(_ agree: Int, _ seen: Int) -> Support {
        Support(VoteCounts(agree: agree, disagree: seen - agree, seen: seen))
    }

    static let equal = [Double](repeating: 1.0 / 3, count: 3)

    @Test(arguments: [(1.0, 0.5928155507), (0, 0.6111111111), (2, 0.5769230769), (0.5, 0.6017025)])
    func `balanced approval lies between mean and minimum`(aversion: Double, value: Double) throws {
        let shares = Self.three.map(\.share)
        let own = try #require(balancedApproval(shares, weights: Self.equal, aversion: aversion))
        #expect(abs(own - value) < 1e-7)
        #expect(balancedApproval(shares, weights: Self.equal, aversion: .infinity) == shares.min())
        #expect(balancedApproval([], weights: [], aversion: 1) == nil)
    }

    @Test func `what each group assures`() {
        let quantiles = Self.three.map { $0.posterior.quantile(0.05) }
        #expect(distance(quantiles, [0.635641, 0.396274, 0.05]) < 1e-6)
        let assurance = JointAssurance(Self.three)
        #expect(distance(assurance.probabilities, [0.994141, 0.5, 0.5]) < 1e-6)
        #expect(abs(assurance.probability - 0.2485352) < 1e-7)
        #expect(abs(assurance.assuredMinimum - 0.05) < 1e-9)
        #expect(assurance.label == .unheard(by: [2]))
    }

    @Test func `rough consensus, and what would end it`() {
        let cells = [(40, 50), (18, 20), (25, 30)].map(Self.support)
        let assurance = JointAssurance(cells)
        #expect(abs(assurance.probability - 0.9997859) < 1e-7)
        #expect(assurance.label == .roughConsensus)
        #expect(JointAssurance.fragility(cells) == [17, 8, 10])
    }

    @Test func `labels`() {
        let divided = JointAssurance([(50, 60), (3, 40)].map(Self.support))
        #expect(divided.label == .contested(supporting: 0, opposing: 1))
        let split = JointAssurance([(20, 40), (18, 40)].map(Self.support))
        #expect(split.label == .noConsensus)
        guard case .leaning(let limiting, let needed?) = JointAssurance([(50, 55), (12, 20)].map(Self.support)).label
        else {
            Issue.record("more likely than not all support it")
            return
        }
        #expect(limiting == 1)
        func isSure(_ more: Int) -> Bool {
            JointAssurance([(50, 55), (12 + more, 20 + more)].map(Self.support)).label == .roughConsensus
        }
        #expect(isSure(needed) && !isSure(needed - 1))
    }

    @Test func `an organisation counts for no more than its cap`() throws {
        // Seven people, four of one organisation whose votes count one together.
        let votes = try votes((0..<7).map { ($0, 0, 1) })
        let organisations: [Int?] = [nil, nil, nil, 0, 0, 0, 0]
        var options = BalancedMap.Options()
        options.permutations = 0
        options.organisationCap = 1
        let electorate = Electorate(
            organisations.map { Electorate.Declaration(group: 0, organisation: $0) }, seats: [1])
        let map = BalancedMap(votes, electorate: electorate, options: options)
        let cell = try #require(map.commonGround[0].declared?.cells[0])
        #expect(abs(cell.effective - 4.923077) < 1e-6)
        #expect(abs(cell.agree - cell.effective) < 1e-12)
    }

    @Test func `people who flood one group move neither the minimum nor the assurance of the others`() throws {
        var cast: [(Int, Int, Int)] = []
        for person in 0..<60 { cast.append((person, 0, person % 10 < 3 ? 1 : -1)) }
        let honest = try votes(cast)
        // As many again enter the first group and agree with everything.
        for person in 60..<120 { cast.append((person, 0, 1)) }
        let flooded = try votes(cast)
        func result(_ table: VoteMatrix) throws -> CommonGround {
            var options = BalancedMap.Options()
            options.permutations = 0
            let groups = (0..<table.participantCount).map { $0 < 60 ? $0 % 3 : 0 }
            let electorate = Electorate(groups.map { Electorate.Declaration(group: $0) }, seats: [1, 1, 1])
            return BalancedMap(table, electorate: electorate, options: options).commonGround[0]
        }
        let (before, after) = (try result(honest), try result(flooded))
        let others = before.declared?.cells.dropFirst().map { $0.posterior.quantile(0.05) }.min() ?? 1
        #expect(after.everybody.cells[0].share > 0.6 && before.everybody.cells[0].share < 0.35)
        #expect((after.declared?.assurance.assuredMinimum ?? 1) <= others)
        #expect(after.declared?.cells.dropFirst().map(\.counts) == before.declared?.cells.dropFirst().map(\.counts))
        #expect(after.probability <= 0.05 && after.headline.assurance.label != .roughConsensus)
        // The bound of the reference: the geometric mean rises by (1 ÷ p)^ω at most.
        let share = try #require(before.declared?.cells[0].share)
        #expect(after.approval[1] <= before.approval[1] * (1 / (share * share * share.squareRoot())))
    }

    @Test func `a label that hangs on one organisation says so`() throws {
        var cast: [(Int, Int, Int)] = []
        for person in 0..<8 { cast.append((person, 0, person < 7 ? 1 : -1)) }
        let organisations: [Int?] = [0, 0, 0, 1, 2, nil, nil, nil]
        var options = BalancedMap.Options()
        options.permutations = 0
        func result(_ organisations: [Int?]) throws -> CommonGround {
            let people = organisations.map { Electorate.Declaration(group: 0, organisation: $0) }
            return BalancedMap(try votes(cast), electorate: Electorate(people, seats: [1]), options: options)
                .commonGround[0]
        }
        #expect(try result(organisations).dependsOnOneOrganisation)
        #expect(try !result([Int?](repeating: nil, count: 8)).dependsOnOneOrganisation)
    }

    @Test func `seats count, not turnout`() {
        let cells = [(90, 100), (2, 10)].map(Self.support)
        let support = StratifiedSupport(cells, weights: [0.5, 0.5])
        #expect(abs(support.mean - (91.0 / 102 + 3.0 / 12) / 2) < 1e-12)
        #expect(support.interval.contains(support.mean))
    }

    @Test func `exposure is corrected for`() throws {
        // Who agrees was asked four times as often.
        let votes =
            (0..<40).map { _ in (vote: 1, probability: 0.8) } + (0..<10).map { _ in (vote: -1, probability: 0.2) }
        let estimate = ExposureWeighted(votes)
        #expect(abs((estimate.share ?? 0) - 0.5) < 1e-12)
        #expect(estimate.effective < 50)
        #expect(ExposureWeighted([(vote: 1, probability: 0)]).share == nil)
    }
}

/// A table of votes given as participant, statement, vote.
func votes(_ cast: [(Int, Int, Int)]) throws -> VoteMatrix {
    var list = VoteList()
    for (participant, statement, vote) in cast {
        let isTaken = list.append(participant: participant, statement: statement, vote: vote)
        #expect(isTaken)
    }
    return try list.matrix(
        participantCount: (cast.map(\.0).max() ?? -1) + 1, statementCount: (cast.map(\.1).max() ?? -1) + 1)
}
