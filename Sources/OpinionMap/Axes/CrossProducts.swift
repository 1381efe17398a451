/// Z′Z as a table that is kept while votes come in.
///
/// Of each pair of statements it is known how many people gave which two answers. These are whole numbers, so that votes
/// are added and taken away without rounding, in time that hangs on how many statements the person has answered, and not
/// on how many people there are: O(answers + statements).
struct CrossProducts: Sendable {
    /// The most statements: nine counts and one product for each pair take 44 bytes.
    static let limit = 1_500

    private let width: Int
    /// `pairs[a × 3 width + b]`: how many have both cells a and b.
    private var pairs: [Int32]
    /// The products, row by row.
    private var products: [Double]

    /// - Complexity: O(Σ answers²), and 44 bytes a pair of statements.
    init(_ matrix: CentredVotes) {
        let votes = matrix.votes
        width = votes.statementCount
        var pairs = [Int32](repeating: 0, count: 9 * width * width)
        Self.count(votes, 3 * width, &pairs)
        self.pairs = pairs
        products = [Double](repeating: 0, count: width * width)
        for statement in 0..<width { _ = recompute(statement, matrix.centre, matrix.isIncluded) }
    }

    private static func count(_ votes: VoteMatrix, _ side: Int, _ pairs: inout [Int32]) {
        var target = pairs.mutableSpan
        let codes = votes.codes.span
        for row in 0..<votes.participantCount {
            let (begin, end) = (Int(votes.starts[row]), Int(votes.starts[row + 1]))
            for one in begin..<end {
                let base = Int(codes[unchecked: one]) &* side
                // Codes ascend in a row: this is one half of the table, the other follows below.
                for other in one..<end { target[unchecked: base &+ Int(codes[unchecked: other])] &+= 1 }
            }
        }
        for one in 0..<side {
            for other in 0..<one { target[one &* side &+ other] = target[other &* side &+ one] }
        }
    }

    /// Adds a cell of somebody who has `others` already, or takes it away.
    mutating func add(_ cell: Int, beside others: ArraySlice<UInt16>, _ number: Int32) {
        let side = 3 * width
        pairs[cell * side + cell] &+= number
        for other in others where Int(other) / 3 != cell / 3 {
            pairs[cell * side + Int(other)] &+= number
            pairs[Int(other) * side + cell] &+= number
        }
    }

    /// Works out the products of one statement with all, after its votes or its centre have changed.
    /// - Returns: By how much they changed.
    mutating func recompute(_ statement: Int, _ centre: [Double], _ isIncluded: [Bool]) -> [Double] {
        var change = [Double](repeating: 0, count: width)
        guard isIncluded[statement] else { return change }
        let (side, own, first) = (3 * width, centre[statement], statement * width)
        for other in 0..<width where isIncluded[other] {
            // How many of those with each answer here gave which answer there.
            func answers(_ vote: Int) -> (sum: Double, seen: Double) {
                let base = (3 * statement + vote) * side + 3 * other
                let (disagree, pass, agree) = (Int(pairs[base]), Int(pairs[base + 1]), Int(pairs[base + 2]))
                return (Double(agree - disagree), Double(agree + pass + disagree))
            }
            let (disagree, pass, agree) = (answers(0), answers(1), answers(2))
            let both = agree.sum - disagree.sum
            let (here, there) = (agree.seen - disagree.seen, agree.sum + pass.sum + disagree.sum)
            let seen = agree.seen + pass.seen + disagree.seen
            let value = both - centre[other] * here - own * there + own * centre[other] * seen
            let (entry, tentry) = (first + other, other * width + statement)
            change[other] = value - products[entry]
            products[entry] = value
            products[tentry] = value
        }
        return change
    }

    /// The products of one statement with all.
    func column(_ statement: Int) -> [Double] { Array(products[(statement * width)..<((statement + 1) * width)]) }

    /// Z′Z times each of up to three vectors, in one pass.
    func times(_ vectors: [[Double]], workers: Int = 1) -> [[Double]] {
        let size = max(64, (width + 7) / 8)
        let blocks = stride(from: 0, to: width, by: size).map { $0..<min($0 + size, width) }
        let parts = concurrently(blocks.count, workers: workers) { times(vectors, rows: blocks[$0]) }
        return vectors.indices.map { number in parts.flatMap { $0[number] } }
    }

    private func times(_ vectors: [[Double]], rows: Range<Int>) -> [[Double]] {
        let none = [Double](repeating: 0, count: width)
        let firstVector = vectors.first ?? none
        let secondVector = vectors.count > 1 ? vectors[1] : none
        let thirdVector = vectors.count > 2 ? vectors[2] : none
        let one = firstVector.span
        let two = secondVector.span
        let other = thirdVector.span
        let products = products.span
        var images = vectors.prefix(3).map { _ in [Double]() }
        for row in rows {
            var (first, second, third) = (SIMD4<Double>.zero, SIMD4<Double>.zero, SIMD4<Double>.zero)
            let base = row &* width
            var place = 0
            while place &+ 4 <= width {
                let entries = quad(products, base &+ place)
                first += entries * quad(one, place)
                second += entries * quad(two, place)
                third += entries * quad(other, place)
                place &+= 4
            }
            var sums = [first, second, third].map { ($0[0] + $0[1]) + ($0[2] + $0[3]) }
            while place < width {
                let entry = products[base &+ place]
                sums[0] += entry * one[place]
                sums[1] += entry * two[place]
                sums[2] += entry * other[place]
                place &+= 1
            }
            for number in images.indices { images[number].append(sums[number]) }
        }
        return images
    }
}
