/// Who voted how on what, as rows of participants: two bytes a vote, missing votes take no space.
///
/// A cell is the number `3 × statement + vote + 1`, so that one look-up table of three entries a statement turns a
/// row into any sum over it.
public struct VoteMatrix: Sendable, Hashable {
    /// The most statements that fit: the codes of the last one must fit 16 bits.
    public static let statementLimit = 21_845

    /// How many statements there are; a vote's statement is less.
    public let statementCount: Int
    /// Where each row begins in ``codes``, and where the last one ends.
    var starts: [Int32]
    /// The cells of all rows, ascending in a row: at most one for each statement.
    var codes: [UInt16]

    /// How many participants there are, those without votes with them.
    public var participantCount: Int { starts.count - 1 }
    /// How many votes there are.
    public var voteCount: Int { codes.count }

    /// Two votes of one participant on one statement that differ.
    public struct Contradiction: Error, Hashable, Sendable {
        /// The participant's row.
        public let participant: Int
        /// The statement's column.
        public let statement: Int
    }

    init(statementCount: Int, starts: [Int32], codes: [UInt16]) {
        self.statementCount = statementCount
        self.starts = starts
        self.codes = codes
    }

    /// Rows ascending and without repetition.
    static func ordered(
        _ starts: consuming [Int32], _ codes: consuming [UInt16]
    ) throws(Contradiction) -> ([Int32], [UInt16]) {
        var end = 0
        var begin = 0
        for row in 0..<(starts.count - 1) {
            let range = begin..<Int(starts[row + 1])
            begin = range.upperBound
            if !zip(codes[range], codes[range].dropFirst()).allSatisfy({ $0 < $1 }) { codes[range].sort() }
            let first = end
            for place in range {
                let code = codes[place]
                if end > first, codes[end - 1] / 3 == code / 3 {
                    guard codes[end - 1] == code else {
                        throw Contradiction(participant: row, statement: Int(code) / 3)
                    }
                    continue
                }
                codes[end] = code
                end += 1
            }
            starts[row + 1] = Int32(end)
        }
        codes.removeLast(codes.count - end)
        return (starts, codes)
    }
}

extension VoteMatrix {
    /// The cells of one participant.
    func row(_ participant: Int) -> ArraySlice<UInt16> {
        codes[Int(starts[participant])..<Int(starts[participant + 1])]
    }

    /// The votes of one participant in the order of the statements.
    public func votes(of participant: Int) -> [(statement: Int, vote: Int)] {
        guard (0..<participantCount).contains(participant) else { return [] }
        return row(participant).map { (Int($0) / 3, Int($0) % 3 - 1) }
    }

    /// How one participant voted on one statement; nil if not at all. O(log n) in the row.
    public func vote(of participant: Int, on statement: Int) -> Int? {
        guard (0..<participantCount).contains(participant), (0..<statementCount).contains(statement) else { return nil }
        let cells = row(participant)
        var low = cells.startIndex
        var high = cells.endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if Int(cells[middle]) < 3 * statement { low = middle + 1 } else { high = middle }
        }
        guard low < cells.endIndex, Int(cells[low]) / 3 == statement else { return nil }
        return Int(cells[low]) % 3 - 1
    }

    /// How many votes a participant cast.
    public func voteCount(of participant: Int) -> Int {
        (0..<participantCount).contains(participant) ? Int(starts[participant + 1] - starts[participant]) : 0
    }
}
