/// iCalendar's text form (RFC 5545 §3.1): lines of at most 75 octets, the longer ones folded.
enum CalendarText {
    /// The longest line, without its end.
    private static let mostOctets = 75

    /// A component.
    /// - Parameter pieces: Further components in it, which were written before.
    static func bytes(of component: CalendarComponent, around pieces: [[UInt8]] = []) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(4096 + pieces.reduce(0) { $0 + $1.count })
        write(component, around: pieces, into: &bytes)
        return bytes
    }

    private static func write(
        _ component: CalendarComponent, around pieces: [[UInt8]] = [], into bytes: inout [UInt8]
    ) {
        fold(Array("BEGIN:\(component.name)".utf8), into: &bytes)
        var line: [UInt8] = []
        line.reserveCapacity(1024)
        for property in component.properties {
            line.removeAll(keepingCapacity: true)
            write(property, into: &line)
            fold(line, into: &bytes)
        }
        for inner in component.components { write(inner, into: &bytes) }
        for piece in pieces { bytes += piece }
        fold(Array("END:\(component.name)".utf8), into: &bytes)
    }

    /// Breaks a line before the character that would be too much; no character is ever split.
    static func fold(_ line: [UInt8], into bytes: inout [UInt8]) {
        guard line.count > mostOctets else {
            bytes += line
            bytes.append(0x0D)
            bytes.append(0x0A)
            return
        }
        var start = 0
        var room = mostOctets
        while line.count - start > room {
            var end = start + room
            while end > start + 1, line[end] & 0xC0 == 0x80 { end -= 1 }
            bytes += line[start..<end]
            bytes += [0x0D, 0x0A, 0x20]
            start = end
            room = mostOctets - 1
        }
        bytes += line[start...]
        bytes += [0x0D, 0x0A]
    }

    private static func write(_ property: CalendarProperty, into line: inout [UInt8]) {
        line += property.name.utf8
        if property.saysType {
            line += ";VALUE=".utf8
            line += property.type.rawValue.utf8
        }
        for parameter in property.parameters {
            line.append(UInt8(ascii: ";"))
            line += parameter.name.utf8
            for (place, value) in parameter.values.enumerated() {
                line.append(UInt8(ascii: place == 0 ? "=" : ","))
                quote(value, into: &line)
            }
        }
        line.append(UInt8(ascii: ":"))
        for (place, value) in property.values.enumerated() {
            if place > 0 { line.append(UInt8(ascii: ",")) }
            if property.type == .text { escape(value, into: &line) } else { plain(value, into: &line) }
        }
    }

    /// A value of a parameter, with the signs that it cannot hold written as RFC 6868 says.
    private static func quote(_ value: String, into line: inout [UInt8]) {
        let isQuoted = value.utf8.contains { $0 == 0x3A || $0 == 0x3B || $0 == 0x2C || $0 == 0x22 }
        if isQuoted { line.append(0x22) }
        line.append(value, special: { $0 < 0x20 || $0 == 0x22 || $0 == UInt8(ascii: "^") }) { byte, line in
            switch byte {
            case UInt8(ascii: "^"): line += "^^".utf8
            case 0x22: line += "^'".utf8
            case 0x0A: line += "^n".utf8
            default: return
            }
        }
        if isQuoted { line.append(0x22) }
    }

    private static func escape(_ text: String, into line: inout [UInt8]) {
        line.append(text, special: isEscaped) { byte, line in
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
                line.append(UInt8(ascii: "\\"))
                line.append(byte)
            case 0x0A: line += "\\n".utf8
            case 0x09: line.append(byte)
            default: return
            }
        }
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",")
    }

    private static func plain(_ text: String, into line: inout [UInt8]) {
        line.append(text, special: { $0 < 0x20 }) { _, _ in }
    }
}
