/// What a search looks up about a programme. Places are numbered by slot, then room: `slot * rooms + room`.
struct ProgrammeTables {
    let sessionCount, slotCount, roomCount, placeCount, groupCount: Int
    let limits: [Int]
    /// The sessions that need a place.
    let movable: [Int]
    /// The slots that overlap a slot, itself with them if it has any length.
    let overlapping: [[Int]]
    /// The groups, the limited features and the people of each session.
    let groups, features, people: [[Int]]
    /// The sessions of each person.
    let sessions: [[Int]]

    private let unary, pairs: [Double]
    private let isTight: [Bool]
    private let wishes: Programme.Wishes

    init(_ programme: Programme, released: [Programme.Place?]?) {
        let slots = programme.slots
        let sessions = programme.sessions
        sessionCount = sessions.count
        slotCount = slots.count
        roomCount = programme.rooms.count
        placeCount = slots.count * programme.rooms.count
        wishes = programme.wishes
        movable = sessions.indices.filter { !sessions[$0].isCancelled }
        overlapping = slots.map { slot in slots.indices.filter { slots[$0].overlaps(slot) } }
        let names = programme.groups
        groupCount = names.count
        groups = sessions.map { session in names.indices.filter { session.groups.contains(names[$0]) } }
        let limited = programme.limits.sorted { $0.key < $1.key }
        limits = limited.map { max(0, $0.value) }
        features = sessions.map { session in limited.indices.filter { session.needs.contains(limited[$0].key) } }
        people = sessions.indices.map(programme.people(of:))
        var ofPeople = [[Int]](repeating: [], count: programme.people.count)
        for session in movable { for person in people[session] { ofPeople[person].append(session) } }
        self.sessions = ofPeople

        let reading = ProgrammeReading(programme, [], isSilent: true)
        unary = sessions.indices.flatMap { session in
            slots.indices.flatMap { slot in
                programme.rooms.indices.map { room in
                    reading.ofSession(
                        session, at: Programme.Place(slot: slot, room: room), since: released?.at(session)
                    ).reduce(0) { $0 + $1.cost }
                }
            }
        }
        pairs = sessions.indices.flatMap { first in
            sessions.indices.map { second in
                first == second
                    ? 0
                    : Double(programme.sharedPeople(first, second).count) * Programme.hardCost
                        + Double(programme.sharedTopics(first, second).count)
                        * Double(max(0, programme.wishes.topicsApart))
            }
        }
        isTight = slots.flatMap { first in
            slots.map { second in
                let pause = second.start.subtractingReportingOverflow(first.end)
                return !pause.overflow && pause.partialValue >= 0
                    && pause.partialValue < programme.wishes.breakForRooms
            }
        }
    }

    /// What a session costs at a place by itself.
    func cost(of session: Int, at place: Int) -> Double {
        place < 0 ? Programme.hardCost : unary[session * placeCount + place]
    }

    /// What two sessions cost at the same time.
    func cost(of first: Int, with second: Int) -> Double { pairs[first * sessionCount + second] }

    func slot(of place: Int) -> Int { place / roomCount }

    func room(of place: Int) -> Int { place % roomCount }

    /// Whether there is too little time to change rooms between two slots.
    func isTight(from first: Int, to second: Int) -> Bool { isTight[first * slotCount + second] }

    /// What is on at one time, priced.
    func cost(atOnce count: Int, groups: ArraySlice<Int>, features: ArraySlice<Int>) -> Double {
        var cost = 0.0
        for (limit, used) in zip(limits, features) where used > limit {
            cost += Double(used - limit) * Programme.hardCost
        }
        guard count > 1 else { return cost }
        for group in groups {
            if group == 0 {
                cost += Double(max(0, wishes.somethingForEachGroup))
            } else if group == count {
                cost += Double(max(0, wishes.neverEverything))
            }
        }
        return cost
    }

    /// What the places of somebody's sessions cost.
    func cost(ofPersonAt places: [Int]) -> Double {
        var cost = 0.0
        if let most = wishes.mostSessions, places.count > most {
            cost += Double(max(0, wishes.load)) * Double(places.count - max(0, most))
        }
        for first in places {
            for second in places where room(of: first) != room(of: second) {
                if isTight(from: slot(of: first), to: slot(of: second)) { cost += Double(max(0, wishes.roomChange)) }
            }
        }
        return cost
    }
}
