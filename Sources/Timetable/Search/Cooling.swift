/// Temperatures from hot to cold, each the same fraction of the one before.
struct Cooling {
    private let temperatures: [Double]
    /// Twice halved ten times: the root of the whole ratio is then ten square roots, which are exact everywhere.
    private static let steps = 1024

    init(from hot: Double, to cold: Double) {
        var factor = cold / hot
        for _ in 0..<10 { factor = factor.squareRoot() }
        var temperature = hot
        temperatures = (0...Self.steps).map { _ in
            defer { temperature *= factor }
            return temperature
        }
    }

    /// The temperature when this share of the time is spent, from 0 to 1.
    func temperature(at share: Double) -> Double {
        temperatures[Int(min(1, max(0, share)) * Double(Self.steps))]
    }
}

/// How much worse a change may be, in temperatures. Drawing a patience E of mean 1 and accepting what costs up to T·E
/// more is the rule of Metropolis et al. (1953), to accept a change for the worse by Δ with probability exp(−Δ/T).
struct Patience {
    private let values: [Double]
    private static let count = 4096

    init() {
        values = (0..<Self.count).map { -naturalLogarithm(of: (Double($0) + 0.5) / Double(Self.count)) }
    }

    func draw(using generator: inout SearchGenerator) -> Double {
        values[Int(truncatingIfNeeded: generator.next() >> 52)]
    }
}
