/// The clauses that a label names, from the outermost to its own: `제2조 ① 2.` is an article, a paragraph and a point.
public struct ClausePath: Equatable, Sendable {
    /// The outermost first; never empty.
    public let steps: [Step]

    /// A clause on the way.
    public struct Step: Hashable, Sendable {
        public var kind: Clause.Kind
        /// As the label writes it; nil for a part without one, which has its words.
        public var number: String?
        public var words: String?

        /// A clause on the way.
        public init(kind: Clause.Kind, number: String? = nil, words: String? = nil) {
            (self.kind, self.number, self.words) = (kind, number, words)
        }
    }

    /// Reads a label as an outline cites (``Outline/Entry/citation``) or as people number; nil when a part of it is no
    /// number, so that nothing is told of where the clause lies.
    public init?(_ label: String) {
        var reader = Reader(rest: label.collapsed[...])
        guard reader.read() else { return nil }
        steps = reader.steps
    }

    private struct Reader {
        var rest: Substring
        var steps: [Step] = []

        mutating func read() -> Bool {
            takePart()
            while !rest.isEmpty {
                guard takeKorean() || takeNumber() else { return false }
                rest = rest.drop { $0 == " " }
            }
            return !steps.isEmpty
        }

        /// The words of a part without a number, alone or before the number of an article in it.
        private mutating func takePart() {
            for end in rest.indices.filter({ rest[$0] == " " }).reversed() + [rest.endIndex] {
                guard let part = PartWord(String(rest[..<end])), part.number == nil else { continue }
                let behind = rest[end...].drop { $0 == " " }
                if !behind.isEmpty, LeadingNumber(behind) == nil { continue }
                steps.append(Step(kind: .part, words: part.heading))
                rest = behind
                return
            }
        }

        /// `제2항`, `제3호`, `가목`, and `제2조` with these right behind it.
        private mutating func takeKorean() -> Bool {
            guard rest.first == "제" else {
                guard let letter = rest.first, rest.dropFirst().first == "목", !steps.isEmpty else { return false }
                steps.append(Step(kind: .point, number: "\(letter)목"))
                rest = rest.dropFirst(2)
                return true
            }
            let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
            let kinds: [Character: Clause.Kind] = ["조": .article, "항": .paragraph, "호": .point]
            guard !digits.isEmpty, digits.count <= 4, let unit = rest[digits.endIndex...].first, let kind = kinds[unit]
            else { return false }
            var end = rest.index(after: digits.endIndex)
            if rest[end...].first == "의" {
                let branch = rest[end...].dropFirst().prefix { $0.isASCII && $0.isNumber }
                if !branch.isEmpty, branch.count <= 4 { end = branch.endIndex }
            }
            steps.append(Step(kind: kind, number: String(rest[..<end])))
            rest = rest[end...]
            return true
        }

        private mutating func takeNumber() -> Bool {
            if let found = Marker.candidates(rest).first(where: \.isStructural), let kind = found.kind,
                let behind = found.behind
            {
                guard steps.allSatisfy({ $0.kind < kind || $0.kind < .article && kind == .article }) else {
                    return false
                }
                steps.append(Step(kind: kind, number: found.number))
                rest = behind
                return true
            }
            let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
            if steps.isEmpty, !digits.isEmpty, rest[digits.endIndex...].first.map({ $0 == " " }) ?? true {
                return takeDecimal(digits)
            }
            guard !steps.isEmpty, let found = Marker.candidates(rest).first, !found.isStructural else { return false }
            let isParagraph = found.isArabic && !steps.contains { $0.kind == .paragraph || $0.kind == .point }
            steps.append(Step(kind: isParagraph ? .paragraph : .point, number: found.number))
            rest = found.rest[...]
            return true
        }

        /// `3`, `3.1`, `3.1.2`: each number says in which it lies.
        private mutating func takeDecimal(_ digits: Substring) -> Bool {
            let parts = digits.split(separator: ".")
            guard (1...6).contains(parts.count), parts.allSatisfy({ $0.count <= 4 }) else { return false }
            for depth in parts.indices {
                let kind: Clause.Kind = depth == 0 ? .article : depth == 1 ? .paragraph : .point
                steps.append(Step(kind: kind, number: parts[...depth].joined(separator: ".")))
            }
            rest = rest[digits.endIndex...]
            return true
        }
    }
}
