/// Whether a statement is common ground of all groups at once, and how sure that is.
public struct JointAssurance: Hashable, Sendable {
    /// How a statement stands among groups.
    public enum Label: Hashable, Sendable {
        /// All groups support it, with a probability of 95 % or more.
        case roughConsensus
        /// More likely than not all support it. The group that is least sure, and how many more of it would have to
        /// agree for rough consensus; nil if that alone would not do.
        case leaning(limiting: Int, needed: Int?)
        /// A group supports it and another does not, each with 95 % or more.
        case contested(supporting: Int, opposing: Int)
        /// It is less likely than not that all support it.
        case noConsensus
        /// Groups of which too few have seen it: nothing can be said.
        case unheard(by: [Int])
    }

    /// The rules by which a statement is labelled.
    public struct Rule: Hashable, Sendable {
        /// τ: the share of a group that counts as its support.
        public var threshold: Double
        /// How many of a group must have seen a statement.
        public var quorum: Int
        /// The probability that is sure enough.
        public var certainty: Double

        /// A half of at least five, with 95 %, unless given.
        public init(threshold: Double = 0.5, quorum: Int = 5, certainty: Double = 0.95) {
            self.threshold = threshold
            self.quorum = quorum
            self.certainty = certainty
        }
    }

    /// For each group the probability that at least the threshold of it supports the statement; a half where nobody has
    /// seen it and the threshold is a half, so that absence is no consent.
    public let probabilities: [Double]
    /// C: the product of these, the probability that all groups do.
    public let probability: Double
    /// How the statement stands.
    public let label: Label
    /// The support that every group has at least, with 95 % probability: the least of the 5 % quantiles. A group can
    /// lower it and cannot be outvoted.
    public let assuredMinimum: Double

    /// - Parameter cells: The support of each group.
    public init(_ cells: [Support], rule: Rule = Rule()) {
        let probabilities = cells.map { $0.posterior.probability(atLeast: rule.threshold) }
        let probability = cells.isEmpty ? 0 : probabilities.reduce(1, *)
        self.probabilities = probabilities
        self.probability = probability
        assuredMinimum = cells.map { $0.posterior.quantile(1 - rule.certainty) }.min() ?? 0
        let unheard = cells.indices.filter { cells[$0].counts.seen < rule.quorum }
        let supporting = cells.indices.first { probabilities[$0] >= rule.certainty }
        let opposing = cells.indices.first {
            cells[$0].posterior.probability(atMost: rule.threshold) >= rule.certainty
        }
        label =
            if !unheard.isEmpty || cells.isEmpty { .unheard(by: unheard) } else if let supporting, let opposing {
                .contested(supporting: supporting, opposing: opposing)
            } else if probability >= rule.certainty { .roughConsensus } else if probability >= 0.5 {
                Self.leaning(cells, probabilities, rule)
            } else { .noConsensus }
    }

    private static func leaning(_ cells: [Support], _ probabilities: [Double], _ rule: Rule) -> Label {
        let limiting = probabilities.indices.min { probabilities[$0] < probabilities[$1] } ?? 0
        let others = probabilities.indices.reduce(1) { $0 * ($1 == limiting ? 1 : probabilities[$1]) }
        guard others > rule.certainty else { return .leaning(limiting: limiting, needed: nil) }
        let needed = least(upTo: 100_000) { count in
            let probability = cells[limiting].with(agreeing: count).posterior.probability(atLeast: rule.threshold)
            return others * probability >= rule.certainty
        }
        return .leaning(limiting: limiting, needed: needed)
    }

    /// The least number from 1 for which `holds`, which from there on holds for all.
    static func least(upTo most: Int, _ holds: (Int) -> Bool) -> Int? {
        var high = 1
        while !holds(high) {
            guard high < most else { return nil }
            high *= 2
        }
        var low = high / 2
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if holds(middle) { high = middle } else { low = middle }
        }
        return high
    }
}

extension JointAssurance {
    /// For each group how many further adverse votes in it alone would end a rough consensus; nil for other labels.
    public static func fragility(_ cells: [Support], rule: Rule = Rule()) -> [Int]? {
        JointAssurance(cells, rule: rule).fragility(cells, rule: rule)
    }

    func fragility(_ cells: [Support], rule: Rule) -> [Int]? {
        guard label == .roughConsensus else { return nil }
        return cells.indices.map { group in
            let others = cells.indices.reduce(1) { $0 * ($1 == group ? 1 : probabilities[$1]) }
            let lost = Self.least(upTo: 1 << 30) { count in
                let probability = cells[group].with(adverse: count).posterior.probability(atLeast: rule.threshold)
                return others * probability < rule.certainty
            }
            return lost ?? .max
        }
    }
}
