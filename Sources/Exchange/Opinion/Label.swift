import TransparencyLog

/// What a participant or a statement is called in a file: a number, as in Polis, or any other text.
public enum Label: Hashable, Sendable {
    /// A whole number that is written in the one usual way.
    case number(Int)
    /// Anything else.
    case text(String)

    /// The label that `text` is. One name in two spellings of Unicode is one label, written in form C: which of the two
    /// comes first in a file must not show.
    public init(_ text: String) {
        if let number = Int(text), number >= 0, String(number) == text {
            self = .number(number)
        } else {
            self = .text(text.utf8.allSatisfy { $0 < 0x80 } ? text : text.normalised)
        }
    }
}

extension Label: Comparable {
    /// Numbers by size, then texts by their Unicode scalars.
    public static func < (left: Label, right: Label) -> Bool {
        switch (left, right) {
        case (.number(let one), .number(let other)): one < other
        case (.number, .text): true
        case (.text, .number): false
        case (.text(let one), .text(let other)): one.unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
        }
    }
}

extension Label: CustomStringConvertible {
    /// As it stands in the file.
    public var description: String {
        switch self {
        case .number(let number): String(number)
        case .text(let text): text
        }
    }
}
