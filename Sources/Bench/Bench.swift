import ArgumentParser

/// What `make bench` cannot measure from outside the program. Each figure is a line: its name, a tab, its value.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures parts of the program by themselves.", subcommands: [LogMeasures.self, ActMeasures.self])
}
