import Metrics
import Synchronization

/// Something that measures, and can tell what it has measured in lines of the Prometheus text format.
protocol Instrument: AnyObject, Sendable {
    var type: String { get }
    func lines(_ name: Measurements.Name) -> [String]
}

/// How often something happened.
final class Count: Instrument, CounterHandler {
    private let count = Atomic<Int64>(0)

    let type = "counter"

    func increment(by amount: Int64) { count.wrappingAdd(amount, ordering: .relaxed) }

    func reset() { count.store(0, ordering: .relaxed) }

    func lines(_ name: Measurements.Name) -> [String] { ["\(name.text()) \(count.load(ordering: .relaxed))"] }
}

/// How high something stands.
final class Level: Instrument, MeterHandler, FloatingPointCounterHandler {
    private let level = Mutex(0.0)

    let type = "gauge"

    func set(_ value: Int64) { set(Double(value)) }

    func set(_ value: Double) { level.withLock { $0 = value } }

    func increment(by amount: Double) { level.withLock { $0 += amount } }

    func decrement(by amount: Double) { level.withLock { $0 -= amount } }

    func reset() { set(0.0) }

    func lines(_ name: Measurements.Name) -> [String] { ["\(name.text()) \(level.withLock { $0 })"] }
}

/// How large or how long something was each time: how many were at most so much, and the sum of all.
final class Spread: Instrument, RecorderHandler, TimerHandler {
    /// Bounds for sizes of batches.
    static let numbers: [Double] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
    /// Bounds for times: below a thousandth of a second nobody notices, beyond ten nobody waits.
    static let seconds: [Double] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    private struct Sums {
        var atMost: [Int]
        var count = 0
        var sum = 0.0
    }

    private let bounds: [Double]
    private let sums: Mutex<Sums>

    let type = "histogram"

    init(bounds: [Double]) {
        self.bounds = bounds
        sums = Mutex(Sums(atMost: Array(repeating: 0, count: bounds.count)))
    }

    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        sums.withLock { sums in
            for place in bounds.indices where value <= bounds[place] { sums.atMost[place] += 1 }
            sums.count += 1
            sums.sum += value
        }
    }

    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1_000_000_000) }

    func lines(_ name: Measurements.Name) -> [String] {
        let sums = sums.withLock { $0 }
        return zip(bounds, sums.atMost).map { "\(name.text("_bucket", "le=\"\($0)\"")) \($1)" } + [
            "\(name.text("_bucket", "le=\"+Inf\"")) \(sums.count)", "\(name.text("_sum")) \(sums.sum)",
            "\(name.text("_count")) \(sums.count)"
        ]
    }
}
