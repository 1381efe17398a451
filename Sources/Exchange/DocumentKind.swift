/// A shape of document that a session can be read from.
public enum DocumentKind: String, CaseIterable, Sendable {
    /// A session page of the EuroDIG or SEEDIG wiki, as the text a browser shows or as wikitext.
    case eurodigSession = "eurodig-session"

    /// A workshop report of the Korean forum in its three parts: proposal, summary, details of the discussion.
    case krigfReport = "krigf-report"

    /// The kind a text shows itself to be by its headings, or nil when it shows none.
    ///
    /// Any one heading of the Korean form decides for it: no wiki page carries one. A wiki page is known by the line
    /// with the wiki's name or by a heading that only its session template has.
    public static func detect(_ text: String) -> DocumentKind? {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated().map { SourceText.Line(number: $0.offset + 1, text: String($0.element)) }
        return detect(lines)
    }

    static func detect(_ lines: [SourceText.Line]) -> DocumentKind? {
        let filled = lines.filter { !$0.isBlank }
        if filled.indices.contains(where: { ReportTitle.match(filled, at: $0)?.title.isPart == true }) {
            return .krigfReport
        }
        return filled.contains { isOfWiki($0.text) } ? .eurodigSession : nil
    }

    private static func isOfWiki(_ line: String) -> Bool {
        if line.folded.hasPrefix("from eurodig wiki") || WikiMarkup.namesTitle(line) { return true }
        let bare = line.trimmed.trimming { $0 == "=" || $0 == "'" || $0 == ":" }.folded
        if ["session description", "session teaser"].contains(bare) { return true }
        guard WikiMarkup.heading(line) != nil else { return false }
        return SectionTitle.match(bare) != nil || RoleTitle.match(bare) != nil
    }
}
