import Redline

/// Writes a text as Akoma Ntoso 3.0: an act, valid against the schema of the standard.
struct AkomaNtosoWriter {
    private var xml = ""
    private var level = 0

    /// What stands in the head of the document: who, when, in which language. See ``AkomaNtosoHead``.
    let head: AkomaNtosoHead

    init(_ head: AkomaNtosoHead) { self.head = head }

    /// A text, without amendments.
    static func act(_ document: Document, _ head: AkomaNtosoHead) -> String {
        var writer = AkomaNtosoWriter(head)
        writer.document(document)
        return writer.xml
    }

    private mutating func document(_ document: Document) {
        begin()
        front(title: document.title.map { [.kept($0)] }, preamble: [.kept(document.root.text)])
        line("<body>")
        level += 1
        var names = ElementNames()
        if document.clauses.isEmpty { emptyBody() }
        for clause in document.clauses { write(clause, inside: "", &names) }
        level -= 1
        line("</body>")
        end()
    }

    private mutating func write(_ clause: Clause, inside parent: String, _ names: inout ElementNames) {
        let id = names.id(of: clause.kind, clause.number, inside: parent)
        open(clause.kind, id, clause.number, heading: clause.heading.map { [.kept($0)] } ?? [])
        var inner = ElementNames()
        if clause.children.isEmpty {
            paragraphs("content", id, [.kept(clause.text)])
        } else {
            if !clause.text.isEmpty { paragraphs("intro", id, [.kept(clause.text)]) }
            for child in clause.children { write(child, inside: id, &inner) }
        }
        close(clause.kind)
    }

    // MARK: Parts of a document

    mutating func begin(analysis: String = "") {
        xml += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        line("<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">")
        level += 1
        line("<act name=\"act\">")
        level += 1
        for piece in head.meta(analysis) { line(piece) }
    }

    mutating func front(title: [Run]?, preamble: [Run]) {
        if let title, title.contains(where: { !$0.text.isEmpty }) {
            line(
                "<preface eId=\"preface\"><longTitle eId=\"preface__longTitle\"><p><docTitle>\(Self.marked(title))</docTitle></p></longTitle></preface>"
            )
        }
        if preamble.contains(where: { !$0.text.isEmpty }) {
            line("<preamble eId=\"preamble\">")
            level += 1
            for paragraph in preamble.paragraphs { line("<p>\(Self.marked(paragraph))</p>") }
            level -= 1
            line("</preamble>")
        }
    }

    /// The schema wants something in every body.
    mutating func emptyBody() {
        line(
            "<hcontainer eId=\"hcontainer_1\" name=\"passage\"><content eId=\"hcontainer_1__content\"><p/></content></hcontainer>"
        )
    }

    mutating func end() {
        level -= 1
        line("</act>")
        level -= 1
        line("</akomaNtoso>")
    }

    mutating func open(
        _ kind: Clause.Kind, _ id: String, _ number: String?, heading: [Run], isRemoved: Bool = false
    ) {
        let (name, attributes) = ElementNames.element(kind)
        line("<\(name) eId=\"\(id)\"\(attributes)\(isRemoved ? " status=\"removed\"" : "")>")
        level += 1
        if let number { line("<num>\(Self.escaped(number))</num>") }
        if heading.contains(where: { !$0.text.isEmpty }) { line("<heading>\(Self.marked(heading))</heading>") }
    }

    mutating func close(_ kind: Clause.Kind) {
        level -= 1
        line("</\(ElementNames.element(kind).name)>")
    }

    mutating func paragraphs(_ name: String, _ id: String, _ runs: [Run]) {
        line("<\(name) eId=\"\(id)__\(name)\">")
        level += 1
        let paragraphs = runs.paragraphs
        for paragraph in paragraphs.isEmpty ? [[]] : paragraphs { line("<p>\(Self.marked(paragraph))</p>") }
        level -= 1
        line("</\(name)>")
    }

    mutating func body(_ content: (inout AkomaNtosoWriter) -> Void) {
        line("<body>")
        level += 1
        content(&self)
        level -= 1
        line("</body>")
    }

    mutating func line(_ markup: String) {
        xml += String(repeating: "  ", count: level) + markup + "\n"
    }

    var text: String { xml }

    // MARK: Words

    /// Runs with what was inserted and deleted marked as such.
    static func marked(_ runs: [Run]) -> String {
        runs.map { run in
            switch run {
            case .kept(let text): escaped(text)
            case .inserted(let text): "<ins>\(escaped(text))</ins>"
            case .deleted(let text): "<del>\(escaped(text))</del>"
            }
        }.joined()
    }

    /// Text as character data; characters that XML 1.0 forbids are left out.
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "\t", "\n", " "...: if scalar.value != 0xFFFE, scalar.value != 0xFFFF { escaped.append(scalar) }
            default: break
            }
        }
        return String(escaped)
    }
}
