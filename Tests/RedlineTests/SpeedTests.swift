import Foundation
import Testing

@testable import Redline

/// The bars of 200 pages, held in release builds only: 80,000 words, 600 articles. Counted is what the processor spends
/// on this thread, since other tests run beside.
@Suite(.serialized) struct SpeedTests {
    private static let isRelease = isOptimized()

    /// 3,000 words, the first used most, as words are.
    private static let vocabulary = (0..<3000).map { number in
        String(number, radix: 20).map {
            ["re", "gis", "ter", "no", "ti", "fy", "op", "e", "ra", "tor"][(Int($0.asciiValue ?? 0)) % 10]
        }
        .joined() + (number % 3 == 0 ? "망" : "")
    }

    private static func text(_ count: Int, _ drafts: inout Drafts) -> String {
        (0..<count).map { place in
            let skewed = drafts.number(below: 1000) * drafts.number(below: 1000) / 334
            return vocabulary[min(2999, skewed)] + (place % 17 == 16 ? "." : "")
        }.joined(separator: " ")
    }

    private static func law(_ drafts: inout Drafts) -> Document {
        var words = 0
        var clauses: [Clause] = []
        while words < 80_000 {
            let count = 90 + drafts.number(below: 90)
            clauses.append(
                Clause(
                    .article, number: "Article \(clauses.count + 1)", heading: text(3, &drafts),
                    text: text(count, &drafts)))
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
            var standings: [Standing] = []
            let taken = try processorTime {
                let comparison = Comparison(old, new)
                let finder = comparison.quotes
                let anchors = try (0..<5000).compactMap { number throws -> Anchor? in
                    let clause = old.clauses[number * 7 % old.clauses.count]
                    let words = clause.text.split(separator: " ").prefix(4 + number % 20)
                    return try? finder.anchor(
                        of: Quote(clause: clause.number, exact: words.joined(separator: " "), before: ""))
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
            history.append(
                document, changes: [Change(reason: "Version \(version)", answers: [Source(.input, "\(version)")])])
            for _ in 0..<4 { document = drafts.redraft(document) }
        }
        var least = Duration.seconds(100)
        var runs: [BlameRun] = []
        for _ in 0..<5 { least = min(least, processorTime { runs = history.blame(of: 29) }) }
        print("blame of 200 pages, 30 versions: \(least), \(runs.count) runs")
        #expect(Set(runs.map(\.version)).count > 20)
        #expect(least < .milliseconds(100))
    }
}

/// What the processor spends on this thread.
private func processorTime(_ work: () throws -> Void) rethrows -> Duration {
    func now() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
    }
    let start = now()
    try work()
    return now() - start
}

/// Whether this is a release build.
private func isOptimized() -> Bool {
    #if DEBUG
        false
    #else
        true
    #endif
}
