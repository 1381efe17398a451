import ArgumentParser
import Exchange
import Foundation
import Journal
import Mechanism
import Secretariat
import Site

/// `convene import`: documents from elsewhere become sessions.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Imports session pages, reports and programmes.",
        discussion: """
            A page or report becomes a published session with its people, report and messages; a programme becomes one \
            session for each of its own that was not called off. What could not be placed is listed with its line; a file \
            that is not in order is refused with the line, and then nothing of any file is written. Kinds: \
            \(ImportKind.allValueStrings.joined(separator: ", ")).
            """)

    @Argument(help: ArgumentHelp("The files to import.", valueName: "file"))
    var files: [String]

    @OptionGroup var data: DataFolder

    @Option(help: ArgumentHelp("What the files are; without it their content tells.", valueName: "kind"))
    var kind: ImportKind?

    @OptionGroup var programme: ProgrammeOptions

    @Option(help: ArgumentHelp("The number of the issue that the sessions belong to.", valueName: "number"))
    var issue: Int?

    @Option(help: ArgumentHelp("The title, for wikitext, whose title is the name of its page.", valueName: "title"))
    var title: String?

    @Flag(help: "Read and report, write nothing.")
    var dryRun = false

    @Flag(help: "Write the result as JSON.")
    var json = false

    func validate() throws {
        if title != nil, files.count > 1 {
            throw ValidationError("A title belongs to one file; import them one by one.")
        }
    }

    func run() async throws {
        do {
            let documents = try read()
            // Also a dry run is told what a form would not accept.
            if dryRun { _ = try acts(documents, first: 1) { Timestamp(utc: $0) } }
            report(documents, first: dryRun ? nil : try await write(documents))
        } catch let refusals as Refusals {
            if json { print(refusals.json, to: .output) }
            for refusal in refusals.all { print("convene: \(refusal)", to: .error) }
            throw fail("Nothing was written.")
        }
    }

    private func read() throws -> [ImportedFile] {
        var documents: [ImportedFile] = []
        var refusals = Refusals()
        for file in files {
            guard let bytes = FileManager.default.contents(atPath: file) else {
                refusals.all.append(.init(file: file, reason: "The file cannot be read."))
                continue
            }
            do throws(Refusals.Refusal) {
                documents.append(
                    try ImportedFile(file, Array(bytes), as: kind, titled: title, zone: programme.zone))
            } catch {
                refusals.all.append(error)
            }
        }
        guard refusals.all.isEmpty else { throw refusals }
        return documents
    }

    /// The acts of all documents, each with the file that it comes from.
    private func acts(
        _ documents: [ImportedFile], first: Int, moment: @escaping @Sendable (Timestamp.Civil) -> Timestamp?
    ) throws -> [(file: String, act: ImportedAct)] {
        var acts: [(file: String, act: ImportedAct)] = []
        var refusals = Refusals()
        var next = first
        for document in documents {
            do {
                acts += try document.acts(first: ID(next), issue: issue.map { ID<Issue>($0) }, moment: moment)
                    .map { (document.name, $0) }
                next += document.sessions
            } catch {
                refusals.all.append(.init(document.name, error))
            }
        }
        guard refusals.all.isEmpty else { throw refusals }
        return acts
    }

    /// Writes everything in one go, and tells the number of the first session.
    private func write(_ documents: [ImportedFile]) async throws -> Int {
        // What no form accepts is refused before a folder is made.
        _ = try acts(documents, first: 1) { Timestamp(utc: $0) }
        let clerk = try openClerk()
        let founding = Founding.acts(for: clerk.state)
        let zone = Zone(founding.isEmpty ? clerk.state.charter.inForce.zone : "UTC")
        let first = clerk.state.sessions.next.number
        let acts = try acts(documents, first: first) { zone.moment($0) }
        do {
            _ = try await clerk.perform(founding + acts.map(\.act.act), by: .operator)
        } catch .refused(let refusal, let place) {
            guard acts.indices.contains(place - founding.count) else { throw fail("\(refusal) Nothing was written.") }
            let (file, act) = acts[place - founding.count]
            throw Refusals(all: [.init(file: file, line: act.line, reason: "\(refusal)")])
        } catch {
            throw fail("\(error) Nothing was written.")
        }
        return first
    }

    private func openClerk() throws -> Clerk {
        let journal = try data.open()
        do {
            return try Clerk(journal: journal, clock: Clock())
        } catch {
            throw fail("\(error) Nothing was written.")
        }
    }

    private func report(_ documents: [ImportedFile], first: Int?) {
        var next = first
        let numbered = documents.map { document in
            let numbers = next.map { $0..<($0 + document.sessions) }
            next = numbers?.upperBound
            return (document, numbers)
        }
        if json {
            let items = numbered.map { document, numbers in document.json(numbers) }
            return print("[" + items.joined(separator: ",") + "]", to: .output)
        }
        for (document, numbers) in numbered { for line in document.lines(numbers) { print(line, to: .output) } }
    }
}
