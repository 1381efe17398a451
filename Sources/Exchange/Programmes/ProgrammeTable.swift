import Mechanism

/// A programme as CSV (RFC 4180): a row for each session, also for those without a date.
enum ProgrammeTable {
    /// What the columns hold; times carry their distance from UTC, `modified` is in UTC, and `sequence` says how often a
    /// session was moved or called off.
    private static let columns = [
        "id", "title", "subtitle", "state", "starts", "ends", "zone", "room", "track", "kind", "language", "people",
        "abstract", "description", "links", "address", "modified", "sequence"
    ]

    /// The table of a programme.
    static func csv(of programme: Programme, _ written: WrittenEvents) -> [UInt8] {
        let zone = ClockZone(programme.zone)
        let setting = WrittenEvents.Setting(zone: programme.zone)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(1024 + programme.events.count * 1024)
        DataTable.append(columns, to: &bytes)
        for event in programme.events {
            bytes += written.bytes(of: event, as: .row, setting) {
                var line: [UInt8] = []
                DataTable.append(row(event, zone), to: &line)
                return line
            }
        }
        return bytes
    }

    private static func row(_ event: Programme.Event, _ zone: ClockZone) -> [String] {
        [
            event.id, event.title, event.subtitle ?? "", event.isCancelled ? "cancelled" : "confirmed",
            event.starts.map(zone.text) ?? "", event.ends.map(zone.text) ?? "", zone.name,
            event.room ?? "", event.track ?? "", event.kind ?? "", event.language ?? "",
            event.people.map(line).joined(separator: "\n"), event.abstract ?? "", event.description ?? "",
            event.links.map { "\($0.kind.rawValue): \($0.title) \($0.address)" }.joined(separator: "\n"),
            event.address ?? "", event.modified?.rfc3339 ?? "", String(event.sequence)
        ]
    }

    private static func line(_ person: Programme.Person) -> String {
        let who = [person.name, person.organisation].compactMap(\.self).joined(separator: ", ")
        return person.role.map { "\($0): \(who)" } ?? who
    }
}
