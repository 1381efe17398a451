import Exchange
import Testing

/// The Korean form as other hands and other programs fill it in.
struct ReportVariantTests {
    private static let report = """
        제목: 밤바다의 불빛
        사회: 남가람 (가온대학교)
        패널: 류하늬 (열린등대), 서이든 (호수협회)

        □ 제안내용
        불빛은 누가 지키는가.

        □ 요약내용
        함께 지키기로 하였다.

        □ 논의 세부내용
        류하늬: 관리는 단순해야 한다.

        □ 주요 메시지
        ○ 관리는 단순하게 한다.
        ○ 이용자가 참여한다.
        """

    @Test(arguments: [
        ("□ ", "■ "), ("□ ", "ㅁ "), ("□ ", "▣ "), ("□ ", ""), ("제안내용", "제안 내용 및 취지"), ("제안내용", "제안 취지"),
        ("□ 요약내용", "2. 요약 내용"), ("□ 요약내용", "Ⅱ. 요약내용"), ("□ 요약내용", "나. 요약내용"), ("□ 요약내용", "〈요약내용〉"),
        ("□ 요약내용", "[요약내용]"), ("요약내용", "요약내용(국문)"), ("요약내용", "Summary (요약내용)"), ("□ 요약내용\n", "요약내용\t"),
        ("논의 세부내용", "세부 논의 내용"), ("논의 세부내용", "주요 논의 내용"), ("주요 메시지", "핵심 메세지"), ("○ ", "1. "), ("○ ", "① "),
        ("○ ", "(1) "), ("○ ", "- "), ("제목: ", "세션명 : "), ("제목: ", "워크숍명："), ("제목: ", "| 제목 | "), ("사회: ", "좌장: "),
        ("사회: ", "사회\t"), ("사회: ", "○ 사회자 : "), ("패널: ", "토론자: "), ("패널: ", "패널 / 토론: "), ("\n", "\r\n")
    ])
    func `a report may be written otherwise`(_ change: (String, String)) throws {
        var text = Self.report.replacing(change.0, with: change.1)
        if change.1 == "| 제목 | " { text = text.replacing("밤바다의 불빛\n", with: "밤바다의 불빛 |\n") }
        #expect(text != Self.report)
        let (read, expected) = (try SessionDocument.read(text: text), try SessionDocument.read(text: Self.report))
        #expect(read.title == "밤바다의 불빛" && read.report == expected.report)
        #expect(lines(read.people) == lines(expected.people) && read.people.count == 3)
        #expect(read.messages.map(\.text) == ["관리는 단순하게 한다.", "이용자가 참여한다."])
        #expect(read.unplaced.isEmpty)
    }

    @Test(arguments: ["□ 기타", "□ 향후 계획", "붙임", "[사진]", "ㅁ 참석 인원"])
    func `a section that the form does not have is told and goes nowhere`(_ heading: String) throws {
        for title in ["□ 요약내용", "□ 논의 세부내용", "□ 주요 메시지"] {
            let text = Self.report.replacing(title, with: "\(heading)\n다음 모임은 8월\n\n\(title)")
            let (read, expected) = (try SessionDocument.read(text: text), try SessionDocument.read(text: Self.report))
            #expect(read.unplaced.map(\.text) == [heading, "다음 모임은 8월"])
            #expect(read.report == expected.report && read.messages.map(\.text) == expected.messages.map(\.text))
        }
    }

    @Test(arguments: [
        ("(청중 질의) 어부의 뜻은?", "청중"), ("청중: 어부의 뜻은?", "청중"), ("플로어 질문: 어부의 뜻은?", "플로어"), ("질의: 어부의 뜻은?", nil),
        ("Q. 어부의 뜻은?", nil), ("[질의응답] 어부의 뜻은?", nil), ("A participant asked about fishers.", "Audience"),
        ("사회자: 어부의 뜻은?", "사회자"), ("서이든 대표는 어부를 말하였다.", "서이든")
    ])
    func `a question is nobody's who spoke before`(_ line: String, _ speaker: String?) throws {
        let text = Self.report.replacing("단순해야 한다.\n", with: "단순해야 한다.\n\n\(line)\n")
        let turns = try #require(try SessionDocument.read(text: text).report).turns
        #expect(turns.map(\.speaker) == ["류하늬", speaker])
    }

    @Test func `two titles are refused under the name that the report gives them`() {
        #expect(throws: ImportFault(.contradiction(heading: "세션명", firstLine: 1), line: 2)) {
            try SessionDocument.read(text: Self.report.replacing("불빛\n", with: "불빛\n세션명: 안개\n"))
        }
    }
}
