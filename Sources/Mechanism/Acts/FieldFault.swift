import TransparencyLog

/// Why one field of a form was not accepted.
public struct FieldFault: Error, Hashable, Sendable {
    /// The field's name.
    public let field: String
    /// What is wrong with it.
    public let problem: Problem

    /// What can be wrong with a field.
    public enum Problem: Hashable, Sendable {
        /// It must be filled in.
        case missing
        /// It has more bytes than this.
        case tooLong(bytes: Int)
        /// It has fewer characters than this.
        case tooShort(characters: Int)
        /// It holds a character that must not be in a public text: a control, a direction override, a noncharacter.
        case forbiddenCharacter(codePoint: UInt32)
        /// It stacks so many marks on one character that nobody can read it.
        case unreadable
        /// It is none of the choices offered.
        case notAChoice
        /// It is no whole number written in digits.
        case notANumber
        /// It is a number outside these bounds.
        case outOfBounds(Int, Int)
        /// It is no date and time of the calendar.
        case notATime
        /// It names nothing that exists.
        case unknown
        /// It is a file of none of the kinds that are taken.
        case notATakenFile
        /// It has more parts than this.
        case tooMany(Int)
        /// It is no transcript: this line, from 1, shows it; 0 for the whole.
        case unreadableLine(Int)
        /// It is not written as hours, minutes and seconds.
        case notADuration
    }

    /// A fault of a field.
    public init(_ field: String, _ problem: Problem) { (self.field, self.problem) = (field, problem) }
}

extension TextLimit {
    /// The text as it will be kept, or what is wrong with it. Line ends become LF, space at both ends goes, and the form is
    /// NFC, so that what looks alike is alike.
    func accept(_ raw: String) -> Result<String, FieldFault.Kind> {
        guard raw.utf8.count <= bytes * 2 else { return .failure(.init(.tooLong(bytes: bytes))) }
        var text = String.UnicodeScalarView()
        var afterReturn = false
        var marks = 0
        for scalar in raw.unicodeScalars {
            if scalar == "\n" && afterReturn { afterReturn = false; continue }
            afterReturn = scalar == "\r"
            let kept: Unicode.Scalar = afterReturn ? "\n" : scalar
            if kept == "\n" || kept == "\t" {
                text.append(lines ? kept : " ")
            } else if Self.forbids(kept) {
                return .failure(.init(.forbiddenCharacter(codePoint: kept.value)))
            } else {
                text.append(kept)
            }
            marks = kept.properties.canonicalCombiningClass == .notReordered ? 0 : marks + 1
            if marks > 16 { return .failure(.init(.unreadable)) }
        }
        let trimmed = String(Self.trim(text)).normalised
        if trimmed.isEmpty { return minimum == 0 ? .success("") : .failure(.init(.missing)) }
        if trimmed.utf8.count > bytes { return .failure(.init(.tooLong(bytes: bytes))) }
        if minimum > 1, trimmed.unicodeScalars.count < minimum {
            return .failure(.init(.tooShort(characters: minimum)))
        }
        return .success(trimmed)
    }

    private static func trim(_ text: String.UnicodeScalarView) -> Substring.UnicodeScalarView {
        var rest = text[...]
        while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
        return rest
    }

    /// Controls, direction overrides and isolates, and noncharacters: they hide or reorder what others read (record/1 §2).
    public static func forbids(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7f..<0xa0, 0x202a...0x202e, 0x2066...0x2069, 0x2028, 0x2029, 0xfdd0...0xfdef, 0xfeff: true
        case let value: value & 0xfffe == 0xfffe
        }
    }
}

extension FieldFault {
    /// A problem as an error, before the field it belongs to is known.
    struct Kind: Error {
        let problem: Problem
        init(_ problem: Problem) { self.problem = problem }
    }
}
