import Review
import TransparencyLog

extension Fields {
    /// Scores, one for each criterion: in a form, parted by spaces.
    mutating func scores(_ name: String, _ value: inout [Int]) {
        switch direction {
        case .describing: shapes.append(FieldShape(name, .scores, isRequired: true))
        case .form(let form):
            let pieces = form.all(name).flatMap { $0.split { $0 == "," || $0.isWhitespace } }
            guard !pieces.isEmpty else { return fault(name, .missing) }
            let numbers = pieces.compactMap { Int(digits: $0) }
            if numbers.count < pieces.count { fault(name, .notANumber) }
            if numbers.count > Criteria.most { fault(name, .tooMany(Criteria.most)) }
            value = numbers
            checkScores(name, numbers)
        case .entry(let facts):
            guard case .array(let list)? = facts[name] else { return fault(name, .missing) }
            value = list.compactMap(\.asInteger)
            checkScores(name, value)
        case .sealing: facts.append((name, .array(value.map(JSONValue.integer))))
        }
    }

    private mutating func checkScores(_ name: String, _ numbers: [Int]) {
        guard !numbers.allSatisfy(Ranking.scores.contains) else { return }
        fault(name, .outOfBounds(Ranking.scores.lowerBound, Ranking.scores.upperBound))
    }
}
