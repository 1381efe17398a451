/// A part of a whole, kept as two counts so that comparisons are exact: 1 of 3 is never "almost" 33 %.
public struct Share: Sendable {
    /// The part counted, 0 to ``whole``.
    public let part: Int
    /// The whole counted, 0 or more.
    public let whole: Int

    /// The share of `part` in `whole`, with the part brought into 0…whole and the whole to at least 0.
    public init(_ part: Int, of whole: Int) {
        self.whole = max(0, whole)
        self.part = min(max(0, part), self.whole)
    }

    /// The share as a number from 0 to 1; 0 of nothing is 0.
    public var value: Double { whole == 0 ? 0 : Double(part) / Double(whole) }
}

extension Share: Comparable {
    /// Equal as fractions: 1 of 2 is 2 of 4.
    public static func == (left: Share, right: Share) -> Bool { left.cross(right) == right.cross(left) }

    /// Compared as fractions, without rounding.
    public static func < (left: Share, right: Share) -> Bool { left.cross(right) < right.cross(left) }

    /// This part times the other whole. Nothing of nothing counts as 0 of 1, so that it compares like its value.
    private func cross(_ other: Share) -> UInt128 {
        UInt128(part) * UInt128(max(1, other.whole))
    }
}
