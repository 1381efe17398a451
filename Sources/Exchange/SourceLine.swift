/// A line after its marks were read: what it is, and its words plain and as CommonMark.
struct SourceLine: Equatable {
    enum Form: Equatable {
        case blank
        case text
        case heading(level: Int)
        case bullet
        case numbered
        /// Part of the site and not of the page.
        case chrome
        /// A piece of markup that has no meaning for a session.
        case foreign
    }

    var number: Int
    /// The last line that was joined to it, where the width of a page had cut it.
    var lastNumber: Int?
    var form: Form
    /// How far in the words stand; deeper is more. Compared between neighbours only.
    var indent = 0
    var plain: String
    var markdown: String
    /// The first link of the line, with its words.
    var link: SessionDocument.Reference?

    /// Whether the line is an item of a list.
    var isItem: Bool { form == .bullet || form == .numbered }

    /// Its lines in the source.
    var numbers: ClosedRange<Int> { number...max(number, lastNumber ?? number) }

    /// The same place with only part of the words.
    func with(_ rest: String) -> SourceLine {
        var line = self
        line.plain = rest
        line.markdown = markdown.hasSuffix(rest) ? rest : Markdown.escaped(rest)
        line.form = .text
        return line
    }
}
