import ArgumentParser
import Journal

/// Where the data lies; the same option in every command.
struct DataFolder: ParsableArguments {
    @Option(name: .customLong("data"), help: ArgumentHelp("The folder that holds everything.", valueName: "dir"))
    var path = "data"

    /// Opens the journal to write.
    func open() throws -> Journal {
        do { return try Journal(folder: path) } catch { throw fail("\(error)") }
    }
}
