public import Redline

extension Comparison {
    /// The comparison as one JSON object: `summary`, then `clauses`, every clause of either version in the order of the
    /// new one, with its change, old and new number, heading and text, and the runs of words. `carried` is there when
    /// quotes were carried.
    public func json(carried: [CarriedQuote]? = nil) -> String {
        let changes = changes
        var members: [(name: String, value: JSON)] = [
            ("summary", summary(changes)), ("title", .text(new[0].clause.heading)),
            ("clauses", .array(changes.map(object)))
        ]
        if let carried { members.append(("carried", .array(carried.map { $0.object }))) }
        return JSON.object(members).text
    }

    private func summary(_ changes: [ClauseChange]) -> JSON {
        func count(_ matches: (ClauseChange) -> Bool) -> JSON { .number(changes.filter(matches).count) }
        return .object([
            ("clausesBefore", .number(old.count - 1)), ("clausesAfter", .number(new.count - 1)),
            ("same", count { !$0.isChange }), ("edited", count { $0.kind == .edited }),
            ("inserted", count { $0.kind == .inserted }), ("deleted", count { $0.kind == .deleted }),
            ("moved", count(\.isMoved)), ("renumbered", count(\.isRenumbered))
        ])
    }

    private func object(_ change: ClauseChange) -> JSON {
        .object([
            ("change", .string(change.kind.rawValue)), ("moved", .boolean(change.isMoved)),
            ("renumbered", .boolean(change.isRenumbered)),
            ("old", change.old.map { object(old, $0) } ?? .null), ("new", change.new.map { object(new, $0) } ?? .null),
            ("wordsFrom", .strings(change.sources.map { old[$0].citation })),
            ("heading", runs(change.heading)), ("text", runs(change.text))
        ])
    }

    private func object(_ outline: Outline, _ place: Int) -> JSON {
        let entry = outline[place]
        return .object([
            ("clause", .string(entry.citation)), ("kind", .string(entry.clause.kind.rawValue)),
            ("number", .text(entry.clause.number)), ("depth", .number(entry.depth)),
            ("within", .text(entry.parent.map { outline[$0].citation })), ("heading", .text(entry.clause.heading)),
            ("text", .string(entry.clause.text))
        ])
    }

    private func runs(_ runs: [Run]) -> JSON {
        .array(
            runs.map { run in
                let name =
                    switch run {
                    case .kept: "kept"
                    case .inserted: "inserted"
                    case .deleted: "deleted"
                    }
                return .object([(name, .string(run.text))])
            })
    }
}
