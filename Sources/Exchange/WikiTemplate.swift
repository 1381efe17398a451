/// A template that stands on lines of its own: `{{name|one = value|two = value}}`.
struct WikiTemplate {
    /// What it says as lines: a parameter with a known name reads as a line "name: value".
    var lines: [SourceLine] = []
    /// How many lines of the source it takes.
    var height: Int

    /// The most lines a template may take; without an end by then, its sign is text.
    private static let limit = 80

    init?(_ source: ArraySlice<SourceText.Line>) {
        guard let first = source.first, first.text.trimmed.hasPrefix("{{") else { return nil }
        var parts: [(line: Int, text: String)] = [(first.number, "")]
        var depth = 0
        height = 0
        scan: for line in source.prefix(Self.limit) {
            height += 1
            var rest = Substring(line.text.trimmed)
            while !rest.isEmpty {
                if rest.hasPrefix("{{") || rest.hasPrefix("[[") {
                    depth += 1
                    if depth > 8 { return nil }
                    if depth > 1 { parts[parts.count - 1].text += rest.prefix(2) }
                    rest = rest.dropFirst(2)
                } else if rest.hasPrefix("}}") || rest.hasPrefix("]]") {
                    depth -= 1
                    let mark = rest.prefix(2)
                    rest = rest.dropFirst(2)
                    if depth == 0 {
                        guard rest.trimmed.isEmpty else { return nil }
                        break scan
                    }
                    parts[parts.count - 1].text += mark
                } else if rest.first == "|", depth == 1 {
                    parts.append((line.number, ""))
                    rest = rest.dropFirst()
                } else {
                    parts[parts.count - 1].text.append(rest.removeFirst())
                }
            }
            parts[parts.count - 1].text += " "
        }
        guard depth == 0 else { return nil }
        read(parts)
        let told = Set(lines.map(\.number))
        for line in source.prefix(height) where !told.contains(line.number) && !line.isBlank {
            lines.append(SourceLine(number: line.number, form: .chrome, plain: line.text.trimmed, markdown: ""))
        }
        lines.sort { $0.number < $1.number }
    }

    private mutating func read(_ parts: [(line: Int, text: String)]) {
        guard let head = parts.first else { return }
        let name = head.text.trimmed
        if let (key, value) = name.cut(at: ":"), key.folded == "displaytitle", !value.isEmpty {
            lines.append(WikiMarkup.inline(value, .heading(level: 1), head.line))
            return
        }
        if name.folded.hasPrefix("#ev:youtube") || name.folded == "youtube", let id = parts.dropFirst().first {
            let address = "https://www.youtube.com/watch?v=" + id.text.trimmed
            lines.append(WikiMarkup.inline("Video: " + address, .text, head.line))
            return
        }
        for part in parts.dropFirst() {
            let cut = part.text.cut(at: "=")
            let value = cut?.after ?? part.text.trimmed
            if value.isEmpty { continue }
            guard let key = cut?.before, SectionTitle.match(key) != nil || RoleTitle.match(key) != nil else {
                lines.append(SourceLine(number: part.line, form: .foreign, plain: part.text.trimmed, markdown: ""))
                continue
            }
            lines.append(WikiMarkup.inline(key + ": " + value, .text, part.line))
        }
    }
}
