/// The scalar product, summed in eight lanes in a fixed order: as quick as relaxed arithmetic, the same on any machine.
func dot(_ left: [Double], _ right: [Double]) -> Double {
    let (left, right) = (left.span, right.span)
    let count = min(left.count, right.count)
    var (one, two) = (SIMD4<Double>.zero, SIMD4<Double>.zero)
    var place = 0
    while place &+ 8 <= count {
        one += quad(left, place) * quad(right, place)
        two += quad(left, place &+ 4) * quad(right, place &+ 4)
        place &+= 8
    }
    let lanes = one + two
    var sum = (lanes[0] + lanes[1]) + (lanes[2] + lanes[3])
    while place < count {
        sum += left[unchecked: place] * right[unchecked: place]
        place &+= 1
    }
    return sum
}

/// Adds `factor` times `other` to `vector`.
func add(_ factor: Double, _ other: [Double], to vector: inout [Double]) {
    let other = other.span
    var target = vector.mutableSpan
    var place = 0
    let count = min(target.count, other.count)
    while place < count {
        target[unchecked: place] += factor * other[unchecked: place]
        place &+= 1
    }
}

/// The length of a vector.
func length(_ vector: [Double]) -> Double { dot(vector, vector).squareRoot() }

@inline(__always)
func quad(_ values: Span<Double>, _ place: Int) -> SIMD4<Double> {
    SIMD4(
        values[unchecked: place], values[unchecked: place &+ 1], values[unchecked: place &+ 2],
        values[unchecked: place &+ 3])
}
