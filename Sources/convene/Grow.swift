import ArgumentParser
import Journal
import Secretariat

/// `convene grow`: a long record, for tests and benchmarks.
struct Grow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grow",
        abstract: "Fills a store with acts, to test and measure long records.",
        discussion:
            "The acts are a charter and people who join, without a text. A store that is grown is never founded.",
        shouldDisplay: false)

    @OptionGroup var data: DataFolder

    @Option(help: ArgumentHelp("How many entries the record is to have.", valueName: "number"))
    var to: Int

    func validate() throws {
        guard (0...10_000_000).contains(to) else { throw ValidationError("Give a number from 0 to 10,000,000.") }
    }

    func run() throws {
        let journal = try data.open()
        do {
            try Growing.grow(journal, to: to, at: Clock().now)
            print("\(journal.count) entries.", to: .output)
            try journal.close()
        } catch {
            throw fail("\(error)")
        }
    }
}
