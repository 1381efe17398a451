import ArgumentParser
import Exchange
import Foundation
import OpinionMap

/// Measures the opinion map inside one process, and makes votes to measure it with. `make bench` runs it.
@main
struct MapBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mapbench", abstract: "Measures the opinion map; writes one figure a line, name and value.",
        subcommands: [Make.self, Time.self])

    /// Writes synthetic votes.
    struct Make: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Writes synthetic votes as CSV.")

        @Option(help: "How many people.")
        var people = 40_000

        @Option(help: "How many statements.")
        var statements = 500

        @Option(help: "How many statements somebody answers on average.")
        var mean = 70.0

        @Option(help: "How many camps there are.")
        var camps = 4

        @Option(help: "The seed of all draws.")
        var seed: UInt64 = 1

        @Argument(help: "Where to write them.")
        var file: String

        func validate() throws {
            guard people > 0, statements > 0, mean >= 1, (1...5).contains(camps) else {
                throw ValidationError("Numbers are positive, and there are one to five camps.")
            }
        }

        func run() throws {
            guard FileManager.default.createFile(atPath: file, contents: nil),
                let handle = FileHandle(forWritingAtPath: file)
            else { throw ValidationError("\(file) cannot be written.") }
            let votes = SyntheticVotes(
                people: people, statements: statements, mean: mean, camps: camps, seed: seed)
            let count = try votes.write { try handle.write(contentsOf: Data($0)) }
            print("votes\t\(count)")
        }
    }

    /// Times maps of one file of votes.
    struct Time: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Times maps of a file of votes.")

        @Argument(help: "The votes.")
        var file: String

        @Option(help: "How often a map is made.")
        var rounds = 5

        @Option(help: "How many further votes a map under way takes; 0 for none.")
        var votes = 200

        @Option(help: "How many of them are held against a map made afresh.")
        var checks = 20

        @Option(help: "How often votes are shuffled to test groups; 0 for not at all.")
        var permutations = 0

        @Option(help: "Threads to use at most.")
        var threads = ProcessInfo.processInfo.activeProcessorCount

        func run() throws {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
            let conversation = try measure("reading, ms") {
                try Conversation.reading(size: bytes.count) {
                    var pieces = [Array(bytes)]
                    return { pieces.popLast() ?? [] }
                }
            }
            var options = BalancedMap.Options()
            (options.permutations, options.draws, options.fitsBridging) = (0, 0, false)
            for _ in 0..<rounds {
                _ = measure("map in the mode polis-compat, ms") { PolisMap(conversation.votes, workers: threads) }
            }
            for _ in 0..<rounds {
                _ = measure("map, ms") { BalancedMap(conversation.votes, options: options, workers: threads) }
            }
            if permutations > 0 {
                var tested = options
                tested.permutations = permutations
                tested.significance = 0
                _ = measure("map with groups tested against \(permutations) shuffles, ms") {
                    BalancedMap(conversation.votes, options: tested, workers: threads)
                }
            }
            guard votes > 0 else { return }
            follow(conversation, options, .anew, "groups found anew")
            follow(conversation, options, .following(anewAfter: 64), "groups followed")
        }

        private func follow(
            _ conversation: Conversation, _ options: BalancedMap.Options, _ regrouping: LiveMap.Regrouping,
            _ name: String
        ) {
            var live = measure("beginning a map under way, ms") {
                LiveMap(conversation.votes, options: options, regrouping: regrouping, workers: threads)
            }
            var draw = SplitMix64(seed: 4)
            var times: [Double] = []
            var same = 0
            for number in 1...votes {
                let (row, statement) = (
                    draw.below(live.votes.participantCount), draw.below(live.votes.statementCount)
                )
                let vote = draw.below(3) - 1
                let begin = ContinuousClock.now
                _ = live.cast(vote, by: row, on: statement)
                times.append((ContinuousClock.now - begin) / .milliseconds(1))
                guard checks > 0, number % max(1, votes / checks) == 0 else { continue }
                func json(_ map: BalancedMap) -> [UInt8] {
                    map.json(
                        of: conversation, statements: StatementList(), declarations: Declarations(), options: options,
                        smallestCell: 3, digest: "")
                }
                let fresh = BalancedMap(live.votes, options: options, workers: threads)
                if json(live.map) == json(fresh) { same += 1 }
            }
            times.sort()
            print("one more vote, \(name), half within, ms\t\(times[times.count / 2])")
            print("one more vote, \(name), 19 of 20 within, ms\t\(times[times.count * 19 / 20])")
            print("one more vote, \(name), longest, ms\t\(times[times.count - 1])")
            if checks > 0 { print("one more vote, \(name), maps equal to one made afresh of \(checks), maps\t\(same)") }
        }

        private func measure<Result>(_ name: String, _ work: () throws -> Result) rethrows -> Result {
            let begin = ContinuousClock.now
            let result = try work()
            print("\(name)\t\((ContinuousClock.now - begin) / .milliseconds(1))")
            return result
        }
    }
}
