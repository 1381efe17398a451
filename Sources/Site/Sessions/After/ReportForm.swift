/// The forms in which one report is read.
public enum ReportForm: String, CaseIterable, Sendable {
    /// 제안내용, 요약내용, 논의 세부내용.
    case krigf
    /// The session report of the IGF (2015 and later).
    case igf
}

/// A report as it is laid out in one of its forms: a title, facts, and sections with what stands in each.
struct ReportLayout: Equatable {
    var title: String
    var facts: [(name: String, value: String)] = []
    var sections: [Section] = []

    struct Section: Equatable {
        var heading: String
        /// The heading in Korean, where the form has it so.
        var korean: String?
        /// CommonMark.
        var text: String
    }

    static func == (one: ReportLayout, other: ReportLayout) -> Bool { one.markdown == other.markdown }

    /// The report as CommonMark: for mail, and for whoever sends it on.
    var markdown: String {
        var text = "# \(Self.escaped(title))\n"
        if !facts.isEmpty { text += "\n" }
        for fact in facts { text += "- **\(Self.escaped(fact.name)):** \(Self.escaped(fact.value))\n" }
        for section in sections {
            let heading = [section.korean, section.korean == section.heading ? nil : section.heading]
            text += "\n## \(heading.compactMap(\.self).map(Self.escaped).joined(separator: " · "))\n\n\(section.text)\n"
        }
        return text
    }

    /// A line of words as CommonMark shows it: on one line, and without a meaning that they do not have.
    private static func escaped(_ words: String) -> String {
        words.map { character -> String in
            if character.isNewline { return " " }
            return "\\`*_[]<>#".contains(character) ? "\\\(character)" : String(character)
        }.joined()
    }
}
