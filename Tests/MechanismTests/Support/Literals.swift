import Mechanism

/// Words as they come from a person.
extension Prose: ExpressibleByStringLiteral {
    init(stringLiteral words: String) { self = .written(words) }
}

/// The number of a thing.
extension ID: ExpressibleByIntegerLiteral {
    init(integerLiteral number: Int) { self.init(number) }
}

/// A day, at nine in the morning, or `2026-02-10T11:00`.
extension Timestamp: ExpressibleByStringLiteral {
    init(stringLiteral text: String) {
        guard let civil = Civil(text) ?? Civil(text + "T09:00") else { preconditionFailure("\(text) is no date") }
        self.init(utc: civil)
    }
}

extension Act {
    /// The same act, save for this.
    func but(_ change: (inout Self) -> Void) -> Self {
        var act = self
        change(&act)
        return act
    }
}
