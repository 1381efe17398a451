/// An act that the rules do not allow: what is refused, by which rule, and what to do. Part of the process, not a failure.
public struct Refusal: Error, Hashable, Sendable {
    /// The rule that it breaks.
    public let rule: Rule
    /// What the rule's sentence has to be filled with: numbers, dates (RFC 3339), group codes, identifiers.
    public let arguments: [String]

    /// A refusal under a rule.
    public init(_ rule: Rule, _ arguments: String...) { (self.rule, self.arguments) = (rule, arguments) }
}

extension Refusal: CustomStringConvertible {
    /// The refusal in English: what, why, and what to do.
    public var description: String { Self.fill(rule.sentence, arguments) }

    /// Puts the arguments where the sentence says `%1`, `%2` …
    public static func fill(_ sentence: String, _ arguments: [String]) -> String {
        var filled = ""
        var rest = sentence[...]
        while let sign = rest.firstIndex(of: "%") {
            filled += rest[..<sign]
            rest = rest[rest.index(after: sign)...]
            if let digit = rest.first?.wholeNumberValue, digit > 0, digit <= arguments.count {
                filled += arguments[digit - 1]
                rest = rest.dropFirst()
            } else {
                filled += "%"
            }
        }
        return filled + rest
    }
}
