extension VoteMatrix {
    /// The same votes and one more, or one changed; nil if it is no vote or its statement is none of the table's.
    ///
    /// - Parameter participant: A row, or the first row that is not there yet.
    /// - Complexity: O(votes) to move those behind it, which is a copy of two bytes a vote.
    public func casting(_ vote: Int, by participant: Int, on statement: Int) -> VoteMatrix? {
        var copy = self
        return copy.cast(vote, by: participant, on: statement) ? copy : nil
    }

    /// Adds a vote, or changes it.
    ///
    /// - Parameter participant: A row, or the first row that is not there yet.
    /// - Returns: Whether it was taken: not if it is no vote, or its statement is none of the table's.
    /// - Complexity: O(votes) to move those behind it.
    public mutating func cast(_ vote: Int, by participant: Int, on statement: Int) -> Bool {
        guard (-1...1).contains(vote), (0..<statementCount).contains(statement),
            (0...participantCount).contains(participant), codes.count < Int(Int32.max)
        else { return false }
        if participant == participantCount { starts.append(starts[participant]) }
        let (begin, end) = (Int(starts[participant]), Int(starts[participant + 1]))
        let code = UInt16(3 * statement + vote + 1)
        let place = codes[begin..<end].firstIndex { Int($0) >= 3 * statement } ?? end
        if place < end, Int(codes[place]) / 3 == statement {
            codes[place] = code
        } else {
            codes.insert(code, at: place)
            for row in (participant + 1)..<starts.count { starts[row] += 1 }
        }
        return true
    }
}
