/// Reads a session page of the EuroDIG wiki, rendered or as wikitext.
///
/// A rendering may have lost headings of one word. Where a gap of blank lines shows it, or the words do, the section
/// is inferred from what it holds and what came before: see ``inferred(_:next:)``.
struct SessionPage {
    var document = SessionDocument(kind: .eurodigSession)
    var ledger = Ledger()
    var passages: [Passage] = []
    /// Fields that have a passage with something in it.
    private(set) var filled: Set<SessionField> = []
    /// Text between the title and the first heading that is no particular.
    var preface: [Block] = []
    var roster = Roster()
    /// The section the next block goes to: nil in the head of the page.
    var section: SectionTitle?
    /// How deep the heading of the section was; a deeper unknown heading is part of the section.
    var level = 6
    /// Fields that have a heading of their own somewhere on the page.
    let headed: Set<SessionField>
    /// The last line on which a transcript lets somebody speak.
    private let lastTurn: Int?
    private var isPromptOpen = false
    let isWikitext: Bool

    static func read(_ source: [SourceText.Line], titled title: String?) throws(ImportFault) -> SessionDocument {
        let isWikitext = WikiMarkup.isWikitext(source)
        let lines = isWikitext ? WikiMarkup.lines(source) : RenderedText.lines(source)
        var page = SessionPage(lines, isWikitext: isWikitext)
        if isWikitext { page.document.title = title }
        try page.take(lines)
        try page.finish(titled: title)
        if page.document.title == nil {
            throw ImportFault(.noTitle, line: source.first { !$0.isBlank }?.number)
        }
        page.ledger.close(source, into: &page.document)
        return page.document
    }

    private init(_ lines: [SourceLine], isWikitext: Bool) {
        self.isWikitext = isWikitext
        var headed: Set<SessionField> = []
        for line in lines where !line.isItem {
            if let title = SectionTitle.match(line.plain) { headed.insert(title.field) }
        }
        self.headed = headed
        lastTurn = lines.last { $0.plain.hasPrefix(">>") || Speech.labelled($0.plain) != nil }?.number
    }

    private mutating func take(_ lines: [SourceLine]) throws(ImportFault) {
        let filled = withoutChrome(lines)
        let blocks = BlockBuilder.blocks(of: filled) { line in
            line.form == .text && (SectionTitle.match(line.plain) ?? SectionTitle.leading(line.plain)?.title) != nil
        }
        for (index, block) in blocks.enumerated() {
            if let section, case .part = section, !endsPart(block) {
                append(block.asText, to: section)
            } else if case .heading(let line, let level) = block.content {
                try take(heading: line, level: level, block)
            } else {
                try take(block, next: index + 1 < blocks.count ? blocks[index + 1] : nil)
            }
        }
        roster.closeLabel(&ledger)
    }

    private mutating func withoutChrome(_ lines: [SourceLine]) -> [SourceLine] {
        var hasEnded = false
        var kept: [SourceLine] = []
        for line in lines {
            if line.form == .text, PageChrome.endsPage(line.plain) { hasEnded = true }
            let isBare = line.form == .text || line.isItem
            if line.form != .blank, hasEnded || line.form == .chrome || isBare && PageChrome.isChrome(line.plain) {
                ledger.leave([line], .chrome)
            } else if line.form == .foreign {
                ledger.leave([line], .unrecognised)
            } else {
                kept.append(line)
            }
        }
        return kept
    }

    /// Whether a block is the heading that ends a text which stands as it is.
    private func endsPart(_ block: Block) -> Bool {
        guard case .heading(let line, let level) = block.content, case .heading = line.form else { return false }
        return level <= self.level
    }

    // MARK: Headings

    private mutating func take(heading line: SourceLine, level: Int, _ block: Block) throws(ImportFault) {
        if case .heading = line.form {
            try open(line, level: level, block)
        } else if let (title, name, rest) = SectionTitle.leading(line.plain), SectionTitle.match(line.plain) == nil {
            var plain = block
            plain.content = .paragraph([line])
            guard isInPlace(title, saying: rest) else { return try take(plain, next: nil) }
            var heading = line
            heading.plain = name
            passages.append(
                Passage(title: title, heading: heading, blocks: [Block(content: .paragraph([line.with(rest)]), gap: 0)])
            )
            ledger.place(line.number, in: title.field)
            if TemplatePrompt.isPrompt(rest) || TemplatePrompt.isEmptyAnswer(rest) {
                passages[passages.count - 1].blocks = []
                ledger.leave([line], .unfilled)
            } else {
                filled.insert(title.field)
            }
            if !title.field.isOneLine, title.field != .links { section = title }
        } else if let title = SectionTitle.match(line.plain), title.field.isOneLine, section != nil {
            var plain = block
            plain.content = .paragraph([line])
            try take(plain, next: nil)
        } else {
            try open(line, level: level, block)
        }
    }

    /// Whether a line "Name: rest" is a section here, and not a sentence with a colon.
    private func isInPlace(_ title: SectionTitle, saying rest: String) -> Bool {
        if case .links = title { return rest.firstAddress != nil || section == nil || rest.words.count <= 4 }
        if title.field.isOneLine { return section == nil }
        return !headed.contains(title.field)
    }

