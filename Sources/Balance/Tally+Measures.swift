extension Tally {
    /// The share of a group among those who stated one, pᵢ = cᵢ / Σc; nil if the charter has no such group.
    public func share(of code: String) -> Share? {
        self[code].map { Share($0, of: stated) }
    }

    /// The group with the greatest share, the first of several; nil while nothing is counted.
    public var largest: (code: String, share: Share)? {
        guard stated > 0, let cell = cells.max(by: { $0.count < $1.count }) else { return nil }
        return (cell.code, Share(cell.count, of: stated))
    }

    /// The effective number of groups, 1 / Σp²: how many groups of equal size would be as diverse. From 1, one group
    /// alone, to the number of groups, all equal; 0 while nothing is counted.
    public var effectiveGroups: Double { effectiveNumber(of: cells.map { Double($0.count) }) }

    /// The Gini coefficient across all groups of the charter; nil while nothing is counted.
    public var gini: Double? { giniCoefficient(of: cells.map { Double($0.count) }) }

    /// The groups that are not heard at all, in the order of the charter.
    public var missing: [String] { cells.filter { $0.count == 0 }.map(\.code) }

    /// The groups that are heard, but with less than half of an equal share: 0 < p < 1 / 2n for n groups.
    public var hardlyHeard: [String] {
        let half = Share(1, of: 2 * max(1, cells.count))
        return cells.filter { $0.count > 0 && Share($0.count, of: stated) < half }.map(\.code)
    }

    /// The parity ratio of a group: its share here over its share there, as of speaking time over attendance.
    ///
    /// 1 is parity, 2 is twice the share its presence would give. Nil where either tally does not know the group, or
    /// its share there is 0, and while nothing is counted here.
    public func parity(of code: String, against presence: Tally) -> Double? {
        guard stated > 0, let share = share(of: code), let base = presence.share(of: code), base.part > 0
        else { return nil }
        return share.value / base.value
    }

    /// The shares in whole percent, in the order of the charter, adding up to 100; all 0 while nothing is counted.
    public var percentages: [Int] { apportion(100, by: cells.map(\.count)) }
}
