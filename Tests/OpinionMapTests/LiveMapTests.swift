import Exchange
import OpinionMap
import Testing

/// A map that takes votes one after another is, to the last published digit, the map that is made of all of them at once.
@Suite struct `One more vote` {
    static let options: BalancedMap.Options = {
        var options = `Groups of opinion`.untested
        options.draws = 0
        options.slateSize = 5
        options.organisationCap = 1
        return options
    }()

    /// The published lines that differ.
    static func differences(
        _ live: LiveMap, _ conversation: Conversation, electorate: Electorate = Electorate([], seats: []),
        moderation: [Moderation] = []
    ) -> [String] {
        func lines(_ map: BalancedMap) -> [Substring] {
            let json = map.json(
                of: conversation, statements: StatementList(), declarations: Declarations(), options: options,
                smallestCell: 3, digest: "")
            return String(decoding: json, as: UTF8.self).split(separator: "\n")
        }
        let fresh = BalancedMap(live.votes, moderation: moderation, electorate: electorate, options: options)
        return zip(lines(live.map), lines(fresh)).filter { $0 != $1 }.map { String($0.0.prefix(40)) }
    }

    @Test(arguments: ["8svxmefhi8", "4cvkai2ctw"])
    func `gives the map that is made afresh`(name: String) throws {
        let conversation = try Pack.conversation(name)
        var live = LiveMap(conversation.votes, options: Self.options)
        var draw = SplitMix64(seed: 21)
        for number in 1...8 {
            let (row, statement) = (
                draw.below(live.votes.participantCount), draw.below(live.votes.statementCount)
            )
            let isTaken = live.cast(draw.below(3) - 1, by: row, on: statement)
            #expect(isTaken)
            if number % 4 == 0 { #expect(Self.differences(live, conversation) == []) }
        }
    }

    @Test func `gives it with stakeholder groups, organisations and statements that were taken out`() throws {
        let conversation = try Pack.conversation("8svxmefhi8")
        var draw = SplitMix64(seed: 3)
        let people = (0..<conversation.votes.participantCount).map { _ in
            Electorate.Declaration(
                group: draw.below(5) == 0 ? nil : draw.below(3), organisation: draw.below(3) == 0 ? draw.below(6) : nil)
        }
        let electorate = Electorate(people, seats: [1, 2, 3])
        let moderation = (0..<conversation.votes.statementCount).map {
            Moderation(isOut: $0 % 7 == 3, isMeta: $0 % 11 == 5)
        }
        var live = LiveMap(
            conversation.votes, moderation: moderation, electorate: electorate, options: Self.options, workers: 2)
        for number in 1...8 {
            _ = live.cast(
                draw.below(3) - 1, by: draw.below(live.votes.participantCount),
                on: draw.below(live.votes.statementCount))
            guard number % 4 == 0 else { continue }
            let found = Self.differences(live, conversation, electorate: electorate, moderation: moderation)
            #expect(found == [])
            let fresh = BalancedMap(
                live.votes, moderation: moderation, electorate: electorate, options: Self.options)
            #expect(live.map.slate.statements == fresh.slate.statements)
            #expect(abs(live.map.slate.worstRatio - fresh.slate.worstRatio) <= 1e-9)
            #expect(live.map.association == fresh.association)
            for (own, other) in zip(live.map.commonGround, fresh.commonGround) {
                #expect(own.declared?.assurance.label == other.declared?.assurance.label)
                #expect(abs(own.probability - other.probability) <= 1e-12)
                #expect(own.dependsOnOneOrganisation == other.dependsOnOneOrganisation)
                #expect(abs(own.falseDiscoveryRate - other.falseDiscoveryRate) <= 1e-12)
            }
        }
    }

    @Test func `follows groups, and looks for them anew when it is time`() throws {
        let conversation = try Pack.conversation("8svxmefhi8")
        var live = LiveMap(conversation.votes, options: Self.options, regrouping: .following(anewAfter: 4))
        var draw = SplitMix64(seed: 23)
        var changes = 0
        while changes < 8 {
            let (row, statement) = (
                draw.below(live.votes.participantCount), draw.below(live.votes.statementCount)
            )
            let vote = draw.below(3) - 1
            // The same vote again changes nothing, and does not count.
            if live.votes.vote(of: row, on: statement) != vote { changes += 1 } else { continue }
            _ = live.cast(vote, by: row, on: statement)
            guard changes % 2 == 0 else { continue }
            let fresh = BalancedMap(live.votes, options: Self.options)
            for (own, other) in zip(live.map.axes.components, fresh.axes.components) {
                #expect(distance(own, other) <= 1e-9)
            }
            #expect(live.map.grouping.divisions.map(\.count) == fresh.grouping.divisions.map(\.count))
            for (own, other) in zip(live.map.grouping.divisions, fresh.grouping.divisions) {
                #expect(own.inertia <= 1.1 * other.inertia)
            }
            if changes % 4 == 0 { #expect(Self.differences(live, conversation) == []) }
        }
    }

    /// From nobody to sixteen people, the whole way: new rows, the first axes, people who come to be grouped.
    @Test func `grows from nothing`() throws {
        let all = try `Groups of opinion`.camps(16, seed: 17)
        var live = LiveMap(
            try VoteList().matrix(participantCount: 0, statementCount: all.statementCount), options: Self.options)
        var checked = 0
        for row in 0..<all.participantCount {
            for (statement, vote) in all.votes(of: row) {
                let isTaken = live.cast(vote, by: row, on: statement)
                #expect(isTaken)
            }
            guard row % 8 == 7 else { continue }
            let fresh = BalancedMap(live.votes, options: Self.options)
            #expect(live.map.groups.map(\.members) == fresh.groups.map(\.members))
            #expect(live.map.counts == fresh.counts && live.map.clustered == fresh.clustered)
            #expect(live.map.points.count == fresh.points.count)
            for (own, other) in zip(live.map.axes.components, fresh.axes.components) {
                #expect(distance(own, other) <= 1e-9)
            }
            checked += 1
        }
        #expect(checked == 2 && live.votes == all)
    }

    @Test func `refuses what is no vote, and takes the same vote again without a change`() throws {
        var live = LiveMap(try votes([(0, 0, 1), (1, 1, -1), (2, 0, 0), (2, 1, 1)]), options: Self.options)
        let before = live.map
        let answers = [
            live.cast(2, by: 0, on: 0), live.cast(1, by: 0, on: 2), live.cast(1, by: 4, on: 0),
            live.cast(1, by: -1, on: 0), live.cast(1, by: 0, on: 0)
        ]
        #expect(answers == [false, false, false, false, true])
        #expect(live.map.counts == before.counts && live.map.axes == before.axes)
    }

    /// A table of products would be too large: axes are found by passes over the votes.
    @Test func `goes on with very many statements`() throws {
        var draw = SplitMix64(seed: 8)
        var cast: [(Int, Int, Int)] = [(0, 1_600, 1)]
        for person in 0..<24 {
            for statement in 0..<30 {
                cast.append((person, statement * 50, draw.below(4) == 0 ? 0 : person % 2 * 2 - 1))
            }
        }
        var live = LiveMap(try votes(cast), options: Self.options)
        _ = live.cast(-1, by: 3, on: 77)
        let fresh = BalancedMap(live.votes, options: Self.options)
        for (own, other) in zip(live.map.axes.components, fresh.axes.components) {
            #expect(distance(own, other) <= 1e-9)
        }
        #expect(live.map.groups.map(\.members) == fresh.groups.map(\.members))
    }

    @Test func `votes are added, changed and refused`() throws {
        let table = try votes([(0, 0, 1), (1, 1, -1)])
        #expect(table.casting(0, by: 0, on: 1)?.vote(of: 0, on: 1) == 0)
        #expect(table.casting(-1, by: 0, on: 0)?.vote(of: 0, on: 0) == -1)
        #expect(table.casting(-1, by: 0, on: 0)?.voteCount == 2)
        #expect(table.casting(1, by: 2, on: 0)?.participantCount == 3)
        #expect(table.casting(1, by: 3, on: 0) == nil && table.casting(2, by: 0, on: 0) == nil)
        #expect(table.casting(1, by: 0, on: 2) == nil)
        #expect(try votes([(0, 0, 1), (0, 1, 0), (1, 1, -1)]) == table.casting(0, by: 0, on: 1))
    }
}
