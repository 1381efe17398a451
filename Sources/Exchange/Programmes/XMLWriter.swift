/// Writes XML into one growing buffer, escaped by construction.
struct XMLWriter {
    private(set) var bytes: [UInt8] = []
    private var level = 0
    private let layout: Layout

    /// How elements are set.
    enum Layout {
        /// An element a line, indented by its depth.
        case indented
        /// Without blanks and line ends but where ``XMLWriter/endLine()`` asks for one: for what is deep.
        case dense
    }

    /// A document.
    init(capacity: Int = 16_384, _ layout: Layout = .indented) {
        self.layout = layout
        bytes.reserveCapacity(capacity)
        bytes += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
    }

    private init(_ layout: Layout, level: Int) { (self.layout, self.level) = (layout, level) }

    /// Elements that stand so many levels deep in a document, to be inserted there.
    static func piece(_ layout: Layout = .indented, level: Int = 0, _ write: (inout XMLWriter) -> Void) -> [UInt8] {
        var xml = XMLWriter(layout, level: level)
        write(&xml)
        return xml.bytes
    }

    /// Adds elements that were written before.
    mutating func insert(_ piece: [UInt8]) { bytes += piece }

    /// An element with others inside.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
        content: (inout XMLWriter) -> Void
    ) {
        begin(name, attributes)
        closeTag()
        level += 1
        content(&self)
        level -= 1
        indent()
        end(name)
    }

    /// An element with text inside.
    mutating func element(_ name: StaticString, _ text: String) { element(name, [:], text) }

    /// An element with attributes and text inside.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>, _ text: String
    ) {
        begin(name, attributes)
        if text.isEmpty {
            bytes.append(UInt8(ascii: "/"))
            return closeTag()
        }
        bytes.append(UInt8(ascii: ">"))
        write(text, isAttribute: false)
        end(name)
    }

    /// Begins an element whose name is made at run time, from letters and hyphens.
    mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
        indent()
        bytes.append(UInt8(ascii: "<"))
        bytes += name.utf8
        for (name, value) in attributes {
            bytes.append(0x20)
            bytes += name.utf8
            bytes += "=\"".utf8
            write(value, isAttribute: true)
            bytes.append(UInt8(ascii: "\""))
        }
        closeTag()
        level += 1
    }

    /// Ends an element that ``open(_:_:)`` began.
    mutating func close(_ name: String) {
        level = max(0, level - 1)
        indent()
        bytes += "</".utf8
        bytes += name.utf8
        closeTag()
    }

    /// An element with text inside, whose name is made at run time.
    mutating func leaf(_ name: String, _ text: String) {
        indent()
        bytes.append(UInt8(ascii: "<"))
        bytes += name.utf8
        bytes.append(UInt8(ascii: ">"))
        write(text, isAttribute: false)
        bytes += "</".utf8
        bytes += name.utf8
        closeTag()
    }

    /// Ends the line where the layout ends none by itself.
    mutating func endLine() { if layout == .dense { bytes.append(0x0A) } }

    /// A processing instruction. Its text is JSON, in which a `>` can be written otherwise.
    mutating func instruction(_ target: String, _ json: [UInt8]) {
        indent()
        bytes += "<?".utf8
        bytes += target.utf8
        bytes.append(0x20)
        for byte in json where byte != 0x0A {
            if byte == UInt8(ascii: ">") { bytes += "\\u003e".utf8 } else { bytes.append(byte) }
        }
        bytes += "?>\n".utf8
    }

    private mutating func begin(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>) {
        indent()
        bytes.append(UInt8(ascii: "<"))
        put(name)
        for (name, value) in attributes {
            guard let value else { continue }
            bytes.append(0x20)
            put(name)
            bytes += "=\"".utf8
            write(value, isAttribute: true)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    private mutating func end(_ name: StaticString) {
        bytes += "</".utf8
        put(name)
        closeTag()
    }

    private mutating func closeTag() {
        bytes.append(UInt8(ascii: ">"))
        if layout == .indented { bytes.append(0x0A) }
    }

    private mutating func indent() {
        if layout == .indented { bytes.append(contentsOf: repeatElement(0x20, count: 2 * level)) }
    }

    private mutating func put(_ text: StaticString) { text.withUTF8Buffer { bytes += $0 } }

    /// Text without what XML forbids: a settled programme has none of that.
    private mutating func write(_ text: String, isAttribute: Bool) {
        bytes.append(text, special: Self.isSpecial) { byte, bytes in
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): if isAttribute { bytes += "&quot;".utf8 } else { bytes.append(byte) }
            case 0x0A, 0x09: if isAttribute { bytes += "&#\(byte);".utf8 } else { bytes.append(byte) }
            default: return
            }
        }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte <= 0x3E && (byte < 0x20 || byte == 0x22 || byte == 0x26 || byte == 0x3C || byte == 0x3E)
    }
}
