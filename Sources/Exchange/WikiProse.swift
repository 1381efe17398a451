/// CommonMark as wikitext: headings, lists, emphasis and links; what would be markup there by chance is made harmless.
enum WikiProse {
    /// A text as wikitext.
    /// - Parameter level: The level of the section that it stands in; its own headings are deeper.
    static func text(_ markdown: String, below level: Int = 2) -> String {
        var lines: [String] = []
        var isBroken = false
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            let indent = line.prefix { $0 == " " }.count
            var words = line.dropFirst(indent)
            let breaks = words.last == "\\"
            if breaks { words = words.dropLast() }
            let text: String
            if let (depth, title) = heading(words) {
                let marks = String(repeating: "=", count: min(6, max(level + 1, depth)))
                text = "\(marks) \(inline(title)) \(marks)"
            } else if let (mark, item) = item(words) {
                text = String(repeating: mark, count: min(6, indent / 2 + 1)) + " " + inline(item)
            } else {
                text = guarded(inline(words))
            }
            if isBroken, let last = lines.indices.last { lines[last] += "<br />" + text } else { lines.append(text) }
            isBroken = breaks
        }
        return lines.joined(separator: "\n")
    }

    private static func heading(_ line: Substring) -> (depth: Int, title: Substring)? {
        let depth = line.prefix { $0 == "#" }.count
        guard (1...6).contains(depth), line.dropFirst(depth).first == " " else { return nil }
        return (depth, line.dropFirst(depth + 1))
    }

    private static func item(_ line: Substring) -> (mark: String, words: Substring)? {
        if ["- ", "* ", "+ "].contains(where: line.hasPrefix) { return ("*", line.dropFirst(2)) }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let rest = line.dropFirst(digits.count)
        guard (1...9).contains(digits.count), rest.hasPrefix(". ") || rest.hasPrefix(") ") else { return nil }
        return ("#", rest.dropFirst(2))
    }

    /// A line whose first character would make it a list, a heading or a table begins with that as an entity.
    private static func guarded(_ line: String) -> String {
        guard let first = line.unicodeScalars.first, "*#:;= {|!-".unicodeScalars.contains(first) else { return line }
        return "&#\(first.value);" + String(line.dropFirst())
    }

    /// Emphasis and links inside a line.
    static func inline(_ markdown: some StringProtocol) -> String {
        var text = ""
        var rest = Substring(markdown)
        var open: [String] = []
        while let first = rest.first {
            if first == "\\", let next = rest.dropFirst().first, next.isASCII, next.isPunctuation || next.isSymbol {
                text += plain(String(next))
                rest = rest.dropFirst(2)
            } else if first == "*" || first == "_", let mark = emphasis(rest, open, after: text.last) {
                let sign = mark == 2 ? "'''" : "''"
                if open.last == sign { open.removeLast() } else { open.append(sign) }
                text += sign
                rest = rest.dropFirst(mark)
            } else if first == "[", let (words, address, after) = link(rest) {
                text += "[\(address) \(plain(words))]"
                rest = after
            } else if first == "<", let (address, after) = autolink(rest) {
                text += address
                rest = after
            } else {
                text += plain(String(first))
                rest = rest.dropFirst()
            }
        }
        return harmless(text + open.reversed().joined())
    }

    /// How many signs of emphasis stand here: 1 or 2, or nil where they are none.
    private static func emphasis(_ rest: Substring, _ open: [String], after last: Character?) -> Int? {
        guard let sign = rest.first else { return nil }
        let count = min(2, rest.prefix { $0 == sign }.count)
        let next = rest.dropFirst(count).first
        let closes = open.contains(count == 2 ? "'''" : "''") && last.map { !$0.isWhitespace } ?? false
        let opens = next.map { !$0.isWhitespace } ?? false
        if sign == "_", last.map({ $0.isLetter || $0.isNumber }) ?? false, !closes { return nil }
        return closes || opens && rest.dropFirst(count).contains(sign) ? count : nil
    }

    private static func link(_ rest: Substring) -> (words: String, address: String, after: Substring)? {
        let words = rest.dropFirst().prefix { $0 != "]" }
        let tail = rest.dropFirst(words.count + 2)
        guard tail.first == "(" else { return nil }
        let inner = tail.dropFirst().prefix { $0 != ")" }
        guard tail.count > inner.count + 1 else { return nil }
        let address = inner.trimming { $0 == "<" || $0 == ">" || $0.isWhitespace }
        guard address.isAddress, !address.contains("]") else { return nil }
        return (String(words).replacing("\\", with: ""), address, tail.dropFirst(inner.count + 2))
    }

    private static func autolink(_ rest: Substring) -> (address: String, after: Substring)? {
        let inner = rest.dropFirst().prefix { $0 != ">" && !$0.isWhitespace }
        guard rest.dropFirst(inner.count + 1).first == ">", String(inner).isAddress else { return nil }
        return (String(inner), rest.dropFirst(inner.count + 2))
    }

    /// Words without signs that wikitext reads. A mark that would join itself to one of them is an entity.
    private static func plain(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        var isAfterSign = true
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": plain.append(contentsOf: "&amp;".unicodeScalars)
            case "<": plain.append(contentsOf: "&lt;".unicodeScalars)
            case ">": plain.append(contentsOf: "&gt;".unicodeScalars)
            case _ where scalar.joins && isAfterSign:
                plain.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
                continue
            default: plain.append(scalar)
            }
            isAfterSign = scalar.isASCII && !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
        }
        return String(plain)
    }

    /// Signs that would begin a link, a template or a signature.
    private static func harmless(_ text: String) -> String {
        [("[[", "&#91;&#91;"), ("{{", "&#123;&#123;"), ("}}", "&#125;&#125;"), ("~~~", "&#126;~~"), ("__", "_&#95;")]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}
