/// Votes in the order in which they were read, six bytes each.
public struct VoteList: Sendable {
    private var participants: [Int32] = []
    private var codes: [UInt16] = []

    /// No votes yet, with room for `capacity` of them.
    public init(capacity: Int = 0) {
        participants.reserveCapacity(capacity)
        codes.reserveCapacity(capacity)
    }

    /// How many votes there are.
    public var count: Int { codes.count }

    /// Adds a vote: agree 1, pass 0, disagree −1.
    ///
    /// - Returns: Whether it was taken. False if it is no vote, or a number is negative or too large.
    public mutating func append(participant: Int, statement: Int, vote: Int) -> Bool {
        guard vote >= -1, vote <= 1, statement >= 0, statement < VoteMatrix.statementLimit, participant >= 0,
            participant < Int(Int32.max)
        else { return false }
        participants.append(Int32(truncatingIfNeeded: participant))
        codes.append(UInt16(truncatingIfNeeded: 3 &* statement &+ vote &+ 1))
        return true
    }

    /// The participant, statement and vote at a place in the list.
    public subscript(place: Int) -> (participant: Int, statement: Int, vote: Int) {
        (Int(participants[place]), Int(codes[place]) / 3, Int(codes[place]) % 3 - 1)
    }

    /// The votes as a table. The same vote may be in the list twice; votes outside the table are left out.
    ///
    /// - Parameters:
    ///   - participantCount: How many rows there are.
    ///   - columns: The new column of each statement; nil keeps the numbers as they are.
    /// - Throws: ``VoteMatrix/Contradiction`` if a participant voted in two ways on a statement.
    /// - Complexity: O(votes), and O(n log n) for a row whose votes come out of order.
    public consuming func matrix(
        participantCount: Int, statementCount: Int, columns: [Int]? = nil
    ) throws(VoteMatrix.Contradiction) -> VoteMatrix {
        let rows = max(0, min(participantCount, Int(Int32.max) - 1))
        let width = max(0, min(statementCount, VoteMatrix.statementLimit))
        let recoded = recoding(to: columns, width: width)
        var starts = [Int32](repeating: 0, count: rows + 1)
        for place in codes.indices where participants[place] < rows && recoded[Int(codes[place])] != nil {
            starts[Int(participants[place]) + 1] += 1
        }
        for row in 0..<rows { starts[row + 1] += starts[row] }
        var next = starts
        var sorted = [UInt16](repeating: 0, count: Int(starts[rows]))
        for place in codes.indices where participants[place] < rows {
            guard let code = recoded[Int(codes[place])] else { continue }
            let row = Int(participants[place])
            sorted[Int(next[row])] = code
            next[row] += 1
        }
        participants = []
        codes = []
        let (ends, cells) = try VoteMatrix.ordered(starts, sorted)
        return VoteMatrix(statementCount: width, starts: ends, codes: cells)
    }

    /// The new code of each code; nil for a statement outside the table.
    private func recoding(to columns: [Int]?, width: Int) -> [UInt16?] {
        (0..<(3 * VoteMatrix.statementLimit)).map { code in
            let statement = code / 3
            let column = columns.map { $0.indices.contains(statement) ? $0[statement] : -1 } ?? statement
            return (0..<width).contains(column) ? UInt16(3 * column + code % 3) : nil
        }
    }
}
