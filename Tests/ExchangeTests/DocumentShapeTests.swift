import Exchange
import Testing

/// Invented documents in the shape of the two real ones, field by field.
struct DocumentShapeTests {
    @Test func `a page that lost its headings of one word is read in every field`() throws {
        let page = try Fixture.eurodigSession.document()
        #expect(page.kind == .eurodigSession)
        #expect(page.title?.hasPrefix("Who answers when the national domain goes dark?") == true)
        #expect(page.alias == "Dark domains")
        #expect(page.keywords == ["Registry", "last resort", "rehearsal"])
        #expect(page.format == "Short stories by key participants, followed by questions from the whole hall.")
        #expect(
            lines(page.people) == [
                "keynote: Tilda Morvane | Federal Office of Signals (FEDSIG) | Switzerland"
                    + " | what the night of the frost looked like from the control room",
                "key-participant: Hektor Hallivan | Ministry of Ferries, Cables and Communication | Bulgaria | ",
                "key-participant: Meret Richtsfeld | Directorate for Networks, Content & Names, Lake Council |  | ",
                "key-participant: Grisha Sagyl | Society of Domain Users Meridia |  | ",
                "key-participant: Duška Stojanvar | National Registry of Lake Names (NRLN) | Serbia | ",
                "moderator: Vlado Radimirov | HarbourFoundation | Serbia | ",
                "remote-moderator: Mats-Emil Vasarely | Association for Signals and Society | Romania | ",
                "rapporteur: Anouk Kakavadze | Port Meridia University | Georgia | "
            ])
        #expect(page.people.map(\.line) == [30, 32, 33, 34, 35, 36, 37, 38])
        #expect(page.messages.map(\.line) == [43, 44, 45, 46])
        #expect(page.messages.last?.text.hasSuffix("announced and its results told.") == true)
        #expect(page.links.map(\.text) == ["The video recording of the session is available."])
        #expect(page.emptySections == [.furtherReading])
        #expect(page.unplaced.map(\.line) == [3, 4] && page.unplaced.allSatisfy { $0.why == .chrome })
    }

    @Test func `its description keeps paragraphs and lists apart`() throws {
        let description = try #require(try Fixture.eurodigSession.document().description)
        let parts = description.split(separator: "\n\n")
        try #require(parts.count == 6)
        #expect(parts[3] == "In this context, the first part of this session is aimed at:")
        #expect(parts[4].split(separator: "\n").map { $0.prefix(12) } == ["- explaining", "- sharing wh"])
        #expect(parts[5].hasSuffix("If yes, by whom? If not, why?"))
    }

    @Test func `a Korean report has its paragraphs and its cut words joined again`() throws {
        let document = try Fixture.krigfReport.document()
        let report = try #require(document.report)
        #expect(document.kind == .krigfReport && document.language == "ko" && document.title == nil)
        #expect(document.unplaced.isEmpty && document.emptySections.isEmpty)
        #expect(report.proposal?.hasPrefix("국가 도메인의 운영이 하룻밤 멈추었을 때 이용자에게 무엇을 어떻게 알릴 것인지는") == true)
        #expect(report.proposal?.hasSuffix("의견을 듣고자 하였다.") == true)
        #expect(report.summary?.contains("해마다 한 번은 실제로 예비 등록소로 옮겨 보아야") == true)
        #expect(report.turns.map(\.speaker) == ["남가람", "류하늬", "서이든", "표나래"])
        #expect(report.turns.map(\.paragraphs.count) == [1, 1, 2, 1])
        #expect(report.turns[2].paragraphs[1].hasPrefix("그 뒤로 항구의 상인회는"))
        #expect(report.discussion == report.turns.flatMap(\.paragraphs).joined(separator: "\n\n"))
        #expect(document.headline == "국가 도메인의 운영이 하룻밤 멈추었을 때 이용자에게 무엇을 어떻게 …")
    }

    @Test func `a list that a browser copied without its bullets is a list`() throws {
        let page = try Fixture.copied.document()
        #expect(page.proposals == ["3", "14", "15", "92"])
        #expect(page.description?.hasSuffix("looks at people:\n\n- pilots\n- light keepers") == true)
        #expect(page.furtherReading.count == 2)
        #expect(
            page.messages.map(\.text) == [
                "Lamps are no substitute for pilots.", "Harbours should fund night schools.",
                "Independent checks are needed."
            ])
        #expect(
            lines(page.people.suffix(6)) == [
                "key-participant: Anna-Maria O'Neel | Head of Lamps, Ministry of Light | Ireland | ",
                "key-participant: Jean de la Lampe | Free Lights | France | online",
                "key-participant: Pak Sun-bit | Light Agency | Republic of Korea | ",
                "moderator: Lee, Min-byeol | Youth Watch |  | ", "moderator: Kir Ansel | Ferry Radio |  | ",
                "rapporteur: Marko Paloma |  |  | "
            ])
        let report = page.links.filter { $0.kind == .other }
        #expect(report.map(\.url) == ["https://report.example/ws7"])
        #expect(page.transcript?.hasSuffix("TILDA MOSS: Hello.") == true)
        let unfilled = page.unplaced.filter { $0.why == .unfilled }.map(\.line)
        #expect(unfilled == [12, 66, 73, 75, 79, 81, 82, 83, 89, 93])
        let unknown = page.unplaced.filter { $0.why == .unrecognised }.map(\.text)
        #expect(unknown == ["Sponsors", "Thanks to the Ferry Company."])
    }

    @Test func `a report under the name of its forum keeps title, subject, messages and strangers apart`() throws {
        let document = try Fixture.banner.document()
        #expect(document.title == "밤바다의 불빛은 누가 지키는가" && document.description == "등대와 부표의 원격 관리")
        #expect(document.programme == "2033 메리디아 인터넷거버넌스포럼 워크숍 결과보고서")
        #expect(document.messages == [.init(text: "관리는 단순하게", line: 26), .init(text: "이용자 참여 보장", line: 27)])
        #expect(document.people.map(\.name) == ["남가람", "류하늬", "서이든", "표나래", "Jane Roe", "여울림"])
        #expect(document.report?.turns.map(\.speaker) == ["류하늬", "서이든", "청중"])
        let unknown = document.unplaced.filter { $0.why == .unrecognised }.map(\.text)
        #expect(unknown == ["□ 기타", "다음 회의는 8월"])
    }
}
