/// The words of a line of Markdown without the marks of emphasis, links, code and HTML.
enum MarkdownInline {
    static func plain(_ line: String) -> String {
        let signs = Array(line)
        var text = ""
        var place = 0
        while place < signs.count {
            let sign = signs[place]
            let next = place + 1 < signs.count ? signs[place + 1] : nil
            switch sign {
            case "\\":
                if let next, next.isASCII, next.isPunctuation || next.isSymbol {
                    text.append(next)
                    place += 2
                } else {
                    if next != nil { text.append(sign) }
                    place += 1
                }
            case "*", "_", "~":
                place = takeEmphasis(signs, place, &text)
            case "`":
                place += signs[place...].prefix { $0 == "`" }.count
            case "!" where next == "[": place += 1
            case "[": place = takeLink(signs, place, &text)
            case "<": place = takeTag(signs, place, &text)
            case "&": place = takeReference(signs, place, &text)
            default:
                text.append(sign)
                place += 1
            }
        }
        return text
    }

    /// Text that ``plain(_:)`` gives back as it is.
    static func escapedForPlain(_ text: String) -> String {
        text.reduce(into: "") { escaped, sign in
            if "\\*_~`![<&".contains(sign) { escaped.append("\\") }
            escaped.append(sign)
        }
    }

    /// A run of signs is emphasis if it touches a word on one side; an underscore inside a word is part of it.
    private static func takeEmphasis(_ signs: [Character], _ place: Int, _ text: inout String) -> Int {
        let count = signs[place...].prefix { $0 == signs[place] }.count
        let before = place > 0 ? signs[place - 1] : " "
        let after = place + count < signs.count ? signs[place + count] : " "
        let isWord = { (sign: Character) in sign.isLetter || sign.isNumber }
        let touches = !before.isWhitespace || !after.isWhitespace
        let isInside = isWord(before) && isWord(after)
        let isMark =
            switch signs[place] {
            case "~": count == 2 && touches
            case "_": touches && !isInside
            default: touches
            }
        if !isMark { text += String(repeating: signs[place], count: count) }
        return place + count
    }

    /// `[words](address)` and `[words][name]` are their words; other brackets are brackets.
    private static func takeLink(_ signs: [Character], _ place: Int, _ text: inout String) -> Int {
        guard let close = matching(signs, place, "[", "]"), close + 1 < signs.count,
            signs[close + 1] == "(" || signs[close + 1] == "[",
            let end = matching(signs, close + 1, signs[close + 1], signs[close + 1] == "(" ? ")" : "]")
        else {
            text.append("[")
            return place + 1
        }
        text += plain(String(signs[(place + 1)..<close]))
        return end + 1
    }

    private static func matching(_ signs: [Character], _ start: Int, _ open: Character, _ close: Character) -> Int? {
        var depth = 0
        for place in start..<signs.count {
            if signs[place] == open { depth += 1 }
            if signs[place] == close { depth -= 1 }
            if depth == 0 { return place }
        }
        return nil
    }

    private static func takeTag(_ signs: [Character], _ place: Int, _ text: inout String) -> Int {
        guard let end = signs[place...].firstIndex(of: ">"), place + 1 < end,
            signs[place + 1].isLetter || signs[place + 1] == "/" || signs[place + 1] == "!"
        else {
            text.append("<")
            return place + 1
        }
        let inner = String(signs[(place + 1)..<end])
        if inner.contains("://") || inner.contains("@"), !inner.contains(where: \.isWhitespace) { text += inner }
        return end + 1
    }

    private static func takeReference(_ signs: [Character], _ place: Int, _ text: inout String) -> Int {
        guard let end = signs[place...].prefix(12).firstIndex(of: ";"),
            let decoded = CharacterReference.decoded(String(signs[(place + 1)..<end]))
        else {
            text.append("&")
            return place + 1
        }
        text += decoded
        return end + 1
    }
}
