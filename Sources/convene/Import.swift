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
        commandName: "import",
        abstract: "Imports session pages, reports and programmes.",
        discussion: """
            A page or report becomes a published session with its people, report and messages. A programme becomes one \
            session for each of its own: published if it is over, planned with its time and place if it is still to \
            come, called off if it was called off. Imported again, it moves and calls off what it brought in before, \
            brings in nothing twice, and tells what else is different now. What could not be placed is listed with its \
            line; a file that is not in order is refused with the line, and then nothing of any file is written. Kinds: \
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

    @Flag(help: "Read and report, write nothing. What is in the folder already counts as known.")
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
            if dryRun {
                report(try await tried(documents), first: nil)
            } else {
                let (effects, first) = try await write(documents)
                report(effects, first: first)
            }
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

    /// What the import of all documents does, each with its file.
    private func effects(
        _ documents: [ImportedFile], issue: ID<Issue>?, in destination: ImportDestination
    ) throws -> [(file: ImportedFile, effect: ImportedFile.Effect)] {
        var destination = destination
        var effects: [(file: ImportedFile, effect: ImportedFile.Effect)] = []
        var refusals = Refusals()
        var entered = 0
        for document in documents {
            if entered < effects.count {
                try destination.enter(effects[entered].effect.acts, of: effects[entered].file.name)
                entered += 1
            }
            do throws(ImportFault) {
                let effect = try document.effect(
                    first: destination.mechanism.sessions.next, issue: issue, in: destination)
                effects.append((document, effect))
            } catch {
                refusals.all.append(.init(document.name, error))
            }
        }
        guard refusals.all.isEmpty else { throw refusals }
        return effects
    }

    /// What the import would do, also where a form would not accept something: beside what is in the folder, or in a new
    /// process where nothing is.
    private func tried(_ documents: [ImportedFile]) async throws -> [(file: ImportedFile, effect: ImportedFile.Effect)]
    {
        let journal: Journal
        do throws(JournalFault) {
            journal = try Journal.reading(folder: data.path)
        } catch .missing {
            return try effects(documents, issue: nil, in: .nowhere(at: Clock().now))
        } catch {
            throw fail("\(error)")
        }
        return try await effects(documents, in: journal, of: try openClerk(journal).state)
    }

    /// The same in the process that a journal keeps.
    private func effects(
        _ documents: [ImportedFile], in journal: Journal, of state: Mechanism
    ) async throws -> [(file: ImportedFile, effect: ImportedFile.Effect)] {
        let now = Clock().now
        return try await journal.read { reader in
            let destination = try ImportDestination(state, at: now) { $0.words { reader.text($0) } }
            return try effects(documents, issue: issue.map { ID<Issue>($0) }, in: destination)
        }
    }

    /// Writes everything in one go, and tells the number of the first session.
    private func write(
        _ documents: [ImportedFile]
    ) async throws -> (effects: [(file: ImportedFile, effect: ImportedFile.Effect)], first: Int) {
        // What no form accepts is refused before a folder is made.
        _ = try effects(documents, issue: nil, in: .nowhere(at: Clock().now))
        let journal = try data.open()
        let clerk = try openClerk(journal)
        let founding = Founding.acts(for: clerk.state)
        let first = clerk.state.sessions.next.number
        let effects = try await self.effects(documents, in: journal, of: clerk.state)
        let acts: [(file: String, act: ImportedAct)] = effects.flatMap { one in
            one.effect.acts.map { (one.file.name, $0) }
        }
        // All of it may be there already.
        guard !(founding.isEmpty && acts.isEmpty) else { return (effects, first) }
        do {
            _ = try await clerk.perform(founding + acts.map(\.act.act), by: .operator)
        } catch .refused(let refusal, let place) {
            guard acts.indices.contains(place - founding.count) else { throw fail("\(refusal) Nothing was written.") }
            let (file, act) = acts[place - founding.count]
            throw Refusals(all: [.init(file: file, line: act.line, reason: "\(refusal)")])
        } catch {
            throw fail("\(error) Nothing was written.")
        }
        return (effects, first)
    }

    private func openClerk(_ journal: Journal) throws -> Clerk {
        do {
            return try Clerk(journal: journal, clock: Clock())
        } catch {
            throw fail("\(error) Nothing was written.")
        }
    }

    private func report(_ effects: [(file: ImportedFile, effect: ImportedFile.Effect)], first: Int?) {
        var next = first
        let numbered = effects.map { document, effect in
            let numbers = next.map { $0..<($0 + effect.new) }
            next = numbers?.upperBound
            return (document, effect, numbers)
        }
        if json {
            let items = numbered.map { document, effect, numbers in document.json(numbers, effect) }
            return print("[" + items.joined(separator: ",") + "]", to: .output)
        }
        for (document, effect, numbers) in numbered {
            for line in document.lines(numbers, effect) { print(line, to: .output) }
        }
    }
}
