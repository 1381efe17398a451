extension Programme {
    /// What is wrong with a programme, in numbers: who shows it puts it into words, in whatever language.
    public enum Trouble: Hashable, Sendable {
        case noPlace(Int)
        case notWhereSettled(Int)
        case tooLong(Int, slot: Int)
        case closedRoom(Int, room: Int, slot: Int)
        case lacks(Int, room: Int, feature: String)
        case tooFewSeats(Int, room: Int, audience: Int, seats: Int)
        case changed(Int)
        case away(person: Int, Int, slot: Int)
        case earlyOrLate(person: Int, Int, slot: Int)
        case atNight(person: Int, Int, slot: Int)
        case sameRoom(Int, Int, room: Int)
        case samePerson(Int, Int, Int)
        case sameTopics(Int, Int, [String])
        case tooManyNeed(feature: String, count: Int, slot: Int, limit: Int)
        case nothingFor(group: String, slot: Int)
        case everythingFor(group: String, slot: Int)
        case manySessions(person: Int, count: Int, most: Int)
        case hurry(person: Int, from: Stop, to: Stop, minutes: Int)

        /// A session in its room.
        public struct Stop: Hashable, Sendable {
            public var session: Int
            public var room: Int
        }

        /// The sessions that it is about; none where it is about a time or a person.
        public var sessions: [Int] {
            switch self {
            case .noPlace(let session), .notWhereSettled(let session), .tooLong(let session, _),
                .closedRoom(let session, _, _), .lacks(let session, _, _), .tooFewSeats(let session, _, _, _),
                .changed(let session), .away(_, let session, _), .earlyOrLate(_, let session, _),
                .atNight(_, let session, _):
                [session]
            case .sameRoom(let first, let second, _), .samePerson(_, let first, let second),
                .sameTopics(let first, let second, _):
                [first, second]
            case .hurry(_, let from, let to, _): [from.session, to.session]
            case .tooManyNeed, .nothingFor, .everythingFor, .manySessions: []
            }
        }
    }

    /// What is wrong, in English, with the names that the programme has.
    func sentence(of trouble: Trouble) -> String {
        func title(_ session: Int) -> String { "\"\(sessions[session].title)\"" }
        func role(_ person: Int, _ session: Int) -> String {
            sessions[session].parts.filter { $0.person == person }.map(\.role).joined(separator: " and ")
        }
        switch trouble {
        case .noPlace(let session): return "\(title(session)) has no time and room."
        case .notWhereSettled(let session):
            return "\(title(session)) is not at the time and in the room that are settled for it."
        case .tooLong(let session, let slot):
            return "\(title(session)) takes \(sessions[session].length) minutes, but \(slots[slot].name) has "
                + "\(slots[slot].length)."
        case .closedRoom(let session, let room, let slot):
            return "\(title(session)) is in \(rooms[room].name), which is closed at \(slots[slot].name)."
        case .lacks(let session, let room, let feature):
            return "\(title(session)) needs \(feature), which \(rooms[room].name) does not have."
        case .tooFewSeats(let session, let room, let audience, let seats):
            return "\(title(session)) expects \(audience) people, but \(rooms[room].name) seats \(seats)."
        case .changed(let session): return "\(title(session)) is no longer where it was announced."
        case .away(let person, let session, let slot):
            return "\(people[person].name), \(role(person, session)) of \(title(session)), cannot come at "
                + "\(slots[slot].name)."
        case .earlyOrLate(let person, let session, let slot):
            return "For \(people[person].name) far away, \(title(session)) at \(slots[slot].name) is early or late."
        case .atNight(let person, let session, let slot):
            return "For \(people[person].name) far away, \(title(session)) at \(slots[slot].name) is at night."
        case .sameRoom(let first, let second, let room):
            return "\(title(first)) and \(title(second)) are in \(rooms[room].name) at once."
        case .samePerson(let person, let first, let second):
            return "\(people[person].name) is \(role(person, first)) of \(title(first)) and "
                + "\(role(person, second)) of \(title(second)) at once."
        case .sameTopics(let first, let second, let topics):
            return "\(title(first)) and \(title(second)) are at once, though both are about "
                + topics.joined(separator: ", ") + "."
        case .tooManyNeed(let feature, let count, let slot, let limit):
            return "\(count) sessions need \(feature) at \(slots[slot].name), but only \(limit) can have it."
        case .nothingFor(let group, let slot): return "There is nothing for \(group) at \(slots[slot].name)."
        case .everythingFor(let group, let slot):
            return "Everything at \(slots[slot].name) is for \(group): its people have to choose."
        case .manySessions(let person, let count, let most):
            return "\(people[person].name) is in \(count) sessions; \(most) are enough."
        case .hurry(let person, let from, let to, let minutes):
            return "\(people[person].name) has \(minutes) minutes to get from \(title(from.session)) in "
                + "\(rooms[from.room].name) to \(title(to.session)) in \(rooms[to.room].name)."
        }
    }
}
