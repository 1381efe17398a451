/// JSON that is written the same way each time: members in the order given, no blank space but a line end after each
/// member of the outermost object, numbers as short as they can be read back.
struct CanonicalJSON {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false
    private var depth = 0
    /// Decimals that numbers are rounded to; nil to keep all.
    private var decimals: Int?

    init(decimals: Int? = nil) { self.decimals = decimals }

    /// Something that stands deep in a document, to be inserted there.
    static var piece: CanonicalJSON {
        var json = CanonicalJSON()
        json.depth = 2
        return json
    }

    /// Rounds what is written within to other decimals.
    mutating func rounding(to decimals: Int, _ content: (inout CanonicalJSON) -> Void) {
        let before = self.decimals
        self.decimals = decimals
        content(&self)
        self.decimals = before
    }

    mutating func object(_ members: (inout CanonicalJSON) -> Void) { enclose("{", "}", members) }

    mutating func array(_ elements: (inout CanonicalJSON) -> Void) { enclose("[", "]", elements) }

    /// Names the next value of an object.
    mutating func name(_ name: String) {
        comma()
        if depth == 1 { bytes.append(0x0A) }
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    mutating func member(_ name: String, _ value: (inout CanonicalJSON) -> Void) {
        self.name(name)
        value(&self)
    }

    mutating func value(_ number: Int) { write(String(number)) }

    mutating func value(_ number: Double) {
        guard number.isFinite else { return write("null") }
        guard let decimals else { return write("\(number)") }
        let scale = (0..<decimals).reduce(1.0) { value, _ in value * 10 }
        let rounded = abs(number) < 1e6 ? (number * scale).rounded() / scale : number
        write("\(rounded == 0 ? 0 : rounded)")
    }

    mutating func value(_ flag: Bool) { write(flag ? "true" : "false") }

    mutating func value(_ text: String) {
        comma()
        quote(text)
        needsComma = true
    }

    mutating func value(_ label: Label) {
        switch label {
        case .number(let number): value(number)
        case .text(let text): value(text)
        }
    }

    /// A value or members that were written before.
    mutating func insert(_ other: [UInt8]) {
        comma()
        bytes += other
        needsComma = true
    }

    mutating func null() { write("null") }

    private mutating func write(_ token: String) {
        comma()
        bytes += token.utf8
        needsComma = true
    }

    private mutating func comma() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func enclose(
        _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ content: (inout CanonicalJSON) -> Void
    ) {
        comma()
        bytes.append(UInt8(ascii: open))
        needsComma = false
        depth += 1
        content(&self)
        depth -= 1
        if depth == 0 { bytes.append(0x0A) }
        bytes.append(UInt8(ascii: close))
        needsComma = true
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        bytes.append(text, special: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) { byte, bytes in
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x0A: bytes += "\\n".utf8
            case 0x0D: bytes += "\\r".utf8
            case 0x09: bytes += "\\t".utf8
            default:
                let digits = String(byte, radix: 16)
                bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

extension CanonicalJSON {
    mutating func list(_ numbers: some Sequence<Double>) {
        array { json in for number in numbers { json.value(number) } }
    }

    mutating func list(_ numbers: some Sequence<Int>) {
        array { json in for number in numbers { json.value(number) } }
    }

    mutating func list(_ labels: some Sequence<Label>) {
        array { json in for label in labels { json.value(label) } }
    }

    /// An object with a number for each label.
    mutating func keyed(_ labels: [Label], _ numbers: [Double]) {
        object { json in
            for (label, number) in zip(labels, numbers) { json.member(label.description) { $0.value(number) } }
        }
    }
}
