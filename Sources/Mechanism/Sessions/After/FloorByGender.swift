/// How the floor of a session was shared by gender, as far as people have stated theirs in private.
///
/// Who spoke for how long is public, and so exact figures by gender would tell whose is which. Therefore this is taken once,
/// when the floor has closed; it is told only where ``leastSpeakers`` or nobody spoke of every part; and shares are told in
/// tenths.
public struct FloorByGender: Equatable, Sendable {
    /// The shares of the time, in percent, in tens; nil where nobody spoke.
    public let women: Int?
    public let men: Int?
    /// Everybody else together: of another gender, or not stated.
    public let others: Int?

    /// The fewest people of whom something is told.
    public static let leastSpeakers = 5

    /// The genders that are told apart.
    public enum Gender: String, CaseIterable, Sendable {
        case woman
        case man
        case other
    }

    /// Shares in tens of percent.
    init(women: Int?, men: Int?, others: Int?) { (self.women, self.men, self.others) = (women, men, others) }

    /// What may be told of these speakers, each with the seconds for which they spoke; nil where nothing may: where a part
    /// has few speakers, or there is only one.
    public init?(_ speakers: [(gender: Gender?, seconds: Int)]) {
        func part(_ genders: Set<Gender?>) -> [Int] {
            speakers.filter { genders.contains($0.gender) }.map { min(max(0, $0.seconds), 1_000_000) }
        }
        let (women, men, others) = (part([.woman]), part([.man]), part([.other, nil]))
        let parts = [women, men, others].filter { !$0.isEmpty }
        let all = parts.joined().reduce(0, +)
        guard all > 0, parts.count > 1, parts.allSatisfy({ $0.count >= Self.leastSpeakers }) else { return nil }
        func tens(_ part: [Int]) -> Int? { part.isEmpty ? nil : (part.reduce(0, +) * 20 / all + 1) / 2 * 10 }
        self.init(women: tens(women), men: tens(men), others: tens(others))
    }
}

/// Tells how the floor was shared by gender. The program does so itself, once, when the floor has closed.
public struct CountGenders: Act {
    public static let type = ActType.countGenders
    public var session = ID<Session>(0)
    /// In tens of percent; -1 where it is not told.
    public var women = -1
    public var men = -1
    public var others = -1

    public init() {}

    /// What is told of a session.
    public init(_ session: ID<Session>, _ told: FloorByGender) {
        self.session = session
        (women, men, others) = (told.women ?? -1, told.men ?? -1, told.others ?? -1)
    }

    public var subject: ObjectID { .session(session) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("session", &session)
        fields.number("women", &women, in: 0...100, isRequired: false)
        fields.number("men", &men, in: 0...100, isRequired: false)
        fields.number("others", &others, in: 0...100, isRequired: false)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        guard try mechanism.heldSession(session).genders == nil else { throw Refusal(.gendersTold) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        func told(_ share: Int) -> Int? { share < 0 ? nil : share }
        try mechanism.sessions.update(session) {
            $0.genders = FloorByGender(women: told(women), men: told(men), others: told(others))
        }
    }
}
