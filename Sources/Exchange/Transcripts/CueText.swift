/// The words of a cue, with and without their marks (WebVTT §4.2.2).
enum CueText {
    /// The words without tags, their character references resolved.
    static func plain(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.contains("<") || scalars.contains("&") else { return text }
        var plain = String.UnicodeScalarView()
        var rest = scalars[...]
        while let open = rest.firstIndex(of: "<") {
            plain.append(contentsOf: rest[..<open])
            // A tag that is never closed reaches to the end of the line.
            let end = rest[open...].firstIndex(of: ">")
            rest = end.map { rest[rest.index(after: $0)...] } ?? rest[rest.endIndex...]
        }
        plain.append(contentsOf: rest)
        return replacing(references, in: plain)
    }

    /// The text as WebVTT takes it.
    static func escaped(_ text: String) -> String {
        replacing([("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")], in: text.unicodeScalars)
    }

    /// Among scalars, since a mark may join itself to any sign.
    private static func replacing(_ pairs: [(String, String)], in text: String.UnicodeScalarView) -> String {
        String(pairs.reduce(text) { $0.replacing($1.0.unicodeScalars, with: $1.1.unicodeScalars) })
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
