import Mechanism
import Testing

struct RandomWalkTests {
    /// Where the walks set out from, each with its seed, so that all parts of a thread are walked.
    static let beginnings: [(Milestone, UInt64)] = [
        (.founded, 9), (.staffed, 2), (.ready, 3), (.filed, 4), (.called, 5), (.assigned, 6)
    ]

    @Test(arguments: beginnings)
    func `whatever is tried, what is promised holds, and the record tells it all`(
        _ milestone: Milestone, _ seed: UInt64
    ) throws {
        var proceedings = try Proceedings(at: milestone)
        var wanderer = Wanderer(seed: seed)
        let start = proceedings.entries.count
        var refused: Set<Rule> = []
        for _ in 0..<2000 {
            try proceedings.wait(until: proceedings.now.adding(seconds: wanderer.pause()))
            let attempt = wanderer.attempt(in: proceedings)
            guard attempt.faults.isEmpty else { continue }
            let before = proceedings
            do {
                try proceedings.perform(attempt.act, by: attempt.actor)
            } catch let refusal as Refusal {
                refused.insert(refusal.rule)
                #expect(proceedings.mechanism == before.mechanism && proceedings.entries == before.entries)
            }
        }
        for index in start..<proceedings.entries.count {
            let broken = Invariants(before: proceedings.states[index], after: proceedings.states[index + 1]).broken
            #expect(broken == [], "entry \(index): \(String(decoding: proceedings.entries[index], as: UTF8.self))")
        }
        var done: Set<ActType> = []
        for (index, bytes) in proceedings.entries.enumerated() {
            let entry = try Entry(index: index, bytes)
            #expect(try entry.bytes() == bytes)
            done.insert(entry.act.type)
        }
        // A walk that gets nowhere proves nothing.
        #expect(done.count >= 30 && refused.count >= 25, "\(done.count) kinds of acts, \(refused.count) rules")
        #expect(try Mechanism.replaying(proceedings.entries) == proceedings.mechanism)
    }
}
