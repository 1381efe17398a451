/// Looks for the best division into each number of clusters from 2 to a most, not just for a good one.
///
/// Starts are drawn in proportion to squared distance, the best of a few draws each (Arthur and Vassilvitskii 2007),
/// and also made from the best division into one fewer by adding a centre (Likas, Vlassis and Verbeek 2003). They are
/// tried on a ``Coreset``; the best few are then worked out on all points.
struct MeansSearch {
    /// The best division found into 2, 3, … clusters, as far as there are distinct points.
    private(set) var divisions: [Means] = []
    /// For each number of clusters the centres of the best divisions of the cells, from which a search goes on when the
    /// points have moved a little.
    private(set) var candidates: [[[Point]]] = []
    /// How many of them are kept.
    private static let kept = 12

    struct Effort {
        /// Cells of the coreset on which starts are tried.
        var cells = 320
        /// Starts that are drawn for each number of clusters.
        var draws = 24
        /// How many of the starts are followed to their end.
        var drafts = 12
        /// Starts that add a centre to the best division into one fewer.
        var additions = 48
        /// How many of the divisions found are tried to be bettered by moving a centre.
        var bettered = 6
        /// Places to which a centre may be moved.
        var exchanges = 32
        /// How many moves of one centre are tried at a time, and how many of them followed to their end.
        var moves = 24
        var followed = 6
        /// How many of the results are worked out on all points; 0 stays with the coreset.
        var finalists = 4

        /// To the optimum.
        static let full = Effort()
        /// For one of many maps of shuffled votes.
        static let rough = Effort(cells: 200, draws: 6, drafts: 10, additions: 4, exchanges: 0, finalists: 0)
    }

    /// - Parameter points: All points; the divisions label these, or the cells if there are no finalists.
    init(_ points: [Point], most: Int, coreset: Coreset, effort: Effort = .full, workers: Int = 1) {
        let coarse = WeightedPoints(coreset.points, weights: coreset.weights)
        let distinct = Set(coreset.points).count
        guard most >= 2, distinct >= 2 else { return }
        let counts = 2...min(most, distinct)
        var found: [[Means]] = []
        for count in counts {
            let starts = Self.starts(coarse, count, previous: found.last?.first, effort)
            found.append(Self.settled(coarse, starts, following: effort.drafts))
        }
        // What is good for one more shows what is good for one fewer: try without each of its centres.
        for place in found.indices.dropLast().reversed() {
            guard let larger = found[place + 1].first?.centres else { continue }
            let starts = larger.indices.map { left in larger.indices.filter { $0 != left }.map { larger[$0] } }
            found[place] = Self.ranked(found[place] + starts.map { Means(coarse, from: $0, steps: 60) })
        }
        if effort.exchanges > 0 {
            let jobs = found.indices.flatMap { place in
                Self.distinct(found[place], effort.bettered).map { (place: place, means: $0) }
            }
            let better = concurrently(jobs.count, workers: workers) {
                Self.exchanged(coarse, jobs[$0].means, effort)
            }
            for (job, means) in zip(jobs, better) { if let means { found[job.place].append(means) } }
            found = found.map(Self.ranked)
        }
        guard effort.finalists > 0 else {
            divisions = found.compactMap(\.first).map { first in
                var polished = first
                polished.polish(coarse)
                return polished.numbered(coarse)
            }
            return
        }
        finish(found, points, effort, workers)
    }

    /// Goes on from what was found before the points moved a little: no division is looked for that was far from all of
    /// those.
    init(_ points: [Point], from candidates: [[[Point]]], coreset: Coreset, effort: Effort = .full, workers: Int) {
        let coarse = WeightedPoints(coreset.points, weights: coreset.weights)
        let jobs = Array(candidates.joined())
        let settled = concurrently(jobs.count, workers: workers) { Means(coarse, from: jobs[$0], steps: 60) }
        var next = 0
        let found = candidates.map { some in
            next += some.count
            return Self.ranked(Array(settled[next - some.count..<next]))
        }
        finish(found, points, effort, workers)
    }

    /// Works the best divisions of the cells out on all points.
    private mutating func finish(_ found: [[Means]], _ points: [Point], _ effort: Effort, _ workers: Int) {
        let all = WeightedPoints(points)
        candidates = found.map { Self.distinct($0, Self.kept).map(\.centres) }
        // Of very many points the cells are so true a picture that the best on them is the best.
        let finalists = points.count > 5_000 ? 1 : effort.finalists
        let shortlists = found.map { Self.distinct($0, finalists) }
        let jobs = shortlists.joined().map(\.centres)
        let finished = concurrently(jobs.count, workers: workers) { number in
            var means = Means(all, from: jobs[number])
            means.polish(all)
            return means
        }
        var next = 0
        for shortlist in shortlists {
            let candidates = finished[next..<next + shortlist.count]
            next += shortlist.count
            if let least = candidates.min(by: { $0.inertia < $1.inertia }) { divisions.append(least.numbered(all)) }
        }
    }

