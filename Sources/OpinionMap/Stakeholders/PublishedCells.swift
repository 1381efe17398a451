/// Which groups' counts on a statement may be published, so that nobody's vote can be read from them or worked out.
///
/// Declared groups can be very small, and totals are public: what is withheld must not follow from a total less what is
/// shown. So a group is shown only if nobody or at least the threshold of it voted; then, while what is left of the total
/// is of fewer people, the smallest group shown is withheld as well. The rule looks at how many voted, never at how.
public struct PublishedCells: Hashable, Sendable {
    /// The counts of each group; nil where they are withheld.
    public let groups: [VoteCounts?]
    /// What the withheld groups and people of no group have together; nil if that may not be shown either, so that the
    /// total is to be withheld too.
    public let remainder: VoteCounts?

    /// - Parameters:
    ///   - groups: The counts of each group.
    ///   - total: The counts of everybody, in groups or not.
    ///   - threshold: The fewest people whose votes may be shown together; under 2 withholds nothing.
    public init(_ groups: [VoteCounts], total: VoteCounts, threshold: Int = 3) {
        func isSafe(_ counts: VoteCounts) -> Bool { counts.seen <= 0 || counts.seen >= threshold }
        var isShown = groups.map(isSafe)
        func left() -> VoteCounts { zip(groups, isShown).reduce(total) { $1.1 ? $0 - $1.0 : $0 } }
        while !isSafe(left()) {
            let smallest = groups.indices.filter { isShown[$0] && groups[$0].seen > 0 }
                .min { (groups[$0].seen, $0) < (groups[$1].seen, $1) }
            guard let smallest else { break }
            isShown[smallest] = false
        }
        self.groups = zip(groups, isShown).map { $1 ? $0 : nil }
        remainder = isSafe(left()) ? left() : nil
    }

    /// Whether nothing is withheld.
    public var isComplete: Bool { !groups.contains(nil) }
}
