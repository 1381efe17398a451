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
        guard let discovered else { return declared ?? everybody }
        guard let declared, declared.assurance.probability <= discovered.assurance.probability else {
            return discovered
        }
        return declared
    }

    /// C of the headline: the probability that all groups support the statement, the less of the two divisions.
    public var probability: Double {
        let probabilities = [declared?.assurance.probability, discovered?.assurance.probability].compactMap(\.self)
        return probabilities.min() ?? everybody.assurance.probability
    }
}

/// Works out the common ground of all statements.
struct CommonGroundSearch: Sendable {
    private(set) var declared: SupportTable
    private var discovered: SupportTable?
    private var everybody: SupportTable
    private let people: Electorate
    private let isIncluded: [Bool]
    private let rule: JointAssurance.Rule
    private(set) var association: CrossTable?

    init(
        _ votes: VoteMatrix, _ people: Electorate, opinion: [Int?], opinionCount: Int, isIncluded: [Bool],
        _ options: BalancedMap.Options
    ) {
        self.people = people
        self.isIncluded = isIncluded
        rule = options.rule
        let organisations = people.declarations.map(\.organisation)
        func table(_ groups: [Int?], _ count: Int) -> SupportTable {
            SupportTable(
                votes, groups: groups, organisations: organisations, groupCount: count, cap: options.organisationCap)
        }
        declared = table(people.declarations.map(\.group), people.groupCount)
        everybody = table([Int?](repeating: 0, count: votes.participantCount), 1)
        divide(votes, people, opinion: opinion, opinionCount: opinionCount, options)
    }

    /// Takes other groups of opinion.
    mutating func divide(
        _ votes: VoteMatrix, _ people: Electorate, opinion: [Int?], opinionCount: Int, _ options: BalancedMap.Options
    ) {
        discovered =
            opinionCount > 1
            ? SupportTable(
                votes, groups: opinion, organisations: people.declarations.map(\.organisation),
                groupCount: opinionCount, cap: options.organisationCap) : nil
        associate(people, opinion: opinion, opinionCount: opinionCount)
    }

    /// Looks anew how groups of opinion and declared groups go together.
    mutating func associate(_ people: Electorate, opinion: [Int?], opinionCount: Int) {
        let both = zip(people.declarations, opinion).compactMap { declaration, opinion in
            declaration.group.flatMap { group in opinion.map { (group, $0) } }
        }
        association =
            opinionCount > 1 && people.groupCount > 1 ? CrossTable(both.map(\.0), both.map(\.1)) : nil
    }

    func results(workers: Int) -> [CommonGround] {
        var results = concurrently(isIncluded.count, workers: workers, result)
        rate(&results)
        return results
    }

    /// Works out some statements anew.
    func update(_ results: inout [CommonGround], _ statements: [Int], workers: Int) {
        let fresh = concurrently(statements.count, workers: workers) { result(statements[$0]) }
        for (statement, result) in zip(statements, fresh) { results[statement] = result }
        rate(&results)
    }

    private func rate(_ results: inout [CommonGround]) {
        // Statements that were taken out are no part of the many that one picks from.
        let open = results.indices.filter { isIncluded[$0] }
        let rates = falseDiscoveryRates(open.map { 1 - results[$0].probability })
        for (statement, rate) in zip(open, rates) { results[statement].falseDiscoveryRate = rate }
    }

    /// Counts a vote, or takes it off, where nobody has an organisation.
    mutating func count(_ vote: Int, on statement: Int, declared group: Int?, opinion: Int?, _ number: Int) {
        if let group { declared.count(vote, on: statement, in: group, number) }
        everybody.count(vote, on: statement, in: 0, number)
        count(vote, on: statement, opinion: opinion, number)
    }

    /// The same among groups of opinion alone, when somebody goes from one to another.
    mutating func count(_ vote: Int, on statement: Int, opinion: Int?, _ number: Int) {
        if let opinion { discovered?.count(vote, on: statement, in: opinion, number) }
    }

    /// Counts the votes on a statement anew: each with its voter's group of opinion and declaration.
    mutating func recount(
        _ statement: Int, _ voters: [(opinion: Int?, declaration: Electorate.Declaration, vote: Int)]
    ) {
        func ballots(_ group: (Int?, Electorate.Declaration) -> Int?) -> [SupportTable.Ballot] {
            voters.compactMap { voter in
                group(voter.opinion, voter.declaration).map {
                    SupportTable.Ballot(group: $0, organisation: voter.declaration.organisation, vote: voter.vote)
                }
            }
        }
        declared.recount(statement, ballots { $1.group })
        everybody.recount(statement, ballots { _, _ in 0 })
        discovered?.recount(statement, ballots { opinion, _ in opinion })
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
