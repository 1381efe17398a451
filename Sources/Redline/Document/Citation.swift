/// A clause as people name it: `Article 3`, `제3조제2항`, `§ 5 (2)(a)`, `§ 5 Abs. 2`, `3.1`.
public struct Citation: Sendable {
    /// The clauses named, from the outermost to the one meant.
    let steps: [Step]
    private let words: String

    /// One clause in a citation: which kind, when it is told, and its number.
    struct Step: Equatable, Sendable {
        var kind: Clause.Kind?
        var ordinal: Ordinal
    }

    /// Reads a citation. Whatever it is made of, it can be looked up; it finds nothing if it names nothing.
    public init(_ text: String) {
        words = text.collapsed
        steps = CitationReader(words).steps
    }

    /// The places in an outline that it may mean, all of equal standing: exactly as cited, else by the steps named, else
    /// by heading.
    public func places(in outline: Outline) -> [Int] {
        let found = places(among: outline.entries.indices, in: outline)
        return found.isEmpty ? placesInPart(of: outline) : found
    }

    /// `부칙 제1조` where the part is headed `부칙 <제16955호>`.
    private func placesInPart(of outline: Outline) -> [Int] {
        guard let name = words.split(separator: " ").first, name.count < words.count else { return [] }
        let rest = Citation(String(words.dropFirst(name.count)))
        return outline.entries.indices.flatMap { place -> [Int] in
            let entry = outline[place]
            guard entry.clause.kind == .part, entry.clause.number == nil, entry.end > place + 1,
                entry.clause.heading?.split(separator: " ").first == name
            else { return [] }
            return rest.places(among: place + 1..<entry.end, in: outline)
        }
    }

    private func places(among places: Range<Int>, in outline: Outline) -> [Int] {
        let exact = places.filter {
            outline[$0].citation == words || outline[$0].clause.number == words && !isNested(outline[$0], outline)
        }
        if !exact.isEmpty { return exact }
        for steps in [steps, decimalsApart, dotted] where !steps.isEmpty {
            let named = places.compactMap { place in skipped(from: steps, at: place, in: outline).map { (place, $0) } }
            if let fewest = named.map(\.1).min() { return named.filter { $0.1 == fewest }.map(\.0) }
        }
        let folded = words.lowercased()
        return places.filter { outline[$0].clause.heading?.collapsed.lowercased() == folded }
    }

    /// A bare `(1)` names many paragraphs; only the outermost are meant by it.
    private func isNested(_ entry: Outline.Entry, _ outline: Outline) -> Bool {
        entry.clause.kind > .article && entry.citation != Citation.bare(entry.clause.number ?? "")
    }

    /// `Article 3.1` where the text has Article 3 with a paragraph 1.
    private var decimalsApart: [Step] {
        steps.flatMap { step in
            step.ordinal.parts.enumerated().map { Step(kind: $0 == 0 ? step.kind : nil, ordinal: $1) }
        }
    }

    private var dotted: [Step] { steps.map { Step(kind: $0.kind, ordinal: $0.ordinal.dotted) } }

    /// How many numbered clauses around the one at `place` go unnamed, or nil if it is not the one meant.
    private func skipped(from steps: [Step], at place: Int, in outline: Outline) -> Int? {
        guard let last = steps.last, Self.matches(last, outline[place]) else { return nil }
        var rest = steps.dropLast()
        var skipped = 0
        var above = outline[place].parent
        while let next = above {
            if let step = rest.last, Self.matches(step, outline[next]) {
                rest.removeLast()
            } else if outline[next].ordinal != nil, outline[next].clause.kind >= .article {
                skipped += 1
            }
            above = outline[next].parent
        }
        return rest.isEmpty ? skipped : nil
    }

    private static func matches(_ step: Step, _ entry: Outline.Entry) -> Bool {
        guard let ordinal = entry.ordinal, ordinal.isSame(as: step.ordinal) else { return false }
        guard let kind = step.kind else { return true }
        return switch (kind, entry.clause.kind) {
        // What one law calls a section another calls an article; a number without a word may be either.
        case (.section, .article), (.article, .section), (.article, .paragraph), (.section, .paragraph),
            (.paragraph, .point), (.point, .paragraph), (.subsection, .paragraph), (.subsection, .point):
            true
        case let (named, found): named == found
        }
    }

    /// A number without the full stop or bracket that only closes it: `3.` is cited as 3.
    static func bare(_ number: String) -> String {
        guard let last = number.last, last == "." || last == ")" && !number.contains("(") else { return number }
        return String(number.dropLast())
    }

    /// What counts in a number, without words and signs around it: 3-2 of `제3조의2`; nil when nothing does.
    public static func ordinalText(of number: String) -> String? { Ordinal(number)?.text }

    /// `(2)(a)` is written without a space.
    static func joinsClosely(_ above: String?, _ number: String) -> Bool {
        above?.last == ")" && above?.first == "(" && number.first == "("
    }
}
