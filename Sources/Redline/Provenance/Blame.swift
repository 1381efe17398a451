/// Words of a version that came together.
public struct BlameRun: Equatable, Sendable {
    /// The place of the clause in the outline.
    public let clause: Int
    /// Whether they stand in its heading.
    public let isHeading: Bool
    /// In Unicode scalars of the heading or text.
    public let range: Range<Int>
    /// The version that brought them, from 0.
    public let version: Int
    /// The change of that version that brought them, or nil if none of its changes speaks of them.
    public let change: Change?
}

extension History {
    /// What brought each word of a version, in the order of the text; empty if there is no such version. Linear in the
    /// number of words, whatever the number of versions.
    public func blame(of version: Int) -> [BlameRun] {
        guard versions.indices.contains(version) else { return [] }
        let (places, births) = (versions[version].wording.places, versions[version].births)
        let claims = Claims(self, version)
        var runs: [BlameRun] = []
        var start = 0
        while start < places.count {
            var end = start + 1
            while end < places.count, births[end] == births[start], places[end].clause == places[start].clause,
                places[end].isHeading == places[start].isHeading
            {
                end += 1
            }
            let (first, birth) = (places[start], Int(births[start]))
            runs.append(
                BlameRun(
                    clause: Int(first.clause), isHeading: first.isHeading,
                    range: Int(first.start)..<Int(places[end - 1].end), version: birth,
                    change: claims.change(of: versions[version].identities[Int(first.clause)], in: birth)))
            start = end
        }
        return runs
    }

    /// The changes that answer a source, with the version of each: what became of an input.
    public func changes(answering source: Source) -> [(version: Int, change: Change)] {
        versions.enumerated().flatMap { version, kept in
            kept.changes.filter { $0.answers.contains(source) }.map { (version, $0) }
        }
    }

    /// The changes of the versions by the clauses that they claim.
    private struct Claims {
        private let byClause: [[ClauseIdentity: Int]]
        private let general: [Int?]
        private let history: History

        init(_ history: History, _ last: Int) {
            self.history = history
            let versions = history.versions.prefix(last + 1)
            byClause = versions.map { version in
                var claims: [ClauseIdentity: Int] = [:]
                for (index, change) in version.changes.enumerated() {
                    for clause in change.clauses ?? [] where claims[clause] == nil { claims[clause] = index }
                }
                return claims
            }
            general = versions.map { $0.changes.firstIndex { $0.clauses == nil } }
        }

        func change(of clause: ClauseIdentity, in version: Int) -> Change? {
            guard let index = byClause[version][clause] ?? general[version] else { return nil }
            return history.versions[version].changes[index]
        }
    }
}
