/// How much a statement is agreed with beside what the camps explain: the intercept of the Community Notes model, a
/// second opinion on common ground.
///
/// A vote (agree 1, pass ½, disagree 0) is μ + iᵤ + iₙ + fᵤfₙ. The published code of Community Notes minimises the mean
/// squared error + .15 (mean iᵤ² + mean iₙ² + μ²) + .03 (mean fᵤ² + mean fₙ²), by Adam; here the two sides are solved in
/// turn exactly, starting from the first axis of the map, until the gradient vanishes.
public struct BridgingModel: Hashable, Sendable {
    /// iₙ of each statement: over .40 with |fₙ| under .5 Community Notes would call it helpful.
    public private(set) var intercepts: [Double]
    /// fₙ of each statement, the largest positive.
    public private(set) var factors: [Double]
    /// μ.
    public private(set) var mean = 0.5
    /// What was minimised.
    public private(set) var loss = 0.0
    /// The length of the gradient at the end.
    public private(set) var gradientNorm = 0.0
    /// How often both sides were solved.
    public private(set) var sweeps = 0

    private static let interceptPenalty = 0.15
    private static let factorPenalty = 0.03

    /// - Parameters:
    ///   - axis: The first component of the map.
    ///   - isIncluded: Which statements take part.
    init(_ votes: VoteMatrix, axis: [Double], isIncluded: [Bool], sweeps most: Int = 2_000) {
        let ratings = Ratings(votes, isIncluded)
        let width = isIncluded.count { $0 }
        intercepts = [Double](repeating: 0, count: axis.count)
        factors = axis.map { $0 * Double(max(1, width)).squareRoot() / 2 }
        guard ratings.count > 0 else { return }
        var people = Side(count: votes.participantCount)
        var statements = Side(intercepts: intercepts, factors: factors)
        while sweeps < most {
            ratings.solve(&people, statements, mean, byRow: true)
            ratings.solve(&statements, people, mean, byRow: false)
            mean = ratings.mean(people, statements)
            sweeps += 1
            if sweeps % 5 == 0 {
                gradientNorm = ratings.gradientNorm(people, statements, mean)
                if gradientNorm <= 1e-9 { break }
            }
        }
        gradientNorm = ratings.gradientNorm(people, statements, mean)
        loss = ratings.loss(people, statements, mean)
        let largest = statements.factors.map(abs).max() ?? 0
        let sign =
            statements.factors.first { abs($0) >= largest * (1 - 1e-9) && $0 != 0 }.map { $0 < 0 ? -1.0 : 1 } ?? 1
        intercepts = statements.intercepts
        factors = statements.factors.map { sign * $0 }
    }

    /// The parameters of the people or of the statements.
    struct Side {
        var intercepts: [Double]
        var factors: [Double]

        init(count: Int) {
            intercepts = [Double](repeating: 0, count: count)
            factors = intercepts
        }

        init(intercepts: [Double], factors: [Double]) {
            self.intercepts = intercepts
            self.factors = factors
        }
    }

    /// The votes as ratings, and what the model makes of them.
    struct Ratings {
        private let rows: [Int32]
        private let columns: [Int32]
        private let values: [Double]
        private let people: Int
        private let statements: Int

        var count: Int { values.count }

        init(_ votes: VoteMatrix, _ isIncluded: [Bool]) {
            var (rows, columns, values) = ([Int32](), [Int32](), [Double]())
            for row in 0..<votes.participantCount {
                for code in votes.row(row) where isIncluded[Int(code) / 3] {
                    rows.append(Int32(truncatingIfNeeded: row))
                    columns.append(Int32(code / 3))
                    values.append(Double(code % 3) / 2)
                }
            }
            (people, statements) = (Set(rows).count, Set(columns).count)
            (self.rows, self.columns, self.values) = (rows, columns, values)
        }

