/// A value of JSON (RFC 8259) with the line that it stands on.
///
/// Members keep their order, also those whose name comes twice: a programme that has two rooms of one name loses neither.
/// Numbers stay as they are written.
struct SourceJSON: Equatable {
    indirect enum Content: Equatable {
        case null
        case boolean(Bool)
        case number(String)
        case string(String)
        case array([SourceJSON])
        case object([Member])
    }

    struct Member: Equatable {
        let name: String
        let value: SourceJSON
    }

    let content: Content
    /// Counted from 1.
    let line: Int

    /// The first member with a name; nil for anything but an object.
    subscript(name: String) -> SourceJSON? { members.first { $0.name == name }?.value }

    var members: [Member] { if case .object(let members) = content { members } else { [] } }
    var elements: [SourceJSON] { if case .array(let elements) = content { elements } else { [] } }
    var isObject: Bool { if case .object = content { true } else { false } }
    var isArray: Bool { if case .array = content { true } else { false } }

    /// The words of a string, or of a number: identifiers are either.
    var text: String? {
        switch content {
        case .string(let text), .number(let text): text
        default: nil
        }
    }

    var integer: Int? { text.flatMap { Int($0) } }
    var flag: Bool? { if case .boolean(let flag) = content { flag } else { nil } }

    /// Whether nothing is said: null, an empty text, an empty list.
    var isEmpty: Bool {
        switch content {
        case .null: true
        case .boolean, .number: false
        case .string(let text): text.allSatisfy(\.isWhitespace)
        case .array(let elements): elements.allSatisfy(\.isEmpty)
        case .object(let members): members.allSatisfy { $0.value.isEmpty }
        }
    }

    /// The value in short, to tell of it.
    var summary: String {
        switch content {
        case .null: "null"
        case .boolean(let flag): flag ? "true" : "false"
        case .number(let text), .string(let text): text
        case .array(let elements): elements.filter { !$0.isEmpty }.prefix(8).map(\.summary).joined(separator: ", ")
        case .object(let members):
            members.filter { !$0.value.isEmpty }.prefix(8).map { "\($0.name): \($0.value.summary)" }
                .joined(separator: ", ")
        }
    }

    /// How deep values may lie inside one another.
    static let greatestDepth = 64

    /// Reads a text.
    static func read(_ bytes: ArraySlice<UInt8>) throws(ProgrammeFault) -> SourceJSON {
        var reader = Reader(bytes)
        let value = try reader.value(depth: 0)
        try reader.end()
        return value
    }

    private struct Reader {
        private let bytes: ArraySlice<UInt8>
        private var place: Int
        private var line = 1

        init(_ bytes: ArraySlice<UInt8>) { (self.bytes, place) = (bytes, bytes.startIndex) }

        private var next: UInt8? { place < bytes.endIndex ? bytes[place] : nil }

        private func fault(_ what: String) -> ProgrammeFault { ProgrammeFault(.malformed(what), line: line) }

        private mutating func skipBlanks() {
            while let byte = next {
                switch byte {
                case 0x0A: line += 1
                case 0x20, 0x09, 0x0D: break
                default: return
                }
                place += 1
            }
        }

        mutating func end() throws(ProgrammeFault) {
            skipBlanks()
            if next != nil { throw fault("something stands after the end of the JSON") }
        }

        mutating func value(depth: Int) throws(ProgrammeFault) -> SourceJSON {
            skipBlanks()
            let start = line
            guard depth < SourceJSON.greatestDepth else { throw ProgrammeFault(.tooDeep, line: line) }
            let content: Content =
                switch next {
                case UInt8(ascii: "{"): .object(try members(depth))
                case UInt8(ascii: "["): .array(try elements(depth))
                case UInt8(ascii: "\""): .string(try string())
                case UInt8(ascii: "t"): try word("true", .boolean(true))
                case UInt8(ascii: "f"): try word("false", .boolean(false))
                case UInt8(ascii: "n"): try word("null", .null)
                case UInt8(ascii: "-"): .number(try number())
                case let digit? where (0x30...0x39).contains(digit): .number(try number())
                case nil: throw fault("the JSON ends too early")
                default: throw fault("a value of JSON is missing")
                }
            return SourceJSON(content: content, line: start)
        }

