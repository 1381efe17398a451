import Foundation
import GRDB

/// What people said about themselves, as it was last published: counts, before small ones are withheld.
///
/// A table of counts hides small ones, but the difference of two tables may be one person. So the next picture replaces
/// this one only after ``batch`` people have changed their answers, and nobody sees which of them changed what.
public struct PublishedAnswers: Codable, Equatable, Sendable {
    /// The fewest people whose answers change between two pictures.
    public static let batch = 5

    /// How many people had been asked.
    public let asked: Int
    private let counts: [String: [String: Int]]

    init(asked: Int, counts: [Vault.Question: [String: Int]]) {
        self.asked = asked
        self.counts = counts.reduce(into: [:]) { $0[$1.key.rawValue] = $1.value }
    }

    /// How many people gave each answer to a question.
    public func counts(of question: Vault.Question) -> [String: Int] { counts[question.rawValue] ?? [:] }
}

extension Vault {
    private static let picture = "answers_published"
    private static let changed = "answers_changed"

    /// The last picture; nil before the first.
    public func publishedAnswers() throws -> PublishedAnswers? {
        try setting(Self.picture).flatMap { try? JSONDecoder().decode(PublishedAnswers.self, from: Data($0.utf8)) }
    }

    /// Notes that a person's answers changed; with the last of a batch, publishes a new picture.
    func noteChange(by person: String) throws {
        let people = try changedPeople().union([person])
        guard people.count >= PublishedAnswers.batch else { return try keep(people) }
        var counts: [Question: [String: Int]] = [:]
        for question in Question.allCases { counts[question] = try answers(to: question) }
        let asked = try Int.fetchOne(db, sql: "SELECT count(*) FROM demographic") ?? 0
        let picture = try JSONEncoder().encode(PublishedAnswers(asked: asked, counts: counts))
        try set(Self.picture, to: String(decoding: picture, as: UTF8.self))
        try keep([])
    }

    /// Counts a person who is forgotten no longer among those who changed.
    func forgetChange(by person: String) throws { try keep(try changedPeople().subtracting([person])) }

    private func changedPeople() throws -> Set<String> {
        Set((try setting(Self.changed) ?? "").split(separator: " ").map(String.init))
    }

    private func keep(_ people: Set<String>) throws {
        try set(Self.changed, to: people.sorted().joined(separator: " "))
    }
}
