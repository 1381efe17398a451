/// The marks inside a line of wikitext: emphasis, links, tags and entities, as plain words and as CommonMark.
struct WikiInline {
    private(set) var plain = ""
    private(set) var markdown = ""
    private(set) var link: SessionDocument.Reference?

    private var rest: Substring
    private var pending = ""
    private var isBold = false
    private var isItalic = false

    init(_ text: String) {
        rest = text[...]
        while let first = rest.first {
            switch first {
            case "'" where rest.hasPrefix("''"): emphasis()
            case "[" where rest.hasPrefix("[["): if !internalLink() { keep() }
            case "[": if !externalLink() { keep() }
            case "<": if !tag() { keep() }
            case "&": entity()
            case "{" where rest.hasPrefix("{{"): if !template() { keep() }
            default: keep()
            }
        }
        flush()
        if isBold { markdown += "**" }
        if isItalic { markdown += "*" }
        // Emphasis around nothing is no emphasis.
        markdown = markdown.replacing("****", with: "").trimmed
        plain = plain.trimmed
        if link == nil, let address = plain.firstAddress { link = .init(text: plain, url: address) }
    }

    private mutating func keep() { pending.append(rest.removeFirst()) }

    private mutating func flush() {
        plain += pending
        markdown += Markdown.escaped(pending)
        pending = ""
    }

    private mutating func emphasis() {
        let count = rest.prefix { $0 == "'" }.count
        let marks = count >= 5 ? 5 : count >= 3 ? 3 : 2
        for _ in 0..<(count - marks) { keep() }
        flush()
        rest = rest.dropFirst(marks)
        if marks != 2 {
            isBold.toggle()
            markdown += "**"
        }
        if marks != 3 {
            isItalic.toggle()
            markdown += "*"
        }
    }

    private mutating func internalLink() -> Bool {
        guard let (inner, after) = between("[[", "]]") else { return false }
        rest = after
        if ["category:", "file:", "image:"].contains(where: inner.folded.hasPrefix) { return true }
        let parts = inner.split(separator: "|", maxSplits: 1).map(String.init)
        let words = parts.last?.trimmed ?? ""
        pending += words.hasPrefix("#") ? String(words.dropFirst()) : words
        return true
    }

    private mutating func externalLink() -> Bool {
        guard let (inner, after) = between("[", "]") else { return false }
        let address = inner.trimmed.prefix { !$0.isWhitespace }
        guard String(address).isAddress || address.hasPrefix("mailto:") else { return false }
        let words = inner.trimmed.dropFirst(address.count).trimmed
        flush()
        rest = after
        let shown = words.isEmpty ? String(address) : WikiInline(words).plain
        plain += shown
        markdown += "[" + Markdown.escaped(shown).replacing("]", with: "\\]") + "](<\(address)>)"
        if link == nil { link = .init(text: shown, url: String(address)) }
        return true
    }

    private mutating func tag() -> Bool {
        guard let (inner, after) = between("<", ">") else { return false }
        let name = inner.lowercased().prefix { $0.isLetter || $0 == "/" || $0.isNumber }
        if name == "youtube", let end = after.cut(at: "</youtube>") {
            pending += "https://www.youtube.com/watch?v=" + end.before
            rest = after.dropFirst(after.count - end.after.count)
            return true
        }
        guard Self.tags.contains(name.trimming { $0 == "/" }) else { return false }
        rest = after
        if name == "ref", !inner.hasSuffix("/") { pending += " (" }
        if name == "/ref" { pending += ")" }
        return true
    }

    private mutating func entity() {
        for (name, character) in Self.entities where rest.hasPrefix(name) {
            pending += character
            rest = rest.dropFirst(name.count)
            return
        }
        let name = rest.dropFirst().prefix(10).prefix { $0 != ";" }
        if name.first == "#", rest.dropFirst(name.count + 1).first == ";",
            let text = CharacterReference.decoded(String(name))
        {
            pending += text
            rest = rest.dropFirst(name.count + 2)
            return
        }
        keep()
    }

    /// A template inside a line says nothing here; its words stay, so that nothing is lost unseen.
    private mutating func template() -> Bool {
        guard let (inner, after) = between("{{", "}}") else { return false }
        rest = after
        pending += inner.split(separator: "|").last.map(\.trimmed) ?? ""
        return true
    }

    private func between(_ open: String, _ close: String) -> (inner: String, after: Substring)? {
        var inner = ""
        var after = rest.dropFirst(open.count)
        while !after.isEmpty, inner.utf8.count < 2_000 {
            if after.hasPrefix(close) { return (inner, after.dropFirst(close.count)) }
            // Nothing of this nests; an opening sign met first means the one before was text.
            if after.hasPrefix(open) { return nil }
            inner.append(after.removeFirst())
        }
        return nil
    }

    /// A line cut where `<br>` breaks it.
    static func piecesBetweenBreaks(_ line: String) -> [String] {
        var pieces = [""]
        var rest = Substring(line)
        while !rest.isEmpty {
            if rest.first == "<", let mark = ["<br>", "<br/>", "<br />"].first(where: { rest.lowercasedPrefix($0) }) {
                pieces.append("")
                rest = rest.dropFirst(mark.count)
            } else {
                pieces[pieces.count - 1].append(rest.removeFirst())
            }
        }
        return pieces
    }

    static func withoutBreaks(_ line: String) -> String {
        piecesBetweenBreaks(line).map(\.trimmed).filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static let tags: Set<String> = [
        "b", "i", "u", "s", "p", "ref", "small", "big", "span", "div", "center", "font", "sup", "sub", "nowiki",
        "noinclude", "includeonly", "onlyinclude", "br", "hr", "strong", "em", "blockquote", "references", "section"
    ]

    private static let entities = [
        ("&nbsp;", " "), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&ndash;", "–"),
        ("&mdash;", "—"), ("&rsquo;", "’"), ("&lsquo;", "‘"), ("&#39;", "'"), ("&#160;", " "), ("&hellip;", "…")
    ]
}

extension Substring {
    fileprivate func lowercasedPrefix(_ mark: String) -> Bool { prefix(mark.count).lowercased() == mark }
}
