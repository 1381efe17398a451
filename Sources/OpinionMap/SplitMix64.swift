/// SplitMix64: the seeded generator of every draw here (Steele, Lea and Flood 2014, "Fast splittable pseudorandom
/// number generators"; constants of Vigna's public-domain version).
///
/// 64 bits of state; each step adds 0x9E3779B97F4A7C15 and mixes. The same seed gives the same draws on any machine.
/// It is no source of secrets.
public struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// The stream of draws that belongs to `seed`.
    public init(seed: UInt64) {
        state = seed
    }

    /// The stream number `index` of many that belong to one seed: replicates drawn at the same time, in any order.
    public init(seed: UInt64, stream index: Int) {
        var mixer = SplitMix64(seed: seed)
        let base = mixer.next()
        var other = SplitMix64(seed: base ^ UInt64(truncatingIfNeeded: index) &* 0xD1B5_4A32_D192_ED03)
        state = other.next()
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// A number from 0 up to, not including, 1, in steps of 2⁻⁵³.
    public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// A whole number from 0 up to, not including, `bound`, by multiplication and shift (Lemire 2019, without the
    /// rejection: the bias is under bound / 2⁶⁴); 0 if there is none.
    public mutating func below(_ bound: Int) -> Int {
        bound > 0 ? Int(next().multipliedFullWidth(by: UInt64(bound)).high) : 0
    }
}
