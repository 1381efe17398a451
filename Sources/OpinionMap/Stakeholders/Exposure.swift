/// Support corrected for who was asked: each vote counts as many as the chance of being asked was small.
///
/// Statements are not served alike, and those who are asked often are not those who are asked seldom. With the logged
/// probability π of each serving, Σ (x ÷ π) ÷ Σ (1 ÷ π) estimates the support that there would be if all were asked
/// (Hájek 1971).
public struct ExposureWeighted: Hashable, Sendable {
    /// The weighted share of those who agree; nil if there is no vote with a probability.
    public let share: Double?
    /// How many equally weighted votes it is worth (Kish 1965).
    public let effective: Double

    /// - Parameter votes: Votes and the probability with which each was asked for, over 0 and at most 1; others are left
    ///   out.
    public init(_ votes: some Sequence<(vote: Int, probability: Double)>) {
        var (agree, total, squares) = (0.0, 0.0, 0.0)
        // By size of the weight: the sums must not hang on the order of the votes.
        for (vote, probability) in votes.sorted(by: { ($0.probability, $0.vote) < ($1.probability, $1.vote) })
        where probability > 0 && probability <= 1 {
            let weight = 1 / probability
            total += weight
            squares += weight * weight
            if vote > 0 { agree += weight }
        }
        share = total > 0 ? agree / total : nil
        effective = squares > 0 ? total * total / squares : 0
    }
}
