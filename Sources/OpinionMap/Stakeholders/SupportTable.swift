/// The support of each group for each statement, under a cap on organisations.
struct SupportTable: Sendable {
    /// `cells[statement][group]`.
    private(set) var cells: [[Support]]
    /// For each statement and each organisation that took part: the cells without it.
    private var votes: [[Ballot]]
    private let groupCount: Int
    private let cap: Int

    /// One vote on a statement.
    struct Ballot: Sendable {
        let group: Int
        let organisation: Int?
        let vote: Int
    }

    /// - Parameters:
    ///   - groups: The group of each row, nil for none.
    ///   - organisations: The organisation of each row, nil for none.
    ///   - cap: For how many people the votes of one organisation on a statement count at most.
    init(_ table: VoteMatrix, groups: [Int?], organisations: [Int?], groupCount: Int, cap: Int) {
        self.groupCount = groupCount
        self.cap = max(1, cap)
        var votes = [[Ballot]](repeating: [], count: table.statementCount)
        let hasOrganisations = organisations.contains { $0 != nil }
        var plain = [[VoteCounts]](
            repeating: [VoteCounts](repeating: VoteCounts(), count: groupCount), count: table.statementCount)
        for row in 0..<table.participantCount {
            guard let group = groups[row] else { continue }
            for code in table.row(row) {
                let (statement, vote) = (Int(code) / 3, Int(code) % 3 - 1)
                if hasOrganisations {
                    votes[statement].append(Ballot(group: group, organisation: organisations[row], vote: vote))
                } else {
                    plain[statement][group].count(vote, 1)
                }
            }
        }
        self.votes = votes
        let cap = self.cap
        cells =
            hasOrganisations
            ? votes.map { Self.supports($0, groupCount, cap) } : plain.map { $0.map { Support($0) } }
    }

    /// Counts a vote of somebody, or takes it off, where nobody has an organisation.
    mutating func count(_ vote: Int, on statement: Int, in group: Int, _ number: Int) {
        var counts = cells[statement][group].counts
        counts.count(vote, number)
        cells[statement][group] = Support(counts)
    }

    /// Counts a statement anew.
    mutating func recount(_ statement: Int, _ ballots: [Ballot]) {
        votes[statement] = ballots
        cells[statement] = Self.supports(ballots, groupCount, cap)
    }

    /// The organisations that voted on a statement.
    func organisations(on statement: Int) -> [Int] {
        Array(Set(votes[statement].compactMap(\.organisation))).sorted()
    }

    /// The cells of a statement if an organisation had not taken part.
    func cells(on statement: Int, without organisation: Int) -> [Support] {
        Self.supports(votes[statement].filter { $0.organisation != organisation }, groupCount, cap)
    }

    private static func supports(_ ballots: [Ballot], _ groupCount: Int, _ cap: Int) -> [Support] {
        var sizes: [Int: Int] = [:]
        for ballot in ballots { if let organisation = ballot.organisation { sizes[organisation, default: 0] += 1 } }
        // Votes by the size of the organisation that they come from: that size decides the weight.
        var tallies = [[Int: VoteCounts]](repeating: [:], count: groupCount)
        for ballot in ballots {
            let size = max(cap, ballot.organisation.flatMap { sizes[$0] } ?? 1)
            tallies[ballot.group][size, default: VoteCounts()].count(ballot.vote, 1)
        }
        return tallies.map { tally in
            Support(tally.sorted { $0.key < $1.key }.map { (min(1, Double(cap) / Double($0.key)), $0.value) })
        }
    }
}

extension VoteCounts {
    /// Counts a vote so many times, or takes it off.
    mutating func count(_ vote: Int, _ number: Int) {
        seen += number
        if vote > 0 { agree += number }
        if vote < 0 { disagree += number }
    }
}
