import GRDB

/// What a person chose to say about themselves. It is shown only in sums, small ones withheld.
public struct Demographic: Equatable, Sendable {
    public let person: String
    public var region: String?
    public var gender: String?
    public var age: String?
    public var firstTimer: String?

    /// What one person chose to say.
    public init(
        person: String, region: String? = nil, gender: String? = nil, age: String? = nil, firstTimer: String? = nil
    ) {
        (self.person, self.region, self.gender, self.age, self.firstTimer) = (person, region, gender, age, firstTimer)
    }
}

extension Vault {
    /// Keeps what a person chose to say, in place of what they said before.
    public func save(_ answers: Demographic) throws {
        try db.execute(
            sql: """
                INSERT INTO demographic (person, region, gender, age, first_timer) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (person) DO UPDATE SET
                    region = excluded.region, gender = excluded.gender, age = excluded.age,
                    first_timer = excluded.first_timer
                """,
            arguments: [answers.person, answers.region, answers.gender, answers.age, answers.firstTimer])
    }

    /// What one person chose to say: for that person's own page.
    public func demographic(of person: String) throws -> Demographic? {
        try Row.fetchOne(
            db, sql: "SELECT person, region, gender, age, first_timer FROM demographic WHERE person = ?",
            arguments: [person]
        ).map { Demographic(person: $0[0], region: $0[1], gender: $0[2], age: $0[3], firstTimer: $0[4]) }
    }

    /// The questions that people may answer about themselves.
    public enum Question: String, CaseIterable, Sendable {
        case region
        case gender
        case age
        case firstTimer = "first_timer"
    }

    /// How many people gave each answer to a question; nobody is named.
    public func answers(to question: Question) throws -> [String: Int] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT \(question.rawValue), count(*) FROM demographic
                WHERE \(question.rawValue) IS NOT NULL GROUP BY 1 ORDER BY 1
                """)
        return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
    }
}
