import Redline

/// The clauses of a page: headings, paragraphs and list items as blocks, and their words as a browser shows them.
struct HTMLText {
    private var blocks: [Redline.Block] = []
    private var lines = [""]
    private var heading: Int?
    private var lists: [List] = []
    private var item: String?
    private var title: String?
    private var isTitle = false
    private var isVerbatim = false
    /// Elements open whose inside is no part of the text.
    private var hidden: [String] = []

    /// An open list and the number of its last item.
    private struct List {
        var isOrdered: Bool
        var type: String
        var count: Int
    }

    static func document(_ text: String) throws(DocumentFault) -> Document {
        var reader = HTMLText()
        var scanner = MarkupScanner(text, isXML: false)
        while let token = try scanner.next() {
            switch token {
            case .text(let text): reader.take(text)
            case .start(let name, let attributes, let isEmpty):
                reader.start(name, attributes, isEmpty)
                if name == "script" || name == "style" { scanner.skipRaw(name) }
            case .end(let name): reader.end(name)
            case .instruction: continue
            }
        }
        reader.close()
        var document = Outliner.document(reader.blocks)
        if document.root.heading == nil { document.root.heading = reader.title }
        return document
    }

    private mutating func take(_ text: String) {
        if isTitle { title = (title ?? "") + text; return }
        guard hidden.isEmpty else { return }
        if isVerbatim {
            let parts = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            lines[lines.count - 1] += parts.first ?? ""
            lines += parts.dropFirst()
        } else {
            lines[lines.count - 1] += text.reduce(into: "") { $0.append($1.isWhitespace ? " " : $1) }
        }
    }

    private mutating func start(_ name: String, _ attributes: [String: String], _ isEmpty: Bool) {
        switch name {
        case "title" where title == nil && !hidden.contains("svg"): isTitle = true
        case "script", "style", "template", "svg", "nav", "noscript", "select", "textarea", "math":
            if !isEmpty { hidden.append(name) }
        case "h1", "h2", "h3", "h4", "h5", "h6":
            close()
            heading = name.utf8.last.map { Int($0) - 48 }
        case "br": lines.append("")
        case "ol", "ul", "menu":
            close()
            let start = attributes["start"].flatMap { Int($0) } ?? 1
            lists.append(
                List(isOrdered: name == "ol", type: attributes["type"] ?? "1", count: min(max(start, -9999), 9999) - 1))
        case "li":
            close()
            guard let last = lists.indices.last, lists[last].isOrdered else { return }
            if let value = attributes["value"].flatMap({ Int($0) }) {
                lists[last].count = min(max(value, -9999), 9999) - 1
            }
            lists[last].count += 1
            item = Self.number(lists[last].count, lists[last].type)
        case "pre":
            close()
            isVerbatim = true
        case "td", "th": lines[lines.count - 1] += " "
        default: if Self.parts.contains(name) { close() }
        }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "title": isTitle = false
        case "h1", "h2", "h3", "h4", "h5", "h6":
            close()
            heading = nil
        case "ol", "ul", "menu":
            close()
            _ = lists.popLast()
            item = nil
        case "li":
            close()
            item = nil
        case "pre":
            close()
            isVerbatim = false
        default:
            if let last = hidden.lastIndex(of: name) { hidden.removeSubrange(last...) }
            if Self.parts.contains(name) { close() }
        }
    }

    /// Elements that begin and end a paragraph.
    private static let parts: Set<String> = [
        "p", "div", "section", "article", "aside", "header", "footer", "main", "body", "blockquote", "table", "tr",
        "thead",
        "tbody", "tfoot", "caption", "dl", "dt", "dd", "figure", "figcaption", "address", "hr", "form", "fieldset",
        "details", "summary", "center"
    ]

    private mutating func close() {
        let words = lines.filter { $0.contains { !$0.isWhitespace } }
        lines = [""]
        guard !words.isEmpty else { return }
        let indent = lists.count * 3
        if let heading {
            blocks.append(Redline.Block(.heading(level: heading), words))
        } else if let number = item, !Self.beginsWithNumber(words) {
            item = nil
            blocks.append(Redline.Block(.item(number: number, depth: lists.count), words, indent: indent))
        } else {
            item = nil
            blocks.append(Redline.Block(.paragraph, words, indent: indent))
        }
    }

    /// Items of a list without marks of its own bring their numbers along: `(a) …`.
    private static func beginsWithNumber(_ words: [String]) -> Bool {
        guard let first = words.first?.trimmed, first.first == "(", let close = first.firstIndex(of: ")") else {
            return false
        }
        return first[..<close].count <= 6
    }

    private static func number(_ value: Int, _ type: String) -> String {
        switch type {
        case "a", "A":
            guard (1...26).contains(value), let letter = Unicode.Scalar(96 + UInt32(value)) else { return "\(value)." }
            let text = String(Character(letter))
            return (type == "a" ? text : text.uppercased()) + "."
        case "i", "I":
            let text = RomanNumeral.spelt(value)
            return text.isEmpty ? "\(value)." : (type == "i" ? text : text.uppercased()) + "."
        default: return "\(value)."
        }
    }
}
