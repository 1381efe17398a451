/// Groups of opinion in a map under way, their counts, and what is common ground of which groups.
struct LiveOpinion: Sendable {
    /// The group of each row; nil for those who are not clustered.
    private var labels: [Int?]
    private var tallies: [[VoteCounts]] = []
    private var search: CommonGroundSearch
    private let isIncluded: [Bool]
    private let options: BalancedMap.Options

    init(
        _ votes: VoteMatrix, _ map: BalancedMap, _ people: LivePeople, _ isIncluded: [Bool],
        _ options: BalancedMap.Options
    ) {
        (self.isIncluded, self.options) = (isIncluded, options)
        labels = Self.labels(map, votes.participantCount)
        search = CommonGroundSearch(
            votes, people.electorate, opinion: labels, opinionCount: map.grouping.count, isIncluded: isIncluded,
            options)
        tallies = Self.tallies(votes, labels, map)
    }

    private static func labels(_ map: BalancedMap, _ count: Int) -> [Int?] {
        var labels = [Int?](repeating: nil, count: count)
        for (row, label) in zip(map.clustered, map.grouping.labels) { labels[row] = label }
        return labels
    }

    private static func tallies(_ votes: VoteMatrix, _ labels: [Int?], _ map: BalancedMap) -> [[VoteCounts]] {
        let count = map.clustered.isEmpty ? 0 : map.grouping.count
        var members = [[Int]](repeating: [], count: count)
        for row in map.clustered { if let label = labels[row] { members[label].append(row) } }
        return members.map { votes.counts(of: $0) }
    }

    /// What is believed of the support of each declared group for each statement.
    var posteriors: [[Beta]] { search.declared.cells.map { $0.map(\.posterior) } }

    /// Counts a vote, or one that has changed, in the groups there are.
    mutating func count(_ old: Int?, _ vote: Int, by row: Int, on statement: Int, _ people: LivePeople) {
        if row == labels.count { labels.append(nil) }
        let label = labels[row]
        if let label { tallies[label][statement].change(from: old, to: vote) }
        guard !people.hasOrganisations else {
            return search.recount(statement, people.voters(on: statement, labels))
        }
        let group = people.electorate.declarations[row].group
        if let old { search.count(old, on: statement, declared: group, opinion: label, -1) }
        search.count(vote, on: statement, declared: group, opinion: label, 1)
    }

    /// Moves people to the groups in which they are now.
    /// - Returns: The statements whose counts among groups have changed.
    mutating func regroup(_ votes: VoteMatrix, _ map: BalancedMap, _ people: LivePeople) -> [Int] {
        let fresh = Self.labels(map, votes.participantCount)
        let moved = fresh.indices.filter { fresh[$0] != labels[$0] }
        let count = map.clustered.isEmpty ? 0 : map.grouping.count
        // Beyond some number of moves counting anew is quicker, and where there are more groups or fewer it must be done.
        guard count == tallies.count, moved.count <= max(8, fresh.count / 20) else {
            labels = fresh
            tallies = Self.tallies(votes, fresh, map)
            search.divide(votes, people.electorate, opinion: fresh, opinionCount: map.grouping.count, options)
            return Array(isIncluded.indices)
        }
        guard !moved.isEmpty else { return [] }
        var isTouched = [Bool](repeating: false, count: isIncluded.count)
        for row in moved {
            for (statement, vote) in votes.votes(of: row) {
                isTouched[statement] = true
                if let old = labels[row] { tallies[old][statement].count(vote, -1) }
                if let new = fresh[row] { tallies[new][statement].count(vote, 1) }
                guard !people.hasOrganisations, count > 1 else { continue }
                search.count(vote, on: statement, opinion: labels[row], -1)
                search.count(vote, on: statement, opinion: fresh[row], 1)
            }
        }
        labels = fresh
        guard count > 1 else { return [] }
        search.associate(people.electorate, opinion: fresh, opinionCount: count)
        let touched = isTouched.indices.filter { isTouched[$0] }
        if people.hasOrganisations {
            for statement in touched { search.recount(statement, people.voters(on: statement, labels)) }
        }
        return touched
    }

    /// The groups with their counts.
    func groups(_ map: BalancedMap) -> [BalancedMap.Group] {
        var members = [[Int]](repeating: [], count: tallies.count)
        for row in map.clustered { if let label = labels[row] { members[label].append(row) } }
        return members.indices.map { id in
            let sum = members[id].reduce(Point.zero) {
                Point(x: $0.x + map.points[$1].x, y: $0.y + map.points[$1].y)
            }
            let size = Double(max(1, members[id].count))
            return BalancedMap.Group(
                id: id, members: members[id], centre: Point(x: sum.x / size, y: sum.y / size), counts: tallies[id],
                representative: [])
        }
    }

    /// Works out common ground on some statements anew.
    func update(_ map: inout BalancedMap, _ statements: [Int], _ workers: Int) {
        search.update(&map.commonGround, statements, workers: workers)
        map.association = search.association
    }
}
