/// The natural logarithm of a positive number, from additions, multiplications and divisions alone: libraries differ in
/// their last digit, and a search must not.
///
/// The significand m of 1..<2 has ln m = 2 artanh((m − 1) / (m + 1)), a series that gains a digit with each term.
func naturalLogarithm(of number: Double) -> Double {
    let ratio = (number.significand - 1) / (number.significand + 1)
    let square = ratio * ratio
    var power = ratio
    var sum = 0.0
    for odd in stride(from: 1.0, through: 35, by: 2) {
        sum += power / odd
        power *= square
    }
    return 2 * sum + Double(number.exponent) * 0.693_147_180_559_945_3
}
