/// What a heading or label of a Korean workshop report opens.
enum ReportTitle: Equatable {
    /// One of the three parts: proposal, summary, discussion; or another text of the report.
    case text(SessionField)
    case title
    case date, room
    case people(SessionRole)

    /// Whether this is one of the three parts that make the form.
    var isPart: Bool { [.text(.proposal), .text(.summary), .text(.discussion)].contains(self) }

    var field: SessionField {
        switch self {
        case .text(let field): field
        case .title: .title
        case .date, .room: .schedule
        case .people: .people
        }
    }

    /// A heading found among lines.
    struct Match {
        var title: ReportTitle
        /// The heading without marks and blank space.
        var name: String
        /// How many filled lines it takes: a table cell breaks "논의 세부내용" over several.
        var height: Int
        /// What stands behind a colon on the same line.
        var rest: String
    }

    /// The heading at an index of filled lines, the longest first.
    static func match(_ lines: [SourceText.Line], at index: Int) -> Match? {
        guard lines.indices.contains(index), lines[index].text.count <= 400 else { return nil }
        let short = lines[index...].prefix(4).prefix { $0.text.utf8.count <= longest }.map { bare($0.text) }
        for height in stride(from: short.count, to: 0, by: -1) {
            let pieces = short.prefix(height)
            if height > 1, pieces.contains(where: { $0.count > 10 || $0.isEmpty }) { continue }
            let name = pieces.joined().unspaced
            if let title = names[name] { return Match(title: title, name: name, height: height, rest: "") }
        }
        guard lines[index].text.prefix(32).contains(where: { ":：".contains($0) }) else { return nil }
        let line = bare(lines[index].text)
        guard let colon = line.prefix(24).firstIndex(where: { ":：".contains($0) }) else { return nil }
        let name = line[..<colon].unspaced.trimming { "[]<>【】〔〕()".contains($0) }
        guard let title = names[name] else { return nil }
        return Match(title: title, name: name, height: 1, rest: line[colon...].dropFirst().trimmed)
    }

    /// The most bytes of a line that is a heading or a piece of one: twenty syllables.
    private static let longest = 60

    /// "제안자 이름 (소속)": a label with its value behind a blank, as a table row reads. Only where rows are expected.
    static func row(_ line: String) -> Match? {
        let line = bare(line)
        let words = line.words
        for count in [2, 1] where words.count > count {
            let name = words.prefix(count).joined()
            let rest = words.dropFirst(count).joined(separator: " ")
            guard let title = names[name], title.accepts(rest) else { continue }
            return Match(title: title, name: name, height: 1, rest: rest)
        }
        return nil
    }

    /// "Date: 5 July 2031": an English label before the parts.
    static func english(_ line: String) -> Match? {
        let line = bare(line)
        if let (title, name, rest) = SectionTitle.leading(line) {
            switch title {
            case .field(.title): return Match(title: .title, name: name, height: 1, rest: rest)
            case .field(.schedule), .date, .time: return Match(title: .date, name: name, height: 1, rest: rest)
            case .room: return Match(title: .room, name: name, height: 1, rest: rest)
            default: return nil
            }
        }
        guard let (title, rest) = RoleTitle.leading(line) else { return nil }
        return Match(title: .people(title.role), name: line, height: 1, rest: rest)
    }

    private func accepts(_ value: String) -> Bool {
        switch self {
        case .text: false
        case .title, .room: true
        case .date: value.contains(where: \.isNumber)
        case .people: value.contains { "(（,".contains($0) } || KoreanName.isName(value)
        }
    }

    /// A line without the marks in front of a heading and the signs around it.
    static func bare(_ line: String) -> String {
        var text = line.trimming { $0.isBlank || marks.contains($0) }
        if let item = RenderedText.item(text) { text = item.rest }
        if text.first == "ㅇ" || "ⅠⅡⅢⅣⅤ①②③④⑤".contains(text.first ?? " ") {
            text = text.dropFirst().trimming { $0.isWhitespace || $0 == "." }
        }
        return text.trimming { $0.isWhitespace || $0 == ":" || $0 == "：" }
    }

    private static let marks = Set("□■○◦●◆◇▶▷※◎❍▪•·#*<>[]【】〔〕「」")

    private static let names: [String: ReportTitle] = {
        var names: [String: ReportTitle] = [:]
        for (title, all) in vocabulary {
            for name in all { names[name] = title }
        }
        return names
    }()

    private static let vocabulary: [(ReportTitle, [String])] = [
        (
            .text(.proposal),
            [
                "제안내용", "제안취지", "제안취지및주요쟁점", "제안취지및쟁점", "제안취지와주요쟁점", "제안배경", "제안개요", "제안요지"
            ]
        ),
        (.text(.summary), ["요약내용", "요약", "내용요약", "논의요약", "요약문", "세션요약", "워크숍요약", "결과요약"]),
        (
            .text(.discussion),
            [
                "논의세부내용", "세부논의내용", "논의내용", "세부내용", "논의사항", "세부논의", "논의세부사항", "상세내용", "토론내용",
                "주요논의내용", "논의상세내용"
            ]
        ),
        (.text(.keywords), ["키워드", "핵심어", "주요키워드"]),
        (.text(.messages), ["주요메시지", "핵심메시지", "메시지", "주요시사점", "시사점", "결론", "주요결과"]),
        (.text(.furtherReading), ["참고자료", "참고문헌", "관련자료", "자료"]),
        (.text(.links), ["영상", "동영상", "영상링크", "유튜브", "다시보기", "링크"]),
        (.title, ["제목", "세션명", "세션제목", "워크숍명", "워크샵명", "워크숍제목", "주제", "세션주제", "워크숍주제", "행사명"]),
        (.date, ["일시", "일자", "날짜", "시간", "개최일시", "일시및장소", "일시/장소", "진행시간"]),
        (.room, ["장소", "개최장소", "회의실"]),
        (.people(.proposer), ["제안자", "제안기관", "제안단체", "제안", "제안자(소속)"]),
        (.people(.moderator), ["사회", "사회자", "좌장", "모더레이터", "진행", "진행자"]),
        (.people(.presenter), ["발제", "발제자", "발표", "발표자", "발제및발표", "강연", "강연자"]),
        (
            .people(.keyParticipant),
            [
                "패널", "토론", "토론자", "패널토론", "패널/토론", "패널토론자", "지정토론", "지정토론자", "패널리스트", "참석자",
                "참가자", "참여자", "패널및토론", "토론패널"
            ]
        ),
        (.people(.rapporteur), ["기록", "기록자", "서기", "보고자", "보고서작성", "작성자", "보고"]),
        (.people(.remoteModerator), ["온라인사회", "온라인사회자", "원격진행자", "온라인모더레이터"])
    ]
}
