public import Redline

/// The versions of a text with their words, compared: which clause is which, where words went, and what brought them.
///
/// The state knows the clauses and their keys, and Redline knows words; this joins the two. It is a value that follows
/// from the versions and their words alone, so it can be kept for as long as those stay.
public struct TextHistory: Sendable {
    private var history = History()
    /// For each version the key of each clause in its place; the document itself, at 0, has the key 0.
    private var keys: [[Int]] = []
    private var versions: [TextVersion] = []

    /// The history of these versions; `words` gives the words of a text, or what stands for them.
    public init(_ versions: [TextVersion], words: (Prose) -> String) {
        for version in versions { append(version, words: words) }
    }

    private mutating func append(_ version: TextVersion, words: (Prose) -> String) {
        let document = Document(version.clauses.map(\.clause), words: words)
        history.append(document)
        keys.append([0] + version.clauses.map(\.key))
        versions.append(version)
        history.explain(
            version.changes.enumerated().map { index, change in
                Redline.Change(clauses: change.clause.map { identities(of: $0) }, reason: String(index))
            })
    }

    /// Who a clause of the last version or of the one before is, whatever Redline makes of it.
    private func identities(of key: Int) -> Set<ClauseIdentity> {
        Set(
            keys.indices.suffix(2).compactMap { version in
                keys[version].firstIndex(of: key).map { history.identities(in: version)[$0] }
            })
    }

    /// How many versions there are.
    public var count: Int { versions.count }

    /// The text of a clause as Redline reads it: paragraphs parted by line feeds.
    public func text(of key: Int, in version: Int) -> String? {
        place(of: key, in: version).flatMap { history.outline(of: version - 1)?[$0].clause.text }
    }

    private func place(of key: Int, in version: Int) -> Int? {
        guard keys.indices.contains(version - 1), key != 0 else { return nil }
        return keys[version - 1].firstIndex(of: key)
    }

    // MARK: Versions

    /// What one version made of another, clause by clause.
    public func changes(from old: Int, to new: Int) -> [ClauseRedline] {
        guard let before = history.outline(of: old - 1), let after = history.outline(of: new - 1) else { return [] }
        let comparison = Comparison(before, after)
        return comparison.changes.filter { $0.new != 0 && $0.old != 0 }.map { change in
            ClauseRedline(
                oldKey: change.old.map { keys[old - 1][$0] }, newKey: change.new.map { keys[new - 1][$0] },
                oldLabel: change.old.flatMap { before[$0].clause.number },
                newLabel: change.new.flatMap { after[$0].clause.number },
                sources: change.sources.filter { $0 > 0 }.compactMap { before[$0].clause.number }, change: change)
        }
    }

    // MARK: Quotes

    /// Finds words that somebody quotes from a version: the clause that they stand in, and where in it.
    public func find(_ quote: String, in key: Int, of version: Int) throws(Refusal) -> (clause: Int, span: Range<Int>) {
        guard let finder = history.quotes(in: version - 1) else { throw Refusal(.otherVersion) }
        do throws(QuoteFault) {
            let anchor = try finder.anchor(of: quote, in: key == 0 ? nil : place(of: key, in: version) ?? -1)
            let standing = history.standings(of: [anchor], from: version - 1, to: version - 1).first
            guard let passages = standing?.passages, passages.count == 1, let passage = passages.first else {
                throw .notFound(clause: nil)
            }
            return (keys[version - 1][passage.clause], passage.range)
        } catch .ambiguous(let times) {
            throw Refusal(.quoteTwice, String(times))
        } catch {
            throw Refusal(.quoteNotThere)
        }
    }

    /// Where inputs stand in a version. What was looked up by hand counts from there on.
    public func places(of inputs: [Input], in version: Int) -> [ID<Input>: InputPlace] {
        var places: [ID<Input>: InputPlace] = [:]
        for (base, group) in Dictionary(grouping: inputs, by: { $0.target(in: version).version }) {
            var anchors = Anchors(self, base)
            let quoted = group.compactMap { input in
                anchors.anchor(of: input.target(in: version)).map { (input, $0) }
            }
            let standings = history.standings(of: quoted.map(\.1), from: base - 1, to: version - 1)
            for ((input, _), standing) in zip(quoted, standings) {
                places[input.id] = place(standing, input.target(in: version), in: version)
            }
            for input in group where places[input.id] == nil {
                places[input.id] = place(of: input.target(in: version), in: version)
            }
        }
        return places
    }

    /// Finds the words that many inputs are about in one version: what it takes to look them up is made once.
    private struct Anchors {
        private let history: TextHistory
        private let version: Int
        private let finder: QuoteFinder?
        private let outline: Outline?
        private var places: [Int: Int] = [:]
        private var clauses: [Int: [Unicode.Scalar]] = [:]

