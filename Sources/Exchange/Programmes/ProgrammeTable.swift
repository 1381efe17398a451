import Mechanism

/// A programme as a table: a row for each session, also for those without a date.
public struct ProgrammeTable {
    public let table: DataTable

    /// The table of a programme.
    public init(_ programme: Programme) {
        let zone = ClockZone(programme.zone)
        table = DataTable(
            name: "programme", title: programme.title,
            fields: [
                .init("id", required: true, "Identifier of the session; it never changes."),
                .init("title", required: true, "Title."),
                .init("subtitle", "string", "A second title."),
                .init("state", required: true, of: ["confirmed", "cancelled"], "Whether it takes place."),
                .init("starts", "datetime", "Beginning, with the distance from UTC."),
                .init("ends", "datetime", "End, with the distance from UTC."),
                .init("zone", required: true, "Zone of the programme, IANA name."),
                .init("room", "string", "Room."),
                .init("track", "string", "Track."),
                .init("kind", "string", "Kind of session."),
                .init("language", "string", "Language, BCP 47."),
                .init("people", "string", "Who has a part, by role."),
                .init("abstract", "string", "What it is about, in short."),
                .init("description", "string", "What it is about, at length."),
                .init("links", "string", "What to follow, watch or read."),
                .init("address", "string", "Page of the session."),
                .init("modified", "datetime", "When it was last changed, UTC."),
                .init("sequence", "integer", required: true, "How often it was moved or called off.")
            ], key: "id",
            rows: programme.events.map { event in
                [
                    event.id, event.title, event.subtitle ?? "", event.isCancelled ? "cancelled" : "confirmed",
                    event.starts.map(zone.text) ?? "", event.ends.map(zone.text) ?? "", programme.zone,
                    event.room ?? "", event.track ?? "", event.kind ?? "", event.language ?? "",
                    event.people.map(Self.line).joined(separator: "\n"), event.abstract ?? "", event.description ?? "",
                    event.links.map { "\($0.kind.rawValue): \($0.title) \($0.address)" }.joined(separator: "\n"),
                    event.address ?? "", event.modified?.rfc3339 ?? "", String(event.sequence)
                ]
            })
    }

    private static func line(_ person: Programme.Person) -> String {
        let who = [person.name, person.organisation].compactMap(\.self).joined(separator: ", ")
        return person.role.map { "\($0): \(who)" } ?? who
    }
}