    /// The best division found by moving one centre elsewhere, again and again while that helps; nil if it never does
    /// (Fränti and Kivijärvi 2000). Of all moves those are tried that are best before anything settles.
    private static func exchanged(_ set: WeightedPoints, _ first: Means, _ effort: Effort) -> Means? {
        var best = first
        let size = max(1, set.count / effort.exchanges)
        let places = Array(stride(from: size / 2, to: set.count, by: size))
        while true {
            let moves = ranked(best, set, places).prefix(effort.moves)
            let starts = moves.map { move in
                var centres = best.centres
                centres[move.centre] = set[move.place]
                return centres
            }
            let found = settled(set, starts, following: effort.followed)
            guard let next = found.first, next.inertia < best.inertia * (1 - 1e-9) else {
                return best.inertia < first.inertia ? best : nil
            }
            best = next
        }
    }

    /// Moves of one centre to a place, the one with the least sum of squares first.
    private static func ranked(_ means: Means, _ set: WeightedPoints, _ places: [Int]) -> [(centre: Int, place: Int)] {
        // How far each point is from its centre, and from the next if that one goes.
        var (near, next) = ([Double](), [Double]())
        for place in 0..<set.count {
            var other = Double.infinity
            for (label, centre) in means.centres.enumerated() where label != means.labels[place] {
                other = min(other, set[place].squaredDistance(to: centre))
            }
            near.append(set[place].squaredDistance(to: means.centres[means.labels[place]]))
            next.append(other)
        }
        var moves: [(centre: Int, place: Int, sum: Double)] = []
        for place in places {
            var (kept, rise) = (0.0, [Double](repeating: 0, count: means.centres.count))
            for other in 0..<set.count {
                let distance = set[other].squaredDistance(to: set[place])
                let staying = min(near[other], distance)
                kept += set.weight[other] * staying
                rise[means.labels[other]] += set.weight[other] * (min(next[other], distance) - staying)
            }
            for centre in means.centres.indices { moves.append((centre, place, kept + rise[centre])) }
        }
        return moves.sorted { ($0.sum, $0.centre, $0.place) < ($1.sum, $1.centre, $1.place) }
            .map { ($0.centre, $0.place) }
    }

    /// What starts lead to, the best first: a few steps show which of them are worth going on with.
    private static func settled(_ set: WeightedPoints, _ starts: [[Point]], following most: Int) -> [Means] {
        let drafts = ranked(starts.map { Means(set, from: $0, steps: 4) })
        return ranked(drafts.prefix(most).map { Means(set, from: $0.centres, steps: 60) })
    }

    private static func ranked(_ found: [Means]) -> [Means] { found.sorted { $0.inertia < $1.inertia } }

    /// The first few that differ by more than rounding.
    private static func distinct(_ found: [Means], _ count: Int) -> [Means] {
        var kept: [Means] = []
        for means in found where kept.count < count {
            if let last = kept.last, means.inertia <= last.inertia * (1 + 1e-9) { continue }
            kept.append(means)
        }
        return kept
    }

    private static func starts(
        _ set: WeightedPoints, _ count: Int, previous: Means?, _ effort: Effort
    ) -> [[Point]] {
        var generator = SplitMix64(seed: 0x6B_6D65_616E_73, stream: count)
        var starts = (0..<effort.draws).map { _ in drawn(set, count, &generator) }
        guard let previous, previous.centres.count == count - 1, effort.additions > 0 else { return starts }
        // New centres are tried evenly over the plane: the cells are in an order that follows it.
        let size = max(1, set.count / effort.additions)
        for place in stride(from: size / 2, to: set.count, by: size) {
            starts.append(previous.centres + [set[place]])
        }
        return starts
    }

    /// Centres drawn one after another, each in proportion to the squared distance from those before it.
    private static func drawn(_ set: WeightedPoints, _ count: Int, _ generator: inout SplitMix64) -> [Point] {
        let trials = count > 4 ? 4 : 3
        let total = set.weight.reduce(0, +)
        var least = [Double](repeating: .infinity, count: set.count)
        var centres = [set[pick(set.weight, total, &generator)]]
        var sum = reduce(&least, set, centres[0])
        while centres.count < count {
            var best: (least: [Double], sum: Double, place: Int)?
            let mass = zip(least, set.weight).map(*)
            for _ in 0..<trials {
                let place = pick(mass, sum, &generator)
                var candidate = least
                let left = reduce(&candidate, set, set[place])
                if left < best?.sum ?? .infinity { best = (candidate, left, place) }
            }
            guard let best else { break }
            (least, sum) = (best.least, best.sum)
            centres.append(set[best.place])
        }
        return centres
    }

    private static func reduce(_ least: inout [Double], _ set: WeightedPoints, _ centre: Point) -> Double {
        var sum = 0.0
        for place in least.indices {
            least[place] = min(least[place], set[place].squaredDistance(to: centre))
            sum += set.weight[place] * least[place]
        }
        return sum
    }

    private static func pick(_ mass: [Double], _ total: Double, _ generator: inout SplitMix64) -> Int {
        var rest = generator.unit() * total
        for (place, weight) in mass.enumerated() {
            rest -= weight
            if rest < 0 { return place }
        }
        return mass.lastIndex { $0 > 0 } ?? 0
    }
}
