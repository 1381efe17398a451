/// Writes canonical JSON, refusing what ``CanonicalJSONReader`` would refuse.
struct CanonicalJSONWriter {
    private(set) var output: [UInt8] = []
    private var depth = 0

    init() {
        output.reserveCapacity(512)
    }

    mutating func write(_ value: JSONValue) throws(CanonicalJSONFault) {
        switch value {
        case .object(let object): try write(object)
        case .array(let elements): try write(elements)
        case .string(let text): try write(text)
        case .integer(let number): try write(number)
        case .boolean(let truth): write(literal: truth ? "true" : "false")
        }
    }

    private mutating func write(_ object: JSONObject) throws(CanonicalJSONFault) {
        try open(UInt8(ascii: "{"))
        var isFirst = true
        for member in object.members {
            if !isFirst { output.append(UInt8(ascii: ",")) }
            isFirst = false
            try write(key: member.key)
            try write(member.value)
        }
        close(UInt8(ascii: "}"))
    }

    private mutating func write(key: String) throws(CanonicalJSONFault) {
        var key = key
        let isKey = key.withUTF8 { bytes in
            output.append(UInt8(ascii: "\""))
            output.append(contentsOf: bytes)
            return 1...CanonicalJSON.greatestKeyLength ~= bytes.count && bytes.allSatisfy(CanonicalJSON.isKeyByte)
        }
        guard isKey else { throw fault(.key) }
        output.append(UInt8(ascii: "\""))
        output.append(UInt8(ascii: ":"))
    }

    private mutating func write(_ elements: [JSONValue]) throws(CanonicalJSONFault) {
        try open(UInt8(ascii: "["))
        var isFirst = true
        for element in elements {
            if !isFirst { output.append(UInt8(ascii: ",")) }
            isFirst = false
            try write(element)
        }
        close(UInt8(ascii: "]"))
    }

    private mutating func write(_ text: String) throws(CanonicalJSONFault) {
        var text = text
        let verdict = text.withUTF8 { bytes in
            let verdict = CanonicalText.judge(bytes.span)
            if case .taken(let escapes, _) = verdict {
                output.append(UInt8(ascii: "\""))
                if escapes { appendEscaped(bytes) } else { output.append(contentsOf: bytes) }
                output.append(UInt8(ascii: "\""))
            }
            return verdict
        }
        switch verdict {
        case .refused(let reason): throw fault(reason)
        case .taken(_, settled: true): break
        case .taken(_, settled: false):
            guard CanonicalText.isNormalised(text) else { throw fault(.normalisation) }
        }
    }

    private mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
        for byte in bytes {
            if CanonicalText.needsEscape(byte) { output.append(UInt8(ascii: "\\")) }
            output.append(byte)
        }
    }

    private mutating func write(_ number: Int) throws(CanonicalJSONFault) {
        guard -CanonicalJSON.greatestInteger...CanonicalJSON.greatestInteger ~= number
        else { throw fault(.integerRange) }
        var digits = String(number)
        digits.withUTF8 { output.append(contentsOf: $0) }
    }

    private mutating func write(literal: StaticString) {
        literal.withUTF8Buffer { output.append(contentsOf: $0) }
    }

    private mutating func open(_ bracket: UInt8) throws(CanonicalJSONFault) {
        guard depth < CanonicalJSON.greatestDepth else { throw fault(.depth) }
        depth += 1
        output.append(bracket)
    }

    private mutating func close(_ bracket: UInt8) {
        depth -= 1
        output.append(bracket)
    }

    private func fault(_ reason: CanonicalJSONFault.Reason) -> CanonicalJSONFault {
        CanonicalJSONFault(reason, at: output.count)
    }
}