        /// Solves one side exactly, the other being as it is: two equations for each person or statement.
        func solve(_ side: inout Side, _ other: Side, _ mean: Double, byRow: Bool) {
            let size = side.intercepts.count
            var sums = [Equations](repeating: Equations(), count: size)
            for place in values.indices {
                let (row, column) = (Int(rows[place]), Int(columns[place]))
                let (own, across) = byRow ? (row, column) : (column, row)
                sums[own].add(values[place] - mean - other.intercepts[across], other.factors[across])
            }
            let share = Double(count) / Double(max(1, byRow ? people : statements))
            for place in 0..<size where sums[place].count > 0 {
                (side.intercepts[place], side.factors[place]) = sums[place].solution(
                    interceptPenalty * share, factorPenalty * share)
            }
        }

        private struct Equations {
            var (count, factor, square, rest, product) = (0.0, 0.0, 0.0, 0.0, 0.0)

            mutating func add(_ rest: Double, _ factor: Double) {
                count += 1
                self.factor += factor
                square += factor * factor
                self.rest += rest
                product += rest * factor
            }

            func solution(_ first: Double, _ second: Double) -> (Double, Double) {
                let (a, d) = (count + first, square + second)
                let determinant = a * d - factor * factor
                return ((d * rest - factor * product) / determinant, (a * product - factor * rest) / determinant)
            }
        }

        func mean(_ people: Side, _ statements: Side) -> Double {
            var sum = 0.0
            for place in values.indices { sum += values[place] - explained(place, people, statements) }
            return sum / Double(count) / (1 + interceptPenalty)
        }

        private func explained(_ place: Int, _ people: Side, _ statements: Side) -> Double {
            let (row, column) = (Int(rows[place]), Int(columns[place]))
            return people.intercepts[row] + statements.intercepts[column]
                + people.factors[row] * statements.factors[column]
        }

        func loss(_ people: Side, _ statements: Side, _ mean: Double) -> Double {
            var squares = 0.0
            for place in values.indices {
                let error = values[place] - mean - explained(place, people, statements)
                squares += error * error
            }
            func penalty(_ side: Side, _ size: Int) -> Double {
                (interceptPenalty * dot(side.intercepts, side.intercepts)
                    + factorPenalty * dot(side.factors, side.factors)) / Double(max(1, size))
            }
            return squares / Double(count) + interceptPenalty * mean * mean
                + penalty(people, self.people) + penalty(used(statements), self.statements)
        }

        /// The statements with votes only: the others keep what they began with, which is no part of the model.
        private func used(_ side: Side) -> Side {
            var used = Side(count: side.intercepts.count)
            for column in Set(columns) {
                used.intercepts[Int(column)] = side.intercepts[Int(column)]
                used.factors[Int(column)] = side.factors[Int(column)]
            }
            return used
        }

        func gradientNorm(_ people: Side, _ statements: Side, _ mean: Double) -> Double {
            var (ofPeople, ofStatements) = (
                Side(count: people.intercepts.count), Side(count: statements.intercepts.count)
            )
            var ofMean = 2 * interceptPenalty * mean
            for place in values.indices {
                let (row, column) = (Int(rows[place]), Int(columns[place]))
                let error = -2 * (values[place] - mean - explained(place, people, statements)) / Double(count)
                ofMean += error
                ofPeople.intercepts[row] += error
                ofPeople.factors[row] += error * statements.factors[column]
                ofStatements.intercepts[column] += error
                ofStatements.factors[column] += error * people.factors[row]
            }
            func squares(_ gradient: Side, _ side: Side, _ size: Int) -> Double {
                var gradient = gradient
                add(2 * interceptPenalty / Double(max(1, size)), side.intercepts, to: &gradient.intercepts)
                add(2 * factorPenalty / Double(max(1, size)), side.factors, to: &gradient.factors)
                return dot(gradient.intercepts, gradient.intercepts) + dot(gradient.factors, gradient.factors)
            }
            return
                (ofMean * ofMean + squares(ofPeople, people, self.people)
                + squares(ofStatements, used(statements), self.statements)).squareRoot()
        }
    }
}
