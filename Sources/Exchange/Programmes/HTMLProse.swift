/// Words that a programme gives as HTML, as CommonMark: paragraphs, lists, headings, emphasis and links.
enum HTMLProse {
    /// Whether a text is HTML and not words in which a `<` occurs.
    static func isHTML(_ text: String) -> Bool {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return false }
        let folded = text.lowercased()
        return ["<p>", "<p ", "</p>", "<br", "</a>", "</li>", "</b>", "</i>", "</em>", "</strong>", "</div>", "</span>"]
            .contains { folded.contains($0) }
    }

    /// The text as CommonMark; as it is where it is no HTML.
    static func markdown(_ text: String) -> String {
        guard isHTML(text) else { return text }
        var writer = Writer()
        var scanner = MarkupScanner(text, isXML: false)
        while let token = try? scanner.next() {
            switch token {
            case .text(let words): writer.take(words)
            case .start(let name, let attributes, let isEmpty):
                if name == "script" || name == "style" { scanner.skipRaw(name) }
                writer.start(name, attributes, isEmpty: isEmpty)
            case .end(let name): writer.end(name)
            case .instruction: continue
            }
        }
        return writer.finish()
    }

    private struct Writer {
        private var blocks: [String] = []
        private var line = ""
        /// What stands before the block: the mark of a heading or of an item.
        private var mark = ""
        private var lists: [Int?] = []
        /// Open links with the number of bytes before their words.
        private var links: [(address: String?, start: Int)] = []
        /// The marks of emphasis that are open.
        private var open: [String] = []

        mutating func take(_ words: String) {
            let scalars = words.unicodeScalars
            let parts = scalars.split(whereSeparator: \.isBlank).map(String.init).joined(separator: " ")
            let isBlank = scalars.first?.isBlank ?? false
            if isBlank, let last = line.unicodeScalars.last, !last.isBlank { line += " " }
            line += Markdown.escaped(parts)
            if !parts.isEmpty, scalars.last?.isBlank ?? false { line += " " }
        }

        mutating func start(_ name: String, _ attributes: [String: String], isEmpty: Bool) {
            switch name {
            case "br": breakLine()
            case "b", "strong": emphasise("**")
            case "i", "em": emphasise("*")
            case "a": if !isEmpty { links.append((attributes["href"]?.trimmed, line.utf8.count)) }
            case "ul": close(); lists.append(nil)
            case "ol": close(); lists.append(0)
            case "li":
                close()
                if let count = lists.last ?? nil, let last = lists.indices.last {
                    lists[last] = count + 1
                    mark = "\(count + 1). "
                } else {
                    mark = "- "
                }
                mark = String(repeating: "   ", count: max(0, min(lists.count, 6) - 1)) + mark
            case "h1", "h2", "h3", "h4", "h5", "h6": close(); mark = "### "
            case "p", "div", "tr", "table", "blockquote", "pre", "section", "hr", "dt", "dd":
                if mark.isEmpty { close() }
            default: break
            }
        }

        mutating func end(_ name: String) {
            switch name {
            case "b", "strong": if open.last == "**" { emphasise("**") }
            case "i", "em": if open.last == "*" { emphasise("*") }
            case "a": endLink()
            case "ul", "ol": close(); _ = lists.popLast()
            case "li", "p", "div", "tr", "table", "blockquote", "pre", "section", "h1", "h2", "h3", "h4", "h5", "h6",
                "dt", "dd":
                close()
            default: break
            }
        }

        /// A second break after the first ends the paragraph; an item of a list goes on.
        private mutating func breakLine() {
            if endsInBreak {
                if lists.isEmpty, mark.isEmpty { close() }
            } else {
                line.removeBlanksAtEnd()
                if !line.isEmpty { line += Self.lineBreak }
            }
        }

        private static let lineBreak = "\\\n"

        /// Whether nothing stands behind the last break yet.
        private var endsInBreak: Bool { line.utf8.suffix(2).elementsEqual(Self.lineBreak.utf8) }

        /// Takes breaks and blanks away from the end of the line, in place: a line of many pieces is not copied for each.
        private mutating func trimEnd() {
            while let last = line.unicodeScalars.last, last.isBlank {
                line.removeLastScalars(endsInBreak ? 2 : 1)
            }
        }

        private mutating func emphasise(_ sign: String) {
            if open.last == sign {
                open.removeLast()
                let rest = endsInBreak ? Self.lineBreak : line.utf8.last == 0x20 ? " " : ""
                trimEnd()
                line += sign + rest
            } else if !open.contains(sign) {
                open.append(sign)
                line += sign
            }
        }

        private mutating func endLink() {
            guard let (address, start) = links.popLast(), let address, address.isAddress,
                !address.contains(where: { "<>".contains($0) }),
                let place = line.utf8.index(line.startIndex, offsetBy: start, limitedBy: line.endIndex)
            else { return }
            let words = line[place...].trimmed
            line.unicodeScalars.removeSubrange(place...)
            line += words == address || words.isEmpty ? "<\(address)>" : "[\(words)](<\(address)>)"
        }

        private mutating func close() {
            trimEnd()
            for sign in open.reversed() { line += sign }
            open = []
            links = []
            let words = line.trimmed
            if !words.isEmpty, words != "****", words != "**" { blocks.append(mark + words) }
            (line, mark) = ("", "")
        }

        mutating func finish() -> String {
            close()
            var text = ""
            for (place, block) in blocks.enumerated() {
                let isItem = block.trimmed.hasPrefix("- ") || block.trimmed.first?.isNumber ?? false
                let before = place > 0 ? blocks[place - 1].trimmed : ""
                let followsItem = before.hasPrefix("- ") || before.first?.isNumber ?? false
                text += (place == 0 ? "" : isItem && followsItem ? "\n" : "\n\n") + block
            }
            return text
        }
    }
}

extension String {
    /// Takes blanks away from the end, in place.
    fileprivate mutating func removeBlanksAtEnd() {
        while let last = unicodeScalars.last, last.isBlank { removeLastScalars(1) }
    }

    fileprivate mutating func removeLastScalars(_ count: Int) {
        removeSubrange(unicodeScalars.index(endIndex, offsetBy: -count)...)
    }
}
