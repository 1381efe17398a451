/// Why a transcript was refused, and on which line. Nothing of a refused one is returned.
public struct TranscriptFault: Error, Equatable, Sendable {
    /// What is wrong.
    public enum Problem: Equatable, Sendable {
        /// It has more than ``Transcript/mostBytes``.
        case tooLarge
        /// There is nobody's word in it.
        case empty
        /// The bytes are no UTF-8, or hold a character that no public text may hold.
        case unreadable
        /// A time of subtitles is not written as `hours:minutes:seconds`, or lies beyond 99 hours.
        case badTime
        /// A cue has no line with its times.
        case cueWithoutTime
    }

    /// What is wrong.
    public let problem: Problem
    /// The line, counted from 1; nil where it is the whole.
    public let line: Int?

    /// A fault on a line.
    public init(_ problem: Problem, line: Int? = nil) { (self.problem, self.line) = (problem, line) }
}
