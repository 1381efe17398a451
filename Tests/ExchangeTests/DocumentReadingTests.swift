import Exchange
import Redline
import Testing

struct DocumentReadingTests {
    private static let plain = """
        Law on Names

        Part 1 General

        Article 1 Scope

        (1) This law applies to names & addresses.

        (2) It does not apply to:

            (a) names of ships;
            (b) names of <streets>.

        Article 2

        It enters into force at once.
        """

    private static let markdown = """
        ---
        title: ignored, for the text has a title
        ---

        Law *on* Names
        ==============

        ## Part 1 General

        ### Article 1 Scope ###

        \\(1) This **law** applies to [names](https://names.example) &amp; addresses.

        > (2) It does not
        > apply to:

        (a) names of ships;
        (b) names of \\<streets\\>.<!-- so far -->

        ### Article 2

        It enters into force at `once`.
        """

    private static let html = """
        <!DOCTYPE html><html><head><title>No</title><style>p > a { }</style></head><body>
        <nav><p>Home</p></nav><h1>Law on <em>Names</em></h1><h2>Part 1 General</h2><h3>Article 1 Scope</h3>
        <p>(1) This law&nbsp;applies to names &amp; addresses.<p>(2) It does not
        apply to:<ol type=a><li>(a) names of ships;<li>(b) names of &lt;streets&gt;.</ol>
        <script>if (1 < 2) document.write("<p>no</p>")</script><h3>Article 2</h3><div>It enters into force at once.</div>
        """

    private static let akomaNtoso = """
        <?xml version="1.0"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta/>
        <preface><longTitle><p><docTitle>Law on Names</docTitle></p></longTitle></preface><body>
        <part eId="p"><num>Part 1</num><heading>General</heading>
          <article eId="a1"><num>Article 1</num><heading>Scope</heading>
            <paragraph eId="x"><num>(1)</num><content><p>This law applies to <b>names</b> &amp; addresses.</p></content></paragraph>
            <paragraph eId="y"><num>(2)</num><intro><p>It does not apply to:</p></intro>
              <point eId="z"><num>(a)</num><content><p>names of ships;</p></content></point>
              <point eId="w"><num>(b)</num><content><p>names of &lt;streets>.<authorialNote><p>note</p></authorialNote></p></content></point>
            </paragraph></article>
          <article eId="a2"><num>Article 2</num><content><p>It enters into <del>no </del>force at once.</p></content></article>
        </part></body></act></akomaNtoso>
        """

    private static let forms: [(DocumentFormat, String)] = [
        (.plain, plain), (.markdown, markdown), (.html, html), (.akomaNtoso, akomaNtoso)
    ]

    @Test(arguments: forms)
    func `one law is one tree in every form`(format: DocumentFormat, text: String) throws {
        let document = try Document.read(Array(text.utf8), as: format)
        let expected = Document(
            title: "Law on Names",
            clauses: [
                Clause(
                    .part, number: "Part 1", heading: "General",
                    children: [
                        Clause(
                            .article, number: "Article 1", heading: "Scope",
                            children: [
                                Clause(.paragraph, number: "(1)", text: "This law applies to names & addresses."),
                                Clause(
                                    .paragraph, number: "(2)", text: "It does not apply to:",
                                    children: [
                                        Clause(.point, number: "(a)", text: "names of ships;"),
                                        Clause(.point, number: "(b)", text: "names of <streets>.")
                                    ])
                            ]),
                        Clause(.article, number: "Article 2", text: "It enters into force at once.")
                    ])
            ])
        #expect(document == expected)
        #expect(DocumentFormat.of("law", Array(text.utf8)) == format || format == .markdown)
    }

    @Test(arguments: [
        ("law.md", "", DocumentFormat.markdown), ("law.TXT", "# x", .plain), ("law.htm", "", .html),
        ("a.xml", "<a>", .akomaNtoso),
        ("a.xml", "<html>", .html), ("a.docx", "", .docx),
        ("-", "\u{FEFF}# T", .markdown), ("-", "\u{FEFF}<html>", .html), ("-", "\u{FEFF}<?xml?>", .akomaNtoso),
        ("a", "PK\u{3}\u{4}xxmimetypeapplication/vnd.oasis.opendocument", .odt), ("-", "# T", .markdown)
    ])
    func `a form is told by name, else by beginning`(name: String, content: String, format: DocumentFormat) {
        #expect(DocumentFormat.of(name, Array(content.utf8)) == format)
    }

