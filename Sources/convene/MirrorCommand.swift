import ArgumentParser
import Verification

/// `convene mirror`: a full copy of a record.
struct MirrorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mirror",
        abstract: "Keeps a full copy of a public record, which any web server can serve as it is.",
        discussion: """
            Run it again to bring the copy up to date. A record that does not continue what the copy holds is refused: \
            nothing is written then, and the signed checkpoints are kept as evidence. Texts that were removed from the \
            record are removed from the copy. Exit codes: 0 done, 1 refuted, 2 usage, 3 it could not be fetched.
            """)

    @Argument(help: ArgumentHelp("The address of the record, such as https://forum.example/record.", valueName: "url"))
    var place: String

    @Argument(help: ArgumentHelp("The folder of the copy; it is made if needed.", valueName: "dir"))
    var folder: String

    @Flag(help: "Copy the entries only, not the texts beside them.")
    var withoutTexts = false

    @OptionGroup var trust: TrustOptions
    @OptionGroup var finding: FindingOptions

    func run() async throws {
        try await finding.report(on: place) {
            let mirror = try Mirror(
                of: try recordSource(at: place), folder: folder, trust: try trust.trust(), withTexts: !withoutTexts)
            let outcome = try await mirror.run()
            return (outcome.sentences, outcome.json)
        }
    }
}
