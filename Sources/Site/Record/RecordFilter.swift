import HTML
import Mechanism

/// Which acts of the record somebody wants to see.
struct RecordFilter: Equatable {
    var kind: ActType?
    var thread: ID<Issue>?
    var by: Body?
    /// The thing whose history it is.
    var thing: ObjectID?

    /// On whose part acts are done.
    enum Body: String, CaseIterable {
        case people
        case clock
        case `operator`
    }

    /// Acts about one thing.
    init(thing: ObjectID) { self.thing = thing }

    /// What an address asks for; what it does not name well is not filtered by.
    init(_ query: [String: [String]]) {
        kind = query["kind"]?.last.flatMap(ActType.init(rawValue:))
        thread = query["thread"]?.last.flatMap { Int(digits: $0) }.flatMap { $0 > 0 ? ID($0) : nil }
        by = query["by"]?.last.flatMap(Body.init(rawValue:))
        thing = query["thing"]?.last.flatMap(ObjectID.init(code:))
    }

    var isEmpty: Bool { kind == nil && thread == nil && by == nil && thing == nil }

    /// What the bytes of an entry hold that the filter lets through: members of its canonical JSON.
    var pieces: [String] {
        [
            kind.map { #""t":"\#($0.rawValue)""# }, thread.map { #""in":"\#($0.code)""# },
            by.map { $0 == .people ? #""by":"a_"# : #""by":"\#($0.rawValue)""# }, thing.map { #""id":"\#($0.code)""# }
        ].compactMap(\.self)
    }

    /// The record's page with this filter.
    var link: Link {
        let parts = [
            ("kind", kind?.rawValue), ("thread", thread.map { String($0.number) }), ("by", by?.rawValue),
            ("thing", thing?.code)
        ]
        return parts.reduce(Route.record.link) { link, part in
            part.1.map { link.adding(query: part.0, $0) } ?? link
        }
    }
}

extension ChoiceWords {
    static func of(_ body: RecordFilter.Body) -> String {
        switch body {
        case .people: "People"
        case .clock: "The clock"
        case .operator: "The operator"
        }
    }
}
