/// A slate that is kept while agreements come and go.
///
/// Whoever agrees with a statement that was not bought changes what that one would have asked at each step, and nothing
/// else. Only if it would now have been bought, or if what was bought has changed, everything is bought anew.
struct FollowedSlate: Sendable {
    private let size: Int
    private var supporters: [[Int]]
    private var weights: [Double]
    private var purchase: Purchase
    private var denial: Denial
    /// What those who agree with each statement outside are denied.
    private var ratios: [Double] = []
    private(set) var slate: Slate

    init(size: Int, supporters: [[Int]], weights: [Double]) {
        (self.size, self.supporters, self.weights) = (size, supporters, weights)
        purchase = Purchase(size: size, supporters: supporters, weights: weights)
        slate = Slate(purchase, supporters, weights)
        denial = Denial(of: slate.statements, supporters, weights)
        ratios = Self.ratios(denial, slate, supporters)
    }

    private static func ratios(_ denial: Denial, _ slate: Slate, _ supporters: [[Int]]) -> [Double] {
        let chosen = Set(slate.statements)
        return supporters.indices.map { chosen.contains($0) ? 0 : denial.ratio(of: supporters[$0]) }
    }

    /// Somebody agrees with a statement, or no more.
    mutating func change(_ statement: Int, by person: Int, agrees: Bool) {
        let wasEmpty = supporters[statement].isEmpty
        let place = supporters[statement].firstIndex { $0 >= person } ?? supporters[statement].endIndex
        let isThere = place < supporters[statement].endIndex && supporters[statement][place] == person
        guard agrees != isThere else { return }
        if agrees { supporters[statement].insert(person, at: place) } else { supporters[statement].remove(at: place) }
        // How many places there are can hang on how many statements have supporters.
        guard wasEmpty == supporters[statement].isEmpty, purchase.stands(statement, with: supporters[statement]) else {
            return begin()
        }
        ratios[statement] = denial.ratio(of: supporters[statement])
        slate.worstRatio = ratios.max() ?? 0
    }

    /// The weights of people have changed.
    mutating func weigh(_ weights: [Double]) {
        guard weights != self.weights else { return }
        self.weights = weights
        begin()
    }

    private mutating func begin() { self = FollowedSlate(size: size, supporters: supporters, weights: weights) }
}
