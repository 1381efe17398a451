import Synchronization

/// Lets each key through at a steady rate with a burst, in bounded memory (the generic cell rate algorithm).
public final class RateLimit: Sendable {
    private let interval: Int
    private let burst: Int
    private let capacity: Int
    private let arrivals: Mutex<[String: Int]>

    /// So many at once, then one each `interval` milliseconds; at most `capacity` keys are remembered.
    public init(burst: Int, interval milliseconds: Int, capacity: Int = 20_000) {
        (self.burst, interval, self.capacity) = (burst, milliseconds, capacity)
        arrivals = Mutex([:])
    }

    /// Whether one more may pass now.
    /// - Parameter now: Milliseconds, from any origin.
    public func allows(_ key: String, now: Int) -> Bool {
        arrivals.withLock { arrivals in
            let expected = max(arrivals[key] ?? now, now)
            guard expected - now <= interval * (burst - 1) else { return false }
            if arrivals.count >= capacity, arrivals[key] == nil {
                arrivals = arrivals.filter { $0.value > now }
                // Whoever floods the table with keys is held up together with everybody who is new.
                if arrivals.count >= capacity { return false }
            }
            arrivals[key] = expected + interval
            return true
        }
    }
}
