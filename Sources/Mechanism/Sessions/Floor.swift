/// Who speaks in a session, who waits and who has spoken: one queue for those in the room and those afar.
///
/// The order is a rule, and every place in it says which: a point of order before a question on what was said, that before
/// a reply, that before a new topic (TC39's TCQ); among equals the stakeholder group that has spoken least, then whoever
/// came first. Where the room has had the floor ``turnsInARow`` times in a row, whoever waits afar is next, whatever for:
/// only a point of order goes before that. The moderator may depart from it, with a reason that the record keeps.
public struct Floor: Equatable, Sendable {
    /// Everybody who asked for the floor or was given it, in the order in which they came.
    public internal(set) var turns: [Turn] = []

    /// How long a turn lasts, in seconds, unless the moderator extends it (NETmundial: two minutes).
    public static let turnLength = 120
    /// After so many turns from the room in a row, somebody who waits afar is next.
    public static let turnsInARow = 2
    /// How often one person can ask for the floor in one session, turns that were left included.
    public static let mostOfOne = 30
    /// The most people who can wait at once.
    public static let mostWaiting = 300

    /// Whoever has the floor.
    public var speaking: Turn? { turns.last(where: \.isSpeaking) }

    /// Those who wait, in the order in which they came.
    public var waiting: [Turn] { turns.filter { $0.stage == .waiting } }

    /// Those who have spoken.
    public var spoken: [Turn] { turns.filter { if case .spoken = $0.stage { true } else { false } } }

    /// A turn by its number.
    public func turn(_ number: Int) -> Turn? {
        turns.indices.contains(number - 1) ? turns[number - 1] : nil
    }

    /// A place in the queue, and the rule that put somebody there.
    public struct Place: Equatable, Sendable {
        public let turn: Turn
        public let reason: Reason

        /// Why somebody is next, seen from the place before.
        public enum Reason: Equatable, Sendable {
            /// What it is about goes before what the others want.
            case kind
            /// The room has had its turns in a row.
            case afar
            /// The group has spoken least of those that wait, for so many seconds.
            case leastHeard(seconds: Int)
            /// Of the same group as others who came later, or alone.
            case firstCome
        }
    }

    /// Those who wait in the order in which they get the floor, if everybody takes the usual time and nobody else comes.
    /// O(n²) in the number of those who wait.
    public func queue(at now: Timestamp) -> [Place] {
        var waiting = waiting
        var seconds = seconds(at: now)
        var fromRoom = turnsFromRoom
        var places: [Place] = []
        while let place = Self.next(of: waiting, seconds, fromRoom) {
            places.append(place)
            waiting.removeAll { $0.number == place.turn.number }
            seconds[place.turn.group, default: 0] += Self.turnLength
            fromRoom = place.turn.channel == .room ? fromRoom + 1 : 0
        }
        return places
    }

    private static func next(of waiting: [Turn], _ seconds: [String?: Int], _ fromRoom: Int) -> Place? {
        let alike = mostPressing(of: waiting)
        guard let kind = alike.first?.kind else { return nil }
        let afar = mostPressing(of: waiting.filter { $0.channel == .remote })
        let isAfarDue = fromRoom >= turnsInARow && kind != .pointOfOrder && !afar.isEmpty
        let choice = isAfarDue ? afar : alike
        func heard(_ turn: Turn) -> Int { seconds[turn.group] ?? 0 }
        guard let least = choice.map(heard).min(), let turn = choice.first(where: { heard($0) == least }) else {
            return nil
        }
        let reason: Place.Reason =
            if isAfarDue, alike.contains(where: { $0.channel == .room }) {
                .afar
            } else if choice.contains(where: { heard($0) > least }) {
                .leastHeard(seconds: least)
            } else if alike.count < waiting.count {
                .kind
            } else {
                .firstCome
            }
        return Place(turn: turn, reason: reason)
    }

    /// Those whose kind goes first.
    private static func mostPressing(of waiting: [Turn]) -> [Turn] {
        guard let rank = waiting.map(\.kind.rank).min() else { return [] }
        return waiting.filter { $0.kind.rank == rank }
    }

    /// How many turns in a row the room has had by now.
    private var turnsFromRoom: Int {
        turns.compactMap { turn in turn.began.map { (turn, $0) } }
            .sorted { ($0.1, $0.0.number) < ($1.1, $1.0.number) }
            .reversed().prefix { $0.0.channel == .room }.count
    }

