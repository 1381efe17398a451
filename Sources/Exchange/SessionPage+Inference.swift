extension SessionPage {
    /// The section a block belongs to when it is not the one it stands under: nil when it is.
    ///
    /// The order of a page is fixed by the wiki's template: teaser, keywords, description, format, further reading,
    /// people, messages, video, transcript. What a rendering loses are headings, never their order, and it leaves two
    /// or more blank lines behind.
    func inferred(_ block: Block, next: Block?) -> SessionField? {
        guard let field = section?.field else { return nil }
        if field != .transcript, beginsTranscript(block.plain) { return .transcript }
        // Whoever writes wikitext writes its headings.
        if isWikitext, [.teaser, .description, .keywords].contains(field) { return nil }
        let isCut = block.gap >= 2
        switch field {
        case .teaser, .description:
            if isFree(.keywords), hasText(field), isKeywords(block, next: next) { return .keywords }
            return field == .teaser && isCut && isFree(.description) && hasText(.teaser) ? .description : nil
        case .keywords:
            guard hasText(.keywords), isCut || !isKeywords(block, next: next) else { return nil }
            if isFree(.description) { return .description }
            return isFree(.format) ? .format : nil
        case .people:
            if isMessages(block, mayBeNames: true) { return .messages }
            return isCut && isProse(block) && roster.hasPeople && !headed.contains(.summary) ? .summary : .people
        case .furtherReading:
            guard isCut, roster.hasPeople else { return nil }
            if isMessages(block, mayBeNames: false) || isAnotherList(block) { return .messages }
            return isProse(block) && !headed.contains(.summary) ? .summary : nil
        case .links:
            guard isCut else { return nil }
            if isMessages(block, mayBeNames: false) { return .messages }
            return isProse(block) && !speaksOfRecording(block.plain) && !headed.contains(.summary) ? .summary : nil
        case .messages:
            guard isCut, isProse(block), hasText(.messages), !headed.contains(.summary) else { return nil }
            return .summary
        default:
            return nil
        }
    }

    private func hasText(_ field: SessionField) -> Bool { filled.contains(field) }

    /// Whether the field has neither a heading nor an inferred passage.
    private func isFree(_ field: SessionField) -> Bool { !headed.contains(field) && !hasText(field) }

    /// A line of short words with commas between, and no sentence; or one short line alone between gaps.
    private func isKeywords(_ block: Block, next: Block?) -> Bool {
        guard case .paragraph(let lines) = block.content, lines.count <= 3, !roster.hasPeople else { return false }
        let text = block.plain
        guard text.count <= 400, !text.endsSentence, text.firstAddress == nil else { return false }
        let words = text.split { ",;#，、".contains($0) }.map { $0.words.count }
        if words.count > 1 { return words.allSatisfy { $0 <= 5 } && words.reduce(0, +) <= words.count * 3 }
        return block.gap >= 2 && (next?.gap ?? 2) >= 2 && (words.first ?? 9) <= 4 && !text.contains(where: \.isNumber)
    }

    /// A list of sentences, as messages are and lists of names or works are not.
    private func isMessages(_ block: Block, mayBeNames: Bool) -> Bool {
        guard case .list(let items) = block.content, roster.hasPeople, isFree(.messages) else { return false }
        let outer = items.filter { $0.depth == 0 }
        guard block.gap >= 2 || mayBeNames && outer.allSatisfy(\.isNumbered) else { return false }
        let works = items.count(where: isWork)
        if works * 2 >= items.count { return false }
        if mayBeNames, !outer.contains(where: \.plain.endsSentence) { return false }
        return items.reduce(0) { $0 + $1.plain.words.count } >= items.count * 8 || outer.allSatisfy(isDemand)
    }

    /// A list of sentences after the list of works: numbers after bullets, or the other way about.
    private func isAnotherList(_ block: Block) -> Bool {
        guard case .list(let items) = block.content, isFree(.messages), let first = items.first else { return false }
        guard case .list(let works)? = passages.last?.blocks.last?.content, let work = works.first else { return false }
        return first.isNumbered != work.isNumbered && !items.contains(where: isWork)
            && items.allSatisfy { $0.depth > 0 || $0.plain.endsSentence }
    }

    /// Whether a list under the works may as well be messages whose heading was lost: nobody can tell.
    func isDoubtful(_ block: Block) -> Bool {
        guard section?.field == .furtherReading, block.gap >= 2, case .list(let items) = block.content else {
            return false
        }
        return roster.hasPeople && isFree(.messages) && hasText(.furtherReading) && !items.contains(where: isWork)
    }

    /// An item that names something to read: with an address, a year, a quotation or pages.
    private func isWork(_ item: Block.Item) -> Bool {
        if item.lines.contains(where: { $0.link != nil }) || "“\"«".contains(item.plain.first ?? " ") { return true }
        return item.plain.split { !($0.isLetter || $0.isNumber) }.contains {
            $0 == "pp" || $0 == "Vol" || $0.count == 4 && Int($0).map { (1900...2100).contains($0) } == true
        }
    }

    /// A sentence that says what is or ought to be.
    private func isDemand(_ item: Block.Item) -> Bool {
        item.plain.endsSentence && item.plain.lowercased().words.contains(where: Self.verbs.contains)
    }

    private static let verbs: Set<String> = [
        "should", "must", "need", "needs", "is", "are", "can", "cannot", "will", "has", "have", "may", "ought", "do",
        "does", "requires", "require", "shall"
    ]

    private func isProse(_ block: Block) -> Bool {
        guard case .paragraph = block.content else { return false }
        return block.plain.words.count > 24 || block.plain.words.count > 8 && block.plain.endsSentence
    }

    func speaksOfRecording(_ text: String) -> Bool {
        let text = text.folded
        return text.words.count <= 30
            && ["video", "recording", "recorded", "youtube", "stream", "available", "transcript"].contains(
                where: text.contains)
    }

    private func beginsTranscript(_ text: String) -> Bool {
        text.hasPrefix(">>") || text.prefix(24).folded.hasPrefix("provided by: caption")
    }
}
