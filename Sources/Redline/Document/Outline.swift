/// The clauses of a document in reading order, each with where it hangs and how it is cited.
public struct Outline: Sendable {
    /// A clause in its place.
    public struct Entry: Sendable {
        /// The clause without its children, which follow as entries of their own.
        public let clause: Clause
        /// The place of the clause that it is in; nil for the document.
        public let parent: Int?
        /// 0 for the document.
        public let depth: Int
        /// The place behind the last clause inside it.
        public internal(set) var end: Int
        /// How the text itself cites it: `제3조`, `§ 5 (2)(a)`, `3.1`; `0` for what precedes the first number.
        public let citation: String
        /// The number as it is compared, whatever signs surround it; empty when there is none.
        let ordinal: Ordinal?
    }

    /// The document first, then every clause before those inside it.
    public private(set) var entries: [Entry] = []

    /// Lays out a document. Linear in its size; as deep as the tree, which readers limit.
    public init(_ document: Document) {
        var taken: Set<String> = []
        add(document.root, in: nil, depth: 0, place: 0, &taken)
    }

    public subscript(place: Int) -> Entry { entries[place] }

    /// How many clauses there are, the document among them.
    public var count: Int { entries.count }

    private mutating func add(
        _ clause: Clause, in parent: Int?, depth: Int, place: Int, _ taken: inout Set<String>
    ) {
        var bare = clause
        bare.children = []
        let ordinal = clause.number.flatMap(Ordinal.init)
        let index = entries.count
        entries.append(
            Entry(
                clause: bare, parent: parent, depth: depth, end: index,
                citation: citation(of: clause, ordinal, in: parent, place: place, &taken), ordinal: ordinal))
        var unnumbered = 0
        for child in clause.children {
            if child.number == nil { unnumbered += 1 }
            add(child, in: index, depth: depth + 1, place: unnumbered, &taken)
        }
        entries[index].end = entries.count
    }

    /// Articles count through the whole text, so no chapter stands before them; a decimal number tells its own way.
    /// Where an annex or a part begins to count again, it stands before the number: `부칙 제1조`.
    private func citation(
        of clause: Clause, _ ordinal: Ordinal?, in parent: Int?, place: Int, _ taken: inout Set<String>
    ) -> String {
        guard let parent else { return "0" }
        let above = entries[parent]
        guard let number = clause.number else {
            if let heading = clause.heading, !heading.isEmpty { return heading }
            return above.parent == nil ? String(place) : "\(above.citation) ¶\(place)"
        }
        let standsAlone =
            switch clause.kind {
            case .document, .part, .title, .chapter, .section, .subsection, .article: true
            case .paragraph, .point, .passage:
                above.parent == nil || ordinal?.isDecimal == true || above.clause.number == nil
                    || above.clause.kind < .article
            }
        if standsAlone {
            let bare = Citation.bare(number)
            if taken.insert(bare).inserted { return bare }
            guard let part = part(around: parent) else { return bare }
            return "\(part) \(bare)"
        }
        return above.citation + (Citation.joinsClosely(above.clause.number, number) ? "" : " ") + number
    }
}

extension Outline {
    /// The number or heading of the part that a clause lies in.
    private func part(around place: Int) -> String? {
        var above: Int? = place
        while let next = above {
            let entry = entries[next]
            if entry.clause.kind == .part { return entry.clause.number.map(Citation.bare) ?? entry.clause.heading }
            above = entry.parent
        }
        return nil
    }
}

extension Clause.Kind: Comparable {
    /// A larger clause comes before a smaller one.
    public static func < (left: Clause.Kind, right: Clause.Kind) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
