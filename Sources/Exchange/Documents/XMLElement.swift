/// An element of XML with what is inside it.
struct XMLElement {
    enum Node {
        case element(XMLElement)
        case text(String)
        case instruction(target: String, text: String)
    }

    var name: String
    var attributes: [String: String]
    var children: [Node] = []
    var line: Int

    /// The elements inside, in order.
    var elements: [XMLElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The first element inside with a name.
    func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

    /// The first element with a name, at any depth.
    func descendant(_ name: String) -> XMLElement? {
        for element in elements {
            if element.name == name { return element }
            if let found = element.descendant(name) { return found }
        }
        return nil
    }

    /// The text of the first processing instruction inside that is for a program.
    func instruction(for target: String) -> String? {
        for case .instruction(target, let text) in children { return text }
        return nil
    }

    /// All text inside, at any depth.
    var text: String {
        children.map { node in
            switch node {
            case .element(let element): element.text
            case .text(let text): text
            case .instruction: ""
            }
        }.joined()
    }

    /// How deep elements may lie inside one another.
    static let greatestDepth = 256

    /// The root of a well-formed document. Document types are refused, and so are entities beyond XML's five.
    static func root(of text: String) throws(DocumentFault) -> XMLElement {
        var scanner = MarkupScanner(text, isXML: true)
        var open: [XMLElement] = []
        while let token = try scanner.next() {
            switch token {
            case .start(let name, let attributes, let isEmpty):
                let element = XMLElement(name: name, attributes: attributes, line: scanner.line)
                if !isEmpty {
                    guard open.count < greatestDepth else { throw DocumentFault(.tooDeep, line: scanner.line) }
                    open.append(element)
                } else if let last = open.indices.last {
                    open[last].children.append(.element(element))
                } else {
                    return element
                }
            case .end(let name):
                guard let element = open.popLast(), element.name == name else {
                    throw scanner.fault("an end tag </\(name)> that matches no start")
                }
                guard let last = open.indices.last else { return element }
                open[last].children.append(.element(element))
            case .instruction(let target, let text):
                if let last = open.indices.last {
                    open[last].children.append(.instruction(target: target, text: text))
                }
            case .text(let text):
                if let last = open.indices.last {
                    open[last].children.append(.text(text))
                } else if text.contains(where: { !$0.isWhitespace }) {
                    throw scanner.fault("text outside the root")
                }
            }
        }
        throw scanner.fault("an end that is missing")
    }
}
