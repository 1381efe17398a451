/// How a statement stands among groups that were declared and groups that were found.
public struct CommonGround: Hashable, Sendable {
    /// What is said of one way of dividing people.
    public struct Finding: Hashable, Sendable {
        /// The support of each group.
        public let cells: [Support]
        /// Whether all support it.
        public let assurance: JointAssurance
        /// Whether all reject it.
        public let rejection: JointAssurance
        /// How many adverse votes in each group alone would end a rough consensus.
        public let fragility: [Int]?
    }

    /// The column of the statement.
    public let statement: Int
    /// Among declared stakeholder groups; nil if there are none.
    public let declared: Finding?
    /// Among groups of opinion; nil if there are none.
    public let discovered: Finding?
    /// Among all together; what remains to be said where there are no groups of either kind.
    public let everybody: Finding
    /// Balanced approval at ε = 0, 1 and ∞ among the declared groups, or those found.
    public let approval: [Double]
    /// The mean support with each group counted by its seats.
    public let stratified: StratifiedSupport
    /// Whether the label hangs on one organisation: without it, it would be another.
    public let dependsOnOneOrganisation: Bool
    /// 1 − C made fit for picking from many statements (Benjamini and Hochberg).
    public internal(set) var falseDiscoveryRate = 1.0

    /// The finding that decides: the less sure of the two divisions.
    public var headline: Finding {
        let findings = [declared, discovered].compactMap(\.self)
        return findings.min { $0.assurance.probability < $1.assurance.probability } ?? everybody
    }

    /// C of the headline: the probability that all groups support the statement, the less of the two divisions.
    public var probability: Double { headline.assurance.probability }
}

/// Works out the common ground of all statements.
struct CommonGroundSearch: Sendable {
    let declared: SupportTable
    private let discovered: SupportTable?
    private let everybody: SupportTable
    private let votes: VoteMatrix
    private let people: Electorate
    private let opinion: [Int?]
    private let isIncluded: [Bool]
    private let rule: JointAssurance.Rule
    let association: CrossTable?

    init(
        _ votes: VoteMatrix, _ people: Electorate, opinion: [Int?], opinionCount: Int, isIncluded: [Bool],
        _ options: BalancedMap.Options
    ) {
        self.votes = votes
        self.people = people
        self.opinion = opinion
        self.isIncluded = isIncluded
        rule = options.rule
        let organisations = people.declarations.map(\.organisation)
        func table(_ groups: [Int?], _ count: Int) -> SupportTable {
            SupportTable(
                votes, groups: groups, organisations: organisations, groupCount: count, cap: options.organisationCap)
        }
        declared = table(people.declarations.map(\.group), people.groupCount)
        discovered = opinionCount > 1 ? table(opinion, opinionCount) : nil
        everybody = table([Int?](repeating: 0, count: votes.participantCount), 1)
        let both = zip(people.declarations, opinion).compactMap { declaration, opinion in
            declaration.group.flatMap { group in opinion.map { (group, $0) } }
        }
        association =
            opinionCount > 1 && people.groupCount > 1 ? CrossTable(both.map(\.0), both.map(\.1)) : nil
    }

    func results(workers: Int) -> [CommonGround] {
        var results = concurrently(votes.statementCount, workers: workers, result)
        // Statements that were taken out are no part of the many that one picks from.
        let open = results.indices.filter { isIncluded[$0] }
        let rates = falseDiscoveryRates(open.map { 1 - results[$0].probability })
        for (statement, rate) in zip(open, rates) { results[statement].falseDiscoveryRate = rate }
        return results
    }

    private func result(_ statement: Int) -> CommonGround {
        let main = people.groupCount > 0 ? declared : discovered ?? everybody
        let cells = main.cells[statement]
        let weights = people.groupCount > 0 ? people.shares : cells.map { _ in 1 / Double(cells.count) }
        let shares = cells.map(\.share)
        return CommonGround(
            statement: statement, declared: people.groupCount > 0 ? finding(declared, statement) : nil,
            discovered: discovered.map { finding($0, statement) }, everybody: finding(everybody, statement),
            approval: [0, 1, .infinity].map { balancedApproval(shares, weights: weights, aversion: $0) ?? 0.5 },
            stratified: StratifiedSupport(cells, weights: weights),
            dependsOnOneOrganisation: hangsOnOne(main, statement))
    }

    private func finding(_ table: SupportTable, _ statement: Int) -> CommonGround.Finding {
        let cells = table.cells[statement]
        let assurance = JointAssurance(cells, rule: rule)
        return CommonGround.Finding(
            cells: cells, assurance: assurance, rejection: JointAssurance(cells.map(\.reversed), rule: rule),
            fragility: assurance.fragility(cells, rule: rule))
    }

    private func hangsOnOne(_ table: SupportTable, _ statement: Int) -> Bool {
        let label = JointAssurance(table.cells[statement], rule: rule).label.kind
        return table.organisations(on: statement).contains { organisation in
            JointAssurance(table.cells(on: statement, without: organisation), rule: rule).label.kind != label
        }
    }
}

extension JointAssurance.Label {
    /// The label without its details, as it is published.
    public enum Kind: String, Hashable, Sendable {
        /// All groups support it.
        case roughConsensus = "rough consensus"
        /// More likely than not all support it.
        case leaning
        /// A group supports it and another does not.
        case contested
        /// It is less likely than not that all support it.
        case noConsensus = "no consensus"
        /// Too few of a group have seen it.
        case unheard = "unheard"
    }

    /// The label without its details.
    public var kind: Kind {
        switch self {
        case .roughConsensus: .roughConsensus
        case .leaning: .leaning
        case .contested: .contested
        case .noConsensus: .noConsensus
        case .unheard: .unheard
        }
    }
}
