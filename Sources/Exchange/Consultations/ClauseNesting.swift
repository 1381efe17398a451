import Redline

/// Puts the clauses of a consultation, which stand one after another there, into one another again as their labels tell.
///
/// `제2조 ①` lies in `제2조`, `Article 4` in the chapter before it, `3.1` in `3`. A clause that its label says nothing of, or
/// that would stand where another stands already, is an article of its own, in the chapter or part that is open.
struct ClauseNesting {
    private var roots: [Clause] = []
    private var open: [(step: ClausePath.Step, clause: Clause)] = []
    /// The clauses that are there, by all that they lie in.
    private var known: Set<[ClausePath.Step]> = []
    /// The labels' paths, and the beginnings of them.
    private let named: Set<[ClausePath.Step]>
    private var preamble: [String] = []

    static func document(_ clauses: [(label: String, text: String)], title: String) -> Document {
        var nesting = ClauseNesting(clauses.map(\.label))
        for (place, clause) in clauses.enumerated() {
            if clause.label == "0", place == 0 {
                nesting.preamble.append(clause.text)
            } else {
                nesting.add(clause.label, clause.text)
            }
        }
        nesting.close(to: 0)
        return Document(title: title, preamble: nesting.preamble.joined(separator: "\n"), clauses: nesting.roots)
    }

    private init(_ labels: [String]) {
        named = Set(
            labels.compactMap { ClausePath($0)?.steps }.flatMap { steps in
                steps.indices.map { Array(steps[...$0]) }
            })
    }

    private mutating func add(_ label: String, _ text: String) {
        guard let steps = ClausePath(label)?.steps, !isCopy(steps), add(steps, label, text) else {
            let step = ClausePath.Step(kind: .article, number: label)
            closeFor(.article)
            return push(step, Clause(.article, number: label, text: text))
        }
    }

    /// Whether `1 (2)` is the second clause 1 rather than a second paragraph, of which there would be a first.
    private func isCopy(_ steps: [ClausePath.Step]) -> Bool {
        guard steps.count > 1, let number = steps.last?.number, let digits = Int(number.dropFirst().dropLast()),
            number.first == "(", number.last == ")", digits > 1
        else { return false }
        return !named.contains(
            steps.dropLast() + [ClausePath.Step(kind: steps.last?.kind ?? .paragraph, number: "(1)")])
    }

    private mutating func add(_ steps: [ClausePath.Step], _ label: String, _ text: String) -> Bool {
        guard let last = steps.last, let first = steps.first else { return false }
        var level = open.lastIndex { $0.step == first } ?? open.endIndex
        var shared = 0
        while level < open.endIndex, shared < steps.count, open[level].step == steps[shared] {
            level += 1
            shared += 1
        }
        // A part, chapter or article that is open already is not begun again; nor is one that was closed.
        guard shared < steps.count, !isKnown(steps, shared) else { return false }
        if shared == 0 { closeFor(first.kind) } else { close(to: level) }
        for step in steps[shared...].dropLast() {
            push(step, Clause(step.kind, number: step.number, heading: step.number == nil ? step.words : nil))
        }
        push(last, Self.clause(last, label, text))
        return true
    }

    private func isKnown(_ steps: [ClausePath.Step], _ shared: Int) -> Bool {
        let around = shared == 0 ? [] : open.map(\.step).prefix { $0 != steps[0] }
        return (shared..<steps.count).contains { known.contains(around + steps[...$0]) }
    }

    /// A chapter's words are what heads it, if they are one line; a clause that has nothing but its number has no words.
    private static func clause(_ step: ClausePath.Step, _ label: String, _ text: String) -> Clause {
        let text = text == label ? "" : text
        if step.number == nil { return Clause(step.kind, heading: step.words, text: text) }
        let isHeading = step.kind < .article && !text.contains("\n") && text.count <= 120
        return Clause(
            step.kind, number: step.number, heading: isHeading && !text.isEmpty ? text : nil,
            text: isHeading ? "" : text)
    }

    // MARK: What is open

    private mutating func push(_ step: ClausePath.Step, _ clause: Clause) {
        open.append((step, clause))
        known.insert(open.map(\.step))
    }

    /// Ends what a clause of this size cannot lie in.
    private mutating func closeFor(_ kind: Clause.Kind) {
        close(to: open.firstIndex { $0.step.kind >= kind } ?? open.endIndex)
    }

    private mutating func close(to level: Int) {
        while open.count > level, let last = open.popLast() {
            if let above = open.indices.last {
                open[above].clause.children.append(last.clause)
            } else {
                roots.append(last.clause)
            }
        }
    }
}
