import ArgumentParser
import TransparencyLog
import Verification

/// `convene verify-proof`: whether an act is in a record, by what its author holds.
struct VerifyProof: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify-proof",
        abstract: "Checks a receipt, or a proof with its entry, without any server.",
        discussion: """
            The file is a receipt (JSON) or a proof (.tlog-proof, with --entry). With --against it is also checked whether \
            the served record, or a copy of it, still contains the act and continues what the proof was made of. Exit \
            codes: 0 it holds, 1 it is refuted, 2 usage, 3 the record could not be fetched.
            """)

    @Argument(help: ArgumentHelp("The receipt or the proof.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("The entry that the proof is for.", valueName: "file"))
    var entry: String?

    @Option(help: ArgumentHelp("A text that the entry commits to.", valueName: "file"))
    var body: String?

    @Option(help: ArgumentHelp("The salt of that text, in base64url.", valueName: "text"))
    var salt: String?

    @Option(help: ArgumentHelp("The address or the folder of the record.", valueName: "url|dir"))
    var against: String?

    @OptionGroup var trust: TrustOptions
    @OptionGroup var finding: FindingOptions

    func validate() throws {
        guard (body == nil) == (salt == nil) else {
            throw ValidationError("A text is checked with its salt: give both.")
        }
        guard body == nil || entry != nil else { throw ValidationError("A text is checked against --entry.") }
    }

    func run() async throws {
        try await finding.report(on: against ?? file) {
            let check = ProofCheck(try proofFile(), trust: try trust.trust())
            guard let against else {
                let found = try check.run()
                return (found.sentences, found.json)
            }
            let found = try await check.run(against: try recordSource(at: against))
            return (found.sentences, found.json)
        }
    }

    private func proofFile() throws -> ProofFile {
        guard let entry else { return try ProofFile(receipt: try contents(of: file)) }
        var texts: [ProofFile.Text] = []
        if let body, let salt {
            guard let hash = Hash(base64url: salt), let salt = Salt(bytes: hash.bytes) else {
                throw Misuse("The salt is not 32 bytes in base64url.")
            }
            texts = [ProofFile.Text(opening: Opening(salt: salt, content: try contents(of: body)))]
        }
        return try ProofFile(proof: try contents(of: file), entry: try contents(of: entry), texts: texts)
    }
}
