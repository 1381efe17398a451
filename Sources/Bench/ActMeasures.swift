import ArgumentParser
import Foundation
import Journal
import Mechanism
import Secretariat

/// Acts that many people send to the clerk at once, each waiting until its own is on the disk: what the rules, the record
/// and the disk allow when nobody else takes from the processors.
struct ActMeasures: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "acts", abstract: "Measures durable acts.")

    @Option(help: "How many people write at once.")
    var writers = 512

    @Option(help: "For how many seconds.")
    var seconds = 3

    @Option(help: ArgumentHelp("Where the journal is written; it must not exist.", valueName: "dir"))
    var folder: String

    func run() async throws {
        guard !FileManager.default.fileExists(atPath: folder) else { throw ValidationError("\(folder) exists.") }
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let clock = Clock()
        let journal = try Journal(folder: folder)
        try Demonstration.meridia(today: clock.now).play(into: journal)
        let clerk = try Clerk(journal: journal, clock: clock)
        guard let consultation = clerk.state.consultations.first(where: { $0.state == .open }) else {
            throw ValidationError("No consultation is open.")
        }
        let people = clerk.state.people.all.map(\.id)
        let end = ContinuousClock.now.advanced(by: .seconds(seconds))
        let start = ContinuousClock.now
        let latencies = try await withThrowingTaskGroup(of: [Duration].self) { group in
            for writer in 0..<writers {
                let author = people[writer % people.count]
                group.addTask { try await Self.write(on: consultation, by: author, to: clerk, until: end) }
            }
            return try await group.reduce(into: []) { $0 += $1 }.sorted()
        }
        print("durable acts, acts a second\t\(Double(latencies.count) / (start.duration(to: .now) / .seconds(1)))")
        for share in [50, 99] where !latencies.isEmpty {
            let latency = latencies[(latencies.count - 1) * share / 100]
            print("\(share) of 100 within, ms\t\(latency / .milliseconds(1))")
        }
        try journal.close()
    }

    private static func write(
        on consultation: Consultation, by author: PersonID, to clerk: Clerk, until end: ContinuousClock.Instant
    ) async throws -> [Duration] {
        var latencies: [Duration] = []
        var input = FileInput()
        input.consultation = consultation.id
        input.version = consultation.versions.count
        input.kind = .concern
        while ContinuousClock.now < end {
            input.text = .written("Input \(latencies.count). Four weeks more, and a text that names who decides.")
            let sent = ContinuousClock.now
            _ = try await clerk.perform(input, by: .person(author))
            latencies.append(sent.duration(to: .now))
        }
        return latencies
    }
}
