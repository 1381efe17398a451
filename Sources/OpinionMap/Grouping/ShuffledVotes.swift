/// Votes of the same people on the same statements, exchanged at random within each statement: each statement keeps its
/// counts, everybody keeps what they were asked, and no opinion holds together.
struct ShuffledVotes: Sendable {
    private let votes: VoteMatrix
    /// For each statement where its votes stand among the codes.
    private let places: [Int32]
    private let starts: [Int]

    init(_ votes: VoteMatrix) {
        self.votes = votes
        var starts = [Int](repeating: 0, count: votes.statementCount + 1)
        for code in votes.codes { starts[Int(code) / 3 + 1] += 1 }
        for statement in 0..<votes.statementCount { starts[statement + 1] += starts[statement] }
        var next = starts
        var places = [Int32](repeating: 0, count: votes.voteCount)
        for (place, code) in votes.codes.enumerated() {
            places[next[Int(code) / 3]] = Int32(truncatingIfNeeded: place)
            next[Int(code) / 3] += 1
        }
        self.places = places
        self.starts = starts
    }

    /// The exchange number `index` of those that belong to `seed` (Fisher and Yates, from the end).
    func shuffled(seed: UInt64, index: Int) -> VoteMatrix {
        var generator = SplitMix64(seed: seed, stream: index)
        var codes = votes.codes
        for statement in 0..<votes.statementCount {
            let (begin, end) = (starts[statement], starts[statement + 1])
            var last = end - 1
            while last > begin {
                let other = begin + generator.below(last - begin + 1)
                codes.swapAt(Int(places[last]), Int(places[other]))
                last -= 1
            }
        }
        return VoteMatrix(statementCount: votes.statementCount, starts: votes.starts, codes: codes)
    }
}
