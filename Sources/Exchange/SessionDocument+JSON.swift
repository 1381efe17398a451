extension SessionDocument {
    /// The document as JSON (RFC 8259), two spaces a level and a line end behind it.
    ///
    /// Every member is there each time and in the same order, null or empty where the source says nothing, so that two
    /// imports of one document are the same bytes.
    public func json() -> String {
        JSON.object([
            ("kind", .string(kind.rawValue)),
            ("language", .string(language)),
            ("title", .text(title)),
            ("alias", .text(alias)),
            ("workingTitle", .text(workingTitle)),
            ("identifier", .text(identifier)),
            ("schedule", schedule?.json ?? .null),
            ("programme", .text(programme)),
            ("proposals", .strings(proposals)),
            ("teaser", .text(teaser)),
            ("keywords", .strings(keywords)),
            ("description", .text(description)),
            ("guidingQuestions", .strings(guidingQuestions)),
            ("format", .text(format)),
            (
                "furtherReading",
                .array(furtherReading.map { .object([("text", .string($0.text)), ("url", .text($0.url))]) })
            ),
            ("people", .array(people.map(\.json))),
            ("preparation", .text(preparation)),
            ("report", report?.json ?? .null),
            ("messages", .strings(messages.map(\.text))),
            ("links", .array(links.map(\.json))),
            ("transcript", .text(transcript)),
            ("emptySections", .strings(emptySections.map(\.rawValue))),
            ("unplaced", .array(unplaced.map(\.json)))
        ])
        .text + "\n"
    }
}

extension SessionDocument.Schedule {
    fileprivate var json: JSON {
        .object([
            ("date", .text(date)), ("time", .text(time)), ("room", .text(room)), ("year", .integer(year)),
            ("month", .integer(month)), ("day", .integer(day)), ("startMinute", .integer(startMinute)),
            ("endMinute", .integer(endMinute))
        ])
    }
}

extension SessionDocument.Person {
    fileprivate var json: JSON {
        .object([
            ("role", .string(role.rawValue)), ("name", .string(name)), ("organisation", .text(organisation)),
            ("country", .text(country)), ("note", .text(note)), ("stakeholderGroup", .text(stakeholderGroup)),
            ("biography", .text(biography)), ("url", .text(url)), ("line", .number(line))
        ])
    }
}

extension SessionDocument.Report {
    fileprivate var json: JSON {
        .object([
            ("proposal", .text(proposal)), ("summary", .text(summary)), ("discussion", .text(discussion)),
            (
                "turns",
                .array(turns.map { .object([("speaker", .text($0.speaker)), ("paragraphs", .strings($0.paragraphs))]) })
            )
        ])
    }
}

extension SessionDocument.Link {
    fileprivate var json: JSON {
        .object([("kind", .string(kind.rawValue)), ("text", .string(text)), ("url", .text(url))])
    }
}

extension SessionDocument.Unplaced {
    fileprivate var json: JSON {
        .object([("line", .number(line)), ("text", .string(text)), ("why", .string(why.rawValue))])
    }
}
