import Exchange
import Testing

/// Invented reports in the Korean form.
struct WorkshopReportTests {
    @Test func `header rows, broken headings and cut words are read`() throws {
        let document = try Fixture.reportKorean.document()
        #expect(document.title == "작은 나라의 도메인은 누가 지키는가")
        #expect(document.identifier == "워크숍 3")
        #expect(document.language == "ko")
        #expect(document.schedule?.room == "항구회관 2층")
        #expect(document.schedule?.year == 2031 && document.schedule?.month == 7 && document.schedule?.day == 5)
        #expect(document.schedule?.startMinute == 14 * 60 && document.schedule?.endMinute == 15 * 60 + 30)
        #expect(
            lines(document.people) == [
                "proposer: 한가람 | 메리디아 네트워크 포럼 |  | ",
                "moderator: 남보라 | 가온대학교 |  | ",
                "presenter: 구하늘 | 이름등록소 소장 |  | ",
                "key-participant: 도새벽 | 열린케이블연구소 |  | ",
                "key-participant: 마노을 | 항구시민넷 |  | ",
                "key-participant: 설바다 | 밤바다라디오 |  | ",
                "rapporteur: 여울림 | 기록봉사단 |  | "
            ])
        #expect(document.people.map(\.stakeholderGroup) == [nil, nil, nil, "기술계", "시민사회", nil, nil])
        let report = try #require(document.report)
        #expect(report.summary == "세 등록소의 경험을 나누고, 예비 등록소를 해마다 시험해야 한다는 데 뜻을 모았다.")
        #expect(report.turns.map(\.speaker) == ["구하늘", "도새벽", "마노을"])
        #expect(report.turns.map(\.paragraphs.count) == [2, 1, 1])
        #expect(report.turns.first?.paragraphs.first?.contains("점을 가장 큰 문제로") == true)
        #expect(document.unplaced.map(\.text) == ["- 3 -"])
    }

    @Test func `a report with blank lines only between paragraphs is read`() throws {
        let document = try Fixture.reportPlain.document()
        let report = try #require(document.report)
        #expect(document.title == "Night of the registry" && document.schedule?.date == "5 July 2031")
        #expect(report.proposal == "What must a small registry have ready?")
        #expect(
            report.summary == "Three registries told their stories. All of them had a spare; none of them had tried it."
        )
        #expect(report.turns.map(\.speaker) == [nil, "Runa", "Tomasz Wrona", "Runa"])
    }

    @Test(arguments: [
        "논의 세부내용", "논의\n\n세부\n\n내용", "논의세부내용", "□ 논의 세부내용", "[논의 세부내용]", "3. 논의 세부 내용", "○ 논의\n세부내용",
        "< 논의 세부내용 >", "논의 세부내용:"
    ])
    func `a heading is known however it is broken and marked`(_ heading: String) throws {
        let document = try SessionDocument.read(text: "제안내용\n하나.\n\n\(heading)\n\n둘.\n")
        #expect(document.report?.proposal == "하나.")
        #expect(document.report?.discussion == "둘.")
        #expect(document.unplaced.isEmpty)
    }

    @Test(arguments: [
        ("사회: 김하늘 (가온대학교)", ["moderator: 김하늘 | 가온대학교 |  | "]),
        ("발제자 : 이바다, 열린연구소", ["presenter: 이바다 | 열린연구소 |  | "]),
        ("제안자 : 가온연구소 (김하늘, 이바다)", ["proposer: 김하늘 | 가온연구소 |  | ", "proposer: 이바다 | 가온연구소 |  | "]),
        (
            "패널/토론: 김하늘, 이바다, 박소리",
            ["key-participant: 김하늘 |  |  | ", "key-participant: 이바다 |  |  | ", "key-participant: 박소리 |  |  | "]
        ),
        ("사회 김하늘(가온대)", ["moderator: 김하늘 | 가온대 |  | "]),
        ("Moderator: Ada Brill, Cable Watch, Germany", ["moderator: Ada Brill | Cable Watch | Germany | "])
    ])
    func `people are read from a header row`(_ row: String, _ expected: [String]) throws {
        let document = try SessionDocument.read(text: "\(row)\n\n요약내용\n짧게.\n")
        #expect(lines(document.people) == expected)
    }

    @Test func `a word of a heading inside a sentence opens nothing`() throws {
        let document = try SessionDocument.read(text: "요약내용\n토론: 길었다.\n사회 문제를 다루었다.\n")
        #expect(document.report?.summary == "토론: 길었다. 사회 문제를 다루었다.")
        #expect(document.people.isEmpty)
    }
}