        private mutating func word(_ word: String, _ content: Content) throws(ProgrammeFault) -> Content {
            guard bytes[place...].starts(with: word.utf8) else { throw fault("a value of JSON is missing") }
            place += word.utf8.count
            return content
        }

        private mutating func number() throws(ProgrammeFault) -> String {
            let start = place
            while let byte = next, "+-.eE".utf8.contains(byte) || (0x30...0x39).contains(byte) { place += 1 }
            let text = String(decoding: bytes[start..<place], as: UTF8.self)
            guard Double(text) != nil else { throw fault("\(text) is no number") }
            return text
        }

        private mutating func elements(_ depth: Int) throws(ProgrammeFault) -> [SourceJSON] {
            var elements: [SourceJSON] = []
            place += 1
            skipBlanks()
            if next == UInt8(ascii: "]") { place += 1; return elements }
            while true {
                elements.append(try value(depth: depth + 1))
                if try closes(UInt8(ascii: "]")) { return elements }
            }
        }

        private mutating func members(_ depth: Int) throws(ProgrammeFault) -> [Member] {
            var members: [Member] = []
            place += 1
            skipBlanks()
            if next == UInt8(ascii: "}") { place += 1; return members }
            while true {
                skipBlanks()
                guard next == UInt8(ascii: "\"") else { throw fault("a name in quotation marks is missing") }
                let name = try string()
                skipBlanks()
                guard next == UInt8(ascii: ":") else { throw fault("the colon after “\(name)” is missing") }
                place += 1
                members.append(Member(name: name, value: try value(depth: depth + 1)))
                if try closes(UInt8(ascii: "}")) { return members }
            }
        }

        /// Takes a comma, or the end of what is open.
        private mutating func closes(_ end: UInt8) throws(ProgrammeFault) -> Bool {
            skipBlanks()
            guard let byte = next, byte == UInt8(ascii: ",") || byte == end else {
                throw fault("a comma or the closing \(end == UInt8(ascii: "}") ? "brace" : "bracket") is missing")
            }
            place += 1
            return byte == end
        }

        private mutating func string() throws(ProgrammeFault) -> String {
            var text: [UInt8] = []
            place += 1
            while let byte = next {
                place += 1
                switch byte {
                case UInt8(ascii: "\""):
                    guard let text = String(validating: text, as: UTF8.self) else {
                        throw ProgrammeFault(.notUTF8, line: line)
                    }
                    return text
                case UInt8(ascii: "\\"): try escape(into: &text)
                case 0..<0x20: throw fault("a control character stands in a text")
                default: text.append(byte)
                }
            }
            throw fault("a text is not closed")
        }

        private mutating func escape(into text: inout [UInt8]) throws(ProgrammeFault) {
            guard let byte = next else { throw fault("a text is not closed") }
            place += 1
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
            case UInt8(ascii: "b"): text.append(0x08)
            case UInt8(ascii: "f"): text.append(0x0C)
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "u"):
                var code = UInt32(try unit())
                if (0xD800..<0xDC00).contains(code), bytes[place...].starts(with: "\\u".utf8) {
                    place += 2
                    let low = UInt32(try unit())
                    guard (0xDC00..<0xE000).contains(low) else { throw fault("half a character stands in a text") }
                    code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
                }
                guard let scalar = Unicode.Scalar(code) else { throw fault("half a character stands in a text") }
                text += UTF8.encode(scalar).map(Array.init) ?? []
            default: throw fault("an escape that JSON does not know")
            }
        }

        private mutating func unit() throws(ProgrammeFault) -> UInt16 {
            let digits = bytes[place...].prefix(4)
            let text = String(decoding: digits, as: UTF8.self)
            guard digits.count == 4, !text.contains(where: { "+-".contains($0) }), let unit = UInt16(text, radix: 16)
            else { throw fault("an escape that JSON does not know") }
            place += 4
            return unit
        }
    }
}
