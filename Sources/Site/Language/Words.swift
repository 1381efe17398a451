import Mechanism

/// The words of the interface in one language. English stands in the source and is the key of every translation.
public struct Words: Sendable {
    /// The language, a BCP 47 code.
    public let language: String
    private let catalogue: Catalogue

    /// The words of a language, out of its catalogue.
    public init(language: String, catalogue: Catalogue) { (self.language, self.catalogue) = (language, catalogue) }

    /// The words for an English sentence.
    public func callAsFunction(_ english: String) -> String { catalogue[english] ?? english }

    /// The words for an English sentence, with its `%1`, `%2` … filled in.
    public func callAsFunction(_ english: String, _ arguments: String...) -> String {
        Refusal.fill(self(english), arguments)
    }

    /// The words for a number of things: `one` when there is one, `many` otherwise; `%1` is the number.
    public func count(_ number: Int, _ one: String, _ many: String) -> String {
        Refusal.fill(self(number == 1 ? one : many), [self.number(number)])
    }

    /// A number with its thousands kept apart.
    public func number(_ number: Int) -> String {
        let digits = String(number.magnitude)
        guard digits.count > 3 else { return String(number) }
        var grouped = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        return (number < 0 ? "−" : "") + grouped
    }

    /// Things one after the other, with the language's "and".
    public func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return self("%1 and %2", items.dropLast().joined(separator: self(", ")), last)
    }
}
