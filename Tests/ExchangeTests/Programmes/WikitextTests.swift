import Testing

@testable import Exchange

/// A page that is written as wikitext and read again says the same.
struct WikitextTests {
    private static func full() -> SessionDocument {
        var page = SessionDocument(title: "Counting: [what] nobody's counts – {{twice}} | thrice")
        page.identifier = "WS 05 2015"
        page.workingTitle = "Counting"
        page.alias = "Count & measure"
        page.schedule = SessionDocument.Schedule(line: "5 June 2015 | 11:30-13:00 | Room 3")
        page.programme = "Programme overview 2015"
        page.proposals = ["12", "40"]
        page.teaser = "Statistics of the *Internet* end at the border. **What lies beyond?**"
        page.keywords = ["statistics", "borders"]
        page.description =
            "Ferries are counted; networks are not. See the [first count](<https://count.example/a_b>).\n\n"
            + "The panel asks:\n\n- what can be counted\n  - by whom\n- what should not be\n\n"
            + "#### The second hour\n\n1. by feet\n2. by hands"
        page.guidingQuestions = ["Who counts?", "What for?"]
        page.format = "Three cases, then the floor."
        page.furtherReading = [
            .init(text: "Handbook of [counting]", url: "https://count.example/handbook"),
            .init(text: "The census of 1801", url: nil)
        ]
        page.people = [
            .init(
                role: .moderator, name: "Kir Ansel", organisation: "Ferry Radio, Night Desk", country: "Iceland",
                url: "https://radio.example/kir"),
            .init(role: .keynote, name: "Ada Brill", note: "introduction to the topic"),
            .init(
                role: .keynote, name: "Tom Hay", organisation: "Harbour Board", stakeholderGroup: "technical community",
                biography: "He has counted ferries since he could see the quay.\n\nHe now counts gulls."),
            .init(role: .moderator, name: "Ivana Reed", country: "Serbia", note: "online"),
            .init(role: .rapporteur, name: "Vesna Jurić"), .init(role: .orgTeam, name: "Bram Okoye")
        ]
        page.preparation = "Calls are on *Mondays*.\n\n- 4 May\n- 11 May"
        page.report = .init(
            proposal: "That somebody count.", summary: "Somebody will; see the [plan](<https://plan.example/>).",
            discussion: "Ana Kovač said that counting costs.\n\nModerator: and not counting?\n\n"
                + "The audience asked who pays.\n\n- ferries\n- ports\n\nFormat")
        page.messages = [
            .init(text: "Figures belong to the public.\n- of every country\n- for ever", line: 0),
            .init(text: "Count again.", line: 0)
        ]
        page.links = [
            .init(kind: .video, text: "Recording [part 1]", url: "https://video.example/1"),
            .init(kind: .transcript, text: "Transcript of the session", url: "https://words.example/1"),
            .init(kind: .stream, text: "Live", url: "https://stream.example/"),
            .init(kind: .video, text: "A recording that the page names no address of.", url: nil),
            .init(kind: .other, text: "Slides", url: "https://slides.example/1")
        ]
        page.transcript = "\\>> KIR ANSEL: Good morning.\n\nFormat\n\n\\>> ADA BRILL: Good morning to you."
        return page
    }

    @Test func `a page of every field`() throws {
        let page = Self.full()
        let read = try SessionDocument.read(text: page.wikitext)
        #expect(read.unplaced.isEmpty && read.emptySections.isEmpty)
        #expect(read.saying() == page.saying())
        // Of the discussion by speaker the page keeps the words; the reader finds the speakers again.
        #expect(read.report?.turns.map(\.speaker) == ["Ana Kovač", "Audience"])
        #expect(read.wikitext == page.wikitext)
    }

    @Test func `each field alone, beside nothing else`() throws {
        let full = Self.full()
        let fields: [(SessionDocument, (inout SessionDocument) -> Void)] = [
            (full, { $0.alias = full.alias }), (full, { $0.schedule = full.schedule }),
            (full, { $0.teaser = full.teaser }), (full, { $0.description = full.description }),
            (full, { $0.keywords = full.keywords }), (full, { $0.people = full.people }),
            (full, { $0.report = .init(summary: full.report?.summary) }),
            (full, { $0.report = .init(discussion: full.report?.discussion) }),
            (full, { $0.messages = full.messages }), (full, { $0.links = full.links }),
            (full, { $0.transcript = full.transcript }), (full, { $0.preparation = full.preparation }),
            (full, { $0.description = "A line.\n\nnames, numbers, routes" }),
            (full, { $0.schedule = .init(room: "Room 3") })
        ]
        for (place, (_, fill)) in fields.enumerated() {
            var page = SessionDocument(title: "Only one thing")
            fill(&page)
            let read = try SessionDocument.read(text: page.wikitext)
            #expect(read.saying() == page.saying(), "field \(place)")
        }
    }

    @Test(arguments: ["\u{301}x", "x \u{301}y", "a:\u{301}b", "{{\u{301}}} a", "*\u{301} a", "[\u{301}a]"])
    func `a mark that joins itself to a sign stays a mark`(_ words: String) throws {
        var page = SessionDocument(title: words)
        page.description = Markdown.escaped(words)
        page.messages = [.init(text: words + " and more", line: 0)]
        page.links = [.init(kind: .other, text: words, url: "https://slides.example/1")]
        let read = try SessionDocument.read(text: page.wikitext)
        #expect(read.title == words && read.links == page.links)
        #expect(read.messages.map(\.text) == page.messages.map(\.text))
        #expect(read.description.map(Markdown.plain) == words)
    }

    @Test(arguments: [
        ("- [Handbook of counting](<https://count.example/a_b>)", "Handbook of counting", "https://count.example/a_b"),
        ("* [A](https://count.example/)", "A", "https://count.example/"), ("- Words \\*alone\\*", "Words *alone*", nil),
        ("- [No address](nowhere)", "[No address](nowhere)", nil), ("Plain", "Plain", nil)
    ])
    func `a work is read from its line`(_ line: String, _ text: String, _ url: String?) {
        #expect(SessionDocument.Reference(line: line) == .init(text: text, url: url))
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

extension SessionDocument {
    /// What the document says, without where it was read from and what follows from its words.
    fileprivate func saying() -> SessionDocument {
        var page = self
        page.kind = .eurodigSession
        page.language = "en"
        page.placements = []
        page.people = people.map { person in
            var person = person
            person.line = 0
            return person
        }
        page.messages = messages.map { .init(text: $0.text, line: 0) }
        page.report?.turns = []
        return page
    }
}

extension SessionDocument.Schedule {
    fileprivate init(room: String) {
        self.init()
        self.room = room
    }
}
