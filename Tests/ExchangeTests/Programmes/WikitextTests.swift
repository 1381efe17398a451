import Testing

@testable import Exchange

/// A page that is written as wikitext and read again says the same.
struct WikitextTests {
    @Test func `a page of every field`() throws {
        var page = SessionDocument(title: "Counting: [what] nobody's counts – {{twice}}")
        page.teaser = "Statistics of the *Internet* end at the border. **What lies beyond?**"
        page.keywords = ["statistics", "borders"]
        page.description =
            "Ferries are counted; networks are not. See the [first count](<https://count.example/a_b>).\n\n"
            + "The panel asks:\n\n- what can be counted\n  - by whom\n- what should not be\n\n#### The second hour\n\n1. by feet\n2. by hands"
        page.format = "Three cases, then the floor."
        page.furtherReading = [.init(text: "Handbook of counting", url: "https://count.example/handbook")]
        page.people = [
            .init(role: .moderator, name: "Kir Ansel", organisation: "Ferry Radio", country: "Iceland"),
            .init(role: .rapporteur, name: "Vesna Jurić"), .init(role: .orgTeam, name: "Bram Okoye")
        ]
        page.messages = [.init(text: "Figures belong to the public.", line: 0), .init(text: "Count again.", line: 0)]
        page.links = [.init(kind: .video, text: "Recording", url: "https://video.example/1")]
        let read = try SessionDocument.read(text: page.wikitext)
        #expect(read.title == page.title)
        #expect(read.teaser == page.teaser)
        #expect(read.keywords == page.keywords)
        #expect(read.description == page.description)
        #expect(read.format == page.format)
        #expect(read.furtherReading.map(\.url) == page.furtherReading.map(\.url))
        #expect(lines(read.people).sorted() == lines(page.people).sorted())
        #expect(read.messages.map(\.text) == page.messages.map(\.text))
        #expect(read.links.map(\.url) == page.links.map(\.url))
        #expect(read.unplaced.isEmpty)
    }

    @Test func `nothing stands for an empty field`() {
        #expect(SessionDocument(title: "Only a title").wikitext == "{{DISPLAYTITLE:Only a title}}\n")
    }

    @Test(arguments: [
        ("[[Category:Spam]]", "&#91;&#91;Category:Spam]]"), ("{{Delete}}", "&#123;&#123;Delete&#125;&#125;"),
        ("~~~~", "&#126;~~~"), ("<script>", "&lt;script&gt;"), ("= no heading =", "&#61; no heading ="),
        ("a\\*b", "a*b"), ("**bold** and *it*", "'''bold''' and ''it''"), ("snake_case_name", "snake_case_name"),
        ("2 * 3 * 4", "2 * 3 * 4"), ("line\\\nbreak", "line<br />break"), ("<https://a.example>", "https://a.example")
    ])
    func `words stay words`(_ markdown: String, _ wikitext: String) { #expect(WikiProse.text(markdown) == wikitext) }
}
