import Journal
import Mechanism

/// When somebody cannot come to an edition, and from where they take part: in the vault under the person's own key, for
/// the programme committee and the people of the sessions that the person has a part in.
struct Availability: Codable, Equatable {
    /// The numbers of the slots in which the person cannot come, as it was kept before their times were.
    var away: [Int] = []
    /// When the person cannot come. Slots are moved; whoever is away on Tuesday morning still is.
    var times: [Time]?
    /// The IANA name of the zone from which the person takes part; nil on site.
    var remoteZone: String?

    /// From one moment to another, in seconds since 1970.
    struct Time: Codable, Equatable {
        let starts: Int
        let ends: Int

        /// The time of a slot.
        init(_ slot: Edition.Slot) { (starts, ends) = (slot.starts.seconds, slot.ends.seconds) }
    }

    /// Whether the person cannot come to all of a slot.
    func isAway(in slot: Edition.Slot) -> Bool {
        guard let times else { return away.contains(slot.number) }
        let own = Time(slot)
        return times.contains { $0.starts < own.ends && own.starts < $0.ends }
    }

    /// Whether that is what the person said of this slot, or of a longer time.
    func names(_ slot: Edition.Slot) -> Bool {
        guard let times else { return away.contains(slot.number) }
        let own = Time(slot)
        return times.contains { $0.starts <= own.starts && own.ends <= $0.ends }
    }

    /// Where it lies: one for each edition.
    static func place(in edition: ID<Edition>) -> String { "availability/\(edition.number)" }
}

extension Reading {
    /// What somebody said of their availability; nil where nothing was said.
    func availability(of person: PersonID, in edition: ID<Edition>) -> Availability? {
        try? journal.vault.draft(at: Availability.place(in: edition), of: .person(person.code))
    }
}
