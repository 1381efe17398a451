import ArgumentParser
import Foundation

/// The command: everything that is done on the machine itself.
@main
struct Convene: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convene",
        abstract: "Runs a multistakeholder Internet-governance process in the open.",
        discussion: "Exit codes: 0 done, 1 refused or failed, 2 usage.",
        version: Version.text,
        subcommands: [Serve.self, Import.self, Verify.self, Backup.self, Timetable.self])

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
            let isClean = code == .success
            let message = fullMessage(for: error)
            if !message.isEmpty { print(message, to: isClean ? .output : .error) }
            Foundation.exit(isClean ? 0 : code == .validationFailure ? 2 : 1)
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

/// Ends the command because something was refused or failed: the reason is on standard error already.
func fail(_ reason: String) -> ExitCode {
    print("convene: " + reason, to: .error)
    return .failure
}
