/// Why a file of votes, statements, groups or seats was refused. Nothing of a refused file is used.
public struct OpinionFault: Error, Hashable, Sendable {
    /// What is wrong with the file.
    public enum Problem: Hashable, Sendable {
        /// There is no line with content.
        case empty
        /// The bytes are UTF-16 or UTF-32, told by their byte order mark.
        case notUTF8
        /// A line whose bytes are not UTF-8 (RFC 3629 §4).
        case malformedUTF8
        /// A control character other than tab and line end; the payload is its code.
        case controlCharacter(UInt8)
        /// A line longer than any that is read.
        case lineTooLong
        /// A quoted field that does not end.
        case openQuote
        /// The heading names none of the layouts; the payload is what would do.
        case heading(expected: String)
        /// A heading that names a column twice.
        case repeatedColumn(String)
        /// A line with another number of fields than the heading.
        case fieldCount(found: Int, expected: Int)
        /// A field that must not be empty.
        case blank(String)
        /// A vote other than 1, 0 and −1.
        case notAVote(String)
        /// A time that is no whole number.
        case notATime(String)
        /// A number of seats, a weight or a mark that is none.
        case notANumber(field: String, String)
        /// A participant who voted in two ways on a statement.
        case contradictoryVotes(participant: Label, statement: Label, firstLine: Int?)
        /// A participant or statement that was given two descriptions.
        case contradictoryLines(Label, firstLine: Int)
        /// A participant of whom there is no vote.
        case unknownParticipant(Label)
        /// The first statement of a list on none of whose statements there is a vote.
        case unknownStatement(Label)
        /// A stakeholder group without seats, or seats for a group nobody is in.
        case unknownGroup(String)
        /// More statements than a map can have.
        case tooManyStatements(limit: Int)
        /// A JSON document that is none, or not of groups.
        case notGroups(String)
    }

    /// What is wrong.
    public var problem: Problem
    /// The line, counted from 1; nil if it is no matter of one line.
    public var line: Int?

    /// A fault at a line.
    public init(_ problem: Problem, line: Int? = nil) {
        self.problem = problem
        self.line = line
    }
}

extension OpinionFault: CustomStringConvertible {
    /// The fault in words: where it is, what was refused, and what to do about it.
    public var description: String { line.map { "line \($0): \(problem)" } ?? "\(problem)" }
}

extension OpinionFault.Problem: CustomStringConvertible {
    /// What was refused and what to do, without the place.
    public var description: String {
        switch self {
        case .empty: "there is nothing in the file. Check that the right one was given."
        case .notUTF8: "the file is UTF-16 or UTF-32. Save it as UTF-8."
        case .malformedUTF8: "these bytes are not UTF-8. Save the file as UTF-8."
        case .controlCharacter(let code): "a control character (code \(code)) is not text. Remove it."
        case .lineTooLong: "this line has more than \(VoteReader.longestLine) bytes. Check that the file is CSV."
        case .openQuote: "a quoted field does not end. Close the quotation mark."
        case .heading(let expected): "the heading names no known columns. Head the file \(expected)."
        case .repeatedColumn(let name): "the column “\(name)” is there twice. Remove one."
        case .fieldCount(let found, let expected):
            "there are \(found) fields where the heading has \(expected). Quote fields that have commas in them."
        case .blank(let field): "the \(field) is empty. Fill it in or remove the line."
        case .notAVote(let text): "“\(text)” is not a vote. Write 1 for agree, 0 for pass, -1 for disagree."
        case .notATime(let text): "“\(text)” is not a time. Write milliseconds since 1970."
        case .notANumber(let field, let text): "“\(text)” is not a number that the \(field) can have."
        case .contradictoryVotes(let participant, let statement, let first):
            "participant \(participant) already voted otherwise on statement \(statement)"
                + (first.map { " on line \($0)" } ?? "")
                + ". Keep one of the two, or give times so that the later counts."
        case .contradictoryLines(let label, let first):
            "\(label) stands on line \(first) with other content. Keep one of the two."
        case .unknownParticipant(let label):
            "participant \(label) is not among those who voted. Correct the name or remove the line."
        case .unknownStatement(let label):
            "nobody voted on statement \(label), nor on any other of this list. Check that it belongs to these votes."
        case .unknownGroup(let name):
            "the group “\(name)” is in one of the files of groups and seats only. Name it in both or in neither."
        case .tooManyStatements(let limit): "there are more than \(limit) statements. Divide the conversation."
        case .notGroups(let why): "these are not groups: \(why)."
        }
    }
}
