import ArgumentParser
import Journal

/// `convene backup`: a copy of the journal, also while the site is being served.
struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copies the journal into a new file, also while the site is served.",
        discussion: """
            The copy holds the record, the texts beside it and the vault. Keep it as safe as the original. The record's \
            signing key (record.key in the data folder) is not part of it; keep a copy of that file, too.
            """)

    @Argument(help: ArgumentHelp("The file to write; it must not exist.", valueName: "file"))
    var file: String

    @OptionGroup var data: DataFolder

    @Flag(help: "Write the result as JSON.")
    var json = false

    func run() throws {
        do {
            let journal = try Journal.reading(folder: data.path)
            try journal.backup(to: file)
            print(json ? #"{"entries":\#(journal.count)}"# : "\(journal.count) entries copied to \(file).", to: .output)
        } catch {
            throw fail("\(error)")
        }
    }
}
