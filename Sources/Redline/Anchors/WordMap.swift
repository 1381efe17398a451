/// Where each word of one version stands in another.
struct WordMap: Sendable {
    /// For each word its place in the later version, or ``Alignment/none``.
    var target: [Int32]
    /// Whether it left the order of the text.
    var isMoved: [Bool]
    /// For each clause its continuation.
    var continuations: [Int?]

    /// The map over two steps: a word that is lost on the way is lost.
    func followed(by next: WordMap) -> WordMap {
        var map = self
        for (word, place) in target.enumerated() where place != Alignment.none {
            map.target[word] = next.target[Int(place)]
            map.isMoved[word] = isMoved[word] || next.isMoved[Int(place)]
        }
        map.continuations = continuations.map { $0.flatMap { next.continuations[$0] } }
        return map
    }
}
