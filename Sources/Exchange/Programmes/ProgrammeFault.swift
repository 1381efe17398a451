/// Why a programme cannot be read at all. Nothing of it is given then.
public struct ProgrammeFault: Error, Equatable, Sendable {
    /// What is wrong.
    public enum Problem: Equatable, Sendable {
        /// More bytes than are read.
        case tooLarge(bytes: Int)
        /// The bytes are not UTF-8.
        case notUTF8
        /// The format's own grammar is broken, with what was met.
        case malformed(String)
        /// Things inside one another beyond what is read.
        case tooDeep
        /// Nothing tells what kind of file this is.
        case unknownKind
        /// It is well formed, but no programme of the kind that was asked for.
        case notThisKind(ProgrammeFormat)
        /// One proposal for a session, and no programme.
        case submission
        /// More sessions than are read.
        case tooManyEvents
    }

    public var problem: Problem
    /// Counted from 1.
    public var line: Int?

    /// A fault at a line.
    public init(_ problem: Problem, line: Int? = nil) { (self.problem, self.line) = (problem, line) }
}

extension ProgrammeFault: CustomStringConvertible {
    /// Where it is, what was refused, and what to do.
    public var description: String { line.map { "Line \($0): \(problem)" } ?? "\(problem)" }
}

extension ProgrammeFault.Problem: CustomStringConvertible {
    /// What was refused and what to do, without the place.
    public var description: String {
        switch self {
        case .tooLarge(let bytes):
            "the file has \(bytes) bytes and at most \(ProgrammeFormat.mostBytes) are read. Divide it."
        case .notUTF8: "these bytes are not UTF-8. Save the file as UTF-8 and try again."
        case .malformed(let what): "\(what). Correct the file, or export it again."
        case .tooDeep: "things lie too deep inside one another. Export the programme again."
        case .unknownKind:
            "nothing tells what kind of programme this is. Name the kind: "
                + ProgrammeFormat.readable.map(\.rawValue).joined(separator: ", ") + "."
        case .notThisKind(let format): "this is no programme of the kind \(format.rawValue). Leave the kind out."
        case .submission:
            "this is a single submission, not a programme. Export the schedule instead."
        case .tooManyEvents:
            "there are more than \(ProgrammeReading.mostEvents) sessions. Divide the programme."
        }
    }
}

extension ProgrammeFault {
    /// A fault of the markup.
    init(_ fault: DocumentFault) {
        switch fault.problem {
        case .tooLarge(let bytes): self.init(.tooLarge(bytes: bytes))
        case .notUTF8: self.init(.notUTF8, line: fault.line)
        case .tooDeep: self.init(.tooDeep, line: fault.line)
        case .malformed(let what): self.init(.malformed("the markup has \(what)"), line: fault.line)
        case .notAkomaNtoso, .notConverted: self.init(.malformed("the markup is another"), line: fault.line)
        }
    }
}
