public import ArgumentParser
public import Exchange
import Foundation

/// `convene schedule`: a programme from one format into another.
struct ScheduleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schedule",
        abstract: "Converts the programme of a conference.",
        discussion: """
            Reads \(ProgrammeFormat.readable.map(\.rawValue).joined(separator: ", ")); writes \
            \(ProgrammeFormat.writable.map(\.rawValue).joined(separator: ", ")) to standard output or a file. What the \
            programme has no place for is told on standard error with its line. Exit codes: 0 done, 1 the file is not in \
            order or cannot be written, 2 usage.
            """)

    @Argument(help: ArgumentHelp("The programme; - is standard input.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("The format to write.", valueName: "format"))
    var to: ProgrammeFormat

    @Option(help: ArgumentHelp("What the file is; without it its content tells.", valueName: "format"))
    var kind: ProgrammeFormat?

    @OptionGroup var options: ProgrammeOptions

    @Option(help: ArgumentHelp("Where to write; - is standard output.", valueName: "file"))
    var output = "-"

    @Flag(help: "Tell of what was left out as JSON.")
    var json = false

    func validate() throws {
        guard ProgrammeFormat.writable.contains(to) else {
            throw ValidationError(
                "\(to.rawValue) is only read. Give one of: "
                    + ProgrammeFormat.writable.map(\.rawValue).joined(separator: ", ") + ".")
        }
    }

    func run() throws {
        let reading = try read()
        guard let bytes = to.bytes(of: reading.programme) else {
            throw fail("\(file) has no session with a date, and \(to.rawValue) asks for one.")
        }
        report(reading)
        do {
            if output == "-" {
                try FileHandle.standardOutput.write(contentsOf: Data(bytes))
            } else {
                try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
            }
        } catch {
            throw fail("\(output) cannot be written: \(error.localizedDescription)")
        }
    }

    private func read() throws -> ProgrammeReading {
        let data = file == "-" ? try? FileHandle.standardInput.readToEnd() : FileManager.default.contents(atPath: file)
        guard let data else { throw fail("\(file) cannot be read.") }
        do {
            return try ProgrammeFormat.read(Array(data), as: kind, zone: options.zone)
        } catch {
            throw fail("\(file): \(error)")
        }
    }

    private func report(_ reading: ProgrammeReading) {
        if json { return print(reading.json, to: .error) }
        for line in reading.noteLines { print("convene: \(line)", to: .error) }
        let left = to.holdsUndated ? 0 : reading.programme.events.count { $0.starts == nil }
        if left > 0 { print("convene: \(left) without a date, not written", to: .error) }
    }
}

extension ProgrammeFormat: ExpressibleByArgument {}
