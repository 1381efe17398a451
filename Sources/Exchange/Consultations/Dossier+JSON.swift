extension Dossier {
    /// All of it as JSON, for programs.
    public var json: PiecedFile {
        let outline = JSON.object([
            ("address", .string(address)), ("title", .string(title)), ("state", .string(state)),
            ("language", .text(language)), ("opens", .text(opens)), ("closes", .text(closes)),
            ("note", .string(note)), ("question", .string(question)), ("decision_maker", .string(decisionMaker)),
            ("preparation", preparation.json), ("course", course.json),
            ("acceptance", .array(acceptance.map(\.json))),
            ("versions", .array(versions.map(Self.version))), ("inputs", .array([]))
        ])
        return PiecedFile(outline: outline) { [Self.input($0)] }
    }

    private static func version(_ version: Version) -> JSON {
        .object([
            ("number", .number(version.number)), ("published", .string(version.published)),
            ("reason", .string(version.reason)),
            (
                "clauses",
                .array(
                    version.clauses.map {
                        .object([("key", .number($0.key)), ("label", .string($0.label)), ("text", .string($0.text))])
                    })
            ),
            ("changes", .array(version.changes.map(\.json))),
            ("translations", .strings(version.translations))
        ])
    }

    private static func input(_ input: Contribution) -> JSON {
        .object([
            ("number", .number(input.number)), ("address", .string(input.address)), ("entry", .number(input.entry)),
            ("filed", .string(input.filed)), ("late", .boolean(input.isLate)), ("version", .number(input.version)),
            ("clause_key", .integer(input.clauseKey)), ("clause", .text(input.clauseLabel)),
            ("quote", .text(input.quote)),
            ("span", input.span.map { .array([.number($0.lowerBound), .number($0.upperBound)]) } ?? .null),
            ("question", .integer(input.question)), ("files", .strings(input.files)), ("kind", .text(input.kind)),
            ("text", .text(input.text)), ("proposal", .text(input.proposal)),
            ("language", .text(input.language)), ("author", .string(input.author)), ("group", .text(input.group)),
            ("capacity", .string(input.capacity)), ("way", .text(input.way)), ("class", .text(input.topic)),
            ("leader", .integer(input.leader)), ("removal", .text(input.removal)), ("contest", .text(input.contest)),
            (
                "answer",
                input.answer.map { answer in
                    .object([
                        ("disposition", .string(answer.disposition)), ("reason", .string(answer.reason)),
                        ("change", .string(answer.change)), ("by", .string(answer.by)), ("at", .string(answer.at)),
                        ("reader", .text(answer.reader))
                    ])
                } ?? .null
            ),
            ("course", input.course.json)
        ])
    }
}
