import Exchange
import Testing

/// Invented pages of the wiki in their several shapes.
struct SessionPageTests {
    @Test func `a page with all its headings is read in every field`() throws {
        let page = try Fixture.headings.document()
        #expect(page.title == "Who keeps the lights of the national domain on?")
        #expect(page.identifier == "WS 04 2031")
        let schedule = try #require(page.schedule)
        #expect(schedule.date == "11 June 2031" && schedule.time == "14:00-15:30 CEST")
        #expect(schedule.room == "Room Linden, Harbour Hall, Port Meridia")
        #expect([schedule.year, schedule.month, schedule.day] == [2031, 6, 11])
        #expect(schedule.startMinute == 840 && schedule.endMinute == 930)
        #expect(page.programme == "Programme overview 2031")
        #expect(page.proposals == ["12", "47", "103"])
        #expect(page.teaser?.hasPrefix("A registry went dark") == true)
        #expect(page.keywords == ["registry", "continuity", "escrow", "small states"])
        #expect(
            page.description == """
                Meridia's registry stopped answering for nine hours in the spring of 2030.\\
                Nobody had written down who may speak for it.

                - Who decides that an emergency has begun?
                  - and who decides that it is over?
                - Which data must be held in escrow?

                The session collects what three registries learned.
                """)
        #expect(page.guidingQuestions == ["What is the least a registry must publish?", "Who pays for the spare?"])
        #expect(page.format == "Three short stories, then a fishbowl.")
        #expect(page.furtherReading.map(\.url) == ["https://registry.example/night_report", nil])
        #expect(page.messages.count == 2)
        #expect(page.links.map(\.kind) == [.video, .other, .video])
        #expect(page.links.map(\.url) == [nil, "https://reports.example/ws4", "https://video.example/watch?v=ws_04"])
        #expect(page.transcript?.contains("\\>> ILDA VARGA: We should.") == true)
        #expect(page.emptySections.isEmpty)
    }

    @Test func `people are read under every label the wiki uses`() throws {
        let page = try Fixture.headings.document()
        #expect(
            lines(page.people) == [
                "focal-point: Ilda Varga | Meridia Network Forum |  | ",
                "org-team: Petros Lund | University of Port Meridia |  | ",
                "org-team: Selma Aydın | Harbour Hackers | Türkiye | ",
                "subject-matter-expert: Noor Vandaele | Bureau for Names, Numbers & Routes | Belgium | ",
                "key-participant: Ђорђе Петрић | Registry of Names | Serbia | online",
                "key-participant: 김하나 | Garam Institute |  | ",
                "key-participant: Aoife Brandt | Ministry of Roads, Canals and Cables | Ireland | tbc",
                "moderator: Jean-Luc Öberg | Lakeside Radio | Sweden | ",
                "moderator: Rui Tavora | Open Cable Lab | Portugal | ",
                "rapporteur: Hana Mori | Quill Service | Japan | "
            ])
        #expect(page.people[5].biography?.hasPrefix("She ran the spare registry") == true)
        #expect(page.unplaced.filter { $0.why == .unfilled }.map(\.text) == ["• tbc"])
    }

    @Test func `lost headings are inferred from the gaps and the words`() throws {
        let page = try Fixture.lost.document()
        #expect(page.alias == "Ice cables")
        #expect(page.schedule?.date == "Wednesday, 3 June 2032" && page.schedule?.room == "Room 2")
        #expect(page.teaser?.hasPrefix("A cable broke in January") == true)
        #expect(page.description?.hasSuffix("- learn what one repair costs\n- agree who is called first") == true)
        #expect(page.keywords == ["Cables", "ice", "repair ships"])
        #expect(page.format?.hasPrefix("An interview with the captain") == true)
        #expect(
            lines(page.people) == [
                "keynote: Capt. Runa Isberg | Northern Repair Ltd. | Norway | what the captain saw",
                "key-participant: Tomasz Wrona | Baltic Peering, Transit, and Storage Society | Poland | ",
                "key-participant: Leena Õun | Office of Roads and Cables | Estonia | ",
                "moderator: Ada Brill | Cable Watch | Germany | ",
                "moderator: Ivo Santel | Meridia Harbour Board |  | ",
                "remote-moderator: Mika Ranta | Youth Net | Finland | ",
                "rapporteur: Zoé Lamarck | Notes & Co. | France | "
            ])
        #expect(page.messages.count == 2)
        #expect(page.emptySections == [.furtherReading])
        #expect(page.unplaced.allSatisfy { $0.why == .chrome })
    }

    @Test(arguments: ["•", "-", "–", "*", "◦", "—"])
    func `any bullet makes a list`(_ sign: String) throws {
        let text = try Fixture.lost.text()
        let changed = text.replacing("- ", with: sign + " ").replacing("– ", with: sign + " ")
        let (page, expected) = (try SessionDocument.read(text: changed), try Fixture.lost.document())
        #expect(page.people == expected.people)
        #expect(page.description == expected.description)
        #expect(page.messages == expected.messages)
    }

    @Test func `wikitext is read as the page it makes`() throws {
        let page = try Fixture.wikitext.document()
        #expect(page.title == "Counting what nobody counts" && page.identifier == "PL 02 2033")
        #expect(page.schedule?.room == "Big tent" && page.schedule?.startMinute == 570)
        #expect(page.teaser == "Statistics of the *Internet* end at the border. **What lies beyond?**")
        #expect(page.keywords == ["statistics", "borders", "measurement"])
        #expect(
            page.description == """
                Meridia counts its ferries daily and its networks never. See the [first count](<https://count.example/a_b>).

                The panel asks:

                - what can be counted
                  - by whom
                  - at what price
                - what should *not* be counted

                ### The second hour

                1. a vote by feet
                2. a vote by hands
                """)
        #expect(page.format?.contains("- Moderator: opens the floor") == true)
        #expect(page.furtherReading.map(\.text) == ["Handbook of counting, second edition", "A paper without address"])
        #expect(page.furtherReading.map(\.url) == ["https://count.example/handbook", nil])
        #expect(
            lines(page.people) == [
                "focal-point: Tilda Moss | Count Us | Iceland | ",
                "org-team: Bram Okoye | Tally House | Netherlands | ",
                "org-team: Vesna Jurić | Institute for Open Figures | Croatia | ",
                "programme-committee: Ole Birk |  |  | ",
                "key-participant: Sun-hee Pak | Census Office | Republic of Korea | ",
                "key-participant: Gaël d'Arbois | Free Figures |  | ",
                "moderator: Kir Ansel | Ferry Radio, Meridia |  | "
            ])
        #expect(page.people.first?.url == "https://people.example/tilda")
        #expect(page.messages.count == 2)
        #expect(page.links.map(\.url) == ["https://stream.example/pl2", "https://www.youtube.com/watch?v=abc123_XY"])
        let unknown = page.unplaced.filter { $0.why == .unrecognised }.map(\.text)
        #expect(unknown == ["== Catering ==", "Soup.", "| colour = blue"])
    }

    @Test func `prompts of the template are listed and never become content`() throws {
        let page = try Fixture.unfilled.document()
        #expect(page.teaser == nil && page.format == nil && page.keywords.isEmpty && page.links.isEmpty)
        #expect(
            page.description == "Until 1 May 2034 the harbours had no seat at all, which is why this assembly exists.")
        #expect(page.people.map(\.name) == ["Ines Kalda", "Otto Brand"])
        #expect(page.emptySections == [.teaser, .furtherReading, .links])
        let unfilled = page.unplaced.filter { $0.why == .unfilled }.map(\.line)
        #expect(unfilled == [11, 14, 18, 23, 32, 35, 37, 42, 44, 45, 49])
    }

    @Test func `a title given beside wikitext names a page that has none`() throws {
        let text = "== Session description ==\nA page.\n"
        #expect(try SessionDocument.read(text: text, titled: "Named – WS 1 2031").identifier == "WS 1 2031")
        #expect(throws: ImportFault(.noTitle, line: 1)) { try SessionDocument.read(text: text) }
    }

    @Test func `a template of particulars is read by its parameters`() throws {
        let text = """
            {{Session
            | title = Buoys
            | date = 3 May 2031
            | time = 9:00 - 10:15
            | room = [[Pier 2|Pier 2]]
            | moderator = Ada Brill, Cable Watch, Germany
            | colour = red
            }}
            == Session description ==
            Buoys at sea.
            """
        let page = try SessionDocument.read(text: text)
        #expect(page.title == "Buoys")
        #expect(page.schedule?.room == "Pier 2" && page.schedule?.endMinute == 615 && page.schedule?.day == 3)
        #expect(lines(page.people) == ["moderator: Ada Brill | Cable Watch | Germany | "])
        #expect(page.unplaced.filter { $0.why == .unrecognised }.map(\.line) == [7])
    }
}
