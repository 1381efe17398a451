import ArgumentParser
import Journal
import Secretariat
import Verification

/// `convene recover`: a journal rebuilt from its published record.
struct Recover: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recover",
        abstract: "Rebuilds a journal from a mirror of its record, or from the published files in its own folder.",
        discussion: """
            Appends the entries that the journal lacks, with the texts that the copy has. For a journal that an old backup \
            left behind what was published: give a mirror that somebody keeps, or nothing, and the files in the data \
            folder are taken, which have no texts. Stop the server first. Accounts and whatever else is private come from \
            backups only. Exit codes: 0 done, 1 refused or refuted, 2 usage, 3 the copy could not be fetched.
            """)

    @OptionGroup var data: DataFolder

    @Option(help: ArgumentHelp("The address or the folder of a copy of the record.", valueName: "url|dir"))
    var from: String?

    @OptionGroup var trust: TrustOptions
    @OptionGroup var finding: FindingOptions

    func run() async throws {
        try await finding.report(on: from ?? data.path) {
            let source: any RecordSource =
                if let from { try recordSource(at: from) } else { try MirroredRecord(folder: data.path + "/record") }
            let recovery = Recovery(from: source, trust: try trust.trust())
            let journal = try data.open()
            do {
                let outcome = try await recovery.bringBack(into: journal)
                try journal.close()
                return (outcome.sentence, outcome.json)
            } catch let fault as Recovery.Fault {
                throw fail("\(fault) Nothing was written.")
            }
        }
    }
}
