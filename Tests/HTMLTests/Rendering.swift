import HTML

/// The text of what `content` writes, with a buffer that has to grow early.
func rendered(_ content: (inout HTMLWriter) -> Void) -> String {
    var h = HTMLWriter(capacity: 1)
    content(&h)
    return String(decoding: h.finish(), as: UTF8.self)
}

/// Escaping as the rules say it, one scalar at a time.
func escapedOneByOne(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "'": result += "&#39;"
        case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
        case _ where scalar.value < 0x20: result += "\u{FFFD}"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}

/// What a browser reads back from escaped text.
func unescaped(_ html: Substring) -> String {
    var result = ""
    var rest = html
    let references = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")]
    while let scalar = rest.unicodeScalars.first {
        if let (reference, character) = references.first(where: { rest.utf8.starts(with: $0.0.utf8) }) {
            result += character
            rest.unicodeScalars.removeFirst(reference.unicodeScalars.count)
        } else {
            result.unicodeScalars.append(scalar)
            rest.unicodeScalars.removeFirst()
        }
    }
    return result
}
