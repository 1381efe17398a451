import ArgumentParser
import Foundation
import Timetable

/// `convene timetable`: a conference gets its timetable.
struct Timetable: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timetable",
        abstract: "Searches for the best timetable of a conference.",
        discussion: """
            The instance is a CoSPLib workbook as JSON: an object of nine sheets, each a list of rows. The search runs \
            until its time is up and then gives the best timetable that it has found. With --seconds that depends on the \
            machine and what else it does; with --moves the same seed gives the same bytes anywhere. Exit codes: 0 done, \
            1 the instance is not in order, or some submissions found no place, 2 usage.
            """)

    @Argument(help: ArgumentHelp("The instance.", valueName: "instance.json"))
    var instance: String

    @Option(help: ArgumentHelp("How long it may take in all, in seconds on the clock.", valueName: "number"))
    var seconds: Double?

    @Option(help: ArgumentHelp("How many moves to try, instead of --seconds.", valueName: "number"))
    var moves: Int?

    @Option(help: ArgumentHelp("Chooses among the many ways that the search may go.", valueName: "number"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("Where to write the timetable as JSON; - is standard output.", valueName: "file"))
    var json: String?

    /// Without --seconds and --moves.
    private static let usualSeconds = 10.0
    /// What is kept back of the time, to work out and write what was found.
    private static let reserve = Duration.milliseconds(100)
    /// A larger file is no conference.
    private static let mostBytes = 64 << 20

    func validate() throws {
        if seconds != nil, moves != nil { throw ValidationError("Give --seconds or --moves, not both.") }
        if let seconds, !(0...86_400).contains(seconds) {
            throw ValidationError("--seconds must be from 0 to 86400.")
        }
        if let moves, moves < 0 { throw ValidationError("--moves must be 0 or more.") }
    }

    func run() throws {
        let clock = ContinuousClock()
        let start = clock.now
        let conference = try read()
        for warning in conference.warnings { print("convene: \(warning)", to: .error) }
        let searchStart = clock.now
        let finding = conference.timetable(seed: seed, effort(since: start, on: clock))
        let rate = Double(finding.moves) / max(1e-9, (clock.now - searchStart) / .seconds(1))
        try write(conference.report(on: finding, seed: seed))
        report(finding, of: conference, rate: rate)
        if !finding.unplaced.isEmpty {
            throw fail(
                "\(finding.unplaced.count) of \(conference.submissions.count) submissions found no place. Give more "
                    + "time, or the conference more time slots.")
        }
    }

    private func effort(since start: ContinuousClock.Instant, on clock: ContinuousClock) -> Effort {
        if let moves { return .moves(moves) }
        let allowed = Duration.seconds(seconds ?? Self.usualSeconds)
        let time = allowed - min(Self.reserve, allowed / 10)
        return .time { time > .zero ? (clock.now - start) / time : 1 }
    }

    private func read() throws -> Conference {
        guard let bytes = FileManager.default.contents(atPath: instance) else {
            throw fail("\(instance) cannot be read.")
        }
        guard bytes.count <= Self.mostBytes else {
            throw fail("\(instance) has \(bytes.count) bytes; an instance has at most \(Self.mostBytes).")
        }
        do {
            return try Conference(json: Array(bytes))
        } catch {
            throw fail("\(instance): \(error)")
        }
    }

    private func write(_ report: String) throws {
        guard let json, json != "-" else { return }
        do {
            try Data(report.utf8).write(to: URL(fileURLWithPath: json), options: .atomic)
        } catch {
            throw fail("\(json) cannot be written: \(error.localizedDescription)")
        }
    }

    private func report(_ finding: Conference.Finding, of conference: Conference, rate: Double) {
        if json == "-" { return print(conference.report(on: finding, seed: seed), to: .output) }
        let violations = conference.violations(of: finding.schedule)
        let objective = violations.reduce(0) { $0 + $1.cost }
        print("Objective \(objective.formatted()), \(violations.count) violations, seed \(seed).", to: .output)
        print("\(finding.moves) moves, \(Int(rate)) a second.", to: .error)
        guard json == nil else { return }
        for submission in finding.unplaced { print(conference.sentence(unplaced: submission), to: .output) }
        for violation in violations { print(conference.sentence(for: violation), to: .output) }
    }
}
