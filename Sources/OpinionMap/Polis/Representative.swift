/// A statement that stands for a group: the group differs on it from the rest (opinion-map reference §1).
public struct Representative: Hashable, Sendable {
    /// Which way a group stands on a statement.
    public enum Direction: String, Hashable, Sendable {
        /// It agrees more than the rest.
        case agree
        /// It disagrees more than the rest.
        case disagree
    }

    /// The column of the statement.
    public let statement: Int
    /// Whether the group stands for it or against it.
    public let direction: Direction
    /// How many of the group voted in that direction.
    public let count: Int
    /// How many of the group saw it.
    public let seen: Int
    /// The smoothed share in that direction.
    public let share: Double
    /// Whether that share is above a half: ``proportionTest(_:of:)``.
    public let shareTest: Double
    /// The share divided by the share among the rest.
    public let ratio: Double
    /// Whether the share is above that of the rest: ``twoProportionTest(_:of:against:of:)``.
    public let ratioTest: Double
    /// Whether it leads the list as what the group agrees with most.
    public internal(set) var isBestAgree = false

    /// By what the list is ordered.
    var metric: Double { ratio * ratioTest * share * shareTest }
}

extension Representative {
    /// The statements of a group in the order in which Polis shows them.
    static func list(_ group: [VoteCounts], rest: [VoteCounts], _ moderation: [Moderation]) -> [Representative] {
        var (sufficient, best, bestAgree) = ([Candidate](), Candidate?.none, Candidate?.none)
        for statement in group.indices where moderation[statement].takesPart {
            let candidate = Candidate(statement, group[statement], rest[statement])
            if candidate.isSufficient { sufficient.append(candidate) }
            if sufficient.isEmpty, candidate.strength > best?.strength ?? -.infinity { best = candidate }
            if candidate.agreesMore(than: bestAgree) { bestAgree = candidate }
        }
        guard !sufficient.isEmpty else {
            return [bestAgree.map { $0.listed(isBestAgree: true) } ?? best?.listed()].compactMap(\.self)
        }
        let others = sufficient.filter { $0.statement != bestAgree?.statement }.map { $0.listed() }
        // Sorting is stable here as in Polis: equals stay in the order of the statements.
        let ranked = others.enumerated().sorted { left, right in
            left.element.metric != right.element.metric
                ? left.element.metric > right.element.metric : left.offset < right.offset
        }.map(\.element)
        let shown = ((bestAgree.map { [$0.listed(isBestAgree: true)] } ?? []) + ranked).prefix(5)
        return shown.filter { $0.direction == .agree } + shown.filter { $0.direction == .disagree }
    }

    /// A statement seen from one group, in both directions.
    private struct Candidate {
        let statement: Int
        let agree: Representative
        let disagree: Representative
        private let hasOpinion: Bool

        init(_ statement: Int, _ group: VoteCounts, _ rest: VoteCounts) {
            self.statement = statement
            hasOpinion = group.agree + group.disagree > 0
            func side(_ direction: Direction, _ count: Int, _ other: Int) -> Representative {
                Representative(
                    statement: statement, direction: direction, count: count, seen: group.seen,
                    share: smoothed(count, of: group.seen), shareTest: proportionTest(count, of: group.seen),
                    ratio: smoothed(count, of: group.seen) / smoothed(other, of: rest.seen),
                    ratioTest: twoProportionTest(count, of: group.seen, against: other, of: rest.seen))
            }
            agree = side(.agree, group.agree, rest.agree)
            disagree = side(.disagree, group.disagree, rest.disagree)
        }

        var isSufficient: Bool {
            [agree, disagree].contains { $0.ratioTest > criticalValue && $0.shareTest > criticalValue }
        }

        var strength: Double { max(agree.ratioTest, disagree.ratioTest) }

        func agreesMore(than other: Candidate?) -> Bool {
            guard hasOpinion else { return false }
            guard let other = other?.agree else {
                return agree.shareTest > criticalValue || (agree.ratio > 1 && agree.share > 0.5)
            }
            return other.ratio > 1
                ? agree.metric > other.metric
                : agree.share * agree.shareTest > other.share * other.shareTest
        }

        func listed(isBestAgree: Bool = false) -> Representative {
            var side = agree.ratioTest > disagree.ratioTest ? agree : disagree
            side.isBestAgree = isBestAgree
            return side
        }
    }
}
