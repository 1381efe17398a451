import ArgumentParser
import Foundation
import TransparencyLog
import Verification

/// `convene verify`: whether a record is what its checkpoint says.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks a public record: every entry, the tree over them, and who has signed it.",
        discussion: """
            The record is the address of a served one, such as https://forum.example/record, a mirrored copy, or a data \
            folder. Without --vkey or --policy it is checked by the key that it publishes itself, which proves less. With \
            --full every tile and every text is checked as well, and the process is replayed act by act; it takes longer. \
            With --since the record must continue a checkpoint that --save has kept. Exit codes: 0 it holds, 1 it is \
            refuted (the first bad resource is named, and the signed checkpoints are kept as evidence), 2 usage, 3 it \
            could not be fetched.
            """)

    @Argument(help: ArgumentHelp("The address or the folder of the record.", valueName: "url|dir"))
    var place: String

    @OptionGroup var trust: TrustOptions

    @Option(help: ArgumentHelp("A checkpoint from before, which the record must continue.", valueName: "file"))
    var since: String?

    @Option(help: ArgumentHelp("Where to keep the verified checkpoint.", valueName: "file"))
    var save: String?

    @Flag(help: "Check tiles, texts and the process as well.")
    var full = false

    @OptionGroup var finding: FindingOptions

    func run() async throws {
        try await finding.report(on: place) {
            let since = try since.map { try savedCheckpoint($0) }
            let check = RecordCheck(
                try recordSource(at: place), trust: try trust.trust(), since: since, isFull: full,
                patience: .seconds(8))
            let found = try await check.run()
            if let save {
                guard let note = found.note else { throw Misuse("Nothing is signed here yet that --save could keep.") }
                try keep(note, in: save)
            }
            return (found.sentences, found.json)
        }
    }

    private func savedCheckpoint(_ file: String) throws -> SignedNote {
        do {
            return try SignedNote(parsing: try contents(of: file))
        } catch let fault as NoteFault {
            throw Misuse("\(file) is no saved checkpoint (\(fault)).")
        }
    }

    private func keep(_ note: SignedNote, in file: String) throws {
        do {
            try Data(note.serialized.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
        } catch {
            throw Misuse("The checkpoint could not be written to \(file): \(error.localizedDescription).")
        }
    }
}
