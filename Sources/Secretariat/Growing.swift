public import Journal
public import Mechanism

/// Fills a store with acts as fast as the disk takes them: for tests and benchmarks of long records.
public enum Growing {
    /// Grows a journal to so many entries: a charter first, then people who join, all without a text.
    public static func grow(_ journal: Journal, to size: Int, at now: Timestamp) throws {
        _ = try journal.append([], vault: [.setting("grown", "yes")])
        var mechanism = try Replay.ledger(of: journal).mechanism
        while journal.count < size {
            var batch = Batch(mechanism: mechanism, now: now)
            while batch.mechanism.count < min(size, journal.count + 4096) {
                _ = try batch.perform([act(after: batch.mechanism)], by: .operator).get()
            }
            _ = try journal.append(batch.records)
            mechanism = batch.mechanism
        }
    }

    private static func act(after mechanism: Mechanism) -> any Act {
        guard mechanism.charter.number > 0 else {
            return AdoptCharter(Founding.firstCharter(name: "Grown", zone: "UTC"), reason: .none)
        }
        var join = Join()
        join.person = .random()
        join.group = "users"
        return join
    }
}
