/// Reads a workshop report of the Korean forum in its three parts.
struct WorkshopReport {
    private var document = SessionDocument(kind: .krigfReport)
    private var ledger = Ledger()
    private var roster = Roster()
    private var schedule = SessionDocument.Schedule()
    private var texts: [Text] = []
    private var open: ReportTitle?
    private var hasPart = false

    /// The lines under one heading.
    private struct Text {
        var field: SessionField
        var name: String
        var line: Int
        var pieces: [WrappedText.Piece] = []
    }

    static func read(_ source: [SourceText.Line], titled title: String?) throws(ImportFault) -> SessionDocument {
        var report = WorkshopReport()
        try report.take(source)
        guard report.hasPart else { throw ImportFault(.noParts, line: source.first { !$0.isBlank }?.number) }
        try report.finish(titled: title)
        report.ledger.close(source, into: &report.document)
        return report.document
    }

    private mutating func take(_ source: [SourceText.Line]) throws(ImportFault) {
        let (filled, gaps) = Self.filled(source)
        var index = 0
        while index < filled.count {
            let line = filled[index]
            if Self.isPageNumber(line.text) {
                ledger.leave([Self.line(line)], .chrome)
            } else if opensForeign(filled[index]) {
                roster.closeLabel(&ledger)
                open = .foreign
                ledger.leave([Self.line(line)], .unrecognised)
            } else if let match = heading(filled, at: index) {
                try begin(match, filled[index..<(index + match.height)])
                index += match.height
                continue
            } else {
                try take(line, after: gaps[index])
            }
            index += 1
        }
        roster.closeLabel(&ledger)
    }

    /// After the first part, a label opens something only where a colon or a mark shows that it is one.
    private func heading(_ filled: [SourceText.Line], at index: Int) -> ReportTitle.Match? {
        if let match = ReportTitle.match(filled, at: index) {
            let isMarked = Self.isMarked(filled[index].text)
            return match.title.isPart || !hasPart || isMarked || (match.rest.isEmpty && match.name.count > 2)
                ? match : nil
        }
        return hasPart ? nil : ReportTitle.row(filled[index].text) ?? ReportTitle.english(filled[index].text)
    }

    /// Whether a line is the heading of something that is no part of the form. Inside the three parts a short marked line
    /// is a heading of theirs, as long as nothing says otherwise.
    private func opensForeign(_ line: SourceText.Line) -> Bool {
        guard hasLabel, line.text.utf8.count <= 60 else { return false }
        if ForeignTitle.isKnown(line.text) { return true }
        guard case .text(let field)? = open, Self.isMarked(line.text) else { return false }
        let name = ReportTitle.bare(line.text)
        return ![.proposal, .summary, .discussion].contains(field) && name.count <= 12 && !name.endsSentence
            && !texts[texts.count - 1].pieces.contains { Self.isMarked($0.line.text) }
            && ReportTitle.match([line], at: 0) == nil
    }

    /// Whether a line begins with one of the signs that head a part of the form.
    private static func isMarked(_ line: String) -> Bool {
        let text = line.trimmed
        return text.first.map { "□■◆▶▣☐[<【〈《［".contains($0) } ?? false || text.hasPrefix("ㅁ ")
    }

    private mutating func begin(_ match: ReportTitle.Match, _ lines: ArraySlice<SourceText.Line>) throws(ImportFault) {
        roster.closeLabel(&ledger)
        open = match.title
        if match.title == .title { titleName = match.name }
        hasLabel = true
        hasPart = hasPart || match.title.isPart
        guard let first = lines.first else { return }
        for line in lines { ledger.place(line.number, in: match.title.field) }
        switch match.title {
        case .text(let field):
            texts.append(Text(field: field, name: match.name, line: first.number))
            if !match.rest.isEmpty { try take(.init(number: first.number, text: match.rest), after: 0) }
        case .people(let role):
            roster.openLabel(RoleTitle(role: role), Self.line(first))
            if !match.rest.isEmpty { try takePeople(.init(number: first.number, text: match.rest)) }
        case .title, .theme, .programme, .date, .room, .foreign:
            if !match.rest.isEmpty { try take(.init(number: first.number, text: match.rest), after: 0) }
        }
    }

    private mutating func take(_ line: SourceText.Line, after gap: Int) throws(ImportFault) {
        let words = line.text.trimmed
        if TemplatePrompt.isPrompt(words) {
            roster.isAnswered = true
            return ledger.leave([Self.line(line)], .unfilled)
        }
        switch open {
        case .text(let field):
            ledger.place(line.number, in: field)
            texts[texts.count - 1].pieces.append(.init(line: line, gap: gap))
        case .people: try takePeople(line)
        case .title:
            try takeTitle(words, line)
            open = nil
        case .theme:
            theme = theme ?? line
            ledger.place(line.number, in: .title)
            if theme != line { ledger.leave([Self.line(line)], .unrecognised) }
            open = nil
        case .programme:
            ledger.place(line.number, in: .programme)
            document.programme = [document.programme, words].compactMap(\.self).joined(separator: "; ")
            open = nil
        case .foreign: ledger.leave([Self.line(line)], .unrecognised)
        case .date:
            ledger.place(line.number, in: .schedule)
            schedule.add(words)
        case .room:
            ledger.place(line.number, in: .schedule)
            schedule.add(places: [words])
            open = nil
        case nil: takeHead(line)
        }
    }

    private var title: SourceText.Line?
    private var theme: SourceText.Line?
    /// A line on top of the page that is the title as long as no label names one.
    private var headline: SourceText.Line?

