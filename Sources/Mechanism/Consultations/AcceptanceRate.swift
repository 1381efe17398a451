import Balance

/// How often what one stakeholder group asked for was taken up.
public struct AcceptanceRate: Equatable, Sendable {
    /// A code of the charter's groups.
    public let group: String
    /// Answered arguments: inputs grouped as saying the same count once.
    public let answered: Int
    /// Those that changed the text, as asked or in another way.
    public let accepted: Int

    /// The rate of a group.
    public init(group: String, answered: Int, accepted: Int) {
        (self.group, self.answered, self.accepted) = (group, answered, accepted)
    }

    /// The fewest answered arguments of which a rate is told; of fewer it says more about chance than about treatment.
    public static let least = 5

    /// Whether it would give the number of a smaller group away by subtraction.
    public internal(set) var isRevealing = false

    /// Whether the rate is told at all.
    public var isTold: Bool { answered >= Self.least && !isRevealing }

    /// The share that was taken up, with the interval that holds the rate behind it in 95 cases of 100 (Wilson 1927); nil
    /// where there are too few.
    public var estimate: (share: Double, low: Double, high: Double)? {
        guard isTold else { return nil }
        let (n, k, z) = (Double(answered), Double(accepted), 1.959_963_984_540_054)
        let share = k / n
        let centre = (share + z * z / (2 * n)) / (1 + z * z / n)
        let half = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        return (share, max(0, centre - half), min(1, centre + half))
    }
}

extension Mechanism {
    /// How often each group's arguments were taken up, in the order of the charter.
    public func acceptance(in consultation: Consultation) -> [AcceptanceRate] {
        let answered = inputs.all(consultation.inputs).filter { $0.answer != nil && isArgument($0) }
        let byGroup = Dictionary(grouping: answered) { group(of: $0) ?? "" }
        let codes = charter.inForce.groups.codes
        let counts = byGroup.flatMap { code, all in all.map { _ in code } }
        let shown = Tally(of: codes, counting: counts).suppressed(cellsBelow: AcceptanceRate.least)
        return zip(codes, shown.cells).map { code, cell in
            let all = byGroup[code] ?? []
            var rate = AcceptanceRate(
                group: code, answered: all.count,
                accepted: all.count { $0.answer?.disposition.changesText == true })
            rate.isRevealing = all.count >= AcceptanceRate.least && cell.figure == .hidden
            return rate
        }
    }
}
