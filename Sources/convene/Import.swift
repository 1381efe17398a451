public import ArgumentParser
public import Exchange
import Foundation
import Journal
import Mechanism
import Secretariat
import Site

/// `convene import`: documents from elsewhere become sessions.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Imports session pages and reports.",
        discussion: """
            Each file becomes a published session with its people, report and messages. What could not be placed is \
            listed with its line; a file that is not in order is refused with the line, and then nothing of any file is \
            written. Kinds: \(DocumentKind.allCases.map(\.rawValue).joined(separator: ", ")).
            """)

    @Argument(help: ArgumentHelp("The files to import.", valueName: "file"))
    var files: [String]

    @OptionGroup var data: DataFolder

    @Option(help: ArgumentHelp("What the files are; without it their headings tell.", valueName: "kind"))
    var kind: DocumentKind?

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
        var documents: [(file: String, document: SessionDocument)] = []
        var hasFaults = false
        for file in files {
            guard let bytes = FileManager.default.contents(atPath: file) else {
                print("convene: \(file) cannot be read.", to: .error)
                hasFaults = true
                continue
            }
            do {
                documents.append((file, try SessionDocument.read(Array(bytes), as: kind, titled: title)))
            } catch {
                print("convene: \(file): \(error)", to: .error)
                hasFaults = true
            }
        }
        guard !hasFaults else { throw fail("Nothing was written.") }
        var sessions: [ID<Session>] = []
        if !dryRun { sessions = try await write(documents) }
        report(documents, sessions)
    }

    private func write(_ documents: [(file: String, document: SessionDocument)]) async throws -> [ID<Session>] {
        let journal = try data.open()
        do {
            let clerk = try Clerk(journal: journal, clock: Clock())
            try await Founding.found(clerk)
            let zone = Zone(clerk.state.charter.inForce.zone)
            let first = clerk.state.sessions.next.number
            let sessions = documents.indices.map { ID<Session>(first + $0) }
            var acts: [any Act] = []
            for (session, (file, document)) in zip(sessions, documents) {
                let name = URL(fileURLWithPath: file).lastPathComponent
                acts += document.acts(
                    session: session, issue: issue.map { ID<Issue>($0) }, source: name, moment: zone.moment)
            }
            _ = try await clerk.perform(acts, by: .operator)
            return sessions
        } catch Clerk.Failure.refused(let refusal, _) {
            throw fail("\(refusal) Nothing was written.")
        } catch {
            throw fail("\(error) Nothing was written.")
        }
    }

    private func report(_ documents: [(file: String, document: SessionDocument)], _ sessions: [ID<Session>]) {
        if json {
            let items = documents.enumerated().map { place, item in
                let number = sessions.indices.contains(place) ? String(sessions[place].number) : "null"
                return #"{"file":\#(quoted(item.file)),"session":\#(number),"document":\#(item.document.json())}"#
            }
            return print("[" + items.joined(separator: ",") + "]", to: .output)
        }
        for (place, (file, document)) in documents.enumerated() {
            let number =
                sessions.indices.contains(place) ? "session \(sessions[place].number)" : "not written (dry run)"
            print("\(file): \(document.title ?? "report"): \(number)", to: .output)
            print(
                "  \(document.people.count) people, \(document.messages.count) messages, "
                    + "\(document.report == nil ? "no report" : "a report in three parts"), language \(document.language)",
                to: .output)
            for line in document.unplaced {
                print("  line \(line.line), \(line.why.rawValue): \(line.text)", to: .output)
            }
        }
    }

    private func quoted(_ text: String) -> String {
        let data = try? JSONEncoder().encode(text)
        return data.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }
}

extension DocumentKind: ExpressibleByArgument {}
