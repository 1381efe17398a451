/// One forum of the process: its rooms and slots, which session has which of them, and the programmes that were released.
///
/// The draft and the releases are kept apart. A session's own time and place change only when a programme is released, so
/// that whoever follows the programme sees what was decided and not what is being tried.
public struct Edition: Numbered, Equatable, Sendable {
    public static let prefix = "edn"

    public let id: ID<Edition>
    public internal(set) var title: Prose
    /// Where it takes place: house, town, address.
    public internal(set) var venue: Prose
    /// The IANA name of the zone on whose clocks its programme is told.
    public internal(set) var zone: String
    /// How many sessions that need something can have it at once, such as streaming crews; nothing where it does not matter.
    public internal(set) var limits: [RoomFeature: Int] = [:]
    /// In the order in which they were brought in.
    public internal(set) var rooms: [Room] = []
    /// In the order of their beginnings.
    public internal(set) var slots: [Slot] = []
    /// How many rooms and slots were ever brought in: the number of the last one.
    var roomsGiven = 0
    var slotsGiven = 0
    /// The draft: the place of each session that has one.
    public internal(set) var places: [ID<Session>: GridPlace] = [:]
    /// How the draft was arranged by the program last.
    public internal(set) var arrangement: Arrangement?
    /// The times at which the draft was open for comments.
    public internal(set) var hearings: [Hearing] = []
    public internal(set) var comments: [Comment] = []
    public internal(set) var releases: [Release] = []

    /// A room.
    public struct Room: Equatable, Sendable {
        /// 1 for the first that was brought in; never given again.
        public let number: Int
        public internal(set) var name: Prose
        /// How many people it seats; nil if that does not matter.
        public internal(set) var seats: Int?
        public internal(set) var features: Set<RoomFeature>
        /// The slots in which it cannot be used, by number.
        public internal(set) var closed: [Int]
        /// Where to follow what happens in it, and take part from afar.
        public internal(set) var links: Prose
    }

    /// A time of the programme.
    public struct Slot: Equatable, Sendable {
        /// 1 for the first that was brought in; never given again.
        public let number: Int
        public internal(set) var starts: Timestamp
        public internal(set) var minutes: Int
        public internal(set) var kind: SlotKind
        public internal(set) var name: Prose
        /// Whether it belongs to the day before, whatever the clock says: a late evening that goes on after midnight.
        public internal(set) var isOfDayBefore: Bool

        /// When it is over.
        public var ends: Timestamp { starts.adding(seconds: minutes * 60) }

        /// Whether two slots have a moment in common.
        public func overlaps(_ other: Slot) -> Bool { starts < other.ends && other.starts < ends }
    }

    /// How the program arranged the draft, for others who want to repeat it.
    public struct Arrangement: Equatable, Sendable {
        public let way: Way
        public let seed: Int
        public let moves: Int
        /// What is wrong with it, added up in the prices of the engine; less is better.
        public let cost: Int
        /// How many sessions it placed.
        public let count: Int
        public let at: Timestamp

        /// What the program was asked to do.
        public enum Way: String, CaseIterable, Sendable {
            /// Places for the sessions that have none; the others stay.
            case fill
            /// Places for all.
            case anew
            /// As few changes as it takes to hold the programme again.
            case repair
        }
    }

    /// The draft, open for comments.
    public struct Hearing: Equatable, Sendable {
        public let opened: Timestamp
        public internal(set) var closes: Timestamp
        /// Whether the draft was taken back before the time was over.
        public internal(set) var isWithdrawn = false
        /// Why its time was changed, or the draft taken back; none where neither was.
        public internal(set) var reason = Prose.none

        init(opened: Timestamp, closes: Timestamp) { (self.opened, self.closes) = (opened, closes) }
    }

    /// What somebody said on the draft, and what became of it.
    public struct Comment: Equatable, Sendable {
        public let author: Voice
        /// The session that it is about; nil for the programme as a whole.
        public let session: ID<Session>?
        public let text: Prose
        public let at: Timestamp
        public internal(set) var answer = Prose.none
    }

    /// A programme as it was released, whatever happens to rooms and slots afterwards.
    public struct Release: Equatable, Sendable {
        public let name: Prose
        public let note: Prose
        public let at: Timestamp
        public let appointments: [ID<Session>: Appointment]
        /// The times that it shows: those with a session, and the breaks.
        public let slots: [Slot]
        public let rooms: [Room]
    }

    /// A room of the edition by its number.
    public func room(_ number: Int) -> Room? { rooms.first { $0.number == number } }

    /// A slot of the edition by its number.
    public func slot(_ number: Int) -> Slot? { slots.first { $0.number == number } }

    /// The session that has a place in the draft.
    public func session(at place: GridPlace) -> ID<Session>? { places.filter { $0.value == place }.keys.min() }

    /// The last time the draft was opened for comments since the last release; nil if it was not, or was taken back.
    public var hearing: Hearing? {
        hearings.last.flatMap { hearing in
            hearing.isWithdrawn || releases.last.map { $0.at >= hearing.opened } ?? false ? nil : hearing
        }
    }

