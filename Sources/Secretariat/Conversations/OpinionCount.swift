import Journal
import Mechanism
import OpinionMap
import Verification

/// Counts the ballots of a conversation: what may be published of them, and nothing else leaves this function.
struct OpinionCount {
    private let statements: [Statement]
    private let groups: [String]
    private let ballots: [Ballot]
    private let map: BalancedMap
    private let votes: VoteMatrix
    private let groupOfRow: [Int?]
    /// Whether there are groups of opinion, each large enough to be shown.
    private let showsOpinions: Bool

    /// - Parameters:
    ///   - organisation: The name of the organisation behind a capacity, as far as there is one.
    ///   - permutations: How often votes are shuffled to see what chance alone shows.
    init(
        _ ballots: [Ballot], of conversation: Conversation, in mechanism: Mechanism, permutations: Int = 199,
        organisation: (Capacity) -> String?
    ) throws(VoteMatrix.Contradiction) {
        statements = mechanism.asked(in: conversation)
        let groups = mechanism.charter.inForce.groups.codes
        self.groups = groups
        let column = statements.enumerated().reduce(into: [:]) { $0[$1.element.id.number] = $1.offset }
        // Whoever voted only on what was declined since has no vote that counts.
        let ballots = ballots.filter { $0.votes.keys.contains { column[$0] != nil } }
        self.ballots = ballots
        var list = VoteList(capacity: ballots.count * statements.count)
        for (row, ballot) in ballots.enumerated() {
            for (statement, vote) in ballot.votes.sorted(by: { $0.key < $1.key }) {
                if let place = column[statement] { _ = list.append(participant: row, statement: place, vote: vote) }
            }
        }
        votes = try list.matrix(participantCount: ballots.count, statementCount: statements.count)
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
        map = BalancedMap(
            votes, electorate: Electorate(declarations, seats: groups.map { _ in 1 }), options: options, workers: 1)
        showsOpinions = map.hasGroups && map.groups.allSatisfy { $0.members.count >= Conversation.fewest }
    }

    /// What is published: nothing but totals while fewer people have voted than are ever shown together.
    var result: OpinionResult {
        var result = OpinionResult()
        (result.people, result.votes) = (ballots.count, votes.voteCount)
        result.guests = ballots.count(where: \.voter.isGuest)
        let isLarge = ballots.count >= Conversation.fewest
        let sizes = groups.indices.map { group in groupOfRow.count { $0 == group } }
        let shown = PublishedCells(
            sizes.map { VoteCounts(seen: $0) }, total: VoteCounts(seen: ballots.count),
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
        let everybody = map.counts[column]
        let guestVotes = ballots.filter(\.voter.isGuest).compactMap { $0.votes[statements[column].id.number] }
        let guests = VoteCounts(
            agree: guestVotes.count { $0 > 0 }, disagree: guestVotes.count { $0 < 0 }, seen: guestVotes.count)
        let declared = PublishedCells(
            byGroup.map(\.counts) + [guests], total: everybody, threshold: Conversation.fewest)
        let found = PublishedCells(byOpinion.map(\.counts), total: everybody, threshold: Conversation.fewest)
        let isShown = declared.remainder != nil && found.remainder != nil
        func published(_ cells: [OpinionResult.Cell], _ shown: PublishedCells) -> [OpinionResult.Cell?] {
            cells.indices.map { isShown && shown.groups[$0] != nil ? cells[$0] : nil }
        }
        return OpinionResult.Line(
            statement: statements[column].id, everybody: isShown ? .init(everybody) : nil,
            guests: isShown ? (declared.groups.last ?? nil).map(OpinionResult.Tally.init) : nil,
            byGroup: published(byGroup, declared), byOpinion: published(byOpinion, found),
            amongGroups: .init(byGroup), amongOpinions: opinions > 0 ? .init(byOpinion) : nil,
            hangsOnOne: ground.dependsOnOneOrganisation, mean: Int((map.centre[column] * 1000).rounded()),
            x: component(0, column), y: component(1, column))
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
