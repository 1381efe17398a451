/// What more than half of everybody say, whatever their group: at most five statements each way.
public struct PolisConsensus: Hashable, Sendable {
    /// Statements that people agree with, the clearest first.
    public let agree: [Int]
    /// Statements that people disagree with, the clearest first.
    public let disagree: [Int]

    init(_ counts: [VoteCounts], _ moderation: [Moderation]) {
        func list(_ count: (VoteCounts) -> Int) -> [Int] {
            let clear = counts.indices.filter { statement in
                let (part, seen) = (count(counts[statement]), counts[statement].seen)
                return moderation[statement].takesPart && smoothed(part, of: seen) > 0.5
                    && proportionTest(part, of: seen) > criticalValue
            }
            let ranked = clear.map { statement in
                let (part, seen) = (count(counts[statement]), counts[statement].seen)
                return (statement, metric: smoothed(part, of: seen) * proportionTest(part, of: seen))
            }
            return ranked.sorted { $0.metric != $1.metric ? $0.metric > $1.metric : $0.0 < $1.0 }.prefix(5).map(\.0)
        }
        agree = list(\.agree)
        disagree = list(\.disagree)
    }
}
