import Journal
import Mechanism

/// When somebody cannot come to an edition, and from where they take part: in the vault under the person's own key, for
/// the programme committee and the people of the sessions that the person has a part in.
struct Availability: Codable, Equatable {
    /// The numbers of the slots in which the person cannot come.
    var away: [Int] = []
    /// The IANA name of the zone from which the person takes part; nil on site.
    var remoteZone: String?

    /// Where it lies: one for each edition.
    static func place(in edition: ID<Edition>) -> String { "availability/\(edition.number)" }
}

extension Reading {
    /// What somebody said of their availability; nil where nothing was said.
    func availability(of person: PersonID, in edition: ID<Edition>) -> Availability? {
        try? journal.vault.draft(at: Availability.place(in: edition), of: .person(person.code))
    }
}
