import ArgumentParser
import Journal

/// `convene backup`: a copy of the journal, also while the site is being served.
struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copies the journal into a new file, also while the site is served.",
        discussion: """
            The copy holds the record, and sealed the texts beside it and the vault. The keys that open them are not in it: \
            --keys copies them into a file of their own. Keep one copy of the keys, the latest; an older one would bring \
            back what was erased since. The record's signing key (record.key in the data folder) is not part of either; \
            keep a copy of that file, too.
            """)

    @Argument(help: ArgumentHelp("The file to write; it must not exist.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("Copy the keys as well, into this file; it must not exist.", valueName: "file"))
    var keys: String?

    @OptionGroup var data: DataFolder

    @Flag(help: "Write the result as JSON.")
    var json = false

    func run() throws {
        do {
            let journal = try Journal.reading(folder: data.path)
            try journal.backup(to: file)
            if let keys { try journal.backupKeys(to: keys) }
            print(json ? #"{"entries":\#(journal.count)}"# : "\(journal.count) entries copied to \(file).", to: .output)
        } catch {
            throw fail("\(error)")
        }
    }
}
