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

    /// What is wrong with one session at a place, if all others stay where they are: by itself, and beside each other
    /// session at that time. Cheap enough to be asked for every place that there is.
    ///
    /// - Complexity: O(n) in the sessions.
    public func violations(
        of session: Int, at place: Place, among places: [Place?]
    ) -> [Violation] {
        guard sessions.indices.contains(session), has(place) else { return [] }
        var places = places
        while places.count < sessions.count { places.append(nil) }
        places[session] = place
        let reading = ProgrammeReading(self, places)
        let found =
            reading.ofSession(session, at: reading.places[session], since: nil)
            + sessions.indices.filter { $0 != session }.flatMap { reading.ofPair(session, $0) }
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
    /// Whether what is wrong is put into words; a search that looks at every place only needs to know what it costs.
    let isSilent: Bool

    init(_ programme: Programme, _ places: [Programme.Place?], isSilent: Bool = false) {
        (self.programme, self.isSilent) = (programme, isSilent)
        self.places = programme.sessions.indices.map { session in
            guard let place = places.at(session), programme.has(place), !programme.sessions[session].isCancelled
            else { return nil }
            return place
        }
    }

    private var wishes: Programme.Wishes { programme.wishes }

    private func must(_ constraint: Programme.Constraint, _ trouble: Programme.Trouble) -> [Programme.Violation] {
        [violation(constraint, Programme.hardCost, trouble)]
    }

    /// A wish that fails so many times.
    private func should(
        _ constraint: Programme.Constraint, _ cost: Int, times count: Int = 1, _ trouble: Programme.Trouble
    ) -> [Programme.Violation] {
        let cost = Double(max(0, cost)) * Double(count)
        return cost > 0 ? [violation(constraint, cost, trouble)] : []
    }

    private func violation(
        _ constraint: Programme.Constraint, _ cost: Double, _ trouble: Programme.Trouble
    ) -> Programme.Violation {
        Programme.Violation(
            constraint: constraint, cost: cost, trouble: trouble,
            sentence: isSilent ? "" : programme.sentence(of: trouble))
    }

    // MARK: One session

    /// What is wrong with a session by itself at a place of the programme, or without one.
    func ofSession(
        _ session: Int, at place: Programme.Place?, since before: Programme.Place?
    ) -> [Programme.Violation] {
        let details = programme.sessions[session]
        guard !details.isCancelled else { return [] }
        guard let place else { return must(.everySessionHasAPlace, .noPlace(session)) }
        let slot = programme.slots[place.slot]
        let room = programme.rooms[place.room]
        var found: [Programme.Violation] = []
        if let fixed = details.fixed, fixed != place { found += must(.settledPlace, .notWhereSettled(session)) }
        if details.length > slot.length { found += must(.length, .tooLong(session, slot: place.slot)) }
        if room.closed.contains(place.slot) {
            found += must(.openRoom, .closedRoom(session, room: place.room, slot: place.slot))
        }
        for feature in details.needs.subtracting(room.features).sorted() {
            found += must(.equipment, .lacks(session, room: place.room, feature: feature))
        }
        for person in programme.people(of: session) {
            found += ofAttendance(person, session, slot, place.slot)
        }
        if let audience = details.audience, let seats = room.seats, audience > seats {
            found += should(
                .seats, wishes.seats, times: (audience - max(0, seats) - 1) / 10 + 1,
                .tooFewSeats(session, room: place.room, audience: audience, seats: seats))
        }
        if let before, before != place { found += should(.leastChange, wishes.change, .changed(session)) }
        return found
    }

    private func ofAttendance(
        _ person: Int, _ session: Int, _ slot: Programme.Slot, _ number: Int
    ) -> [Programme.Violation] {
        let details = programme.people[person]
        var found: [Programme.Violation] = []
        if details.away.contains(number) {
            found += must(.availability, .away(person: person, session, slot: number))
        }
        if let offset = details.remoteOffset(in: number) {
            let stated = programme.sessions[session].length
            let length = stated > 0 ? stated : slot.length
            switch wishes.hour(start: slot.start, length: length, offset: offset) {
            case .suitable: break
            case .lessSuitable:
                found += should(
                    .localHour, wishes.lessSuitableHour, .earlyOrLate(person: person, session, slot: number))
            case .unsuitable:
                found += should(.localHour, wishes.unsuitableHour, .atNight(person: person, session, slot: number))
            }
        }
        return found
    }

    // MARK: Two sessions

    /// Two sessions at once: one room, one person, one topic.
    var ofPairs: [Programme.Violation] {
        places.indices.flatMap { first in
            places.indices.dropFirst(first + 1).flatMap { second in ofPair(first, second) }
        }
    }

    func ofPair(_ first: Int, _ second: Int) -> [Programme.Violation] {
        guard let one = places[first], let other = places[second],
            programme.slots[one.slot].overlaps(programme.slots[other.slot])
        else { return [] }
        var found: [Programme.Violation] = []
        if one.room == other.room { found += must(.oneSessionInARoom, .sameRoom(first, second, room: one.room)) }
        for person in programme.sharedPeople(first, second) {
            found += must(.onePlaceForAPerson, .samePerson(person, first, second))
        }
        let topics = programme.sharedTopics(first, second)
        if !topics.isEmpty {
            found += should(.topicsApart, wishes.topicsApart, times: topics.count, .sameTopics(first, second, topics))
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
                        .capacity, .tooManyNeed(feature: feature, count: count, slot: number, limit: limit))
                }
            }
            guard atOnce.count > 1 else { return found }
            for group in groups {
                let count = atOnce.count { programme.sessions[$0].groups.contains(group) }
                if count == 0 {
                    found += should(
                        .somethingForEachGroup, wishes.somethingForEachGroup, .nothingFor(group: group, slot: number))
                } else if count == atOnce.count {
                    found += should(
                        .neverEverything, wishes.neverEverything, .everythingFor(group: group, slot: number))
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
                .manySessions(person: person, count: mine.count, most: most))
        }
        for first in mine {
            for second in mine {
                guard let one = places[first], let other = places[second], one.room != other.room else { continue }
                let pause = programme.slots[other.slot].start.subtractingReportingOverflow(
                    programme.slots[one.slot].end)
                if !pause.overflow, pause.partialValue >= 0, pause.partialValue < wishes.breakForRooms {
                    found += should(
                        .roomChange, wishes.roomChange,
                        .hurry(
                            person: person, from: .init(session: first, room: one.room),
                            to: .init(session: second, room: other.room), minutes: pause.partialValue))
                }
            }
        }
        return found
    }
}
