public import Redline

extension QuoteFinder {
    /// The place of a quote that was copied from the page, or from the file with the marks of its form: as it is, and if it
    /// is not there, as its form says it reads.
    public func finding(of quote: Quote, copiedFrom format: DocumentFormat) throws(QuoteFault) -> Finding {
        func plain(_ text: String?) -> String? { text.map { PlainQuote.text($0, format) } }
        // The words around it are read before they speak for a place: marks in them would speak for none.
        let read = Quote(
            clause: quote.clause, exact: quote.exact, before: plain(quote.before), after: plain(quote.after))
        var tries = [read]
        if read != quote { tries.append(quote) }
        let words = PlainQuote.text(quote.exact, format)
        if words != quote.exact {
            tries.append(Quote(clause: quote.clause, exact: words, before: read.before, after: read.after))
        }
        var told: QuoteFault?
        for quote in tries {
            do throws(QuoteFault) { return try finding(of: quote) } catch {
                // That it could be meant in several places says more than that it is in none.
                if case .ambiguous = error { told = error } else { told = told ?? error }
            }
        }
        throw told ?? .empty
    }
}

/// A piece that was cut out of a file, without the marks of the file's form.
enum PlainQuote {
    static func text(_ text: String, _ format: DocumentFormat) -> String {
        switch format {
        case .plain: text
        case .markdown, .docx, .odt: markdown(text)
        case .html, .akomaNtoso: markup(text)
        }
    }

    private static func markdown(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(\.trimmed)
        let isTable = lines.contains { $0.hasPrefix("|") }
        let words = lines.compactMap { line -> String? in
            // Rules, fences, and the lines under headings and heads of tables.
            if line.allSatisfy({ "-=_*~`|: ".contains($0) }), line.count(where: { $0 != " " }) > 2 { return nil }
            var line = line[...]
            while line.first == ">" { line = line.dropFirst().drop { $0 == " " } }
            let heading = line.drop { $0 == "#" }
            if heading.count < line.count, heading.first?.isWhitespace ?? true { line = heading }
            if let sign = line.first, "-*+•:".contains(sign), line.dropFirst().first ?? " " == " " {
                line = line.dropFirst()
            }
            return isTable ? String(line.replacing("|", with: " ")) : String(line)
        }
        return MarkdownInline.plain(words.joined(separator: "\n"))
    }

    /// Text and decoded references; a tag that was cut in two ends what is known.
    private static func markup(_ text: String) -> String {
        guard text.contains("<") || text.contains("&") || text.contains(">") else { return text }
        var scanner = MarkupScanner(text, isXML: false)
        var words = ""
        while let token = try? scanner.next() {
            switch token {
            case .text(let text): words += text
            case .start(let name, _, _): words += name == "br" || name == "td" || name == "p" ? " " : ""
            case .end, .instruction: break
            }
        }
        return words
    }
}
