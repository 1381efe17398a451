public import Mechanism

/// Why a document was refused. Nothing of a refused document is returned.
public struct ImportFault: Error, Equatable, Sendable {
    /// What is wrong with the document.
    public enum Problem: Equatable, Sendable {
        /// The document has more bytes than are read; the payload is how many it has.
        case tooLarge(bytes: Int)
        /// There is nothing but blank space.
        case empty
        /// The bytes are UTF-16 or UTF-32, told by their byte order mark.
        case notUTF8
        /// A sequence of bytes that is not UTF-8 (RFC 3629 §4).
        case malformedUTF8
        /// A character that no public text may hold: a control, a direction override, a noncharacter; the payload is its
        /// code point.
        case forbiddenCharacter(UInt32)
        /// What a form would not accept either; the payload is the form's name of the field.
        case field(String, FieldFault.Problem)
        /// No heading tells what kind of document this is.
        case unknownKind
        /// A session page without a title.
        case noTitle
        /// A report without any of its three part headings.
        case noParts
        /// A line in a list of people that names nobody.
        case personWithoutName
        /// A heading that came before, at the line given, with other content under it.
        case contradiction(heading: String, firstLine: Int)
    }

    /// What is wrong.
    public var problem: Problem

    /// The line it was seen on, counted from 1.
    public var line: Int?

    /// The character it was seen at, counted from 1 in Unicode scalars.
    public var column: Int?

    /// A fault at a place in the document.
    public init(_ problem: Problem, line: Int? = nil, column: Int? = nil) {
        self.problem = problem
        self.line = line
        self.column = column
    }
}

extension ImportFault: CustomStringConvertible {
    /// The fault in words: where it is, what was refused, and what to do about it.
    public var description: String {
        let words = "\(problem)"
        guard let line else { return words }
        guard let column else { return "Line \(line): \(words)" }
        return "Line \(line), column \(column): \(words)"
    }
}

extension ImportFault.Problem: CustomStringConvertible {
    /// What was refused and what to do, without the place.
    public var description: String {
        switch self {
        case .tooLarge(let bytes):
            "the document has \(bytes) bytes and at most \(SourceText.limit) are read. Import one session at a time."
        case .empty:
            "the document is empty. Check that the right file was given."
        case .notUTF8:
            "the document is UTF-16 or UTF-32. Save it as UTF-8 and import it again."
        case .malformedUTF8:
            "these bytes are not UTF-8. Save the document as UTF-8 and import it again."
        case .forbiddenCharacter(let code):
            "the character U+\(Self.hexadecimal(code)) may not stand in a public text. Remove it and import again."
        case .field(let name, let problem): "\(name) \(Self.words(problem))"
        case .unknownKind:
            "no heading tells what kind of document this is. Name the kind: "
                + DocumentKind.allCases.map(\.rawValue).joined(separator: " or ") + "."
        case .noTitle:
            "the page has no title. Put the title on the first line, or give it beside the document."
        case .noParts:
            "the report has none of its parts. Head them 제안내용, 요약내용 and 논의 세부내용."
        case .personWithoutName:
            "this line lists a person but has no name. Write the name first, then organisation and country."
        case .contradiction(let heading, let firstLine):
            "the heading “\(heading)” stands on line \(firstLine) with other content. Keep one of the two."
        }
    }

    /// What is wrong with a field, after its name.
    private static func words(_ problem: FieldFault.Problem) -> String {
        switch problem {
        case .missing: "must be filled in."
        case .tooLong(let bytes): "is too long: \(bytes) bytes fit. Shorten it and import again."
        case .tooShort(let characters):
            "is too short: \(characters) characters at least. Write it out and import again."
        case .forbiddenCharacter(let code): "holds U+\(hexadecimal(code)). Remove it and import again."
        case .unreadable: "stacks so many marks on a letter that nobody can read it. Write it plainly and import again."
        case .notAChoice, .unknown: "is nothing that the process knows."
        case .notANumber, .notATime, .notATakenFile, .unreadableLine, .notADuration: "cannot be read."
        case .outOfBounds(let least, let most): "must be between \(least) and \(most)."
        case .tooMany(let most): "are more than the \(most) that fit. Leave some out and import again."
        }
    }

    private static func hexadecimal(_ code: UInt32) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
