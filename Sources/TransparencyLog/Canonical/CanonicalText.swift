/// Which text canonical JSON takes: Unicode without what deceives the eye or has two spellings.
///
/// Refused are control characters (general category Cc), the bidirectional embeddings, overrides and isolates
/// U+202A–202E and U+2066–2069, and noncharacters; and any text not in normalisation form C.
enum CanonicalText {
    /// A scalar as met in UTF-8, other than a plain character.
    enum Scalar {
        /// Taken; `length` bytes. `settled` if it neither combines nor changes in form C, whatever stands beside it.
        case taken(length: Int, settled: Bool)
        case refused
        case malformed
    }

    /// What a whole text is like.
    enum Verdict {
        /// Taken, if it is also in form C, which is certain when `settled`. `escapes` if a byte needs a backslash.
        case taken(escapes: Bool, settled: Bool)
        case refused(CanonicalJSONFault.Reason)

        var isTaken: Bool { if case .taken = self { true } else { false } }
    }

    /// Judges a text in one pass, save for its normalisation.
    static func judge(_ bytes: Span<UInt8>) -> Verdict {
        var escapes = false
        var settled = true
        var index = 0
        while true {
            index = endOfPlainRun(in: bytes, from: index)
            guard index < bytes.count else { return .taken(escapes: escapes, settled: settled) }
            if needsEscape(bytes[index]) {
                escapes = true
                index += 1
                continue
            }
            switch scalar(in: bytes, at: index) {
            case .taken(let length, let isSettled):
                settled = settled && isSettled
                index += length
            case .refused: return .refused(.character)
            case .malformed: return .refused(.encoding)
            }
        }
    }

    /// Whether a byte is written after a backslash.
    @inline(__always)
    static func needsEscape(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") }

    /// The index of the first byte from `index` on that is not a printing ASCII character standing for itself.
    static func endOfPlainRun(in bytes: Span<UInt8>, from index: Int) -> Int {
        bytes.withUnsafeBytes { raw in
            var index = index
            while raw.count - index >= 8, isPlain(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
                index += 8
            }
            while index < raw.count, 0x20...0x7E ~= raw[index], !needsEscape(raw[index]) { index += 1 }
            return index
        }
    }

    /// Whether eight bytes are all plain. Subtracting borrows into a byte's free top bit where the byte was smaller;
    /// a byte equals another where their difference by `^` is smaller than 1.
    @inline(__always)
    private static func isPlain(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = word ^ (ones &* 0x22)
        let backslashes = word ^ (ones &* 0x5C)
        let deletes = word ^ (ones &* 0x7F)
        let found = (word &- (ones &* 0x20)) | (quotes &- ones) | (backslashes &- ones) | (deletes &- ones) | word
        return found & (ones &* 0x80) == 0
    }

    /// Judges the scalar that begins at `index` and is not a plain character: a control, or beyond ASCII (Unicode 3.9,
    /// table 3-7: well-formed UTF-8).
    static func scalar(in bytes: Span<UInt8>, at index: Int) -> Scalar {
        let lead = bytes[index]
        let length: Int
        var value: UInt32
        switch lead {
        case ..<0x80: return .refused
        case 0xC2...0xDF: (length, value) = (2, UInt32(lead & 0x1F))
        case 0xE0...0xEF: (length, value) = (3, UInt32(lead & 0x0F))
        case 0xF0...0xF4: (length, value) = (4, UInt32(lead & 0x07))
        default: return .malformed
        }
        guard length <= bytes.count - index else { return .malformed }
        for offset in 1..<length {
            let byte = bytes[index + offset]
            guard byte & 0xC0 == 0x80 else { return .malformed }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        // Overlong forms, surrogates and values past the end of Unicode.
        guard value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000), Unicode.Scalar(value) != nil
        else { return .malformed }
        return isRefused(value) ? .refused : .taken(length: length, settled: isSettled(value))
    }

    private static func isRefused(_ value: UInt32) -> Bool {
        switch value {
        case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: true
        default: value & 0xFFFE == 0xFFFE
        }
    }

    /// Ranges of scalars with combining class 0 and NFC_Quick_Check Yes (UAX #15 §9): Latin, Cyrillic, general
    /// punctuation, kana, the common Han and all Hangul syllables. Text made of these alone is in form C.
    private static func isSettled(_ value: UInt32) -> Bool {
        switch value {
        case ..<0x300, 0x400...0x482, 0x48A...0x52F, 0x2010...0x205E, 0x3041...0x3096, 0x30A1...0x30FF,
            0x4E00...0x9FFF, 0xAC00...0xD7A3:
            true
        default: false
        }
    }
}