    private mutating func open(_ line: SourceLine, level: Int, _ block: Block) throws(ImportFault) {
        isPromptOpen = false
        if let title = SectionTitle.match(line.plain) {
            roster.closeLabel(&ledger)
            section = title
            self.level = level
            passages.append(Passage(title: title, heading: line))
            ledger.place(line.number, in: title.field)
        } else if RoleTitle.match(line.plain) != nil {
            section = .field(.people)
            self.level = min(self.level, level)
            try roster.take([line], &ledger)
        } else if document.title == nil, section == nil {
            document.title = line.plain
            ledger.place(line.number, in: .title)
        } else if let section, level > self.level, section.field != .people, !section.field.isOneLine {
            append(block, to: section)
        } else {
            openForeign(Block(content: .paragraph([line]), gap: 0))
        }
    }

    /// Begins a section that is none of a session's.
    private mutating func openForeign(_ block: Block) {
        roster.closeLabel(&ledger)
        section = nil
        level = 6
        isLost = true
        ledger.leave(block.lines, .unrecognised)
    }

    /// Whether an unknown heading was met, so that what follows is not the head of the page.
    private var isLost = false

    // MARK: Blocks

    private mutating func take(_ block: Block, next: Block?) throws(ImportFault) {
        if let block = withoutPrompts(block) { try takeContent(block, next: next) }
    }

    private mutating func takeContent(_ block: Block, next: Block?) throws(ImportFault) {
        if beginsPeople(block) {
            // A label inside another section names one person and does not end it.
            let stays: [SessionField] = [.messages, .summary, .links, .transcript]
            let isAside = section.map { stays.contains($0.field) } ?? false
            if !isAside || block.entries.count > 1 { section = .field(.people) }
            return try roster.take(block.entries, &ledger, lines: block.lines)
        }
        if opensForeignSection(block, next: next) { return openForeign(block) }
        guard let current = section else {
            return isLost ? ledger.leave(block.lines, .unrecognised) : takeHead(block)
        }
        let target = inferred(block, next: next).map { SectionTitle.field($0) } ?? current
        if target == current, isDoubtful(block) { return ledger.leave(block.lines, .unrecognised) }
        if target.field == .people { return try roster.take(block.entries, &ledger, lines: block.lines) }
        roster.closeLabel(&ledger)
        append(block, to: target)
        section = current.field.isOneLine ? nil : target
    }

    /// Whether a block is the heading of a section that is none of a session's.
    private func opensForeignSection(_ block: Block, next: Block?) -> Bool {
        guard !isWikitext, let current = section, case .paragraph(let lines) = block.content, lines.count == 1,
            let line = lines.first
        else { return false }
        if ForeignTitle.isKnown(line.plain) { return true }
        guard block.gap > 0, let next, next.gap > 0, ForeignTitle.hasForm(line.plain), !beginsPeople(next) else {
            return false
        }
        if case .heading = next.content { return false }
        switch current.field {
        case .transcript: return lastTurn.map { line.number > $0 } ?? false
        case .links: return line.plain.firstAddress == nil && !speaksOfRecording(line.plain)
        case .furtherReading: return filled.contains(.furtherReading)
        case .keywords: return filled.contains(.keywords) && headed.isSuperset(of: [.description, .format])
        case .messages: return passages.last?.hasList ?? false
        default: return false
        }
    }

    private mutating func append(_ block: Block, to title: SectionTitle) {
        if passages.last?.title != title { passages.append(Passage(title: title)) }
        passages[passages.count - 1].blocks.append(block)
        filled.insert(title.field)
        ledger.place(block.lines, in: title.field)
    }

    /// Whether a block begins with the label of a role, where people may be listed.
    private func beginsPeople(_ block: Block) -> Bool {
        guard let first = block.entries.first, let (_, rest) = RoleTitle.leading(first.plain) else { return false }
        if let field = section?.field, headed.contains(.people), [.teaser, .description, .format].contains(field) {
            return false
        }
        return rest.isEmpty || TemplatePrompt.isPrompt(rest) || TemplatePrompt.isPlaceholder(rest)
            || PersonLine.looksLikeName(rest) || PersonLine.lacksName(rest) || section?.field == .people
    }

    /// The block without prompts of the template, or nil when it was nothing else.
    private mutating func withoutPrompts(_ block: Block) -> Block? {
        let followsPrompt = isPromptOpen && block.gap < 2
        isPromptOpen = false
        switch block.content {
        case .heading: return block
        case .paragraph(let lines):
            if let first = lines.first, RoleTitle.leading(first.plain) != nil { return block }
            let isEmpty = section != nil && lines.count == 1 && TemplatePrompt.isEmptyAnswer(block.plain)
            if isEmpty || (lines.count == 1 || section != nil) && TemplatePrompt.isPrompt(block.plain) {
                ledger.leave(lines, .unfilled)
                roster.isAnswered = true
                isPromptOpen = block.plain.hasSuffix(":")
                return nil
            }
            return block
        case .list(let items):
            if followsPrompt {
                ledger.leave(block.lines, .unfilled)
                return nil
            }
            let isPrompt = { (item: Block.Item) in
                RoleTitle.leading(item.first.plain) == nil && TemplatePrompt.isPrompt(item.plain)
            }
            let kept = items.filter { !isPrompt($0) }
            if kept.count < items.count {
                ledger.leave(items.filter(isPrompt).flatMap(\.lines), .unfilled)
                roster.isAnswered = true
            }
            return kept.isEmpty ? nil : Block(content: .list(kept), gap: block.gap)
        }
    }
}
