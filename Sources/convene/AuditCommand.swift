import ArgumentParser
import Verification

/// `convene audit`: whether the published figures follow from the entries.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Replays a record and computes every published figure again.",
        discussion: """
            From the entries alone: whether each act was allowed by the rules in force when it was done, and every count, \
            balance, coverage, finding and result. Where the site publishes something else, it is named. Exit codes: 0 all \
            is as it follows, 1 it is not, or the record does not hold, 2 usage, 3 it could not be fetched.
            """)

    @Argument(help: ArgumentHelp("The address or the folder of the record.", valueName: "url|dir"))
    var place: String

    @OptionGroup var trust: TrustOptions
    @OptionGroup var finding: FindingOptions

    func run() async throws {
        var holds = true
        try await finding.report(on: place) {
            let found = try await Audit(try recordSource(at: place), trust: try trust.trust()).run()
            holds = found.holds
            return (found.sentences, found.json)
        }
        if !holds { throw fail("The record is not what follows from its entries and rules.") }
    }
}
