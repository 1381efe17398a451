import Journal
import Mechanism
import Timetable

/// An edition's draft as the engine takes it, and what its numbers stand for here.
struct Timetabling: Sendable {
    let edition: Edition
    var programme: Timetable.Programme
    /// The session of each number: those of the grid, those that wait for a place, and those that have a time of their own
    /// beside the grid and whose people cannot be in two places either.
    let sessions: [Session]
    let slots: [Slot]
    let rooms: [Room]
    let people: [Partner]
    /// The place of each session in the draft.
    var places: [Timetable.Programme.Place?]

    enum Slot: Sendable {
        case grid(Edition.Slot)
        /// The time of a session that is not in the grid.
        case apart(Timestamp)

        var starts: Timestamp {
            switch self {
            case .grid(let slot): slot.starts
            case .apart(let starts): starts
            }
        }

        var isPlenary: Bool { if case .grid(let slot) = self { slot.kind == .plenary } else { false } }
    }

    enum Room: Sendable {
        case grid(Edition.Room)
        case apart(Prose)

        var name: Prose {
            switch self {
            case .grid(let room): room.name
            case .apart(let name): name
            }
        }
    }

    /// Somebody with a part: who has not joined is known by the name alone.
    enum Partner: Hashable, Sendable {
        case joined(PersonID)
        case guest(String)
    }

    /// The number of a session here.
    func number(of session: ID<Session>) -> Int? { sessions.firstIndex { $0.id == session } }

    /// A place of the grid as the engine counts it; nil where there is no such place.
    func place(_ place: GridPlace) -> Timetable.Programme.Place? {
        let slot = slots.firstIndex { if case .grid(let slot) = $0 { slot.number == place.slot } else { false } }
        let room = rooms.firstIndex { if case .grid(let room) = $0 { room.number == place.room } else { false } }
        guard let slot, let room else { return nil }
        return Timetable.Programme.Place(slot: slot, room: room)
    }

    /// A place of the engine in the grid; nil beside it.
    func place(_ place: Timetable.Programme.Place) -> GridPlace? {
        guard slots.indices.contains(place.slot), rooms.indices.contains(place.room),
            case .grid(let slot) = slots[place.slot], case .grid(let room) = rooms[place.room]
        else { return nil }
        return GridPlace(slot: slot.number, room: room.number)
    }

    /// What is wrong with the draft, what cannot stay first.
    var violations: [Timetable.Programme.Violation] { programme.violations(of: places) }

    /// What would be wrong with a session at a place.
    func violations(of session: ID<Session>, at place: GridPlace) -> [Timetable.Programme.Violation] {
        guard let number = number(of: session), let place = self.place(place) else { return [] }
        var others = places
        // Whoever is there changes places with it, and is looked at in its own turn.
        for other in others.indices where others[other] == place && other != number { others[other] = nil }
        return programme.violations(of: number, at: place, among: others)
    }

    /// The draft with a session at another place; whoever is there comes to where it was.
    func moving(_ session: ID<Session>, to place: GridPlace) -> Timetabling {
        guard let number = number(of: session), let place = self.place(place) else { return self }
        var moved = self
        for other in places.indices where places[other] == place { moved.places[other] = places[number] }
        moved.places[number] = place
        return moved
    }
}

extension Reading {
    /// The sessions that could be placed in an edition, in the order of their numbers: those that wait for a place, and
    /// those that have a time of their own beside the grid.
    func unplaced(in edition: Edition) -> (waiting: [Session], beside: [Session]) {
        let placed = mechanism.editions.reduce(into: Set<ID<Session>>()) { $0.formUnion($1.places.keys) }
        let released = edition.releases.last?.appointments ?? [:]
        let open = mechanism.sessions.filter { session in
            (session.state == .planned || session.state == .ready) && !placed.contains(session.id)
        }
        func waits(_ session: Session) -> Bool {
            session.starts == nil || released[session.id].map { $0.starts == session.starts } ?? false
        }
        let (first, last) = (edition.slots.first?.starts, edition.slots.map(\.ends).max())
        let beside = open.filter { session in
            guard !waits(session), let starts = session.starts, let first, let last else { return false }
            return starts > first.adding(days: -1) && starts < last.adding(days: 1)
        }
        return (open.filter(waits), beside)
    }

