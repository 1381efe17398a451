/// Tags and text of HTML or XML, in order, with the line of each.
struct MarkupScanner {
    /// A piece of markup.
    enum Token: Equatable {
        case start(name: String, attributes: [String: String], isEmpty: Bool)
        case end(name: String)
        case text(String)
        /// A processing instruction of XML; the declaration at the beginning is none.
        case instruction(target: String, text: String)
    }

    private let bytes: [UInt8]
    private var place = 0
    /// The line of the last token, from 1.
    private(set) var line = 1
    private var counted = 0
    /// XML refuses what HTML lets pass, and keeps the case of names.
    private let isXML: Bool

    init(_ text: String, isXML: Bool) {
        bytes = Array(text.utf8)
        self.isXML = isXML
    }

    /// The next piece, or nil at the end.
    mutating func next() throws(DocumentFault) -> Token? {
        while place < bytes.count {
            countLines()
            guard bytes[place] == UInt8(ascii: "<") else { return try text() }
            if starts("<!--") { try skip(past: "-->"); continue }
            if starts("<![CDATA["), isXML {
                let start = place + 9
                try skip(past: "]]>")
                return .text(string(start..<max(start, place - 3)))
            }
            if starts("<?") {
                let start = place + 2
                try skip(past: isXML ? "?>" : ">")
                guard isXML, let instruction = instruction(string(start..<max(start, place - 2))) else { continue }
                return instruction
            }
            if starts("<!") {
                // A document type may define entities that grow without bound; a text needs none.
                if isXML { throw fault("a document type") }
                try skip(past: ">")
                continue
            }
            if let tag = try tag() { return tag }
            if isXML { throw fault("a < that begins no tag") }
            place += 1
            return .text("<")
        }
        return nil
    }

    /// In HTML, everything up to the end tag of an element whose inside is no markup.
    mutating func skipRaw(_ name: String) {
        let end = Array("</\(name)".utf8)
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "<"), bytes.count - place >= end.count,
                zip(bytes[place...], end).allSatisfy({ $0 | 0x20 == $1 || $0 == $1 })
            {
                return
            }
            place += 1
        }
    }

    func fault(_ what: String) -> DocumentFault { DocumentFault(.malformed(what), line: line) }

    // MARK: Pieces

    private mutating func countLines() {
        while counted < place {
            if bytes[counted] == 0x0A { line += 1 }
            counted += 1
        }
    }

    private func starts(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { prefix in
            bytes.count - place >= prefix.count && prefix.indices.allSatisfy { bytes[place + $0] == prefix[$0] }
        }
    }

    private mutating func skip(past text: StaticString) throws(DocumentFault) {
        while place < bytes.count, !starts(text) { place += 1 }
        if place >= bytes.count, isXML { throw fault("an end that is missing") }
        place = min(bytes.count, place + text.utf8CodeUnitCount)
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private func instruction(_ text: String) -> Token? {
        let target = text.prefix { !$0.isWhitespace }
        guard !target.isEmpty, target.lowercased() != "xml" else { return nil }
        return .instruction(target: String(target), text: text.dropFirst(target.count).trimmed)
    }

    private mutating func text() throws(DocumentFault) -> Token {
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
        return .text(try decoded(start..<place))
    }

    private func decoded(_ range: Range<Int>) throws(DocumentFault) -> String {
        guard bytes[range].contains(UInt8(ascii: "&")) else { return string(range) }
        var text = ""
        var start = range.lowerBound
        while let sign = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) {
            text += string(start..<sign)
            let end = bytes[sign..<min(range.upperBound, sign + 12)].firstIndex(of: UInt8(ascii: ";"))
            if let end, let reference = CharacterReference.decoded(string(sign + 1..<end)) {
                text += reference
                start = end + 1
            } else {
                if isXML { throw fault("an & that names no character") }
                text += "&"
                start = sign + 1
            }
        }
        return text + string(start..<range.upperBound)
    }

    private mutating func tag() throws(DocumentFault) -> Token? {
        var here = place + 1
        let isEnd = here < bytes.count && bytes[here] == UInt8(ascii: "/")
        if isEnd { here += 1 }
        let start = here
        while here < bytes.count, Self.isName(bytes[here]) { here += 1 }
        guard here > start, !(0x30...0x39).contains(bytes[start]) else { return nil }
        let name = name(start..<here)
        var attributes: [String: String] = [:]
        var isEmpty = false
        while true {
            while here < bytes.count, Self.isSpace(bytes[here]) { here += 1 }
            guard here < bytes.count else {
                if isXML { throw fault("a tag without its end") }
                break
            }
            if bytes[here] == UInt8(ascii: ">") { here += 1; break }
            if bytes[here] == UInt8(ascii: "/") { isEmpty = true; here += 1; continue }
            try attribute(&here, into: &attributes)
        }
        place = here
        return isEnd ? .end(name: name) : .start(name: name, attributes: attributes, isEmpty: isEmpty)
    }

    private func attribute(_ here: inout Int, into attributes: inout [String: String]) throws(DocumentFault) {
        let start = here
        while here < bytes.count, !Self.isSpace(bytes[here]), !"=>/".utf8.contains(bytes[here]) { here += 1 }
        if here == start { here += 1; if isXML { throw fault("an attribute without a name") } }
        let name = name(start..<here)
        while here < bytes.count, Self.isSpace(bytes[here]) { here += 1 }
        guard here < bytes.count, bytes[here] == UInt8(ascii: "=") else {
            if isXML { throw fault("the attribute \(name) without a value") }
            attributes[name] = attributes[name] ?? ""
            return
        }
        here += 1
        while here < bytes.count, Self.isSpace(bytes[here]) { here += 1 }
        guard here < bytes.count else { return }
        let quote = bytes[here]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let open = here + 1
            here = open
            while here < bytes.count, bytes[here] != quote { here += 1 }
            attributes[name] = try decoded(open..<here)
            here = min(bytes.count, here + 1)
        } else {
            if isXML { throw fault("the value of \(name) without quotation marks") }
            let open = here
            while here < bytes.count, !Self.isSpace(bytes[here]), bytes[here] != UInt8(ascii: ">") { here += 1 }
            attributes[name] = try decoded(open..<here)
        }
    }

    /// The name without its prefix; in HTML in small letters.
    private func name(_ range: Range<Int>) -> String {
        let name = string(range)
        guard isXML else { return name.lowercased() }
        return name.split(separator: ":").last.map(String.init) ?? name
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
        default:
            byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
                || byte == UInt8(ascii: ".")
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
