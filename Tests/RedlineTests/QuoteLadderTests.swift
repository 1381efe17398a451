import Testing

@testable import Redline

/// Quotes as strangers give them: under a name that the text does not use, across clauses, with numbers around them.
struct QuoteLadderTests {
    private static let law = Document(
        title: "A Law",
        clauses: [
            Clause(
                .chapter, number: "Chapter 1", heading: "General",
                children: [
                    Clause(
                        .article, number: "Article 1", heading: "Scope",
                        children: [
                            Clause(.paragraph, number: "(1)", text: "It covers names."),
                            Clause(.paragraph, number: "(2)", text: "The fee is ten.")
                        ]),
                    Clause(.article, number: "Article 2", text: "The fee is due at once."),
                    Clause(.article, number: "Article 3", text: "The fee is due at once.")
                ])
        ])

    private func found(_ quote: Quote) throws(QuoteFault) -> (clauses: [String], isCited: Bool) {
        let comparison = Comparison(Self.law, Self.law)
        let finding = try comparison.quotes.finding(of: quote)
        let passages = comparison.standing(of: finding.anchor).passages
        return (passages.map { comparison.new[$0.clause].citation }, finding.isCited)
    }

    @Test(arguments: ["Rule 7", "chp_4__art_3__para_2", "the second paragraph", "Article 1, third sentence"])
    func `under a name that the text has not, words are found where they stand once, and that is said`(name: String)
        throws
    {
        let found = try found(Quote(clause: name, exact: "covers names"))
        #expect(found.clauses == ["Article 1 (1)"] && !found.isCited)
    }

    @Test(arguments: [
        Quote(clause: "Rule 7", exact: "The fee is"), Quote(exact: "The fee is due"),
        Quote(exact: "The fee is due", before: "whatever", after: " else"),
        Quote(clause: "Rule 7", exact: "fee is due", before: "The ", after: " at once")
    ])
    func `two places that are equally good are an error`(quote: Quote) {
        #expect {
            try found(quote)
        } throws: { error in
            if case .ambiguous? = error as? QuoteFault { true } else { false }
        }
    }

    @Test func `the words around it decide, also under a name that the text has not`() throws {
        let found = try found(Quote(clause: "Rule 7", exact: "The fee is", after: " ten"))
        #expect(found.clauses == ["Article 1 (2)"] && !found.isCited)
    }

    @Test(arguments: [
        ("Article 1", "The fee is ten.\nArticle 2 The fee is due", ["Article 1 (2)", "Article 2"]),
        ("Article 1 (2)", "is ten. The fee is due", ["Article 1 (2)", "Article 2"]),
        ("Article 2", "at once. Article 3. – The fee", ["Article 2", "Article 3"]),
        ("Chapter 1", "General\n\nArticle 1 (Scope)\n(1) It covers", ["Chapter 1", "Article 1", "Article 1 (1)"]),
        ("Article 1", "Article 1 – Scope", ["Article 1"]), ("0", "A Law\nChapter 1\nGeneral", ["0", "Chapter 1"])
    ])
    func `a quote runs on past the end of its clause`(clause: String, exact: String, clauses: [String]) throws {
        let found = try found(Quote(clause: clause, exact: exact))
        #expect(found.clauses == clauses && found.isCited)
    }

    @Test(
        arguments: [
            ("at once.\n\nArticle 3\n", nil, "Article 3"), ("## Article 2 – ", nil, "Article 2"),
            ("The fee is ten.\n\nArticle 2 ", nil, "Article 2"), (nil, " Article 3 The fee", "Article 2"),
            ("Article 3 ", "", "Article 3")
        ] as [(String?, String?, String)])
    func `the number before a quote tells its place`(before: String?, after: String?, clause: String) throws {
        let quote = Quote(exact: "The fee is due at once.", before: before, after: after)
        #expect(try found(quote).clauses == [clause])
    }

    @Test func `words in the wrong clause are not looked for elsewhere`() {
        #expect(throws: QuoteFault.notFound(clause: "Article 2")) {
            try found(Quote(clause: "Article 2", exact: "covers names"))
        }
    }

    @Test(arguments: 0..<40)
    func `a quote with all numbers of the page is where it was cut`(seed: UInt64) throws {
        var drafts = Drafts(seed)
        var count = 0
        let document = drafts.document(clauses: 12)
        let comparison = Comparison(document, document)
        // The page: each clause's number, heading and text, with the word that each sign belongs to.
        var page: [(text: String, word: Int?)] = []
        for (place, entry) in comparison.old.entries.enumerated() {
            if let number = entry.clause.number { page.append((number, nil)) }
            for word in comparison.oldWording.ranges[place] {
                let at = comparison.oldWording.places[word]
                let text = Array((at.isHeading ? entry.clause.heading ?? "" : entry.clause.text).unicodeScalars)
                page.append((Segmenter.string(text, Int(at.start)..<Int(at.end)), word))
            }
        }
        for _ in 0..<20 {
            let start = drafts.number(below: page.count)
            let cut = page[start..<min(page.count, start + 3 + drafts.number(below: 20))]
            let words = cut.compactMap(\.word)
            guard let first = words.first, let last = words.last else { continue }
            let quote = Quote(
                exact: cut.map(\.text).joined(separator: " "),
                before: page[max(0, start - 30)..<start].map(\.text).joined(separator: " "),
                after: page[cut.endIndex...].prefix(30).map(\.text).joined(separator: " "))
            guard let anchor = try? comparison.quotes.anchor(of: quote) else { continue }
            count += 1
            #expect(anchor.words == first..<last + 1)
        }
        #expect(count >= 12)
    }
}
