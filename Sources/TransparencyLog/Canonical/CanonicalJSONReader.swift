/// Reads canonical JSON from UTF-8 by recursive descent, at most ``CanonicalJSON/greatestDepth`` deep.
///
/// The bytes are handed to each step rather than kept, since a span may not be stored.
struct CanonicalJSONReader {
    private var position = 0
    private var depth = 0

    mutating func readAll(_ bytes: Span<UInt8>) throws(CanonicalJSONFault) -> JSONValue {
        let value = try value(bytes)
        guard position == bytes.count else { throw fault(.trailingBytes) }
        return value
    }

    private mutating func value(_ bytes: Span<UInt8>) throws(CanonicalJSONFault) -> JSONValue {
        switch try peek(bytes) {
        case UInt8(ascii: "\""): return .string(try string(bytes))
        case UInt8(ascii: "{"): return .object(try object(bytes))
        case UInt8(ascii: "["): return .array(try array(bytes))
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .integer(try integer(bytes))
        case UInt8(ascii: "t"):
            try literal("true", bytes)
            return .boolean(true)
        case UInt8(ascii: "f"):
            try literal("false", bytes)
            return .boolean(false)
        default: throw fault(.unexpectedByte)
        }
    }

    // MARK: Objects and arrays

    private mutating func object(_ bytes: Span<UInt8>) throws(CanonicalJSONFault) -> JSONObject {
        try open()
        defer { depth -= 1 }
        if try skip(UInt8(ascii: "}"), bytes) { return JSONObject() }
        var members: [JSONObject.Member] = []
        members.reserveCapacity(8)
        var previous = position..<position
        repeat {
            let key = try key(after: previous, bytes)
            try expect(UInt8(ascii: ":"), bytes)
            members.append(JSONObject.Member(key: text(of: key, bytes), value: try value(bytes)))
            previous = key
        } while try skip(UInt8(ascii: ","), bytes)
        try expect(UInt8(ascii: "}"), bytes)
        return JSONObject(ordered: members)
    }

    private mutating func array(_ bytes: Span<UInt8>) throws(CanonicalJSONFault) -> [JSONValue] {
        try open()
        defer { depth -= 1 }
        if try skip(UInt8(ascii: "]"), bytes) { return [] }
        var elements: [JSONValue] = []
        repeat { elements.append(try value(bytes)) } while try skip(UInt8(ascii: ","), bytes)
        try expect(UInt8(ascii: "]"), bytes)
        return elements
    }

    private mutating func open() throws(CanonicalJSONFault) {
        guard depth < CanonicalJSON.greatestDepth else { throw fault(.depth) }
        depth += 1
        position += 1
    }

    /// Reads a key and gives the place of its bytes. No key precedes the first, so `previous` is then empty.
    private mutating func key(
        after previous: Range<Int>, _ bytes: Span<UInt8>
    ) throws(CanonicalJSONFault) -> Range<Int> {
        try expect(UInt8(ascii: "\""), bytes)
        let start = position
        while CanonicalJSON.isKeyByte(try peek(bytes)) { position += 1 }
        let key = start..<position
        guard !key.isEmpty, key.count <= CanonicalJSON.greatestKeyLength, bytes[position] == UInt8(ascii: "\"")
        else { throw fault(.key) }
        guard follows(key, previous, bytes) else { throw fault(.keyOrder, at: start) }
        position += 1
        return key
    }

    private func follows(_ key: Range<Int>, _ previous: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
        for offset in 0..<min(key.count, previous.count) {
            let (new, old) = (bytes[key.lowerBound + offset], bytes[previous.lowerBound + offset])
            if new != old { return new > old }
        }
        return key.count > previous.count
    }

    // MARK: Strings

    private mutating func string(_ bytes: Span<UInt8>) throws(CanonicalJSONFault) -> String {
        position += 1
        let start = position
        var escapes = false
        var settled = true
        while true {
            position = CanonicalText.endOfPlainRun(in: bytes, from: position)
            switch try peek(bytes) {
            case UInt8(ascii: "\""):
                let content = start..<position
                position += 1
                let string = escapes ? unescaped(content, bytes) : text(of: content, bytes)
                guard settled || CanonicalText.isNormalised(string) else { throw fault(.normalisation, at: start) }
                return string
            case UInt8(ascii: "\\"):
                position += 1
                guard CanonicalText.needsEscape(try peek(bytes)) else { throw fault(.escape) }
                escapes = true
                position += 1
            default:
                switch CanonicalText.scalar(in: bytes, at: position) {
                case .taken(let length, let isSettled):
                    settled = settled && isSettled
                    position += length
                case .refused: throw fault(.character)
                case .malformed: throw fault(.encoding)
                }
            }
        }
    }

    private func text(of range: Range<Int>, _ bytes: Span<UInt8>) -> String {
        bytes.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }

    private func unescaped(_ range: Range<Int>, _ bytes: Span<UInt8>) -> String {
        var content: [UInt8] = []
        content.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index] == UInt8(ascii: "\\") { index += 1 }
            content.append(bytes[index])
            index += 1
        }
        return String(decoding: content, as: UTF8.self)
    }

    // MARK: Numbers and literals

    private mutating func integer(_ bytes: Span<UInt8>) throws(CanonicalJSONFault) -> Int {
        let start = position
        let isNegative = try skip(UInt8(ascii: "-"), bytes)
        let digits = position
        var number = 0
        while position < bytes.count, case let digit = Int(bytes[position]) - 0x30, 0...9 ~= digit {
            number = number * 10 + digit
            guard number <= CanonicalJSON.greatestInteger else { throw fault(.integerRange, at: start) }
            position += 1
        }
        // No digit at all, a leading zero, or a minus before zero.
        guard position > digits, bytes[digits] != UInt8(ascii: "0") || (position == digits + 1 && !isNegative)
        else { throw fault(.number, at: start) }
        if position < bytes.count, [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(bytes[position]) {
            throw fault(.number, at: start)
        }
        return isNegative ? -number : number
    }

    private mutating func literal(_ word: StaticString, _ bytes: Span<UInt8>) throws(CanonicalJSONFault) {
        for offset in 0..<word.utf8CodeUnitCount {
            try expect(word.utf8Start[offset], bytes)
        }
    }

    // MARK: Bytes

    private func peek(_ bytes: Span<UInt8>) throws(CanonicalJSONFault) -> UInt8 {
        guard position < bytes.count else { throw fault(.unexpectedEnd) }
        return bytes[position]
    }

    private mutating func skip(_ byte: UInt8, _ bytes: Span<UInt8>) throws(CanonicalJSONFault) -> Bool {
        guard try peek(bytes) == byte else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ byte: UInt8, _ bytes: Span<UInt8>) throws(CanonicalJSONFault) {
        guard try skip(byte, bytes) else { throw fault(.unexpectedByte) }
    }

    private func fault(_ reason: CanonicalJSONFault.Reason, at offset: Int? = nil) -> CanonicalJSONFault {
        CanonicalJSONFault(reason, at: offset ?? position)
    }
}

extension CanonicalJSON {
    /// Whether a byte may stand in a key: a–z, 0–9 or the underscore.
    @inline(__always)
    static func isKeyByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
