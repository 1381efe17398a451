/// A solution that a local search walks over: it can change itself at random, tell what it costs, and take a change back.
protocol Landscape {
    /// What the solution costs; less is better. Kept up to date by each change (delta evaluation).
    var cost: Double { get }
    /// What no solution can cost less than; a search that reaches it is done.
    var leastPossible: Double { get }

    /// Makes one random change, or none where the one drawn is not possible.
    ///
    /// - Returns: Whether anything may have changed.
    mutating func change(using generator: inout SearchGenerator) -> Bool
    /// Takes back everything since the last ``keep()``.
    mutating func undo()
    /// Makes everything since then final.
    mutating func keep()

    /// What it takes to come back here.
    associatedtype Memory
    var memory: Memory { get }
    /// Comes back to where `memory` was taken.
    mutating func restore(_ memory: Memory)
}
