/// What a heading or label of a Korean workshop report opens.
enum ReportTitle: Equatable {
    /// One of the three parts: proposal, summary, discussion; or another text of the report.
    case text(SessionField)
    case title
    /// The subject, which is the title of a report that has none.
    case theme
    /// The gathering the session was part of.
    case programme
    case date, room
    /// Something that is no part of the form.
    case foreign
    case people(SessionRole)

    /// Whether this is one of the three parts that make the form.
    var isPart: Bool { [.text(.proposal), .text(.summary), .text(.discussion)].contains(self) }

    var field: SessionField {
        switch self {
        case .text(let field): field
        case .title, .theme, .foreign: .title
        case .programme: .programme
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
            if let title = title(named: name) { return Match(title: title, name: name, height: height, rest: "") }
        }
        if let row = cells(lines[index].text) { return row }
        guard lines[index].text.prefix(32).contains(where: { ":：".contains($0) }) else { return nil }
        let line = bare(lines[index].text)
        guard let colon = line.prefix(24).firstIndex(where: { ":：".contains($0) }) else { return nil }
        let name = line[..<colon].unspaced.trimming { "[]<>【】〔〕()".contains($0) }
        guard let title = title(named: name) else { return nil }
        return Match(title: title, name: name, height: 1, rest: line[colon...].dropFirst().trimmed)
    }

    /// A row of a table whose first cell is a heading.
    private static func cells(_ line: String) -> Match? {
        guard let cells = TableRow.cells(line), let label = cells.first, let title = title(named: bare(label).unspaced)
        else { return nil }
        return Match(
            title: title, name: bare(label).unspaced, height: 1, rest: cells.dropFirst().joined(separator: ", "))
    }

    /// What a name without blank space means, also with an addition in brackets: "요약내용(국문)", "Summary (요약내용)".
    private static func title(named name: String) -> ReportTitle? {
        if let title = names[name] { return title }
        guard let open = name.firstIndex(where: { "(（".contains($0) }), let last = name.last, ")）".contains(last) else {
            return nil
        }
        return names[String(name[..<open])] ?? names[String(name[open...].dropFirst().dropLast())]
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
        case .text, .foreign: false
        case .title, .theme, .programme, .room: true
        case .date: value.contains(where: \.isNumber)
        case .people: value.contains { "(（,".contains($0) } || KoreanName.isName(value)
        }
    }

    /// A line without the marks in front of a heading and the signs around it.
    static func bare(_ line: String) -> String {
        var text = line.trimming { $0.isBlank || marks.contains($0) }
        if let item = RenderedText.item(text) { text = item.rest }
        if let sign = text.first, numerals.contains(sign) || "ㅇㅁ가나다라".contains(sign) && isMark(text) {
            text = text.dropFirst().trimming { $0.isWhitespace || $0 == "." }
        }
        return text.trimming { $0.isWhitespace || $0 == ":" || $0 == "：" }
    }

    /// Whether the first letter only marks the line: "ㅁ 요약", "가. 요약".
    private static func isMark(_ text: String) -> Bool {
        let rest = text.dropFirst()
        return rest.first.map { $0.isBlank || $0 == "." || $0 == ")" } ?? false
            || "ㅇㅁ".contains(text.first ?? " ") && rest.first?.isHangul == true
    }

    private static let numerals = Set("ⅠⅡⅢⅣⅤⅥ①②③④⑤⑥❶❷❸❹❺❻")

    private static let marks = Set("□■○◦●◆◇▶▷※◎❍▪•·#*<>[]【】〔〕「」『』〈〉《》［］▣▢☐◈❏◾◼▲△☞➤➢–—-")
}