    @Test(arguments: forms)
    func `no damage to a text traps a reader`(format: DocumentFormat, text: String) {
        var chance = SeededGenerator(seed: 11)
        let whole = Array(text.utf8)
        for _ in 0..<400 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...12, using: &chance) {
                let place = Int.random(in: 0..<bytes.count, using: &chance)
                switch Int.random(in: 0..<3, using: &chance) {
                case 0: bytes.remove(at: place)
                case 1: bytes[place] = UInt8.random(in: 0...255, using: &chance)
                default: bytes.insert(contentsOf: Array("<(&#>\n§ ①1.".utf8).shuffled(using: &chance), at: place)
                }
            }
            for other in DocumentFormat.allCases {
                guard let document = try? Document.read(bytes, as: other) else { continue }
                #expect(Outline(document).count >= 1)
            }
        }
    }

    @Test(arguments: [
        (Array("a\nb\u{FF}".utf8.dropLast()), DocumentFormat.plain, DocumentFault.Problem.notUTF8, 2),
        (
            Array("<akomaNtoso>\n<a></b></akomaNtoso>".utf8), .akomaNtoso,
            .malformed("an end tag </b> that matches no start"), 2
        ),
        (Array("<a>&bomb;</a>".utf8), .akomaNtoso, .malformed("an & that names no character"), 1),
        (Array("<svg/>".utf8), .akomaNtoso, .notAkomaNtoso, 1),
        (Array(String(repeating: "<p>", count: 300).utf8), .akomaNtoso, .tooDeep, 1)
    ])
    func `what cannot be read is refused with its line`(
        bytes: [UInt8], format: DocumentFormat, problem: DocumentFault.Problem, line: Int
    ) {
        #expect(throws: DocumentFault(problem, line: line)) { try Document.read(bytes, as: format) }
    }

    @Test func `an empty file is a document without clauses`() throws {
        for format in DocumentFormat.allCases {
            for text in ["", " \n\t\r\n", "\u{FEFF}", "\u{FEFF} \n"] {
                #expect(try Document.read(Array(text.utf8), as: format) == Document())
            }
        }
    }

    @Test(arguments: forms)
    func `what is written as Akoma Ntoso reads back`(format: DocumentFormat, text: String) throws {
        let document = try Document.read(Array(text.utf8), as: format)
        let head = AkomaNtosoHead(country: "kr", language: "eng", date: "2026-11-24", name: "names")
        #expect(try Document.read(Array(document.akomaNtoso(head).utf8), as: .akomaNtoso) == document)
    }

    @Test func `lists that a page counts have the numbers that a browser shows`() throws {
        let html = "<ol start=3><li>a<ol type=i><li>b<li>c</ol><li value=9>d</ol>"
        let document = try Document.read(Array(html.utf8), as: .html)
        #expect(Outline(document).entries.dropFirst().map(\.citation) == ["3", "3 i.", "3 ii.", "9"])
    }

    @Test func `a list that a page counts is inside the paragraph before it`() throws {
        let html = "<h2>Article 1</h2><p>(1) One:</p><ol><li>a<li>b</ol><p>(2) Two.</p>"
        let document = try Document.read(Array(html.utf8), as: .html)
        let citations = ["0", "Article 1", "Article 1 (1)", "Article 1 (1) 1.", "Article 1 (1) 2.", "Article 1 (2)"]
        #expect(Outline(document).entries.map(\.citation) == citations)
    }

    @Test func `a number and its heading may stand in two headings`() throws {
        let html =
            "<h1>Law</h1><h2>Article 1</h2><h3>Scope</h3><p>All.</p><h2>Article 2</h2><h2>Duties</h2><p>None.</p>"
        let document = try Document.read(Array(html.utf8), as: .html)
        #expect(document.clauses.map(\.number) == ["Article 1", "Article 2"])
        #expect(document.clauses.map(\.heading) == ["Scope", "Duties"])
    }
}
