import Mechanism
import TransparencyLog

/// A process as it is told to a mechanism, act by act. Everything passes the rules, as it would at the door.
struct Story {
    private(set) var mechanism = Mechanism()
    private(set) var now = Timestamp(seconds: 1_767_258_000)
    /// What was done, to be done again in another order.
    private(set) var acts: [(act: any Act, actor: Actor)] = []

    /// Does an act that the rules allow.
    mutating func act<Kind: Act>(_ kind: Kind.Type, by actor: Actor, _ fill: (inout Kind) -> Void = { _ in }) throws {
        var act = Kind()
        fill(&act)
        try mechanism.check(act, by: actor, at: now)
        try enter(act, by: actor)
    }

    /// Lets time pass, and the clock do what falls due.
    mutating func wait(days: Int, seconds: Int = 0) throws {
        now = now.adding(days: days).adding(seconds: seconds)
        for act in mechanism.due(at: now) { try enter(act, by: .clock) }
    }

    private mutating func enter(_ act: any Act, by actor: Actor) throws {
        _ = try mechanism.enter(act, by: actor, at: now)
        acts.append((act, actor))
    }
}

extension Actor {
    static let secretary = Actor.person(.secretary)
    static let chair = Actor.person(.chair)
    static let drafter = Actor.person(.drafter)
    static let minister = Actor.person(.minister)
    static let citizen = Actor.person(.citizen)
    static let trader = Actor.person(.trader)
    static let engineer = Actor.person(.engineer)
    static let official = Actor.person(.official)
}

extension PersonID {
    static let secretary = PersonID(high: 1, low: 1)
    static let chair = PersonID(high: 1, low: 2)
    static let drafter = PersonID(high: 1, low: 3)
    static let minister = PersonID(high: 1, low: 4)
    static let citizen = PersonID(high: 1, low: 5)
    static let trader = PersonID(high: 1, low: 6)
    static let engineer = PersonID(high: 1, low: 7)
    static let official = PersonID(high: 1, low: 8)
}

extension Prose {
    /// Words as the record keeps them.
    static let words = Prose.words(bytes: 80)

    /// So many bytes of words as the record keeps them.
    static func words(bytes: Int) -> Prose {
        .kept(Commitment(hash: .leaf([UInt8](repeating: 0x61, count: bytes)), length: bytes))
    }
}

extension Charter {
    /// Four groups, and the numbers that most mechanisms start from.
    static let usual: Charter = {
        var charter = Charter()
        charter.name = "Forum"
        charter.languages = ["en", "ko"]
        charter.groups = Vocabulary(
            ["civil_society", "government", "private_sector", "technical"].map { .init(code: $0, names: [$0]) })
        charter.topics = Vocabulary([.init(code: "names", names: ["Names"])])
        return charter
    }()
}
