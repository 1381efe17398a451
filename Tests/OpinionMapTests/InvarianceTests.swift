import Exchange
import OpinionMap
import Testing

@Suite struct `What a map does not depend on` {
    static let options: BalancedMap.Options = {
        var options = BalancedMap.Options()
        options.permutations = 9
        options.draws = 3
        options.significance = 1
        return options
    }()

    static func json(_ conversation: Conversation, workers: Int = 1) -> [UInt8] {
        let map = BalancedMap(conversation.votes, options: options, workers: workers)
        return map.json(
            of: conversation, statements: StatementList(), declarations: Declarations(), options: options,
            smallestCell: 3, digest: conversation.digest(options.parameters))
    }

    @Test(arguments: ["8svxmefhi8", "4cvkai2ctw", "2dhnep37ie"])
    func `not on the order of the lines, nor on threads`(name: String) throws {
        let text = String(decoding: try Pack.bytes(name, "votes.csv"), as: UTF8.self)
        let lines = text.split(separator: "\n")
        let reference = Self.json(try Pack.conversation(name))
        var generator = SplitMix64(seed: 5)
        for _ in 0..<3 {
            let shuffled = [lines[0]] + lines.dropFirst().shuffled(using: &generator)
            let again = try Pack.conversation(of: Array(shuffled.joined(separator: "\n").utf8))
            #expect(Self.json(again, workers: 3) == reference)
        }
    }

    @Test func `not on what participants are called`() throws {
        let conversation = try Pack.conversation("8svxmefhi8")
        let count = conversation.votes.participantCount
        var generator = SplitMix64(seed: 9)
        let order = Array(0..<count).shuffled(using: &generator)
        var cast: [(Int, Int, Int)] = []
        for row in 0..<count {
            for (statement, vote) in conversation.votes.votes(of: row) { cast.append((order[row], statement, vote)) }
        }
        let (one, other) = (
            BalancedMap(conversation.votes, options: Self.options), BalancedMap(try votes(cast), options: Self.options)
        )
        #expect(one.axes == other.axes && one.centre == other.centre)
        #expect((0..<count).allSatisfy { one.points[$0] == other.points[order[$0]] })
        #expect(one.groups.map { Set($0.members.map { order[$0] }) } == other.groups.map { Set($0.members) })
        #expect(one.grouping.evidence == other.grouping.evidence)
        #expect(one.grouping.stability == other.grouping.stability)
        #expect(one.commonGround == other.commonGround)
        #expect(one.bridging == other.bridging && one.slate == other.slate)
    }

    @Test func `not on participants who did not vote`() throws {
        let conversation = try Pack.conversation("8svxmefhi8")
        var list = VoteList()
        for row in 0..<conversation.votes.participantCount {
            for (statement, vote) in conversation.votes.votes(of: row) {
                let isTaken = list.append(participant: row, statement: statement, vote: vote)
                #expect(isTaken)
            }
        }
        let wider = try list.matrix(
            participantCount: conversation.votes.participantCount + 5,
            statementCount: conversation.votes.statementCount)
        let (one, other) = (
            BalancedMap(conversation.votes, options: Self.options), BalancedMap(wider, options: Self.options)
        )
        #expect(one.points == other.points && one.groups == other.groups && one.commonGround == other.commonGround)
    }

    @Test func `all votes turned round turn agreement and disagreement round`() throws {
        let conversation = try Pack.conversation("8svxmefhi8")
        var cast: [(Int, Int, Int)] = []
        for row in 0..<conversation.votes.participantCount {
            for (statement, vote) in conversation.votes.votes(of: row) { cast.append((row, statement, -vote)) }
        }
        let (one, other) = (
            BalancedMap(conversation.votes, options: Self.options), BalancedMap(try votes(cast), options: Self.options)
        )
        #expect(one.consensus.agree == other.consensus.disagree)
        #expect(one.centre.map { -$0 } == other.centre)
        for (own, turned) in zip(one.commonGround, other.commonGround) {
            #expect(own.everybody.assurance.probability == turned.everybody.rejection.probability)
        }
        #expect(one.groups.map(\.members) == other.groups.map(\.members))
    }

    @Test func `everybody twice keeps axes and groups`() throws {
        let conversation = try Pack.conversation("8svxmefhi8")
        let count = conversation.votes.participantCount
        var cast: [(Int, Int, Int)] = []
        for row in 0..<(2 * count) {
            for (statement, vote) in conversation.votes.votes(of: row % count) { cast.append((row, statement, vote)) }
        }
        let (one, other) = (
            BalancedMap(conversation.votes, options: GroupingOptions.untested),
            BalancedMap(try votes(cast), options: GroupingOptions.untested)
        )
        for (own, doubled) in zip(one.axes.components, other.axes.components) {
            #expect(distance(own, doubled) <= 1e-9)
        }
        // Of very many groups among few people the search need not find the very best each time.
        for (own, doubled) in zip(one.grouping.divisions, other.grouping.divisions) where own.count <= 6 {
            #expect(abs(2 * own.inertia - doubled.inertia) <= 1e-9 * doubled.inertia)
        }
    }

    @Test func `a statement that was taken out is never listed`() throws {
        let conversation = try Pack.conversation("8svxmefhi8")
        let all = BalancedMap(conversation.votes, options: Self.options)
        let out = Set(all.consensus.agree.prefix(2) + all.slate.statements.prefix(2))
        let moderation = (0..<conversation.votes.statementCount).map { Moderation(isOut: out.contains($0)) }
        let map = BalancedMap(conversation.votes, moderation: moderation, options: Self.options)
        #expect(out.isDisjoint(with: map.consensus.agree + map.consensus.disagree + map.slate.statements))
        #expect(out.isDisjoint(with: map.groups.flatMap { $0.representative.map(\.contrast.statement) }))
        #expect(out.isDisjoint(with: map.routing.offers(to: nil).map(\.statement)))
        #expect(out.allSatisfy { statement in map.axes.components.allSatisfy { $0[statement] == 0 } })
    }
}

private enum GroupingOptions {
    static let untested = `Groups of opinion`.untested
}
