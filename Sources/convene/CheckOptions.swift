import ArgumentParser
import Foundation
import Verification

/// Whose word is taken; the same options in every command that checks something.
struct TrustOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The log's key, which you have from somebody else.", valueName: "key"))
    var vkey: String?

    @Option(
        help: ArgumentHelp("A file that names logs, witnesses and a quorum (C2SP tlog-policy).", valueName: "file"))
    var policy: String?

    /// What the options say.
    func trust() throws -> Trust { try Trust(key: vkey, policy: policy.map { try contents(of: $0) }) }
}

/// How a finding is told; the same options in every command that checks something.
struct FindingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder for evidence against a record.", valueName: "dir"))
    var evidence = "."

    @Flag(help: "Write the result as JSON.")
    var json = false

    /// Carries out a check and tells what was found.
    func report(
        on place: String, _ check: () async throws -> (sentences: String, json: String)
    ) async throws {
        do {
            let finding = try await check()
            print(json ? finding.json : finding.sentences, to: .output)
        } catch let refutation as Refutation {
            let evidence = keepEvidence(of: refutation, on: place)
            if json { print(refutation.json(evidence: evidence), to: .output) }
            throw fail("\(refutation)")
        } catch let fault as Unreachable {
            if json { print(fault.json, to: .output) }
            throw fail("\(fault)", .unreachable)
        } catch let misuse as Misuse {
            if json { print(misuse.json, to: .output) }
            throw fail("\(misuse)", .misuse)
        }
    }

    /// The file in which the checkpoints that show a finding are kept; nil where there are none, or it cannot be written.
    private func keepEvidence(of refutation: Refutation, on place: String) -> String? {
        guard !refutation.checkpoints.isEmpty else { return nil }
        do {
            let path = try Evidence(refutation, place: place).write(into: evidence)
            print("convene: The signed checkpoints that show it are kept in \(path).", to: .error)
            return path
        } catch {
            print("convene: \(error)", to: .error)
            return nil
        }
    }
}

/// The bytes of a file that a command was given.
func contents(of file: String) throws(Misuse) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: file) else { throw Misuse("\(file) cannot be read.") }
    return Array(data)
}