        init(_ history: TextHistory, _ version: Int) {
            (self.history, self.version) = (history, version)
            finder = history.history.quotes(in: version - 1)
            outline = history.history.outline(of: version - 1)
            guard history.keys.indices.contains(version - 1) else { return }
            for (place, key) in history.keys[version - 1].enumerated() where key != 0 { places[key] = place }
        }

        mutating func anchor(of target: Input.Target) -> Anchor? {
            guard let key = target.clause, let span = target.span, let place = places[key], let outline else {
                return nil
            }
            let scalars = clauses[place] ?? Array(outline[place].clause.text.unicodeScalars)
            clauses[place] = scalars
            guard span.upperBound <= scalars.count else { return nil }
            let string = { (range: Range<Int>) in
                var text = String.UnicodeScalarView()
                text.append(contentsOf: scalars[range])
                return String(text)
            }
            return try? finder?.anchor(
                of: string(span), in: place, before: string(0..<span.lowerBound),
                after: string(span.upperBound..<scalars.count))
        }
    }

    private func place(_ standing: Standing, _ target: Input.Target, in version: Int) -> InputPlace {
        guard target.version < version else {
            return InputPlace(clause: target.clause, span: target.span, outcome: nil)
        }
        let passage = standing.passages.first
        let clause = (passage?.clause ?? standing.heir).map { keys[version - 1][$0] }.flatMap { $0 == 0 ? nil : $0 }
        return InputPlace(clause: clause, span: passage?.range, outcome: standing.outcome)
    }

    /// Where an input without a quote stands: on its clause, as long as that is there.
    private func place(of target: Input.Target, in version: Int) -> InputPlace {
        guard target.version < version else { return InputPlace(clause: target.clause, span: nil, outcome: nil) }
        guard let key = target.clause else { return InputPlace(clause: nil, span: nil, outcome: .kept) }
        guard place(of: key, in: version) != nil else { return InputPlace(clause: nil, span: nil, outcome: .gone) }
        return InputPlace(clause: key, span: nil, outcome: .kept)
    }

    // MARK: Provenance

    /// What brought each word of a version, in the order of the text.
    public func blame(of version: Int) -> [Blame] {
        guard keys.indices.contains(version - 1) else { return [] }
        return history.blame(of: version - 1).map { run in
            let change = run.change.flatMap { Int($0.reason) }
            let changes = versions[run.version].changes
            return Blame(
                clause: keys[version - 1][run.clause], range: run.range, version: run.version + 1,
                change: change.flatMap { changes.indices.contains($0) ? changes[$0] : nil })
        }
    }

    /// Words that came together, and why.
    public struct Blame: Equatable, Sendable {
        /// The key of their clause.
        public let clause: Int
        /// Unicode scalars of the clause's text.
        public let range: Range<Int>
        /// The version that brought them, from 1.
        public let version: Int
        /// What that version says about it; nil when it says nothing.
        public let change: TextVersion.Change?
    }
}

/// What a version made of a clause.
public struct ClauseRedline: Equatable, Sendable {
    public let oldKey: Int?
    public let newKey: Int?
    public let oldLabel: String?
    public let newLabel: String?
    /// The labels of other clauses that words came from.
    public let sources: [String]
    public let change: ClauseChange
}

/// Where an input stands in a version of the text.
public struct InputPlace: Equatable, Sendable {
    /// The key of the clause; nil for the text as a whole, or for none.
    public let clause: Int?
    /// Where the quoted words stand in it.
    public let span: Range<Int>?
    /// What became of them on the way; nil when the input was written on this version or looked up in it.
    public let outcome: Standing.Outcome?

    /// A place.
    public init(clause: Int?, span: Range<Int>?, outcome: Standing.Outcome?) {
        (self.clause, self.span, self.outcome) = (clause, span, outcome)
    }

    /// Whether a drafter has to look before it is shown there as if it had been written there.
    public var needsReview: Bool { outcome == .edited || outcome == .gone }
}

extension Input {
    /// A place that somebody named.
    struct Target {
        let version: Int
        let clause: Int?
        let span: Range<Int>?
    }

    /// The last place that somebody named, up to a version.
    func target(in limit: Int) -> Target {
        guard let last = placements.last(where: { $0.version <= limit }) else {
            return Target(version: version, clause: clause, span: span)
        }
        return Target(version: last.version, clause: last.clause, span: last.span)
    }
}

extension Document {
    /// Clauses as Redline takes them.
    init(_ clauses: [Clause], words: (Prose) -> String) {
        self.init(
            clauses: clauses.map { clause in
                let paragraphs = words(clause.text).split(separator: "\n", omittingEmptySubsequences: true).map {
                    line in
                    line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                }
                return Redline.Clause(
                    .article, number: clause.label, text: paragraphs.filter { !$0.isEmpty }.joined(separator: "\n"))
            })
    }
}
