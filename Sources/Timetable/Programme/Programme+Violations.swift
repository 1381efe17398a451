extension Programme {
    /// Everything that is wrong with these places, those of the sessions in their order: first what cannot be held, then
    /// what could be better. Places that do not exist, and those of cancelled sessions, count as none.
    ///
    /// - Parameter released: What was published before, against which changes count.
    public func violations(of places: [Place?], since released: [Place?]? = nil) -> [Violation] {
        let reading = ProgrammeReading(self, places)
        let found =
            sessions.indices.flatMap { session in
                reading.ofSession(session, at: reading.places[session], since: released?.at(session))
            } + reading.ofPairs + reading.ofSlots + people.indices.flatMap(reading.ofPerson)
        return found.filter(\.constraint.isHard) + found.filter { !$0.constraint.isHard }
    }
}

extension [Programme.Place?] {
    /// The place of a session, nil where there is none.
    func at(_ session: Int) -> Programme.Place? { indices.contains(session) ? self[session] : nil }
}

/// The places of a programme, checked.
struct ProgrammeReading {
    let programme: Programme
    /// The place of each session, nil where it has none.
    let places: [Programme.Place?]

    init(_ programme: Programme, _ places: [Programme.Place?]) {
        self.programme = programme
        self.places = programme.sessions.indices.map { session in
            guard let place = places.at(session), programme.has(place), !programme.sessions[session].isCancelled
            else { return nil }
            return place
        }
    }

    private var wishes: Programme.Wishes { programme.wishes }

    private func must(_ constraint: Programme.Constraint, _ sentence: String) -> [Programme.Violation] {
        [Programme.Violation(constraint: constraint, cost: Programme.hardCost, sentence: sentence)]
    }

    /// A wish that fails so many times.
    private func should(
        _ constraint: Programme.Constraint, _ cost: Int, times count: Int = 1, _ sentence: String
    ) -> [Programme.Violation] {
        let cost = Double(max(0, cost)) * Double(count)
        return cost > 0 ? [Programme.Violation(constraint: constraint, cost: cost, sentence: sentence)] : []
    }

    private func title(_ session: Int) -> String { "\"\(programme.sessions[session].title)\"" }

    private func name(_ person: Int) -> String { programme.people[person].name }

    private func role(_ person: Int, _ session: Int) -> String {
        programme.sessions[session].parts.filter { $0.person == person }.map(\.role).joined(separator: " and ")
    }

    // MARK: One session

    /// What is wrong with a session by itself at a place of the programme, or without one.
    func ofSession(
        _ session: Int, at place: Programme.Place?, since before: Programme.Place?
    ) -> [Programme.Violation] {
        let details = programme.sessions[session]
        guard !details.isCancelled else { return [] }
        guard let place else {
            return must(.everySessionHasAPlace, "\(title(session)) has no time and room.")
        }
        let slot = programme.slots[place.slot]
        let room = programme.rooms[place.room]
        var found: [Programme.Violation] = []
        if let fixed = details.fixed, fixed != place {
            found += must(
                .settledPlace, "\(title(session)) is not at the time and in the room that are settled for it.")
        }
        if details.length > slot.length {
            found += must(
                .length, "\(title(session)) takes \(details.length) minutes, but \(slot.name) has \(slot.length).")
        }
        if room.closed.contains(place.slot) {
            found += must(.openRoom, "\(title(session)) is in \(room.name), which is closed at \(slot.name).")
        }
        for feature in details.needs.subtracting(room.features).sorted() {
            found += must(.equipment, "\(title(session)) needs \(feature), which \(room.name) does not have.")
        }
        for person in programme.people(of: session) {
            found += ofAttendance(person, session, slot, place.slot)
        }
        if let audience = details.audience, let seats = room.seats, audience > seats {
            found += should(
                .seats, wishes.seats, times: (audience - max(0, seats) - 1) / 10 + 1,
                "\(title(session)) expects \(audience) people, but \(room.name) seats \(seats).")
        }
        if let before, before != place {
            found += should(.leastChange, wishes.change, "\(title(session)) is no longer where it was announced.")
        }
        return found
    }

