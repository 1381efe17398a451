extension SessionPage {
    /// Puts what was gathered into the document.
    mutating func finish(titled title: String?) throws(ImportFault) {
        try Passage.check(passages)
        settlePreface()
        document.people = roster.people
        document.teaser = Self.joined(document.teaser, passages.markdown(of: .teaser))
        document.description = Self.joined(document.description, passages.markdown(of: .description))
        document.format = passages.markdown(of: .format)
        document.preparation = passages.markdown(of: .preparation)
        document.keywords = Self.keywords(passages.entries(of: .keywords))
        document.guidingQuestions = passages.entries(of: .guidingQuestions).map(\.plain)
        document.furtherReading = passages.entries(of: .furtherReading)
            .map { .init(text: $0.plain, url: $0.link?.url) }
        finishMessages()
        finishLines()
        finishLinks()
        finishTitle(titled: title)
        let isEmpty = { (passage: Passage) in
            passage.heading != nil && passage.blocks.isEmpty && !(passage.field == .people && !document.people.isEmpty)
        }
        document.emptySections = passages.filter(isEmpty).map(\.field)
        document.language = Language.guess(
            [document.title, document.teaser, document.description, document.format, document.report?.summary]
                .compactMap(\.self) + document.messages.map(\.text))
    }

    /// Text before the first heading is the teaser whose heading was lost; on a page without a description it is that.
    private mutating func settlePreface() {
        guard let text = Markdown.text(of: preface) else { return }
        let lines = preface.flatMap(\.lines)
        let hasDescription = filled.contains(.description)
        let hasTeaser = headed.contains(.teaser)
        if !hasTeaser, hasDescription || text.words.count <= 60 {
            document.teaser = text
            ledger.place(lines, in: .teaser)
        } else if !hasDescription {
            document.description = text
            ledger.place(lines, in: .description)
        } else {
            ledger.leave(lines, .unrecognised)
        }
    }

    private static func joined(_ texts: String?...) -> String? {
        let texts = texts.compactMap(\.self)
        return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
    }

    static func keywords(_ entries: [SourceLine]) -> [String] {
        var keywords: [String] = []
        var known: Set<String> = []
        for piece in entries.flatMap({ $0.plain.split { ",;#，、|".contains($0) } }) {
            let word = piece.trimming { $0.isWhitespace || $0 == "." }
            if !word.isEmpty, known.insert(word).inserted { keywords.append(word) }
        }
        return keywords
    }

    private mutating func finishMessages() {
        let list = MessageList(passages.filter { $0.field == .messages }.flatMap(\.blocks))
        document.messages = list.messages
        ledger.leave(list.remarks, .unrecognised)
        ledger.place(list.pointers, in: .links)
        document.links += list.pointers.map { .init(kind: .other, text: $0.plain, url: $0.link?.url) }
    }

    private mutating func finishLines() {
        document.alias = line(of: .alias)
        document.workingTitle = line(of: .workingTitle)
        let programmes = [document.programme, line(of: .programme)].compactMap(\.self)
        document.programme = programmes.isEmpty ? nil : programmes.joined(separator: "; ")
        for entry in passages.entries(of: .proposals) {
            document.proposals += entry.plain.split { !$0.isNumber }.map(String.init)
        }
        var schedule = document.schedule ?? SessionDocument.Schedule()
        for passage in passages where passage.field == .schedule {
            let text = passage.entries.map(\.plain).joined(separator: ", ")
            if text.isEmpty { continue }
            passage.title == .room ? schedule.add(places: [text]) : schedule.add(text)
        }
        document.schedule = schedule == SessionDocument.Schedule() ? nil : schedule
    }

    /// What stands under the heading of a field that holds one line.
    private func line(of field: SessionField) -> String? {
        var texts: [String] = []
        for entry in passages.entries(of: field) where !texts.contains(entry.plain) { texts.append(entry.plain) }
        return texts.isEmpty ? nil : texts.joined(separator: " ")
    }

    private mutating func finishLinks() {
        for passage in passages {
            switch (passage.title, passage.field) {
            case (.part(let field), _): take(part: passage, of: field)
            case (.links(let kind), _):
                document.links += passage.entries.map { .init(kind: kind, text: $0.plain, url: $0.link?.url) }
            case (_, .transcript):
                guard let text = passage.markdown else { continue }
                if passage.blocks.count <= 2, !text.contains(">>"), text.words.count <= 40 {
                    document.links += passage.entries.map {
                        .init(kind: .transcript, text: $0.plain, url: $0.link?.url)
                    }
                } else {
                    document.transcript = Self.joined(document.transcript, text)
                }
            case (_, .summary):
                guard let text = passage.markdown else { continue }
                if passage.blocks.count == 1, let url = passage.entries.first?.link?.url, text.words.count <= 40 {
                    document.links.append(.init(kind: .other, text: passage.blocks.first?.plain ?? url, url: url))
                } else {
                    var report = document.report ?? .init()
                    report.summary = Self.joined(report.summary, text)
                    document.report = report
                }
            default: continue
            }
        }
    }

    /// A text that stands as it is.
    private mutating func take(part passage: Passage, of field: SessionField) {
        guard let text = passage.markdown else { return }
        if field == .transcript {
            document.transcript = Self.joined(document.transcript, text)
            return
        }
        var report = document.report ?? .init()
        switch field {
        case .proposal: report.proposal = Self.joined(report.proposal, text)
        case .summary: report.summary = Self.joined(report.summary, text)
        default:
            report.discussion = Self.joined(report.discussion, text)
            report.turns += Speech.turns(of: passage.blocks)
        }
        document.report = report
    }

    private mutating func finishTitle(titled given: String?) {
        for passage in passages {
            let text = passage.entries.map(\.plain).joined(separator: " ")
            if text.isEmpty { continue }
            if passage.title == .identifier {
                document.identifier = text
            } else if passage.title == .field(.title) {
                if document.title != text { document.workingTitle = document.workingTitle ?? document.title }
                document.title = text
            }
        }
        document.title = document.title ?? given ?? document.workingTitle
        guard let title = document.title, let (name, identifier) = SessionIdentifier.split(title) else { return }
        document.title = name
        document.identifier = document.identifier ?? identifier
    }
}
