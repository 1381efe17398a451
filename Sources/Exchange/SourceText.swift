import Mechanism
import TransparencyLog

/// Bytes from outside as lines of text in normalisation form C, or the fault that forbids it.
enum SourceText {
    /// The most bytes a document may have: 4 MiB.
    static let limit = 4 << 20

    struct Line: Equatable {
        /// Counted from 1.
        var number: Int
        /// Without its line end; blank space at the right is kept, since it tells where a word was cut.
        var text: String
        var isBlank: Bool { text.allSatisfy(\.isBlank) }
    }

    static func lines(of bytes: [UInt8]) throws(ImportFault) -> [Line] {
        guard bytes.count <= limit else { throw ImportFault(.tooLarge(bytes: bytes.count)) }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
            || bytes.starts(with: [0, 0, 0xFE, 0xFF])
        {
            throw ImportFault(.notUTF8, line: 1, column: 1)
        }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        var lines: [Line] = []
        for piece in body.split(separator: 0x0A, omittingEmptySubsequences: false) {
            lines.append(try line(lines.count + 1, of: piece.last == 0x0D ? piece.dropLast() : piece))
        }
        guard lines.contains(where: { !$0.isBlank }) else { throw ImportFault(.empty) }
        return lines
    }

    private static func line(_ number: Int, of bytes: ArraySlice<UInt8>) throws(ImportFault) -> Line {
        var text = String.UnicodeScalarView()
        var source = bytes.makeIterator()
        var decoder = UTF8()
        while true {
            switch decoder.decode(&source) {
            case .emptyInput: return Line(number: number, text: String(text).normalised)
            case .error: throw ImportFault(.malformedUTF8, line: number, column: text.count + 1)
            // Text taken from a PDF has a page break before each page.
            case .scalarValue("\u{C}"): text.append(" ")
            case .scalarValue(let scalar):
                if scalar != "\t", TextLimit.forbids(scalar) {
                    throw ImportFault(.forbiddenCharacter(scalar.value), line: number, column: text.count + 1)
                }
                text.append(scalar)
            }
        }
    }
}