    /// The draft of an edition for the engine, with what people said of their availability.
    /// - Parameter also: A session that is looked at as if it waited for a place, whatever time it has.
    func timetabling(of edition: Edition, also: ID<Session>? = nil) -> Timetabling {
        let slots = edition.slots.filter { $0.kind != .pause }
        let held = mechanism.sessions.all(edition.places.keys.sorted())
        let unplaced = unplaced(in: edition)
        let waiting = unplaced.waiting + unplaced.beside.filter { $0.id == also }
        // Who is the same is told by the account, or by the name.
        func partner(_ part: Part) -> Timetabling.Partner {
            part.person.map(Timetabling.Partner.joined) ?? .guest(FoldedName(text(part.name))?.text ?? "")
        }
        let inGrid = Set((held + waiting).flatMap(\.parts).map(partner))
        // Of what stands beside the grid, only sessions matter whose people are needed in it; a few, or nobody could come.
        let apart = unplaced.beside.filter { session in
            guard session.id != also, let starts = session.starts, let ends = session.ends,
                session.parts.contains(where: { inGrid.contains(partner($0)) })
            else { return false }
            return slots.contains { $0.starts < ends && starts < $0.ends }
        }.prefix(50)
        let sessions = held + waiting + apart
        var partners: [Timetabling.Partner: Int] = [:]
        var people: [Timetabling.Partner] = []
        func number(of part: Part) -> Int {
            let partner = partner(part)
            if let known = partners[partner] { return known }
            partners[partner] = people.count
            people.append(part.person == nil ? .guest(text(part.name)) : partner)
            return people.count - 1
        }
        let parts = sessions.map { session in
            session.parts.map { Timetable.Programme.Part(number(of: $0), as: $0.role.rawValue) }
        }
        let allSlots = slots.map(Timetabling.Slot.grid) + apart.map { .apart($0.starts ?? now) }
        let allRooms = edition.rooms.map(Timetabling.Room.grid) + apart.map { .apart($0.place) }
        var result = Timetabling(
            edition: edition,
            programme: Timetable.Programme(
                slots: engineSlots(slots, Array(apart)), rooms: engineRooms(edition, slots, apart.count),
                people: people.map { enginePerson($0, edition, slots) }, sessions: [],
                limits: edition.limits.reduce(into: [:]) { $0[$1.key.rawValue] = $1.value }),
            sessions: sessions, slots: allSlots, rooms: allRooms, people: people, places: [])
        result.places = sessions.enumerated().map { number, session in
            if let place = edition.places[session.id] { return result.place(place) }
            guard number >= held.count + waiting.count else { return nil }
            let beside = number - held.count - waiting.count
            return Timetable.Programme.Place(slot: slots.count + beside, room: edition.rooms.count + beside)
        }
        result.programme.sessions = sessions.enumerated().map { number, session in
            let isSettled = number >= held.count + waiting.count || ![.planned, .ready].contains(session.state)
            return engineSession(session, parts[number], fixed: isSettled ? result.places[number] : nil)
        }
        return result
    }

    private func engineSlots(_ slots: [Edition.Slot], _ apart: [Session]) -> [Timetable.Programme.Slot] {
        func slot(_ starts: Timestamp, _ minutes: Int) -> Timetable.Programme.Slot {
            .init(name: starts.rfc3339, day: starts.seconds / 86_400, start: starts.seconds / 60, length: minutes)
        }
        return slots.map { slot($0.starts, $0.minutes) }
            + apart.map { session in
                let (starts, ends) = (session.starts ?? now, session.ends ?? session.starts ?? now)
                return slot(starts, (ends.seconds - starts.seconds) / 60)
            }
    }

    /// The rooms. What stands beside the grid has a room of its own, which nothing else can be in.
    private func engineRooms(
        _ edition: Edition, _ slots: [Edition.Slot], _ apart: Int
    ) -> [Timetable.Programme.Room] {
        let all = slots.count + apart
        let grid = edition.rooms.map { room in
            let closed = Set(slots.indices.filter { room.closed.contains(slots[$0].number) })
            return Timetable.Programme.Room(
                name: "\(room.number)", seats: room.seats, features: Set(room.features.map(\.rawValue)),
                closed: closed.union(slots.count..<all))
        }
        return grid
            + (0..<apart).map { place in
                let own = slots.count + place
                return Timetable.Programme.Room(
                    name: "", features: Set(RoomFeature.allCases.map(\.rawValue)),
                    closed: Set(0..<all).subtracting([own]))
            }
    }

    private func enginePerson(
        _ partner: Timetabling.Partner, _ edition: Edition, _ slots: [Edition.Slot]
    ) -> Timetable.Programme.Person {
        guard case .joined(let person) = partner, let said = availability(of: person, in: edition.id) else {
            return Timetable.Programme.Person(name: "")
        }
        let away = Set(slots.indices.filter { said.isAway(in: slots[$0]) })
        let offsets = said.remoteZone.map { name in
            let zone = Zone(name)
            return slots.map { zone.minutesAhead($0.starts) }
        }
        return Timetable.Programme.Person(name: person.code, away: away, remoteOffsets: offsets)
    }

    private func engineSession(
        _ session: Session, _ parts: [Timetable.Programme.Part], fixed: Timetable.Programme.Place?
    ) -> Timetable.Programme.Session {
        Timetable.Programme.Session(
            title: session.id.code, length: session.minutesNeeded ?? 0, parts: parts,
            audience: session.needs.audience,
            needs: Set(session.needs.features.map(\.rawValue)),
            topics: subjects(of: session),
            groups: Set(session.parts.compactMap(\.group)), fixed: fixed,
            isCancelled: session.state == .cancelled)
    }

    /// What a session is about, as far as others can be about the same: its topics, its keywords as hashtags in small
    /// letters, and the track of the programme that it was brought in with.
    private func subjects(of session: Session) -> Set<String> {
        let keywords = Self.keywords(text(session.keywords)).map { Self.hashtag($0).lowercased() }
        let track = session.importedTrack.isEmpty ? [] : [text(session.importedTrack)]
        return Set(mechanism.topics(of: session) + keywords + track)
    }
}
