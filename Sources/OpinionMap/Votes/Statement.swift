/// What the organisers decided about a statement.
public struct Moderation: Hashable, Sendable {
    /// It was taken out: it is counted, but takes no part in the map and is never listed.
    public var isOut: Bool
    /// It asks about the person, not about the matter ("I live here"); taken as out, and asked of everybody.
    public var isMeta: Bool

    /// A statement that takes part, unless said otherwise.
    public init(isOut: Bool = false, isMeta: Bool = false) {
        self.isOut = isOut
        self.isMeta = isMeta
    }

    /// Whether the statement takes part in axes, groups and lists.
    public var takesPart: Bool { !isOut && !isMeta }
}
