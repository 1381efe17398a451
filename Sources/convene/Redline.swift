import ArgumentParser
import Exchange
import Foundation
import Redline

/// `convene redline`: what a redraft does to a text, and to the comments on it.
struct RedlineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redline",
        abstract: "Compares two versions of a text, and carries quotes from the old one to the new.",
        discussion: """
            Reads Markdown, plain text with numbered clauses, HTML and Akoma Ntoso 3.0; ODT and DOCX where pandoc is \
            installed. The form is told by the name of the file, else by how it begins. Without an option the changes \
            are printed as text: deleted words in [-…-], inserted ones in {+…+}.

            --carry reads quotes, one JSON object a line: {"id","clause","quote","before","after"}. The clause is cited \
            as OLD cites it (제3조, Article 3, 3.1, § 5 (2)(a)); before and after tell one occurrence from another. For \
            each, one JSON object a line is printed: id; outcome: kept, moved, edited, gone, or error when the quote is \
            not in OLD; clause: the number in NEW; start and end, in Unicode scalars of that clause's own text (or \
            heading, if "in" says so) with white space as one space and paragraphs parted by one line feed; text: what \
            stands there now; continues: the clause that continues the quoted one; review: whether somebody must look; \
            passages, if it runs over several clauses; cited: false where OLD has no such clause and the words stand in \
            one place all the same. A quote may be copied from the page or from the file, marks and all. --readable prints sentences instead.

            Exit codes: 0 done, 1 a file could not be read or a quote is not in OLD (all others are carried all the \
            same), 2 usage.
            """)

    @Argument(help: ArgumentHelp("The old version.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("The new version.", valueName: "new"))
    var new: String

    @Option(help: ArgumentHelp("Write the changes as an HTML page.", valueName: "file"))
    var html: String?

    @Option(help: ArgumentHelp("Write the comparison as JSON; - for standard output.", valueName: "file"))
    var json: String?

    @Option(help: ArgumentHelp("Write NEW as Akoma Ntoso 3.0 with its amendments marked.", valueName: "file"))
    var akn: String?

    @Option(help: ArgumentHelp("For --akn: the country, two small letters.", valueName: "code"))
    var country = "un"

    @Option(help: ArgumentHelp("For --akn: the language, three small letters.", valueName: "code"))
    var language = "und"

    @Option(help: ArgumentHelp("For --akn: the date of NEW; today without it.", valueName: "yyyy-mm-dd"))
    var date: String?

    @Option(help: ArgumentHelp("Carry these quotes from OLD to NEW.", valueName: "quotes.jsonl"))
    var carry: String?

    @Flag(help: "With --carry: sentences instead of JSON.")
    var readable = false

    func validate() throws {
        if readable, carry == nil { throw ValidationError("--readable belongs to --carry.") }
    }

    func run() throws {
        let comparison: Comparison
        let format: DocumentFormat
        var quotes: [QuoteLine] = []
        do {
            let read = try TextFile(old).read()
            format = read.format
            comparison = Comparison(read.document, try TextFile(new).document())
            if let carry { quotes = try QuoteLine.read(carry) }
        } catch {
            throw fail("\(error)")
        }
        let carried = carry == nil ? nil : carry(quotes, format, comparison)
        try write(comparison, carried)
        guard let carried else { return }
        let lost = carried.count { if case .failure = $0.result { true } else { false } }
        print(summary(carried), to: .error)
        if lost > 0 { throw ExitCode.failure }
    }

    private func carry(
        _ quotes: [QuoteLine], _ format: DocumentFormat, _ comparison: Comparison
    ) -> [CarriedQuote] {
        let finder = comparison.quotes
        let found = quotes.map { quote in
            Result { () throws(QuoteFault) in try finder.finding(of: quote.quote, copiedFrom: format) }
        }
        var standings = comparison.standings(of: found.compactMap { try? $0.get().anchor }).makeIterator()
        return zip(quotes, found).map { quote, finding in
            let result = finding.flatMap { _ in standings.next().map(Result.success) ?? .failure(.empty) }
            let isCited = (try? finding.get().isCited) ?? true
            return CarriedQuote(id: quote.id, result, isCited: isCited, in: comparison.new)
        }
    }

    private func write(_ comparison: Comparison, _ carried: [CarriedQuote]?) throws {
        if let html { try write(RedlinePage(comparison, old, new).page, to: html) }
        if let akn { try write(Array((comparison.akomaNtoso(head)).utf8), to: akn) }
        if let json { try write(Array((comparison.json(carried: carried) + "\n").utf8), to: json) }
        if let carried {
            if json != "-" { carried.forEach { print(readable ? $0.sentence : $0.line, to: .output) } }
        } else if html == nil, json == nil, akn == nil {
            print(String(comparison.text.dropLast()), to: .output)
        }
    }

    private var head: AkomaNtosoHead {
        let now = Date.now.formatted(.iso8601.year().month().day())
        return AkomaNtosoHead(
            country: country, language: language, date: date ?? now,
            name: URL(fileURLWithPath: new).deletingPathExtension().lastPathComponent)
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        if path == "-" { return FileHandle.standardOutput.write(Data(bytes)) }
        do { try Data(bytes).write(to: URL(fileURLWithPath: path)) } catch {
            throw fail("\(path) cannot be written: \(error.localizedDescription). Choose another place.")
        }
    }

    private func summary(_ carried: [CarriedQuote]) -> String {
        let counts = ["kept", "moved", "edited", "gone", "error"].compactMap { outcome in
            let count = carried.count { $0.outcome == outcome }
            return count == 0 ? nil : outcome == "error" ? "\(count) not in the old text" : "\(count) \(outcome)"
        }
        return "\(carried.count) quotes" + (counts.isEmpty ? "." : ": " + counts.joined(separator: ", ") + ".")
    }
}
