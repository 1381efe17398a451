/// Bytes of a text from outside as text, or the fault that forbids it.
enum SourceBytes {
    /// The most bytes a text may have: 32 MiB.
    static let limit = 32 << 20

    /// The text, with line feeds only between lines and without a byte order mark.
    static func text(_ bytes: [UInt8]) throws(DocumentFault) -> String {
        guard bytes.count <= limit else { throw DocumentFault(.tooLarge(bytes: bytes.count)) }
        let body = withoutMark(bytes)
        guard let text = String(validating: body, as: UTF8.self) else {
            throw DocumentFault(.notUTF8, line: lineOfFault(body))
        }
        guard body.contains(0x0D) || body.contains(0x0C) else { return text }
        var lines = String.UnicodeScalarView()
        var last: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if scalar == "\n", last == "\r" { last = scalar; continue }
            last = scalar
            lines.append(scalar == "\r" || scalar == "\u{C}" ? "\n" : scalar)
        }
        return String(lines)
    }

    /// The bytes behind a byte order mark.
    static func withoutMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    }

    private static func lineOfFault(_ bytes: ArraySlice<UInt8>) -> Int {
        for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
        where String(validating: line, as: UTF8.self) == nil {
            return number + 1
        }
        return 1
    }
}
