/// Finds who a paragraph of a report says is speaking.
struct Speech {
    private var known: Set<String> = []

    /// Groups paragraphs by speaker. A paragraph that names nobody goes on for the speaker before.
    static func turns(of blocks: [Block]) -> [SessionDocument.Turn] {
        var speech = Speech()
        var turns: [SessionDocument.Turn] = []
        for entry in blocks.flatMap(\.entries) {
            let part = SpeechPart(entry.plain)
            let speaker = part.map(\.speaker) ?? speech.speaker(of: entry.plain)
            let isAnother = speaker != nil || part != nil
            if turns.isEmpty || isAnother && speaker != turns[turns.count - 1].speaker {
                turns.append(.init(speaker: speaker, paragraphs: [entry.markdown]))
            } else {
                turns[turns.count - 1].paragraphs.append(entry.markdown)
            }
        }
        return turns
    }

    private mutating func speaker(of paragraph: String) -> String? {
        if let name = Self.labelled(paragraph) ?? Self.english(paragraph[...]) ?? Self.korean(paragraph) {
            known.insert(name)
            return name
        }
        // "On the last point, Ana added": only somebody who has spoken before, so that no name is made up.
        guard let comma = paragraph.prefix(120).firstIndex(of: ",") else { return nil }
        return Self.english(paragraph[comma...].dropFirst()).flatMap { known.contains($0) ? $0 : nil }
    }

    /// "Ana Kovač: …" or "김하나(단체): …".
    static func labelled(_ paragraph: String) -> String? {
        guard let colon = paragraph.prefix(60).firstIndex(where: { ":：".contains($0) }) else { return nil }
        var label = String(paragraph[..<colon])
        if let open = label.firstIndex(where: { "(（".contains($0) }) { label = label[..<open].trimmed }
        let words = label.words
        guard (1...4).contains(words.count), !paragraph[colon...].dropFirst().trimmed.isEmpty else { return nil }
        if let first = words.first, KoreanName.isName(first) { return first }
        guard words.count > 1, words.allSatisfy({ $0.first?.isUppercase == true && $0.count > 1 }) else { return nil }
        return notNames.contains(words[0].lowercased()) ? nil : label.trimmed
    }

    /// One to four capitalised words, brackets aside, and a verb of saying.
    private static func english(_ text: Substring) -> String? {
        var name: [String] = []
        var isInBrackets = false
        for word in text.prefix(200).words.prefix(14) {
            if word.hasPrefix("(") || isInBrackets {
                isInBrackets = !word.contains(")")
                continue
            }
            let bare = word.trimming { ",.".contains($0) }
            if verbs.contains(bare.lowercased()) { return name.isEmpty ? nil : name.joined(separator: " ") }
            if !name.isEmpty, ["also", "then", "further", "again", "and"].contains(bare) { continue }
            let isTitle = titles.contains(bare.lowercased())
            guard bare.first?.isUppercase == true, name.count < 4, !notNames.contains(bare.lowercased()) else {
                return nil
            }
            if !isTitle { name.append(bare) }
        }
        return nil
    }

    /// A Korean name with a title and the particle of the subject: "김하나 교수는".
    static func korean(_ paragraph: String) -> String? {
        let words = paragraph.prefix(80).words
        guard var first = words.first else { return nil }
        if let open = first.firstIndex(of: "(") { first = String(first[..<open]) }
        if let particle = first.last, "은는이가".contains(particle), first.count == 4,
            KoreanName.isName(String(first.dropLast()))
        {
            return words.count > 1 && !koreanTitles.contains(where: first.hasSuffix) ? String(first.dropLast()) : nil
        }
        guard first.count == 3, KoreanName.isName(first), words.count > 1 else { return nil }
        let title = words[1].trimming { $0 == "," }
        let isSubject = title.last.map { "은는이가".contains($0) } ?? false
        return isSubject && koreanTitles.contains(where: title.dropLast().hasSuffix) ? first : nil
    }

    private static let titles: Set<String> = ["mr", "ms", "mrs", "dr", "prof", "professor", "sir"]

    private static let koreanTitles = [
        "교수", "위원", "장", "대표", "변호사", "박사", "연구원", "활동가", "기자", "이사", "사회자", "발제자", "토론자", "패널", "님", "씨",
        "의원", "청년", "간사", "매니저", "학생", "강사", "감독", "작가", "차관", "장관"
    ]

    /// Capitalised at the start of a sentence, but nobody.
    private static let notNames: Set<String> = [
        "the", "this", "that", "these", "those", "he", "she", "they", "it", "we", "i", "you", "a", "an", "one", "some",
        "many", "several", "others", "other", "most", "all", "both", "each", "another", "participants", "participant",
        "speakers", "panellists", "panelists", "everyone", "audience", "members", "on", "in", "by", "for", "at", "as",
        "with", "from", "to", "of", "while", "when", "if", "although", "however", "following", "after", "before",
        "there",
        "discussion", "question", "answer", "note", "during", "finally", "first", "second", "third", "lastly", "and",
        "but", "also", "then", "moreover", "furthermore", "what", "who", "how", "why", "where", "regarding", "workshop"
    ]

    private static let verbs: Set<String> = Set(
        """
        said says shared shares highlighted highlights mentioned mentions called calls explained explains noted notes
        stressed stresses added adds argued argues asked asks emphasised emphasized suggested suggests pointed points
        stated states presented presents introduced introduces described describes commented comments responded responds
        replied answered observed underlined underscored proposed proposes recommended recommends warned warns concluded
        concludes agreed agrees disagreed outlined outlines discussed discusses reported reports opened opens closed
        recalled reminded raised raises remarked told spoke talked touched urged welcomed acknowledged believed believes
        thinks thought gave elaborated reflected expressed questioned moderated summarised summarized criticised
        criticized claimed insisted reiterated countered confirmed addressed
        """
        .split { $0.isWhitespace }.map(String.init))
}
