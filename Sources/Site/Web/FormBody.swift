/// Reads `application/x-www-form-urlencoded`: names and values, decoded once. Total: any bytes give a form or nil.
enum FormBody {
    /// The most fields that a form may have.
    static let mostFields = 600

    /// The fields in the order in which they came; nil when the body is no form.
    static func read(_ bytes: some Collection<UInt8>) -> [String: [String]]? {
        var form: [String: [String]] = [:]
        var fields = 0
        for pair in bytes.split(separator: 0x26) {
            fields += 1
            guard fields <= mostFields else { return nil }
            let name: [UInt8]?
            let value: [UInt8]?
            if let equals = pair.firstIndex(of: 0x3d) {
                name = decoded(pair[..<equals])
                value = decoded(pair[pair.index(after: equals)...])
            } else {
                (name, value) = (decoded(pair), [])
            }
            guard let name, let value, let key = String(validating: name, as: UTF8.self),
                let text = String(validating: value, as: UTF8.self), key.utf8.count <= 100
            else { return nil }
            form[key, default: []].append(text)
        }
        return form
    }

    /// A part of a path, decoded once; nil where it is no text.
    static func plain(_ part: String) -> String? {
        decoded(part.utf8, plus: 0x2b).flatMap { String(validating: $0, as: UTF8.self) }
    }

    private static func decoded(_ bytes: some Collection<UInt8>, plus: UInt8 = 0x20) -> [UInt8]? {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case 0x2b: out.append(plus)
            case 0x25:
                guard let high = rest.next().flatMap(hexDigit), let low = rest.next().flatMap(hexDigit) else {
                    return nil
                }
                out.append(high << 4 | low)
            default: out.append(byte)
            }
        }
        return out
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
