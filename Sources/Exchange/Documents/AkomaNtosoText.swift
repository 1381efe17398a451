import Redline

/// The clauses of an Akoma Ntoso 3.0 document (OASIS LegalDocML): its hierarchy is the tree, `num` and `heading` are
/// number and heading.
enum AkomaNtosoText {
    static func document(_ text: String) throws(DocumentFault) -> Document {
        let root = try XMLElement.root(of: text)
        guard root.name == "akomaNtoso", let kind = root.elements.first(where: { $0.name != "meta" }) else {
            throw DocumentFault(.notAkomaNtoso, line: root.line)
        }
        var document = Document(title: title(of: kind))
        for part in kind.elements {
            switch part.name {
            case "preface", "preamble", "coverPage":
                document.root.take(part, isPreface: part.name != "preamble")
            case "body", "mainBody", "amendmentBody", "judgmentBody", "debateBody", "collectionBody", "portionBody":
                document.root.take(part)
            case "conclusions", "attachments", "components":
                var clause = Clause(.passage)
                clause.take(part)
                if !clause.text.isEmpty || !clause.children.isEmpty { document.root.children.append(clause) }
            default: break
            }
        }
        return document
    }

    private static func title(of kind: XMLElement) -> String? {
        for name in ["docTitle", "shortTitle", "longTitle"] {
            if let title = kind.descendant(name)?.words.first, !title.isEmpty { return title }
        }
        return nil
    }

    /// The elements that hold clauses, by the kind of clause they are.
    static let kinds: [String: Clause.Kind] = [
        "part": .part, "book": .part, "tome": .part, "division": .part, "title": .title, "subtitle": .title,
        "chapter": .chapter, "subchapter": .chapter, "section": .section, "subdivision": .section,
        "subsection": .subsection, "subpart": .subsection, "article": .article, "rule": .article, "clause": .article,
        "proviso": .paragraph, "paragraph": .paragraph, "subrule": .paragraph, "subclause": .paragraph,
        "level": .paragraph,
        "hcontainer": .paragraph, "subparagraph": .point, "point": .point, "indent": .point, "alinea": .passage,
        "list": .passage, "sublist": .point, "transitional": .passage, "crossHeading": .passage, "item": .point,
        "li": .point, "attachment": .passage
    ]

    /// Elements that are no part of the text as it is read.
    static let outside: Set<String> = [
        "meta", "authorialNote", "editorialNote", "remark", "docTitle", "shortTitle", "longTitle", "del", "toc"
    ]
}

extension Clause {
    /// Takes what stands in an element of the hierarchy.
    fileprivate mutating func take(_ element: XMLElement, isPreface: Bool = false) {
        for part in element.elements
        where !AkomaNtosoText.outside.contains(part.name) && part.attributes["status"] != "removed" {
            switch part.name {
            case "num": number = part.words.first ?? number
            case "heading": heading = part.words.joined(separator: " ")
            case "subheading":
                heading = [heading, part.words.joined(separator: " ")].compactMap(\.self).joined(separator: " ")
            case "content", "intro", "listIntroduction", "container", "formula", "recitals", "citations", "wrapUp",
                "listWrapUp", "blockList", "ol", "ul", "tblock", "blockContainer", "foreign", "list", "table", "tr",
                "body",
                "componentData", "doc", "mainBody", "preface", "preamble", "citation", "recital", "longTitle":
                takeContent(part, isPreface)
            case let name:
                if let kind = AkomaNtosoText.kinds[name] {
                    var clause = Clause(kind)
                    clause.take(part)
                    children.append(clause)
                } else {
                    add(part.words)
                }
            }
        }
    }

    /// Takes the words of an element that is not a clause itself; what follows the clauses inside stands behind them.
    private mutating func takeContent(_ part: XMLElement, _ isPreface: Bool) {
        if isPreface, part.name == "longTitle" { return }
        if part.elements.contains(where: { !$0.isInline }) { return take(part, isPreface: isPreface) }
        add(part.words)
    }

    private mutating func add(_ paragraphs: [String]) {
        let words = paragraphs.joined(separator: "\n")
        guard !words.isEmpty else { return }
        if children.isEmpty {
            text += (text.isEmpty ? "" : "\n") + words
        } else if let last = children.indices.last, children[last].kind == .passage, children[last].number == nil,
            children[last].heading == nil, children[last].children.isEmpty
        {
            children[last].text += "\n" + words
        } else {
            children.append(Clause(.passage, text: words))
        }
    }
}

extension XMLElement {
    /// Elements that stand within a line of words.
    private static let inline: Set<String> = [
        "b", "i", "u", "a", "span", "sup", "sub", "ref", "mref", "rref", "def", "term", "date", "ins", "del", "inline",
        "abbr", "docTitle", "docNumber", "docDate", "docType", "docProponent", "docStage", "docStatus", "shortTitle",
        "person", "organization", "concept", "role", "entity", "location", "quantity", "time", "event", "process",
        "object",
        "br", "eol", "eop", "img", "placeholder", "fillIn", "noteRef", "authorialNote", "remark", "quotedText", "mod",
        "mmod", "rmod", "omissis", "legislature", "session", "signature", "decoration", "docPurpose", "docAuthority",
        "docketNumber", "docJurisdiction", "docIntroducer", "docCommittee", "relatedDocument", "change", "embeddedText"
    ]

    var isInline: Bool { Self.inline.contains(name) }

    /// The words inside, a line for each block: white space as one space.
    var words: [String] {
        var lines = [""]
        collect(into: &lines)
        return lines.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
    }

    private func collect(into lines: inout [String]) {
        for child in children {
            switch child {
            case .text(let text): lines[lines.count - 1] += text
            case .instruction: continue
            case .element(let element)
            where AkomaNtosoText.outside.contains(element.name) && element.name != "docTitle":
                continue
            case .element(let element):
                if element.name == "br" || element.name == "eol" { lines[lines.count - 1] += " "; continue }
                if !element.isInline { lines.append("") }
                element.collect(into: &lines)
                if !element.isInline { lines.append("") }
            }
        }
    }
}
