/// A name as names are compared: capitals, and how its words are spaced, make no other name.
public struct FoldedName: Hashable, Sendable, Comparable {
    public let text: String

    /// Nil for a name without a word.
    public init?(_ name: String) {
        text = name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if text.isEmpty { return nil }
    }

    public static func < (one: FoldedName, other: FoldedName) -> Bool { one.text < other.text }
}
