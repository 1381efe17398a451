import RealModule

/// 2 to the power of `exponent`.
func powerOfTwo(_ exponent: Double) -> Double { .exp2(exponent) }

/// The natural logarithm.
func logarithm(_ value: Double) -> Double { .log(value) }

/// `base` to the power of `exponent`, for a base of 0 or more.
func power(_ base: Double, _ exponent: Double) -> Double { base > 0 ? .pow(base, exponent) : (exponent == 0 ? 1 : 0) }

/// e to the power of `value`.
func exponential(_ value: Double) -> Double { .exp(value) }
