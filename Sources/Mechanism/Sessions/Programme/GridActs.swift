/// Sets up an edition of the forum, or says anew what it is called, where it is and in which zone.
public struct PlanEdition: Act {
    public static let type = ActType.planEdition
    /// The edition that changes; nil for a new one.
    public var edition: ID<Edition>?
    public var title = Prose.none
    public var venue = Prose.none
    public var zone = "UTC"
    /// How many sessions can be streamed, and interpreted, at once; 0 where it does not matter.
    public var streamed = 0
    public var interpreted = 0

    public init() {}

    public var subject: ObjectID { edition.map(ObjectID.edition) ?? .mechanism }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("edition", &edition)
        fields.text("title", &title, .line)
        fields.text("venue", &venue, .optionalLine)
        fields.zone("zone", &zone)
        fields.number("streamed", &streamed, in: 1...Edition.mostRooms, isRequired: false)
        fields.number("interpreted", &interpreted, in: 1...Edition.mostRooms, isRequired: false)
    }

    public func object(in mechanism: Mechanism) -> ObjectID { .edition(edition ?? mechanism.editions.next) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        if let edition { _ = try mechanism.edition(edition) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let limits = [RoomFeature.streaming: streamed, .interpretation: interpreted].filter { $0.value > 0 }
        if let edition {
            try mechanism.editions.update(edition) {
                ($0.title, $0.venue, $0.zone, $0.limits) = (title, venue, zone, limits)
            }
        } else {
            mechanism.editions.append(
                Edition(id: mechanism.editions.next, title: title, venue: venue, zone: zone, limits: limits))
        }
    }
}

/// Adds a room to an edition, or says anew what it is.
public struct SetRoom: Act {
    public static let type = ActType.setRoom
    public var edition = ID<Edition>(0)
    /// The room that changes; 0 for a new one.
    public var room = 0
    public var name = Prose.none
    /// 0 where it does not matter.
    public var seats = 0
    public var features: Set<RoomFeature> = []
    public var closed: [Int] = []
    public var links = Prose.none
    /// 1 where the name, or the links, are what they were, word for word: then nobody who follows the programme has to learn
    /// of them.
    var sameName = 0
    var sameLinks = 0

    public init() {}

    public var subject: ObjectID { .edition(edition) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("edition", &edition)
        fields.number("room", &room, in: 1...1_000_000, isRequired: false)
        fields.text("name", &name, .line)
        fields.number("seats", &seats, in: 1...1_000_000, isRequired: false)
        fields.features("features", &features)
        fields.numbers("closed", &closed, most: Edition.mostSlots)
        fields.text("links", &links, .optionalProse)
        fields.computed("same_name", &sameName)
        fields.computed("same_links", &sameLinks)
    }

    public mutating func read(_ mechanism: Mechanism, words: (Prose) -> String?) throws(Refusal) {
        guard let old = mechanism.editions[edition]?.room(room) else { return }
        if let said = words(old.name), words(name) == said { sameName = 1 }
        if !old.links.isEmpty, let said = words(old.links), words(links) == said { sameLinks = 1 }
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let edition = try mechanism.edition(edition)
        guard room == 0 || edition.room(room) != nil else { throw Refusal(.unknownPlace) }
        guard room != 0 || edition.rooms.count < Edition.mostRooms else {
            throw Refusal(.tooManyPlaces, String(Edition.mostRooms), String(Edition.mostSlots))
        }
        guard closed.allSatisfy({ edition.slot($0) != nil }) else { throw Refusal(.unknownPlace) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.editions.update(edition) { edition throws(Corruption) in
            let old = edition.room(room)
            guard room == 0 || old != nil else { throw .missing("room \(room)") }
            if old == nil { edition.roomsGiven += 1 }
            let new = Edition.Room(
                number: old?.number ?? edition.roomsGiven, name: sameName == 1 ? old?.name ?? name : name,
                seats: seats > 0 ? seats : nil, features: features, closed: closed,
                links: sameLinks == 1 ? old?.links ?? links : links)
            if let place = edition.rooms.firstIndex(where: { $0.number == new.number }) {
                edition.rooms[place] = new
            } else {
                edition.rooms.append(new)
            }
        }
    }
}

/// Takes a room out of an edition.
public struct RemoveRoom: Act {
    public static let type = ActType.removeRoom
    public var edition = ID<Edition>(0)
    public var room = 0

