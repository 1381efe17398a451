import Journal
import Mechanism
import OpinionMap
import Verification

/// Counts the ballots of a conversation: what may be published of them, and nothing else leaves this function.
struct OpinionCount {
    private let statements: [Statement]
    private let groups: [String]
    /// Of those who have joined, in the order of the map's rows.
    private let ballots: [Ballot]
    /// Of people without an account. Nobody can tell how many people they are, so they are in no division and change none.
    private let guests: [Ballot]
    private let map: BalancedMap
    private let groupOfRow: [Int?]
    private let opinionOfRow: [Int?]
    /// Whether there are groups of opinion, each large enough to be shown.
    private let showsOpinions: Bool

    /// - Parameters:
    ///   - organisation: The name of the organisation behind a capacity, as far as there is one.
    ///   - permutations: How often votes are shuffled to see what chance alone shows.
    init(
        _ cast: [Ballot], of conversation: Conversation, in mechanism: Mechanism, permutations: Int = 199,
        organisation: (Capacity) -> String?
    ) throws(VoteMatrix.Contradiction) {
        statements = mechanism.asked(in: conversation)
        let groups = mechanism.charter.inForce.groups.codes
        self.groups = groups
        let column = statements.enumerated().reduce(into: [:]) { $0[$1.element.id.number] = $1.offset }
        // Whoever voted only on what was declined since has no vote that counts.
        let counted = cast.filter { $0.votes.keys.contains { column[$0] != nil } }
        let ballots = counted.filter { !$0.voter.isGuest }
        self.ballots = ballots
        guests = counted.filter(\.voter.isGuest)
        var list = VoteList(capacity: ballots.count * statements.count)
        for (row, ballot) in ballots.enumerated() {
            for (statement, vote) in ballot.votes.sorted(by: { $0.key < $1.key }) {
                if let place = column[statement] { _ = list.append(participant: row, statement: place, vote: vote) }
            }
        }
        let votes = try list.matrix(participantCount: ballots.count, statementCount: statements.count)
        var organisations: [String: Int] = [:]
        let declarations = ballots.map { ballot -> Electorate.Declaration in
            guard case .person(let code) = ballot.voter, let person = PersonID(code: code),
                let capacity = mechanism.people[person]?.capacity
            else { return Electorate.Declaration() }
            let name = organisation(capacity).map { $0.lowercased() }
            let number = name.map { name in
                let number = organisations[name] ?? organisations.count
                organisations[name] = number
                return number
            }
            return Electorate.Declaration(group: groups.firstIndex(of: capacity.group), organisation: number)
        }
        groupOfRow = declarations.map(\.group)
        var options = BalancedMap.Options()
        options.permutations = permutations
        // What is not published is not worked out.
        options.fitsBridging = false
        options.draws = 0
        options.rule.quorum = Conversation.fewest
        // No figure that is published here hangs on the seats of a group: a label asks each of them.
        map = BalancedMap(
            votes, electorate: Electorate(declarations, seats: groups.map { _ in 1 }), options: options, workers: 1)
        var opinionOfRow = [Int?](repeating: nil, count: ballots.count)
        for group in map.groups { for row in group.members { opinionOfRow[row] = group.id } }
        self.opinionOfRow = opinionOfRow
        showsOpinions = map.hasGroups && map.groups.allSatisfy { $0.members.count >= Conversation.fewest }
    }

    /// What is published: nothing but totals while fewer people have voted than are ever shown together.
    var result: OpinionResult {
        var result = OpinionResult()
        let everybody = ballots + guests
        let asked = Set(statements.map(\.id.number))
        (result.people, result.guests) = (everybody.count, guests.count)
        result.votes = everybody.reduce(0) { $0 + $1.votes.keys.count(where: asked.contains) }
        let isLarge = everybody.count >= Conversation.fewest
        let sizes = groups.indices.map { group in groupOfRow.count { $0 == group } }
        let shown = PublishedCells(
            sizes.map { VoteCounts(seen: $0) }, total: VoteCounts(seen: everybody.count),
            threshold: Conversation.fewest)
        result.groups = groups.indices.map { place in
            OpinionResult.Group(code: groups[place], people: isLarge ? shown.groups[place]?.seen : nil)
        }
        guard isLarge else { return result }
        if showsOpinions { result.opinions = map.groups.map(opinion) }
        result.evidence = map.grouping.evidence.map {
            .init(pValue: Int(($0.pValue * 1000).rounded(.up)), shuffles: $0.replicates)
        }
        result.statements = statements.indices.map { line($0, opinions: result.opinions.count) }
        return result
    }

    private func opinion(_ group: BalancedMap.Group) -> OpinionResult.Opinion {
        let distances = group.members.map { row in
            let (x, y) = (map.points[row].x - group.centre.x, map.points[row].y - group.centre.y)
            return (x * x + y * y).squareRoot()
        }
        let spread = distances.reduce(0, +) / Double(max(1, distances.count))
        return OpinionResult.Opinion(
            people: group.members.count, x: millionths(group.centre.x), y: millionths(group.centre.y),
            spread: millionths(spread),
            standsFor: group.representative.prefix(5).map { item in
                .init(
                    statement: statements[item.contrast.statement].id, agrees: item.contrast.direction == .agree,
                    falseShare: Int((item.qValue * 1000).rounded(.up)))
            })
    }

