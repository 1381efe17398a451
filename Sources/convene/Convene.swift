import ArgumentParser
import Foundation

/// The command: everything that is done on the machine itself.
///
/// Every command says its own name: one derived from its type costs a search through all types at each start.
@main
struct Convene: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convene",
        abstract: "Runs a multistakeholder Internet-governance process in the open.",
        discussion: "Exit codes: 0 done, 1 refused or failed, 2 usage, 3 what was asked for could not be fetched.",
        version: Version.text,
        subcommands: [
            Serve.self, Import.self, Verify.self, VerifyProof.self, VerifyBallot.self, AuditCommand.self,
            MirrorCommand.self,
            WitnessCommand.self, Backup.self, Recover.self, Key.self, Privacy.self, RedlineCommand.self, Map.self,
            Timetable.self, ScheduleCommand.self, Grow.self
        ])

    /// ArgumentParser ends a misuse with 64; scripts that call this command expect 2, as of other tools.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            let code = exitCode(for: error)
            let message = fullMessage(for: error)
            if !message.isEmpty { print(message, to: code == .success ? .output : .error) }
            Foundation.exit(code == .validationFailure ? ExitCode.misuse.rawValue : code.rawValue)
        }
    }
}

/// Where the command writes.
enum Stream {
    /// Results.
    case output
    /// What went wrong, and progress.
    case error
}

/// Writes a line at once, also when the stream is a pipe.
func print(_ line: String, to stream: Stream) {
    let handle = stream == .output ? FileHandle.standardOutput : FileHandle.standardError
    try? handle.write(contentsOf: Data((line + "\n").utf8))
}

/// Ends the command because something was refused or failed, or as the code says: the reason is on standard error then.
func fail(_ reason: String, _ code: ExitCode = .failure) -> ExitCode {
    print("convene: " + reason, to: .error)
    return code
}

extension ExitCode {
    /// The command was given something that it cannot work with.
    static let misuse = ExitCode(2)
    /// What was asked for could not be fetched, so that nothing is known of it.
    static let unreachable = ExitCode(3)
}
