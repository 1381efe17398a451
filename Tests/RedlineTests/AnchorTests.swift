import Testing

@testable import Redline

struct AnchorTests {
    @Test(arguments: 0..<150)
    func `a kept or moved quote is literally there`(seed: UInt64) throws {
        var drafts = Drafts(seed)
        let old = drafts.document(clauses: 8)
        let new = drafts.redraft(old)
        let comparison = Comparison(old, new)
        for anchor in anchors(in: comparison, &drafts) {
            let quoted = comparison.oldWording.places[anchor.words].map { text(comparison.old, $0) }
            let standing = comparison.standing(of: anchor)
            switch standing.outcome {
            case .kept, .moved:
                #expect(standing.passages.flatMap { Segmenter.pieces($0.text).map(\.text) }.joined() == quoted.joined())
            case .edited: #expect(!standing.passages.isEmpty && standing.needsReview)
            case .gone: #expect(standing.passages.isEmpty && standing.needsReview)
            }
            for passage in standing.passages {
                let clause = comparison.new[passage.clause].clause
                let scalars = Array((passage.isHeading ? clause.heading ?? "" : clause.text).unicodeScalars)
                #expect(Segmenter.string(scalars, passage.range) == passage.text)
            }
        }
    }

    @Test(arguments: 0..<60)
    func `carrying over several versions is carrying from each to the next`(seed: UInt64) throws {
        var drafts = Drafts(seed)
        var history = History()
        var document = drafts.document(clauses: 8)
        history.append(document)
        var comparisons: [Comparison] = []
        for _ in 0..<4 {
            document = drafts.redraft(document)
            if let comparison = history.append(document) { comparisons.append(comparison) }
        }
        let anchors = anchors(in: try #require(comparisons.first), &drafts)
        let standings = history.standings(of: anchors, from: 0, to: 4)
        for (anchor, standing) in zip(anchors, standings) {
            var words = anchor.words.map(Int32.init)
            for comparison in comparisons {
                words = words.map { $0 == Alignment.none ? $0 : comparison.alignment.target[Int($0)] }
            }
            let isWhole = zip(words, words.dropFirst()).allSatisfy { $1 == $0 + 1 } && !words.contains(Alignment.none)
            if standing.outcome == .kept || standing.outcome == .moved { #expect(isWhole) }
            if !isWhole { #expect(standing.needsReview) }
        }
        #expect(standings == history.standings(of: anchors, from: 0, to: 4))
        #expect(history.standings(of: anchors, from: 0, to: 0).allSatisfy { $0.outcome == .kept })
        #expect(
            history.standings(of: anchors, from: 3, to: 1).isEmpty
                && history.standings(of: anchors, from: 0, to: 9).isEmpty)
    }

    @Test(arguments: [
        // quote, clause in the new text, outcome, words that stand there
        ("shall keep a register", Standing.Outcome.kept, "shall keep a register"),
        ("notify the ministry within 30 days", .edited, "notify the ministry within 60 days"),
        ("a register. It shall", .kept, "a register. It shall"),
        ("free of charge", .gone, ""),
        ("egist", .kept, "egist"),
        ("register.\n It  shall", .kept, "register. It shall")
    ])
    func `what became of a quote`(quote: String, outcome: Standing.Outcome, words: String) throws {
        let old = Self.law(
            "The operator shall keep a register. It shall notify the ministry within 30 days, free of charge.")
        let new = Self.law("The operator shall keep a register. It shall notify the ministry within 60 days.")
        let comparison = Comparison(old, new)
        let before = quote == "egist" ? "keep a r" : nil
        let anchor = try comparison.quotes.anchor(of: Quote(clause: "Article 1", exact: quote, before: before))
        let standing = comparison.standing(of: anchor)
        #expect(standing.outcome == outcome)
        #expect(standing.passages.map(\.text).joined() == words)
    }

    @Test func `a quote whose clause is split stands in the part that has it; one across the cut must be looked at`()
        throws
    {
        let old = Self.law("The operator shall keep a register of all names. The ministry may inspect it at any time.")
        let new = Document(clauses: [
            Clause(.article, number: "Article 1", text: "The operator shall keep a register of all names."),
            Clause(.article, number: "Article 2", text: "The ministry may inspect it at any time.")
        ])
        let comparison = Comparison(old, new)
        let whole = try standing("may inspect it", in: comparison)
        #expect(whole.outcome == .kept && whole.passages.first?.clause == 2)
        #expect(try standing("all names. The ministry", in: comparison).outcome == .edited)
    }

    @Test func `the words around it tell one occurrence from another`() throws {
        let comparison = Comparison(
            Self.law("He may ask the court. She may ask the court twice."), Self.law("She may ask the court twice."))
        let finder = comparison.quotes
        #expect(throws: QuoteFault.ambiguous(times: 2)) {
            try finder.anchor(of: Quote(clause: "Article 1", exact: "ask the court"))
        }
        let first = try finder.anchor(of: Quote(clause: "Article 1", exact: "ask the court", before: "He may "))
        let second = try finder.anchor(of: Quote(clause: "Article 1", exact: "ask the court", after: " twice"))
        #expect(comparison.standing(of: first).outcome == .gone)
        #expect(comparison.standing(of: second).outcome == .kept)
    }

    @Test(arguments: [
        (Quote(clause: "Article 9", exact: "elsewhere"), QuoteFault.noClause("Article 9")),
        (Quote(clause: "Article 1", exact: "nowhere"), .notFound(clause: "Article 1")),
        (Quote(exact: "nowhere"), .notFound(clause: nil)), (Quote(exact: " \n"), .empty)
    ])
    func `a quote that is not in the old text is said to be not there`(quote: Quote, fault: QuoteFault) {
        let law = Self.law("He may ask the court.")
        #expect(throws: fault) { try Comparison(law, law).quotes.anchor(of: quote) }
    }

    @Test func `quotation marks, forms and spacing are of no account when a quote is looked for`() throws {
        let law = Self.law("“정보통신망”이란 état – 전기통신설비를 말한다.")
        let comparison = Comparison(law, law)
        #expect(try standing("\"\u{110C}\u{1165}\u{11BC}보통신망\"이란  e\u{301}tat - 전기", in: comparison).outcome == .kept)
    }

    @Test func `a quote that runs through several clauses is found with their numbers and without`() throws {
        let points = [
            Clause(.point, number: "(a)", text: "a register;"), Clause(.point, number: "(b)", text: "a record.")
        ]
        let old = Document(clauses: [Clause(.article, number: "Article 1", text: "Operators keep:", children: points)])
        var new = old
        new.root.children[0].children[1].text = "a public record."
        let comparison = Comparison(old, new)
        for quote in ["keep: (a) a register;", "Article 1 Operators keep: a register;"] {
            let found = try standing(quote, in: comparison)
            #expect(found.outcome == .kept && found.passages.map(\.clause) == [1, 2])
        }
        #expect(try standing("a register; (b) a record", in: comparison).outcome == .edited)
    }

    private func standing(_ quote: String, in comparison: Comparison) throws -> Standing {
        comparison.standing(of: try comparison.quotes.anchor(of: Quote(exact: quote)))
    }

    private static func law(_ text: String) -> Document {
        Document(clauses: [Clause(.article, number: "Article 1", text: text)])
    }

    private func text(_ outline: Outline, _ place: Wording.Place) -> String {
        let clause = outline[Int(place.clause)].clause
        let scalars = Array((place.isHeading ? clause.heading ?? "" : clause.text).unicodeScalars)
        return Segmenter.string(scalars, Int(place.start)..<Int(place.end))
    }

    private func anchors(in comparison: Comparison, _ drafts: inout Drafts) -> [Anchor] {
        let count = comparison.oldWording.words.count
        return (0..<20).compactMap { _ in
            let start = drafts.number(below: count)
            let end = min(count, start + 1 + drafts.number(below: 12))
            return start < end ? Anchor(words: start..<end, skippedBefore: 0, skippedAfter: 0) : nil
        }
    }
}
