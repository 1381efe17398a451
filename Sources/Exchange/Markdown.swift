/// Plain words as CommonMark, so that they read back as the same words.
enum Markdown {
    /// Puts a backslash before each character that would otherwise be markup (CommonMark 0.31 §2.4).
    ///
    /// An underscore inside a word and a lone bracket mean nothing and stay, so that addresses keep their form.
    static func escaped(_ plain: String) -> String {
        let characters = Array(plain)
        var text = ""
        text.reserveCapacity(plain.utf8.count)
        for (index, character) in characters.enumerated() {
            let previous = index > 0 ? characters[index - 1] : " "
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            let isMarkup =
                switch character {
                case "*", "`": true
                case "_": !(previous.isLetter || previous.isNumber) || !(next.isLetter || next.isNumber)
                case "]": next == "(" || next == "[" || next == ":"
                case "<": next.isLetter || "/!?".contains(next)
                case "&": isEntity(characters[(index + 1)...])
                case "\\": next.isASCII && (next.isPunctuation || next.isSymbol)
                case "#", ">", "+", "=", "~": index == 0
                case "-": index == 0 && (next == " " || next == "-")
                default: false
                }
            if isMarkup { text.append("\\") }
            text.append(character)
        }
        return numberEscaped(text)
    }

    /// The words without the backslashes that ``escaped(_:)`` puts in.
    static func plain(_ markdown: String) -> String {
        var plain = ""
        plain.reserveCapacity(markdown.utf8.count)
        var isEscaped = false
        for character in markdown {
            let isSign = character.isASCII && (character.isPunctuation || character.isSymbol)
            if isEscaped, !isSign { plain.append("\\") }
            isEscaped = character == "\\" && !isEscaped
            if !isEscaped { plain.append(character) }
        }
        return isEscaped ? plain + "\\" : plain
    }

    /// Whether the characters after an ampersand would make it an entity (CommonMark 0.31 §2.5).
    private static func isEntity(_ rest: ArraySlice<Character>) -> Bool {
        let name = rest.prefix(32).prefix { $0 == "#" || $0.isASCII && ($0.isLetter || $0.isNumber) }
        return !name.isEmpty && rest.dropFirst(name.count).first == ";"
    }

    /// A paragraph that begins "3. " is no list.
    private static func numberEscaped(_ text: String) -> String {
        guard let item = RenderedText.item(text), item.form == .numbered else { return text }
        let digits = text.prefix(while: \.isNumber)
        return digits + "\\" + text.dropFirst(digits.count)
    }

    /// Blocks as one CommonMark text, or nil when there are none.
    static func text(of blocks: [Block]) -> String? {
        let texts = blocks.map(text(of:)).filter { !$0.isEmpty }
        return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
    }

    private static func text(of block: Block) -> String {
        switch block.content {
        case .heading(let line, let level):
            String(repeating: "#", count: min(6, max(1, level))) + " " + line.markdown
        case .paragraph(let lines): paragraph(lines)
        case .list(let items): list(items)
        }
    }

    /// Lines of one paragraph: joined where the text was wrapped, broken where the source breaks.
    static func paragraph(_ lines: [SourceLine]) -> String {
        var text = ""
        var previous: SourceLine?
        for line in lines {
            if let previous {
                text += Block.continues(previous, with: line) ? " " : "\\\n"
            }
            text += line.markdown
            previous = line
        }
        return text
    }

    private static func list(_ items: [Block.Item]) -> String {
        var widths: [Int] = []
        var numbers: [Int] = []
        return items.map { item in
            let depth = min(item.depth, widths.count)
            widths.removeLast(widths.count - depth)
            numbers.removeLast(max(0, numbers.count - depth - 1))
            if numbers.count == depth { numbers.append(0) }
            numbers[depth] += 1
            let mark = item.isNumbered ? "\(numbers[depth]). " : "- "
            let indent = widths.reduce(0, +)
            widths.append(mark.count)
            return String(repeating: " ", count: indent) + mark + item.lines.map(\.markdown).joined(separator: " ")
        }
        .joined(separator: "\n")
    }
}
