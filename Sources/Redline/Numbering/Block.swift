/// A piece of a text as its format divides it: what a reader hands to ``Outliner``.
public struct Block: Equatable, Sendable {
    /// What a format can say of a piece.
    public enum Form: Equatable, Sendable {
        /// A heading, 1 the largest.
        case heading(level: Int)
        /// A paragraph.
        case paragraph
        /// An item of a list whose number the format itself counts, with how many lists it is in, from 1.
        case item(number: String, depth: Int)
    }

    public var form: Form
    /// Its lines. A number is looked for at the beginning of each; otherwise they are one paragraph.
    public var lines: [String]
    /// How far in it stands, in spaces.
    public var indent: Int

    /// A piece of text.
    public init(_ form: Form, _ lines: [String], indent: Int = 0) {
        self.form = form
        self.lines = lines
        self.indent = indent
    }
}
