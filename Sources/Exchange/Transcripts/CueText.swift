/// The words of a cue, with and without their marks (WebVTT §4.2.2).
enum CueText {
    /// The words without tags, their character references resolved.
    static func plain(_ text: String) -> String {
        guard text.contains("<") || text.contains("&") else { return text }
        var plain = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "<") {
            plain += rest[..<open]
            // A tag that is never closed reaches to the end of the line.
            rest = rest[open...].firstIndex(of: ">").map { rest[rest.index(after: $0)...] } ?? ""
        }
        return references.reduce(plain + rest) { $0.replacing($1.0, with: $1.1) }
    }

    /// The text as WebVTT takes it.
    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    /// SubRip has tags for bold, italics, underlined and fonts; whatever else stands in angle brackets is text.
    static func withoutFonts(_ text: String) -> String {
        guard text.contains("<") else { return text }
        return text.replacing(/<\/?(b|i|u|font)( [^>]*)?>/.ignoresCase(), with: "")
    }

    // `&amp;` comes last, so that nothing is resolved twice.
    private static let references = [
        ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&lrm;", ""), ("&rlm;", ""), ("&quot;", "\""), ("&#39;", "'"),
        ("&amp;", "&")
    ]
}
