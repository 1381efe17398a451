import Timetable

/// A small forum: three slots on one day, two rooms, four people, four sessions.
enum Forum {
    static let slots = [
        Programme.Slot(name: "Monday 9:00", day: 0, start: 9 * 60, length: 60),
        Programme.Slot(name: "Monday 10:00", day: 0, start: 10 * 60, length: 60),
        Programme.Slot(name: "Monday 14:00", day: 0, start: 14 * 60, length: 90)
    ]

    static let rooms = [
        Programme.Room(name: "Aula", seats: 100, features: ["streaming"]), Programme.Room(name: "Cellar", seats: 20)
    ]

    static let people = [
        Programme.Person(name: "Ada"), Programme.Person(name: "Ben", away: [0]),
        Programme.Person(name: "Chi", remoteOffsets: [9 * 60]), Programme.Person(name: "Dana")
    ]

    static let sessions = [
        Programme.Session(
            title: "Privacy", length: 60, parts: [.init(0, as: "moderator"), .init(1, as: "key participant")],
            audience: 45, topics: ["privacy", "law"], groups: ["civil society", "government"]),
        Programme.Session(
            title: "Data law", length: 60, parts: [.init(3, as: "focal point")], needs: ["streaming"],
            topics: ["law"], groups: ["civil society"]),
        Programme.Session(
            title: "Routing", length: 60, parts: [.init(0, as: "rapporteur"), .init(2, as: "key participant")],
            topics: ["routing"], groups: ["civil society"]),
        Programme.Session(title: "Plenary", length: 90, parts: [.init(3, as: "moderator")], groups: ["technical"])
    ]

    static let programme = Programme(slots: slots, rooms: rooms, people: people, sessions: sessions)

    static func place(_ slot: Int, _ room: Int) -> Programme.Place { Programme.Place(slot: slot, room: room) }
}

extension Programme {
    /// A programme of chance, with everything that a programme can have.
    static func random(_ generator: inout some RandomNumberGenerator, sessions: Int, slots: Int, rooms: Int)
        -> Programme
    {
        func some(_ count: Int, of names: [String]) -> Set<String> {
            Set(names.shuffled(using: &generator).prefix(Int.random(in: 0...count, using: &generator)))
        }
        let made = (0..<slots).map { slot in
            // Every other slot overlaps the one before by a quarter of an hour.
            Slot(name: "slot \(slot)", day: 0, start: slot * 60 - (slot % 2) * 15, length: 60 - 15 * (slot % 3 / 2))
        }
        let people = (0..<5).map { person in
            Person(
                name: "person \(person)", away: Int.random(in: 0..<3, using: &generator) == 0 ? [person % slots] : [],
                remoteOffsets: person == 0
                    ? (0..<3).map { _ in Int.random(in: -12...12, using: &generator) * 60 } : nil)
        }
        var programme = Programme(
            slots: made,
            rooms: (0..<rooms).map { room in
                Room(
                    name: "room \(room)", seats: room * 30 + 20, features: some(2, of: ["streaming", "interpretation"]),
                    closed: Int.random(in: 0..<4, using: &generator) == 0 ? [room % slots] : [])
            },
            people: people,
            sessions: (0..<sessions).map { number in
                Session(
                    title: "session \(number)", length: [45, 60].randomElement(using: &generator) ?? 60,
                    parts: (0..<Int.random(in: 0...2, using: &generator)).map { part in
                        Part(
                            Int.random(in: 0..<people.count, using: &generator),
                            as: part == 0 ? "moderator" : "rapporteur")
                    },
                    audience: Int.random(in: 0...90, using: &generator),
                    needs: Int.random(in: 0..<4, using: &generator) == 0 ? ["streaming"] : [],
                    topics: some(2, of: ["law", "privacy", "routing"]),
                    groups: some(3, of: ["civil society", "government", "private sector", "technical"]))
            },
            limits: ["streaming": 1])
        programme.wishes.mostSessions = 1
        return programme
    }
}
