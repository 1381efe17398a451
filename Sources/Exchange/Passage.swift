/// What stands under one heading, found or inferred.
struct Passage {
    var title: SectionTitle
    /// The heading as written and its line; nil when the rendering lost it.
    var heading: SourceLine?
    var blocks: [Block] = []

    var field: SessionField { title.field }
    var markdown: String? { Markdown.text(of: blocks) }
    var entries: [SourceLine] { blocks.flatMap(\.entries) }
    var hasList: Bool { blocks.contains { if case .list = $0.content { true } else { false } } }

    /// Refuses two passages under the same heading that say different things.
    static func check(_ passages: [Passage]) throws(ImportFault) {
        var first: [String: (line: Int, text: String)] = [:]
        for passage in passages {
            guard let heading = passage.heading, let text = passage.markdown else { continue }
            switch passage.field {
            case .people, .links, .furtherReading, .preparation, .transcript: continue
            default: break
            }
            let name = heading.plain.folded.trimming { $0 == ":" || $0.isWhitespace }
            if let earlier = first[name] {
                guard earlier.text == text else {
                    throw ImportFault(.contradiction(heading: name, firstLine: earlier.line), line: heading.number)
                }
            } else {
                first[name] = (heading.number, text)
            }
        }
    }
}

extension [Passage] {
    /// The text under all headings of a field; a passage that only repeats another is told once.
    func markdown(of field: SessionField) -> String? {
        var texts: [String] = []
        for passage in self where passage.field == field {
            if let text = passage.markdown, !texts.contains(text) { texts.append(text) }
        }
        return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
    }

    /// The lines under all headings of a field, plain.
    func entries(of field: SessionField) -> [SourceLine] {
        filter { $0.field == field }.flatMap(\.entries)
    }
}
