/// Who takes part in a map under way: what they declared, and how much they have answered.
struct LivePeople: Sendable {
    private(set) var electorate: Electorate
    /// The rows that voted enough to be grouped, ascending.
    private(set) var clustered: [Int] = []
    /// The weight of each row in a slate.
    private(set) var weights: [Double]
    /// For each statement who voted on it and how; kept only where there are organisations.
    private var voters: [[Voter]] = []
    private var answered: [Int]
    private var isVoting: [Bool]
    private let isIncluded: [Bool]
    private let least: Int

    private struct Voter: Sendable {
        let row: Int32
        let vote: Int8
    }

    /// Whether anybody has an organisation.
    var hasOrganisations: Bool { !voters.isEmpty }
    var groupCount: Int { electorate.groupCount }

    init(_ votes: VoteMatrix, _ electorate: Electorate, _ isIncluded: [Bool]) {
        let rows = Array(0..<votes.participantCount)
        self.electorate = electorate.reordered(rows)
        self.isIncluded = isIncluded
        least = max(1, min(7, isIncluded.count { $0 }))
        answered = rows.map { row in votes.row(row).reduce(0) { $0 + (isIncluded[Int($1) / 3] ? 1 : 0) } }
        isVoting = rows.map { votes.voteCount(of: $0) > 0 }
        weights = Slate.weights(self.electorate, voting: isVoting)
        clustered = rows.filter { [answered, least] in answered[$0] >= least }
        guard electorate.declarations.contains(where: { $0.organisation != nil }) else { return }
        voters = [[Voter]](repeating: [], count: votes.statementCount)
        for row in rows {
            for (statement, vote) in votes.votes(of: row) {
                voters[statement].append(Voter(row: Int32(truncatingIfNeeded: row), vote: Int8(vote)))
            }
        }
    }

    /// Which of two rows comes first where they voted alike.
    func precedes(_ left: Int, _ right: Int) -> Bool {
        func key(_ row: Int) -> Int {
            electorate.declarations.indices.contains(row) ? electorate.declarations[row].group ?? .max : .max
        }
        return (key(left), left) < (key(right), right)
    }

    /// Whether a row has voted enough to be grouped.
    func isClustered(_ row: Int) -> Bool { answered[row] >= least }

    /// Counts a vote, or one that has changed.
    mutating func count(_ old: Int?, _ vote: Int, by row: Int, on statement: Int) {
        if row == answered.count {
            answered.append(0)
            isVoting.append(false)
            electorate = electorate.reordered(Array(0...row))
            weights.append(0)
        }
        if old == nil, isIncluded[statement] {
            answered[row] += 1
            if answered[row] == least {
                clustered.insert(row, at: clustered.firstIndex { $0 > row } ?? clustered.endIndex)
            }
        }
        if !isVoting[row] {
            isVoting[row] = true
            weights = Slate.weights(electorate, voting: isVoting)
        }
        guard hasOrganisations else { return }
        voters[statement].removeAll { Int($0.row) == row }
        voters[statement].append(Voter(row: Int32(truncatingIfNeeded: row), vote: Int8(vote)))
    }

    /// Who voted on a statement.
    func voters(on statement: Int, _ labels: [Int?]) -> [(
        opinion: Int?, declaration: Electorate.Declaration, vote: Int
    )] {
        voters[statement].map { voter in
            let row = Int(voter.row)
            return (
                labels.indices.contains(row) ? labels[row] : nil, electorate.declarations[row], Int(voter.vote)
            )
        }
    }
}