    public init() {}

    public var subject: ObjectID { .edition(edition) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("edition", &edition)
        fields.number("room", &room, in: 1...1_000_000)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let edition = try mechanism.edition(edition)
        guard edition.room(room) != nil else { throw Refusal(.unknownPlace) }
        try edition.checkFree { $0.room == room }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.editions.update(edition) { $0.rooms.removeAll { $0.number == room } }
    }
}

/// Adds a slot to an edition, or says anew what it is.
public struct SetSlot: Act {
    public static let type = ActType.setSlot
    public var edition = ID<Edition>(0)
    /// The slot that changes; 0 for a new one.
    public var slot = 0
    public var starts = Timestamp(seconds: 0)
    public var minutes = 0
    public var kind = SlotKind.session
    public var name = Prose.none
    public var isOfDayBefore = false
    /// 1 where the name is what it was, word for word.
    var sameName = 0

    public init() {}

    public var subject: ObjectID { .edition(edition) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("edition", &edition)
        fields.number("slot", &slot, in: 1...1_000_000, isRequired: false)
        fields.time("starts", &starts)
        fields.number("minutes", &minutes, in: 5...1440)
        fields.choice("kind", &kind)
        fields.text("name", &name, .optionalLine)
        fields.flag("of_day_before", &isOfDayBefore)
        fields.computed("same_name", &sameName)
    }

    public mutating func read(_ mechanism: Mechanism, words: (Prose) -> String?) throws(Refusal) {
        guard let old = mechanism.editions[edition]?.slot(slot), !old.name.isEmpty else { return }
        if let said = words(old.name), words(name) == said { sameName = 1 }
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let edition = try mechanism.edition(edition)
        guard slot == 0 || edition.slot(slot) != nil else { throw Refusal(.unknownPlace) }
        guard slot != 0 || edition.slots.count < Edition.mostSlots else {
            throw Refusal(.tooManyPlaces, String(Edition.mostRooms), String(Edition.mostSlots))
        }
        guard starts > now else { throw Refusal(.inThePast) }
        // A break holds no session: what stands in the slot has to move first.
        if kind == .pause { try edition.checkFree { $0.slot == slot } }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.editions.update(edition) { edition throws(Corruption) in
            let old = edition.slot(slot)
            guard slot == 0 || old != nil else { throw .missing("slot \(slot)") }
            if slot == 0 { edition.slotsGiven += 1 }
            edition.put(
                Edition.Slot(
                    number: slot == 0 ? edition.slotsGiven : slot, starts: starts, minutes: minutes, kind: kind,
                    name: sameName == 1 ? old?.name ?? name : name, isOfDayBefore: isOfDayBefore))
        }
    }
}

/// Takes a slot out of an edition.
public struct RemoveSlot: Act {
    public static let type = ActType.removeSlot
    public var edition = ID<Edition>(0)
    public var slot = 0

    public init() {}

    public var subject: ObjectID { .edition(edition) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("edition", &edition)
        fields.number("slot", &slot, in: 1...1_000_000)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let edition = try mechanism.edition(edition)
        guard edition.slot(slot) != nil else { throw Refusal(.unknownPlace) }
        try edition.checkFree { $0.slot == slot }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.editions.update(edition) { edition in
            edition.slots.removeAll { $0.number == slot }
            for place in edition.rooms.indices { edition.rooms[place].closed.removeAll { $0 == slot } }
        }
    }
}

extension Edition {
    /// How many rooms and slots fit: more than any forum has, and few enough for a page.
    public static let mostRooms = 60
    public static let mostSlots = 200

    /// Puts a slot where it belongs in time, in place of the one with its number.
    mutating func put(_ slot: Slot) {
        slots.removeAll { $0.number == slot.number }
        slots.append(slot)
        slots.sort { ($0.starts, $0.number) < ($1.starts, $1.number) }
    }

    /// What is taken away has no session in it.
    func checkFree(_ isMeant: (GridPlace) -> Bool) throws(Refusal) {
        let held = places.filter { isMeant($0.value) }.keys.sorted()
        guard held.isEmpty else { throw Refusal(.placeInUse, held.map(\.code).joined(separator: ", ")) }
    }
}
