/// Which cells of a statement may be published, so that nobody's vote can be read from them or worked out.
///
/// A cell is the people of one group who voted in one way. Declared groups can be very small, and totals are public: what
/// is withheld must not follow from a total less what is shown. So a group is shown only if each of its cells is 0 or at
/// least the threshold; then, while what all groups together leave over from the total shows a cell between, the
/// smallest shown group is withheld as well.
public struct PublishedCells: Hashable, Sendable {
    /// The counts of each group; nil where they are withheld.
    public let groups: [VoteCounts?]
    /// What the withheld groups and people of no group have together; nil if that may not be shown either, so that the
    /// total is withheld too.
    public let remainder: VoteCounts?

    /// - Parameters:
    ///   - groups: The counts of each group.
    ///   - total: The counts of everybody, in groups or not.
    ///   - threshold: The least number of people who may be shown as voting in one way; under 2 withholds nothing.
    public init(_ groups: [VoteCounts], total: VoteCounts, threshold: Int = 3) {
        func isSafe(_ counts: VoteCounts) -> Bool {
            [counts.agree, counts.disagree, counts.pass].allSatisfy { $0 <= 0 || $0 >= threshold }
        }
        var isShown = groups.map(isSafe)
        func left() -> VoteCounts {
            zip(groups, isShown).reduce(total) { $1.1 ? $0 - $1.0 : $0 }
        }
        while isShown.contains(false), !isSafe(left()) {
            let smallest = groups.indices.filter { isShown[$0] && groups[$0].seen > 0 }
                .min { (groups[$0].seen, $0) < (groups[$1].seen, $1) }
            guard let smallest else { break }
            isShown[smallest] = false
        }
        self.groups = zip(groups, isShown).map { $1 ? $0 : nil }
        remainder = isShown.contains(false) && !isSafe(left()) ? nil : left()
    }

    /// Whether nothing is withheld.
    public var isComplete: Bool { !groups.contains(nil) }
}
