/// The rows in canonical order (``VoteMatrix/canonicalOrder(tie:)``) while votes come in: what is found by a search hangs on
/// the order of points to the last bit, so a map under way looks at them in the order of a fresh one.
struct LiveOrder: Sendable {
    /// The rows that have a vote.
    private(set) var rows: [Int]

    init(_ votes: VoteMatrix, _ people: LivePeople) {
        rows = votes.canonicalOrder { people.precedes($0, $1) }.filter { votes.voteCount(of: $0) > 0 }
    }

    /// Takes a row out before its votes change. O(log n) comparisons of rows.
    mutating func remove(_ row: Int, _ votes: VoteMatrix, _ people: LivePeople) {
        let place = place(of: row, votes, people)
        if place < rows.count, rows[place] == row { rows.remove(at: place) }
    }

    /// Puts it in again after.
    mutating func insert(_ row: Int, _ votes: VoteMatrix, _ people: LivePeople) {
        rows.insert(row, at: place(of: row, votes, people))
    }

    private func place(of row: Int, _ votes: VoteMatrix, _ people: LivePeople) -> Int {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = low + (high - low) / 2
            if votes.precedes(rows[middle], row, tie: people.precedes) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
