import Exchange
import Testing

/// The same page and the same report as other hands and other programs write them.
struct VariantTests {
    private static let page = """
        Who mends the buoys?

        Session teaser

        A buoy broke. Who is called?

        Keywords

        buoys, ice

        Session description

        Ships that can mend a buoy are few.

        Format

        A fishbowl.

        Further reading

        • Handbook of buoys, 2014

        People

        Focal Point

        • Ada Brill, Cable Watch, Germany

        Moderators

        • Tom Hay, Ferry Radio

        Messages

        • Harbours should share one list of ships.
        • Whoever lays a buoy must say who mends it.

        Video record

        https://video.example/1
        """

    @Test(arguments: [
        ("Keywords\n", "KEYWORDS\n"), ("Keywords\n", "2. Keywords\n"), ("Keywords\n", "## Keywords\n"),
        ("Keywords\n", "Keywords :\n"), ("Keywords\n", "Keywords：\n"), ("Keywords\n", "**Keywords**\n"),
        ("Keywords\n", "Keywords[Bearbeiten | Quelltext bearbeiten]\n"), ("Keywords\n", "— Keywords —\n"),
        ("Keywords\n\n", "Keywords: "), ("Keywords\n\n", "Keywords\t"), ("buoys, ice", "#buoys #ice"),
        ("buoys, ice", "buoys；ice".replacing("；", with: ";")), ("• ", "    "), ("• ", "\t"), ("• ", "1) "),
        ("Focal Point\n", "FP\n"), ("Moderators\n", "Moderator(s):\n"), ("Moderators\n", "Mod.\n"),
        ("Ada Brill, Cable Watch, Germany", "Ada Brill – Cable Watch – Germany"),
        ("Ada Brill, Cable Watch, Germany", "Ada Brill | Cable Watch | Germany"),
        ("Tom Hay, Ferry Radio", "Tom Hay (Ferry Radio)"), ("Tom Hay, Ferry Radio", "Tom Hay / Ferry Radio"),
        ("Messages\n\n• ", "Outcomes\n\n• "),
        (
            "• Harbours should share one list of ships.\n• Whoever",
            "Harbours should share one list of ships.\n\nWhoever"
        ),
        (
            "• Harbours should share one list of ships.\n• Whoever",
            "Harbours should share one list of ships.\nWhoever"
        ),
        ("\n", "\r\n")
    ])
    func `a page may be written otherwise`(_ change: (String, String)) throws {
        let text = Self.page.replacing(change.0, with: change.1)
        #expect(text != Self.page)
        var (page, expected) = (try SessionDocument.read(text: text), try SessionDocument.read(text: Self.page))
        for index in page.people.indices { page.people[index].line = 0 }
        for index in expected.people.indices { expected.people[index].line = 0 }
        #expect(page.title == expected.title && page.teaser == expected.teaser && page.format == expected.format)
        #expect(page.keywords == expected.keywords && page.description == expected.description)
        #expect(page.furtherReading == expected.furtherReading && page.links == expected.links)
        #expect(page.people == expected.people)
        #expect(page.messages.map(\.text) == expected.messages.map(\.text))
        #expect(page.unplaced.isEmpty)
    }

    @Test(arguments: ["Sponsors", "Our partners:", "Registration", "Acknowledgements"])
    func `a section that no session has is told and goes nowhere`(_ heading: String) throws {
        let foreign = "\(heading)\n\nThe Ferry Company lent us a boat.\n\n"
        let expected = try SessionDocument.read(text: Self.page)
        for title in ["Session description", "Format", "Further reading", "People", "Video record"] {
            let page = try SessionDocument.read(text: Self.page.replacing(title + "\n", with: foreign + title + "\n"))
            #expect(page.unplaced.map(\.text) == [heading, "The Ferry Company lent us a boat."], "\(title)")
            #expect(page.messages.map(\.text) == expected.messages.map(\.text) && page.links == expected.links)
            #expect(page.description == expected.description && page.keywords == expected.keywords)
        }
    }

    @Test(arguments: ["Keywords", "Format", "Messages", "Video record"], ["tbc", "n/a", "–", "To be announced."])
    func `a field that waits stays empty`(_ title: String, _ answer: String) throws {
        let text = "A title\n\nSession description\n\nText.\n\n\(title)\n\n\(answer)\n"
        let page = try SessionDocument.read(text: text)
        #expect(page.keywords.isEmpty && page.format == nil && page.messages.isEmpty && page.links.isEmpty)
        #expect(page.unplaced.map(\.why) == [.unfilled] && page.unplaced.map(\.line) == [9])
    }

    @Test func `sections in another order are read alike`() throws {
        let sections = Self.page.components(titled: ["Session", "Keywords", "Format", "Further", "People", "Messages"])
        let text = ([sections[0]] + sections.dropFirst().reversed()).joined(separator: "\n\n")
        let (page, expected) = (try SessionDocument.read(text: text), try SessionDocument.read(text: Self.page))
        #expect(page.people.map(\.name) == expected.people.map(\.name))
        #expect(page.messages.map(\.text) == expected.messages.map(\.text))
        #expect(page.description == expected.description && page.teaser == expected.teaser)
        #expect(page.keywords == expected.keywords && page.format == expected.format && page.unplaced.isEmpty)
    }

    private static let people = """
        Buoys

        Session description

        Text.

        • Keynote: Ann Lee, Org One.
        • Moderator: Ed Fox, Org Two

        Further reading

        • One Book. https://book.example/x


        """

    @Test func `messages that lost their heading under the reading list are messages, or are told`() throws {
        let sure = try SessionDocument.read(text: Self.people + "\n  1. First message.\n  2. Second message.\n")
        #expect(sure.messages.map(\.text) == ["First message.", "Second message."])
        #expect(sure.furtherReading.count == 1 && sure.unplaced.isEmpty)
        let doubtful = try SessionDocument.read(text: Self.people + "\n• First thing\n• Second thing\n")
        #expect(doubtful.messages.isEmpty && doubtful.furtherReading.count == 1)
        #expect(doubtful.unplaced.map(\.text) == ["• First thing", "• Second thing"])
        let works = try SessionDocument.read(text: Self.people + "\n• A. Brill (2014). Buoys.\n• T. Hay, Ice, 2015.\n")
        #expect(works.messages.isEmpty && works.furtherReading.count == 3)
    }
}

extension String {
    /// The text cut before each line that begins with one of the words.
    fileprivate func components(titled starts: [String]) -> [String] {
        var parts = [""]
        for line in split(separator: "\n", omittingEmptySubsequences: false) {
            if starts.contains(where: line.hasPrefix) { parts.append("") }
            parts[parts.count - 1] += line + "\n"
        }
        return parts
    }
}
