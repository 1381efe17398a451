import Exchange
import Redline
import Testing

/// Quotes as they are cut out of a file, marks and all.
struct CopiedQuoteTests {
    private static let markdown = """
        # Law

        ## Article 1 Scope

        (1) The **operator** keeps [a register](https://x.example/a_(b)) of 5 \\* 3 names.

        (2) The *operator* answers.

        - a point of `code`

        ## Article 2 Duties

        The *operator* answers.

        | Name | Fee |
        |------|-----|
        | long | ten |
        """
    private static let html = """
        <h1>Law</h1><h2>Article 1</h2><p>The <b>operator</b> keeps a register &amp; answers&nbsp;all.</p>
        <h2>Article 2</h2><p>The <a href="x">operator</a> answers.</p>
        """

    @Test(
        arguments: [
            (
                DocumentFormat.markdown, "Article 1", "The **operator** keeps [a register](https://x.example/a_(b)) of",
                nil, "Article 1 (1)"
            ),
            (.markdown, nil, "of 5 \\* 3 names", nil, "Article 1 (1)"),
            (.markdown, nil, "a point of `code`", nil, "Article 1 (2)"),
            (.markdown, nil, "*operator* answers.", "## Article 2 Duties\n\nThe ", "Article 2"),
            (.markdown, nil, "The *operator* answers.", "names.\n\n(2) ", "Article 1 (2)"),
            (
                .markdown, nil, "answers.\n\n- a point of `code`\n\n## Article 2 Duties\n\nThe *oper", nil,
                "Article 1 (2)"
            ),
            (.markdown, nil, "| Name | Fee |\n|------|-----|\n| long", nil, "Article 2"),
            (.html, "Article 1", "The <b>operator</b> keeps a register &amp; answers&nbsp;all", nil, "Article 1"),
            (.html, nil, "all.</p>\n<h2>Article 2</h2><p>The <a href=\"x\">operator", nil, "Article 1"),
            (.html, nil, "The <a href=\"x\">operator</a>", "<h2>Article 2</h2><p>", "Article 2"),
            (.html, "Article 1", "a register & answers", "The <b>operator</b> keeps ", "Article 1")
        ] as [(DocumentFormat, String?, String, String?, String)])
    func `are found where they were cut`(
        format: DocumentFormat, clause: String?, exact: String, before: String?, place: String
    ) throws {
        let document = try Document.read(Array((format == .html ? Self.html : Self.markdown).utf8), as: format)
        let comparison = Comparison(document, document)
        let quote = Quote(clause: clause, exact: exact, before: before)
        let finding = try comparison.quotes.finding(of: quote, copiedFrom: format)
        let first = try #require(comparison.standing(of: finding.anchor).passages.first)
        #expect(comparison.new[first.clause].citation.hasPrefix(place))
    }

    @Test(arguments: [
        (DocumentFormat.markdown, "**operator**", QuoteFault.ambiguous(times: 3)),
        (.markdown, "**x**", .notFound(clause: nil)),
        (.plain, "**operator**", .notFound(clause: nil)), (.html, "<b></b>", .notFound(clause: nil)),
        (.html, " ", .empty)
    ])
    func `are an error where they could be two or none`(format: DocumentFormat, exact: String, fault: QuoteFault) throws
    {
        let document = try Document.read(Array(Self.markdown.utf8), as: .markdown)
        #expect(throws: fault) {
            try Comparison(document, document).quotes.finding(of: Quote(exact: exact), copiedFrom: format)
        }
    }
}