    /// How long each stakeholder group has had the floor, in seconds; nil stands for those who named none. Whoever has not
    /// had it is not in it; a turn of less than a second is, with 0.
    public func seconds(at now: Timestamp) -> [String?: Int] {
        turns.reduce(into: [:]) { seconds, turn in
            if turn.began != nil { seconds[turn.group, default: 0] += turn.seconds(at: now) }
        }
    }

    /// How long those on a channel have had the floor, in seconds.
    public func seconds(on channel: Turn.Channel, at now: Timestamp) -> Int {
        turns.reduce(0) { $0 + ($1.channel == channel ? $1.seconds(at: now) : 0) }
    }

    /// What became of the questions that were written to be read out: how many there are, were read, were answered.
    public var questions: (asked: Int, read: Int, answered: Int) {
        let written = turns.filter { !$0.question.isEmpty && $0.stage != .left }
        return (
            written.count, written.count { $0.began != nil },
            written.count { if case .spoken(_, _, true) = $0.stage { true } else { false } }
        )
    }

    /// The questions that were read out and that nobody has marked as answered.
    public var unanswered: [Turn] {
        turns.filter { turn in
            if case .spoken(_, _, false) = turn.stage { !turn.question.isEmpty } else { false }
        }
    }

    mutating func give(_ number: Int, at moment: Timestamp, departing reason: Prose) {
        end(at: moment, isAnswered: false)
        change(number) {
            $0.stage = .speaking(since: moment, until: moment.adding(seconds: Self.turnLength))
            $0.departure = reason
        }
    }

    mutating func extend(by seconds: Int) {
        guard let turn = speaking, case .speaking(let since, let until) = turn.stage else { return }
        change(turn.number) { $0.stage = .speaking(since: since, until: until.adding(seconds: seconds)) }
    }

    mutating func end(at moment: Timestamp, isAnswered: Bool) {
        guard let turn = speaking, case .speaking(let since, _) = turn.stage else { return }
        change(turn.number) { $0.stage = .spoken(from: since, to: max(since, moment), isAnswered: isAnswered) }
    }

    mutating func answer(_ number: Int) {
        guard case .spoken(let from, let to, _)? = turn(number)?.stage else { return }
        change(number) { $0.stage = .spoken(from: from, to: to, isAnswered: true) }
    }

    mutating func leave(_ number: Int) { change(number) { $0.stage = .left } }

    private mutating func change(_ number: Int, _ change: (inout Turn) -> Void) {
        guard turns.indices.contains(number - 1) else { return }
        change(&turns[number - 1])
    }
}

/// One continuous speech of one person, from asking for the floor to the end of it.
public struct Turn: Equatable, Sendable {
    /// 1 for the first in its session; never given again.
    public let number: Int
    public let kind: Kind
    public let channel: Channel
    /// The participant, if the person has joined.
    public let person: PersonID?
    /// The name, for somebody whom the moderators added.
    public let name: Prose
    /// The stakeholder group, if it was stated.
    public let group: String?
    /// What is to be read out for somebody who does not speak.
    public let question: Prose
    public let asked: Timestamp
    public internal(set) var stage = Stage.waiting
    /// Why the moderator gave the floor out of turn.
    public internal(set) var departure = Prose.none

    /// What somebody wants the floor for, most pressing first.
    public enum Kind: String, CaseIterable, Sendable {
        case pointOfOrder = "point_of_order"
        case clarification = "clarifying_question"
        case reply
        case topic = "new_topic"

        var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// Where somebody is.
    public enum Channel: String, CaseIterable, Sendable {
        case room
        case remote
    }

    /// How far a turn has come.
    public enum Stage: Equatable, Sendable {
        case waiting
        case speaking(since: Timestamp, until: Timestamp)
        case spoken(from: Timestamp, to: Timestamp, isAnswered: Bool)
        /// Went out of the queue without having spoken.
        case left
    }

    var isSpeaking: Bool { if case .speaking = stage { true } else { false } }

    /// When it began, if it has.
    public var began: Timestamp? {
        switch stage {
        case .speaking(let since, _): since
        case .spoken(let from, _, _): from
        case .waiting, .left: nil
        }
    }

    /// How long it has lasted, in seconds.
    public func seconds(at now: Timestamp) -> Int {
        switch stage {
        case .speaking(let since, _): max(0, now.seconds - since.seconds)
        case .spoken(let from, let to, _): to.seconds - from.seconds
        case .waiting, .left: 0
        }
    }
}
