/// The programme of an event: which session is when and in which room, for people who can be in one place only.
///
/// Everything is known by its index in its list. ``propose(keeping:seed:_:)`` finds places, ``violations(of:)`` says what
/// is wrong with any, ``repair(_:seed:_:)`` changes as little as possible after something was cancelled.
public struct Programme: Sendable {
    /// A time at which sessions may be held. Slots may overlap, as a plenary overlaps two shorter ones.
    public struct Slot: Sendable {
        public var name: String
        /// The day it belongs to, whatever the clock says: sessions after midnight may be of the day before.
        public var day: Int
        /// Its start in minutes of UTC from any fixed midnight.
        public var start: Int
        /// Its length in minutes.
        public var length: Int

        public init(name: String, day: Int, start: Int, length: Int) {
            self.name = name
            self.day = day
            self.start = start
            self.length = max(0, length)
        }

        /// When it is over.
        var end: Int { start &+ length }

        func overlaps(_ other: Slot) -> Bool { start < other.end && other.start < end }
    }

    public struct Room: Sendable {
        public var name: String
        /// How many people it seats; nil if that does not matter.
        public var seats: Int?
        /// What it has, such as "streaming" or "interpretation".
        public var features: Set<String>
        /// Slots in which it cannot be used.
        public var closed: Set<Int>

        public init(name: String, seats: Int? = nil, features: Set<String> = [], closed: Set<Int> = []) {
            self.name = name
            self.seats = seats
            self.features = features
            self.closed = closed
        }
    }

    public struct Person: Sendable {
        public var name: String
        /// Slots in which the person cannot come.
        public var away: Set<Int>
        /// Minutes east of UTC where the person takes part from afar, in each slot, since clocks are changed; the last one
        /// holds for all that follow. Nil on site.
        public var remoteOffsets: [Int]?

        public init(name: String, away: Set<Int> = [], remoteOffsets: [Int]? = nil) {
            self.name = name
            self.away = away
            self.remoteOffsets = remoteOffsets
        }

        func remoteOffset(in slot: Int) -> Int? {
            remoteOffsets.flatMap { $0.indices.contains(slot) ? $0[slot] : $0.last }
        }
    }

    /// Somebody's part in a session: whatever it is, it takes the whole person.
    public struct Part: Sendable {
        public var person: Int
        public var role: String

        public init(_ person: Int, as role: String) {
            self.person = person
            self.role = role
        }
    }

    public struct Session: Sendable {
        public var title: String
        /// Its length in minutes; 0 where nobody says, then it is as long as its slot.
        public var length: Int
        public var parts: [Part]
        /// How many people are expected; nil if nobody knows.
        public var audience: Int?
        /// Features that its room must have.
        public var needs: Set<String>
        public var topics: Set<String>
        /// The stakeholder groups that it is for.
        public var groups: Set<String>
        /// Where it has to be, if that is settled.
        public var fixed: Place?
        /// Whether it is called off; it then has no place.
        public var isCancelled: Bool

        public init(
            title: String, length: Int, parts: [Part] = [], audience: Int? = nil, needs: Set<String> = [],
            topics: Set<String> = [], groups: Set<String> = [], fixed: Place? = nil, isCancelled: Bool = false
        ) {
            self.title = title
            self.length = length
            self.parts = parts
            self.audience = audience
            self.needs = needs
            self.topics = topics
            self.groups = groups
            self.fixed = fixed
            self.isCancelled = isCancelled
        }
    }

    /// A slot in a room.
    public struct Place: Hashable, Sendable {
        public var slot: Int
        public var room: Int

        public init(slot: Int, room: Int) {
            self.slot = slot
            self.room = room
        }
    }

    public var slots: [Slot]
    public var rooms: [Room]
    public var people: [Person]
    public var sessions: [Session]
    /// How many sessions that need a feature can be held at once, as of streaming crews; no entry, no limit.
    public var limits: [String: Int]
    public var wishes: Wishes

    public init(
        slots: [Slot], rooms: [Room], people: [Person], sessions: [Session], limits: [String: Int] = [:],
        wishes: Wishes = Wishes()
    ) {
        self.slots = slots
        self.rooms = rooms
        self.people = people
        self.sessions = sessions
        self.limits = limits
        self.wishes = wishes
    }

    /// Whether a place exists.
    func has(_ place: Place) -> Bool { slots.indices.contains(place.slot) && rooms.indices.contains(place.room) }

    /// The people of a session, each once.
    func people(of session: Int) -> [Int] {
        Set(sessions[session].parts.map(\.person).filter(people.indices.contains)).sorted()
    }

    func sharedPeople(_ first: Int, _ second: Int) -> [Int] {
        Set(people(of: first)).intersection(people(of: second)).sorted()
    }

    func sharedTopics(_ first: Int, _ second: Int) -> [String] {
        sessions[first].topics.intersection(sessions[second].topics).sorted()
    }

    /// The stakeholder groups that any session is for.
    var groups: [String] { Set(sessions.filter { !$0.isCancelled }.flatMap(\.groups)).sorted() }
}
