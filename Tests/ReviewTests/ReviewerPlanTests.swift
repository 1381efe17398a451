import Testing

@testable import Review

/// What a set of pairs is worth: more reviews first, then more groups, then even loads.
private struct Worth: Comparable {
    let missing: Int
    let sameGroup: Int
    let load: Int

    init(_ pairs: Set<Pairing>, _ plan: ReviewerPlan) {
        var (groups, loads, counts) = ([[Int]: Int](), [Int: Int](), [Int: Int]())
        for pair in pairs {
            groups[[pair.submission, plan.groups[pair.reviewer]], default: 0] += 1
            loads[pair.reviewer, default: 0] += 1
            counts[pair.submission, default: 0] += 1
        }
        missing = (0..<plan.submissions).reduce(0) { $0 + max(0, plan.each - (counts[$1] ?? 0)) }
        sameGroup = groups.values.reduce(0) { $0 + $1 * $1 }
        load = loads.values.reduce(0) { $0 + $1 * $1 }
    }

    static func < (one: Worth, other: Worth) -> Bool {
        (one.missing, one.sameGroup, one.load) < (other.missing, other.sameGroup, other.load)
    }
}

/// The best worth that any set of pairs has, found by trying all of them.
private func best(of plan: ReviewerPlan) -> Worth? {
    let free = (0..<plan.submissions).flatMap { submission in
        plan.groups.indices.map { Pairing(submission: submission, reviewer: $0) }
    }.filter { !plan.barred.contains($0) && !plan.settled.contains($0) }
    var best: Worth?
    for choice in 0..<(1 << free.count) {
        let chosen = Set(free.indices.filter { choice >> $0 & 1 == 1 }.map { free[$0] })
        let all = chosen.union(plan.settled)
        let isFull = (0..<plan.submissions).contains { submission in
            let count = all.count { $0.submission == submission }
            return count > plan.each && chosen.contains { $0.submission == submission }
        }
        guard !isFull else { continue }
        let worth = Worth(all, plan)
        if best.map({ worth < $0 }) ?? true { best = worth }
    }
    return best
}

@Suite struct `A plan for reviewers` {
    @Test func `is the best of all, in every small case with three reviewers of two groups`() {
        // Three submissions, three reviewers: each of the 2⁹ sets of conflicts, for one, two and three reviews each.
        let all = (0..<3).flatMap { one in (0..<3).map { Pairing(submission: one, reviewer: $0) } }
        for conflicts in 0..<512 {
            let barred = Set(all.indices.filter { conflicts >> $0 & 1 == 1 }.map { all[$0] })
            for each in 1...3 {
                let plan = ReviewerPlan(submissions: 3, groups: [0, 0, 1], each: each, barred: barred)
                #expect(Worth(Set(plan.pairings()), plan) == best(of: plan), "\(conflicts) \(each)")
            }
        }
    }

    @Test(arguments: 0..<60)
    func `is the best of all in cases drawn at random, with pairs that are settled`(seed: UInt64) {
        var random = Seeded(state: seed)
        let (submissions, reviewers) = (Int.random(in: 1...3, using: &random), Int.random(in: 1...4, using: &random))
        var (barred, settled) = (Set<Pairing>(), Set<Pairing>())
        for submission in 0..<submissions {
            for reviewer in 0..<reviewers {
                let pair = Pairing(submission: submission, reviewer: reviewer)
                switch Int.random(in: 0..<10, using: &random) {
                case 0..<3: barred.insert(pair)
                case 3: settled.insert(pair)
                default: continue
                }
            }
        }
        let groups = (0..<reviewers).map { _ in Int.random(in: 0..<3, using: &random) }
        let plan = ReviewerPlan(
            submissions: submissions, groups: groups, each: Int.random(in: 1...3, using: &random), barred: barred,
            settled: settled)
        let found = plan.pairings()
        #expect(Worth(Set(found).union(plan.settled), plan) == best(of: plan))
        #expect(barred.isDisjoint(with: found) && settled.isDisjoint(with: found))
        #expect(found == plan.pairings() && found == found.sorted())
    }

    @Test func `gives a hundred proposals three reviewers each, from three groups, with loads that differ by one`() {
        let groups = (0..<18).map { $0 % 6 }
        let plan = ReviewerPlan(submissions: 100, groups: groups, each: 3)
        let pairs = plan.pairings()
        #expect(pairs.count == 300)
        let loads = groups.indices.map { reviewer in pairs.count { $0.reviewer == reviewer } }
        #expect((loads.max() ?? 0) - (loads.min() ?? 0) <= 1)
        for submission in 0..<100 {
            #expect(Set(pairs.filter { $0.submission == submission }.map { groups[$0.reviewer] }).count == 3)
        }
    }

    @Test func `has nothing to give where there is nobody, nothing, or a conflict with everybody`() {
        #expect(ReviewerPlan(submissions: 3, groups: [], each: 2).pairings() == [])
        #expect(ReviewerPlan(submissions: 0, groups: [0], each: 2).pairings() == [])
        #expect(ReviewerPlan(submissions: -1, groups: [0], each: -2).pairings() == [])
        let barred = Set([Pairing(submission: 0, reviewer: 0)])
        #expect(ReviewerPlan(submissions: 1, groups: [0], each: 1, barred: barred).pairings() == [])
        let stray = Set([Pairing(submission: 9, reviewer: 9)])
        #expect(ReviewerPlan(submissions: 1, groups: [0], each: 1, settled: stray).pairings().count == 1)
    }
}