    private func ofAttendance(
        _ person: Int, _ session: Int, _ slot: Programme.Slot, _ number: Int
    ) -> [Programme.Violation] {
        let details = programme.people[person]
        var found: [Programme.Violation] = []
        if details.away.contains(number) {
            found += must(
                .availability,
                "\(name(person)), \(role(person, session)) of \(title(session)), cannot come at \(slot.name).")
        }
        if let offset = details.remoteOffset {
            let length = programme.sessions[session].length
            switch wishes.hour(start: slot.start, length: length, offset: offset) {
            case .suitable: break
            case .lessSuitable:
                found += should(
                    .localHour, wishes.lessSuitableHour,
                    "For \(name(person)) far away, \(title(session)) at \(slot.name) is early or late.")
            case .unsuitable:
                found += should(
                    .localHour, wishes.unsuitableHour,
                    "For \(name(person)) far away, \(title(session)) at \(slot.name) is at night.")
            }
        }
        return found
    }

    // MARK: Two sessions

    /// Two sessions at once: one room, one person, one topic.
    var ofPairs: [Programme.Violation] {
        var found: [Programme.Violation] = []
        for first in places.indices {
            for second in places.indices.dropFirst(first + 1) {
                guard let one = places[first], let other = places[second],
                    programme.slots[one.slot].overlaps(programme.slots[other.slot])
                else { continue }
                if one.room == other.room {
                    found += must(
                        .oneSessionInARoom,
                        "\(title(first)) and \(title(second)) are in \(programme.rooms[one.room].name) at once.")
                }
                for person in programme.sharedPeople(first, second) {
                    found += must(
                        .onePlaceForAPerson,
                        "\(name(person)) is \(role(person, first)) of \(title(first)) and \(role(person, second)) of "
                            + "\(title(second)) at once.")
                }
                let topics = programme.sharedTopics(first, second)
                if !topics.isEmpty {
                    found += should(
                        .topicsApart, wishes.topicsApart, times: topics.count,
                        "\(title(first)) and \(title(second)) are at once, though both are about "
                            + topics.joined(separator: ", ") + ".")
                }
            }
        }
        return found
    }

    // MARK: One time

    /// What is on at each time: limits of equipment, and something but not everything for each group.
    var ofSlots: [Programme.Violation] {
        let groups = programme.groups
        return programme.slots.enumerated().flatMap { number, slot in
            let atOnce = places.indices.filter { session in
                places[session].map { programme.slots[$0.slot].overlaps(slot) } ?? false
            }
            var found: [Programme.Violation] = []
            for (feature, limit) in programme.limits.sorted(by: { $0.key < $1.key }) {
                let count = atOnce.count { programme.sessions[$0].needs.contains(feature) }
                for _ in 0..<max(0, count - max(0, limit)) {
                    found += must(
                        .capacity, "\(count) sessions need \(feature) at \(slot.name), but only \(limit) can have it.")
                }
            }
            guard atOnce.count > 1 else { return found }
            for group in groups {
                let count = atOnce.count { programme.sessions[$0].groups.contains(group) }
                if count == 0 {
                    found += should(
                        .somethingForEachGroup, wishes.somethingForEachGroup,
                        "There is nothing for \(group) at \(slot.name).")
                } else if count == atOnce.count {
                    found += should(
                        .neverEverything, wishes.neverEverything,
                        "Everything at \(slot.name) is for \(group): its people have to choose.")
                }
            }
            return found
        }
    }

    // MARK: One person

    /// How many sessions somebody has, and whether there is time to get from one to the next.
    func ofPerson(_ person: Int) -> [Programme.Violation] {
        let mine = places.indices.filter { session in
            places[session] != nil && programme.sessions[session].parts.contains { $0.person == person }
        }
        var found: [Programme.Violation] = []
        if let most = wishes.mostSessions, mine.count > most {
            found += should(
                .load, wishes.load, times: mine.count - max(0, most),
                "\(name(person)) is in \(mine.count) sessions; \(most) are enough.")
        }
        for first in mine {
            for second in mine {
                guard let one = places[first], let other = places[second], one.room != other.room else { continue }
                let pause = programme.slots[other.slot].start.subtractingReportingOverflow(
                    programme.slots[one.slot].end)
                if !pause.overflow, pause.partialValue >= 0, pause.partialValue < wishes.breakForRooms {
                    found += should(
                        .roomChange, wishes.roomChange,
                        "\(name(person)) has \(pause.partialValue) minutes to get from \(title(first)) in "
                            + "\(programme.rooms[one.room].name) to \(title(second)) in "
                            + "\(programme.rooms[other.room].name).")
                }
            }
        }
        return found
    }
}
