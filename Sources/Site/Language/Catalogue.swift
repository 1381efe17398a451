/// The translations of one language, read from a gettext PO file.
public struct Catalogue: Sendable {
    private var translations: [String: String] = [:]

    /// No translations: the source's own English.
    public init() {}

    /// The translation of an English text.
    public subscript(english: String) -> String? { translations[english] }

    /// The texts that have a translation.
    public var keys: Set<String> { Set(translations.keys) }

    /// What is wrong with a PO file, and where.
    public struct Fault: Error, Equatable, CustomStringConvertible {
        public let line: Int
        public let reason: String
        public var description: String { "line \(line): \(reason)" }
    }

    /// Reads a PO file: `msgid` and `msgstr` with continuation lines. Fuzzy and empty translations are left out.
    public init(po text: String) throws(Fault) {
        var current: (key: String, value: String, isFuzzy: Bool, isValue: Bool)?
        var isFuzzy = false
        func close(_ translations: inout [String: String]) {
            guard let entry = current, entry.isValue, !entry.isFuzzy, !entry.key.isEmpty, !entry.value.isEmpty else {
                return
            }
            translations[entry.key] = entry.value
        }
        for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.drop { $0 == " " || $0 == "\r" }
            if line.hasPrefix("#,") {
                isFuzzy = line.contains("fuzzy")
            } else if line.hasPrefix("#") || line.allSatisfy(\.isWhitespace) {
                continue
            } else if line.hasPrefix("msgid ") {
                close(&translations)
                current = (try Self.string(line.dropFirst(6), place + 1), "", isFuzzy, false)
                isFuzzy = false
            } else if line.hasPrefix("msgstr ") {
                guard current != nil else { throw Fault(line: place + 1, reason: "msgstr without msgid") }
                current?.value = try Self.string(line.dropFirst(7), place + 1)
                current?.isValue = true
            } else if line.hasPrefix("\"") {
                let more = try Self.string(line, place + 1)
                if current?.isValue == true { current?.value += more } else { current?.key += more }
            } else {
                throw Fault(line: place + 1, reason: "neither a comment nor a message")
            }
        }
        close(&translations)
    }

    private static func string(_ quoted: Substring, _ line: Int) throws(Fault) -> String {
        var rest = quoted[...]
        while rest.last?.isWhitespace == true { rest.removeLast() }
        guard rest.count >= 2, rest.first == "\"", rest.last == "\"" else {
            throw Fault(line: line, reason: "a message stands between quotes")
        }
        var text = ""
        var isEscaped = false
        for character in rest.dropFirst().dropLast() {
            if isEscaped {
                switch character {
                case "n": text.append("\n")
                case "t": text.append("\t")
                case "\"", "\\": text.append(character)
                default: throw Fault(line: line, reason: "unknown escape \\\(character)")
                }
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                text.append(character)
            }
        }
        return text
    }
}
