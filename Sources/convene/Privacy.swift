import ArgumentParser
import Foundation
import Journal
import Mechanism
import Secretariat

/// `convene privacy`: what is held of a person.
struct Privacy: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "privacy",
        abstract: "Shows and exports what is held of a person.", subcommands: [Report.self])

    /// `convene privacy report`.
    struct Report: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "report",
            abstract: "Everything that is held of one person.",
            discussion: """
                The person is given by pseudonym (a_…, as in the address of the person's page) or by e-mail address. With \
                --json it is an export for the person. Hand it to nobody else.
                """)

        @Argument(help: ArgumentHelp("The pseudonym or the e-mail address.", valueName: "person"))
        var person: String

        @OptionGroup var data: DataFolder

        @Flag(help: "Write all of it as JSON.")
        var json = false

        func run() throws {
            do {
                let journal = try Journal.reading(folder: data.path)
                guard let holdings = try journal.readNow({ try holdings($0) }) else {
                    throw fail("Nothing is held of \(person). Give a pseudonym (a_…) or an address in use.")
                }
                print(json ? holdings.json : holdings.sentences, to: .output)
            } catch let exit as ExitCode {
                throw exit
            } catch {
                throw fail("\(error)")
            }
        }

        private func holdings(_ reader: JournalReader) throws -> Holdings? {
            let code =
                try PersonID(code: person)?.code ?? (reader.vault.account(email: person.lowercased())?.person)
            guard let code else { return nil }
            var holdings = try reader.vault.holdings(of: code, acts: try reader.acts(by: code))
            holdings.sentLetters = Postman.letters(to: code, in: data.path + "/outbox")
            return holdings.isEmpty ? nil : holdings
        }
    }
}
