/// How much each group of a charter contributes: seats, people, texts, turns, or seconds of speech.
///
/// A tally always names every group of the charter, so that absence shows. What cannot be attributed to a group is
/// counted apart as unstated and takes no part in the measures: they are about the groups that are known.
///
/// The measures of a tally are exact and therefore tell on small groups. What is published about people goes through
/// ``suppressed(cellsBelow:zeros:)`` first, and so do the figures worked out from it.
public struct Tally: Hashable, Sendable {
    /// A group of the charter and its count.
    public struct Cell: Hashable, Sendable {
        /// The group's code.
        public let code: String
        /// Its count, 0 or more.
        public let count: Int
    }

    /// The groups in the order of the charter.
    public let cells: [Cell]
    /// The count that belongs to no known group.
    public let unstated: Int
    /// The sum over the groups, without the unstated.
    public let stated: Int

    /// A tally of given counts; nil if a code occurs twice, a count is negative, or they add up beyond `Int`.
    public init?(_ counts: some Sequence<(String, Int)>, unstated: Int = 0) {
        let cells = counts.map { Cell(code: $0.0, count: $0.1) }
        guard Set(cells.map(\.code)).count == cells.count else { return nil }
        var sum = 0
        for count in cells.map(\.count) + [unstated] {
            let (next, overflows) = sum.addingReportingOverflow(count)
            guard count >= 0, !overflows else { return nil }
            sum = next
        }
        self.cells = cells
        self.unstated = unstated
        self.stated = sum - unstated
    }

    /// Counts one for each item under its code. Items without a code, or with one that is not of the charter, are
    /// unstated; a code listed twice is one group.
    public init(of codes: some Sequence<String>, counting items: some Sequence<String?>) {
        var places: [String: Int] = [:]
        var order: [String] = []
        for code in codes where places[code] == nil {
            places[code] = order.count
            order.append(code)
        }
        var counts = [Int](repeating: 0, count: order.count)
        var unstated = 0
        for item in items {
            if let place = item.flatMap({ places[$0] }) { counts[place] += 1 } else { unstated += 1 }
        }
        self.cells = zip(order, counts).map { Cell(code: $0, count: $1) }
        self.unstated = unstated
        self.stated = counts.reduce(0, +)
    }

    /// Everything counted, the unstated with it.
    public var total: Int { stated + unstated }

    /// The count of a group; nil if the charter has no such group.
    public subscript(code: String) -> Int? {
        cells.first { $0.code == code }?.count
    }
}
