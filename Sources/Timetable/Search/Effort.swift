/// How long a search goes on. It may end at any time with the best that it has found.
public enum Effort {
    /// So many moves: the same result for the same seed, on any machine.
    case moves(Int)
    /// As long as the time given is not up: `spent` says what share of it is, from 0, and the search ends at 1. More
    /// on a faster machine, so the result depends on it. The share is asked for, and not only whether to go on, since
    /// annealing cools by it.
    case time(spent: () -> Double)

    /// Which share is spent after so many moves, from 0; 1 or more at the end.
    func spent(after moves: Int) -> Double {
        switch self {
        case .moves(let most): most > 0 ? Double(moves) / Double(most) : 1
        case .time(let spent): spent()
        }
    }
}