    /// How many comments wait for an answer.
    public var unanswered: Int { comments.count { $0.answer.isEmpty } }

    /// Where each session would be if the draft were released.
    public var appointments: [ID<Session>: Appointment] {
        let rooms = rooms.reduce(into: [Int: Room]()) { $0[$1.number] = $1 }
        let slots = slots.reduce(into: [Int: Slot]()) { $0[$1.number] = $1 }
        return places.compactMapValues { place in
            guard let room = rooms[place.room], let slot = slots[place.slot] else { return nil }
            return Appointment(
                starts: slot.starts, ends: slot.ends, room: room.number, name: room.name, links: room.links)
        }
    }

    /// The times that everybody would see if the draft were released: those with a session, and the breaks.
    public var shownSlots: [Slot] {
        let held = Set(places.values.map(\.slot))
        return slots.filter { $0.kind == .pause || held.contains($0.number) }
    }
}

/// What a room may have, and a session need.
public enum RoomFeature: String, CaseIterable, Comparable, Sendable {
    case streaming
    case interpretation
    case captions
    case hearingLoop = "hearing_loop"
    case stepFree = "step_free"

    public static func < (one: RoomFeature, other: RoomFeature) -> Bool { one.rawValue < other.rawValue }
}

/// What a slot is for.
public enum SlotKind: String, CaseIterable, Sendable {
    case session
    case plenary
    /// Lunch, coffee, a reception: no session is placed in it.
    case pause = "break"
}

/// A slot in a room.
public struct GridPlace: Hashable, Comparable, Sendable {
    public let slot: Int
    public let room: Int

    /// The place of a slot and a room, by their numbers.
    public init(slot: Int, room: Int) { (self.slot, self.room) = (slot, room) }

    /// How a form says it: `3-2`.
    public var code: String { "\(slot)-\(room)" }

    /// Reads exactly what ``code`` writes.
    public init?(code: some StringProtocol) {
        let parts = code.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let slot = Int(digits: parts[0]), let room = Int(digits: parts[1]), slot > 0, room > 0
        else { return nil }
        self.init(slot: slot, room: room)
    }

    public static func < (one: GridPlace, other: GridPlace) -> Bool {
        one.slot != other.slot ? one.slot < other.slot : one.room < other.room
    }
}

/// A session with its place.
public struct Placement: Hashable, Sendable {
    public let session: ID<Session>
    public let place: GridPlace

    /// A session at a place.
    public init(_ session: ID<Session>, _ place: GridPlace) { (self.session, self.place) = (session, place) }

    /// How a form and the record say it: `12 3-2`.
    public var code: String { "\(session.number) \(place.code)" }

    /// Reads what ``code`` writes, with any white space.
    public init?(code: some StringProtocol) {
        let words = code.split(whereSeparator: \.isWhitespace)
        guard words.count == 2, let number = Int(digits: words[0]), number > 0, let place = GridPlace(code: words[1])
        else { return nil }
        self.init(ID(number), place)
    }
}

/// When and where a session is, as a release says it.
public struct Appointment: Equatable, Sendable {
    public let starts: Timestamp
    public let ends: Timestamp
    public let room: Int
    /// The name of the room.
    public let name: Prose
    /// The links of the room: where to follow what happens in it, and take part from afar.
    public let links: Prose

    /// Whether another appointment is at another time or place.
    func isElsewhere(than other: Appointment) -> Bool {
        isAtOtherTime(than: other) || room != other.room || name != other.name
    }

    /// Whether another appointment is at the same time in the same room, which was called otherwise.
    func isRenamed(from other: Appointment) -> Bool {
        !isAtOtherTime(than: other) && room == other.room && name != other.name
    }

    private func isAtOtherTime(than other: Appointment) -> Bool { starts != other.starts || ends != other.ends }
}

/// What a session needs of its place.
public struct SessionNeeds: Equatable, Sendable {
    /// How long it takes; nil for as long as its slot.
    public let minutes: Int?
    /// How many people are expected.
    public let audience: Int?
    public let features: Set<RoomFeature>

    /// Nothing in particular.
    public static let none = SessionNeeds(minutes: nil, audience: nil, features: [])
}

extension Mechanism {
    /// The edition with a number.
    func edition(_ id: ID<Edition>) throws(Refusal) -> Edition {
        guard let edition = editions[id] else { throw Refusal(.unknownThing, id.code) }
        return edition
    }

    /// The edition in whose draft a session has its place.
    public func edition(of session: ID<Session>) -> Edition? { editions.first { $0.places[session] != nil } }

    /// Whether a person sits on the programme committee: answers in it for a session of the programme that is not over.
    public func isOnProgrammeCommittee(_ person: PersonID) -> Bool {
        sessions.contains { session in
            session.isInProgramme && session.state != .published
                && session.parts.contains { $0.role == .programmeCommittee && $0.person == person }
        }
    }
}
