import ArgumentParser
import Verification

/// `convene verify-ballot`: whether one's own votes are among those that were counted.
struct VerifyBallot: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify-ballot",
        abstract: "Checks that your own ballot is among those that a conversation's count commits to.",
        discussion: """
            The file is the one that “your own votes” gives after the count. With --against the record is read, too, and \
            its count must commit to the same tree of ballots. Nobody learns of your votes by this: the file stays with \
            you. Exit codes: 0 it holds, 1 it is refuted, 2 usage, 3 the record could not be fetched.
            """)

    @Argument(help: ArgumentHelp("Your own votes, as JSON.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("The address or the folder of the record.", valueName: "url|dir"))
    var against: String?

    @OptionGroup var trust: TrustOptions
    @OptionGroup var finding: FindingOptions

    func run() async throws {
        try await finding.report(on: against ?? file) {
            let check = try BallotCheck(try contents(of: file))
            guard let against else {
                let found = try check.run()
                return (found.sentences, found.json)
            }
            let found = try await check.run(against: try recordSource(at: against), trust: try trust.trust())
            return (found.sentences, found.json)
        }
    }
}
