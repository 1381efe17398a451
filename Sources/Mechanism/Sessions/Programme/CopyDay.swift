/// Gives a later day the slots of another one.
public struct CopyDay: Act {
    public static let type = ActType.copyDay
    public var edition = ID<Edition>(0)
    public var slots: [Int] = []
    /// How many days later, by 24 hours.
    public var days = 0
    /// By how many minutes each slot begins earlier or later than that, so that its clock shows the same across a change of
    /// clocks. The process knows no zones: whoever sends the act fills it in. Empty where nothing shifts, as in records from
    /// before it was thought of.
    public var shifts: [Int] = []

    /// By how many minutes the clocks of a zone change at most.
    public static let mostShift = 180

    public init() {}

    public var subject: ObjectID { .edition(edition) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("edition", &edition)
        fields.numbers("slots", &slots, most: Edition.mostSlots)
        fields.number("days", &days, in: 1...30)
        fields.computed("shifts", &shifts)
    }

    /// When a slot of the new day begins.
    private func start(of slot: Edition.Slot, at place: Int) -> Timestamp {
        let shift = shifts.indices.contains(place) ? min(max(shifts[place], -Self.mostShift), Self.mostShift) : 0
        return slot.starts.adding(days: days).adding(seconds: shift * 60)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let edition = try mechanism.edition(edition)
        guard !slots.isEmpty, slots.allSatisfy({ edition.slot($0) != nil }) else { throw Refusal(.unknownPlace) }
        guard edition.slots.count + slots.count <= Edition.mostSlots else {
            throw Refusal(.tooManyPlaces, String(Edition.mostRooms), String(Edition.mostSlots))
        }
        guard shifts.isEmpty || shifts.count == slots.count,
            shifts.allSatisfy((-Self.mostShift...Self.mostShift).contains)
        else {
            throw Refusal(.clocksShifted, String(Self.mostShift))
        }
        let later = slots.enumerated().compactMap { place, number in
            edition.slot(number).map { start(of: $0, at: place) }
        }
        guard later.allSatisfy({ $0 > now }) else { throw Refusal(.inThePast) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.editions.update(edition) { edition throws(Corruption) in
            for (place, number) in slots.enumerated() {
                guard let slot = edition.slot(number) else { throw .missing("slot \(number)") }
                edition.slotsGiven += 1
                edition.put(
                    Edition.Slot(
                        number: edition.slotsGiven, starts: start(of: slot, at: place), minutes: slot.minutes,
                        kind: slot.kind, name: slot.name, isOfDayBefore: slot.isOfDayBefore))
            }
        }
    }
}