    private mutating func takeTitle(_ words: String, _ line: SourceText.Line) throws(ImportFault) {
        ledger.place(line.number, in: .title)
        if let title, title.text.trimmed != words {
            throw ImportFault(.contradiction(heading: titleName, firstLine: title.number), line: line.number)
        }
        title = .init(number: line.number, text: words)
    }

    /// The label of a title as the document has it.
    private var titleName = ""
    /// Whether any heading or label was met.
    private var hasLabel = false

    /// A line before all headings: the title, then date and room.
    private mutating func takeHead(_ line: SourceText.Line) {
        let words = line.text.trimmed
        if !hasPart, schedule == SessionDocument.Schedule(), let found = SessionDocument.Schedule(line: words) {
            schedule.merge(found)
            ledger.place(line.number, in: .schedule)
        } else if !hasLabel, Self.isBanner(words) {
            document.programme = [document.programme, words].compactMap(\.self).joined(separator: "; ")
            ledger.place(line.number, in: .programme)
        } else if !hasLabel, headline == nil, words.words.count <= 40 {
            headline = line
            ledger.place(line.number, in: .title)
        } else {
            ledger.leave([Self.line(line)], .unrecognised)
        }
    }

    /// The name of the gathering or of the form: "2031 메리디아 포럼 워크숍 결과보고서".
    private static func isBanner(_ words: String) -> Bool {
        let text = words.unspaced
        return text.count <= 60
            && ["보고서", "결과보고", "결과보고서양식", "보고서양식", "report", "Report"].contains(where: text.hasSuffix)
    }

    private mutating func takePeople(_ line: SourceText.Line) throws(ImportFault) {
        try roster.take(RenderedText.lines([line]), &ledger)
    }

    private mutating func finish(titled given: String?) throws(ImportFault) {
        try refuseContradictions()
        let setting = WrappedText(texts.flatMap(\.pieces))
        let blocks = texts.map { ($0.field, setting.blocks(of: $0.pieces)) }
        let of = { (field: SessionField) in blocks.filter { $0.0 == field }.flatMap(\.1) }
        var report = SessionDocument.Report()
        report.proposal = Markdown.text(of: of(.proposal))
        report.summary = Markdown.text(of: of(.summary))
        report.discussion = Markdown.text(of: of(.discussion))
        report.turns = Speech.turns(of: of(.discussion))
        document.report = report
        document.people = roster.people
        document.keywords = SessionPage.keywords(of(.keywords).flatMap(\.entries))
        take(MessageList(of(.messages)))
        document.furtherReading = of(.furtherReading).flatMap(\.entries).map {
            .init(text: $0.plain, url: $0.link?.url)
        }
        document.links = of(.links).flatMap(\.entries).map { .init(kind: .video, text: $0.plain, url: $0.link?.url) }
        document.schedule = schedule == SessionDocument.Schedule() ? nil : schedule
        document.emptySections = blocks.filter { $0.1.isEmpty }.map(\.0)
        settleTitle(given)
        if let title = document.title, let (name, identifier) = SessionIdentifier.split(title) {
            document.title = name
            document.identifier = identifier
        }
        document.language = Language.guess([report.proposal, report.summary, report.discussion].compactMap(\.self))
    }

    /// The title is what a label calls so, else the headline, else the subject. A subject beside a title describes.
    private mutating func settleTitle(_ given: String?) {
        let named = title ?? headline
        document.title = named?.text.trimmed ?? theme?.text.trimmed ?? given
        if let headline, title != nil, headline.text.trimmed != title?.text.trimmed {
            ledger.leave([Self.line(headline)], .unrecognised)
        }
        if let theme, named != nil {
            document.description = Markdown.escaped(theme.text.trimmed)
            ledger.place(theme.number, in: .description)
        }
    }

    private mutating func take(_ list: MessageList) {
        document.messages = list.messages
        ledger.leave(list.remarks, .unrecognised)
        for line in list.pointers { ledger.place(line.number, in: .links) }
        document.links += list.pointers.map { .init(kind: .other, text: $0.plain, url: $0.link?.url) }
    }

    private func refuseContradictions() throws(ImportFault) {
        var first: [String: Text] = [:]
        for text in texts where !text.pieces.isEmpty {
            guard let earlier = first[text.name] else {
                first[text.name] = text
                continue
            }
            if earlier.pieces.map(\.line.text.folded) != text.pieces.map(\.line.text.folded) {
                throw ImportFault(.contradiction(heading: text.name, firstLine: earlier.line), line: text.line)
            }
        }
    }

    private static func filled(_ source: [SourceText.Line]) -> (lines: [SourceText.Line], gaps: [Int]) {
        var lines: [SourceText.Line] = []
        var gaps: [Int] = []
        var gap = 0
        for line in source {
            if line.isBlank {
                gap += 1
            } else {
                lines.append(line)
                gaps.append(gap)
                gap = 0
            }
        }
        return (lines, gaps)
    }

    /// "- 12 -" or "12" alone.
    private static func isPageNumber(_ line: String) -> Bool {
        let number = line.trimming { $0.isWhitespace || $0.isDash }
        return !number.isEmpty && number.count <= 3 && number.allSatisfy { $0.isASCII && $0.isNumber }
    }

    private static func line(_ line: SourceText.Line) -> SourceLine {
        SourceLine(number: line.number, form: .text, plain: line.text.trimmed, markdown: "")
    }
}
