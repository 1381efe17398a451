/// The changes of a comparison as the tree of the new version, with the deleted clauses where they stood.
public struct ChangeTree: Sendable {
    public let change: ClauseChange
    public let children: [ChangeTree]
}

extension Comparison {
    /// The document's own change with all others inside.
    public var changeTree: ChangeTree {
        let changes = changes
        var placeOld: [Int: Int] = [:]
        var placeNew: [Int: Int] = [:]
        for (place, change) in changes.enumerated() {
            if let new = change.new { placeNew[new] = place } else if let old = change.old { placeOld[old] = place }
        }
        var inside: [Int: [Int]] = [:]
        for (place, change) in changes.enumerated() {
            if let parent = parent(of: change).flatMap({ $0.isNew ? placeNew[$0.place] : placeOld[$0.place] }) {
                inside[parent, default: []].append(place)
            }
        }
        func tree(_ place: Int) -> ChangeTree {
            ChangeTree(change: changes[place], children: (inside[place] ?? []).map(tree))
        }
        return tree(0)
    }

    /// The clause that a change stands in: of the new version, or, inside a deleted one, of the old.
    private func parent(of change: ClauseChange) -> (place: Int, isNew: Bool)? {
        if let new = change.new { return self.new[new].parent.map { ($0, true) } }
        guard let above = change.old.flatMap({ old[$0].parent }) else { return nil }
        return continuations[above].map { ($0, true) } ?? (above, false)
    }
}
