import RealModule

/// A beta distribution: what is believed of a share after seeing votes.
public struct Beta: Hashable, Sendable {
    /// One more than the votes for.
    public let alpha: Double
    /// One more than the votes against.
    public let beta: Double

    /// The distribution with two positive parameters; others are taken as 1.
    public init(_ alpha: Double, _ beta: Double) {
        self.alpha = alpha > 0 && alpha.isFinite ? alpha : 1
        self.beta = beta > 0 && beta.isFinite ? beta : 1
    }

    /// What is believed of a share if all were equally likely before: 1 + votes for, 1 + the other votes.
    public init(support: Double, of seen: Double) {
        self.init(1 + max(0, support), 1 + max(0, seen - support))
    }

    /// The mean.
    public var mean: Double { alpha / (alpha + beta) }

    /// The variance, at most 1/12 for parameters of 1 or more.
    public var variance: Double {
        let sum = alpha + beta
        return alpha * beta / (sum * sum * (sum + 1))
    }

    /// The probability of at most `x`: the regularised incomplete beta function, by Lentz's continued fraction
    /// (Abramowitz and Stegun 26.5.8), to about 1e-14.
    public func probability(atMost x: Double) -> Double {
        guard x > 0 else { return 0 }
        guard x < 1 else { return 1 }
        // The fraction converges quickly on this side of the mean only.
        return x < (alpha + 1) / (alpha + beta + 2)
            ? Self.fraction(alpha, beta, x) : 1 - Self.fraction(beta, alpha, 1 - x)
    }

    /// The probability of at least `x`.
    public func probability(atLeast x: Double) -> Double {
        guard x > 0 else { return 1 }
        guard x < 1 else { return 0 }
        return x < (alpha + 1) / (alpha + beta + 2)
            ? 1 - Self.fraction(alpha, beta, x) : Self.fraction(beta, alpha, 1 - x)
    }

    /// x^a (1 − x)^b ÷ B(a, b): what both the fraction and the density are made of.
    private static func front(_ a: Double, _ b: Double, _ x: Double) -> Double {
        .exp(.logGamma(a + b) - .logGamma(a) - .logGamma(b) + a * .log(x) + b * .log(onePlus: -x))
    }

    private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
        let tiny = 1e-300
        var (c, d, value) = (1.0, 1 - (a + b) * x / (a + 1), 0.0)
        d = 1 / (abs(d) < tiny ? tiny : d)
        value = d
        // √max(a, b) steps suffice; the bound only ends what rounding keeps going.
        for step in 1...10_000 {
            let m = Double(step)
            var term = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            (c, d) = (1 + term / c, 1 / (1 + term * d))
            value *= c * d
            term = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            (c, d) = (1 + term / c, 1 / (1 + term * d))
            value *= c * d
            if abs(c * d - 1) < 1e-15 { break }
        }
        return min(1, max(0, front(a, b, x) / a * value))
    }

    /// The value that is undershot with probability `p`: Newton's steps, and a bisection wherever one leaves the bracket.
    public func quantile(_ p: Double) -> Double {
        guard p > 0 else { return 0 }
        guard p < 1 else { return 1 }
        var (low, high) = (0.0, 1.0)
        var value = mean
        for _ in 0..<100 {
            let excess = probability(atMost: value) - p
            if excess < 0 { low = value } else { high = value }
            let density = Self.front(alpha, beta, value) / (value * (1 - value))
            var next = value - excess / density
            if !(next > low && next < high) { next = low + (high - low) / 2 }
            let isDone = abs(next - value) <= 1e-14 * value || next == low || next == high
            value = next
            if isDone { break }
        }
        return value
    }
}
