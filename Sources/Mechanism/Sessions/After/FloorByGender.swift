/// How the floor of a session was shared by gender, as far as people have stated theirs in private.
///
/// Who spoke for how long is public, and so exact figures by gender would tell whose is which; and where they are told
/// again after every turn, the last speaker's. Therefore shares are told in tens of percent, and only where of every part
/// that is told ``leastSpeakers`` people at least have spoken who had not when it was told before: what changes from one
/// telling to the next never comes from fewer. The moment of telling gives nobody away either: whether it can be told is
/// looked at only after so many more people (``Session/mayTellGenders``).
public struct FloorByGender: Equatable, Sendable {
    /// The shares of the time, in percent, in tens; nil where nobody spoke.
    public let women: Int?
    public let men: Int?
    /// Everybody else together: of another gender, or not stated.
    public let others: Int?

    /// The fewest people of whom something is told.
    public static let leastSpeakers = 5
    /// The fewest new people with whom anything can be told: of one part alone, all of it would be theirs.
    public static let leastNewSpeakers = 2 * leastSpeakers

    /// The genders that are told apart.
    public enum Gender: String, CaseIterable, Sendable {
        case woman
        case man
        case other
    }

    /// Somebody who has spoken.
    public struct Speaker: Sendable {
        /// What the person stated, if anything.
        public let gender: Gender?
        public let seconds: Int
        /// Whether the person had not spoken when it was told before.
        public let isNew: Bool

        public init(gender: Gender?, seconds: Int, isNew: Bool) {
            (self.gender, self.seconds, self.isNew) = (gender, seconds, isNew)
        }
    }

    /// Shares in tens of percent.
    init(women: Int?, men: Int?, others: Int?) { (self.women, self.men, self.others) = (women, men, others) }

    /// What may be told of all who have spoken; nil where nothing may: where a part has few speakers who are new, or there
    /// is only one.
    public init?(_ speakers: [Speaker]) {
        func part(_ genders: Set<Gender?>) -> [Speaker] { speakers.filter { genders.contains($0.gender) } }
        func seconds(_ part: [Speaker]) -> Int { part.reduce(0) { $0 + min(max(0, $1.seconds), 1_000_000) } }
        let (women, men, others) = (part([.woman]), part([.man]), part([.other, nil]))
        let parts = [women, men, others].filter { !$0.isEmpty }
        let all = seconds(speakers)
        let areEnough = parts.allSatisfy { part in part.count { $0.isNew } >= Self.leastSpeakers }
        guard all > 0, parts.count > 1, areEnough else { return nil }
        func tens(_ part: [Speaker]) -> Int? { part.isEmpty ? nil : (seconds(part) * 20 / all + 1) / 2 * 10 }
        self.init(women: tens(women), men: tens(men), others: tens(others))
    }
}

extension Session {
    /// Those who have spoken, and had not when it was last told how the floor was shared by gender: all of them, before the
    /// first time.
    public var newSpeakers: Set<PersonID> {
        var (new, known): (Set<PersonID>, Set<PersonID>) = ([], [])
        for turn in floor.turns {
            guard let person = turn.person, case .spoken(_, let ended, _) = turn.stage else { continue }
            if let gendersTold, ended <= gendersTold { known.insert(person) } else { new.insert(person) }
        }
        return new.subtracting(known)
    }

    /// Whether it is looked at now if the shares by gender can be told: when ``FloorByGender/leastNewSpeakers`` new people
    /// have spoken, and then after every ``FloorByGender/leastSpeakers`` more. Told as soon as it can be, it would say of
    /// whoever spoke last that theirs was the answer that was missing.
    public var mayTellGenders: Bool {
        let more = newSpeakers.count - FloorByGender.leastNewSpeakers
        return more >= 0 && more.isMultiple(of: FloorByGender.leastSpeakers)
    }
}

/// Tells how the floor was shared by gender. The program does so itself when a turn has ended, as seldom as
/// ``FloorByGender`` says. What is public of that is checked here; the rest follows from answers that nobody else may see.
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
        let isLive = mechanism.sessions[session]?.state == .live
        let session = isLive ? try mechanism.session(session, in: .live) : try mechanism.heldSession(session)
        guard session.newSpeakers.count >= FloorByGender.leastNewSpeakers else {
            throw Refusal(.gendersTold, String(FloorByGender.leastNewSpeakers))
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        func told(_ share: Int) -> Int? { share < 0 ? nil : share }
        try mechanism.sessions.update(session) {
            $0.genders = FloorByGender(women: told(women), men: told(men), others: told(others))
            $0.gendersTold = stamp.at
        }
    }
}
