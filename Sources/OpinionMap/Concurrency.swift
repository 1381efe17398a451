import Dispatch
import Synchronization

/// What `body` makes of 0 … count − 1, worked out by at most `workers` threads at a time.
///
/// The results stand in the order of their numbers, so that nothing that is computed from them depends on how many
/// threads there were.
func concurrently<Value: Sendable>(
    _ count: Int, workers: Int, _ body: @Sendable (Int) -> Value
) -> [Value] {
    guard count > 1, workers > 1 else { return (0..<max(0, count)).map(body) }
    let next = Atomic(0)
    let done = Mutex<[Int: Value]>([:])
    DispatchQueue.concurrentPerform(iterations: min(workers, count)) { _ in
        while true {
            let number = next.add(1, ordering: .relaxed).oldValue
            guard number < count else { return }
            let value = body(number)
            done.withLock { $0[number] = value }
        }
    }
    return done.withLock { values in (0..<count).compactMap { values[$0] } }
}
