/// A value of RFC 8259 that is written the same way each time: members keep the order they are given in.
indirect enum JSON {
    case null
    case string(String)
    case number(Int)
    case boolean(Bool)
    case array([JSON])
    case object([(name: String, value: JSON)])

    /// A string, or null when there is none.
    static func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

    /// A number, or null when there is none.
    static func integer(_ number: Int?) -> JSON { number.map(JSON.number) ?? .null }

    static func strings(_ strings: [String]) -> JSON { .array(strings.map(JSON.string)) }

    /// The value as text, two spaces a level, without a line end behind it.
    var text: String {
        var text = ""
        write(to: &text, indent: "\n")
        return text
    }

    /// The value as one line of text, without spaces.
    var line: String {
        switch self {
        case .array(let values): "[" + values.map(\.line).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { JSON.string($0.name).text + ":" + $0.value.line }.joined(separator: ",") + "}"
        case .null, .string, .number, .boolean: text
        }
    }

    private func write(to text: inout String, indent: String) {
        switch self {
        case .null: text += "null"
        case .string(let string): Self.write(string, to: &text)
        case .number(let number): text += String(number)
        case .boolean(let value): text += value ? "true" : "false"
        case .array(let values) where values.isEmpty: text += "[]"
        case .array(let values):
            var separator = "["
            for value in values {
                text += separator + indent + "  "
                value.write(to: &text, indent: indent + "  ")
                separator = ","
            }
            text += indent + "]"
        case .object(let members) where members.isEmpty: text += "{}"
        case .object(let members):
            var separator = "{"
            for (name, value) in members {
                text += separator + indent + "  "
                Self.write(name, to: &text)
                text += ": "
                value.write(to: &text, indent: indent + "  ")
                separator = ","
            }
            text += indent + "}"
        }
    }

    /// Escapes what RFC 8259 §7 demands, and the two line ends of Unicode that a script would break on.
    private static func write(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
