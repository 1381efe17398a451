/// A programme under search: any session may be anywhere, and what it must not do is only dear.
struct ProgrammeDraft {
    let tables: ProgrammeTables
    private(set) var cost = 0.0
    /// The place of each session, −1 where it has none.
    private(set) var places: [Int]
    /// The sessions in each slot, in no order.
    private var inSlot: [[Int]]

    /// What is on at the time of each slot: all sessions, those of each group, those with each limited feature.
    private var atOnce, ofGroup, ofFeature: [Int]
    private var slotCost, personCost: [Double]
    private var touchedSlots: [Int] = []
    private var touchedPeople: [Int] = []

    private var trail: [(session: Int, place: Int)] = []
    private var oldSlotCosts: [(slot: Int, cost: Double)] = []
    private var oldPersonCosts: [(person: Int, cost: Double)] = []
    private var costBefore = 0.0

    init(_ tables: ProgrammeTables, at places: [Int]) {
        self.tables = tables
        self.places = Array(repeating: -1, count: tables.sessionCount)
        inSlot = Array(repeating: [], count: tables.slotCount)
        atOnce = Array(repeating: 0, count: tables.slotCount)
        ofGroup = Array(repeating: 0, count: tables.slotCount * tables.groupCount)
        ofFeature = Array(repeating: 0, count: tables.slotCount * tables.limits.count)
        slotCost = Array(repeating: 0, count: tables.slotCount)
        personCost = Array(repeating: 0, count: tables.sessions.count)
        cost = Double(tables.movable.count) * Programme.hardCost
        for session in tables.movable where places[session] >= 0 { put(session, at: places[session]) }
        settle()
        keep()
    }

    /// Gives a session another place, or none.
    mutating func move(_ session: Int, to place: Int) {
        trail.append((session, places[session]))
        put(session, at: place)
    }

    private mutating func put(_ session: Int, at place: Int) {
        cost += tables.cost(of: session, at: place) - tables.cost(of: session, at: places[session])
        if places[session] >= 0 {
            let slot = tables.slot(of: places[session])
            inSlot[slot].removeAll { $0 == session }
            cost -= companyCost(session, at: places[session])
            count(session, at: slot, by: -1)
        }
        places[session] = place
        if place >= 0 {
            let slot = tables.slot(of: place)
            cost += companyCost(session, at: place)
            inSlot[slot].append(session)
            count(session, at: slot, by: 1)
        }
        touchedPeople += tables.people[session]
    }

    /// What a session costs beside all others at the same time.
    private func companyCost(_ session: Int, at place: Int) -> Double {
        let room = tables.room(of: place)
        var cost = 0.0
        for slot in tables.overlapping[tables.slot(of: place)] {
            for other in inSlot[slot] {
                cost += tables.cost(of: session, with: other)
                if tables.room(of: places[other]) == room { cost += Programme.hardCost }
            }
        }
        return cost
    }

    private mutating func count(_ session: Int, at slot: Int, by one: Int) {
        for slot in tables.overlapping[slot] {
            atOnce[slot] += one
            for group in tables.groups[session] { ofGroup[slot * tables.groupCount + group] += one }
            for feature in tables.features[session] { ofFeature[slot * tables.limits.count + feature] += one }
            touchedSlots.append(slot)
        }
    }

    /// Brings the costs of touched slots and people up to date.
    private mutating func settle() {
        while let slot = touchedSlots.popLast() {
            let groups = slot * tables.groupCount..<(slot + 1) * tables.groupCount
            let features = slot * tables.limits.count..<(slot + 1) * tables.limits.count
            let new = tables.cost(atOnce: atOnce[slot], groups: ofGroup[groups], features: ofFeature[features])
            guard new != slotCost[slot] else { continue }
            oldSlotCosts.append((slot, slotCost[slot]))
            cost += new - slotCost[slot]
            slotCost[slot] = new
        }
        while let person = touchedPeople.popLast() {
            let new = tables.cost(ofPersonAt: tables.sessions[person].map { places[$0] }.filter { $0 >= 0 })
            guard new != personCost[person] else { continue }
            oldPersonCosts.append((person, personCost[person]))
            cost += new - personCost[person]
            personCost[person] = new
        }
    }
}

// MARK: Search

extension ProgrammeDraft: Landscape {
    /// Every wish costs 0 or more.
    var leastPossible: Double { 0 }

    mutating func change(using generator: inout SearchGenerator) -> Bool {
        guard let session = generator.pick(tables.movable), tables.placeCount > 0 else { return false }
        switch generator.below(16) {
        case ..<7: move(session, to: generator.below(tables.placeCount))
        case ..<13: exchange(session, using: &generator)
        case ..<15: changeRoom(of: session, using: &generator)
        default: exchangeSlots(using: &generator)
        }
        settle()
        return true
    }

    /// Two sessions change places.
    private mutating func exchange(_ session: Int, using generator: inout SearchGenerator) {
        guard let other = generator.pick(tables.movable), other != session else { return }
        let (first, second) = (places[session], places[other])
        move(session, to: second)
        move(other, to: first)
    }

    /// A session goes to another room at the same time; what is there comes to its own.
    private mutating func changeRoom(of session: Int, using generator: inout SearchGenerator) {
        let place = places[session]
        guard place >= 0 else { return }
        let slot = tables.slot(of: place)
        let target = slot * tables.roomCount + generator.below(tables.roomCount)
        for other in inSlot[slot] where places[other] == target && other != session { move(other, to: place) }
        move(session, to: target)
    }

    /// All sessions of two slots change times and keep their rooms.
    private mutating func exchangeSlots(using generator: inout SearchGenerator) {
        let first = generator.below(tables.slotCount)
        let second = generator.below(tables.slotCount)
        guard first != second else { return }
        let (early, late) = (inSlot[first], inSlot[second])
        for session in early { move(session, to: second * tables.roomCount + tables.room(of: places[session])) }
        for session in late { move(session, to: first * tables.roomCount + tables.room(of: places[session])) }
    }

    mutating func keep() {
        trail.removeAll(keepingCapacity: true)
        oldSlotCosts.removeAll(keepingCapacity: true)
        oldPersonCosts.removeAll(keepingCapacity: true)
        costBefore = cost
    }

    mutating func undo() {
        while let (session, place) = trail.popLast() { put(session, at: place) }
        touchedSlots.removeAll(keepingCapacity: true)
        touchedPeople.removeAll(keepingCapacity: true)
        while let old = oldSlotCosts.popLast() { slotCost[old.slot] = old.cost }
        while let old = oldPersonCosts.popLast() { personCost[old.person] = old.cost }
        cost = costBefore
    }

    var memory: [Int] { places }

    mutating func restore(_ memory: [Int]) {
        for session in tables.movable where places[session] != memory[session] { move(session, to: memory[session]) }
        settle()
        keep()
    }
}
