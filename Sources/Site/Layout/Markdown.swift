import CMarkdown
import HTML

/// Writes text that people wrote in Markdown: paragraphs, lists, emphasis, quotations, links, code.
///
/// The parser is cmark's; what is written is ours: no raw HTML, no images (they would be fetched from elsewhere), links
/// only where ``Link/outside(_:)`` finds nothing wrong, headings as strong paragraphs so that the page keeps its outline.
struct Markdown {
    private let document: OpaquePointer?

    /// Parses a text.
    static func write(_ text: String, into h: inout HTMLWriter) {
        var text = text
        let document = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8)
            }
        }
        guard let document else { return h.p(text) }
        defer { cmark_node_free(document) }
        Markdown(document: document).writeChildren(of: document, into: &h, depth: 0)
    }

    private func writeChildren(of node: OpaquePointer?, into h: inout HTMLWriter, depth: Int) {
        // Deeper than anybody writes; whoever nests a thousand quotations gets their text, flat.
        guard depth < 16 else { return h.text(plainText(of: node)) }
        var child = cmark_node_first_child(node)
        while let node = child {
            write(node, into: &h, depth: depth + 1)
            child = cmark_node_next(node)
        }
    }

    private func write(_ node: OpaquePointer, into h: inout HTMLWriter, depth: Int) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH:
            if isInTightList(node) { return writeChildren(of: node, into: &h, depth: depth) }
            h.p { h in writeChildren(of: node, into: &h, depth: depth) }
        case CMARK_NODE_HEADING:
            h.p { h in h.strong { h in writeChildren(of: node, into: &h, depth: depth) } }
        case CMARK_NODE_BLOCK_QUOTE:
            h.blockquote { h in writeChildren(of: node, into: &h, depth: depth) }
        case CMARK_NODE_LIST:
            if cmark_node_get_list_type(node) == CMARK_ORDERED_LIST {
                let start = Int(cmark_node_get_list_start(node))
                h.ol(.start(start == 1 ? nil : start)) { h in writeChildren(of: node, into: &h, depth: depth) }
            } else {
                h.ul { h in writeChildren(of: node, into: &h, depth: depth) }
            }
        case CMARK_NODE_ITEM: h.li { h in writeChildren(of: node, into: &h, depth: depth) }
        case CMARK_NODE_CODE_BLOCK: h.pre { h in h.code(literal(of: node)) }
        case CMARK_NODE_HTML_BLOCK: h.p(literal(of: node))
        case CMARK_NODE_THEMATIC_BREAK: h.void(.hr)
        case CMARK_NODE_TEXT, CMARK_NODE_HTML_INLINE: h.text(literal(of: node))
        case CMARK_NODE_SOFTBREAK: h.text("\n")
        case CMARK_NODE_LINEBREAK: h.void(.br)
        case CMARK_NODE_CODE: h.code(literal(of: node))
        case CMARK_NODE_EMPH: h.em { h in writeChildren(of: node, into: &h, depth: depth) }
        case CMARK_NODE_STRONG: h.strong { h in writeChildren(of: node, into: &h, depth: depth) }
        case CMARK_NODE_LINK:
            let address = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
            guard let link = Link.outside(address) else { return writeChildren(of: node, into: &h, depth: depth) }
            h.a(.href(link), .rel("nofollow ugc noreferrer")) { h in
                writeChildren(of: node, into: &h, depth: depth)
            }
        default: writeChildren(of: node, into: &h, depth: depth)
        }
    }

    private func isInTightList(_ node: OpaquePointer) -> Bool {
        guard let item = cmark_node_parent(node), cmark_node_get_type(item) == CMARK_NODE_ITEM else { return false }
        return cmark_node_get_list_tight(cmark_node_parent(item)) == 1
    }

    private func literal(of node: OpaquePointer) -> String {
        cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }

    private func plainText(of node: OpaquePointer?) -> String {
        guard let node, let iterator = cmark_iter_new(node) else { return "" }
        defer { cmark_iter_free(iterator) }
        var text = ""
        while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
            guard let node = cmark_iter_get_node(iterator), cmark_node_get_type(node) == CMARK_NODE_TEXT else {
                continue
            }
            text += literal(of: node) + " "
        }
        return text
    }
}
