/// Which statement to ask next: those worth asking, and first those on which the person's group has hardly been heard.
public struct Routing: Hashable, Sendable {
    /// How much more an unheard statement counts.
    public static let unheardFactor = 4.0

    /// The worth of each statement for people of each group, and last for people of none.
    private let weights: [[Double]]

    /// - Parameters:
    ///   - priorities: How much each statement is worth asking; 0 is taken as 1, as Polis does.
    ///   - posteriors: `posteriors[statement][group]`: what is believed of each group's support.
    ///   - isAsked: Whether a statement may be asked.
    public init(priorities: [Double], posteriors: [[Beta]], groupCount: Int, isAsked: [Bool]) {
        let base = zip(priorities, isAsked).map { priority, isAsked in
            isAsked ? (priority > 0 && priority.isFinite ? priority : 1) : 0
        }
        weights =
            (0..<max(0, groupCount)).map { group in
                base.indices.map { statement in
                    // A uniform distribution, which is what an unheard group has, has a variance of 1/12.
                    let variance = posteriors[statement][group].variance
                    return base[statement] * (1 + Self.unheardFactor * min(1, variance * 12))
                }
            } + [base]
    }

    /// The statements that may be asked and the probability of each, in sum 1: priority × (1 + 4 × variance ÷ ¹⁄₁₂).
    ///
    /// - Parameters:
    ///   - group: The group of who is asked; nil if none.
    ///   - seen: What was asked before.
    public func offers(to group: Int?, seen: Set<Int> = []) -> [(statement: Int, probability: Double)] {
        let own =
            group.flatMap { (0..<weights.count - 1).contains($0) ? weights[$0] : nil } ?? weights[weights.count - 1]
        let open = own.indices.filter { own[$0] > 0 && !seen.contains($0) }
        let total = open.reduce(0) { $0 + own[$1] }
        return open.map { ($0, own[$0] / total) }
    }

    /// Draws a statement, and tells with what probability it was drawn, which is to be kept with the vote
    /// (``ExposureWeighted``); nil if nothing is left to ask.
    public func draw(
        for group: Int?, seen: Set<Int> = [], using generator: inout some RandomNumberGenerator
    ) -> (statement: Int, probability: Double)? {
        let offers = offers(to: group, seen: seen)
        var rest = Double(generator.next() >> 11) * 0x1p-53
        for offer in offers {
            rest -= offer.probability
            if rest < 0 { return offer }
        }
        return offers.last
    }
}