    private func line(_ column: Int, opinions: Int) -> OpinionResult.Line {
        let ground = map.commonGround[column]
        let byGroup = (ground.declared?.cells ?? []).map(OpinionResult.Cell.init)
        let byOpinion = opinions > 0 ? (ground.discovered?.cells ?? []).map(OpinionResult.Cell.init) : []
        let joined = map.counts[column]
        let guests = tally(of: guests, on: column)
        let everybody = VoteCounts(
            agree: joined.agree + guests.agree, disagree: joined.disagree + guests.disagree,
            seen: joined.seen + guests.seen)
        let declared = PublishedCells(
            byGroup.map(\.counts) + [guests], total: everybody, threshold: Conversation.fewest)
        let found = PublishedCells(byOpinion.map(\.counts), total: everybody, threshold: Conversation.fewest)
        let isShown = declared.remainder != nil && found.remainder != nil
        let joint = JointCells(
            crossed(column, groups: byGroup.count, opinions: byOpinion.count),
            first: declared.groups.map { $0 != nil }, second: found.groups.map { $0 != nil },
            threshold: Conversation.fewest)
        let groups = byGroup.indices.map { isShown && declared.groups[$0] != nil ? byGroup[$0] : nil }
        let opinionCells = byOpinion.indices.map { isShown && joint.second[$0] ? byOpinion[$0] : nil }
        // The mean is of those who have joined alone.
        let isPlaced = isShown && joined.seen >= Conversation.fewest
        return OpinionResult.Line(
            statement: statements[column].id, everybody: isShown ? .init(everybody) : nil,
            guests: isShown ? (declared.groups.last ?? nil).map(OpinionResult.Tally.init) : nil,
            byGroup: groups, byOpinion: opinionCells, amongGroups: standing(byGroup, groups),
            amongOpinions: opinions > 0 ? standing(byOpinion, opinionCells) : nil,
            hangsOnOne: ground.dependsOnOneOrganisation,
            mean: isPlaced ? Int((map.centre[column] * 1000).rounded()) : 0,
            x: isPlaced ? component(0, column) : 0, y: isPlaced ? component(1, column) : 0,
            corrected: isPlaced ? corrected(column) : nil)
    }

    private func tally(of ballots: [Ballot], on column: Int) -> VoteCounts {
        let votes = ballots.compactMap { $0.votes[statements[column].id.number] }
        return VoteCounts(agree: votes.count { $0 > 0 }, disagree: votes.count { $0 < 0 }, seen: votes.count)
    }

    /// The share that agrees, corrected for who was asked; nil where fewer votes came by a draw than are shown together.
    private func corrected(_ column: Int) -> Int? {
        let number = statements[column].id.number
        let votes = ballots.compactMap { ballot in
            ballot.votes[number].flatMap { vote in
                ballot.asked[number].map { (vote: vote, probability: $0) }
            }
        }
        guard votes.count >= Conversation.fewest else { return nil }
        return ExposureWeighted(votes).share.map { Int(($0 * 1000).rounded()) }
    }

    private func standing(_ cells: [OpinionResult.Cell], _ shown: [OpinionResult.Cell?]) -> OpinionResult.Standing {
        let standing = OpinionResult.Standing(cells)
        return shown.contains(nil) ? standing.withoutFigures : standing
    }

    /// How many voted on a statement by declared group, those without an account and those of no group, and by group of
    /// opinion and those of none.
    private func crossed(_ column: Int, groups count: Int, opinions: Int) -> [[Int]] {
        var table = [[Int]](repeating: [Int](repeating: 0, count: opinions + 1), count: count + 2)
        let statement = statements[column].id.number
        for (row, ballot) in ballots.enumerated() where ballot.votes[statement] != nil {
            let second = opinionOfRow[row].flatMap { $0 < opinions ? $0 : nil } ?? opinions
            table[groupOfRow[row] ?? count + 1][second] += 1
        }
        table[count][opinions] += guests.count { $0.votes[statement] != nil }
        return table
    }

    private func component(_ axis: Int, _ column: Int) -> Int {
        let components = map.axes.components
        guard components.indices.contains(axis), components[axis].indices.contains(column) else { return 0 }
        return millionths(components[axis][column])
    }

    private func millionths(_ value: Double) -> Int {
        value.isFinite ? Int((min(1000, max(-1000, value)) * 1_000_000).rounded()) : 0
    }
}

extension OpinionResult.Cell {
    fileprivate init(_ support: Support) {
        self.init(
            tally: OpinionResult.Tally(support.counts), voices: Int((support.effective * 1000).rounded()),
            agreeing: Int((support.agree * 1000).rounded()))
    }

    fileprivate var counts: VoteCounts {
        VoteCounts(agree: tally.agree, disagree: tally.disagree, seen: tally.seen)
    }
}

extension OpinionResult.Tally {
    fileprivate init(_ counts: VoteCounts) {
        self.init(agree: counts.agree, disagree: counts.disagree, pass: counts.pass)
    }
}
