/// What turns one version of a document into the next: `comparison.amendment.applied(to: old) == new`.
public struct Amendment: Equatable, Sendable {
    /// One clause of the new version, in order.
    public struct Step: Equatable, Sendable {
        /// The clause of the old version that it continues.
        public let origin: Int?
        public let depth: Int
        public let kind: Clause.Kind
        public let number: String?
        /// From the old heading, or from nothing; nil if there is none now.
        public let heading: TextPatch?
        public let text: TextPatch
    }

    public let steps: [Step]

    /// The new version.
    public func applied(to document: Document) throws(TextPatch.Mismatch) -> Document {
        let old = Outline(document)
        var open: [Clause] = []
        func close(to depth: Int) {
            while open.count > max(1, depth), let clause = open.popLast() {
                open[open.count - 1].children.append(clause)
            }
        }
        for step in steps {
            if let origin = step.origin, !old.entries.indices.contains(origin) { throw TextPatch.Mismatch() }
            let origin = step.origin.map { old[$0].clause }
            let heading: String? =
                if let patch = step.heading { try patch.applied(to: origin?.heading ?? "") } else { nil }
            let clause = Clause(
                step.kind, number: step.number, heading: heading, text: try step.text.applied(to: origin?.text ?? ""))
            if !open.isEmpty { close(to: step.depth) }
            open.append(clause)
        }
        close(to: 1)
        guard let root = open.first else { throw TextPatch.Mismatch() }
        var new = Document()
        new.root = root
        return new
    }
}

extension Comparison {
    /// The change as a value that can be kept and applied.
    public var amendment: Amendment {
        Amendment(
            steps: new.entries.indices.map { y in
                let (entry, origin) = (new[y], origins[y].map { old[$0].clause })
                return Amendment.Step(
                    origin: origins[y], depth: entry.depth, kind: entry.clause.kind, number: entry.clause.number,
                    heading: entry.clause.heading.map { TextPatch(from: origin?.heading ?? "", to: $0) },
                    text: TextPatch(from: origin?.text ?? "", to: entry.clause.text))
            })
    }
}
