extension VoteMatrix {
    /// The rows in an order that depends on the votes only, and on `tie` where two people voted alike.
    ///
    /// Sums taken in this order are the same to the last bit however the votes were listed and whatever the
    /// participants are called.
    ///
    /// - Complexity: O(n log n) comparisons of rows; most are decided by the first four cells.
    public func canonicalOrder(tie: (Int, Int) -> Bool) -> [Int] {
        let keyed = (0..<participantCount).map { (key: prefix(of: $0), row: $0) }
        return keyed.sorted { left, right in
            left.key != right.key ? left.key < right.key : precedes(left.row, right.row, tie: tie)
        }.map(\.row)
    }

    /// Whether a row comes before another.
    func precedes(_ left: Int, _ right: Int, tie: (Int, Int) -> Bool) -> Bool {
        let (one, other) = (row(left), row(right))
        return one == other ? tie(left, right) : one.lexicographicallyPrecedes(other)
    }

    /// The first four cells as one number that sorts as they do; a missing cell sorts before any.
    private func prefix(of participant: Int) -> UInt64 {
        let cells = row(participant)
        return (0..<4).reduce(0) { key, place in
            let cell = place < cells.count ? UInt64(cells[cells.startIndex + place]) + 1 : 0
            return key << 16 | cell & 0xFFFF
        }
    }

    /// The same votes with row `i` taken from row `order[i]`.
    public func reordered(_ order: [Int]) -> VoteMatrix {
        var starts: [Int32] = [0]
        starts.reserveCapacity(order.count + 1)
        var codes: [UInt16] = []
        codes.reserveCapacity(voteCount)
        for participant in order where (0..<participantCount).contains(participant) {
            codes += row(participant)
            starts.append(Int32(codes.count))
        }
        return VoteMatrix(statementCount: statementCount, starts: starts, codes: codes)
    }
}
