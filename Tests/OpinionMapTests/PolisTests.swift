import Exchange
import Foundation
import Testing

@testable import OpinionMap

/// Production output of Polis on real conversations, stage by stage, with its groups injected.
@Suite struct `The formulas of Polis` {
    struct Case {
        let conversation: Conversation
        let expected: Expected
        let map: PolisMap
        let moderation: [Moderation]

        init(_ name: String) throws {
            let bytes = try Pack.bytes(name, "expected.json")
            conversation = try Pack.conversation(name)
            expected = try JSONDecoder().decode(Expected.self, from: Data(bytes))
            let injected = try InjectedGroups(bytes)
            var list = StatementList()
            list.moderate(out: injected.moderatedOut, meta: injected.meta)
            moderation = list.moderation(of: conversation.statements)
            map = PolisMap(
                conversation.votes, moderation: moderation,
                injection: try injected.injection(into: conversation))
        }

        /// How far the components that Polis stopped at are from the eigenvectors: it iterates a hundred times, not until
        /// nothing moves. What follows from components can be no nearer than they are.
        var unfinished: Double {
            zip(map.axes.components, expected.components).map(distance).max() ?? 0
        }
    }

    @Test func `all conversations of the pack are here`() { #expect(Pack.names.count >= 20) }

    @Test(arguments: Pack.names)
    func `centre, components and projections`(name: String) throws {
        let one = try Case(name)
        let (map, expected) = (one.map, one.expected)
        #expect(one.conversation.statements == expected.statements.map { .number($0) })
        #expect(distance(map.centre, expected.center) <= 1e-12)
        #expect(map.axes.residual <= 1e-10)
        for (own, other) in zip(map.axes.components, expected.components) {
            let cosine = zip(own, other).reduce(0) { $0 + $1.0 * $1.1 }
            #expect(1 - abs(cosine) <= 1e-10)
        }
        let tolerance =
            1e-10 + 20 * Double(expected.statements.count).squareRoot() * (one.unfinished > 1e-12 ? one.unfinished : 0)
        for (own, other) in zip(map.statementProjection, expected.statement_projection) {
            #expect(distance(own, other) <= tolerance)
        }
        #expect(distance(map.extremity, expected.extremity) <= tolerance)
    }

    /// Stage by stage (opinion-map §10): given the components at which Polis stopped, all that follows from them is equal to
    /// ten decimals, in every conversation.
    @Test(arguments: Pack.names)
    func `projections, extremity, centres and priorities from the components of Polis`(name: String) throws {
        let one = try Case(name)
        let (map, expected, votes) = (one.map, one.expected, one.conversation.votes)
        let width = votes.statementCount
        let statements = StatementProjection(centre: map.centre, components: expected.components, width: width)
        for (own, other) in zip(statements.coordinates, expected.statement_projection) {
            #expect(distance(own, other) <= 1e-10)
        }
        #expect(distance(statements.extremity, expected.extremity) <= 1e-10)

        let moderation = one.moderation
        let matrix = CentredVotes(votes, counts: votes.counts(), isIncluded: moderation.map(\.takesPart))
        var axes = map.axes
        axes.components = expected.components
        let points = Projector(matrix, axes, width: width, seenByAll: moderation.count { !$0.takesPart }).points()
        for (own, other) in zip(map.baseClusters, expected.base_clusters) {
            let (x, y) = own.members.reduce((0.0, 0.0)) { ($0.0 + points[$1].x, $0.1 + points[$1].y) }
            let size = Double(own.members.count)
            #expect(abs(x / size - (other.x ?? .nan)) <= 1e-10 && abs(y / size - (other.y ?? .nan)) <= 1e-10)
        }

        guard let priorities = expected.priorities else { return }
        let everybody = map.groups.reduce([VoteCounts](repeating: VoteCounts(), count: width)) {
            zip($0, $1.counts).map(+)
        }
        for (place, statement) in expected.statements.enumerated() {
            let own = priority(
                everybody[place], extremity: statements.extremity[place], isMeta: moderation[place].isMeta)
            let other = priorities[String(statement)] ?? .nan
            #expect(abs(own - other) <= 1e-9 * other)
        }
    }

    @Test(arguments: Pack.names)
    func `clusters, counts and consensus`(name: String) throws {
        let one = try Case(name)
        let (map, expected, labels) = (one.map, one.expected, one.conversation.participants)
        #expect(map.clustered.map { labels[$0] } == expected.clustered_participants.map { .number($0) })
        let tolerance = 1e-10 + (one.unfinished > 1e-12 ? 100 * one.unfinished : 0)
        #expect(map.baseClusters.count == expected.base_clusters.count)
        for (own, other) in zip(map.baseClusters, expected.base_clusters) {
            #expect(own.id == other.id && own.members.map { labels[$0] } == other.members.sorted().map { .number($0) })
            #expect(abs(own.centre.x - (other.x ?? .nan)) <= tolerance)
            #expect(abs(own.centre.y - (other.y ?? .nan)) <= tolerance)
        }
        for group in map.groups {
            let counts = try #require(expected.group_votes[String(group.id)])
            for (statement, own) in zip(expected.statements, group.counts) {
                #expect(counts[String(statement)] == [own.agree, own.disagree, own.seen])
            }
        }
        for (statement, own) in zip(expected.statements, map.groupAwareConsensus) {
            guard let other = expected.group_aware_consensus else { continue }
            #expect(abs(own - (other[String(statement)] ?? .nan)) <= 1e-13)
        }
        #expect(map.consensus.agree.map { expected.statements[$0] } == expected.consensus.agree)
        #expect(map.consensus.disagree.map { expected.statements[$0] } == expected.consensus.disagree)
    }

    @Test(arguments: Pack.names)
    func `representative lists and priorities`(name: String) throws {
        let one = try Case(name)
        let (map, expected) = (one.map, one.expected)
        for group in map.groups {
            let listed = try #require(expected.representative[String(group.id)])
            #expect(group.representative.map { expected.statements[$0.statement] } == listed.map(\.statement))
            for (own, other) in zip(group.representative, listed) {
                #expect(own.direction.rawValue == other.direction && own.isBestAgree == other.best_agree)
                #expect(own.count == other.n && own.seen == other.N)
                #expect(distance([own.share, own.shareTest, own.ratio], [other.p, other.p_test, other.r]) <= 1e-9)
                // Kept as a 32-bit number in the source.
                #expect(abs(own.ratioTest - other.r_test) <= 2e-6)
            }
        }
        guard let priorities = expected.priorities else { return }
        let tolerance = 1e-9 + (one.unfinished > 1e-12 ? 100 * one.unfinished : 0)
        for (statement, own) in zip(expected.statements, map.priorities) {
            let other = priorities[String(statement)] ?? .nan
            #expect(abs(own - other) <= tolerance * other)
        }
    }

    @Test func `without injected groups there are two to five, and everybody clustered is in one`() throws {
        let map = PolisMap(try Pack.conversation("2fzs33rmbr").votes)
        #expect((2...5).contains(map.groups.count))
        #expect(map.groups.flatMap(\.members).sorted() == map.clustered)
        #expect(map.baseClusters.count <= 100)
        #expect(map.baseClusters.flatMap(\.members).sorted() == map.clustered)
    }

    @Test func `the tests have the values of the reference`() {
        #expect(abs(proportionTest(9, of: 10) - 2.7136021) < 1e-7)
        #expect(abs(twoProportionTest(9, of: 10, against: 30, of: 60) - 2.4716359) < 1e-7)
        #expect(twoProportionTest(5, of: 5, against: 7, of: 7) == 0)
        #expect(abs(priority(VoteCounts(agree: 20, disagree: 2, seen: 25), extremity: 1.2) - 3.319744) < 1e-6)
        #expect(priority(VoteCounts(), extremity: 0) == 5.0625)
        #expect(priority(VoteCounts(), extremity: 0, isMeta: true) == 49)
    }
}
