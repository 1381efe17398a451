/// Aligns two stretches of words in order.
///
/// What they share at both ends is taken first. A stretch too large for the exact method is divided at its rarest
/// common runs, as the histogram diff of JGit and Git does; what is left is aligned to have the most weight in common
/// at the least number of breaks (Gotoh 1982, affine gaps): a word that only happens to stand in both is not worth two
/// breaks, so replaced passages stay whole.
struct WordMatcher {
    let old: [Lexicon.Form]
    let new: [Lexicon.Form]
    let weights: [Float]

    /// What beginning a deletion or an insertion costs, in weights of words.
    static let breakCost: Float = 0.22
    /// The largest table of the exact method, in cells.
    static let largestTable = 400_000

    /// Runs in order that the two stretches have in common.
    struct Run: Equatable {
        var old: Int
        var new: Int
        var count: Int
    }

    /// Aligns `a` of the old with `b` of the new words. At most O(n·m) up to ``largestTable``, and beyond that
    /// O((n + m) log) for each division.
    func runs(_ a: Range<Int>, _ b: Range<Int>) -> [Run] {
        var runs: [Run] = []
        align(a, b, depth: 0, &runs)
        return runs
    }

    private func align(_ a: Range<Int>, _ b: Range<Int>, depth: Int, _ runs: inout [Run]) {
        var (a, b) = (a, b)
        var head = 0
        while head < a.count, head < b.count, old[a.lowerBound + head] == new[b.lowerBound + head] { head += 1 }
        if head > 0 { runs.append(Run(old: a.lowerBound, new: b.lowerBound, count: head)) }
        a = a.dropFirst(head)
        b = b.dropFirst(head)
        var tail = 0
        while tail < a.count, tail < b.count, old[a.upperBound - 1 - tail] == new[b.upperBound - 1 - tail] { tail += 1 }
        let end = Run(old: a.upperBound - tail, new: b.upperBound - tail, count: tail)
        a = a.dropLast(tail)
        b = b.dropLast(tail)
        defer { if tail > 0 { runs.append(end) } }
        guard !a.isEmpty, !b.isEmpty else { return }
        let (cells, overflow) = a.count.multipliedReportingOverflow(by: b.count)
        if !overflow, cells <= Self.largestTable { return alignExactly(a, b, &runs) }
        guard depth < 200, let run = rarestRun(a, b) else { return }
        align(a.lowerBound..<run.old, b.lowerBound..<run.new, depth: depth + 1, &runs)
        runs.append(run)
        align(run.old + run.count..<a.upperBound, run.new + run.count..<b.upperBound, depth: depth + 1, &runs)
    }

    /// The longest common run among those that hold a word as rare as any common word is.
    private func rarestRun(_ a: Range<Int>, _ b: Range<Int>) -> Run? {
        var counts: [Lexicon.Form: (old: Int, new: Int)] = [:]
        for place in a { counts[old[place], default: (0, 0)].old += 1 }
        for place in b { counts[new[place], default: (0, 0)].new += 1 }
        let common = counts.values.filter { $0.old > 0 && $0.new > 0 }.map { $0.old * $0.new }
        guard let rarest = common.min(), rarest <= 4096 else { return nil }
        var places: [Lexicon.Form: [Int]] = [:]
        for place in b {
            if let count = counts[new[place]], count.old > 0, count.old * count.new == rarest {
                places[new[place], default: []].append(place)
            }
        }
        var best: Run?
        var tried = 0
        var place = a.lowerBound
        while place < a.upperBound, tried < 4096 {
            var reach = place + 1
            for other in places[old[place]] ?? [] {
                tried += 1
                var (start, begin) = (place, other)
                while start > a.lowerBound, begin > b.lowerBound, old[start - 1] == new[begin - 1] {
                    start -= 1
                    begin -= 1
                }
                var (end, finish) = (place + 1, other + 1)
                while end < a.upperBound, finish < b.upperBound, old[end] == new[finish] {
                    end += 1
                    finish += 1
                }
                if end - start > best?.count ?? 0 { best = Run(old: start, new: begin, count: end - start) }
                reach = max(reach, end)
            }
            place = reach
        }
        return best
    }

    // MARK: The exact method

    private func alignExactly(_ a: Range<Int>, _ b: Range<Int>, _ runs: inout [Run]) {
        var table = GapTable(rows: a.count, columns: b.count, breakCost: Self.breakCost)
        for row in 0..<a.count {
            let word = old[a.lowerBound + row]
            let weight = weights[Int(word)]
            for column in 0..<b.count {
                table.fill(row, column, match: word == new[b.lowerBound + column] ? weight : nil)
            }
        }
        for (row, column) in table.matches() {
            let (x, y) = (a.lowerBound + row, b.lowerBound + column)
            if let last = runs.last, last.old + last.count == x, last.new + last.count == y {
                runs[runs.count - 1].count += 1
            } else {
                runs.append(Run(old: x, new: y, count: 1))
            }
        }
    }
}
