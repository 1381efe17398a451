import Testing

@testable import Redline

/// The bars of 200 pages, held in release builds only: 80,000 words, 600 articles.
@Suite(.serialized) struct SpeedTests {
    private static let isRelease = isOptimized()

    private static func law(_ drafts: inout Drafts) -> Document {
        var words = 0
        var clauses: [Clause] = []
        while words < 80_000 {
            let count = 90 + drafts.number(below: 90)
            clauses.append(
                Clause(.article, number: "Article \(clauses.count + 1)", heading: drafts.text(3), text: drafts.text(count)))
            words += count + 3
        }
        return Document(title: "A long law", clauses: clauses)
    }

    @Test(.enabled(if: isRelease)) func `a redraft of 200 pages carries 5,000 comments within a second`() throws {
        var drafts = Drafts(1)
        let old = Self.law(&drafts)
        var new = old
        for _ in 0..<15 { new = drafts.redraft(new) }
        var least = Duration.seconds(100)
        for _ in 0..<3 {
            let clock = ContinuousClock()
            var standings: [Standing] = []
            let taken = try clock.measure {
                let comparison = Comparison(old, new)
                let finder = comparison.quotes
                let anchors = try (0..<5000).compactMap { number throws -> Anchor? in
                    let clause = old.clauses[number * 7 % old.clauses.count]
                    let words = clause.text.split(separator: " ").prefix(4 + number % 20)
                    return try? finder.anchor(of: Quote(clause: clause.number, exact: words.joined(separator: " "), before: ""))
                }
                standings = comparison.standings(of: anchors)
            }
            #expect(standings.count > 4500)
            least = min(least, taken)
        }
        print("redraft of 200 pages with 5,000 comments: \(least)")
        #expect(least < .seconds(1))
    }

    @Test(.enabled(if: isRelease)) func `blame of 200 pages after 30 versions takes no 100 milliseconds`() {
        var drafts = Drafts(2)
        var history = History()
        var document = Self.law(&drafts)
        for version in 0..<30 {
            history.append(document, changes: [Change(reason: "Version \(version)", answers: [Source(.input, "\(version)")])])
            for _ in 0..<4 { document = drafts.redraft(document) }
        }
        var least = Duration.seconds(100)
        var runs: [BlameRun] = []
        for _ in 0..<5 { least = min(least, ContinuousClock().measure { runs = history.blame(of: 29) }) }
        print("blame of 200 pages, 30 versions: \(least), \(runs.count) runs")
        #expect(Set(runs.map(\.version)).count > 20)
        #expect(least < .milliseconds(100))
    }
}

/// Whether this is a release build.
private func isOptimized() -> Bool {
    #if DEBUG
        false
    #else
        true
    #endif
}
