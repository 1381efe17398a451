/// Why a text cannot be read, with the line.
public struct DocumentFault: Error, Equatable, Sendable {
    /// What is wrong.
    public enum Problem: Equatable, Sendable {
        /// More bytes than are read.
        case tooLarge(bytes: Int)
        /// The bytes are not UTF-8.
        case notUTF8
        /// Markup that is not well-formed XML, with what was met.
        case malformed(String)
        /// Elements inside one another beyond what is read.
        case tooDeep
        /// XML that is no Akoma Ntoso document.
        case notAkomaNtoso
        /// An archive of a word processor that has not been converted.
        case notConverted(DocumentFormat)
    }

    public var problem: Problem
    /// Counted from 1.
    public var line: Int?

    /// A fault at a line.
    public init(_ problem: Problem, line: Int? = nil) {
        self.problem = problem
        self.line = line
    }
}

extension DocumentFault: CustomStringConvertible {
    /// Where it is, what was refused, and what to do.
    public var description: String {
        guard let line else { return words }
        return "Line \(line): \(words)"
    }

    private var words: String {
        switch problem {
        case .tooLarge(let bytes): "the text has \(bytes) bytes and at most \(SourceBytes.limit) are read. Divide it."
        case .notUTF8: "these bytes are not UTF-8. Save the text as UTF-8 and try again."
        case .malformed(let what): "the markup is not well-formed XML (\(what)). Correct it and try again."
        case .tooDeep: "elements lie too deep inside one another. Flatten the markup."
        case .notAkomaNtoso: "this is XML, but no Akoma Ntoso 3.0 document. Give a text in a form that is read."
        case .notConverted(let format):
            "a \(format.rawValue.uppercased()) file has to be converted first. Save it as HTML or Markdown."
        }
    }
}
