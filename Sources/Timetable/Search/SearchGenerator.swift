/// The generator of every random choice of a search: xoshiro256** (Blackman and Vigna 2018), its state filled from the
/// seed by SplitMix64. The same numbers for the same seed on any machine; not for secrets or draws.
struct SearchGenerator {
    private var a, b, c, d: UInt64

    init(seed: UInt64) {
        var state = seed
        func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = state
            word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
            return word ^ word >> 31
        }
        (a, b, c, d) = (next(), next(), next(), next())
    }

    mutating func next() -> UInt64 {
        let product = b &* 5
        let word = (product << 7 | product >> 57) &* 9
        let shifted = b << 17
        c ^= a
        d ^= b
        b ^= c
        a ^= d
        c ^= shifted
        d = d << 45 | d >> 19
        return word
    }

    /// A number of 0..<`bound`, 0 where that is empty. The high half of a product (Lemire 2019) without its rejection:
    /// uneven by less than `bound` in 2⁶⁴.
    mutating func below(_ bound: Int) -> Int {
        Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(max(0, bound))).high)
    }

    /// One of the elements; nil if there is none.
    mutating func pick<Element>(_ elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[below(elements.count)]
    }

    /// Brings the elements into a random order (Fisher and Yates).
    mutating func shuffle<Element>(_ elements: inout [Element]) {
        for place in elements.indices.dropFirst().reversed() { elements.swapAt(place, below(place + 1)) }
    }
}
