import Foundation
import Mechanism
import Testing

@Suite struct `The catalogue of safeguards` {
    private struct Row: Decodable, Equatable {
        let id, text, check, source, severity: String
    }

    @Test func `is the one of the data set`() throws {
        let file = try #require(
            Bundle.module.url(forResource: "safeguards", withExtension: "json", subdirectory: "Fixtures"))
        let rows = try JSONDecoder().decode([Row].self, from: Data(contentsOf: file))
        #expect(rows.count == 79)
        let catalogue = Safeguard.all.map {
            Row(id: $0.id, text: $0.text, check: $0.check, source: $0.source, severity: $0.severity.rawValue)
        }
        #expect(catalogue == rows)
    }

    @Test func `has every identifier once, under its theme`() {
        #expect(Safeguard.all.map(\.code) == Safeguard.Code.allCases)
        for safeguard in Safeguard.all {
            #expect(safeguard.id.split(separator: "-").first == Substring(safeguard.theme.rawValue))
        }
        #expect(Set(Safeguard.Theme.allCases.map(\.title)).count == Safeguard.Theme.allCases.count)
    }

    @Test func `gives every reason a sentence of its own`() {
        #expect(Set(Reason.allCases.map(\.sentence)).count == Reason.allCases.count)
        #expect(Reason.allCases.allSatisfy { $0.sentence.hasSuffix(".") })
    }

    private static let measures: [Measure] = [
        .days(1, least: 2), .daysAtMost(1, most: 2), .groups(1, least: 2), .supporters(1, least: 2),
        .largestGroup("a", 1, of: 2, mostPercent: 3), .keyParticipants(1, most: 2), .remoteModerators(1),
        .issuesRaised(1), .rules(1, of: 2), .stated(1, of: 2), .versions(1), .attributed(1, of: 2), .attendance(1),
        .extensions(1), .listed(1, receipts: 2), .answered(1, of: 2), .completeAnswers(1, of: 2),
        .lateFlagged(1, of: 2), .ownAnswers(1), .learningEvents(1), .objectionsClosed(1, of: 2), .justified(1, of: 2),
        .text(1, inForce: 2), .findings(1), .minorityStatements(1), .shownByGroup(1, of: 2), .dissent("a", 1, of: 2),
        .newcomers(1, of: 2), .followUps(1)
    ]

    @Test(arguments: measures) func `a measure fills its sentence`(measure: Measure) {
        for place in 1...measure.arguments.count { #expect(measure.sentence.contains("%\(place)")) }
        #expect(!measure.description.contains("%"))
    }

    @Test func `measures read as English`() {
        #expect(Measure.days(31, least: 28).description == "Days: 31, at least 28")
        #expect(
            Measure.largestGroup("government", 2, of: 4, mostPercent: 50).description
                == "Largest group: government, with 2 of 4; at most 50 percent")
        #expect(Set(Self.measures.map(\.sentence)).count == Self.measures.count)
    }
}
