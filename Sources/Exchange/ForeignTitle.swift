/// Headings of sections that say nothing about a session, so that what follows is not taken for the section before.
enum ForeignTitle {
    /// Whether a line that stands alone is such a heading.
    static func isKnown(_ line: String) -> Bool {
        guard line.utf8.count <= 100 else { return false }
        let name = ReportTitle.bare(line).folded.trimming { $0.isBlank || ":：".contains($0) }
        return english.contains(name) || korean.contains(name.unspaced)
    }

    /// Whether a line has the form of a heading: a few words and no sentence.
    static func hasForm(_ line: String) -> Bool {
        guard let first = line.first, let last = line.last, line.words.count <= 5, line.count <= 60 else {
            return false
        }
        return first.isUppercase && (last.isLetter || last.isNumber || last == ":")
            && !line.contains { ",;|#@/".contains($0) } && line.contains { $0.isLowercase }
    }

    private static let english: Set<String> = [
        "sponsors", "sponsor", "our sponsors", "partners", "our partners", "supporters", "supported by", "catering",
        "registration", "acknowledgements", "acknowledgments", "logistics", "social event", "social programme",
        "disclaimer", "feedback", "related sessions", "see other sessions", "photo gallery", "gallery", "press",
        "media partners", "budget", "evaluation", "next steps", "follow-up", "follow up", "credits", "lunch", "travel",
        "accommodation", "annex", "appendix", "notes", "miscellaneous", "any other business", "statistics",
        "participants list", "list of participants", "attendance"
    ]

    private static let korean: Set<String> = [
        "기타", "기타사항", "첨부", "첨부자료", "붙임", "별첨", "비고", "사진", "현장사진", "행사사진", "향후계획", "향후일정", "예산",
        "참고사항", "만족도", "만족도조사", "설문", "설문결과", "특이사항", "개선사항", "건의사항", "건의", "문의", "문의처", "담당자", "참석인원",
        "참가인원", "참석자수", "참가자수", "참여인원", "후원", "협찬", "주최", "주관", "감사의말"
    ]
}
