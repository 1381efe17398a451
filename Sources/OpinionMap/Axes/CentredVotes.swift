/// The votes minus the mean vote on each statement, 0 where there is no vote: the matrix Z of the opinion map.
///
/// Filling a missing vote with the mean and then subtracting the mean leaves 0, so that Z has an entry for each vote
/// and no more (opinion-map reference §1). It is never written out: an entry follows from its code.
struct CentredVotes: Sendable {
    let votes: VoteMatrix
    /// The mean vote on each statement, passes counted as 0; 0 where nobody voted or the statement is left out.
    let centre: [Double]
    /// Whether a statement counts; the others are taken as 0 throughout.
    let isIncluded: [Bool]

    init(_ votes: VoteMatrix, counts: [VoteCounts], isIncluded: [Bool]) {
        self.votes = votes
        self.isIncluded = isIncluded
        centre = zip(counts, isIncluded).map { counts, isIncluded in
            isIncluded && counts.seen > 0 ? Double(counts.agree - counts.disagree) / Double(counts.seen) : 0
        }
    }

    /// The votes minus means that come from elsewhere.
    init(votes: VoteMatrix, centre: [Double], isIncluded: [Bool]) {
        self.votes = votes
        self.centre = centre
        self.isIncluded = isIncluded
    }

    /// What each cell code adds to the product of a row with `vector`.
    func products(with vector: [Double]) -> [Double] {
        var table = [Double](repeating: 0, count: 3 * vector.count)
        for statement in vector.indices where isIncluded[statement] {
            for value in -1...1 {
                table[3 * statement + value + 1] = vector[statement] * (Double(value) - centre[statement])
            }
        }
        return table
    }

    /// Z′Z·vector in one pass over the votes.
    ///
    /// Rows are summed in blocks whose number depends on the votes only, and the blocks in their order: the result is
    /// the same to the last bit for any number of workers.
    func gram(_ vector: [Double], workers: Int = 1) -> [Double] {
        let table = products(with: vector)
        let blocks = Self.blocks(of: votes)
        let partial = concurrently(blocks.count, workers: workers) { scatter(blocks[$0], table) }
        var sums = partial.first ?? [Double](repeating: 0, count: table.count)
        for other in partial.dropFirst() {
            for code in sums.indices { sums[code] += other[code] }
        }
        return vector.indices.map { statement in
            guard isIncluded[statement] else { return 0 }
            let (disagree, pass, agree) = (sums[3 * statement], sums[3 * statement + 1], sums[3 * statement + 2])
            return (agree - disagree) - centre[statement] * (agree + pass + disagree)
        }
    }

    /// For each cell code the sum, over the rows with that cell, of the row's product.
    private func scatter(_ rows: Range<Int>, _ table: [Double]) -> [Double] {
        var sums = [Double](repeating: 0, count: table.count)
        let table = table.span
        let codes = votes.codes.span
        var target = sums.mutableSpan
        var begin = Int(votes.starts[rows.lowerBound])
        for row in rows {
            let end = Int(votes.starts[row + 1])
            let product = rowProduct(codes, begin, end, table)
            var place = begin
            while place < end {
                // Every code was checked to be below 3 × statements when the matrix was made.
                target[unchecked: Int(codes[unchecked: place])] += product
                place &+= 1
            }
            begin = end
        }
        return sums
    }

    private static func blocks(of votes: VoteMatrix) -> [Range<Int>] {
        let count = max(1, min(16, votes.voteCount / 250_000))
        let size = max(1, (votes.participantCount + count - 1) / count)
        return stride(from: 0, to: votes.participantCount, by: size).map {
            $0..<min($0 + size, votes.participantCount)
        }
    }
}

/// The sum of `table` over the cells from `begin` up to `end`, in four running sums: quicker than one, and always in the
/// same order, which relaxed arithmetic would not promise.
@inline(__always)
func rowProduct(_ codes: Span<UInt16>, _ begin: Int, _ end: Int, _ table: Span<Double>) -> Double {
    var (one, two, three, four) = (0.0, 0.0, 0.0, 0.0)
    var place = begin
    while place &+ 4 <= end {
        one += table[unchecked: Int(codes[unchecked: place])]
        two += table[unchecked: Int(codes[unchecked: place &+ 1])]
        three += table[unchecked: Int(codes[unchecked: place &+ 2])]
        four += table[unchecked: Int(codes[unchecked: place &+ 3])]
        place &+= 4
    }
    while place < end {
        one += table[unchecked: Int(codes[unchecked: place])]
        place &+= 1
    }
    return (one + two) + (three + four)
}

/// Both sums at a time: those of `rowProduct` for each half of the table, to the last bit.
@inline(__always)
func rowProduct(_ codes: Span<UInt16>, _ begin: Int, _ end: Int, _ table: Span<SIMD2<Double>>) -> SIMD2<Double> {
    var (one, two) = (SIMD2<Double>.zero, SIMD2<Double>.zero)
    var (three, four) = (one, two)
    var place = begin
    while place &+ 4 <= end {
        one += table[unchecked: Int(codes[unchecked: place])]
        two += table[unchecked: Int(codes[unchecked: place &+ 1])]
        three += table[unchecked: Int(codes[unchecked: place &+ 2])]
        four += table[unchecked: Int(codes[unchecked: place &+ 3])]
        place &+= 4
    }
    while place < end {
        one += table[unchecked: Int(codes[unchecked: place])]
        place &+= 1
    }
    return (one + two) + (three + four)
}
