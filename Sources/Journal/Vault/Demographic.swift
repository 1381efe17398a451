import Foundation
import GRDB

/// What a person chose to say about themselves. It is shown only in sums, small ones withheld.
public struct Demographic: Codable, Equatable, Sendable {
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
        let before = try demographic(of: answers.person) ?? Demographic(person: answers.person)
        try db.execute(
            sql: """
                INSERT INTO demographic (person, sealed) VALUES (?, ?)
                ON CONFLICT (person) DO UPDATE SET sealed = excluded.sealed
                """,
            arguments: [answers.person, try seal(answers, of: answers.person)])
        if answers != before { try noteChange(by: answers.person) }
    }

    /// What one person chose to say: for that person's own page.
    public func demographic(of person: String) throws -> Demographic? {
        try Row.fetchOne(db, sql: "SELECT sealed FROM demographic WHERE person = ?", arguments: [person])
            .flatMap { unseal($0[0], of: person) }
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
        var counts: [String: Int] = [:]
        let rows = try Row.fetchCursor(db, sql: "SELECT person, sealed FROM demographic")
        while let row = try rows.next() {
            let answers: Demographic? = unseal(row[1], of: row[0])
            if let answer = answers?.answer(to: question) { counts[answer, default: 0] += 1 }
        }
        return counts
    }
}

extension Demographic {
    /// The answer to one question; nil when none was given.
    func answer(to question: Vault.Question) -> String? {
        switch question {
        case .region: region
        case .gender: gender
        case .age: age
        case .firstTimer: firstTimer
        }
    }
}
