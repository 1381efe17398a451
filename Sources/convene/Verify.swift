import ArgumentParser
import Foundation
import Mechanism
import Secretariat
import TransparencyLog

/// `convene verify`: whether a record is what its checkpoint says.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks a public record: every entry, the tree, the signature, and that the process follows from it.",
        discussion: """
            The record is a data folder, or the address of a served one, such as https://forum.example/record. With \
            --vkey the signature is checked against a key that you got elsewhere; without it, against the key that the \
            record itself publishes, which proves less. Exit codes: 0 it holds, 1 it does not or could not be read, 2 usage.
            """)

    @Argument(help: ArgumentHelp("The data folder, or the address of the record.", valueName: "dir|url"))
    var place: String

    @Option(help: ArgumentHelp("The key to check the signature with.", valueName: "key"))
    var vkey: String?

    @Flag(help: "Write the result as JSON.")
    var json = false

    func run() async throws {
        do {
            let copy: RecordCopy =
                place.hasPrefix("http://") || place.hasPrefix("https://")
                ? try await .fetched(from: place) : try .opened(folder: place)
            let finding = try copy.verified(vkey: vkey)
            print(json ? finding.json : finding.sentence, to: .output)
        } catch {
            if json { print(#"{"holds":false}"#, to: .output) }
            throw fail("\(error)")
        }
    }
}
