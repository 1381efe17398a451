public import Metrics
import Synchronization

/// What the running program counts and times, for whoever looks after it: the backend of swift-metrics.
///
/// No name, address or path is among it, only how many and how long.
public final class Measurements: MetricsFactory {
    private let instruments = Mutex<[Name: any Instrument]>([:])

    /// Measurements of nothing yet.
    public init() {}

    /// What a measurement is called: its label and what sets it apart from others of that label.
    struct Name: Hashable, Sendable {
        let label: String
        let dimensions: [String]

        init(_ label: String, _ dimensions: [(String, String)]) {
            self.label = label
            self.dimensions = dimensions.map { "\($0)=\"\($1)\"" }
        }

        /// The name with a suffix and one more dimension, as the text format writes it.
        func text(_ suffix: String = "", _ more: String? = nil) -> String {
            let all = dimensions + (more.map { [$0] } ?? [])
            return label + suffix + (all.isEmpty ? "" : "{" + all.joined(separator: ",") + "}")
        }
    }

    /// Everything measured so far, in the text format that Prometheus reads, in the order of the names.
    public var text: String {
        let sorted = instruments.withLock { $0.map { ($0.key, $0.value) } }.sorted { $0.0.text() < $1.0.text() }
        var lines: [String] = []
        var label = ""
        for (name, instrument) in sorted {
            if name.label != label { lines.append("# TYPE \(name.label) \(instrument.type)") }
            label = name.label
            lines += instrument.lines(name)
        }
        return lines.map { $0 + "\n" }.joined()
    }

    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        instrument(label, dimensions) { Count() }
    }

    public func makeFloatingPointCounter(
        label: String, dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler { instrument(label, dimensions) { Level() } }

    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        instrument(label, dimensions) { Level() }
    }

    public func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        instrument(label, dimensions) { Spread(bounds: Spread.numbers) }
    }

    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        instrument(label, dimensions) { Spread(bounds: Spread.seconds) }
    }

    // What was measured stays until the program ends: a reader must not see a count go back.
    public func destroyCounter(_ handler: any CounterHandler) {}
    public func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
    public func destroyMeter(_ handler: any MeterHandler) {}
    public func destroyRecorder(_ handler: any RecorderHandler) {}
    public func destroyTimer(_ handler: any TimerHandler) {}

    /// The instrument of a name, made when it is first asked for. A name that is asked for as two kinds of instrument
    /// keeps the first, and the second measures apart, for nobody.
    private func instrument<Kind: Instrument>(
        _ label: String, _ dimensions: [(String, String)], _ make: () -> Kind
    ) -> Kind {
        let name = Name(label, dimensions)
        return instruments.withLock { instruments in
            if let known = instruments[name] { return known as? Kind ?? make() }
            let new = make()
            instruments[name] = new
            return new
        }
    }
}
